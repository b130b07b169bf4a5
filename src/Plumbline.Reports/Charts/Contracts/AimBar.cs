using Plumbline.Core.Observations;
using Plumbline.Core.Targets;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.Contracts;

/// <summary>Draws a figure as a bar with a line at what is required, for a cell whose words say both.</summary>
public static class AimBar
{
    private const double Width = 96, Height = 13, Top = 3.5, BarHeight = 6;

    // The scale ends this much beyond the greater of the two, so that the line is never at the edge. That of percentages of which one is a half or more ends at 100, so that bars below each other compare.
    private const double Beyond = 1.08, Half = 50;

    /// <summary>The drawing; null where the two are not both numbers from 0.</summary>
    /// <param name="actual">The figure, as printed.</param>
    /// <param name="required">What is required, in the grammar of targets.</param>
    public static Scene? Of(string actual, string required)
    {
        if (!PrintedFigure.Parse(actual).TryGet(out var figure, out _) || Amount(figure.Value) is not { } number) return null;
        if (!TargetCriterion.Parse(required).TryGet(out var criterion, out _) || criterion.NearestAim(number) is not { } aim || number < 0 || aim <= 0) return null;
        var most = Math.Max((double)number, (double)aim);
        var full = actual.TrimEnd().EndsWith('%') && most is >= Half and <= 100 ? 100 * 1.02 : most * Beyond;
        var (end, line) = ((double)number / full * Width, (double)aim / full * Width);
        return new Scene
        {
            Width = Width,
            Height = Height,
            Plot = new Box(0, 0, Width, Height),
            Items =
            [
                new SceneLine(SceneRole.ValueAxis, [new Spot(0, Top + BarHeight + 0.5), new Spot(Width, Top + BarHeight + 0.5)], new Pen(Paint.Tick, 1)),
                new SceneArea(SceneRole.Data, [new Spot(0, Top), new Spot(end, Top), new Spot(end, Top + BarHeight), new Spot(0, Top + BarHeight)], Paint.Muted),
                new SceneLine(SceneRole.Target, [new Spot(line, 0.5), new Spot(line, Height - 0.5)], new Pen(Paint.Target, 2)),
            ],
        };
    }

    private static decimal? Amount(ObservedValue value) => value switch
    {
        ObservedValue.Number number => number.Quantity.Amount,
        _ => null,
    };
}
