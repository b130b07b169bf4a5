namespace Plumbline.Core.Spc;

/// <summary>Chooses the formula of a kind of chart.</summary>
internal static class ChartFormula
{
    /// <summary>Writes the values and the limits of one segment.</summary>
    public static CentreLine Limits(ChartKind kind, in SegmentData segment, SpcProfile profile) => kind switch
    {
        ChartKind.Xmr => XmrChart.Limits(segment, profile),
        ChartKind.Mr => MovingRangeChart.Limits(segment),
        ChartKind.Run => RunChart.Limits(segment),
        ChartKind.P => ProportionChart.Limits(segment),
        ChartKind.PPrime => ProportionPrimeChart.Limits(segment, profile),
        ChartKind.U => RateChart.Limits(segment),
        ChartKind.UPrime => RatePrimeChart.Limits(segment, profile),
        ChartKind.C => CountChart.Limits(segment),
        ChartKind.XBar => SubgroupMeanChart.Limits(segment),
        ChartKind.S => SubgroupDeviationChart.Limits(segment),
        ChartKind.G => GapChart.Limits(segment),
        ChartKind.T => TimeBetweenChart.Limits(segment, profile),
    };
}
