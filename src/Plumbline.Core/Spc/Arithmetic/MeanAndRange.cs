using System.Runtime.InteropServices;

namespace Plumbline.Core.Spc;

/// <summary>
/// The mean of the points that enter the sums, and the mean of the moving ranges between neighbours of them. A moving
/// range is not taken across a missing, excluded or out-of-baseline point: such a neighbour is not in the sums.
/// </summary>
/// <param name="Count">Points in the mean.</param>
/// <param name="Mean">Their mean; NaN where there is none.</param>
/// <param name="Ranges">Moving ranges in their mean, after any screening.</param>
/// <param name="MeanRange">Their mean; NaN where there is none.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MeanAndRange(int Count, double Mean, int Ranges, double MeanRange)
{
    /// <summary>Ranges of this many times their mean, or more, are screened out. Source: Nelson 1982; D4 for n = 2.</summary>
    public const double ScreenFactor = 3.267;

    public static MeanAndRange Of(ReadOnlySpan<double> values, ReadOnlySpan<PointMarks> marks, bool screen)
    {
        var plain = Sum(values, marks, 1, double.PositiveInfinity);
        var scale = 1.0;
        if (plain.Count > 0 && !double.IsFinite(plain.Mean + plain.MeanRange) && !(plain.Ranges == 0 && double.IsFinite(plain.Mean)))
        {
            scale = Finite.Shrink;
            plain = Sum(values, marks, scale, double.PositiveInfinity);
        }

        var ranges = plain.Ranges;
        var range = plain.MeanRange;
        if (screen && ranges > 0)
        {
            var screened = Sum(values, marks, scale, ScreenFactor * range);
            if (screened.Ranges > 0)
                (ranges, range) = (screened.Ranges, screened.MeanRange);
        }

        return new(plain.Count, Finite.Saturate(plain.Mean / scale), ranges, Finite.Saturate(range / scale));
    }

    private static MeanAndRange Sum(ReadOnlySpan<double> values, ReadOnlySpan<PointMarks> marks, double scale, double screen)
    {
        var sum = default(CompensatedSum);
        var rangeSum = default(CompensatedSum);
        var (count, ranges) = (0, 0);
        var previous = double.NaN;
        for (var i = 0; i < values.Length; i++)
        {
            var value = values[i] * scale;
            if (double.IsNaN(value) || (!marks.IsEmpty && !marks[i].InSums()))
            {
                previous = double.NaN;
                continue;
            }

            count++;
            sum.Add(value);
            var range = Math.Abs(value - previous);
            if (range < screen)
            {
                ranges++;
                rangeSum.Add(range);
            }

            previous = value;
        }

        return new(count, sum.Value / count, ranges, rangeSum.Value / ranges);
    }
}
