using System.Globalization;
using System.Text;
using Plumbline.Core.Organisations;
using Plumbline.Reports.Scenes;
using Plumbline.Reports.Writers.Svg;

namespace Plumbline.Reports.Writers.Html;

/// <summary>The drawings of one page: each is written once, where it is met first, and referred to from then on.</summary>
internal sealed class HtmlDrawings
{
    private readonly ChartLook _look;
    private readonly ISvgStyles _styles;

    // Every drawing is written into the same buffer, one after another.
    private readonly SvgText _text = new();
    private readonly Dictionary<string, string> _written = new(StringComparer.Ordinal);
    private readonly HashSet<string> _identifiers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _repeated = new(StringComparer.Ordinal);

    private HtmlDrawings(ChartLook look, ISvgStyles styles) => (_look, _styles) = (look, styles);

    /// <summary>The rules of its drawings, for the style sheet of a whole page.</summary>
    internal string Rules => _styles is StyleClasses classes ? classes.Rules : "";

    /// <summary>The drawings of a whole page.</summary>
    internal static HtmlDrawings OfPage(ChartLook look) => new(look, new StyleClasses(look));

    /// <summary>The drawings of a part of a page that another writes the style sheet of.</summary>
    internal static HtmlDrawings OfFragment(ChartLook look) => new(look, StyleAttributes.OnPage(look));

    /// <summary>Writes a drawing with its text alternative; null hides it from screen readers.</summary>
    /// <param name="markup">The page.</param>
    /// <param name="scene">The drawing.</param>
    /// <param name="alternative">The text alternative.</param>
    /// <param name="kind">A class of its root; null for none.</param>
    /// <param name="hasTitles">Whether its items have tooltips.</param>
    internal void Write(Markup markup, Scene scene, string? alternative, string? kind = null, bool hasTitles = true)
    {
        // The text alternative is on the drawing's root: then PDF has one Figure with Alt, and no loose text of the drawing.
        markup.Raw("<svg").Class(kind);
        if (alternative is null) markup.Raw(" aria-hidden=\"true\"");
        else markup.Raw(" role=\"img\"").Attribute("aria-label", alternative);
        _text.Clear();
        SvgWriter.WriteFrame(_text, scene);
        markup.Raw(_text.Written).Raw(">");
        _text.Clear();
        SvgWriter.WriteItems(_text, scene, _look, _styles, hasTitles);
        if (_written.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(_text.Written, out var identifier))
        {
            _repeated.Add(identifier);
            markup.Raw("<use href=\"#").Raw(identifier).Raw("\"/></svg>");
            return;
        }

        identifier = Identifier(_text.Written);
        _written.Add(_text.ToString(), identifier);
        markup.Raw("<g id=\"").Raw(identifier).Raw("\">").Raw(_text.Written).Raw("</g></svg>");
    }

    /// <summary>A page without the identifiers of drawings that it has once.</summary>
    internal string WithoutUnusedNames(string page)
    {
        const string start = "<g id=\"";
        var kept = new StringBuilder(page.Length);
        var from = 0;
        for (var at = page.IndexOf(start, StringComparison.Ordinal); at >= 0; at = page.IndexOf(start, at + 1, StringComparison.Ordinal))
        {
            var end = page.IndexOf('"', at + start.Length);
            if (_repeated.Contains(page[(at + start.Length)..end])) continue;
            kept.Append(page, from, at + "<g".Length - from);
            from = end + 1;
        }

        return kept.Append(page, from, page.Length - from).ToString();
    }

    // Made of what is drawn (FNV-1a), so that two parts of one page give one name to one drawing alone. An anchor has no underscore.
    private string Identifier(ReadOnlySpan<char> drawing)
    {
        var hash = 2166136261u;
        foreach (var letter in drawing) hash = unchecked((hash ^ letter) * 16777619u);
        string identifier;
        do
        {
            identifier = "_" + hash.ToString("x", CultureInfo.InvariantCulture);
            hash = unchecked(hash + 1);
        }
        while (!_identifiers.Add(identifier));
        return identifier;
    }
}
