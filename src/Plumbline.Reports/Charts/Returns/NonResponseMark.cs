using System.Collections.Immutable;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.Returns;

/// <summary>The marks of units that did not respond: a hatched square, hatched twice where they did not respond in the period before either. A letter and words stand beside them.</summary>
public static class NonResponseMark
{
    private const double Size = 11, Edge = 0.75, Apart = 3;

    /// <summary>For the first period without a response.</summary>
    public static Scene Single { get; } = Of(Hatch(rises: true));

    /// <summary>For the second in a row or a later one.</summary>
    public static Scene Consecutive { get; } = Of([.. Hatch(rises: true), .. Hatch(rises: false)]);

    private static Scene Of(ImmutableArray<SceneItem> hatch) => new()
    {
        Width = Size,
        Height = Size,
        Plot = new Box(0, 0, Size, Size),
        Items =
        [
            new SceneArea(SceneRole.Data, [new Spot(Edge, Edge), new Spot(Size - Edge, Edge), new Spot(Size - Edge, Size - Edge), new Spot(Edge, Size - Edge)], Paint.Paper) { Outline = new Pen(Paint.Muted, 1.1) },
            .. hatch,
        ],
    };

    // Lines at 45 degrees, cut at the frame: x + y, or x - y, is the same along each.
    private static ImmutableArray<SceneItem> Hatch(bool rises)
    {
        var (low, high) = (Edge, Size - Edge);
        var lines = ImmutableArray.CreateBuilder<SceneItem>();
        for (var sum = (2 * low) + Apart; sum < 2 * high; sum += Apart)
        {
            var (from, to) = (Math.Max(low, sum - high), Math.Min(high, sum - low));
            lines.Add(new SceneLine(SceneRole.Data, rises ? [new Spot(from, sum - from), new Spot(to, sum - to)] : [new Spot(from, Size - (sum - from)), new Spot(to, Size - (sum - to))], new Pen(Paint.Muted, 0.9)));
        }

        return lines.ToImmutable();
    }
}
