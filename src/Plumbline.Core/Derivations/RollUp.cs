using System.Globalization;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;

namespace Plumbline.Core.Derivations;

/// <summary>A value combined from parts: its amount and the sums behind it, or why there is none.</summary>
/// <param name="Amount">The value; null where the parts give none.</param>
/// <param name="Numerator">The sum of numerators, for a ratio.</param>
/// <param name="Denominator">The sum of denominators, for a ratio.</param>
/// <param name="Reason">How it was computed, or why it could not be.</param>
public sealed record RolledUp(decimal? Amount, decimal? Numerator, decimal? Denominator, string Reason);

/// <summary>Combines parts into a whole by the indicator's rule: months into a quarter, teams into a service.</summary>
public static class RollUp
{
    /// <summary>Combines periods of one unit into a longer period, by the indicator's rule; for running totals, the last one is the whole.</summary>
    /// <param name="indicator">The indicator. Its measure decides whether a ratio is in percent, a rate per number, or a mean per case.</param>
    /// <param name="parts">One entry for each part, in order; null where nothing was reported.</param>
    public static RolledUp OverTime(Indicator indicator, IReadOnlyList<Observation?> parts)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var rule = indicator.IsCumulative && indicator.Aggregation != Aggregation.None ? Aggregation.Latest : indicator.Aggregation;
        return Combine(rule, parts, RatioOf(indicator.Measure));
    }

    /// <summary>Combines units of one period into a larger unit, by the indicator's rule. Units have no order, so no unit is the latest.</summary>
    /// <param name="indicator">The indicator. Its measure decides whether a ratio is in percent, a rate per number, or a mean per case.</param>
    /// <param name="parts">One entry for each part; null where nothing was reported.</param>
    public static RolledUp OverUnits(Indicator indicator, IReadOnlyList<Observation?> parts)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return indicator.Aggregation == Aggregation.Latest
            ? None("Units have no order, so none is the latest")
            : Combine(indicator.Aggregation, parts, RatioOf(indicator.Measure));
    }

    private static int RatioOf(Measure measure) => measure.IsPercent ? 100 : measure.Per;

    /// <summary>Combines parts; a ratio is in percent.</summary>
    /// <param name="rule">The indicator's rule.</param>
    /// <param name="parts">One entry for each part, in order; null where nothing was reported. With a part missing the whole has no value, except by <see cref="Aggregation.Latest"/>.</param>
    public static RolledUp Combine(Aggregation rule, IReadOnlyList<Observation?> parts) => Combine(rule, parts, 100);

    private static RolledUp Combine(Aggregation rule, IReadOnlyList<Observation?> parts, int per)
    {
        ArgumentNullException.ThrowIfNull(parts);
        if (parts.Count == 0) return None("No parts");
        if (rule == Aggregation.None) return None("Its parts do not make a whole");
        if (rule == Aggregation.Latest) return Single(parts[^1]?.Amount, "The last part");
        if (rule == Aggregation.Ratio) return Ratio(parts, per);
        var reported = parts.Count(part => part?.Amount is not null);
        if (reported < parts.Count) return None(string.Create(CultureInfo.InvariantCulture, $"{reported} of {parts.Count} parts reported"));
        var sum = parts.Sum(part => part!.Amount!.Value);
        return rule == Aggregation.Sum
            ? Single(sum, "The sum of its parts")
            : Single(sum / parts.Count, "The mean of its parts");
    }

    private static RolledUp Ratio(IReadOnlyList<Observation?> parts, int per)
    {
        var whole = parts.Count(part => part is { Numerator: not null, Denominator: not null });
        if (whole < parts.Count) return None(string.Create(CultureInfo.InvariantCulture, $"{whole} of {parts.Count} parts with numerator and denominator"));
        var numerator = parts.Sum(part => part!.Numerator!.Value);
        var denominator = parts.Sum(part => part!.Denominator!.Value);
        return denominator == 0
            ? new RolledUp(null, numerator, denominator, string.Create(CultureInfo.InvariantCulture, $"{numerator} of 0 has no rate"))
            : new RolledUp(numerator * per / denominator, numerator, denominator, "The sum of numerators over the sum of denominators");
    }

    private static RolledUp Single(decimal? amount, string reason) => amount is null ? None("The last part is not reported") : new RolledUp(amount, null, null, reason);

    private static RolledUp None(string reason) => new(null, null, null, reason);
}
