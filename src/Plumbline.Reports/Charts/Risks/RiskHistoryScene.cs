using System.Globalization;
using Plumbline.Core.Risks.Schemes;
using Plumbline.Core.Text;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.Risks;

/// <summary>Draws the history of a risk: its score in steps over the levels, its target and what is tolerated, and below it the days on which something was done.</summary>
public static class RiskHistoryScene
{
    private const double Top = 6, Height = 112, MarkLine = 15, AxisLine = 20, Reach = 3.6;
    private const double Wide = 400;

    /// <summary>The drawing.</summary>
    /// <param name="history">What is drawn.</param>
    /// <param name="width">Its width in pixels, 300 at least.</param>
    /// <param name="culture">The language of its days.</param>
    public static Scene Arrange(RiskHistory history, double width, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(history);
        var names = history.Matrix.Bands.Select((band, at) => LevelName(history.Matrix, at, width >= Wide)).ToList();
        var labels = EndLabels.Of(history);
        var left = names.Concat(history.Marks.Select(static marks => marks.Name)).Max(static name => TextWidth.Of(name, Lettering.Axis)) + 8;
        var plot = new Box(left, Top, width - labels.Select(static label => TextWidth.Of(label.Text, label.Style)).DefaultIfEmpty(0).Max() - 10, Top + Height);
        var days = new DayScale(history.First, history.Last, plot);
        var items = new List<SceneItem>();
        items.AddRange(Levels(history.Matrix, plot, names));
        items.AddRange(Steps(history, history.Tolerable, days, SceneRole.Comparator, new Pen(Paint.Muted, 1.4, "2 3")));
        items.AddRange(Steps(history, history.Scores, days, SceneRole.Data, new Pen(Paint.Ink, 2.2)));
        items.AddRange(Steps(history, history.Targets, days, SceneRole.Target, new Pen(Paint.Target, 1.6, "6 4")));
        items.AddRange(history.Scores.Where(step => step.From >= history.First).Select(step => new SceneMark(MarkShape.Circle, new Spot(days.X(step.From), YOf(history.Matrix, plot, step.Score)), Reach, Paint.Ink)));
        items.AddRange(EndLabels.Place(labels, plot, score => YOf(history.Matrix, plot, score)));
        var bottom = plot.Bottom;
        foreach (var marks in history.Marks)
        {
            bottom += MarkLine;
            items.Add(new SceneLabel(SceneRole.Note, marks.Name, new Spot(left - 8, bottom), TextAnchor.End, Lettering.Axis));
            items.AddRange(marks.Days.Select(days.X).Distinct().Select(x => new SceneArea(SceneRole.Note, [new Spot(x, bottom - 8.5), new Spot(x + 4, bottom), new Spot(x - 4, bottom)], Paint.Muted)));
        }

        items.AddRange(days.Labels(culture, bottom + AxisLine - 3));
        return new Scene { Width = width, Height = bottom + AxisLine + 2, Plot = plot, Items = [.. items] };
    }

    /// <summary>The y of a score: 0 at the foot, the highest score at the top.</summary>
    private static double YOf(RiskMatrix matrix, Box plot, int score) => plot.Bottom - (Math.Min(score, matrix.HighestScore) / (double)matrix.HighestScore * plot.Height);

    // The scores that can occur: no likelihood and consequence of 5 × 5 give 13 or 14.
    private static string LevelName(RiskMatrix matrix, int at, bool isWide)
    {
        var (from, to) = (at == 0 ? 1 : matrix.Bands[at - 1].To + 1, Math.Min(matrix.Bands[at].To, matrix.HighestScore));
        while (from < to && !matrix.CanScore(from)) from++;
        while (to > from && !matrix.CanScore(to)) to--;
        return isWide ? FormattableString.Invariant($"{Counted.Sentence(matrix.Bands[at].Name)} {from}–{to}") : Counted.Sentence(matrix.Bands[at].Name);
    }

    private static IEnumerable<SceneItem> Levels(RiskMatrix matrix, Box plot, List<string> names)
    {
        var foot = plot.Bottom;
        for (var at = 0; at < matrix.Bands.Count; at++)
        {
            var head = YOf(matrix, plot, matrix.Bands[at].To);
            yield return new SceneArea(SceneRole.Within, [new Spot(plot.Left, head), new Spot(plot.Right, head), new Spot(plot.Right, foot), new Spot(plot.Left, foot)], LevelLook.CellOf(matrix, matrix.Bands[at])) { Outline = new Pen(Paint.Paper, 1) };
            if (foot - head > 12) yield return new SceneLabel(SceneRole.ValueAxis, names[at], new Spot(plot.Left - 8, ((head + foot) / 2) + 4), TextAnchor.End, Lettering.Axis);
            foot = head;
        }
    }

    private static IEnumerable<SceneItem> Steps(RiskHistory history, IReadOnlyList<ScoreStep> steps, DayScale days, SceneRole role, Pen pen)
    {
        if (steps.Count == 0) yield break;
        var spots = new List<Spot>();
        for (var i = 0; i < steps.Count; i++)
        {
            var y = YOf(history.Matrix, days.Plot, steps[i].Score);
            spots.Add(new Spot(days.X(steps[i].From), y));
            spots.Add(new Spot(i + 1 < steps.Count ? days.X(steps[i + 1].From) : days.Plot.Right, y));
        }

        yield return new SceneLine(role, [.. spots], pen);
    }
}
