namespace Plumbline.Core.Spc;

/// <summary>
/// Moving ranges |x − x before|: upper limit 3.267 × their mean (D4 for n = 2), lower limit 0; two-sigma line at two thirds of
/// the upper limit. The first point of a segment, and a point after a missing period, has no range.
/// Source: Montgomery, Introduction to Statistical Quality Control, 6.4; two-sigma as in qicharts2.
/// </summary>
internal static class MovingRangeChart
{
    private const double UpperFactor = 3.267;

    public static CentreLine Limits(in SegmentData segment)
    {
        for (var i = segment.Given.Length - 1; i > 0; i--)
            segment.Charted[i] = Finite.Saturate(Math.Abs(segment.Given[i] - segment.Given[i - 1]));
        segment.Charted[0] = double.NaN;

        var mean = MeanAndRange.Of(segment.Given, segment.Marks, screen: false).MeanRange;
        if (double.IsNaN(mean))
            return new(mean, HasLimits: false);
        segment.Lower.Clear();
        segment.LowerTwoSigma.Clear();
        segment.Upper.Fill(Finite.Saturate(UpperFactor * mean));
        segment.UpperTwoSigma.Fill(Finite.Saturate(UpperFactor / 3 * 2 * mean));
        return new(mean, HasLimits: true, mean);
    }
}
