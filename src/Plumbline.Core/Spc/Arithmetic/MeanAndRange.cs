using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Plumbline.Core.Spc;

/// <summary>
/// The mean of the points in the sums, and the mean of the moving ranges between neighbours. There is no moving range
/// across a missing or excluded point, or one outside the baseline, because such a point is not in the sums.
/// </summary>
/// <param name="Count">The number of points in the mean.</param>
/// <param name="Mean">The mean of the points; NaN where there is none.</param>
/// <param name="Ranges">The number of moving ranges in their mean, after any screening.</param>
/// <param name="MeanRange">The mean of the moving ranges; NaN where there is none.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MeanAndRange(int Count, double Mean, int Ranges, double MeanRange)
{
    /// <summary>Ranges of at least this many times their mean are screened out. Source: Nelson 1982; D4 for n = 2.</summary>
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
        if (marks.IsEmpty && Vector256.IsHardwareAccelerated)
            return SumFourAtATime(values, scale, screen);
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

    // The same sums, four at a time. A missing value (NaN) is not equal to itself, nor is a range that includes one.
    private static MeanAndRange SumFourAtATime(ReadOnlySpan<double> values, double scale, double screen)
    {
        var (sum, rangeSum) = (default(CompensatedSums), default(CompensatedSums));
        var (counts, rangeCounts) = (Vector256<long>.Zero, Vector256<long>.Zero);
        var (limit, factor) = (Vector256.Create(screen), Vector256.Create(scale));
        var i = 0;
        for (; i + 5 <= values.Length; i += 4)
        {
            var here = Vector256.Create(values[i..]) * factor;
            var next = Vector256.Create(values[(i + 1)..]) * factor;
            var known = Vector256.Equals(here, here);
            sum.Add(here & known);
            counts -= known.AsInt64();

            var range = Vector256.Abs(next - here);
            var kept = Vector256.LessThan(range, limit);
            rangeSum.Add(range & kept);
            rangeCounts -= kept.AsInt64();
        }

        var (count, ranges) = ((int)Vector256.Sum(counts), (int)Vector256.Sum(rangeCounts));
        var (total, rangeTotal) = (sum.Together(), rangeSum.Together());
        for (; i < values.Length; i++)
        {
            var value = values[i] * scale;
            if (double.IsNaN(value))
                continue;
            count++;
            total.Add(value);
            var range = i + 1 < values.Length ? Math.Abs((values[i + 1] * scale) - value) : double.NaN;
            if (range < screen)
            {
                ranges++;
                rangeTotal.Add(range);
            }
        }

        return new(count, total.Value / count, ranges, rangeTotal.Value / ranges);
    }
}
