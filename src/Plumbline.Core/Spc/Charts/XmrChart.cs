namespace Plumbline.Core.Spc;

/// <summary>
/// X̄ ± 2.66 × mean moving range; two-sigma lines at two thirds of that. 2.66 is 3 ÷ d2 for n = 2 (1.128), as printed;
/// some tools compute the quotient, so a profile sets the factor.
/// Source: Wheeler, Understanding Variation (1993); NHS England, Making Data Count.
/// </summary>
internal static class XmrChart
{
    public static CentreLine Limits(in SegmentData segment, SpcProfile profile)
    {
        segment.ChartAsGiven();
        var found = MeanAndRange.Of(segment.Charted, segment.Marks, profile.ScreensMovingRanges);
        if (found.Ranges == 0)
            return new(found.Mean, HasLimits: false);
        segment.Level(found.Mean, profile.MovingRangeFactor * found.MeanRange);
        return new(found.Mean, HasLimits: true, found.MeanRange);
    }
}
