using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.Layout;

/// <summary>Finds free places for labels within a plot. A label without a free place is left out: the data table holds its value.</summary>
internal sealed class LabelPlacer(Box room)
{
    private const double Air = 1.5;
    private readonly List<Box> _boxes = [];
    private readonly List<(Spot From, Spot To)> _lines = [];

    /// <summary>A placer for a frame's plot and a little beyond it; the items drawn so far are obstacles.</summary>
    internal static LabelPlacer In(ChartFrame frame, List<SceneItem> items)
    {
        var plot = frame.Plot;
        var placer = new LabelPlacer(new Box(0, Math.Max(0, plot.Top - 12), plot.Right, plot.Bottom + 7));
        foreach (var item in items) placer.Take(item);
        return placer;
    }

    /// <summary>Marks the items drawn so far as occupied: marks, labels, and lines that carry meaning.</summary>
    internal void Take(SceneItem item)
    {
        switch (item)
        {
            case SceneMark mark:
                Take(Box.About(mark.At, mark.Reach + 1));
                break;
            case SceneLabel label:
                Take(label.Box);
                break;
            case SceneLine { Role: not (SceneRole.ValueAxis or SceneRole.TimeAxis or SceneRole.TwoSigma) } line:
                Take(line.Spots);
                break;
            default:
                break;
        }
    }

    /// <summary>Marks a box as occupied.</summary>
    internal void Take(Box box) => _boxes.Add(box);

    /// <summary>Adds a line that no label may cross.</summary>
    internal void Take(IReadOnlyList<Spot> line)
    {
        for (var i = 1; i < line.Count; i++) _lines.Add((line[i - 1], line[i]));
    }

    /// <summary>Occupies the first free candidate; null if none is free.</summary>
    internal SceneLabel? Place(IEnumerable<SceneLabel> candidates)
    {
        foreach (var candidate in candidates)
        {
            var box = candidate.Box;
            var grown = box.Grown(Air);
            if (box.Left < room.Left || box.Right > room.Right || box.Top < room.Top || box.Bottom > room.Bottom) continue;
            if (_boxes.Exists(grown.Overlaps) || _lines.Exists(line => Crosses(line.From, line.To, grown))) continue;
            _boxes.Add(box);
            return candidate;
        }

        return null;
    }

    // Liang–Barsky clipping: the part of a line inside a box, empty if the line misses the box.
    private static bool Crosses(Spot from, Spot to, Box box)
    {
        var (enter, leave) = (0.0, 1.0);
        return Cut(from.X - to.X, from.X - box.Left, ref enter, ref leave)
            && Cut(to.X - from.X, box.Right - from.X, ref enter, ref leave)
            && Cut(from.Y - to.Y, from.Y - box.Top, ref enter, ref leave)
            && Cut(to.Y - from.Y, box.Bottom - from.Y, ref enter, ref leave);
    }

    private static bool Cut(double along, double room, ref double enter, ref double leave)
    {
        if (along == 0) return room > 0;
        var at = room / along;
        if (along < 0) enter = Math.Max(enter, at);
        else leave = Math.Min(leave, at);
        return enter < leave;
    }
}
