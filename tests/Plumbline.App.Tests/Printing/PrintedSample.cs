using System.Globalization;
using Plumbline.Core.Quantities;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Scenes;

namespace Plumbline.App.Tests.Printing;

/// <summary>Documents to print: as many indicator pages as wanted, with an index.</summary>
internal static class PrintedSample
{
    private static readonly Scene Line = new()
    {
        Width = 600,
        Height = 200,
        Plot = new Box(0, 0, 600, 200),
        Items =
        [
            new SceneLine(SceneRole.Data, [new(10, 150), new(200, 60), new(400, 90), new(590, 20)], new Pen(Paint.Ink, 1)),
            new SceneLabel(SceneRole.Data, "7.0%", new(10, 20), TextAnchor.Start, new TextStyle(12, Paint.Ink)),
        ],
    };

    internal static Document Of(int pages, string title = "Performance report") => new(title, "Sample County Council",
    [
        new Heading(1, "Index"),
        new Contents("Index of indicators", [.. Numbers(pages).Select(static n => new ContentsEntry($"Indicator {n}", AnchorOf(n)))]),
        .. Numbers(pages).Select(static n => new Section(
        [
            new Heading(1, $"Indicator {n}", AnchorOf(n)),
            new Facts([new Fact("Quarter 2", new Value("87.0%", Quantity.Percent(87.0m, 1))), new Fact("Rating", new RatingChip(RatingTone.Blue, "Blue"))]),
            new Chart(Line, $"Indicator {n}", $"Line chart of indicator {n}"),
            new Heading(2, "Figures", new Anchor($"figures-{n}")),
            new Table($"Figures of indicator {n}", [new Column("Month"), new Column("Value", Alignment.Number)],
                [.. Enumerable.Range(1, 12).Select(static m => new Row([Cell.Header(CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(m)), Cell.Figure(new Value($"{80 + m}", Quantity.Of(80 + m)))]))]),
            new BackLink("Return to index", new Anchor("index")),
        ]) { StartsNewPage = true }),
    ])
    {
        Period = "Quarter 2, 2020/21",
        Produced = new DateOnly(2020, 12, 16),
    };

    private static IEnumerable<int> Numbers(int pages) => Enumerable.Range(1, pages);

    private static Anchor AnchorOf(int number) => new($"indicator-{number}");
}
