using System.Globalization;
using Plumbline.Core.Spc;

namespace Plumbline.Core.Tests.Spc;

/// <summary>A limit at or beyond a natural bound is not printed in words.</summary>
public class LimitWordsTests
{
    // Mean 2, mean moving range 2: limits −3.32 and 7.32.
    private static readonly double[] Small = [.. Enumerable.Range(0, 24).Select(i => i % 2 == 0 ? 1.0 : 3.0)];

    // Mean 95, mean moving range 6: limits 79.04 and 110.96.
    private static readonly double[] High = [.. Enumerable.Range(0, 24).Select(i => i % 2 == 0 ? 98.0 : 92.0)];

    [Theory]
    [InlineData(ChartedMeasure.Count, null, null)]
    [InlineData(ChartedMeasure.Unknown, null, null)]
    [InlineData(ChartedMeasure.Unknown, 0.0, null)]
    [InlineData(ChartedMeasure.Other, 0.0, null)]
    public void Count_HasNoLowerLimitBelowZero(ChartedMeasure measure, double? least, double? greatest)
    {
        var summary = Summary(Charts.Request(Small) with { Measure = measure, Bounds = new(least, greatest) });
        Assert.Equal("23 is within its usual range, up to 7.32, around an average of 2: no sign of change.", summary.Variation);
        Assert.Equal("A change would be a value above 7.32, 7 in a row on one side of 2, 7 in a row rising or falling, or two of three in a row above 5.54667.", summary.Change);
    }

    [Theory]
    [InlineData(ChartedMeasure.Other, null)]
    [InlineData(ChartedMeasure.Unknown, -100.0)]
    public void Score_KeepsALimitBelowZero(ChartedMeasure measure, double? least) => Assert.Contains(
        "range, -3.32 to 7.32, around",
        Summary(Charts.Request(Small) with { Measure = measure, Bounds = new(least, null) }).Variation,
        StringComparison.Ordinal);

    [Fact]
    public void Fractions_OfAnUnknownMeasure_KeepALimitBelowZero() => Assert.Contains(
        "range, -2.82 to 7.82, around",
        Summary(Charts.Request([.. Small.Select(value => value + 0.5)])).Variation,
        StringComparison.Ordinal);

    [Fact]
    public void Percentage_HasNoUpperLimitAboveAHundred()
    {
        var summary = Summary(Charts.Request(High) with { Measure = ChartedMeasure.Percentage, Bounds = NaturalBounds.Percentage });
        Assert.Equal("23 is within its usual range, 79.04 or more, around an average of 95: no sign of change.", summary.Variation);
        Assert.Equal("A change would be a value below 79.04, 7 in a row on one side of 95, 7 in a row rising or falling, or two of three in a row below 84.36.", summary.Change);
    }

    [Fact]
    public void Percentage_WithWideLimits_HasNoLimits()
    {
        double[] wide = [.. Enumerable.Range(0, 24).Select(i => i % 2 == 0 ? 20.0 : 80.0)];
        var summary = Summary(Charts.Request(wide) with { Measure = ChartedMeasure.Percentage, Bounds = NaturalBounds.Percentage });
        Assert.Equal("23 is within its usual range, 0 to 100, around an average of 50: no sign of change.", summary.Variation);
        Assert.Equal("A change would be 7 in a row on one side of 50, or 7 in a row rising or falling.", summary.Change);
    }

    [Fact]
    public void Words_OfCountsOfEveryKind_PrintNoNumberBelowZero()
    {
        var draws = new Draws(20_241_128);
        var withoutLower = 0;
        for (var series = 0; series < 400; series++)
        {
            var mean = 0.3 + (series % 40 * 0.25);
            double[] values = [.. Enumerable.Range(0, 14 + (series % 30)).Select(_ => (double)draws.Poisson(mean))];
            foreach (var profile in SpcProfiles.All)
            {
                foreach (var kind in new[] { ChartKind.Xmr, ChartKind.Mr, ChartKind.C, ChartKind.G, ChartKind.T })
                {
                    var chart = ControlChart.Of(Charts.Request(values) with { Kind = kind, Profile = profile, Direction = (ImprovementDirection)(series % 3) });
                    Assert.DoesNotMatch(@"(?<!E)[-−]\d", ChartSummary.Of(chart, ChartWording.Plain).ToString());
                    Assert.All(chart.Points, point => Assert.Equal(point.ComputedLower > 1e-9, point.HasLowerLimit));
                    if (chart.Points[^1] is { Upper: not null, HasLowerLimit: false }) withoutLower++;
                }
            }
        }

        Assert.True(withoutLower > 1_000, withoutLower.ToString(CultureInfo.InvariantCulture));
    }

    private static ChartSummary Summary(ControlChartRequest request) => ChartSummary.Of(ControlChart.Of(request), ChartWording.Plain);
}
