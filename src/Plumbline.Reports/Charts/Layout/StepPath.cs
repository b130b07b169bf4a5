using System.Collections.Immutable;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.Layout;

/// <summary>A stepped line that holds each period's value for the whole period: limits by denominator, dated targets.</summary>
internal static class StepPath
{
    /// <summary>The pieces of a line over a range of periods, broken at missing values.</summary>
    internal static IEnumerable<ImmutableArray<Spot>> Of(ChartFrame frame, int first, int last, Func<int, double?> value)
    {
        var spots = new List<Spot>();
        for (var i = first; i <= last; i++)
        {
            if (value(i) is not { } here || !double.IsFinite(here))
            {
                if (spots.Count > 1) yield return [.. spots];
                spots.Clear();
                continue;
            }

            Extend(spots, frame.Time.Start(i), frame.Time.End(i), frame.Value.Y(here));
        }

        if (spots.Count > 1) yield return [.. spots];
    }

    private static void Extend(List<Spot> spots, double start, double end, double y)
    {
        if (spots.Count > 0 && Math.Abs(spots[^1].Y - y) < 0.05)
        {
            spots[^1] = spots[^1] with { X = end };
            return;
        }

        spots.Add(new Spot(start, y));
        spots.Add(new Spot(end, y));
    }
}
