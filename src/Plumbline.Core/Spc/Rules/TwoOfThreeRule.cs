using System.Numerics;

namespace Plumbline.Core.Spc;

/// <summary>
/// Two out of three points in a row beyond two sigma. The terms decide what counts and what is flagged. A missing period breaks
/// the group of three. Source: Western Electric rule 2; NHS England, Making Data Count.
/// </summary>
internal static class TwoOfThreeRule
{
    // The place of a point, as bits: the side of the centre, and whether it counts as beyond two sigma there.
    private const int Missing = 0, Above = 1, Below = 2, BeyondHigh = 4, BeyondLow = 8;

    public static void Flag(in JudgedSegment segment, TwoOfThreeTerms terms, Span<PointSignals> signals)
    {
        var tolerance = segment.Tolerance;
        for (var start = 0; start < segment.Values.Length; start = PointBits.Next(start, 3))
        {
            var values = PointBits.At(segment.Values, start);
            var beyond = PointBits.Above(values, PointBits.At(segment.UpperTwoSigma, start), tolerance)
                | PointBits.Above(PointBits.At(segment.LowerTwoSigma, start), values, tolerance);

            // The points that end a group of three with two beyond. The terms then decide.
            var candidates = (beyond & ((beyond << 1) | (beyond << 2))) | ((beyond << 1) & (beyond << 2));
            if (values.Length < PointBits.Block)
                candidates &= (1UL << values.Length) - 1;
            for (; candidates != 0; candidates &= candidates - 1)
                FlagIfFired(segment, start + BitOperations.TrailingZeroCount(candidates), terms, signals);
        }
    }

    private static void FlagIfFired(in JudgedSegment segment, int last, TwoOfThreeTerms terms, Span<PointSignals> signals)
    {
        var first = last < 2 ? Missing : Place(segment, last - 2, terms);
        var second = last < 1 ? Missing : Place(segment, last - 1, terms);
        var third = Place(segment, last, terms);

        // Two points at the start of a series can fire, where the terms ask nothing of the third; two points around a gap cannot.
        if (second != Missing && third != Missing && Fires(first, second, third, terms))
            FlagThree(signals, last, first, second, third, terms);
    }

    private static int Place(in JudgedSegment segment, int i, TwoOfThreeTerms terms)
    {
        var (value, tolerance) = (segment.Values[i], segment.Tolerance);
        if (value > segment.Centre + tolerance)
        {
            var beyond = value > segment.UpperTwoSigma[i] + tolerance
                && (terms.CountsBeyondThreeSigma || !(value > segment.Upper[i] + tolerance));
            return beyond ? Above | BeyondHigh : Above;
        }

        if (value < segment.Centre - tolerance)
        {
            var beyond = value < segment.LowerTwoSigma[i] - tolerance
                && (terms.CountsBeyondThreeSigma || !(value < segment.Lower[i] - tolerance));
            return beyond ? Below | BeyondLow : Below;
        }

        return double.IsNaN(value) ? Missing : Above | Below;
    }

    private static bool Fires(int first, int second, int third, TwoOfThreeTerms terms)
    {
        var high = Count(first, second, third, BeyondHigh);
        var low = Count(first, second, third, BeyondLow);
        if (terms.SidesMayDiffer)
            return high + low >= 2;

        // A point beyond on the other side cancels one: two low and one high are not two out of three on a side.
        if (Math.Abs(high - low) < 2)
            return false;
        var side = high > low ? Above : Below;
        return !terms.ThirdOnSameSide || (IsOn(first, side) && IsOn(second, side) && IsOn(third, side));
    }

    private static int Count(int first, int second, int third, int beyond) =>
        ((first & beyond) + (second & beyond) + (third & beyond)) / beyond;

    private static bool IsOn(int place, int side) => (place & (Above | Below)) == side;

    private static void FlagThree(Span<PointSignals> signals, int last, int first, int second, int third, TwoOfThreeTerms terms)
    {
        FlagOne(signals, last - 2, first, terms);
        FlagOne(signals, last - 1, second, terms);
        FlagOne(signals, last, third, terms);
    }

    private static void FlagOne(Span<PointSignals> signals, int index, int place, TwoOfThreeTerms terms)
    {
        if (place == Missing || (place < BeyondHigh && !terms.FlagsAllThree))
            return;
        if (IsOn(place, Above))
            signals[index] |= PointSignals.TwoOfThreeHigh;
        else if (IsOn(place, Below))
            signals[index] |= PointSignals.TwoOfThreeLow;
    }
}
