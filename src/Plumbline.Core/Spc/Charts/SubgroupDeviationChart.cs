namespace Plumbline.Core.Spc;

/// <summary>
/// S: centre s̄; limits B3 s̄ and B4 s̄, 1 ∓ 3 √(1 − c4²) ÷ c4 for each subgroup's size, B3 no lower than 0.
/// Source: Montgomery, Introduction to Statistical Quality Control, 6.3.
/// </summary>
internal static class SubgroupDeviationChart
{
    public static CentreLine Limits(in SegmentData segment)
    {
        segment.ChartAsGiven();
        var centre = SubgroupDeviation.Of(segment, segment.Charted);
        for (var i = 0; i < segment.Given.Length; i++)
        {
            var size = segment.Denominators[i];
            var c4 = size >= 2 ? SubgroupDeviation.C4(size) : double.NaN;
            segment.At(i, centre, Math.Sqrt(Math.Max(0, 1 - (c4 * c4))) / c4 * centre);
        }

        return new(centre, HasLimits: !double.IsNaN(centre));
    }
}
