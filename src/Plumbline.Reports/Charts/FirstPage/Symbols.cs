using System.Collections.Immutable;
using Plumbline.Core.Spc;
using Plumbline.Reports.Charts.Control;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.FirstPage;

/// <summary>The small symbols of the first page: arrows of change, and what its key explains.</summary>
public static class Symbols
{
    /// <summary>A triangle that points the way the figure went; its colour tells better from worse, and the words beside it say the same.</summary>
    /// <param name="rises">Whether the figure is higher than before.</param>
    /// <param name="isBetter">Whether that is better; null where neither way is.</param>
    public static Scene Arrow(bool rises, bool? isBetter) => Of(10, 10, [new SceneMark(
        rises ? MarkShape.TriangleUp : MarkShape.TriangleDown, new Spot(5, 5), 3.6, isBetter switch { true => Paint.Improvement, false => Paint.Concern, null => Paint.Muted })]);

    /// <summary>The usual range and the average in it.</summary>
    public static Scene UsualRange { get; } = Of(26, 11,
    [
        new SceneArea(SceneRole.Within, [new Spot(0, 0), new Spot(26, 0), new Spot(26, 11), new Spot(0, 11)], Paint.Range),
        new SceneLine(SceneRole.Centre, [new Spot(0, 5.5), new Spot(26, 5.5)], new Pen(Paint.Limit, 1)),
    ]);

    /// <summary>The line of a target.</summary>
    public static Scene Target { get; } = Of(26, 8, [new SceneLine(SceneRole.Target, [new Spot(0, 4), new Spot(26, 4)], new Pen(Paint.Target, 1.3, "4 2"))]);

    /// <summary>A figure in no limit and no signal.</summary>
    public static Scene Hollow { get; } = Of(10, 10, [new SceneMark(MarkShape.Circle, new Spot(5, 5), 3, Paint.Paper, new Pen(Paint.Limit, 1.4))]);

    /// <summary>The mark of a signal.</summary>
    public static Scene Signal(Variation variation) => MarkLook.Special(variation) is var (shape, colour)
        ? Of(10, 10, [new SceneMark(shape, new Spot(5, 5), 3.6, colour)])
        : throw new ArgumentOutOfRangeException(nameof(variation), variation, "No signal has this variation.");

    private static Scene Of(double width, double height, ImmutableArray<SceneItem> items) => new() { Width = width, Height = height, Plot = new Box(0, 0, width, height), Items = items };
}
