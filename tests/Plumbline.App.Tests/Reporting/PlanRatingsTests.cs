using System.Globalization;
using Plumbline.App.Checking;
using Plumbline.App.Figures;
using Plumbline.App.Reporting;
using Plumbline.App.Tests.Importing;
using Plumbline.App.Tests.Totals;
using Plumbline.App.Tracing;
using Plumbline.App.UnitRatings;
using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Periods;
using Plumbline.Core.Ratings;
using Plumbline.Core.Units;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Indicators;

namespace Plumbline.App.Tests.Reporting;

/// <summary>Figures whose target is their plan: wherever they are judged, the plan is read with them.</summary>
public sealed class PlanRatingsTests
{
    // The trust's own plan; that of its teams, added up; a month without one; a plan of the quarter.
    private const string Figures = "surplus,small,2024-03,£410k\nsurplus,small,2024-03,£400k,,,plan\nsurplus,north,2024-02,£1k\nsurplus,south,2024-02,£2k\nsurplus,north,2024-02,£1k,,,plan\nsurplus,south,2024-02,£3k,,,plan\nsurplus,small,2024-01,£5k\nsurplus,small,2023-Q4,£500k,,,plan\nincidents,small,2024-03,4\nincidents,small,2024-03,1,,,plan\n";

    [Theory]
    [InlineData("2024-03", "£410k against at least £400k (the plan): £10,000 better (2.5% of the target)")]
    [InlineData("2024-02", "£3k against at least £4k (the plan): £1,000 worse (25.0% of the target)")]
    [InlineData("2024-01", "No plan for January 2024")]
    public async Task RatingsTracesAndUnits_HoldAFigureAgainstItsPlan(string month, string reason)
    {
        await using var store = await StoreAsync();
        var (definitions, period) = (await store.DefinitionsAsync(), Period.Parse(month).Value);
        var surplus = definitions.Picture.Indicators.Single(static indicator => indicator.Code.ToString() == "surplus");
        var unit = definitions.Picture.Units.Top.Code;
        var rated = (await RateIndicators.RunAsync(store.Ledger, definitions, period)).Single(row => row.Judgement.Indicator == surplus).Judgement;
        var ofUnits = (await JudgeFigures.RunAsync(store.Ledger, definitions, period, [unit], indicators: [surplus])).Single();
        var traced = (await TraceFigure.RunAsync(store.Ledger, definitions, new FigureAddress(surplus, unit, period, Core.Observations.Aspect.Actual), period.Last)).Value.Judgement!;
        var audit = await RunChecks.ReadAsync(store.Ledger, definitions, new CheckRequest(period.Last));
        var checkedFigure = Judge.Of(definitions.Picture, surplus, audit.Figures.Find(surplus.Code, unit, period)!);
        Assert.All([rated, ofUnits, traced, checkedFigure], judgement => Assert.Equal(reason, JudgementWords.Reason(judgement, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task AQuarter_IsHeldAgainstThePlanGivenForIt()
    {
        await using var store = await StoreAsync();
        var (definitions, quarter) = (await store.DefinitionsAsync(), Period.Parse("2023-Q4").Value);
        var surplus = definitions.Picture.Indicators.Single(static indicator => indicator.Code.ToString() == "surplus");
        var judgement = (await JudgeFigures.RunAsync(store.Ledger, definitions, quarter, [definitions.Picture.Units.Top.Code], indicators: [surplus])).Single();
        Assert.Equal("£418k against at least £500k (the plan): £82,000 worse (16.4% of the target)", JudgementWords.Reason(judgement, CultureInfo.InvariantCulture));
        var rated = (await RateIndicators.RunAsync(store.Ledger, definitions, quarter, length: new RatedLength(Frequency.Quarter, 1))).Single(row => row.Judgement.Indicator == surplus).Judgement;
        Assert.Equal(judgement.Criterion, rated.Criterion);
    }

    [Fact]
    public async Task APaper_PrintsThePlan_AndRatesByIt()
    {
        await using var store = await StoreAsync();
        var definitions = await store.DefinitionsAsync();
        var series = await ReadSeries.WithGapsAsync(store.Ledger, definitions, [Need("surplus")], new DateOnly(2024, 3, 31));
        var figure = series[(Need("surplus").Indicator, Need("surplus").Unit)].Observations[^1];
        var judgement = Judge.Of(definitions.Picture, definitions.Picture.Find(figure.Indicator)!, figure);
        Assert.Equal("at least plan, £400k", TargetWords.Of(judgement, definitions.Picture, CultureInfo.InvariantCulture));
        Assert.Equal(RatingStatus.Green, judgement.Status);
    }

    [Fact]
    public async Task APlan_ThatNoTargetAsksFor_IsNotRead()
    {
        await using var store = await StoreAsync();
        var definitions = await store.DefinitionsAsync();
        var series = await ReadSeries.WithTotalsAsync(store.Ledger, definitions.Picture, [Need("incidents"), Need("surplus")], new DateOnly(2024, 3, 31), definitions.Position.Number);
        Assert.All(series[(Need("incidents").Indicator, Need("incidents").Unit)].Observations, static figure => Assert.Null(figure.Plan));
        Assert.Equal(["none", "£4k", "£400k"], series[(Need("surplus").Indicator, Need("surplus").Unit)].Observations.Select(static figure => figure.Plan?.Value.Text ?? "none"));
    }

    private static DataNeed Need(string indicator) => new(IndicatorCode.Parse(indicator).Value, UnitCode.Parse("small").Value, new DateOnly(2024, 1, 1));

    private static Task<ImportStore> StoreAsync() => ImportStore.SmallAtAsync(null, static folder =>
    {
        folder.Write("targets.csv", "indicator,unit,from,to,target\nincidents,,,,at most 5\nsurplus,,,,at least plan\n");
        folder.Write("observations/figures.csv", "indicator,unit,period,value,numerator,denominator,aspect\n" + string.Concat(Figures.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static row => row + new string(',', 6 - row.AsSpan().Count(',')) + "\n")));
    });
}
