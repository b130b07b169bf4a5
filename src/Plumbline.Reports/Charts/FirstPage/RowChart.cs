using System.Collections.Immutable;
using Plumbline.Core.Spc;
using Plumbline.Reports.Charts.Control;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.FirstPage;

/// <summary>
/// Draws a control chart two lines of text high: usual range, average, target, values and the marks of signals. A figure that is in
/// no limit and no signal is hollow. The last figure has a dot.
/// </summary>
/// <remarks>The words beside it say what it shows, so a row shows it as <see cref="Documents.Inlines.Icon.Decorative"/>.</remarks>
public static class RowChart
{
    /// <summary>The height of a drawing, in pixels.</summary>
    public const double Height = 32;

    private const double Margin = 5;

    // A target that would leave the figures less than this share of the height is drawn at the edge, and written.
    private const double LeastShare = 0.4;
    private static readonly Pen Values = new(Paint.Ink, 1.3);
    private static readonly Pen Centre = new(Paint.Limit, 1);
    private static readonly Pen Aim = new(Paint.Target, 1.2, "4 2");
    private static readonly TextStyle OffScale = new(9, Paint.Target);

    /// <summary>Draws the last points of a chart.</summary>
    /// <param name="points">The points, in order; one at least.</param>
    /// <param name="slots">How many periods the width stands for; fewer points stand at its right end. 0: as many as there are points.</param>
    /// <param name="width">The width in pixels.</param>
    /// <param name="target">Writes a target, for one that lies off the scale.</param>
    /// <param name="height">The height in pixels.</param>
    public static Scene Arrange(IReadOnlyList<ControlPoint> points, int slots, double width, Func<double, string> target, double height = Height)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(target);
        var scale = RowScale.Of(points, LeastShare, Margin, height);
        var items = ImmutableArray.CreateBuilder<SceneItem>();
        foreach (var (first, last) in Segments(points)) DrawRange(points, first, last, X, scale, items);
        DrawTarget(points, width, height, X, scale, target, items);
        DrawValues(points, X, scale, items);
        return new Scene { Width = width, Height = height, Plot = new Box(0, 0, width, height), Items = items.ToImmutable() };

        double X(double i)
        {
            var all = Math.Max(slots, points.Count);
            return all == 1 ? width / 2 : Margin + ((i + all - points.Count) * (width - (2 * Margin)) / (all - 1));
        }
    }

    private static IEnumerable<(int First, int Last)> Segments(IReadOnlyList<ControlPoint> points)
    {
        var first = 0;
        for (var i = 1; i <= points.Count; i++)
        {
            if (i < points.Count && points[i].Segment == points[first].Segment) continue;
            yield return (first, i - 1);
            first = i;
        }
    }

    // Half a step on each side, so that the range of a segment meets that of the next.
    private static void DrawRange(IReadOnlyList<ControlPoint> points, int first, int last, Func<double, double> x, RowScale scale, ImmutableArray<SceneItem>.Builder items)
    {
        double Left(int i) => i == 0 ? Math.Max(0, x(0) - Margin) : x(i - 0.5);
        double Right(int i) => i == points.Count - 1 ? x(points.Count - 1) + Margin : x(i + 0.5);
        var upper = ImmutableArray.CreateBuilder<Spot>();
        var lower = ImmutableArray.CreateBuilder<Spot>();
        for (var i = first; i <= last; i++)
        {
            if (points[i] is not { Upper: { } top, Lower: { } bottom } || !double.IsFinite(top) || !double.IsFinite(bottom)) continue;
            upper.AddRange(new Spot(Left(i), scale.Y(top)), new Spot(Right(i), scale.Y(top)));
            lower.AddRange(new Spot(Left(i), scale.Y(bottom)), new Spot(Right(i), scale.Y(bottom)));
        }

        if (upper.Count == 0) return;
        lower.Reverse();
        items.Add(new SceneArea(SceneRole.Within, [.. upper, .. lower], Paint.Range));
        if (points[last].Centre is { } centre) items.Add(new SceneLine(SceneRole.Centre, [new Spot(Left(first), scale.Y(centre)), new Spot(Right(last), scale.Y(centre))], Centre));
    }

    private static void DrawTarget(IReadOnlyList<ControlPoint> points, double width, double height, Func<double, double> x, RowScale scale, Func<double, string> words, ImmutableArray<SceneItem>.Builder items)
    {
        for (var first = 0; first < points.Count;)
        {
            var last = first;
            while (last + 1 < points.Count && points[last + 1].Target.Equals(points[first].Target)) last++;
            if (points[first].Target is { } aim && double.IsFinite(aim))
            {
                var y = scale.Y(aim);
                items.Add(new SceneLine(SceneRole.Target, [new Spot(first == 0 ? Math.Max(0, x(0) - Margin) : x(first - 0.5), y), new Spot(last == points.Count - 1 ? width : x(last + 0.5), y)], Aim));
                if (last == points.Count - 1 && !scale.Shows(aim)) Write(aim, y);
            }

            first = last + 1;
        }

        void Write(double aim, double y)
        {
            // The arrow says that the target lies beyond the edge on which its line is drawn.
            var text = $"target {words(aim)} {(y < height / 2 ? "↑" : "↓")}";
            // Above the figures there is no room, so the words stand inside, at the end where the figures are farther off.
            if (TextWidth.Fitted(text, OffScale, width - 8) is not { } fitted) return;
            var baseline = y < height / 2 ? y + 9 : y - 3;
            var atStart = Clear(0, points.Count / 2);
            var atEnd = Clear(points.Count / 2, points.Count);
            items.Add(new SceneLabel(SceneRole.Target, fitted, new Spot(atStart >= atEnd ? 3 : width - 3, baseline), atStart >= atEnd ? TextAnchor.Start : TextAnchor.End, OffScale) { Plate = Paint.Range });

            double Clear(int from, int to) => points.Skip(from).Take(to - from).Select(point => point.Value ?? point.Unjudged).OfType<double>().Select(value => Math.Abs(scale.Y(value) - y)).DefaultIfEmpty(double.MaxValue).Min();
        }
    }

    private static void DrawValues(IReadOnlyList<ControlPoint> points, Func<double, double> x, RowScale scale, ImmutableArray<SceneItem>.Builder items)
    {
        var run = new List<Spot>();
        var marks = new List<SceneItem>();
        var latest = -1;
        for (var i = 0; i <= points.Count; i++)
        {
            if (i < points.Count && points[i] is { Value: { } value, Excluded: false } && double.IsFinite(value))
            {
                run.Add(new Spot(x(i), scale.Y(value)));
                continue;
            }

            if (run.Count > 1) items.Add(new SceneLine(SceneRole.Data, [.. run], Values));
            run.Clear();
        }

        for (var i = 0; i < points.Count; i++)
        {
            if ((points[i].Value ?? points[i].Unjudged) is not { } value || !double.IsFinite(value)) continue;
            latest = i;
            var at = new Spot(x(i), scale.Y(value));
            if (points[i].Excluded || points[i].Unjudged is not null) marks.Add(new SceneMark(MarkShape.Circle, at, 2.6, Paint.Paper, new Pen(Paint.Limit, 1.3)));
            else if (MarkLook.Special(points[i].Type) is var (shape, colour)) marks.Add(new SceneMark(shape, at, 3.3, colour, new Pen(Paint.Paper, 0.8)));
            else if (points.Count <= 2) marks.Add(new SceneMark(MarkShape.Circle, at, 1.6, Paint.Usual));
        }

        if (latest >= 0 && points[latest] is { Value: { } end, Excluded: false } && MarkLook.Special(points[latest].Type) is null)
            marks.Add(new SceneMark(MarkShape.Circle, new Spot(x(latest), scale.Y(end)), 2.8, Paint.Usual, new Pen(Paint.Paper, 0.8)));
        items.AddRange(marks);
    }
}
