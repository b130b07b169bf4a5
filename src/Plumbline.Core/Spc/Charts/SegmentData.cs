namespace Plumbline.Core.Spc;

/// <summary>The columns of one segment, which a chart's formula reads and writes.</summary>
internal readonly ref struct SegmentData
{
    /// <summary>Values as given.</summary>
    public required ReadOnlySpan<double> Given { get; init; }

    /// <summary>Values on the chart; the formula writes them before the limits.</summary>
    public required Span<double> Charted { get; init; }

    public required ReadOnlySpan<double> Denominators { get; init; }

    public required ReadOnlySpan<double> Deviations { get; init; }

    public required ReadOnlySpan<PointMarks> Marks { get; init; }

    public required Span<double> Lower { get; init; }

    public required Span<double> Upper { get; init; }

    public required Span<double> LowerTwoSigma { get; init; }

    public required Span<double> UpperTwoSigma { get; init; }

    /// <summary>Whether the point at an index is in the sums.</summary>
    public bool InSums(int index) => !double.IsNaN(Charted[index]) && (Marks.IsEmpty || Marks[index].InSums());

    /// <summary>Charts the values as given.</summary>
    public void ChartAsGiven() => Given.CopyTo(Charted);

    /// <summary>Charts value ÷ denominator. There is no rate where the denominator is missing or not positive: 0 ÷ 0 is a value without a rate.</summary>
    public void ChartQuotient()
    {
        for (var i = 0; i < Given.Length; i++)
            Charted[i] = Denominators[i] > 0 ? Finite.Saturate(Given[i] / Denominators[i]) : double.NaN;
    }

    /// <summary>Sets the same limits for every point: centre ± spread, and two-sigma lines at ± two thirds of it.</summary>
    public void Level(double centre, double spread)
    {
        Lower.Fill(Finite.Saturate(centre - spread));
        Upper.Fill(Finite.Saturate(centre + spread));
        LowerTwoSigma.Fill(Finite.Saturate(centre - (spread * 2 / 3)));
        UpperTwoSigma.Fill(Finite.Saturate(centre + (spread * 2 / 3)));
    }

    /// <summary>Sets the limits of one point: centre ± 3 and ± 2 of its own sigma. A sigma of NaN (not known) gives no limit.</summary>
    public void At(int index, double centre, double sigma)
    {
        Lower[index] = Finite.Saturate(centre - (3 * sigma));
        Upper[index] = Finite.Saturate(centre + (3 * sigma));
        LowerTwoSigma[index] = Finite.Saturate(centre - (2 * sigma));
        UpperTwoSigma[index] = Finite.Saturate(centre + (2 * sigma));
    }
}
