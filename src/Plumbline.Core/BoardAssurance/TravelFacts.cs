using System.Globalization;
using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.Periods;
using Plumbline.Core.Risks.Records;

namespace Plumbline.Core.BoardAssurance;

/// <summary>What is known of an objective now and at its last position: what its direction of travel is suggested from.</summary>
public sealed record TravelFacts
{
    /// <summary>Its measures, each with the judgement now and that at the last position.</summary>
    public IReadOnlyList<MeasureReading> Measures { get; init; } = [];

    /// <summary>The special causes in the charts of its measures since the last position.</summary>
    public IReadOnlyList<TravelSignal> Signals { get; init; } = [];

    /// <summary>The current scores of its risks now and then.</summary>
    public IReadOnlyList<TravelScore> Scores { get; init; } = [];

    /// <summary>Its risks that were recorded since the last position and are open.</summary>
    public IReadOnlyList<TravelNewRisk> NewRisks { get; init; } = [];

    /// <summary>Its risks that were open at the last position and are closed.</summary>
    public IReadOnlyList<TravelClosedRisk> ClosedRisks { get; init; } = [];

    /// <summary>The opinions on its domains now and then. They are told, and count for nothing.</summary>
    public IReadOnlyList<TravelOpinion> Opinions { get; init; } = [];

    /// <summary>The end of the span before, with which the facts are compared where no position was given before; null where one was.</summary>
    public Period? ComparedFrom { get; init; }

    /// <summary>The language in which figures are written.</summary>
    public CultureInfo Language { get; init; } = CultureInfo.InvariantCulture;
}

/// <summary>A special cause in the chart of a measure.</summary>
/// <param name="Measure">The measure, as the paper calls it.</param>
/// <param name="IsImprovement">Whether it is of improvement; else it is of concern.</param>
public sealed record TravelSignal(string Measure, bool IsImprovement);

/// <summary>The current scores of a risk that was graded at both times.</summary>
/// <param name="Risk">The risk.</param>
/// <param name="Before">The score at the last position.</param>
/// <param name="Now">The score now.</param>
public sealed record TravelScore(RiskCode Risk, int Before, int Now);

/// <summary>A risk that is new since the last position.</summary>
/// <param name="Risk">The risk.</param>
/// <param name="Kind">What it threatens.</param>
/// <param name="Score">Its current score; null where it is not graded.</param>
/// <param name="Level">The level of the score: <c>extreme</c>; null where it is not graded.</param>
/// <param name="IsHighest">Whether that is the highest level there is.</param>
/// <param name="Tolerable">The highest score that is tolerated of it.</param>
public sealed record TravelNewRisk(RiskCode Risk, RiskKind Kind, int? Score, string? Level, bool IsHighest, int Tolerable)
{
    /// <summary>Whether it counts as worse: a strategic risk, one of the highest level, or one above what is tolerated. Others are the day's work.</summary>
    public bool IsOfWeight => Kind == RiskKind.Strategic || IsHighest || Score > Tolerable;
}

/// <summary>A risk that was closed since the last position.</summary>
/// <param name="Risk">The risk.</param>
/// <param name="Day">The day on which it was closed.</param>
public sealed record TravelClosedRisk(RiskCode Risk, DateOnly Day);

/// <summary>The opinions on a domain on which one was given at both times.</summary>
/// <param name="Domain">The domain.</param>
/// <param name="Before">The level at the last position.</param>
/// <param name="Now">The level now.</param>
public sealed record TravelOpinion(AssuranceDomain Domain, AssuranceLevel Before, AssuranceLevel Now);
