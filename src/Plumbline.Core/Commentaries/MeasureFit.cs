using Plumbline.Core.Indicators;
using Plumbline.Core.Quantities;
using Plumbline.Core.Targets;

namespace Plumbline.Core.Commentaries;

/// <summary>Whether a criterion can be for the figures of a measure: no pounds for a percentage, no word for a count.</summary>
internal static class MeasureFit
{
    /// <summary>The criterion for the measure: a number without a sign is a percentage where the measure is one. Null where it cannot be.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <param name="text">The words that it was read from; a quantity does not keep the word <c>days</c>.</param>
    /// <param name="measure">The measure.</param>
    internal static TargetCriterion? Of(TargetCriterion criterion, string text, Measure measure)
    {
        var saysDays = text.EndsWith(" day", StringComparison.OrdinalIgnoreCase) || text.EndsWith(" days", StringComparison.OrdinalIgnoreCase);
        if (saysDays && measure.Kind != MeasureKind.Days) return null;
        if (criterion is TargetCriterion.VerdictOf && measure.Kind != MeasureKind.Verdict) return null;
        var numbers = criterion.Numbers.Select(number => Of(number, measure)).ToList();
        return numbers.Contains(null) ? null : criterion.With([.. numbers.OfType<Quantity>()]);
    }

    /// <summary>What can be for a measure, with an example.</summary>
    internal static string Expected(Measure measure) => measure.Kind switch
    {
        MeasureKind.Count => "a count from 0, such as at most 12",
        MeasureKind.Percentage => "a percentage from 0% to 100%, such as at least 92%",
        MeasureKind.PercentageChange or MeasureKind.PercentageGap => "a percentage, such as at least 2%",
        MeasureKind.Rate => "a rate from 0, such as at most 4.5",
        MeasureKind.Money => "an amount of money, such as at most £12,000",
        MeasureKind.Days => "a number of days from 0, such as at most 5 days",
        MeasureKind.Score => "a score, such as at least 3.5",
        MeasureKind.Verdict => "a verdict, such as Outstanding",
    };

    private static Quantity? Of(Quantity value, Measure measure)
    {
        var fits = value.Sign switch
        {
            QuantitySign.Pounds => measure.Kind == MeasureKind.Money,
            QuantitySign.Percent => measure.Kind is not (MeasureKind.Count or MeasureKind.Days or MeasureKind.Money),
            // A spreadsheet holds 14.7% as 0.147.
            QuantitySign.None => measure.Kind != MeasureKind.Percentage || value.Amount is <= 0 or >= 1,
        };
        if (!fits || value.Amount < measure.LowerBound || value.Amount > measure.UpperBound) return null;
        return measure.IsPercent && value is { Sign: QuantitySign.None, Scale: QuantityScale.One } ? Quantity.Percent(value.Amount, value.Decimals) : value;
    }
}
