namespace Plumbline.Core.Spc;

/// <summary>
/// What the rules look at: one segment's values against its lines. NaN values are missing periods, which end every run.
/// </summary>
internal readonly ref struct JudgedSegment
{
    public required ReadOnlySpan<double> Values { get; init; }

    public required double Centre { get; init; }

    public required ReadOnlySpan<double> Lower { get; init; }

    public required ReadOnlySpan<double> Upper { get; init; }

    public required ReadOnlySpan<double> LowerTwoSigma { get; init; }

    public required ReadOnlySpan<double> UpperTwoSigma { get; init; }

    /// <summary>Two numbers closer than this are the same: a sum in another order must not change a signal.</summary>
    public double Tolerance => ToleranceAt(Centre);

    public static double ToleranceAt(double centre) => 1e-9 * Math.Max(1, Math.Abs(centre));
}
