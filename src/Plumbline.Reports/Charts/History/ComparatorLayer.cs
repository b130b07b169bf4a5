using System.Collections.Immutable;
using Plumbline.Reports.Charts.Layout;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.History;

/// <summary>Draws comparators as quiet lines across the plot.</summary>
internal static class ComparatorLayer
{
    private static readonly Pen Line = new(Paint.Muted, 1.1, "1.5 3");

    internal static void Draw(ChartFrame frame, ImmutableArray<Comparator> comparators, List<SceneItem> items)
    {
        foreach (var comparator in comparators.Where(comparator => double.IsFinite(comparator.Value) && frame.Value.Shows(comparator.Value)))
        {
            var y = frame.Value.Y(comparator.Value);
            items.Add(new SceneLine(SceneRole.Comparator, [new(frame.Plot.Left, y), new(frame.Plot.Right, y)], Line));
        }
    }
}
