using System.Diagnostics.CodeAnalysis;

namespace Plumbline.App.Ledger.Facts;

/// <summary>The name of a kind of definition, stored and hashed. The ledger treats a body as text; the readers of the definitions know the kinds and their bodies.</summary>
/// <remarks>A name in use is never changed, and never reused for another kind. Values compare by name.</remarks>
public sealed record FactKind
{
    /// <summary>The maximum length of a name.</summary>
    public const int LongestName = 40;

    private FactKind(string name) => Name = name;

    /// <summary>One lower-case word, its parts joined by hyphens: <c>unit</c>, <c>objective-measure</c>.</summary>
    public string Name { get; }

    /// <summary>The kind of a name that is known to be valid.</summary>
    /// <exception cref="FormatException">The name is not a lower-case word.</exception>
    public static FactKind Of(string name) =>
        TryParse(name, out var kind) ? kind : throw new FormatException($"found kind \"{name}\"; expected a lower-case word of at most {LongestName} letters");

    /// <summary>Reads a name; false where it is not a lower-case word.</summary>
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
