using System.Globalization;
using Plumbline.Reports.Documents;

namespace Plumbline.App.Tests.Printing;

/// <summary>Documents to print: of as many indicator pages as wanted, with an index.</summary>
internal static class PrintedSample
{
    private static readonly Svg Chart = Svg.FromMarkup(
        """<svg width="600" height="200" viewBox="0 0 600 200"><path d="M10 150L200 60L400 90L590 20" fill="none" stroke="#1b2733"/><text x="10" y="20" font-size="12">7.0%</text></svg>""");

    internal static Document Of(int pages, string title = "Performance report") => new(title, "Sample County Council",
    [
        new Heading(1, "Index"),
        new Contents("Index of indicators", [.. Numbers(pages).Select(static n => new ContentsEntry($"Indicator {n}", AnchorOf(n)))]),
        .. Numbers(pages).Select(static n => new Section(
        [
            new Heading(1, $"Indicator {n}", AnchorOf(n)),
            new Facts([new Fact("Quarter 2", new Value("87.0%", $"i{n}/county/2020-Q2")), new Fact("Rating", new RatingChip(RatingTone.Blue, "Blue"))]),
            new Figure(Chart, $"Line chart of indicator {n}"),
            new Heading(2, "Figures", new Anchor($"figures-{n}")),
            new Table($"Figures of indicator {n}", [new Column("Month"), new Column("Value", Alignment.Number)],
                [.. Enumerable.Range(1, 12).Select(static m => new Row([Cell.Header(CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(m)), Cell.Figure($"{80 + m}")]))]),
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
