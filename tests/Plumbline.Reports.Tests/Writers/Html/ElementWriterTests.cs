using System.Collections.Immutable;
using Plumbline.Core.Quantities;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Tests.Writers.Html;

/// <summary>Small documents and their expected HTML, in Expected/. With PLUMBLINE_ACCEPT=1 the test rewrites the files, so that the diff can be reviewed.</summary>
public class ElementWriterTests
{
    private static readonly Scene Dot = new() { Width = 4, Height = 4, Plot = new Box(0, 0, 4, 4), Items = [new SceneMark(MarkShape.Circle, new Spot(2, 2), 1, Paint.Ink)] };

    [Fact]
    public void Text() => Same(nameof(Text),
        new Heading(1, "One"),
        new Paragraph(["Plain, ", new Strong("strong"), ", ", new Emphasis(["stressed ", new Strong("twice")]), new LineBreak(), new Value("6.98%", Quantity.Percent(6.98m), Sources.Figure("w1", "2023-12")), new NoteMark("a", new Anchor("a")), new NoteMark("d", new Anchor("a")) { Name = "Doubtful" }, "."], ParagraphRole.Lead),
        new ItemList(ListStyle.Numbered, [new ListItem("three", [ItemList.Bullets("within")]), new ListItem("four")], 3),
        new Formula("X ÷ Y × 100", [new Definition("X", "a count")]),
        new Notes([new Note("a", "A note.", new Anchor("a")), new Note("About it all.")]),
        new BackLink("Return to the top", Document.Top));

    [Fact]
    public void Facts() => Same(nameof(Facts),
        new Facts([new Fact("December 2023", new Value("6.98%"), "up from 6.10%"), new Fact("Rating", new RatingChip(RatingTone.Red, "Off target"))]),
        new Callout(CalloutTone.Concern, "Look for a cause.") { Label = "What this says" },
        new Key([new KeyEntry(Icon.Decorative(Dot), "a dot"), new KeyEntry(new RatingChip(RatingTone.Baseline, "Baseline"))]));

    [Fact]
    public void Chart() => Same(nameof(Chart),
        new Chart(Dot, "A dot", "A dot in the middle")
        {
            Caption = "One dot.",
            Data = new Table("Dots", [new Column("Month"), new Column("Dots", Alignment.Number)], [new Row([Cell.Header("January"), Cell.Figure(new Value("1", Quantity.Of(1)))])]),
        });

    [Fact]
    public void Table() => Same(nameof(Table),
        new Table("Dashboard",
            [new Column("Indicator"), new Column("November 2023", Alignment.Decimal) { ShortHeader = "Nov", Group = "2023/24" }, new Column("December 2023", Alignment.Decimal) { ShortHeader = "Dec", Group = "2023/24", IsLatest = true, Unit = "%" }, new Column("Rating")],
            [
                new RowGroup(RowGroupLevel.Section, "Workforce", []),
                new RowGroup(RowGroupLevel.Group, "Sickness", [new Row([Cell.Header("Absence"), Cell.Figure(new Value("6.1", Quantity.Of(6.1m), Sources.Figure("w1", "2023-11"))), Cell.Figure(new Value("6.98", Quantity.Of(6.98m), Sources.Figure("w1", "2023-12"))), new Cell(new RatingChip(RatingTone.Red, "Off target"))]), new Row([new Cell("Ceased") { IsRowHeader = true }, new Cell("N/A") { Span = 2, Style = CellStyle.Quiet }, Cell.Empty]) { Style = RowStyle.Quiet }]),
            ]) { Density = TableDensity.Dense, HidesCaption = true });

    [Fact]
    public void Layout() => Same(nameof(Layout),
        new Contents("Contents", [new ContentsEntry("One", new Anchor("one")), new ContentsEntry("Two", new Anchor("two"), 2, new RatingChip(RatingTone.None, "No target")), new ContentsEntry("One again", new Anchor("one"))]),
        new Section([new Heading(1, "One"), new SideBySide([new Paragraph("left")], [new Heading(2, "Two"), new Paragraph("right")])]) { StartsNewPage = true, Orientation = PageOrientation.Landscape },
        new PageBreak());

    private static void Same(string name, params Element[] content)
    {
        // Fragments only, because the style sheet is reviewed by eye. The document checks links and levels.
        _ = new Document("Title", "Organisation", ImmutableArray.Create(content));
        var written = Rendered.Fragment(content);
        var path = Path.Combine(AppContext.BaseDirectory, "Writers", "Html", "Expected", name + ".html");
        if (Environment.GetEnvironmentVariable("PLUMBLINE_ACCEPT") is "1")
            File.WriteAllText(Path.Combine(SourceFolder(), "Expected", name + ".html"), written);
        else
            Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), written);
    }

    private static string SourceFolder([System.Runtime.CompilerServices.CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
