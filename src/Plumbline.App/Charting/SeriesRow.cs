using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Spc;
using Plumbline.Core.Units;

namespace Plumbline.App.Charting;

/// <summary>One period of an indicator's series, or one event of a chart of gaps.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Unit">The unit.</param>
/// <param name="At">The period; for a gap between events, the day of the event that ends it.</param>
/// <param name="Label">Its label, unique in the series: the period, or the reference of the event.</param>
public sealed record SeriesRow(Indicator Indicator, UnitCode Unit, Period At, string Label)
{
    /// <summary>The figure; null where the period has none, and for an event.</summary>
    public Observation? Figure { get; init; }

    /// <summary>How the figure compares with its target; null where there is no figure.</summary>
    public Judgement? Judgement { get; init; }

    /// <summary>Its point of the control chart; null for a figure that no chart shows.</summary>
    public ControlPoint? Point { get; init; }

    /// <summary>The number that a charted number is multiplied by to give a figure.</summary>
    public int Factor { get; init; } = 1;
}
