namespace Plumbline.Core.Files;

/// <summary>A file that an organisation keeps beside its figures: a logo, a template, evidence. The hash identifies its bytes.</summary>
public sealed record KeptFile
{
    /// <summary>A file whose bytes were read.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="size">How many bytes it has; at least one.</param>
    /// <param name="hash">Their hash.</param>
    public KeptFile(FileName name, int size, ContentHash hash)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        ArgumentNullException.ThrowIfNull(hash);
        (Name, Size, Hash) = (name, size, hash);
    }

    /// <summary>Its name, which gives its type.</summary>
    public FileName Name { get; }

    /// <summary>How many bytes it has.</summary>
    public int Size { get; }

    /// <summary>The hash of its bytes.</summary>
    public ContentHash Hash { get; }
}
