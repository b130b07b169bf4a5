using System.Text;
using System.Text.Json;
using Plumbline.Core.Quantities;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Scenes;
using Plumbline.Reports.Tests.Documents;
using Plumbline.Reports.Tests.Papers;
using Plumbline.Reports.Writers.Json;

namespace Plumbline.Reports.Tests.Writers.Json;

/// <summary>A document as canonical JSON says everything that the document says, and nothing of how it looks.</summary>
public class DocumentJsonTests
{
    private static readonly Scene Drawing = new() { Width = 10, Height = 10, Plot = new Box(0, 0, 10, 10), Items = [] };

    public static TheoryData<string> Differences { get; } = [.. Pairs().Select(static pair => pair.What)];

    [Theory]
    [MemberData(nameof(Differences))]
    public void WhatIsSaid_ChangesTheHash(string what)
    {
        var (_, one, other) = Pairs().Single(pair => pair.What == what);
        Assert.NotEqual(DocumentJson.HashOf(Of(one)), DocumentJson.HashOf(Of(other)));
        Assert.Equal(DocumentJson.HashOf(Of(one)), DocumentJson.HashOf(Of(Pairs().Single(pair => pair.What == what).One)));
    }

    [Fact]
    public void WhereItComesFrom_AndHowItLooks_DoNot()
    {
        Element[] said = [new Heading(1, "Falls"), new Chart(Drawing, "Falls", "Falls fell"), new Paragraph("Fewer")];
        var hash = DocumentJson.HashOf(Of(said));
        Assert.Equal(hash, DocumentJson.HashOf(Of(said) with { Provenance = "Made from change 12", Produced = new DateOnly(2020, 5, 20), Orientation = PageOrientation.Landscape }));
        Assert.Equal(hash, DocumentJson.HashOf(Of(said[0], new Chart(Drawing with { Width = 900 }, "Falls", "Falls fell"), said[2])));
        Assert.NotEqual(hash, DocumentJson.HashOf(Of(said) with { Period = "May 2020" }));
        Assert.NotEqual(hash, DocumentJson.HashOf(Of(said) with { Cover = new Cover { Subtitle = "May" } }));
    }

    [Fact]
    public void EveryWord_OfAWholePaper_IsInIt()
    {
        foreach (var document in Enumerable.Range(1, 8).Select(static seed => new RandomPaper(seed).Document).Prepend(SampleReport.Build()))
        {
            var json = DocumentJson.Write(document);
            using var read = JsonDocument.Parse(json);
            var there = Strings(read.RootElement).ToHashSet(StringComparer.Ordinal);
            var words = Traversal.Elements(document.Content).SelectMany(static element => element.Words).SelectMany(Said).Distinct(StringComparer.Ordinal).ToList();
            Assert.True(words.Count > 20);
            Assert.All(words, word => Assert.Contains(word, there));
            Assert.Equal(Encoding.UTF8.GetString(json), Encoding.UTF8.GetString(DocumentJson.Write(document)));
        }
    }

    private static IEnumerable<(string What, Element[] One, Element[] Other)> Pairs()
    {
        yield return Pair("heading's words", new Heading(1, "Falls", new Anchor("a")), new Heading(1, "Slips", new Anchor("a")));
        yield return ("heading's level", [new Heading(1, "All"), new Heading(2, "Falls")], [new Heading(1, "All"), new Heading(1, "Falls")]);
        yield return Pair("paragraph's role", new Paragraph("Fewer"), new Paragraph("Fewer", ParagraphRole.Lead));
        yield return Pair("strong words", new Paragraph(new Strong("Fewer")), new Paragraph(new Emphasis("Fewer")));
        yield return Pair("value's number", new Paragraph(new Value("5", Quantity.Of(5m))), new Paragraph(new Value("5", Quantity.Of(6m))));
        yield return Pair("link's address", new Paragraph(new Hyperlink("Here", new Uri("https://a.example"))), new Paragraph(new Hyperlink("Here", new Uri("https://b.example"))));
        yield return Pair("chip's tone", new Paragraph(new RatingChip(RatingTone.Red, "Red")), new Paragraph(new RatingChip(RatingTone.Amber, "Red")));
        yield return Pair("icon's words", new Paragraph(["Now ", new Icon(Drawing, "up")]), new Paragraph(["Now ", new Icon(Drawing, "down")]));
        yield return Pair("list's style", ItemList.Bullets("One"), ItemList.Numbers("One"));
        yield return Pair("item's elements", new ItemList(ListStyle.Bullet, [new ListItem("One", [new Paragraph("a")])]), new ItemList(ListStyle.Bullet, [new ListItem("One", [new Paragraph("b")])]));
        yield return Pair("definition's meaning", new Definitions([new Definition("X", "a")]), new Definitions([new Definition("X", "b")]));
        yield return Pair("formula's expression", new Formula("X / Y"), new Formula("X * Y"));
        yield return Pair("table's cell", TableOf("Falls", "4"), TableOf("Falls", "5"));
        yield return Pair("table's heading", TableOf("Falls", "4"), TableOf("Slips", "4"));
        yield return Pair("table's caption", TableOf("Falls", "4", "One"), TableOf("Falls", "4", "Other"));
        yield return Pair("chart's sentence", new Chart(Drawing, "Falls", "Falls fell"), new Chart(Drawing, "Falls", "Falls rose"));
        yield return Pair("chart's data", new Chart(Drawing, "Falls", "Falls fell") { Data = TableOf("Falls", "4") }, new Chart(Drawing, "Falls", "Falls fell") { Data = TableOf("Falls", "5") });
        yield return Pair("fact's value", new Facts([new Fact("Falls", "4")]), new Facts([new Fact("Falls", "5")]));
        yield return Pair("callout's label", new Callout(CalloutTone.Neutral, "Look") { Label = "Note" }, new Callout(CalloutTone.Neutral, "Look") { Label = "Warning" });
        yield return Pair("callout's tone", new Callout(CalloutTone.Improvement, "Look"), new Callout(CalloutTone.Concern, "Look"));
        yield return Pair("key's meaning", new Key([new KeyEntry(new RatingChip(RatingTone.Red, "Red"), "bad")]), new Key([new KeyEntry(new RatingChip(RatingTone.Red, "Red"), "off target")]));
        yield return Pair("contents' entry", new Contents("Contents", [new ContentsEntry("Falls", Document.Top)]), new Contents("Contents", [new ContentsEntry("Slips", Document.Top)]));
        yield return Pair("note's words", new Notes([new Note("a")]), new Notes([new Note("b")]));
        yield return Pair("back link's words", new BackLink("Back", Document.Top), new BackLink("To the top", Document.Top));
        yield return Pair("side by side", new SideBySide([new Paragraph("a")], [new Paragraph("b")]), new SideBySide([new Paragraph("b")], [new Paragraph("a")]));
        yield return Pair("small multiples", new SmallMultiples([new Chart(Drawing, "Falls", "a")]), new SmallMultiples([new Chart(Drawing, "Falls", "b")]));
        yield return Pair("folded name", new Folded("More", [new Paragraph("a")]), new Folded("Less", [new Paragraph("a")]));
        yield return Pair("section's content", new Section([new Paragraph("a")]), new Section([new Paragraph("b")]));
        yield return ("page break", [new Paragraph("a"), new PageBreak(), new Paragraph("b")], [new Paragraph("a"), new Paragraph("b")]);

        static (string, Element[], Element[]) Pair(string what, Element one, Element other) => (what, [one], [other]);
    }

    private static Table TableOf(string heading, string cell, string caption = "Falls by month") => new(caption, [new Column("Measure"), new Column(heading)], [new Row([Cell.Header("Ward"), cell])]);

    private static Document Of(params Element[] content) => new("A paper", "Small Trust", [.. content]);

    // Text is written as it is, and every other part of running text by its own words.
    private static IEnumerable<string> Said(RichText text) => text.SelectMany(static inline => inline.Within.IsEmpty
        ? inline is NoteMark mark ? [mark.Mark] : inline is LineBreak || inline.PlainText.Length == 0 ? Array.Empty<string>() : [inline.PlainText]
        : Said(inline.Within));

    private static IEnumerable<string> Strings(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => [json.GetString()!],
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => json.EnumerateObject().SelectMany(static one => Strings(one.Value)),
        _ => [],
    };
}
