using System.Globalization;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;

namespace Plumbline.Reports.Tests.Papers;

/// <summary>A measure of a random organisation: its figures as they were made, so that a test can work out by itself what may be said of them.</summary>
internal sealed class RandomMeasure
{
    private static readonly string[] Shapes = ["steady", "steady", "steady", "step", "fall-and-recovery", "drift", "constant", "rare", "short", "late-gap", "outlier-at-end", "doubtful-at-end"];

    internal RandomMeasure(Random random, string name, Period last)
    {
        (Name, Last) = (name, last);
        Polarity = random.Next(8) switch { 0 => Polarity.Neither, < 4 => Polarity.Lower, _ => Polarity.Higher };
        Kind = random.Next(4) switch { 0 => MeasureKind.Count, 1 => MeasureKind.Money, 2 => MeasureKind.Days, _ => MeasureKind.Percentage };
        Decimals = Kind switch { MeasureKind.Count or MeasureKind.Money => 0, MeasureKind.Days => 1, _ => random.Next(3) };
        Shape = Shapes[random.Next(Shapes.Length)];
        Figures = [.. Make(random)];
        Target = random.Next(5) == 0 || Shape == "rare" && random.Next(2) == 0 ? null : Aim(random);
        // A chart that ends before the target changed draws only the earlier one.
        if (Target is not null && Counted is [.., var end] && random.Next(3) == 0) (Earlier, Since) = (Aim(random), end.Month.Plus(-random.Next(0, Figures.Count + 1)));
    }

    internal string Name { get; }

    internal Period Last { get; }

    internal Polarity Polarity { get; }

    internal MeasureKind Kind { get; }

    internal int Decimals { get; }

    internal string Shape { get; }

    /// <summary>The figures in order, a month each, the last being the paper's; null where nothing was reported.</summary>
    internal IReadOnlyList<(Period Month, decimal? Value, bool IsDoubtful)> Figures { get; }

    /// <summary>The number aimed at, in the direction of the polarity; null without a target.</summary>
    internal decimal? Target { get; }

    /// <summary>The number aimed at before the target changed; null where it did not.</summary>
    internal decimal? Earlier { get; }

    /// <summary>The first month of the target, where it changed; otherwise null.</summary>
    internal Period? Since { get; }

    /// <summary>The counted figures that were judged by the target of the paper's month: those from the month on in which the number changed.</summary>
    internal IReadOnlyList<(Period Month, decimal Value)> Judged => [.. Counted.Where(figure => Since is null || Earlier == Target || figure.Month >= Since)];

    internal string? EarlierText => Earlier is { } aim ? Words(aim) : null;

    internal string? TargetText => Target is not { } aim ? null : Words(aim);

    /// <summary>The figure of the paper's month; null where nothing was reported.</summary>
    internal decimal? Now => Figures[^1].Value;

    internal bool IsDoubtfulNow => Figures[^1] is { Value: not null, IsDoubtful: true };

    /// <summary>The last number before the paper's month.</summary>
    internal decimal? Before => Figures.Reverse().Skip(1).FirstOrDefault(static figure => figure.Value is not null).Value;

    /// <summary>Whether a value meets the target; null without a target or a better side.</summary>
    internal bool? Meets(decimal value) => Target is not { } aim ? null : Polarity == Polarity.Higher ? value >= aim : value <= aim;

    /// <summary>The figures that count for limits: reported, and not doubtful.</summary>
    internal IReadOnlyList<(Period Month, decimal Value)> Counted => [.. Figures.Where(static figure => figure is { Value: not null, IsDoubtful: false }).Select(static figure => (figure.Month, figure.Value!.Value))];

    /// <summary>Mean and limits of an XmR chart of the counted figures; null with fewer than 13, or where a count or percentage is too rare for it.</summary>
    internal (double Mean, double Lower, double Upper)? Limits
    {
        get
        {
            var values = Counted;
            if (values.Count < 13 || IsTooRare) return null;
            var mean = values.Average(static figure => (double)figure.Value);
            var ranges = values.Zip(values.Skip(1)).Where(static pair => pair.First.Month.Next == pair.Second.Month).Select(static pair => Math.Abs((double)(pair.Second.Value - pair.First.Value))).ToList();
            var step = ranges.Count == 0 ? 0 : 2.66 * ranges.Average();
            return (mean, mean - step, mean + step);
        }
    }

    internal string Printed => string.Join("; ", Figures.Where(static figure => figure.Value is not null).Select(figure => $"{figure.Month} {Text(figure.Value!.Value)}{(figure.IsDoubtful ? "!||typed twice" : "")}"));

    internal Indicator Change(Indicator indicator) => indicator with { Name = Name, Measure = Measure.Of(Kind), Polarity = Polarity, Owner = "Head of " + Name };

    private bool IsTooRare
    {
        get
        {
            var values = Counted.Select(static figure => figure.Value).ToList();
            return Kind == MeasureKind.Count ? values.Average() < 0.5m || (2 * values.Count(static value => value == 0)) > values.Count
                : Kind == MeasureKind.Percentage && ((2 * values.Count(static value => value == 0)) > values.Count || (2 * values.Count(static value => value == 100)) > values.Count);
        }
    }

    private string Words(decimal aim) => $"{(Polarity == Polarity.Higher ? "at least" : "at most")} {Text(aim)}";

    private string Text(decimal value)
    {
        var digits = Math.Abs(value).ToString("F" + Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return (value < 0 ? "-" : "") + Kind switch { MeasureKind.Percentage => digits + "%", MeasureKind.Money => "£" + digits, _ => digits };
    }

    private decimal Aim(Random random)
    {
        var values = Counted.Select(static figure => figure.Value).DefaultIfEmpty(1).ToList();
        // Often near the ends of what was reached, where a wrong word is likeliest.
        var aim = random.Next(4) switch { 0 => values.Max(), 1 => values.Min(), 2 => values[random.Next(values.Count)], _ => values.Average() * (decimal)(0.8 + (random.NextDouble() * 0.4)) };
        return Math.Round(aim, Decimals);
    }

    private IEnumerable<(Period Month, decimal? Value, bool IsDoubtful)> Make(Random random)
    {
        var count = Shape == "short" ? random.Next(1, 13) : random.Next(13, 36);
        var (level, spread) = Kind switch
        {
            MeasureKind.Percentage => (30 + (random.NextDouble() * 60), 1 + (random.NextDouble() * 6)),
            MeasureKind.Money => (random.NextDouble() * 200_000, 1 + (random.NextDouble() * 9_000)),
            MeasureKind.Days => (5 + (random.NextDouble() * 40), 0.5 + (random.NextDouble() * 4)),
            _ => (random.NextDouble() * 3_000, 1 + (random.NextDouble() * 60)),
        };
        var (turn, sign) = (random.Next(count), random.Next(2) == 0 ? 1 : -1);
        for (var i = 0; i < count; i++)
        {
            var noise = (random.NextDouble() + random.NextDouble() - 1) * spread;
            var value = Shape switch
            {
                "constant" => level,
                "rare" => random.Next(6) == 0 ? random.Next(1, 3) : 0,
                "step" => level + noise + (i >= turn ? sign * 4 * spread : 0),
                "fall-and-recovery" => level + (noise / 4) + (i < turn ? 0 : sign * spread * Math.Max(0, 9 - (1.2 * (i - turn)))),
                "drift" => level + (noise / 3) + (sign * i * spread / 6),
                "outlier-at-end" => level + noise + (i == count - 1 ? sign * 9 * spread : 0),
                _ => level + noise,
            };
            if (Kind == MeasureKind.Percentage) value = Math.Clamp(value, 0, 100);
            var isMissing = (Shape == "late-gap" && i >= count - random.Next(1, 4)) || (i > 0 && random.Next(40) == 0);
            var isDoubtful = (Shape == "doubtful-at-end" && i == count - 1) || random.Next(60) == 0;
            yield return (Last.Plus(i - count + 1), isMissing ? null : Math.Max(0, Math.Round((decimal)value, Decimals)), isDoubtful && !isMissing);
        }
    }
}
