using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.Layout;

/// <summary>Candidate places for a point's value label, the best first.</summary>
internal static class PointLabels
{
    internal static IEnumerable<SceneLabel> About(string words, Spot at, bool above)
    {
        Spot[] places = above ? [new(at.X, at.Y - 9), new(at.X, at.Y + 18)] : [new(at.X, at.Y + 18), new(at.X, at.Y - 9)];
        foreach (var place in places) yield return Label(place, TextAnchor.Middle);
        yield return Label(new Spot(at.X + 8, at.Y + 4), TextAnchor.Start);
        yield return Label(new Spot(at.X - 8, at.Y + 4), TextAnchor.End);
        foreach (var place in places)
        {
            yield return Label(place with { X = at.X + 4 }, TextAnchor.Start);
            yield return Label(place with { X = at.X - 4 }, TextAnchor.End);
        }

        SceneLabel Label(Spot place, TextAnchor anchor) => new(SceneRole.Data, words, place, anchor, Lettering.PointValue);
    }
}
