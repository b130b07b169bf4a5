namespace Plumbline.Core.Spc;

/// <summary>
/// Charts of a measure's spread, not of the measure itself: neither side is better, and the measure's target does not apply to them.
/// </summary>
internal static class SpreadCharts
{
    public static bool Contains(ChartKind kind) => kind is ChartKind.Mr or ChartKind.S;

    /// <summary>Which way is better on a kind of chart.</summary>
    public static ImprovementDirection DirectionOn(ChartKind kind, ImprovementDirection direction) => Contains(kind) ? ImprovementDirection.Neutral : direction;
}
