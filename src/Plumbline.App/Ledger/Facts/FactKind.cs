using System.Diagnostics.CodeAnalysis;

namespace Plumbline.App.Ledger.Facts;

/// <summary>The name of a kind of definition, stored and hashed. To the ledger a body is text; which kinds there are, and what their bodies say, is for those who read them.</summary>
/// <remarks>A name once used is never changed or used again. Values compare by name.</remarks>
public sealed record FactKind
{
    /// <summary>The most letters of a name.</summary>
    public const int LongestName = 40;

    private FactKind(string name) => Name = name;

    /// <summary>One lower-case word, its parts joined by hyphens: <c>unit</c>, <c>objective-measure</c>.</summary>
    public string Name { get; }

    /// <summary>The kind of a name that is known to be one.</summary>
    /// <exception cref="FormatException">It is no lower-case word.</exception>
    public static FactKind Of(string name) =>
        TryParse(name, out var kind) ? kind : throw new FormatException($"found kind \"{name}\"; expected a lower-case word of at most {LongestName} letters");

    /// <summary>Reads a name; false where it is no lower-case word.</summary>
    public static bool TryParse([NotNullWhen(true)] string? name, [NotNullWhen(true)] out FactKind? kind)
    {
        kind = IsWord(name) ? new FactKind(name) : null;
        return kind is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static bool IsWord([NotNullWhen(true)] string? name)
    {
        if (name is not { Length: > 0 and <= LongestName } || name[0] == '-' || name[^1] == '-') return false;
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterLower(c) && c != '-') return false;
        }

        return true;
    }
}
