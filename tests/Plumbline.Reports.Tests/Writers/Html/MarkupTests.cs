using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Tests.Writers.Html;

/// <summary>Right-to-left text and very long words do not move the figures next to them.</summary>
public class MarkupTests
{
    private const string Name = "נפילות 3";

    [Fact]
    public void RightToLeftText_IsIsolated_Everywhere()
    {
        var rendered = Rendered.Of(new Document($"Falls {Name}", "Trust",
        [
            new Heading(1, $"Of {Name}", new Anchor("one")),
            new Paragraph($"{Name} stood at 12 in March."),
            new Facts([new Fact($"Latest {Name}", new Value("12"), "up from 10")]),
            new Table($"All {Name}", [new Column("Measure"), new Column($"Of {Name}")], [new Row([Cell.Header(Name), "12"])]),
            new Notes([new Note($"Counted by {Name}")]),
        ]));
        var page = rendered.Page;

        Assert.All(page.QuerySelectorAll("h1, h2, main > p, dt, caption, thead th:last-child, tbody th, .notes li"), static element => Assert.Equal("bdi", Assert.Single(element.Children).LocalName));
        Assert.Equal("<bdi>נפילות</bdi> 3 stood at 12 in March.", page.QuerySelector("main > p")!.InnerHtml);
        Assert.Equal($"<bdi>{Name}</bdi>", page.QuerySelector("tbody th")!.InnerHtml);
        // Where no element is allowed, isolate characters are used.
        Assert.StartsWith("Falls \u2068נפילות\u2069 3 – Trust", page.Title, StringComparison.Ordinal);
        Assert.Equal("Of \u2068נפילות\u2069 3", rendered.LabelOf(page.QuerySelector("tbody td")!));
    }

    [Fact]
    public void LeftToRightText_IsWrittenUnchanged() =>
        Assert.DoesNotContain("<bdi>", Rendered.Of(new Paragraph("Falls stood at 12 in March – “well above” the 5 of 2022.")).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData(40, 0)]
    [InlineData(41, 3)]
    [InlineData(120, 11)]
    public void LongWord_MayBreak_AndKeepsItsText(int letters, int breaks)
    {
        var word = new string('x', letters);
        var page = Rendered.Of(new Table("T", [new Column("A"), new Column("B")], [new Row([Cell.Header($"of {word} and"), "12"])])).Page;
        var cell = page.QuerySelector("tbody th")!;
        Assert.Equal($"of {word} and", cell.TextContent);
        Assert.Equal(breaks, cell.QuerySelectorAll("wbr").Length);
    }

    [Fact]
    public void LongWord_NeverBreaksALetterFromItsMarks()
    {
        var word = string.Concat(Enumerable.Repeat("e\u0301", 30)) + string.Concat(Enumerable.Repeat("\U0001D49C", 20));
        var parts = Rendered.Of(new Paragraph(word)).Page.QuerySelector("main > p")!.InnerHtml.Split("<wbr>");
        Assert.True(parts.Length > 5);
        Assert.Equal(word, string.Concat(parts));
        Assert.All(parts, static part => Assert.False(part[0] == '\u0301' || char.IsLowSurrogate(part[0])));
    }
}
