using Plumbline.Core.Collections;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Units;

namespace Plumbline.Core.Criteria.Evidence;

/// <summary>A fact that a judgement rests on. An opinion lapses where a later change wrote one.</summary>
public abstract record EvidenceFact
{
    private EvidenceFact()
    {
    }

    /// <summary>A figure, or its absence: with its total where it was worked out.</summary>
    /// <param name="Indicator">The indicator.</param>
    /// <param name="Unit">The unit.</param>
    /// <param name="Period">The period.</param>
    /// <param name="Aspect">Which figure of the period.</param>
    /// <param name="Observation">The figure; null where there is none.</param>
    public sealed record Figure(IndicatorCode Indicator, UnitCode Unit, Period Period, Aspect Aspect, Observation? Observation) : EvidenceFact;

    /// <summary>The targets of an indicator.</summary>
    /// <param name="Indicator">The indicator.</param>
    public sealed record Target(IndicatorCode Indicator) : EvidenceFact;

    /// <summary>The figure of a comparator.</summary>
    /// <param name="Indicator">The indicator.</param>
    /// <param name="Comparator">The comparator.</param>
    public sealed record Benchmark(IndicatorCode Indicator, string Comparator) : EvidenceFact;

    /// <summary>A line of a control chart: a mean or a limit.</summary>
    /// <param name="Indicator">The indicator.</param>
    /// <param name="Unit">The unit.</param>
    /// <param name="Item">The item of a breakdown; null for the whole.</param>
    /// <param name="Period">The period of the point that is held against it.</param>
    /// <param name="Kind">Which line.</param>
    /// <param name="Amount">Where it lies.</param>
    public sealed record Line(IndicatorCode Indicator, UnitCode Unit, CriterionItem? Item, Period Period, KnownMeasure Kind, decimal Amount) : EvidenceFact;

    /// <summary>An answer, or its absence.</summary>
    /// <param name="Question">The question.</param>
    /// <param name="Unit">The unit; null: the whole organisation.</param>
    /// <param name="Period">The last period of the span.</param>
    public sealed record Answered(QuestionCode Question, UnitCode? Unit, Period Period) : EvidenceFact;

    /// <summary>The grading of a risk.</summary>
    /// <param name="Risk">The risk.</param>
    public sealed record RiskGrading(RiskCode Risk) : EvidenceFact;

    /// <summary>The events of a line list.</summary>
    /// <param name="Collection">The line list.</param>
    public sealed record Events(CollectionCode Collection) : EvidenceFact;
}
