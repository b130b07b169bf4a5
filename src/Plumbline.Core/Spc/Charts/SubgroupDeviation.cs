namespace Plumbline.Core.Spc;

/// <summary>The spread within subgroups, and the exact constant that removes its bias.</summary>
internal static class SubgroupDeviation
{
    private const int Tabled = 1000;

    private static readonly double[] Table = MakeTable();

    /// <summary>
    /// s̄: the mean of the standard deviations where all subgroups have one size, otherwise pooled, √(Σ(n − 1)s² ÷ Σ(n − 1)).
    /// NaN where no subgroup has two measurements. Source: Montgomery 6.29 and 6.31.
    /// </summary>
    public static double Of(in SegmentData segment, ReadOnlySpan<double> deviations)
    {
        var scale = 1.0;
        var (largest, equal, size) = (0.0, true, double.NaN);
        for (var i = 0; i < deviations.Length; i++)
        {
            if (double.IsNaN(deviations[i]) || !segment.InSums(i))
                continue;
            largest = Math.Max(largest, deviations[i]);
            equal &= double.IsNaN(size) || segment.Denominators[i].Equals(size);
            size = segment.Denominators[i];
        }

        // Scales by a power of two, so that the square of the largest neither overflows nor underflows.
        if (largest > 0)
            scale = Math.ScaleB(1, -Math.Clamp(Math.ILogB(largest), -1000, 1000));
        var sum = default(CompensatedSum);
        var weight = default(CompensatedSum);
        for (var i = 0; i < deviations.Length; i++)
        {
            if (double.IsNaN(deviations[i]) || !segment.InSums(i))
                continue;
            var scaled = deviations[i] * scale;
            var freedom = equal ? 1 : segment.Denominators[i] - 1;
            sum.Add(equal ? scaled : scaled * scaled * freedom);
            weight.Add(freedom);
        }

        var mean = sum.Value / weight.Value;
        return Finite.Saturate((equal ? mean : Math.Sqrt(mean)) / scale);
    }

    /// <summary>c4(n) = √(2 ÷ (n − 1)) Γ(n ÷ 2) ÷ Γ((n − 1) ÷ 2): the expected standard deviation of n normal values, as a share of the true one.</summary>
    public static double C4(double size)
    {
        if (size < Tabled)
            return Table[(int)size];
        var one = 1 / size;
        return 1 - (one / 4) - (7 * one * one / 32) - (19 * one * one * one / 128);
    }

    private static double[] MakeTable()
    {
        // r(n) = Γ(n/2) ÷ Γ((n − 1)/2) follows from r(2) = 1 ÷ √π and r(n + 1) r(n) = (n − 1) ÷ 2.
        var table = new double[Tabled];
        var ratio = 1 / Math.Sqrt(Math.PI);
        for (var n = 2; n < Tabled; n++)
        {
            table[n] = Math.Sqrt(2.0 / (n - 1)) * ratio;
            ratio = (n - 1) / 2.0 / ratio;
        }

        return table;
    }
}
