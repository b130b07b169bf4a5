using System.Buffers;

namespace Plumbline.Core.Spc;

/// <summary>
/// t: time between rare events. An I chart of y^(1 ÷ 3.6), which is nearly normal; its lines are transformed back by ^3.6; lower limit
/// drawn no lower than 0. The factor is 3 ÷ 1.128 in every profile, as in the tool it is tested against.
/// Source: Nelson, A control chart for parts-per-million nonconforming items, Journal of Quality Technology 26(3), 1994.
/// </summary>
internal static class TimeBetweenChart
{
    private const double Power = 3.6;
    private const double Factor = 3 / 1.128;

    public static CentreLine Limits(in SegmentData segment, SpcProfile profile)
    {
        segment.ChartAsGiven();
        var rented = ArrayPool<double>.Shared.Rent(segment.Given.Length);
        var root = rented.AsSpan(0, segment.Given.Length);
        for (var i = 0; i < root.Length; i++)
            root[i] = Raise(segment.Given[i], 1 / Power);
        var found = MeanAndRange.Of(root, segment.Marks, profile.ScreensMovingRanges);
        ArrayPool<double>.Shared.Return(rented);

        var centre = Raise(found.Mean, Power);
        if (found.Ranges == 0)
            return new(centre, HasLimits: false);
        var spread = Factor * found.MeanRange;
        segment.Lower.Fill(Raise(found.Mean - spread, Power));
        segment.Upper.Fill(Raise(found.Mean + spread, Power));
        segment.LowerTwoSigma.Fill(Raise(found.Mean - (spread * 2 / 3), Power));
        segment.UpperTwoSigma.Fill(Raise(found.Mean + (spread * 2 / 3), Power));
        return new(centre, HasLimits: true, found.MeanRange);
    }

    /// <summary>A power that keeps the sign, so that a limit below 0 stays below 0 until it is clipped. NaN stays NaN.</summary>
    private static double Raise(double number, double power) =>
        double.IsNaN(number) ? number : Finite.Saturate(Math.CopySign(Math.Pow(Math.Abs(number), power), number));
}
