using Plumbline.App.Accessibility.Objects;
using UglyToad.PdfPig.Tokens;

namespace Plumbline.App.Accessibility.Structure;

/// <summary>What a PDF's own types of tags stand for (ISO 32000-1, 14.8.4).</summary>
internal sealed class RoleMap
{
    private static readonly HashSet<string> Standard = new(StringComparer.Ordinal)
    {
        "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct", "Private",
        "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot",
        "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP",
        "Figure", "Formula", "Form",
    };

    private readonly Dictionary<string, string> _roles = new(StringComparer.Ordinal);

    internal RoleMap(PdfObjects objects, DictionaryToken root)
    {
        foreach (var (name, role) in objects.Dictionary(root, "RoleMap")?.Data ?? new Dictionary<string, IToken>(StringComparer.Ordinal))
        {
            if (objects.Resolve(role) is NameToken standard) _roles[name] = standard.Data;
        }
    }

    /// <summary>Standard types that are mapped to others.</summary>
    internal IEnumerable<string> Remapped => _roles.Keys.Where(Standard.Contains);

    /// <summary>Types that are mapped to themselves, through others or directly.</summary>
    internal IEnumerable<string> Circular => _roles.Keys.Where(name => Follow(name) is null);

    /// <summary>The standard type that a type stands for; null if it stands for none.</summary>
    internal string? StandardOf(string name) => Follow(name) is { } end && Standard.Contains(end) ? end : null;

    // A chain that does not end after as many steps as there are roles is a circle.
    private string? Follow(string name)
    {
        for (var i = 0; i <= _roles.Count; i++)
        {
            if (Standard.Contains(name) || !_roles.TryGetValue(name, out var role)) return name;
            name = role;
        }

        return null;
    }
}
