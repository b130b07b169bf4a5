using System.Globalization;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;

namespace Plumbline.Core.Checks.Doubts;

/// <summary>A running total of a financial year must not fall within that year.</summary>
/// <remarks>Applies to measures that only grow: counts, days, rates per head, and money spent. A share of the year so far may fall, and so may a surplus.</remarks>
internal static class FallingTotal
{
    internal static IEnumerable<(Observation Cell, Doubt Doubt)> In(Indicator indicator, IReadOnlyList<Observation> series)
    {
        if (!indicator.IsCumulative || !OnlyGrows(indicator)) yield break;
        Observation? before = null;
        foreach (var cell in series)
        {
            if (cell.Amount is not { } amount) continue;
            if (before is not null && before.Period.FinancialYear == cell.Period.FinancialYear && amount < before.Amount && amount >= 0)
                yield return (cell, new Doubt(DoubtKind.Falling, $"less than the {before.Value.Text} of {before.Period.ToText(CultureInfo.InvariantCulture, full: true)}, though a running total does not fall within its year", "correct whichever is wrong, or the column cumulative of indicators.csv"));
            before = cell;
        }
    }

    private static bool OnlyGrows(Indicator indicator) => indicator.Measure.Kind switch
    {
        MeasureKind.Count or MeasureKind.Days or MeasureKind.Rate => true,
        MeasureKind.Money => indicator.Polarity == Polarity.Lower,
        MeasureKind.Percentage or MeasureKind.PercentageChange or MeasureKind.PercentageGap or MeasureKind.Score or MeasureKind.Verdict => false,
    };
}
