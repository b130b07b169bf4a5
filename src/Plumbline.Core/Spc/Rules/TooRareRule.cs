using System.Numerics;
using System.Runtime.CompilerServices;

namespace Plumbline.Core.Spc;

/// <summary>
/// Whether figures are too rare for limits made from moving ranges: most of them are 0 (or, for a percentage, 0 or 100%), so that
/// the limits are narrow by accident and every event is a signal. Most means more than half. A count whose mean is below
/// 0.5 is always too rare: otherwise at least half of its figures would be 1 or more. Source: docs/decisions/too-rare-for-the-chart.md.
/// </summary>
internal static class TooRareRule
{
    /// <summary>Judges one segment's figures, without the excluded ones.</summary>
    public static bool Holds(in SegmentData segment, in SeriesInput input) => MayHold(segment, input) && Judge(segment.Given, segment.Marks, input);

    /// <summary>Whether a figure lies at a bound; false where there is no bound.</summary>
    public static bool IsAt(double value, double? bound) => bound is { } at && Math.Abs(value - at) <= JudgedSegment.ToleranceAt(at);

    /// <summary>Whether a number is whole and not negative, as a count is.</summary>
    public static bool IsCount(double value) => value >= 0 && Math.Floor(value).Equals(value);

    // The first figure decides for most series, because it is a fraction. A missing figure decides nothing.
    private static bool MayHold(in SegmentData segment, in SeriesInput input)
    {
        var first = segment.Given[0];
        return !(first > Math.Floor(first)) || !segment.Marks.IsEmpty || input.Bounds.Least.HasValue || input.Bounds.Greatest.HasValue;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool Judge(ReadOnlySpan<double> values, ReadOnlySpan<PointMarks> marks, in SeriesInput input) => input.Measure switch
    {
        ChartedMeasure.Count => MostAreNought(values, marks),
        ChartedMeasure.Percentage => MostAreAtABound(values, marks, input.Bounds),
        ChartedMeasure.Unknown => MostAreAtABound(values, marks, input.Bounds) || (input.Bounds.Least is null or 0 && MostAreNought(values, marks)),
        ChartedMeasure.Other => false,
    };

    private static bool MostAreNought(ReadOnlySpan<double> values, ReadOnlySpan<PointMarks> marks)
    {
        // For most series of whole numbers, the count of figures above 0 decides, 64 at a time.
        if (marks.IsEmpty && 2 * CountAboveNought(values) >= values.Length)
            return false;

        var (count, nought) = (0, 0);
        for (var i = 0; i < values.Length; i++)
        {
            if (!IsJudged(values, marks, i))
                continue;
            if (!IsCount(values[i]))
                return false;
            count++;
            nought += values[i] == 0 ? 1 : 0;
        }

        return 2 * nought > count;
    }

    private static bool MostAreAtABound(ReadOnlySpan<double> values, ReadOnlySpan<PointMarks> marks, in NaturalBounds bounds)
    {
        if (bounds is { Least: null, Greatest: null })
            return false;
        var (count, at) = (0, 0);
        for (var i = 0; i < values.Length; i++)
        {
            if (!IsJudged(values, marks, i))
                continue;
            count++;
            at += IsAt(values[i], bounds.Least) || IsAt(values[i], bounds.Greatest) ? 1 : 0;
        }

        return 2 * at > count;
    }

    private static int CountAboveNought(ReadOnlySpan<double> values)
    {
        var above = 0;
        for (var start = 0; start < values.Length; start += PointBits.Block)
            above += BitOperations.PopCount(PointBits.Above(PointBits.At(values, start), 0));
        return above;
    }

    private static bool IsJudged(ReadOnlySpan<double> values, ReadOnlySpan<PointMarks> marks, int i) =>
        !double.IsNaN(values[i]) && (marks.IsEmpty || (marks[i] & PointMarks.Excluded) == PointMarks.None);
}
