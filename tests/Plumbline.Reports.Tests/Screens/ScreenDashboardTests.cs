using Plumbline.Core.Periods;
using Plumbline.Reports.Blocks.IndicatorPages;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Blocks.Screens;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Tests.Composition;

namespace Plumbline.Reports.Tests.Screens;

public sealed class ScreenDashboardTests
{
    private static IEnumerable<Row> Rows(IEnumerable<Element> content) => content.OfType<Table>().SelectMany(static table => table.Groups).SelectMany(static group => group.Rows);

    [Fact]
    public void Dashboard_ShowsTheRowsOfThePaper()
    {
        var paper = Traversal.Elements(ComposeReportTests.Compose("trust", "quality-dashboard", "2023-12").Content).OfType<Table>().Where(static table => table.Folded is not null);
        var screen = ScreenDashboard.Of(SiteReport.Trust, static _ => true);

        Assert.Equal(
            paper.SelectMany(static table => table.Groups).SelectMany(static group => group.Rows).Select(TextOf),
            Rows(screen.Content).Select(TextOf));

        // The paper's names lead to pages that only some measures have; marks of notes are the same.
        static string TextOf(Row row) => string.Join('|', row.Cells.Select(static cell => cell.Content.PlainText + cell.Note?.Mark));
    }

    [Fact]
    public void Dashboard_HasEveryMeasureOfTheReport_InPrintOrder()
    {
        var definition = SiteReport.OfMonths with { Blocks = [.. SiteReport.OfMonths.Blocks, new IndicatorPagesBlock(IndicatorSelection.All)] };
        var context = SampleWorkspace.Trust.Context(definition, Period.Month(2023, 12)).On(new SiteReport.Addresses());
        var screen = ScreenDashboard.Of(context, static _ => true);

        Assert.True(context.Lines.All.Length > SiteReport.Trust.Lines.All.Length);
        Assert.Equal(context.Picture.Indicators.Where(indicator => context.Lines.All.Any(line => line.Indicator.Code == indicator.Code)), screen.All.Select(static line => line.Indicator));
        Assert.Equal(context.Lines.All.ToHashSet(ReferenceEqualityComparer.Instance), screen.All.ToHashSet(ReferenceEqualityComparer.Instance));
        Assert.Equal(screen.All.Length, Rows(screen.Content).Count());
    }

    [Fact]
    public void EveryFigure_LeadsToWhereItComesFrom_AndEveryNameToItsMeasure()
    {
        foreach (var context in new[] { SiteReport.Trust, SiteReport.Council })
        {
            var screen = ScreenDashboard.Of(context, static _ => true);
            Assert.All(Rows(screen.Content), static row => Assert.StartsWith("/site/measures/", Assert.IsType<Hyperlink>(row.Cells[0].Content[0]).Address!.OriginalString, StringComparison.Ordinal));
            var figures = Rows(screen.Content).SelectMany(static row => row.Cells).Where(static cell => cell.Source is not null).ToList();
            Assert.True(figures.Count > 50);
            Assert.All(figures, static cell => Assert.StartsWith("/site/figures/", Assert.IsType<Hyperlink>(cell.Content[0]).Address!.OriginalString, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(MeasureStanding.NeedsAttention)]
    [InlineData(MeasureStanding.OffTarget)]
    [InlineData(MeasureStanding.OnTarget)]
    [InlineData(MeasureStanding.NotRated)]
    [InlineData(MeasureStanding.ChangedForTheWorse)]
    [InlineData(MeasureStanding.ChangedForTheBetter)]
    public void Picked_AreShown_AndNoOthers(MeasureStanding standing)
    {
        var all = ScreenDashboard.Of(SiteReport.Trust, static _ => true);
        var screen = ScreenDashboard.Of(SiteReport.Trust, line => standing.Includes(line));

        Assert.Equal(all.All.Where(line => standing.Includes(line)), screen.Picked);
        Assert.InRange(screen.Picked.Length, 1, all.All.Length - 1);
        Assert.Equal(screen.Picked.Select(static line => line.Indicator.Code.ToString()), Rows(screen.Content).Select(static row => Assert.IsType<Hyperlink>(row.Cells[0].Content[0]).Address!.OriginalString.Split('/')[^1]));
    }

    [Fact]
    public void Standings_CountEveryMeasureOnce_ByItsTarget()
    {
        var lines = SiteReport.Trust.Lines.All;
        var doubtful = lines.Count(static line => line is { IsRated: true, IsCounted: false });
        Assert.Equal(lines.Length, lines.Count(static line => MeasureStanding.OffTarget.Includes(line)) + lines.Count(static line => MeasureStanding.OnTarget.Includes(line)) + lines.Count(static line => MeasureStanding.NotRated.Includes(line)) + doubtful);
    }

    [Fact]
    public void NothingPicked_HasNoContent() => Assert.Empty(ScreenDashboard.Of(SiteReport.Trust, static _ => false).Content);

    [Fact]
    public void LatestFigures_AreRatedAsTheFirstPageRatesThem()
    {
        var screen = ScreenDashboard.Of(SiteReport.Council, static _ => true);
        Assert.Equal(SiteReport.Council.Lines.All.Count(static line => line.IsRated), Rows(screen.Content).Count(static row => row.Cells[^1].Content is [RatingChip, ..]));
    }

    [Fact]
    public void AMarkBesideALinkedFigure_IsNoLinkOfItsOwn()
    {
        var html = SiteReport.Html(ScreenDashboard.Of(SiteReport.Trust, static _ => true).Content);
        Assert.Contains("</a><sup class=\"mark\"><span class=\"hidden\">Note ", html, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
    }
}
