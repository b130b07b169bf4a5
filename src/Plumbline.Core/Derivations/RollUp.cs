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

/// <summary>The rule by which the parts of an indicator make a whole: months a quarter, teams a service.</summary>
public static class RollUp
{
    /// <summary>The rule over periods of one unit: the indicator's own, but the last of running totals.</summary>
    public static Aggregation RuleOverTime(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return indicator.IsCumulative && indicator.Aggregation != Aggregation.None ? Aggregation.Latest : indicator.Aggregation;
    }

    /// <summary>The rule over units, and over the items of a breakdown, in one period. They have no order, so none of them is the latest.</summary>
    public static Aggregation RuleOverUnits(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return indicator.Aggregation == Aggregation.Latest ? Aggregation.None : indicator.Aggregation;
    }

    /// <summary>Combines periods of one unit, all of which must have a figure; for running totals, the last one is the whole.</summary>
    /// <param name="indicator">The indicator. Its measure decides whether a ratio is in percent, a rate per number, or a mean per case.</param>
    /// <param name="parts">One entry for each part, in order; null where nothing was reported.</param>
    public static RolledUp OverTime(Indicator indicator, IReadOnlyList<Observation?> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var rule = RuleOverTime(indicator);
        if (parts.Count == 0) return None("No parts");
        if (rule == Aggregation.None) return None("Its parts do not make a whole");
        if (rule == Aggregation.Latest) return parts[^1]?.Amount is { } latest ? new RolledUp(latest, null, null, "The last part") : None("The last part is not reported");
        var tally = default(PartTally);
        foreach (var part in parts)
        {
            if (part is not null) tally.TryAdd(rule, part, 1);
        }

        return tally.Parts < parts.Count
            ? None(string.Create(CultureInfo.InvariantCulture, $"{tally.Parts} of {parts.Count} parts {(rule == Aggregation.Ratio ? "with numerator and denominator" : "reported")}"))
            : Of(tally, rule, PerOf(indicator.Measure));
    }

    /// <summary>The number by which a ratio is multiplied: 100 for a percentage, the base of a rate, 1 for a mean per case.</summary>
    internal static int PerOf(Measure measure) => measure.IsPercent ? 100 : measure.Per;

    private static RolledUp Of(in PartTally tally, Aggregation rule, int per)
    {
        if (rule != Aggregation.Ratio) return new RolledUp(tally.Amount(rule, per), null, null, rule == Aggregation.Sum ? "The sum of its parts" : "The mean of its parts");
        var amount = tally.Amount(rule, per);
        return new RolledUp(amount, tally.Sum, tally.Denominators, amount is null ? string.Create(CultureInfo.InvariantCulture, $"{tally.Sum} of 0 has no rate") : "The sum of numerators over the sum of denominators");
    }

    private static RolledUp None(string reason) => new(null, null, null, reason);
}
