namespace Plumbline.Core.Spc;

/// <summary>
/// u: ū = Σx ÷ Σn; limits ū ± 3 √(ū ÷ n), lower drawn no lower than 0.
/// Source: Montgomery, Introduction to Statistical Quality Control, 7.3.
/// </summary>
internal static class RateChart
{
    public static CentreLine Limits(in SegmentData segment)
    {
        segment.ChartQuotient();
        var centre = Ratio.Pooled(segment.Given, segment.Denominators, segment.Charted, segment.Marks);
        for (var i = 0; i < segment.Given.Length; i++)
            segment.At(i, centre, Sigma(centre, segment.Denominators[i]));
        return new(centre, HasLimits: !double.IsNaN(centre));
    }

    /// <summary>Poisson standard deviation of a rate; NaN without a denominator.</summary>
    public static double Sigma(double centre, double denominator) =>
        denominator > 0 ? Finite.RootOfQuotient(centre, denominator) : double.NaN;
}
