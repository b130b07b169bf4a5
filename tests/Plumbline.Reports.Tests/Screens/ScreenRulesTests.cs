using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Tests.Writers.Html;
using Plumbline.Reports.Writers.Html;

namespace Plumbline.Reports.Tests.Screens;

/// <summary>What the style sheet of screens promises of tables and drawings.</summary>
public sealed class ScreenRulesTests
{
    [Fact]
    public void WhereTheSystemSetsTheColours_ABandHasEdges() =>
        Assert.Contains("svg [fill=\"var(--within)\"],svg [fill=\"var(--range)\"],svg [fill$=\"-level)\"][stroke=\"var(--paper)\"]{stroke:CanvasText", HtmlWriter.StyleSheet, StringComparison.Ordinal);

    [Fact]
    public void AnEmptyCell_OfAColumnOfNumbers_IsAlignedAsTheOthers()
    {
        var page = Rendered.Fragment(new Table(
            "What it was before",
            [new Column("Change"), new Column("Difference", Alignment.Number), new Column("Why")],
            [new Row([Cell.Header("1"), Cell.Empty, "first"]), new Row([Cell.Header("2"), "2", "second"])]));
        Assert.Contains("<td class=\"n empty\">", page, StringComparison.Ordinal);
    }
}
