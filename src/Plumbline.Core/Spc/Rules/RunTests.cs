namespace Plumbline.Core.Spc;

/// <summary>Counts runs and crossings about the centre line, over points that are reported, not excluded and not on the line.</summary>
public static class RunTests
{
    private const double CrossingsProbability = 0.05;

    /// <summary>The run test of one segment.</summary>
    /// <param name="values">Charted values; NaN is missing and ignored.</param>
    /// <param name="centre">The centre line.</param>
    /// <param name="marks">Exclusions; empty for none.</param>
    public static RunTest Of(ReadOnlySpan<double> values, double centre, ReadOnlySpan<PointMarks> marks)
    {
        var tolerance = JudgedSegment.ToleranceAt(centre);
        var (useful, longest, run, crossings, side) = (0, 0, 0, 0, 0);
        for (var i = 0; i < values.Length; i++)
        {
            var here = values[i] > centre + tolerance ? 1 : values[i] < centre - tolerance ? -1 : 0;
            if (here == 0 || (!marks.IsEmpty && marks[i].HasFlag(PointMarks.Excluded)))
                continue;
            useful++;
            if (side == -here)
                crossings++;
            run = here == side ? run + 1 : 1;
            longest = Math.Max(longest, run);
            side = here;
        }

        return useful == 0
            ? new(0, 0, null, 0, null)
            : new(useful, longest, (int)Math.Round(Math.Log2(useful)) + 3, crossings, Binomial.HalfQuantile(useful - 1, CrossingsProbability));
    }

    /// <summary>Whether the run test applies to a chart. It never applies to moving ranges, because neighbours share a value.</summary>
    public static bool Apply(ChartKind kind, SpcProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return kind is ChartKind.Run || (profile.RunTestOnEveryChart && kind is not ChartKind.Mr);
    }
}
