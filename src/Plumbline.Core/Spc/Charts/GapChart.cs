namespace Plumbline.Core.Spc;

/// <summary>
/// g: opportunities between rare events. Centre the median; limits from the mean, ḡ ± 3 √(ḡ(ḡ + 1)), lower drawn no lower
/// than 0. Source: Benneyan, Number-between g-type statistical quality control charts (2001); Montgomery 7.3; centre as in qicharts2.
/// </summary>
internal static class GapChart
{
    public static CentreLine Limits(in SegmentData segment)
    {
        segment.ChartAsGiven();
        var mean = MeanAndRange.Of(segment.Charted, segment.Marks, screen: false).Mean;
        segment.Level(mean, 3 * Finite.RootOfProduct(mean, mean + 1));
        return new(Median.Of(segment.Charted, segment.Marks), HasLimits: !double.IsNaN(mean));
    }
}
