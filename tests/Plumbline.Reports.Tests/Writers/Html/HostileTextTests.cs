using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Tests.Writers.Html;

/// <summary>Text from spreadsheets and commentary is written as text, whatever it contains.</summary>
public class HostileTextTests
{
    private const string Hostile = "</style></title><script>alert(1)</script>\"'> onload=x &amp; <!-- ]]> \\ \u0000 \ud800 }";

    private static readonly Rendered Page = Rendered.Of(Everywhere());

    [Fact]
    public void HostileText_Everywhere_MakesNoElementAndNoAttribute()
    {
        Assert.Empty(Page.Page.QuerySelectorAll("script"));
        Assert.DoesNotContain(Page.Page.All.SelectMany(static e => e.Attributes), static a => a.Name.StartsWith("on", StringComparison.Ordinal));
        Assert.Single(Page.Page.QuerySelectorAll("style"));
    }

    [Fact]
    public void HostileText_Everywhere_ReadsAsItWasWritten()
    {
        // HTML cannot express a NUL or a lone surrogate.
        var shown = Hostile.Replace('\u0000', '\ufffd').Replace('\ud800', '\ufffd');

        Assert.Equal(shown, Page.Page.QuerySelector("h1")!.TextContent);
        Assert.Equal(shown, Page.Page.QuerySelector("main > p")!.TextContent);
        Assert.Equal(shown, Page.Page.QuerySelector("td")!.TextContent);
        Assert.Equal($"collections/list/{shown}", Page.Page.QuerySelector("td")!.GetAttribute("data-observation"));
        // A string of a style sheet has no control characters.
        var label = Hostile.Replace("\u0000", "", StringComparison.Ordinal).Replace('\ud800', '\ufffd');
        Assert.Equal($"{label} ({label})", Page.LabelOf(Page.Page.QuerySelector("td")!));
        Assert.Equal(shown, Page.Page.QuerySelector(".figure svg")!.GetAttribute("aria-label"));
    }

    [Fact]
    public void HostileText_InTheMargins_StaysWithinItsString()
    {
        var style = Page.Page.QuerySelector("style")!.TextContent;

        Assert.Contains("@top-left { content: \"\\00003c \\00002f style\\00003e ", style, StringComparison.Ordinal);
        Assert.DoesNotContain("<", style, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("vbscript:x")]
    [InlineData("//elsewhere.example/x")]
    [InlineData("\\\\elsewhere\\x")]
    [InlineData("java\tscript:alert(1)")]
    [InlineData("")]
    public void Address_ThatRunsOrHidesItsScheme_IsRefused(string address) =>
        Assert.Throws<ArgumentException>(() => new Hyperlink("words", new Uri(address, UriKind.RelativeOrAbsolute)));

    [Theory]
    [InlineData("https://example.org/a?b=1&c=%22")]
    [InlineData("mailto:performance@example.org")]
    [InlineData("dashboard.xlsx")]
    public void Address_ThatIsAllowed_IsWrittenEncoded(string address)
    {
        var page = Rendered.Of(new Paragraph(new Hyperlink("words", new Uri(address, UriKind.RelativeOrAbsolute))));

        Assert.Equal(address, page.Page.QuerySelector("main p a")!.GetAttribute("href"));
    }

    // Hostile text in every place of a drawing that accepts text.
    private static Scene Drawing => new()
    {
        Width = 10,
        Height = 10,
        Plot = new Box(0, 0, 10, 10),
        Items =
        [
            new SceneLine(SceneRole.Note, [new(0, 0), new(1, 1)], new Pen(Paint.Ink, 1)) { Title = Hostile },
            new SceneArea(SceneRole.Data, [new(0, 0), new(1, 1), new(0, 1)], Paint.Ink) { Title = Hostile, Source = Sources.Event(Hostile) },
            new SceneMark(MarkShape.Circle, new(1, 1), 1, Paint.Ink) { Title = Hostile, Source = Sources.Event(Hostile) },
            new SceneLabel(SceneRole.Data, Hostile, new(1, 1), TextAnchor.Start, new TextStyle(12, Paint.Ink)) { Title = Hostile },
        ],
    };

    private static Document Everywhere() => new(Hostile, Hostile,
    [
        new Paragraph(Hostile),
        new Heading(1, Hostile, new Anchor("one")),
        new Facts([new Fact(Hostile, new Value(Hostile, null, Sources.Event(Hostile)), Hostile)]),
        new Callout(CalloutTone.Neutral, Hostile) { Label = Hostile },
        new Chart(Drawing, Hostile, Hostile) { Caption = Hostile },
        new Table(Hostile, [new Column(Hostile) { ShortHeader = Hostile, Unit = Hostile, Group = Hostile }],
            [new Row([Cell.Figure(new Value(Hostile, null, Sources.Event(Hostile)))])]),
        new Formula(Hostile, [new Definition(Hostile, Hostile)]),
        new Contents(Hostile, [new ContentsEntry(Hostile, new Anchor("one"), 1, Hostile)]),
        new Notes([new Note(Hostile)]),
        new Key([new KeyEntry(new RatingChip(RatingTone.Red, Hostile), Hostile)]),
    ])
    {
        Period = Hostile, Classification = Hostile, Description = Hostile, Provenance = Hostile,
    };
}
