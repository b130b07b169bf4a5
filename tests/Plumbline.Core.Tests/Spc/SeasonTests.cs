using Plumbline.Core.Periods;
using Plumbline.Core.Spc;

namespace Plumbline.Core.Tests.Spc;

public class SeasonTests
{
    private const string Words = " The same times of each year are alike and differ much from the others: a signal that comes back every year at its time is the season, not a change.";

    // High in winter, low in summer, with some noise.
    private static readonly double[] Winters = [.. Enumerable.Range(0, 48).Select(i => 100 + (20 * Math.Cos(2 * Math.PI * i / 12)) + ((i * 7 % 5) - 2))];

    [Theory]
    [InlineData(Frequency.Month, true)]
    [InlineData(Frequency.Quarter, false)]
    [InlineData(Frequency.Week, false)]
    [InlineData(null, false)]
    public void Winters_AreASeasonOfMonthsOnly(Frequency? frequency, bool seasonal)
    {
        var request = Charts.Request(Winters) with { Frequency = frequency };
        var chart = ControlChart.Of(request);
        Assert.Equal(seasonal, chart.IsSeasonal);
        Assert.Equal(seasonal, ChartSummary.Of(chart, ChartWording.Plain).Variation.EndsWith(Words, StringComparison.Ordinal));

        // The season only adds words: limits and signals are the same without it.
        var plain = ControlChart.Of(request with { Frequency = null });
        Assert.Equal(plain.Points, chart.Points);
        Assert.Equal(plain.Variation, chart.Variation);
    }

    [Theory]
    [InlineData(36, true)]
    [InlineData(35, false)]
    public void Season_NeedsThreeYearsOfMonths(int months, bool seasonal) =>
        Assert.Equal(seasonal, ControlChart.Of(Charts.Request([.. Winters.Take(months)]) with { Frequency = Frequency.Month }).IsSeasonal);

    [Fact]
    public void Season_IsFoundDespiteMissingPeriods_ANewLevel_AndAnExcludedPoint()
    {
        double[] values = [.. Winters.Select((value, i) => i is 13 or 14 ? double.NaN : i == 30 ? 900 : i < 26 ? value : value + 400)];
        var request = Charts.Request(values).Excluding(30) with { Frequency = Frequency.Month, Rebases = [new("26", "two sites joined")] };
        Assert.True(ControlChart.Of(request).IsSeasonal);
        Assert.False(ControlChart.Of(request with { Rebases = [] }).IsSeasonal);
    }

    [Theory]
    [InlineData(ChartKind.Run, true)]
    [InlineData(ChartKind.C, true)]
    [InlineData(ChartKind.Mr, false)]
    [InlineData(ChartKind.G, false)]
    [InlineData(ChartKind.T, false)]
    public void Season_AppliesToAMeasureOverTime(ChartKind kind, bool seasonal) =>
        Assert.Equal(seasonal, ControlChart.Of(Charts.Request(Winters) with { Kind = kind, Frequency = Frequency.Month }).IsSeasonal);

    [Fact]
    public void WithoutLimits_NoSeasonIsReported()
    {
        var chart = ControlChart.Of(Charts.Request(Winters) with { Frequency = Frequency.Month, Rebases = [new("44", "moved")] });
        Assert.Equal((Variation.Insufficient, false), (chart.Variation, chart.IsSeasonal));
    }

    [Fact]
    public void ConstantSeries_HasNoSeason() =>
        Assert.False(ControlChart.Of(Charts.Request([.. Enumerable.Repeat(5.0, 48)]) with { Frequency = Frequency.Month }).IsSeasonal);
}
