namespace Plumbline.Core.Spc;

/// <summary>
/// One series in time order, as columns. NaN is a missing value; every column is empty or as long as <see cref="Values"/>.
/// </summary>
public readonly ref struct SeriesInput
{
    /// <summary>
    /// Values by chart: the value itself (XmR, MR, run), the numerator (p, p′, u, u′), the count (c), the interval (g, t),
    /// the mean of the subgroup (X̄) or its standard deviation (S).
    /// </summary>
    public required ReadOnlySpan<double> Values { get; init; }

    /// <summary>Denominators of p, p′, u and u′, or sizes of the subgroups of X̄ and S; otherwise empty.</summary>
    public ReadOnlySpan<double> Denominators { get; init; }

    /// <summary>Standard deviations of the subgroups, for X̄; otherwise empty.</summary>
    public ReadOnlySpan<double> Deviations { get; init; }

    /// <summary>Targets in force; NaN where there is none. Empty for no target at all.</summary>
    public ReadOnlySpan<double> Targets { get; init; }

    /// <summary>Segments, exclusions and baseline; empty for none.</summary>
    public ReadOnlySpan<PointMarks> Marks { get; init; }

    /// <summary>What the numbers measure, where that is known.</summary>
    public ChartedMeasure Measure { get; init; }

    /// <summary>What the figures cannot go below or above, where that is known. It moves no limit.</summary>
    public NaturalBounds Bounds { get; init; }

    /// <summary>Which way is better.</summary>
    public ImprovementDirection Direction { get; init; }
}
