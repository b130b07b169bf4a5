using System.Runtime.InteropServices;

namespace Plumbline.Core.Spc;

/// <summary>The least and greatest possible value, in the unit of the chart. They limit what is drawn, never what is judged.</summary>
/// <param name="Least">Nothing lower is possible; null for no bound.</param>
/// <param name="Greatest">Nothing higher is possible; null for no bound.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct NaturalBounds(double? Least, double? Greatest)
{
    /// <summary>No bound on either side.</summary>
    public static NaturalBounds None => default;

    /// <summary>Counts, durations and sums of money spent: never below 0.</summary>
    public static NaturalBounds NotNegative => new(0, null);

    /// <summary>A percentage held as 0 to 100.</summary>
    public static NaturalBounds Percentage => new(0, 100);

    /// <summary>A proportion held as 0 to 1.</summary>
    public static NaturalBounds Proportion => new(0, 1);

    /// <summary>The bounds of a kind of chart, whatever its unit.</summary>
    public static NaturalBounds Of(ChartKind kind) => kind switch
    {
        ChartKind.P or ChartKind.PPrime => Proportion,
        ChartKind.U or ChartKind.UPrime or ChartKind.C or ChartKind.Mr or ChartKind.S or ChartKind.G or ChartKind.T => NotNegative,
        ChartKind.Xmr or ChartKind.Run or ChartKind.XBar => None,
    };

    /// <summary>The tighter bound on each side.</summary>
    public NaturalBounds And(NaturalBounds other) => new(
        Least is { } least && other.Least is { } otherLeast ? Math.Max(least, otherLeast) : Least ?? other.Least,
        Greatest is { } greatest && other.Greatest is { } otherGreatest ? Math.Min(greatest, otherGreatest) : Greatest ?? other.Greatest);

    /// <summary>Whether a value can lie above a line; false where there is no line (NaN).</summary>
    public bool AllowAbove(double line) => !double.IsNaN(line) && !(Greatest is { } greatest && line >= greatest - JudgedSegment.ToleranceAt(greatest));

    /// <summary>Whether a value can lie below a line; false where there is no line (NaN).</summary>
    public bool AllowBelow(double line) => !double.IsNaN(line) && !(Least is { } least && line <= least + JudgedSegment.ToleranceAt(least));

    /// <summary>A line as drawn. NaN (no line) stays NaN.</summary>
    public double Clip(double line) => line < Least ? Least.Value : line > Greatest ? Greatest.Value : line;
}
