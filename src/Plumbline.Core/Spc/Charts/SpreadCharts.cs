namespace Plumbline.Core.Spc;

/// <summary>
/// Charts of a measure's spread, not of the measure: neither side of them is better, and the measure's target is none of theirs.
/// </summary>
internal static class SpreadCharts
{
    public static bool Contains(ChartKind kind) => kind is ChartKind.Mr or ChartKind.S;

    /// <summary>Which way is better on a chart of that kind.</summary>
    public static ImprovementDirection DirectionOn(ChartKind kind, ImprovementDirection direction) => Contains(kind) ? ImprovementDirection.Neutral : direction;
}
