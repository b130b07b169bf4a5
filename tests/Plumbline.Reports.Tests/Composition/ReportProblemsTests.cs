using Plumbline.Core.Units;
using Plumbline.Reports.Blocks.Dashboards;
using Plumbline.Reports.Blocks.IndicatorPages;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Blocks.Summaries;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Indicators;

namespace Plumbline.Reports.Tests.Composition;

public sealed class ReportProblemsTests
{
    [Fact]
    public void Samples_HaveNoProblems()
    {
        Assert.Empty(ReportProblems.Of(SampleWorkspace.Trust.Report("quality-dashboard"), SampleWorkspace.Trust.Picture));
        Assert.Empty(ReportProblems.Of(SampleWorkspace.Council.Report("corporate-performance"), SampleWorkspace.Council.Picture));
    }

    [Fact]
    public void UnknownName_IsNamed()
    {
        var selection = new IndicatorSelection { Unit = UnitCode.Parse("north").Value, Domains = ["Safty"], Indicators = ["rate", "rat"] };

        Assert.Equal(
            [
                "found “north”; expected the code of a unit, in block dashboard",
                "found “Safty”; expected one of the domains Safety, in block dashboard",
                "found “rat”; expected the code of an indicator, in block dashboard",
            ],
            Problems(new DashboardBlock(selection)));
    }

    [Fact]
    public void BlockThatLacksAnother_IsNamed()
    {
        Assert.Equal(["found an index without pages; expected a block indicator-pages in the same report"], Problems(new IndexBlock()));
        Assert.Equal(["found notes without a dashboard; expected a block dashboard in the same report"], Problems(new DashboardNotesBlock()));
        Assert.Equal(["found a summary without a dashboard or pages; expected a block dashboard or indicator-pages in the same report"], Problems(new SummaryBlock()));
        Assert.Equal(["found block index 2 times; expected it once"], Problems(new IndexBlock(), new IndexBlock(), new IndicatorPagesBlock(IndicatorSelection.All)));
    }

    [Fact]
    public void LatestFigures_HaveNoDashboard_WhoseColumnsArePeriodsOfTheReport()
    {
        var context = new SmallOrganisation().With("rate", "2023-01 1").Context("2023-01", new DashboardBlock(IndicatorSelection.All), new IndicatorPagesBlock(IndicatorSelection.All));
        Assert.Equal(
            "found figures: latest with a dashboard; expected figures: period, or a report without a dashboard",
            Assert.Single(ReportProblems.Of(context.Definition with { Figures = FiguresShown.Latest }, context.Picture)).ToString());
    }

    private static IEnumerable<string> Problems(params IReportBlock[] blocks)
    {
        var context = new SmallOrganisation().With("rate", "2023-01 1").Context("2023-01", blocks);
        return ReportProblems.Of(context.Definition, context.Picture).Select(static problem => problem.ToString());
    }
}
