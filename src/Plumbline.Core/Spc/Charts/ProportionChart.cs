namespace Plumbline.Core.Spc;

/// <summary>
/// p: p̄ = Σx ÷ Σn; limits p̄ ± 3 √(p̄(1 − p̄) ÷ n), drawn within 0 to 1.
/// Source: Montgomery, Introduction to Statistical Quality Control, 7.2.
/// </summary>
internal static class ProportionChart
{
    public static CentreLine Limits(in SegmentData segment)
    {
        segment.ChartQuotient();
        var centre = Ratio.Pooled(segment.Given, segment.Denominators, segment.Charted, segment.Marks);
        for (var i = 0; i < segment.Given.Length; i++)
            segment.At(i, centre, Sigma(centre, segment.Denominators[i]));
        return new(centre, HasLimits: !double.IsNaN(centre));
    }

    /// <summary>Binomial standard deviation of a proportion; NaN without a denominator.</summary>
    public static double Sigma(double centre, double denominator) =>
        denominator > 0 ? Finite.RootOfProduct(centre, 1 - centre) / Math.Sqrt(denominator) : double.NaN;
}
