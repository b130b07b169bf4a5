using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;

namespace Plumbline.Core.Checks.Doubts;

/// <summary>What is doubtful about a figure beside the others of its series.</summary>
public static class DoubtfulSeries
{
    /// <summary>The figures that the others cast doubt on.</summary>
    /// <param name="indicator">Their indicator.</param>
    /// <param name="series">Its figures in one unit, in order of time.</param>
    public static IEnumerable<(Observation Cell, Doubt Doubt)> In(Indicator indicator, IReadOnlyList<Observation> series)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(series);
        return NotWhole.In(indicator, series).Concat(OutOfScale.In(indicator, series)).Concat(FallingTotal.In(indicator, series));
    }
}
