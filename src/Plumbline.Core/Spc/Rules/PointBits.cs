using System.Numerics;
using System.Runtime.Intrinsics;

namespace Plumbline.Core.Spc;

/// <summary>
/// Points as bits, at most 64 at a time: bit i is set where a comparison is true of point i. A missing value (NaN) compares
/// false with everything. Rules read patterns of bits instead of branching on each point: a processor cannot predict on which
/// side of a line a point lies, and its wrong guesses would be most of the cost.
/// </summary>
internal static class PointBits
{
    /// <summary>The number of points in a block.</summary>
    public const int Block = 64;

    /// <summary>The points where value &gt; line + margin; the line is a column of its own.</summary>
    public static ulong Above(ReadOnlySpan<double> values, ReadOnlySpan<double> line, double margin)
    {
        var bits = 0UL;
        var i = 0;
        var margins = Vector256.Create(margin);
        for (; i + 4 <= values.Length; i += 4)
            bits |= (ulong)Vector256.GreaterThan(Vector256.Create(values[i..]), Vector256.Create(line[i..]) + margins).ExtractMostSignificantBits() << i;
        for (; i < values.Length; i++)
            bits |= (values[i] > line[i] + margin ? 1UL : 0) << i;
        return bits;
    }

    /// <summary>The points where value &gt; line.</summary>
    public static ulong Above(ReadOnlySpan<double> values, double line)
    {
        var bits = 0UL;
        var i = 0;
        var lines = Vector256.Create(line);
        for (; i + 4 <= values.Length; i += 4)
            bits |= (ulong)Vector256.GreaterThan(Vector256.Create(values[i..]), lines).ExtractMostSignificantBits() << i;
        for (; i < values.Length; i++)
            bits |= (values[i] > line ? 1UL : 0) << i;
        return bits;
    }

    /// <summary>The points where value &lt; line.</summary>
    public static ulong Below(ReadOnlySpan<double> values, double line)
    {
        var bits = 0UL;
        var i = 0;
        var lines = Vector256.Create(line);
        for (; i + 4 <= values.Length; i += 4)
            bits |= (ulong)Vector256.LessThan(Vector256.Create(values[i..]), lines).ExtractMostSignificantBits() << i;
        for (; i < values.Length; i++)
            bits |= (values[i] < line ? 1UL : 0) << i;
        return bits;
    }

    /// <summary>Every bit that belongs to a run of at least that many set bits.</summary>
    public static ulong InRuns(ulong bits, int length)
    {
        var ends = bits;
        for (var covered = 1; covered < length && ends != 0;)
        {
            var step = Math.Min(covered, length - covered);
            ends &= ends << step;
            covered += step;
        }

        var members = ends;
        for (var covered = 1; covered < length && ends != 0;)
        {
            var step = Math.Min(covered, length - covered);
            members |= members >> step;
            covered += step;
        }

        return members;
    }

    /// <summary>Adds a signal to every point whose bit is set.</summary>
    public static void Flag(Span<PointSignals> signals, ulong bits, PointSignals signal)
    {
        for (; bits != 0; bits &= bits - 1)
            signals[BitOperations.TrailingZeroCount(bits)] |= signal;
    }

    /// <summary>
    /// Where the next block starts. Blocks overlap by the length of the pattern less one, so that a pattern across the seam lies whole
    /// in one of them.
    /// </summary>
    public static int Next(int start, int pattern) => start + Block - (pattern - 1);

    /// <summary>The points of a block, fewer at the end of a segment.</summary>
    public static ReadOnlySpan<double> At(ReadOnlySpan<double> column, int start) => column.Slice(start, Math.Min(Block, column.Length - start));
}
