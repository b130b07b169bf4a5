using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Plumbline.Core.Spc;

/// <summary>
/// A sum that keeps what each addition rounds away, so that the order of a series does not change its limits.
/// Source: Knuth, The Art of Computer Programming 2, 4.2.2, theorem B (two-sum); Ogita, Rump and Oishi 2005 (Sum2).
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal struct CompensatedSum
{
    private double _sum;
    private double _lost;

    /// <summary>The sum, rounded once. Not finite where a partial sum was not.</summary>
    public readonly double Value => _sum + _lost;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(double term)
    {
        var sum = _sum + term;
        var part = sum - _sum;
        _lost += (_sum - (sum - part)) + (term - part);
        _sum = sum;
    }
}

/// <summary>Four compensated sums, computed in parallel.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct CompensatedSums
{
    private Vector256<double> _sum;
    private Vector256<double> _lost;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(Vector256<double> term)
    {
        var sum = _sum + term;
        var part = sum - _sum;
        _lost += (_sum - (sum - part)) + (term - part);
        _sum = sum;
    }

    /// <summary>The four sums added up.</summary>
    public readonly CompensatedSum Together()
    {
        var together = default(CompensatedSum);
        for (var i = 0; i < Vector256<double>.Count; i++)
        {
            together.Add(_sum[i]);
            together.Add(_lost[i]);
        }

        return together;
    }
}
