using System.Globalization;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;

namespace Plumbline.Reports.Tests.Readings;

/// <summary>A random series of figures with a target, and what a person can work out about it with no chart at hand.</summary>
internal sealed record RandomSeries(Situation Situation, IReadOnlyList<decimal?> Figures, Polarity Polarity, decimal? Target, int SpanFrom)
{
    /// <summary>Whether the last figure is doubtful.</summary>
    internal bool IsDoubtful { get; private init; }

    /// <summary>1 where higher is better, -1 where lower is.</summary>
    internal int Sign => Polarity is Polarity.Higher ? 1 : -1;

    /// <summary>The last reported figure before the last period.</summary>
    internal decimal? Before => Figures.SkipLast(1).LastOrDefault(static figure => figure is not null);

    /// <summary>The figures of the last limits. A doubtful one is in no limit.</summary>
    internal IReadOnlyList<decimal> Span => [.. Figures.SkipLast(IsDoubtful ? 1 : 0).Skip(SpanFrom).OfType<decimal>()];

    /// <summary>Whether the last figure meets the target; null without a target.</summary>
    internal bool? IsMet => Target is null ? null : Meets(Figures[^1]!.Value);

    internal bool Meets(decimal value) => Sign * value.CompareTo(Target!.Value) >= 0;

    internal static RandomSeries From(int seed)
    {
        var random = new Random(seed);
        var polarity = random.Next(8) switch { 0 => Polarity.Neither, < 5 => Polarity.Higher, _ => Polarity.Lower };
        var decimals = random.Next(3);
        var count = random.Next(4) == 0 ? random.Next(1, 14) : random.Next(12, 37);
        var rebase = count > 26 && random.Next(4) == 0 ? count - random.Next(5, 20) : 0;
        var (level, spread) = (40 + (random.NextDouble() * 40), random.Next(5) == 0 ? 0 : 0.2 + (random.NextDouble() * 4));
        var (shape, at) = (random.Next(5), random.Next(count));
        var figures = Enumerable.Range(0, count).Select(i => (decimal?)Math.Round((decimal)(level + Moved(shape, at, i) + (((random.NextDouble() + random.NextDouble()) - 1) * spread)), decimals)).ToArray();
        for (var i = 1; i < count; i++) figures[i] = random.Next(25) == 0 ? null : figures[i];
        var isDoubtful = figures[^1] is not null && random.Next(20) == 0;
        var target = polarity is Polarity.Neither || random.Next(6) == 0 ? (decimal?)null : Math.Round((decimal)(level + ((random.NextDouble() - 0.5) * 4 * (spread + 1))), random.Next(2));
        var frequency = random.Next(6) switch { 0 => Frequency.Quarter, 1 => Frequency.Week, _ => Frequency.Month };
        var isPercent = random.Next(2) == 0;
        var sign = isPercent ? "%" : "";
        string Text(decimal? figure) => figure is { } value ? value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + sign : "-";
        var first = frequency switch { Frequency.Quarter => "2015-Q1", Frequency.Week => "week-2022-01-02", _ => "2021-01" };
        var situation = new Situation($"seed {seed}", string.Join(' ', figures.Select(Text)) + (isDoubtful ? "!" : ""))
        {
            First = first,
            Target = target is null ? null : $"{(polarity is Polarity.Higher ? "at least" : "at most")} {target.Value.ToString(CultureInfo.InvariantCulture)}{sign}",
            Rebase = rebase == 0 ? null : Period.Parse(first, null, frequency).Value.Plus(rebase).ToString(),
            Of = indicator => indicator with { Polarity = polarity, Frequency = frequency, Measure = Measure.Of(isPercent ? MeasureKind.Percentage : MeasureKind.Score) },
        };
        return new RandomSeries(situation, figures, polarity, target, rebase) { IsDoubtful = isDoubtful };
    }

    // Level, a step, a drift, a fall with a way back, one figure far out.
    private static double Moved(int shape, int at, int i) => shape switch
    {
        0 => 0,
        1 => i >= at ? 6 : 0,
        2 => i * 0.3,
        3 => i >= at ? -20 + Math.Min(18, (i - at) * 3) : 0,
        _ => i == at ? 25 : 0,
    };
}
