using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;

namespace Plumbline.Core.Checks.Doubts;

/// <summary>Figures that are doubtful beside the others of their series.</summary>
public static class DoubtfulSeries
{
    /// <summary>The figures that the others make doubtful.</summary>
    /// <param name="indicator">Their indicator.</param>
    /// <param name="series">Its figures in one unit, in order of time.</param>
    public static IEnumerable<(Observation Cell, Doubt Doubt)> In(Indicator indicator, IReadOnlyList<Observation> series)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(series);
        return NotWhole.In(indicator, series).Concat(OutOfScale.In(indicator, series)).Concat(FallingTotal.In(indicator, series));
    }
}
