using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;

namespace Plumbline.Core.Benchmarks;

/// <summary>The value that others achieve on an indicator.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Comparator">The code of the comparator: <c>statistical-neighbours</c>, <c>england</c>.</param>
/// <param name="Period">The period of the value; null: the latest published, undated.</param>
/// <param name="Value">The value, as printed; may be <c>N/A</c>.</param>
/// <param name="Note">A note.</param>
public sealed record Benchmark(IndicatorCode Indicator, string Comparator, Period? Period, ObservedValue Value, string? Note)
{
    /// <summary>The mean of the councils most like this one.</summary>
    public const string StatisticalNeighbours = "statistical-neighbours";

    /// <summary>The mean of England.</summary>
    public const string England = "england";
}
