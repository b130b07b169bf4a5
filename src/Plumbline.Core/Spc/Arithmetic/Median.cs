using System.Buffers;

namespace Plumbline.Core.Spc;

/// <summary>The middle value of the points in the sums; with an even number of points, the mean of the two middle values.</summary>
internal static class Median
{
    public static double Of(ReadOnlySpan<double> values, ReadOnlySpan<PointMarks> marks)
    {
        var rented = ArrayPool<double>.Shared.Rent(Math.Max(values.Length, 1));
        var count = 0;
        for (var i = 0; i < values.Length; i++)
        {
            if (!double.IsNaN(values[i]) && (marks.IsEmpty || marks[i].InSums()))
                rented[count++] = values[i];
        }

        var kept = rented.AsSpan(0, count);
        kept.Sort();
        var middle = count / 2;
        var median = count == 0 ? double.NaN
            : count % 2 == 1 ? kept[middle]
            : (kept[middle - 1] / 2) + (kept[middle] / 2);
        ArrayPool<double>.Shared.Return(rented);
        return median;
    }
}
