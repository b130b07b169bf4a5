namespace Plumbline.Core.Spc;

/// <summary>
/// c: limits c̄ ± 3 √c̄, lower drawn no lower than 0. Source: Montgomery, Introduction to Statistical Quality Control, 7.3.
/// </summary>
internal static class CountChart
{
    public static CentreLine Limits(in SegmentData segment)
    {
        segment.ChartAsGiven();
        var mean = MeanAndRange.Of(segment.Charted, segment.Marks, screen: false).Mean;
        segment.Level(mean, 3 * Math.Sqrt(Math.Max(mean, 0)));
        return new(mean, HasLimits: !double.IsNaN(mean));
    }
}
