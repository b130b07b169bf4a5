namespace Plumbline.Core.Spc;

/// <summary>One period as it goes into a chart, in time order.</summary>
/// <param name="Label">The period as the caller names it: the key rebases and baselines refer to, unique in a chart.</param>
/// <param name="Value">
/// What was observed: a value, a count (numerator) for p, u and c, an interval for g and t. Null where nothing was reported.
/// </param>
public sealed record ChartInput(string Label, double? Value)
{
    /// <summary>Denominator of p, p′, u and u′.</summary>
    public double? Denominator { get; init; }

    /// <summary>The measurements of a subgroup, for X̄ and S; <see cref="Value"/> is then not read.</summary>
    public IReadOnlyList<double> Measurements { get; init; } = [];

    /// <summary>The target in force at this period.</summary>
    public double? Target { get; init; }

    /// <summary>Keep the point visible and out of the sums.</summary>
    public bool Excluded { get; init; }
}
