using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.Layout;

/// <summary>Draws the target over the periods in which it is in force; a target beyond the scale is named at the edge instead.</summary>
internal static class TargetLayer
{
    private static readonly Pen Target = new(Paint.Target, 1.4);

    internal static void Draw(ChartFrame frame, int count, Func<int, double?> target, List<SceneItem> items)
    {
        foreach (var path in StepPath.Of(frame, 0, count - 1, i => target(i) is { } value && frame.Value.Shows(value) ? value : null))
            items.Add(new SceneLine(SceneRole.Target, path, Target));
    }
}
