using Plumbline.Core.BoardAssurance.Frameworks;
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

    /// <summary>The opinions on its domains now and then.</summary>
    public IReadOnlyList<TravelOpinion> Opinions { get; init; } = [];
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

/// <summary>The opinions on a domain on which one was given at both times.</summary>
/// <param name="Domain">The domain.</param>
/// <param name="Before">The level at the last position.</param>
/// <param name="Now">The level now.</param>
public sealed record TravelOpinion(AssuranceDomain Domain, AssuranceLevel Before, AssuranceLevel Now);
