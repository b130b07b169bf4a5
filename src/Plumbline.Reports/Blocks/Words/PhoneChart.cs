using Plumbline.Reports.Charts;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Blocks.Words;

/// <summary>The second drawing of a chart that is too wide for a phone.</summary>
internal static class PhoneChart
{
    // A chart up to this width shrinks to a screen of 320 pixels with its text still 10 pixels high.
    private const double Fits = 345;

    private const double Width = 325, Highest = 260;

    /// <summary>The second drawing, laid out at a phone's size; null where the first fits. Its marks have no tooltips, which need a mouse.</summary>
    internal static Scene? Of(ChartSize drawn, Func<ChartSize, Scene> arrange) => drawn.Width <= Fits ? null : arrange(new ChartSize(Width, Math.Min(drawn.Height, Highest))) is var scene
        ? scene with { Items = [.. scene.Items.Select(static item => item is SceneMark mark ? mark with { Title = null, Source = null } : item)] }
        : null;
}
