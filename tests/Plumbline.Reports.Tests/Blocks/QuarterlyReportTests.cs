using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Reports.Blocks.Dashboards;
using Plumbline.Reports.Blocks.IndicatorPages;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Blocks.Summaries;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Indicators;
using Plumbline.Reports.Tests.Composition;

namespace Plumbline.Reports.Tests.Blocks;

/// <summary>Reports of a quarter over indicators of months.</summary>
public sealed class QuarterlyReportTests
{
    private static readonly DashboardBlock Dashboard = new(IndicatorSelection.All) { Periods = 2 };

    [Fact]
    public void Row_HasTheQuartersFigure_Target_AndRating()
    {
        var document = Organisation("2022-10 £4k; 2022-11 £4k; 2022-12 £5k; 2023-01 £4k; 2023-02 £3k; 2023-03 £4k").Compose("2022-Q4", Dashboard);

        Assert.Equal(["Spend", "at\u00a0most\u00a0£12k", "£13k", "£11k"], Row(document).Cells.Take(4).Select(static cell => cell.Content.PlainText));
        Assert.EndsWith("On target", Row(document).Cells[^1].Content.PlainText, StringComparison.Ordinal);
        Assert.Contains("Spend, target: made of 3 monthly targets", Notes(document));
    }

    [Fact]
    public void Row_OfAQuarterWithTwoTargets_ShowsBoth()
    {
        var document = new SmallOrganisation()
            .With("calls", "2023-01 900; 2023-02 1100; 2023-03 1204", "at least 1000", static indicator => indicator with { Aggregation = Aggregation.Latest, Measure = Measure.Of(MeasureKind.Count) }, static target => target with { To = Period.Month(2023, 1) })
            .Aim("calls", "at least 1200", "2023-02")
            .Compose("2022-Q4", Dashboard);

        Assert.Equal(("at\u00a0least\u00a01,200", "a"), (Row(document).Cells[1].Content.PlainText, Row(document).Cells[1].Note?.Mark));
        Assert.Contains("Calls, target: at least 1,000 until January 2023", Notes(document));
    }

    [Fact]
    public void Row_WithASuppressedMonth_SaysWhatItCounts_AndIsNotRated()
    {
        var document = Organisation("2022-10 4; 2022-11 4; 2022-12 5; 2023-01 4; 2023-02 <5; 2023-03 4").Compose("2022-Q4", Dashboard);

        Assert.Equal(("8", "Incomplete"), (Row(document).Cells[3].Content.PlainText, Row(document).Cells[^1].Content.PlainText));
        Assert.Contains("Spend, quarter 4 2022/23: Worked out from 2 of 3 months, 1 suppressed", Notes(document));
    }

    [Fact]
    public void Page_HasTheQuartersFigures_AndItsControlChartIsByMonth()
    {
        var months = Enumerable.Range(0, 24).Select(static month => FormattableString.Invariant($"{2021 + ((month + 3) / 12)}-{((month + 3) % 12) + 1:00} {40 + (month % 3)}"));
        var document = Organisation(string.Join("; ", months), "at most 50").Compose("2022-Q4", new IndicatorPagesBlock(IndicatorSelection.All));

        var facts = document.Content.SelectMany(Inside).OfType<Facts>().SelectMany(static facts => facts.Items).ToList();
        Assert.Contains(facts, static fact => fact is { Label: "Current: quarter 4 2022/23", Value.PlainText: "123" });
        Assert.Contains(facts, static fact => fact.Label == "Target" && fact.Value.PlainText == "at most 150" && fact.Detail?.PlainText == "made of 3 monthly targets");
        Assert.Contains(facts, static fact => fact.Label == "Variation" && fact.Detail!.PlainText.EndsWith(", by month", StringComparison.Ordinal));
        Assert.Contains("The control chart is by month.", document.Content.SelectMany(Inside).OfType<Paragraph>().Select(static paragraph => paragraph.Content.PlainText));
    }

    [Fact]
    public void Row_OfMonthsThatDoNotCombine_ShowsAndJudgesTheLastMonth()
    {
        var organisation = new SmallOrganisation().With("score", "2022-12 95%; 2023-01 70%; 2023-02 80%; 2023-03 94%", "at least 90%", static indicator => indicator with { Aggregation = Aggregation.None });
        var row = Row(organisation.Compose("2022-Q4", Dashboard));
        Assert.Equal(("95%", "94%"), (row.Cells[2].Content.PlainText + "%", row.Cells[3].Content.PlainText + "%"));
        Assert.EndsWith("On target", row.Cells[^1].Content.PlainText, StringComparison.Ordinal);
        Assert.Contains("Score: Each figure is of the last month of the quarter, because months do not combine.", Notes(organisation.Compose("2022-Q4", Dashboard)));

        var first = organisation.Compose("2022-Q4", new SummaryBlock(), Dashboard, new IndicatorPagesBlock(IndicatorSelection.All));
        Assert.StartsWith("In quarter 4 2022/23, the one measure that is rated met its target.", FirstPage.Lead(first).Content.PlainText, StringComparison.Ordinal);
        Assert.Equal("1 on target", FirstPage.Counts(first));
        Assert.DoesNotContain("No figure for", PlainText.Of(first), StringComparison.Ordinal);
    }

    [Fact]
    public void FirstPage_SaysNoChangeOfAnOlderFigure()
    {
        var organisation = new SmallOrganisation()
            .With("spend", "2022-12 5; 2023-01 4; 2023-02 3", "at most 2", static indicator => indicator with { Polarity = Polarity.Lower })
            .With("falls", "2022-12 5; 2023-01 4", "at most 2", static indicator => indicator with { Polarity = Polarity.Lower });
        var rows = organisation.Compose("2023-02", new SummaryBlock(), Dashboard).Content.SelectMany(Inside).OfType<Table>().First().Groups.SelectMany(static group => group.Rows).ToList();

        Assert.Equal(["Spend", "Falls"], rows.Select(static row => row.Cells[0].Content.PlainText));
        Assert.Contains(" 4", rows[0].Cells[3].Content.PlainText, StringComparison.Ordinal);
        Assert.Equal("–", rows[1].Cells[3].Content.PlainText);
    }

    // 19 of 371 and 18 of 350 both print as 5.1%.
    [Fact]
    public void Figures_ThatPrintAlike_AreToldApart()
    {
        var organisation = new SmallOrganisation().With("absence", "2022-12 18/350; 2023-01 19/371", "at most 4%", static indicator => indicator with { Aggregation = Aggregation.Ratio, Polarity = Polarity.Lower });
        Assert.Equal("5.1% in quarter 4 2022/23, 1.1 points over its target. Better, by 0.02 points from 5.1%.", string.Join("\n", organisation.Compose("2022-Q4", new IndicatorPagesBlock(IndicatorSelection.All)).Content.SelectMany(Inside).OfType<Paragraph>().Where(static paragraph => paragraph.Role == ParagraphRole.Lead).Select(static paragraph => paragraph.Content.PlainText)));
    }

    [Theory]
    [InlineData("2022-10 4; 2022-11 4; 2022-12 5; 2023-01 4; 2023-03 4", "8 in quarter 4 2022/23; an incomplete total, from 2 of 3 months.")]
    [InlineData("2022-10 4; 2022-11 4; 2022-12 5; 2023-01 4; 2023-02 4; 2023-03 4", "12 in quarter 4 2022/23, exactly on its target; too few figures for a usual range. Better, from 13.")]
    public void Headline_ComparesLikeWithLike(string figures, string headline) =>
        Assert.Contains(headline, Organisation(figures, "at most 4").Compose("2022-Q4", new IndicatorPagesBlock(IndicatorSelection.All)).Content.SelectMany(Inside).OfType<Paragraph>().Select(static paragraph => paragraph.Content.PlainText));

    [Fact]
    public void History_HasAColumnAQuarter_WithItsTarget()
    {
        var context = Organisation("2022-10 4; 2022-11 4; 2022-12 5; 2023-01 4; 2023-02 4; 2023-03 4", "at most 4").Context("2022-Q4");
        var history = History.Of(context.Picture, context.Analyse(context.Picture.Indicators[0], SmallOrganisation.Top), context.Period)!;
        Assert.Equal(["2022-Q3", "2022-Q4"], history.Periods.Select(static period => period.ToString()));
        Assert.Equal([(13, 12), (12, 12)], history.Points.Select(static point => ((int)point.Value!, (int)point.Target!)));
    }

    private static SmallOrganisation Organisation(string figures, string target = "at most £4k") => new SmallOrganisation()
        .With("spend", figures, target, static indicator => indicator with { Aggregation = Aggregation.Sum, Measure = Measure.Of(MeasureKind.Money), Polarity = Polarity.Lower });

    private static Row Row(Document document) => document.Content.OfType<Table>().Single().Groups.SelectMany(static group => group.Rows).Single();

    private static IEnumerable<string> Notes(Document document) => document.Content.OfType<Notes>().SelectMany(static notes => notes.Items).Select(static note => note.Content.PlainText);

    private static IEnumerable<Element> Inside(Element element) => element is Section section ? section.Content.SelectMany(Inside).Prepend(element) : [element];
}
