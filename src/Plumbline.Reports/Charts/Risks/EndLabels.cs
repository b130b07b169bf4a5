using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.Risks;

/// <summary>The words at the right end of the lines of a risk's history.</summary>
internal static class EndLabels
{
    private const double Line = 15;

    internal sealed record EndLabel(string Text, int Score, TextStyle Style, SceneRole Role);

    internal static IReadOnlyList<EndLabel> Of(RiskHistory history)
    {
        var labels = new List<EndLabel>();
        Add("Score", history.Scores, Lettering.Value, SceneRole.Data);
        Add("Target", history.Targets, Lettering.Target, SceneRole.Target);
        Add("Tolerated", history.Tolerable, Lettering.Limit, SceneRole.Comparator);
        return labels;

        void Add(string word, IReadOnlyList<ScoreStep> steps, TextStyle style, SceneRole role)
        {
            if (steps.Count > 0) labels.Add(new EndLabel(FormattableString.Invariant($"{word} {steps[^1].Score}"), steps[^1].Score, style, role));
        }
    }

    /// <summary>Puts each beside its line; those that would meet one below the other.</summary>
    internal static IEnumerable<SceneLabel> Place(IReadOnlyList<EndLabel> labels, Box plot, Func<int, double> y)
    {
        var sorted = labels.OrderBy(label => y(label.Score)).ToList();
        var heights = sorted.Select(label => y(label.Score) + 4).ToList();
        for (var i = 1; i < heights.Count; i++) heights[i] = Math.Max(heights[i], heights[i - 1] + Line);
        var most = plot.Bottom + 2;
        for (var i = heights.Count - 1; i >= 0; i--)
        {
            heights[i] = Math.Min(heights[i], most);
            most = heights[i] - Line;
        }

        return sorted.Select((label, at) => new SceneLabel(label.Role, label.Text, new Spot(plot.Right + 7, heights[at]), TextAnchor.Start, label.Style));
    }
}
