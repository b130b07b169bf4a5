using System.Globalization;
using Plumbline.Core.Analysis;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Organisations;
using Plumbline.Core.Pictures;
using Plumbline.Core.Quantities;
using Plumbline.Core.Targets;
using Plumbline.Core.Units;
using Plumbline.Core.Spc;
using Plumbline.Core.Tests.Support;
using Plumbline.Core.TimeSeries;

namespace Plumbline.Core.Tests.Analysis;

public class ChartedSeriesTests
{
    [Fact]
    public void LastOf_EqualsTheLastPointOfTheChart()
    {
        var random = new Random(41);
        var (charted, outside) = (0, 0);
        for (var i = 0; i < 400; i++)
        {
            var indicator = Make.Indicator(measure: "percentage") with { Chart = (ChartKind)(i % 2 == 0 ? ChartKind.Xmr : ChartKind.P) };
            var first = Make.Period("2021-01");
            var cells = Enumerable.Range(0, random.Next(0, 40)).Where(_ => random.Next(8) > 0).Select(at => Cell(indicator, first.Plus(at), random.Next(12) == 0 ? random.Next(0, 100) : random.Next(40, 60))).ToList();
            var (series, picture) = (Series.From(indicator, Make.Council, cells).Value, Make.Picture(indicator, [Make.Target("at least 50%")]));
            var (chart, last) = (ChartedSeries.Of(picture, series, first.Plus(39)), ChartedSeries.LastOf(picture, series, first.Plus(39)));
            if (chart is not { HasLimits: true, Chart.LastReported: { } point })
            {
                Assert.Null(last);
                continue;
            }

            charted++;
            if (point.Signals.HasFlag(PointSignals.OutsideHigh) || point.Signals.HasFlag(PointSignals.OutsideLow)) outside++;
            Assert.Equal((point.Value, point.ComputedLower, point.ComputedUpper, point.Signals), (last!.Value, last.Lower, last.Upper, last.Signals));
        }

        Assert.True(charted > 100 && outside > 5);
    }

    [Fact]
    public void IncompleteSum_IsDrawn_InNoLimitAndNoSignal()
    {
        var indicator = Make.Indicator(measure: "count");
        var first = Make.Period("2022-01");
        var cells = Enumerable.Range(0, 24).Select(at => Cell(indicator, first.Plus(at), 50 + (at % 3))).ToList();
        cells[20] = Incomplete(20);
        var with = ChartedSeries.Of(Make.Picture(indicator, []), Series.From(indicator, Make.Council, cells).Value, first.Plus(23))!.Chart;
        cells.RemoveAt(20);
        var without = ChartedSeries.Of(Make.Picture(indicator, []), Series.From(indicator, Make.Council, cells).Value, first.Plus(23))!.Chart;

        Assert.Equal((null, 2d, Variation.Missing), (with.Points[20].Value, with.Points[20].Unjudged, with.Points[20].Type));
        Assert.Equal((without.Points[^1].Upper, without.Points[^1].Centre, without.Variation), (with.Points[^1].Upper, with.Points[^1].Centre, with.Variation));
        Assert.All(with.Points, static point => Assert.Equal(PointSignals.None, point.Signals));
        Assert.Equal("The figure after 2023-12 is incomplete, and is not judged.", ChartSummary.Of(ChartedSeries.Of(Make.Picture(indicator, []), Series.From(indicator, Make.Council, [.. cells, Incomplete(20), Incomplete(24)]).Value, first.Plus(24))!.Chart, new ChartWording { Subject = "Falls" }).Silence);

        Observation Incomplete(int at) => Cell(indicator, first.Plus(at), 2) with { Total = new Total { Rule = Aggregation.Sum, Parts = 20, Missing = 19, Periods = [first.Plus(at)], IsOfUnits = true } };
    }

    /// <summary>A doubtful figure is drawn where it would stand, and judged nowhere, on every kind of chart.</summary>
    [Theory]
    [InlineData(ChartKind.Xmr, "percentage", 90d)]
    [InlineData(ChartKind.Run, "count", 90d)]
    [InlineData(ChartKind.P, "percentage", 0.9)]
    [InlineData(ChartKind.PPrime, "percentage", 0.9)]
    [InlineData(ChartKind.U, "rate per 100", 0.9)]
    [InlineData(ChartKind.C, "count", 90d)]
    [InlineData(ChartKind.G, "count", 90d)]
    [InlineData(ChartKind.T, "days", 90d)]
    public void DoubtfulFigure_IsDrawn_InNoLimitAndNoSignal(ChartKind kind, string measure, double drawn)
    {
        var indicator = Make.Indicator(measure: measure) with { Chart = kind };
        var first = Make.Period("2022-01");
        var cells = Enumerable.Range(0, 24).Select(at => Cell(indicator, first.Plus(at), at == 20 ? 90 : 50 + (at % 3))).ToList();
        ControlChart Chart() => ChartedSeries.Of(Make.Picture(indicator, []), Series.From(indicator, Make.Council, cells).Value, first.Plus(23))!.Chart;
        var judged = Chart();
        cells[20] = cells[20] with { IsDoubtful = true, SourceNote = "typed twice" };
        var doubtful = Chart();
        var point = doubtful.Points[20];
        cells.RemoveAt(20);
        var without = Chart();

        Assert.Equal(judged.Points[20].Value!.Value, drawn, 12);
        Assert.Equal((null, true, PointSignals.None, Variation.Missing), (point.Value, point.IsDoubtful, point.Signals, point.Type));
        Assert.Equal(drawn, point.Unjudged!.Value, 12);
        Assert.Equal((without.Points[^1].Centre, without.Variation), (doubtful.Points[^1].Centre, doubtful.Variation));
        // Where gaps are points, one left out brings its neighbours together; a doubtful one keeps them apart, so their difference is in no moving range.
        if (kind is not ChartKind.T) Assert.Equal(without.Points[^1].Upper, doubtful.Points[^1].Upper);
        Assert.Equal(without.Signals.Count, doubtful.Signals.Count);
        Assert.NotEqual(judged.Points[^1].Centre, judged.Kind is ChartKind.Run or ChartKind.G ? double.NaN : doubtful.Points[^1].Centre);
    }

    [Fact]
    public void FigureSinceThen_IsSaidToBeDoubtful()
    {
        var indicator = Make.Indicator(measure: "count");
        var first = Make.Period("2022-01");
        var cells = Enumerable.Range(0, 24).Select(at => Cell(indicator, first.Plus(at), 50 + (at % 3)) with { IsDoubtful = at == 23 }).ToList();

        Assert.Equal("The figure after 2023-11 is doubtful, and is not judged.", ChartSummary.Of(ChartedSeries.Of(Make.Picture(indicator, []), Series.From(indicator, Make.Council, cells).Value, first.Plus(23))!.Chart, new ChartWording { Subject = "Falls" }).Silence);
    }

    [Fact]
    public void ChartOfATotal_SaysWhereUnitsCameAndWent()
    {
        var indicator = Make.Indicator(measure: "count");
        var first = Make.Period("2022-01");
        UnitCode Code(string unit) => UnitCode.Parse(unit).Value;
        var units = UnitTree.From(
        [
            new Unit(Make.Council, "Council", UnitKind.Organisation, null),
            new Unit(Code("north"), "North", UnitKind.Directorate, Make.Council),
            new Unit(Code("south"), "South", UnitKind.Directorate, Make.Council),
            new Unit(Code("ash"), "Ash", UnitKind.Team, Code("north")),
            new Unit(Code("birch"), "Birch", UnitKind.Team, Code("south"), To: new DateOnly(2022, 5, 31)),
            new Unit(Code("birch"), "Birch", UnitKind.Team, Code("north"), new DateOnly(2022, 6, 1)),
            new Unit(Code("cedar"), "Cedar", UnitKind.Team, Code("north"), To: new DateOnly(2022, 8, 15)),
            new Unit(Code("dogwood"), "Dogwood", UnitKind.Team, Code("north"), new DateOnly(2022, 10, 20)),
        ]).Value;
        int[] parts = [2, 2, 2, 2, 2, 3, 3, 2, 2, 3, 2, 2];
        var cells = parts.Select((count, at) => new Observation(indicator.Code, Code("north"), first.Plus(at), ObservedValue.Of(Quantity.Of(5)))
        {
            Total = new Total { Rule = Aggregation.Sum, Parts = count, Missing = 0, Periods = [first.Plus(at)], IsOfUnits = true },
        });
        var picture = new OrganisationPicture(new OrganisationSettings { Code = "council", Name = "Council" }, units, [indicator], TargetBook.Empty, [], []);
        var charted = ChartedSeries.Of(picture, Series.From(indicator, Code("north"), cells).Value, first.Plus(11))!;

        Assert.Equal(["2022-06 Birch joined", "2022-08 Cedar closed", "2022-10 Dogwood opened"], charted.KnownChanges.Select(static change => $"{change.Label} {change.Change}"));
    }

    [Theory]
    [InlineData(ChartKind.Xmr, "percentage", 20d, 50d, 100d)]
    [InlineData(ChartKind.P, "percentage", 0.2, 0.5, 1d)]
    [InlineData(ChartKind.U, "rate per 1000", 0.2, 0.05, null)]
    public void Chart_HoldsFiguresTargetsAndBoundsInOneUnit(ChartKind kind, string measure, double value, double target, double? greatest)
    {
        var indicator = Make.Indicator(measure: measure) with { Chart = kind };
        var first = Make.Period("2023-01");
        var series = Series.From(indicator, Make.Council, Enumerable.Range(0, 15).Select(at => Cell(indicator, first.Plus(at), 20))).Value;
        var chart = ChartedSeries.Of(Make.Picture(indicator, [Make.Target("at least 50")]), series, first.Plus(14))!.Chart;
        Assert.Equal((value, target, greatest), (chart.Points[0].Value, chart.Points[0].Target, chart.Bounds.Greatest));
    }

    [Fact]
    public void RunningTotalAndVerdict_HaveNoChart()
    {
        var first = Make.Period("2023-01");
        foreach (var indicator in new[] { Make.Indicator(cumulative: true), Make.Indicator(measure: "verdict") })
            Assert.Null(ChartedSeries.Of(Make.Picture(indicator, []), Series.From(indicator, Make.Council, [Cell(indicator, first, 20)]).Value, first));
    }

    private static Observation Cell(Indicator indicator, Core.Periods.Period period, int percent) =>
        new(indicator.Code, Make.Council, period, ObservedValue.Parse(percent.ToString(CultureInfo.InvariantCulture)).Value) { Numerator = percent, Denominator = 100 };
}
