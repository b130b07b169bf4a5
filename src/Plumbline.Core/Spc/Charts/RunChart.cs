namespace Plumbline.Core.Spc;

/// <summary>
/// Values about their median; no limits. Judged by the longest run and the number of crossings (<see cref="RunTest"/>).
/// Source: Anhøj and Olesen, PLoS ONE 2014; Perla, Provost and Murray, BMJ Quality and Safety 2011.
/// </summary>
internal static class RunChart
{
    public static CentreLine Limits(in SegmentData segment)
    {
        segment.ChartAsGiven();
        var median = Median.Of(segment.Charted, segment.Marks);
        segment.Lower.Fill(double.NaN);
        segment.Upper.Fill(double.NaN);
        segment.LowerTwoSigma.Fill(double.NaN);
        segment.UpperTwoSigma.Fill(double.NaN);
        return new(median, HasLimits: !double.IsNaN(median));
    }
}
