using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.Returns;

/// <summary>Draws a share of returns as a bar within a frame, for a cell: the frame is all that were asked.</summary>
public static class ShareBar
{
    private const double Width = 30, Height = 7, Edge = 0.5;

    /// <summary>The drawing.</summary>
    /// <param name="part">How many returned.</param>
    /// <param name="whole">How many were asked; one at least.</param>
    public static Scene Of(int part, int whole)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(whole, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(part);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(part, whole);
        var end = Edge + ((Width - (2 * Edge)) * part / whole);
        SceneArea frame = Bar(Edge, Width - Edge, Paint.Paper) with { Outline = new Pen(Paint.Limit, 1) };
        return new Scene { Width = Width, Height = Height, Plot = new Box(0, 0, Width, Height), Items = part == 0 ? [frame] : [frame, Bar(Edge, end, Paint.Common)] };
    }

    private static SceneArea Bar(double from, double to, Paint fill) =>
        new(SceneRole.Data, [new Spot(from, Edge), new Spot(to, Edge), new Spot(to, Height - Edge), new Spot(from, Height - Edge)], fill);
}
