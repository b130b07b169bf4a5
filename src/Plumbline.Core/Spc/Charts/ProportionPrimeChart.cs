namespace Plumbline.Core.Spc;

/// <summary>
/// p′: the binomial sigma of p times sigma z, the spread of the standardised proportions. With large denominators, p alone would
/// make every point a signal. Source: Laney, Improved control charts for attributes, Quality Engineering 14(4), 2002.
/// </summary>
internal static class ProportionPrimeChart
{
    public static CentreLine Limits(in SegmentData segment, SpcProfile profile)
    {
        segment.ChartQuotient();
        var centre = Ratio.Pooled(segment.Given, segment.Denominators, segment.Charted, segment.Marks);
        return LaneySigma.Limits(segment, centre, ProportionChart.Sigma, profile.ScreensMovingRanges);
    }
}
