namespace Plumbline.Core.Spc;

/// <summary>One period of a chart's input, in time order.</summary>
/// <param name="Label">The caller's name for the period, unique in a chart: rebases and baselines refer to it.</param>
/// <param name="Value">
/// The observed value; the count (numerator) for p, u and c; the interval for g and t. Null where nothing was reported.
/// </param>
public sealed record ChartInput(string Label, double? Value)
{
    /// <summary>Denominator of p, p′, u and u′.</summary>
    public double? Denominator { get; init; }

    /// <summary>The measurements of a subgroup, for X̄ and S; <see cref="Value"/> is ignored then.</summary>
    public IReadOnlyList<double> Measurements { get; init; } = [];

    /// <summary>The target in force at this period.</summary>
    public double? Target { get; init; }

    /// <summary>A value that is drawn though it is not judged, where <see cref="Value"/> is null: a total with parts missing, or a doubtful figure. It is in no limit and no signal.</summary>
    public double? Unjudged { get; init; }

    /// <summary>Whether it is not judged because it is known to be probably wrong.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>Whether the point is shown but left out of the sums.</summary>
    public bool Excluded { get; init; }
}
