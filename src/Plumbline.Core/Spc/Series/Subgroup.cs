using System.Runtime.InteropServices;

namespace Plumbline.Core.Spc;

/// <summary>A subgroup of measurements, for X̄ and S charts.</summary>
/// <param name="Size">The number of measurements.</param>
/// <param name="Mean">Their mean; NaN where there is none.</param>
/// <param name="Deviation">Their standard deviation with n − 1; NaN where there are fewer than two.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Subgroup(int Size, double Mean, double Deviation)
{
    /// <summary>Summarises measurements; NaN is ignored.</summary>
    public static Subgroup Of(ReadOnlySpan<double> measurements)
    {
        var largest = 0.0;
        foreach (var measurement in measurements)
            largest = Math.Max(largest, double.IsNaN(measurement) ? 0 : Math.Abs(measurement));

        // Scales by a power of two of the largest, so that neither the sum nor the squares overflow or underflow.
        var scale = largest > 0 ? Math.ScaleB(1, -Math.Clamp(Math.ILogB(largest), -1000, 1000)) : 1;
        var sum = default(CompensatedSum);
        var size = 0;
        foreach (var measurement in measurements)
        {
            if (double.IsNaN(measurement))
                continue;
            sum.Add(measurement * scale);
            size++;
        }

        var mean = sum.Value / size;
        var squares = default(CompensatedSum);
        foreach (var measurement in measurements)
        {
            var distance = (measurement * scale) - mean;
            if (!double.IsNaN(distance))
                squares.Add(distance * distance);
        }

        return new(
            size,
            size == 0 ? double.NaN : Finite.Saturate(mean / scale),
            size < 2 ? double.NaN : Finite.Saturate(Math.Sqrt(squares.Value / (size - 1)) / scale));
    }
}
