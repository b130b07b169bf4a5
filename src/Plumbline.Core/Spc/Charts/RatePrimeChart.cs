namespace Plumbline.Core.Spc;

/// <summary>
/// u′: the Poisson sigma of u times sigma z, as p′ does for p.
/// Source: Laney, Improved control charts for attributes, Quality Engineering 14(4), 2002.
/// </summary>
internal static class RatePrimeChart
{
    public static CentreLine Limits(in SegmentData segment, SpcProfile profile)
    {
        segment.ChartQuotient();
        var centre = Ratio.Pooled(segment.Given, segment.Denominators, segment.Charted, segment.Marks);
        return LaneySigma.Limits(segment, centre, RateChart.Sigma, profile.ScreensMovingRanges);
    }
}
