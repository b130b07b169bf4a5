namespace Plumbline.Core.Spc;

/// <summary>Σx ÷ Σn over the points in the sums: a pooled rate, not a mean of rates.</summary>
internal static class Ratio
{
    public static double Pooled(ReadOnlySpan<double> numerators, ReadOnlySpan<double> denominators, ReadOnlySpan<double> charted, ReadOnlySpan<PointMarks> marks)
    {
        var plain = Quotient(numerators, denominators, charted, marks, 1);
        return double.IsFinite(plain) || double.IsNaN(Quotient(numerators, denominators, charted, marks, Finite.Shrink))
            ? plain
            : Finite.Saturate(Quotient(numerators, denominators, charted, marks, Finite.Shrink));
    }

    private static double Quotient(ReadOnlySpan<double> numerators, ReadOnlySpan<double> denominators, ReadOnlySpan<double> charted, ReadOnlySpan<PointMarks> marks, double scale)
    {
        var above = default(CompensatedSum);
        var below = default(CompensatedSum);
        for (var i = 0; i < charted.Length; i++)
        {
            if (double.IsNaN(charted[i]) || (!marks.IsEmpty && !marks[i].InSums()))
                continue;
            above.Add(numerators[i] * scale);
            below.Add(denominators[i] * scale);
        }

        return above.Value / below.Value;
    }
}
