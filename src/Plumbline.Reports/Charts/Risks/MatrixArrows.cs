using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.Risks;

/// <summary>Draws arrows between the cells of a matrix, beside the counts: solid from the last edition, dashed to the target.</summary>
internal static class MatrixArrows
{
    private const double Beside = 19, Lane = 8, Head = 5.5, Free = 5;

    internal static IEnumerable<SceneItem> Draw(MatrixGrid grid, IReadOnlyList<MatrixFlow> flows)
    {
        var lanes = new Dictionary<(bool, int, int), int>();
        foreach (var flow in flows)
        {
            // Arrows of one column, or one row, stand beside each other.
            var line = (flow.IsToTarget, flow.From.Consequence == flow.To.Consequence ? flow.From.Consequence : 0, flow.From.Likelihood == flow.To.Likelihood ? flow.From.Likelihood : 0);
            var lane = lanes.GetValueOrDefault(line);
            lanes[line] = lane + 1;
            foreach (var item in Arrow(grid, flow, lane)) yield return item;
        }
    }

    private static double Room(double length, double share) => ((length / 2) - Free) / Math.Max(Math.Abs(share), 0.01);

    private static SceneItem[] Arrow(MatrixGrid grid, MatrixFlow flow, int lane)
    {
        var (from, to) = (grid.Centre(flow.From), grid.Centre(flow.To));
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Sqrt((dx * dx) + (dy * dy));
        var (ux, uy) = (dx / length, dy / length);
        var side = uy < 0 || (uy == 0 && ux > 0) ? 1 : -1;
        var (nx, ny) = (-uy * side, ux * side);
        // To the target on the right of a column, from the last edition on its left, whichever way they lead; within the cells at both ends.
        var most = Math.Min(Room(grid.Width, nx), Room(grid.Height, ny));
        var off = Math.Min(Beside + (lane * Lane), most) * (flow.IsToTarget ? 1 : -1);
        Spot At(double along) => new(from.X + (ux * along) + (nx * off), from.Y + (uy * along) + (ny * off));
        var (colour, dash) = flow.IsToTarget ? (Paint.Muted, "4 3") : (Paint.Ink, (string?)null);
        var tip = At(length);
        return
        [
            new SceneLine(SceneRole.Data, [At(0), At(length - Head)], new Pen(colour, flow.IsToTarget ? 1.3 : 1.8, dash)),
            new SceneArea(SceneRole.Data, [tip, new Spot(tip.X - (ux * Head * 1.5) - (uy * Head * 0.7), tip.Y - (uy * Head * 1.5) + (ux * Head * 0.7)), new Spot(tip.X - (ux * Head * 1.5) + (uy * Head * 0.7), tip.Y - (uy * Head * 1.5) - (ux * Head * 0.7))], colour),
        ];
    }
}
