using System.Text.RegularExpressions;
using Plumbline.Core.Organisations;
using Plumbline.Reports.Scenes;
using Plumbline.Reports.Writers.Svg;

namespace Plumbline.Reports.Writers.Html.Styles;

/// <summary>The colours of a page as CSS variables: on paper, on a dark screen, and where the reader's system sets the colours.</summary>
internal static partial class ColourRules
{
    /// <summary>The rules for a look, of the colours that a style sheet refers to.</summary>
    internal static string Of(ChartLook look, string sheet) =>
        Declaration().Replace(Of(look), colour => sheet.Contains($"var({colour.Groups[1].Value})", StringComparison.Ordinal) ? colour.Value : "");

    /// <summary>The rules for a look. Paper is never dark.</summary>
    internal static string Of(ChartLook look) => $$"""
        :root { color-scheme: light; {{PaintVariables.Declarations(look, Palette.OnPaper(look))}}{{Declarations(static colour => colour.OnPaper)}} }
        @media screen { :root { color-scheme: light dark; } }
        @media screen and (prefers-color-scheme: dark) { :root { {{PaintVariables.Declarations(look, Palette.OnDark(look))}}{{Declarations(static colour => colour.OnDark)}} } }
        @media (forced-colors: active) { :root { {{PaintVariables.Declarations(look, Palette.Forced)}} } }

        """.ReplaceLineEndings("\n");

    [GeneratedRegex("(--[a-z-]+):[^;]*;")]
    private static partial Regex Declaration();

    private static string Declarations(Func<PageColour, string> of) => string.Concat(PageColours.All.Select(colour => $"--{colour.Name}:{of(colour)};"));
}
