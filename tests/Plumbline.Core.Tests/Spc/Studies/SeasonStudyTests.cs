using System.Globalization;
using Plumbline.Core.Periods;
using Plumbline.Core.Spc;
using Plumbline.Tests.Support;

namespace Plumbline.Core.Tests.Spc;

/// <summary>
/// How often a season is detected where there is none, and where there is a clear one. 500 series of each in ./test, 5,000 in
/// ./test --long; docs/reference/spc.md, Seasons, has the measured shares.
/// </summary>
public class SeasonStudyTests
{
    private const int SeriesEach = 500;

    // Without a season: noise of standard deviation 1, alone and with shapes that may be mistaken for one.
    [Theory]
    [InlineData("stable", Frequency.Month, 36)]
    [InlineData("stable", Frequency.Month, 60)]
    [InlineData("stable", Frequency.Quarter, 20)]
    [InlineData("trend", Frequency.Month, 36)]
    [InlineData("trend", Frequency.Month, 60)]
    [InlineData("trend", Frequency.Quarter, 20)]
    [InlineData("step", Frequency.Month, 36)]
    [InlineData("step", Frequency.Quarter, 20)]
    [InlineData("wandering", Frequency.Month, 36)]
    [InlineData("walk", Frequency.Month, 36)]
    [InlineData("outliers", Frequency.Month, 36)]
    [InlineData("counts", Frequency.Month, 36)]
    [InlineData("skewed", Frequency.Quarter, 20)]
    public void NoSeason_IsSeldomDetected(string shape, Frequency frequency, int length) =>
        Assert.InRange(Share(shape, frequency, length, season: 0), 0, 0.01 + Effort.Of(0.01, 0));

    // A sine wave whose amplitude is a number of standard deviations.
    [Theory]
    [InlineData("stable", Frequency.Month, 36, 3, 0.97)]
    [InlineData("stable", Frequency.Month, 60, 3, 0.97)]
    [InlineData("trend", Frequency.Month, 36, 3, 0.97)]
    [InlineData("stable", Frequency.Month, 36, 2, 0.75)]
    [InlineData("stable", Frequency.Quarter, 20, 3, 0.9)]
    public void ClearSeason_IsMostlyDetected(string shape, Frequency frequency, int length, double season, double least) =>
        Assert.InRange(Share(shape, frequency, length, season), least, 1);

    private static double Share(string shape, Frequency frequency, int length, double season)
    {
        var draws = new Draws(20_241_128);
        var (series, year) = (Effort.Of(SeriesEach, SeriesEach * 10), frequency is Frequency.Month ? 12 : 4);
        var seen = Enumerable.Range(0, series).Count(_ => Seasonal(Values(draws, shape, length, season, year), frequency));
        Effort.Record(string.Create(CultureInfo.InvariantCulture, $"Season of {season} standard deviations in {length} of {frequency}, {shape}: seen in {seen / (double)series:P2}"));
        return seen / (double)series;
    }

    private static bool Seasonal(double[] values, Frequency frequency) => ControlChart.Of(Charts.Request(values) with { Frequency = frequency }).IsSeasonal;

    private static double[] Values(Draws draws, string shape, int length, double season, int year)
    {
        var level = 0.0;
        var values = new double[length];
        for (var i = 0; i < length; i++)
        {
            var noise = draws.Normal();
            values[i] = shape switch
            {
                "trend" => noise + (0.2 * i),
                "step" => noise + (i < length / 2 ? 0 : 4),
                "wandering" => level = (0.5 * level) + noise,
                "walk" => level += noise,
                "outliers" => noise + (draws.Uniform() < 0.05 ? 8 : 0),
                "counts" => draws.Poisson(2),
                "skewed" => Math.Exp(noise),
                _ => noise,
            } + (season * Math.Sin(2 * Math.PI * i / year));
        }

        return values;
    }
}
