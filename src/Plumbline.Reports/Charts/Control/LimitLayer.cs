using System.Collections.Immutable;
using Plumbline.Core.Spc;
using Plumbline.Reports.Charts.Layout;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.Control;

/// <summary>Draws mean, limits and two-sigma lines for each segment; provisional limits are in short dashes.</summary>
internal static class LimitLayer
{
    private static readonly Pen Limit = new(Paint.Limit, 1.2);
    private static readonly Pen Provisional = new(Paint.Limit, 1.2, "4 3");
    private static readonly Pen TwoSigma = new(Paint.Limit, 1, "1.5 3");
    private static readonly Pen Centre = new(Paint.Ink, 1);
    private static readonly Pen ProvisionalCentre = new(Paint.Ink, 1, "4 3");

    internal static void DrawWithin(ChartFrame frame, ControlChart chart, List<SceneItem> items)
    {
        foreach (var segment in chart.Segments)
        {
            var both = new Func<ControlPoint, bool>(static point => double.IsFinite(point.Lower ?? double.NaN) && double.IsFinite(point.Upper ?? double.NaN));
            var uppers = Paths(frame, chart, segment, point => both(point) ? DrawnLimits.Top(chart, point) : null);
            var lowers = Paths(frame, chart, segment, point => both(point) ? DrawnLimits.Bottom(chart, point) : null);
            foreach (var (upper, lower) in uppers.Zip(lowers))
                items.Add(new SceneArea(SceneRole.Within, [.. upper, .. lower.Reverse()], Paint.Within));
        }
    }

    internal static void DrawLines(ChartFrame frame, ControlChart chart, bool twoSigma, List<SceneItem> items)
    {
        foreach (var segment in chart.Segments)
        {
            var provisional = segment.Provisional || !segment.Enough;
            var limit = provisional ? Provisional : Limit;
            Draw(SceneRole.Limit, DrawnLimits.Upper, limit);
            Draw(SceneRole.Limit, DrawnLimits.Lower, limit);
            if (twoSigma)
            {
                Draw(SceneRole.TwoSigma, point => DrawnLimits.UpperTwoSigma(chart, point), TwoSigma);
                Draw(SceneRole.TwoSigma, point => DrawnLimits.LowerTwoSigma(chart, point), TwoSigma);
            }

            Draw(SceneRole.Centre, static point => point.Centre, provisional ? ProvisionalCentre : Centre);

            void Draw(SceneRole role, Func<ControlPoint, double?> value, Pen pen)
            {
                foreach (var path in Paths(frame, chart, segment, value)) items.Add(new SceneLine(role, path, pen));
            }
        }
    }

    private static IEnumerable<ImmutableArray<Spot>> Paths(ChartFrame frame, ControlChart chart, ControlSegment segment, Func<ControlPoint, double?> value) =>
        StepPath.Of(frame, segment.First, segment.Last, i => value(chart.Points[i]));
}
