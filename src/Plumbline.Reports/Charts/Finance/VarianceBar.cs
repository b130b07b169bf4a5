using System.Collections.Immutable;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.Finance;

/// <summary>Draws a variance as a share of its plan: from the middle to the right where it is favourable, to the left where it is adverse. The words beside it say the same.</summary>
public static class VarianceBar
{
    /// <summary>The share of the plan, in percent, that fills half of the drawing; what is beyond has an arrow.</summary>
    public const decimal Full = 25;

    /// <summary>The width of a drawing, in pixels.</summary>
    public const double Width = 112;

    private const double Height = 16, Thick = 9, Edge = 7;
    private static readonly Pen Middle = new(Paint.Muted, 1);

    /// <summary>The drawing.</summary>
    /// <param name="share">In percent of the plan, favourable positive.</param>
    public static Scene Arrange(decimal share)
    {
        const double centre = Width / 2, half = centre - Edge;
        var items = ImmutableArray.CreateBuilder<SceneItem>();
        var (side, colour) = share < 0 ? (-1, Paint.Concern) : (1, Paint.Improvement);
        var length = (double)(Math.Min(Math.Abs(share), Full) / Full) * half;
        var (top, bottom) = ((Height - Thick) / 2, (Height + Thick) / 2);
        // What differs from the plan is never drawn as nothing.
        if (share != 0) length = Math.Max(length, 1.5);
        if (length > 0) items.Add(new SceneArea(SceneRole.Data, [new(centre, top), new(centre + (side * length), top), new(centre + (side * length), bottom), new(centre, bottom)], colour));
        if (Math.Abs(share) > Full) items.Add(new SceneArea(SceneRole.Data, [new(centre + (side * (half + 1.5)), top - 1.5), new(centre + (side * (half + Edge - 0.5)), Height / 2), new(centre + (side * (half + 1.5)), bottom + 1.5)], colour));
        items.Add(new SceneLine(SceneRole.Target, [new(centre, 1), new(centre, Height - 1)], Middle));
        if (share == 0) items.Add(new SceneMark(MarkShape.Circle, new Spot(centre, Height / 2), 3, Paint.Ink));
        return new Scene { Width = Width, Height = Height, Plot = new Box(0, 0, Width, Height), Items = items.ToImmutable() };
    }
}
