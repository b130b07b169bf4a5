using System.Globalization;
using Plumbline.Core.Quantities;
using Plumbline.Core.Text;

namespace Plumbline.Core.Indicators;

/// <summary>The kinds of measure.</summary>
public enum MeasureKind
{
    /// <summary>How many; never below 0.</summary>
    Count,

    /// <summary>A share of a whole, 0 to 100.</summary>
    Percentage,

    /// <summary>Growth from a base, in percent of the base; unbounded.</summary>
    PercentageChange,

    /// <summary>The difference of two percentages, in percentage points; unbounded.</summary>
    PercentageGap,

    /// <summary>A number per a given base, such as per 10,000; never below 0.</summary>
    Rate,

    /// <summary>Pounds; unbounded.</summary>
    Money,

    /// <summary>Days taken or waited; never below 0.</summary>
    Days,

    /// <summary>A score; unbounded.</summary>
    Score,

    /// <summary>A judgement in words.</summary>
    Verdict,
}

/// <summary>What an indicator's numbers are: a count, a percentage, a rate per 10,000.</summary>
public sealed record Measure
{
    private const string RatePrefix = "rate per ";

    private Measure(MeasureKind kind, int per = 1) => (Kind, Per) = (kind, per);

    /// <summary>The kind of measure.</summary>
    public MeasureKind Kind { get; }

    /// <summary>The base of a rate: 10,000 for a rate per 10,000; 1 for other measures.</summary>
    public int Per { get; }

    /// <summary>The least possible value; null where there is none.</summary>
    public decimal? LowerBound => Kind switch
    {
        MeasureKind.Count or MeasureKind.Percentage or MeasureKind.Rate or MeasureKind.Days => 0m,
        MeasureKind.PercentageChange or MeasureKind.PercentageGap or MeasureKind.Money or MeasureKind.Score or MeasureKind.Verdict => null,
    };

    /// <summary>The greatest possible value; null where there is none.</summary>
    public decimal? UpperBound => Kind == MeasureKind.Percentage ? 100m : null;

    /// <summary>Whether its numbers carry a percent sign.</summary>
    public bool IsPercent => Kind is MeasureKind.Percentage or MeasureKind.PercentageChange or MeasureKind.PercentageGap;

    /// <summary>A measure of a kind that is not a rate.</summary>
    public static Measure Of(MeasureKind kind) =>
        kind == MeasureKind.Rate ? throw new ArgumentException("A rate needs its base.", nameof(kind)) : new Measure(kind);

    /// <summary>A rate with a base.</summary>
    public static Measure RatePer(int per)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(per, 1);
        return new Measure(MeasureKind.Rate, per);
    }

    /// <summary>Reads <c>count</c>, <c>percentage</c>, <c>rate per 10000</c> and the other measures.</summary>
    public static Parsed<Measure> Parse(string? text)
    {
        var given = (text ?? "").Trim();
        if (given.StartsWith(RatePrefix, StringComparison.OrdinalIgnoreCase))
        {
            return Quantity.ParsePlain(given[RatePrefix.Length..]).TryGet(out var per, out _) && per is >= 1 and <= int.MaxValue && decimal.IsInteger(per)
                ? new Measure(MeasureKind.Rate, (int)per)
                : Problem.With(text, "rate per a whole number, such as rate per 10000");
        }

        return Names<MeasureKind>.Parse(given).TryGet(out var kind, out _) && kind != MeasureKind.Rate
            ? new Measure(kind)
            : Problem.With(text, $"one of {string.Join(", ", Names<MeasureKind>.All.Where(name => name != "rate"))}, rate per 10000");
    }

    /// <inheritdoc/>
    public override string ToString() => Kind == MeasureKind.Rate ? RatePrefix + Per.ToString(CultureInfo.InvariantCulture) : Names<MeasureKind>.Of(Kind);
}
