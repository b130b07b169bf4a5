using System.Collections.Immutable;

namespace Plumbline.Reports.Writers.Html.Styles;

/// <summary>A colour of a page beside those of its drawings.</summary>
/// <param name="Name">The name of its CSS variable.</param>
/// <param name="OnPaper">On white paper, and on screens that are not dark.</param>
/// <param name="OnDark">On a screen whose reader has asked for a dark page.</param>
public sealed record PageColour(string Name, string OnPaper, string OnDark);

/// <summary>The colours of text, rules and chips. Text has 4.5 : 1 against what it stands on.</summary>
public static class PageColours
{
    /// <summary>Every colour, once.</summary>
    public static ImmutableArray<PageColour> All { get; } =
    [
        new("rule", "#dbe2e8", "#35424e"),
        new("link", "#005ea5", "#7cc0f7"),
        new("underline", "#9dbbd3", "#4d7391"),
        new("off", "#8f0d16", "#ff9da2"),
        new("red", "#8f0d16", "#ffb3b6"),
        new("red-chip", "#fbe9ea", "#4a1a1e"),
        new("amber", "#7a4300", "#f5c27a"),
        new("amber-chip", "#fdf1dd", "#42300f"),
        new("yellow", "#5b5000", "#e9dd8c"),
        new("yellow-chip", "#faf6cf", "#3a3610"),
        new("green", "#00593a", "#7fdcae"),
        new("green-chip", "#e4f3ea", "#123a29"),
        new("blue", "#123f7d", "#a9cbfa"),
        new("blue-chip", "#e6eefa", "#1b3354"),
        new("none", "#4c5b68", "#b7c2cb"),
        new("none-chip", "#eef1f4", "#2a3540"),
    ];
}
