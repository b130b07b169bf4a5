using System.Collections.Immutable;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts;

/// <summary>The letters of icons, on a square of 30. They are drawn and not written: an icon has its words beside it, and a lone letter in the text of a paper would say nothing.</summary>
internal static class IconLetters
{
    private const double Width = 2.1;
    private const double Degree = Math.PI / 180;

    internal static ImmutableArray<SceneItem> P(Paint paint) => [Line(paint, [new(12.2, 20.3), new(12.2, 10.8), new(15.6, 10.8), .. Arc(new(15.6, 13.4), 2.6, -70, 70, 20), new(15.6, 16), new(12.2, 16)])];

    internal static ImmutableArray<SceneItem> F(Paint paint) => [Line(paint, [new(12.6, 20.3), new(12.6, 10.8), new(18.4, 10.8)]), Line(paint, [new(12.6, 15.4), new(17.6, 15.4)])];

    internal static ImmutableArray<SceneItem> Question(Paint paint) =>
        [Line(paint, [.. Arc(new(15, 12.6), 2.8, 190, 400, 30), new(15, 15.6), new(15, 17.2)]), new SceneMark(MarkShape.Circle, new Spot(15, 19.8), 1.3, paint)];

    internal static ImmutableArray<SceneItem> Dash(Paint paint) => [Line(paint, [new(12, 15), new(18, 15)])];

    private static SceneLine Line(Paint paint, ImmutableArray<Spot> spots) => new(SceneRole.Data, spots, new Pen(paint, Width));

    // Clockwise, in degrees from the right.
    private static IEnumerable<Spot> Arc(Spot centre, double radius, int from, int to, int step)
    {
        for (var angle = from; angle <= to; angle += step) yield return new Spot(centre.X + (radius * Math.Cos(angle * Degree)), centre.Y + (radius * Math.Sin(angle * Degree)));
    }
}
