using Plumbline.Core.Spc;

namespace Plumbline.Core.Tests.Spc;

public class ProfileTests
{
    [Fact]
    public void Profiles_AreNamedAsOnTheCommandLine() => Assert.Equal<IEnumerable<string>>(
        ["plumbline", "mdc", "plotthedots", "powerbi", "nhse-sql", "anhoj"],
        [.. SpcProfiles.All.Select(profile => profile.Name)]);

    [Theory]
    [InlineData("MDC", "mdc")]
    [InlineData("nothing", null)]
    public void Find_ByNameInAnyCase(string name, string? found) => Assert.Equal(found, SpcProfiles.Find(name)?.Name);

    [Theory]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void ShiftAndTrend_OfOtherLengths(int length)
    {
        var profile = SpcProfile.Plumbline with { ShiftLength = length, TrendLength = length };
        double[] values = [.. Enumerable.Range(0, length).Select(i => 20.0 + i), 5, 6, 5, 6, 5, 6, 5, 6];
        var chart = ControlChart.Of(Charts.Request(values) with { Profile = profile });
        Assert.Equal(length, chart.Points.Count(point => point.Signals.HasFlag(PointSignals.TrendHigh)));
        Assert.Equal(length, chart.Points.Count(point => point.Signals.HasFlag(PointSignals.ShiftHigh)));
        var shorter = ControlChart.Of(Charts.Request(values) with { Profile = profile with { TrendLength = length + 1, ShiftLength = length + 1 } });
        Assert.DoesNotContain(shorter.Points, point => point.Signals.HasFlag(PointSignals.TrendHigh) || point.Signals.HasFlag(PointSignals.ShiftHigh));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(51)]
    [InlineData(-1)]
    public void ShiftLength_OutOfRange_IsRefused(int length) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SpcProfile.Plumbline with { ShiftLength = length });

    [Fact]
    public void Screening_LeavesLargeMovingRangesOut()
    {
        double[] values = [.. Enumerable.Range(0, 30).Select(i => i % 2 == 0 ? 9.0 : 11.0)];
        values[15] = 60;
        var plain = ControlChart.Of(Charts.Request(values) with { Profile = SpcProfiles.PlotTheDots });
        var screened = ControlChart.Of(Charts.Request(values) with { Profile = SpcProfiles.PlotTheDots with { ScreensMovingRanges = true } });
        Assert.Equal(2, screened.Segments[0].MeanMovingRange!.Value, 1e-12);
        Assert.True(plain.Segments[0].MeanMovingRange > 5);
    }

    [Fact]
    public void Screening_OfAConstant_KeepsItsMovingRanges() =>
        Assert.Equal(0, ControlChart.Of(Charts.Request([.. Enumerable.Repeat(5.0, 20)]) with { Profile = SpcProfiles.PlotTheDots with { ScreensMovingRanges = true } }).Segments[0].MeanMovingRange);

    [Fact]
    public void TwoOfThree_InPlotTheDots_LeavesPointsBeyondThreeSigmaOut()
    {
        double[] values = [.. Enumerable.Range(0, 24).Select(i => i % 2 == 0 ? 2.0 : -2.0), 8.5, 30, 8.5, 1];
        var request = Charts.Request(values) with { Baseline = new Baseline.FirstPoints(24) };
        Assert.Equal(3, Count(request));
        Assert.Equal(2, Count(request with { Profile = SpcProfiles.PlotTheDots }));

        static int Count(ControlChartRequest request) => ControlChart.Of(request).Points.Count(point => point.Signals.HasFlag(PointSignals.TwoOfThreeHigh));
    }
}
