using System.Collections.Frozen;
using Plumbline.Core.Collections;
using Plumbline.Core.Criteria.Questions;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Pictures;
using Plumbline.Core.Risks;
using Plumbline.Core.TimeSeries;
using Plumbline.Core.Units;

namespace Plumbline.Core.Criteria.Evidence;

/// <summary>What criteria are judged by.</summary>
/// <param name="Picture">The organisation: its targets, benchmarks, units and settings.</param>
/// <param name="Figures">The actual figures, with the totals that were worked out.</param>
public sealed record CriterionEvidence(OrganisationPicture Picture, FigureBook Figures)
{
    /// <summary>The figures with the aspect plan; those of periods longer than the indicator's are among them.</summary>
    public FigureBook Plans { get; init; } = FigureBook.Of(Enumerable.Empty<Observation>());

    /// <summary>The actual figures of items of breakdowns.</summary>
    public ILookup<IndicatorCode, Observation> Items { get; init; } = Enumerable.Empty<Observation>().ToLookup(static cell => cell.Indicator);

    /// <summary>The answers to questions, in no order.</summary>
    public IReadOnlyList<Answer> Answers { get; init; } = [];

    /// <summary>The register of risks; null where no criterion names a risk.</summary>
    public RiskRegister? Register { get; init; }

    /// <summary>The line lists that criteria name.</summary>
    public IReadOnlyList<LineList> Lists { get; init; } = [];

    /// <summary>The gaps between events behind indicators with a g or t chart.</summary>
    public IReadOnlyDictionary<(IndicatorCode, UnitCode), EventGaps> Gaps { get; init; } = FrozenDictionary<(IndicatorCode, UnitCode), EventGaps>.Empty;
}
