namespace Plumbline.Core.Checks.Prose;

/// <summary>What a sentence says of a figure without a number.</summary>
internal enum PlainClaim
{
    /// <summary>It is higher than the figure before.</summary>
    Up,

    /// <summary>It is lower than the figure before.</summary>
    Down,

    /// <summary>It is better than the figure before.</summary>
    Better,

    /// <summary>It is worse than the figure before.</summary>
    Worse,

    /// <summary>It is getting better.</summary>
    Improving,

    /// <summary>It is getting worse.</summary>
    Worsening,

    /// <summary>It lies within its usual range.</summary>
    Within,

    /// <summary>It is as it always is: stable, no change.</summary>
    Steady,

    /// <summary>It meets its target.</summary>
    Met,

    /// <summary>It misses its target.</summary>
    Missed,

    /// <summary>It is above its target.</summary>
    AboveTarget,

    /// <summary>It is below its target.</summary>
    BelowTarget,
}

/// <summary>A plain claim, and the words that make it.</summary>
/// <param name="Says">What is claimed.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Numbers">The numbers beside it.</param>
/// <param name="IsOfPerformance">Whether its subject is performance or results: whether they rise where the figure falls is not plain.</param>
/// <param name="MayHaveEnded">Whether it tells of a state, and not of now: what follows may tell how it ended.</param>
internal sealed record SaidPlainly(PlainClaim Says, string Sentence, IReadOnlyList<Token.Number> Numbers, bool IsOfPerformance, bool MayHaveEnded);
