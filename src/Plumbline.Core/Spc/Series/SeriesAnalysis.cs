namespace Plumbline.Core.Spc;

/// <summary>
/// The engine on columns: limits, signals and types of one series, written into the caller's memory. Its own memory does not
/// grow with the series. <see cref="ControlChart.Of"/> gives the same with words and names.
/// </summary>
public static class SeriesAnalysis
{
    /// <summary>Analyses a series, each segment as if it stood alone.</summary>
    /// <param name="input">The series. Finite numbers, or NaN for missing.</param>
    /// <param name="kind">The chart.</param>
    /// <param name="profile">The rules.</param>
    /// <param name="output">Where the columns are written, each at least as long as the series.</param>
    /// <param name="segments">A list to which the figures of each segment are added; null where they are not wanted.</param>
    /// <returns>The two icons.</returns>
    public static SeriesVerdict Analyse(in SeriesInput input, ChartKind kind, SpcProfile profile, in SeriesOutput output, ICollection<SegmentFigures>? segments = null)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var length = input.Values.Length;
        var types = PointTypes.Table(profile.Conflicts, SpreadCharts.DirectionOn(kind, input.Direction));
        var start = 0;
        while (start < length)
        {
            var end = start + 1;
            while (end < length && (input.Marks.IsEmpty || (input.Marks[end] & PointMarks.StartsSegment) == PointMarks.None))
                end = input.Marks.IsEmpty ? length : end + 1;
            var figures = AnalyseSegment(input, kind, profile, output, start, end - start, types);
            segments?.Add(figures);
            start = end;
        }

        return new(LastType(output.Values[..length], output.Types), profile.Icons && HasTarget(kind) ? AssuranceOf(input, output) : Assurance.None);
    }

    private static SegmentFigures AnalyseSegment(in SeriesInput input, ChartKind kind, SpcProfile profile, in SeriesOutput output, int start, int length, ReadOnlySpan<Variation> types)
    {
        var segment = new SegmentData
        {
            Given = input.Values.Slice(start, length),
            Charted = output.Values.Slice(start, length),
            Denominators = Part(input.Denominators, start, length),
            Deviations = Part(input.Deviations, start, length),
            Marks = input.Marks.IsEmpty ? [] : input.Marks.Slice(start, length),
            Lower = output.Lower.Slice(start, length),
            Upper = output.Upper.Slice(start, length),
            LowerTwoSigma = output.LowerTwoSigma.Slice(start, length),
            UpperTwoSigma = output.UpperTwoSigma.Slice(start, length),
        };
        var line = ChartFormula.Limits(kind, segment, profile);
        output.Centre.Slice(start, length).Fill(line.Centre);

        var (count, baseline) = Count(kind is ChartKind.Mr ? segment.Given : segment.Charted, segment.Marks);
        var hasPoints = line.HasLimits && count >= profile.MinimumPoints;
        var tooRare = hasPoints && profile.WithholdsTooRare && kind is ChartKind.Xmr && TooRareRule.Holds(segment, input);
        var enough = hasPoints && !tooRare;
        var signals = output.Signals.Slice(start, length);
        var variations = output.Types.Slice(start, length);
        signals.Clear();
        if (enough)
        {
            SegmentRules.Flag(
                kind,
                new()
                {
                    Values = segment.Charted,
                    Centre = line.Centre,
                    Lower = segment.Lower,
                    Upper = segment.Upper,
                    LowerTwoSigma = segment.LowerTwoSigma,
                    UpperTwoSigma = segment.UpperTwoSigma,
                },
                line.MeanRange,
                profile,
                signals);
            for (var i = 0; i < length; i++)
                variations[i] = double.IsNaN(segment.Charted[i]) ? Variation.Missing : types[(int)signals[i]];
        }
        else
        {
            segment.Level(double.NaN, double.NaN);
            for (var i = 0; i < length; i++)
                variations[i] = double.IsNaN(segment.Charted[i]) ? Variation.Missing : Variation.Insufficient;
        }

        return new(start, start + length - 1, count, baseline, line.MeanRange, enough, tooRare);
    }

    private static ReadOnlySpan<double> Part(ReadOnlySpan<double> column, int start, int length) => column.IsEmpty ? [] : column.Slice(start, length);

    private static (int Count, int Baseline) Count(ReadOnlySpan<double> values, ReadOnlySpan<PointMarks> marks)
    {
        var (count, baseline) = (0, 0);
        for (var i = 0; i < values.Length; i++)
        {
            if (double.IsNaN(values[i]) || (!marks.IsEmpty && (marks[i] & PointMarks.Excluded) != PointMarks.None))
                continue;
            count++;
            if (marks.IsEmpty || marks[i].InSums())
                baseline++;
        }

        return (count, baseline);
    }

    private static Variation LastType(ReadOnlySpan<double> values, ReadOnlySpan<Variation> types)
    {
        var last = values.Length - 1;
        while (last >= 0 && double.IsNaN(values[last]))
            last--;
        return last < 0 ? Variation.Insufficient : types[last];
    }

    // A run chart has no limits to compare a target with.
    private static bool HasTarget(ChartKind kind) => kind is not ChartKind.Run && !SpreadCharts.Contains(kind);

    // Uses the limits of the last period of the last segment that has any, because a missing denominator leaves a gap in them.
    private static Assurance AssuranceOf(in SeriesInput input, in SeriesOutput output)
    {
        var last = input.Values.Length - 1;
        if (last < 0 || input.Targets.IsEmpty)
            return Assurance.None;
        var at = last;
        while (at > 0 && double.IsNaN(output.Lower[at]) && (input.Marks.IsEmpty || (input.Marks[at] & PointMarks.StartsSegment) == PointMarks.None))
            at--;
        return AssuranceRule.Of(output.Centre[at], output.Lower[at], output.Upper[at], input.Targets[last], input.Direction);
    }
}
