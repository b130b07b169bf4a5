using System.Numerics;
using System.Runtime.Intrinsics;

namespace Plumbline.Core.Spc;

/// <summary>
/// Points as bits, at most 64 at a time: bit i is set where a comparison holds of point i. A missing value (NaN) compares
/// false with everything. Rules read patterns of bits instead of branching on each point, for which side of a line a point
/// lies on cannot be predicted, and a processor guessing wrong would be most of the cost.
/// </summary>
internal static class PointBits
{
    /// <summary>Points in one block.</summary>
    public const int Block = 64;

    /// <summary>Where value &gt; line + margin, the line a column of its own.</summary>
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

    /// <summary>Where value &gt; line.</summary>
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

    /// <summary>Where value &lt; line.</summary>
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

    /// <summary>Every bit that belongs to a run of at least so many set bits.</summary>
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
    /// Where the block after this one starts, so far along that a pattern of so many points that crosses the seam lies whole
    /// in one block or the other.
    /// </summary>
    public static int Next(int start, int pattern) => start + Block - (pattern - 1);

    /// <summary>The points of a block, fewer at the end of a segment.</summary>
    public static ReadOnlySpan<double> At(ReadOnlySpan<double> column, int start) => column.Slice(start, Math.Min(Block, column.Length - start));
}
