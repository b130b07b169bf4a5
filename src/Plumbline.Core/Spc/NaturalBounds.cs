using System.Runtime.InteropServices;

namespace Plumbline.Core.Spc;

/// <summary>The least and greatest value that can occur, in the unit charted. They clip what is drawn, never what is judged.</summary>
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
}
