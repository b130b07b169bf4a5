using Plumbline.Core.Risks.Records;

namespace Plumbline.Core.Risks.Schemes;

/// <summary>The matrix by which risks are graded from a day on, with its levels and the rules that go by them.</summary>
public sealed record RiskMatrix
{
    /// <summary>The first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The names of the likelihoods, the first being 1.</summary>
    public required IReadOnlyList<string> Likelihoods { get; init; }

    /// <summary>The names of the consequences, the first being 1.</summary>
    public required IReadOnlyList<string> Consequences { get; init; }

    /// <summary>The levels, the lowest first. The last reaches the highest score.</summary>
    public required IReadOnlyList<RiskBand> Bands { get; init; }

    /// <summary>What each consequence means, by category of risk; empty where nothing is stated.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Descriptors { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>Which risks come before which committee.</summary>
    public IReadOnlyList<Escalation> Escalations { get; init; } = [];

    /// <summary>The score from which on a risk is above tolerance where its category has no appetite; where none is stated, the lowest score that is of the highest level.</summary>
    public int AboveTolerance { get => field > 0 ? field : LowestOfHighestLevel; init; }

    /// <summary>The highest score.</summary>
    public int HighestScore => Likelihoods.Count * Consequences.Count;

    /// <summary>The lowest score of the highest level.</summary>
    public int HighestLevelFrom => Bands.Count > 1 ? Bands[^2].To + 1 : 1;

    /// <summary>The lowest score of the highest level that some likelihood and consequence multiply to.</summary>
    public int LowestOfHighestLevel => Enumerable.Range(HighestLevelFrom, Math.Max(0, HighestScore - HighestLevelFrom + 1)).FirstOrDefault(CanScore, HighestLevelFrom);

    /// <summary>Whether some likelihood and consequence multiply to a score.</summary>
    public bool CanScore(int score) => Enumerable.Range(1, Likelihoods.Count).Any(likelihood => score % likelihood == 0 && score / likelihood is var consequence && consequence >= 1 && consequence <= Consequences.Count);

    /// <summary>The matrix of 5 × 5 that most bodies use, where an organisation states none.</summary>
    public static RiskMatrix Usual { get; } = new()
    {
        From = DateOnly.MinValue,
        Likelihoods = ["Rare", "Unlikely", "Possible", "Likely", "Almost certain"],
        Consequences = ["Negligible", "Minor", "Moderate", "Major", "Catastrophic"],
        Bands = [new("low", 3, 12), new("moderate", 6, 6), new("high", 12, 3), new("extreme", 25, 1)],
        Escalations = [new("Board", RiskKind.Operational, 15)],
    };

    /// <summary>The level of a score. A score above the highest is of the highest level.</summary>
    public RiskBand BandOf(int score) => Bands.FirstOrDefault(band => score <= band.To) ?? Bands[^1];
}
