using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;

namespace Plumbline.Core.Checks.Doubts;

/// <summary>A count must be whole, unless its indicator sets a number of decimals or its figures have them: a count of full-time equivalents.</summary>
internal static class NotWhole
{
    // Where more than one figure in four has decimals, the indicator counts parts.
    private const int MostOfAll = 4;

    internal static readonly Doubt Found = new(DoubtKind.NotWhole, "a number with decimals, though the indicator counts whole things", "correct it, or give its indicator decimals");

    internal static bool IsIt(Indicator indicator, decimal amount) => CountsWhole(indicator) && amount != decimal.Truncate(amount);

    /// <summary>Whether an indicator is a count without decimals.</summary>
    internal static bool CountsWhole(Indicator indicator) => indicator is { Measure.Kind: MeasureKind.Count, Decimals: null or 0 };

    internal static IEnumerable<(Observation Cell, Doubt Doubt)> In(Indicator indicator, IReadOnlyList<Observation> series)
    {
        if (indicator.Measure.Kind != MeasureKind.Count) return [];
        var figures = series.Where(cell => cell.Value is ObservedValue.Number).ToList();
        var parts = figures.Where(cell => IsIt(indicator, cell.Amount!.Value)).ToList();
        return parts.Count == 1 || parts.Count * MostOfAll <= figures.Count ? parts.Select(cell => (cell, Found)) : [];
    }
}
