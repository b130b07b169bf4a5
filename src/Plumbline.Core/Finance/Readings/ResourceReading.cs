using Plumbline.Core.Finance.Statements;
using Plumbline.Core.Observations;

namespace Plumbline.Core.Finance.Readings;

/// <summary>The scores of a scheme at the end of a month.</summary>
/// <param name="Scheme">The scheme in force.</param>
/// <param name="Metrics">Each metric.</param>
/// <param name="Overall">The overall score.</param>
/// <param name="Mean">The mean of the scores before rounding; null where a score is missing.</param>
/// <param name="IsCapped">Whether a bad score caps it.</param>
public sealed record ResourceReading(ResourceScheme Scheme, IReadOnlyList<MetricScore> Metrics, ScoreGiven Overall, decimal? Mean, bool IsCapped)
{
    /// <summary>The metrics without a score, in the order of the scheme. While there is one, the overall score cannot be worked out.</summary>
    public IEnumerable<MetricScore> Unscored => Metrics.Where(static one => one.Score.Shown is null);
}

/// <summary>The score of a metric.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Measured">What was measured; null where it is not held.</param>
/// <param name="Score">Its score.</param>
public sealed record MetricScore(ResourceMetric Metric, Observation? Measured, ScoreGiven Score);

/// <summary>A score as reported and as it is worked out. They should be equal.</summary>
/// <param name="Given">As reported; null where it was not.</param>
/// <param name="WorkedOut">By the scheme; null where something that it needs is missing.</param>
public sealed record ScoreGiven(Observation? Given, int? WorkedOut)
{
    /// <summary>The worst score.</summary>
    public const int Worst = 4;

    /// <summary>The score shown: as reported, else as worked out. A number that is no score, as 2.5 or 7, is none.</summary>
    public int? Shown => Given?.Amount is { } amount ? (amount >= 1 && amount <= Worst && decimal.IsInteger(amount) ? (int)amount : null) : WorkedOut;
}
