namespace Plumbline.Core.Spc;

/// <summary>
/// X̄: grand mean weighted by subgroup size, ± A3 s̄ with A3 = 3 ÷ (c4 √n) for each subgroup's size.
/// Source: Montgomery, Introduction to Statistical Quality Control, 6.3 (equations 6.27 to 6.31).
/// </summary>
internal static class SubgroupMeanChart
{
    public static CentreLine Limits(in SegmentData segment)
    {
        segment.ChartAsGiven();
        var centre = WeightedMean(segment, 1);
        if (!double.IsFinite(centre) && !double.IsNaN(WeightedMean(segment, Finite.Shrink)))
            centre = Finite.Saturate(WeightedMean(segment, Finite.Shrink) / Finite.Shrink);
        var deviation = SubgroupDeviation.Of(segment, segment.Deviations);
        for (var i = 0; i < segment.Given.Length; i++)
        {
            var size = segment.Denominators[i];
            segment.At(i, centre, size >= 2 ? deviation / (SubgroupDeviation.C4(size) * Math.Sqrt(size)) : double.NaN);
        }

        return new(centre, HasLimits: !double.IsNaN(centre) && !double.IsNaN(deviation));
    }

    private static double WeightedMean(in SegmentData segment, double scale)
    {
        var sum = default(CompensatedSum);
        var weight = default(CompensatedSum);
        for (var i = 0; i < segment.Given.Length; i++)
        {
            if (!segment.InSums(i))
                continue;
            sum.Add(segment.Charted[i] * scale * segment.Denominators[i]);
            weight.Add(segment.Denominators[i]);
        }

        return sum.Value / weight.Value;
    }
}
