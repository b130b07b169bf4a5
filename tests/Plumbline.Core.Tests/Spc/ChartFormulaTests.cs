using Plumbline.Core.Spc;

namespace Plumbline.Core.Tests.Spc;

public class ChartFormulaTests
{
    // A3, B3 and B4 by subgroup size: Montgomery, appendix VI.
    [Theory]
    [InlineData(2, 2.659, 0, 3.267)]
    [InlineData(5, 1.427, 0, 2.089)]
    [InlineData(10, 0.975, 0.284, 1.716)]
    [InlineData(25, 0.606, 0.565, 1.435)]
    public void SubgroupConstants_EqualThePrintedTable(int size, double a3, double b3, double b4)
    {
        var points = Enumerable.Range(0, 20).Select(i => new ChartInput(Charts.Label(i), null) { Measurements = [.. Enumerable.Range(0, size).Select(j => 10.0 + ((i + j) % 4))] }).ToArray();
        var request = new ControlChartRequest { Points = points, Kind = ChartKind.XBar };
        var mean = ControlChart.Of(request).Points[0];
        var deviation = ControlChart.Of(request with { Kind = ChartKind.S }).Points[0];
        Assert.Equal(a3, (mean.Upper!.Value - mean.Centre!.Value) / deviation.Centre!.Value, 6e-4);
        Assert.Equal(b3, deviation.Lower!.Value / deviation.Centre.Value, 6e-4);
        Assert.Equal(b4, deviation.Upper!.Value / deviation.Centre.Value, 6e-4);
    }

    [Fact]
    public void LargeSubgroups_ContinueTheTableSmoothly()
    {
        var points = Enumerable.Range(0, 14).Select(i => new ChartInput(Charts.Label(i), null) { Measurements = [.. Enumerable.Range(0, 998 + (i % 4)).Select(j => (double)(j % 7))] }).ToArray();
        var chart = ControlChart.Of(new() { Points = points, Kind = ChartKind.XBar });
        var widths = chart.Points.Take(4).Select(point => (point.Upper!.Value - point.Centre!.Value) * Math.Sqrt(point.Denominator!.Value)).ToArray();
        Assert.All(widths, width => Assert.Equal(widths[0], width, widths[0] * 1e-6));
    }

    [Fact]
    public void Subgroup_OfOneMeasurement_IsShownWithoutLimits()
    {
        var points = Enumerable.Range(0, 20).Select(i => new ChartInput(Charts.Label(i), null) { Measurements = i == 4 ? [10.0] : [9.0 + (i % 2), 11.0] }).ToArray();
        var chart = ControlChart.Of(new() { Points = points, Kind = ChartKind.XBar });
        Assert.Equal((10.0, null), (chart.Points[4].Value, chart.Points[4].Upper));
        Assert.NotNull(chart.Points[5].Upper);
    }

    [Fact]
    public void ZeroOverZero_IsAPointWithoutARate()
    {
        var points = Enumerable.Range(0, 20).Select(i => new ChartInput(Charts.Label(i), i == 7 ? 0 : 3) { Denominator = i == 7 ? 0 : 10 }).ToArray();
        var chart = ControlChart.Of(new() { Points = points, Kind = ChartKind.P });
        Assert.Equal((null, Variation.Missing), (chart.Points[7].Value, chart.Points[7].Type));
        Assert.Equal(0.3, chart.Points[0].Centre!.Value, 1e-12);
    }

    [Fact]
    public void Proportion_WithoutADenominator_IsAProblem() => Assert.Equal(
        "found no denominator at 0; expected one on a P chart",
        Assert.Single((Charts.Request(3) with { Kind = ChartKind.P }).Problems()));

    [Fact]
    public void MovingRange_IsNotTakenAcrossAMissingOrExcludedPoint()
    {
        double[] values = [.. Enumerable.Repeat(5.0, 10), double.NaN, .. Enumerable.Repeat(9.0, 10), 5, .. Enumerable.Repeat(9.0, 5)];
        var chart = ControlChart.Of(Charts.Request(values).Excluding(21));
        Assert.Equal(0, chart.Segments[0].MeanMovingRange);
    }
}
