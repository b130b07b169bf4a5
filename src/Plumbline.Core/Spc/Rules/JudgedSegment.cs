namespace Plumbline.Core.Spc;

/// <summary>
/// One segment's values and lines, which the rules read. NaN values are missing periods, which end every run.
/// </summary>
internal readonly ref struct JudgedSegment
{
    public required ReadOnlySpan<double> Values { get; init; }

    public required double Centre { get; init; }

    public required ReadOnlySpan<double> Lower { get; init; }

    public required ReadOnlySpan<double> Upper { get; init; }

    public required ReadOnlySpan<double> LowerTwoSigma { get; init; }

    public required ReadOnlySpan<double> UpperTwoSigma { get; init; }

    /// <summary>Two numbers closer than this are equal: adding up in another order must not change a signal.</summary>
    public double Tolerance => ToleranceAt(Centre);

    public static double ToleranceAt(double centre) => 1e-9 * Math.Max(1, Math.Abs(centre));
}
