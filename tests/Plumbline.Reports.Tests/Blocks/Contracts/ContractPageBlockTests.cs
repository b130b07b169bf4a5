using Plumbline.Core.Contracts.Readings;
using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Targets;
using Plumbline.Reports.Blocks.Contracts;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Tests.Blocks.Risks;
using Plumbline.Reports.Tests.Composition;

namespace Plumbline.Reports.Tests.Blocks.Contracts;

public sealed class ContractPageBlockTests
{
    private static ContractPaper Paper()
    {
        var paper = new ContractPaper
        {
            Organisation = new SmallOrganisation().With("visits", "2020-03 82%", "at least 90%", null, static target => target with { Contract = "north" })
                .With("reviews", "2020-03 95%", "at least 90%", null, static target => target with { Contract = "north" }),
        }.With("north", "=2/0 =1/1 =0/1/1 > 1/1").With("south", "3/1 3/1 3/1");
        return paper.File("north", [paper.Kpi("north", "visits", "grr", "82%", 2, "south"), paper.Kpi("north", "reviews", ".gd", "95%")], static file => file with
        {
            Exceptions = [new KpiException("North", "Visits", new MonthsRed(3, false), "82%", "at least 90%") { Mitigation = "Two posts a month." }],
            Notices = [new ContractNotice("n-1", file.Contract.Code, null, NoticeKind.Query, new DateOnly(2020, 1, 6), new DateOnly(2020, 2, 1), NoticeState.Open, "Why are visits late?"), new ContractNotice("n-2", file.Contract.Code, null, NoticeKind.Notice, new DateOnly(2020, 4, 6), null, NoticeState.Open, "Given after the month.")],
            Forecasts = [new ForecastScore(Period.Parse("2019/20").Value, Period.Parse("2019-12").Value, new ContractCount(2, 0, 0), new ContractCount(1, 1, 0))],
        });
    }

    [Fact]
    public void Page_TellsRequirementsRedNoticesAndForecasts()
    {
        var document = Paper().Compose(new ContractPageBlock(ContractCode.Parse("north").Value, 12));
        var tables = RiskPaper.Tables(document).ToList();

        Assert.Contains("The one requirement that has a rating was red in March 2020. One more has no rating. In January 2020 the share was 100%, 2 of 2. For 2019/20 50% is forecast.", RiskPaper.Words(document), StringComparison.Ordinal);
        Assert.Equal(
        [
            "Visits | At least 90% | 82% Off target March 2020 | Green Jan 2020, red Feb 2020 to Mar 2020 | 2 | South: Not rated no target",
            "Reviews | At least 90% | 95% On target March 2020 a doubtful figure: not counted | Not in force Jan 2020, green Feb 2020, doubtful Mar 2020 | 0 | –",
        ],
        tables[1]);
        Assert.Contains(tables, static table => table.SequenceEqual(["Visits | 3 | 82%, at least 90% required  | Two posts a month."]));
        Assert.DoesNotContain("Given after the month.", RiskPaper.Words(document), StringComparison.Ordinal);
        Assert.Contains(tables, static table => table.SequenceEqual(["Query n-1, 6 Jan 2020 | The whole contract | 1 Feb 2020 open and overdue | Why are visits late?"]));
        Assert.Contains(tables, static table => table.SequenceEqual(["2019/20 | December 2019 | 100% | 50% | 50 points below forecast"]));
    }

    [Fact]
    public void Chart_TellsEachMonth_AndTheForecast()
    {
        var chart = Traversal.Elements(Paper().Compose(new ContractPageBlock(null, 12)).Content).OfType<Chart>().Single();

        Assert.Equal("The share that was green, month by month. January 2020: 100%, 2 green, none red; February 2020: 50%, 1 green, 1 red; March 2020: 0%, 0 green, 1 red, 1 not rated. Forecast: 50%.", chart.Alternative);
        Assert.Contains(chart.Scene.Labels, static label => label.Text == "Forecast 50%");
        Assert.All(chart.Scene.Labels, label => Assert.DoesNotContain(chart.Scene.Labels, other => other != label && other.Box.Overlaps(label.Box)));
        Assert.All(chart.Narrow!.Labels, label => Assert.True(label.Box.Left >= 0 && label.Box.Right <= chart.Narrow.Width, label.Text));
    }

    [Fact]
    public void ContractsOfATable_LeadToTheirPages_WhereThePaperHasThem()
    {
        var document = Paper().Compose(new ContractsBlock(12, [], ShowsForecast: true), new ContractPageBlock(null, 12));
        var names = Traversal.Elements(document.Content).OfType<Table>().First().Groups[0].Rows.Select(static row => row.Cells[0].Content[0] is Plumbline.Reports.Documents.Inlines.Hyperlink).ToList();

        // South has no page: nothing more is read of it.
        Assert.Equal([true, false, false], names);
    }

    [Fact]
    public void UnknownContract_IsToldApart() =>
        Assert.Contains("There is no contract east here.", RiskPaper.Words(Paper().Compose(new ContractPageBlock(ContractCode.Parse("east").Value, 12))), StringComparison.Ordinal);

    [Fact]
    public void RequirementOfTheYearSoFar_SaysWhyItsMonthsAreNotRated()
    {
        var paper = new ContractPaper
        {
            Organisation = new SmallOrganisation().With(
                "visits", "2020-03 12", "at least 120", static indicator => indicator with { Measure = Measure.Of(MeasureKind.Count), Aggregation = Aggregation.Sum },
                static target => target with { Contract = "north", Basis = TargetBasis.ProRata }),
        }.With("north", "=0/0/1");
        var document = paper.File("north", [paper.Kpi("north", "visits", "n", "12")]).Compose(new ContractPageBlock(ContractCode.Parse("north").Value, 12));
        Assert.Contains(RiskPaper.Tables(document).SelectMany(static table => table), static row => row.Contains("The target is for the year so far; this is one month", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("Visits has a target for the year so far, while its figures are of single months: the two do not compare.", RiskPaper.Words(document), StringComparison.Ordinal);
        Assert.DoesNotContain("for the year so far", RiskPaper.Words(Paper().Compose(new ContractPageBlock(null, 12))), StringComparison.Ordinal);
    }

    [Fact]
    public void MonthsBeforeThoseAsked_AreLeftOut() =>
        Assert.Contains(RiskPaper.Tables(Paper().Compose(new ContractPageBlock(null, 2))), static table => table[0].StartsWith("Visits | At least 90% | 82% Off target March 2020 | Red Feb 2020 to Mar 2020", StringComparison.Ordinal));
}
