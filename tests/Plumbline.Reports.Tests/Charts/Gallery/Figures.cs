using System.Globalization;
using Plumbline.Core.Periods;
using Plumbline.Core.Spc;
using Plumbline.Reports.Charts;

namespace Plumbline.Reports.Tests.Charts.Gallery;

/// <summary>Made-up series, the same in every run.</summary>
internal static class Figures
{
    internal static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Sickness absence in percent, from a trust's 2023 dashboard.</summary>
    internal static readonly double?[] Sickness = [6.29, 5.82, 5.80, 4.17, 4.90, 4.86, 4.99, 5.17, 5.65, 6.25, 6.10, 6.98];

    internal static double?[] Noise(int seed, int count, double mean, double spread)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (double?)(mean + (spread * (random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5))))];
    }

    internal static double?[] Rounded(this IEnumerable<double?> values, int decimals) =>
        [.. values.Select(value => value is { } v ? Math.Round(v, decimals) : (double?)null)];

    internal static double?[] With(this double?[] values, params (int At, double? Value)[] changes)
    {
        var changed = (double?[])values.Clone();
        foreach (var (at, value) in changes) changed[at] = value;
        return changed;
    }

    internal static ChartInput[] Inputs(IReadOnlyList<double?> values, Func<int, double?>? target = null, params int[] excluded) =>
        [.. values.Select((value, i) => new ChartInput(Label(i), value) { Target = target?.Invoke(i), Excluded = excluded.Contains(i) })];

    internal static string Label(int i) => i.ToString(CultureInfo.InvariantCulture);

    internal static TimeAxis Months(int count, int year = 2021, int month = 4) =>
        TimeAxis.Of(Enumerable.Range(0, count).Select(i => Period.Month(year, month).Plus(i)), British);

    internal static TimeAxis Quarters(int count, int year = 2019, int quarter = 1) =>
        TimeAxis.Of(Enumerable.Range(0, count).Select(i => Period.Quarter(year, quarter).Plus(i)), British);

    internal static TimeAxis Of(Frequency frequency, int count, DateOnly from) =>
        TimeAxis.Of(Enumerable.Range(0, count).Select(i => Period.Containing(from, frequency).Plus(i)), British);
}
