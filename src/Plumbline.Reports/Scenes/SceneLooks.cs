using Plumbline.Core.Organisations;

namespace Plumbline.Reports.Scenes;

/// <summary>What a look changes in a scene besides its colours.</summary>
internal static class SceneLooks
{
    private const string LongDashes = "9 4";

    // A thinner ring would be all outline.
    private const double ThinnestRing = 1;

    /// <summary>The items of a scene in a look.</summary>
    internal static IEnumerable<SceneItem> ItemsIn(this Scene scene, ChartLook look) => look switch
    {
        ChartLook.House => scene.Items,
        ChartLook.Mdc => scene.Items.SelectMany(InMdc),
    };

    // Light fills have a darker outline, also where they are rings; limits are dashed.
    private static SceneItem[] InMdc(SceneItem item)
    {
        if (item is SceneLine { Role: SceneRole.Limit, Pen.Dash: null } limit) return [limit with { Pen = limit.Pen with { Dash = LongDashes } }];
        if (item is not SceneMark mark) return [item];
        if (mark is { Fill: Paint.Paper, Outline: { Dash: null, Width: >= ThinnestRing } ring } && IsLight(ring.Colour))
        {
            return
            [
                new SceneMark(mark.Shape, mark.At, mark.Reach + (ring.Width / 2), ring.Colour, Edge(ring.Colour, ring.Width / 4)),
                mark with { Reach = mark.Reach - (ring.Width / 2), Outline = Edge(ring.Colour, ring.Width / 4) },
            ];
        }

        return IsLight(mark.Fill) ? [mark with { Outline = Edge(mark.Fill, Math.Min(0.9, mark.Reach / 4)) }] : [mark];
    }

    private static Pen Edge(Paint colour, double width) => new(colour, width);

    private static bool IsLight(Paint paint) => paint is Paint.Improvement or Paint.Concern or Paint.Usual or Paint.Common;
}
