using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Readings;
using Plumbline.Core.Spc;
using Plumbline.Core.Units;

namespace Plumbline.Core.SinceLast;

/// <summary>A measure as a paper tells it.</summary>
/// <param name="Reading">What its figures say.</param>
/// <param name="Wording">How its numbers and periods are written.</param>
/// <param name="Figures">Its figures, in order.</param>
/// <param name="From">The first day from which figures were read: what lies before is not known.</param>
public sealed record ToldMeasure(Reading Reading, ChartWording Wording, IReadOnlyList<Observation> Figures, DateOnly From)
{
    /// <summary>The indicator.</summary>
    public Indicator Indicator => Reading.Indicator;

    /// <summary>The unit.</summary>
    public UnitCode Unit => Reading.Judgement.Unit;

    /// <summary>What makes it the same measure in two papers.</summary>
    public (IndicatorCode, UnitCode) Key => (Indicator.Code, Unit);
}
