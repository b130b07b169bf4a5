using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.References;

namespace Plumbline.Core.Analysis;

/// <summary>One point of an indicator's control chart, before it is judged.</summary>
/// <param name="At">The period of its figure; for a gap between events, the day of the event that ends it.</param>
/// <param name="Label">Its label, unique in the chart: two events may have the same day.</param>
/// <param name="Value">The number on the chart: the figure, the numerator of a p or u chart, or a gap; null where there is none.</param>
public sealed record ChartedPoint(Period At, string Label, double? Value)
{
    /// <summary>The denominator, on the charts that have one.</summary>
    public double? Denominator { get; init; }

    /// <summary>A number that is drawn though it is not judged: an incomplete sum, which would look like a fall, or a doubtful figure. In the unit of the chart; null for a point with a value.</summary>
    public double? Unjudged { get; init; }

    /// <summary>Whether the figure is known to be probably wrong.</summary>
    public bool IsDoubtful => Figure is { IsDoubtful: true };

    /// <summary>The figure it came from; null where there is none, or where it came from an event.</summary>
    public Observation? Figure { get; init; }

    /// <summary>The event that ends a gap; null where the point came from a figure.</summary>
    public FigureSource? Event { get; init; }

    /// <summary>The figure or event it came from; null where there is none.</summary>
    public FigureSource? Source => Event ?? (Figure is null ? null : FigureSource.Of(Figure));

    /// <summary>Whether a figure was reported without the numerator and denominator that its chart needs.</summary>
    public bool LacksFraction { get; init; }
}
