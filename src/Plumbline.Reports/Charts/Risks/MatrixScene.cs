using System.Globalization;
using Plumbline.Core.Risks.Schemes;
using Plumbline.Core.Text;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.Risks;

/// <summary>Lays out a matrix of risks: likelihood upwards, consequence to the right, the count in each cell, and arrows.</summary>
public static class MatrixScene
{
    private const double Title = 18, Foot = 40, Edge = 4;
    private const double Wide = 400;
    private static readonly TextStyle Count = new(17, Paint.Ink, Bold: true);
    private static readonly TextStyle Score = new(11.5, Paint.Ink);

    /// <summary>The drawing.</summary>
    /// <param name="data">What is drawn.</param>
    /// <param name="width">Its width in pixels, 300 at least.</param>
    public static Scene Arrange(MatrixData data, double width)
    {
        ArgumentNullException.ThrowIfNull(data);
        var matrix = data.Matrix;
        var (rows, columns, isWide) = (matrix.Likelihoods.Count, matrix.Consequences.Count, width >= Wide);
        var names = isWide ? Names(matrix.Likelihoods) : [.. Enumerable.Range(1, rows).Select(static step => step.ToString(CultureInfo.InvariantCulture))];
        var left = names.Max(static name => TextWidth.Of(name, Lettering.Axis)) + 10;
        var cell = ((width - left - Edge) / columns, isWide ? 52.0 : 46.0);
        var plot = new Box(left, Title, width - Edge, Title + (cell.Item2 * rows));
        var grid = new MatrixGrid(plot, rows, columns);
        var items = new List<SceneItem> { new SceneLabel(SceneRole.Title, "Likelihood", new Spot(0, 12), TextAnchor.Start, Lettering.Title) };
        items.AddRange(grid.Cells.Select(at => Cell(matrix, grid, at)));
        items.AddRange(MatrixArrows.Draw(grid, data.Flows));
        foreach (var at in grid.Cells) items.AddRange(Words(data, grid, at));
        for (var row = 1; row <= rows; row++)
            items.Add(new SceneLabel(SceneRole.ValueAxis, names[row - 1], new Spot(left - 8, grid.Centre(new MatrixCell(row, 1)).Y + 4), TextAnchor.End, Lettering.Axis));
        items.AddRange(Columns(matrix, grid));
        items.Add(new SceneLabel(SceneRole.Title, "Consequence", new Spot(plot.Right, plot.Bottom + 34), TextAnchor.End, Lettering.Title));
        return new Scene { Width = width, Height = plot.Bottom + Foot, Plot = plot, Items = [.. items] };
    }

    private static string[] Names(IReadOnlyList<string> steps) => [.. steps.Select(static (name, at) => FormattableString.Invariant($"{at + 1} {name}"))];

    private static SceneArea Cell(RiskMatrix matrix, MatrixGrid grid, MatrixCell at)
    {
        var (box, band) = (grid.BoxOf(at), matrix.BandOf(at.Likelihood * at.Consequence));
        return new SceneArea(SceneRole.Within, [new Spot(box.Left, box.Top), new Spot(box.Right, box.Top), new Spot(box.Right, box.Bottom), new Spot(box.Left, box.Bottom)], LevelLook.CellOf(matrix, band))
        {
            Outline = new Pen(Paint.Paper, 2),
        };
    }

    private static IEnumerable<SceneItem> Words(MatrixData data, MatrixGrid grid, MatrixCell at)
    {
        var (box, score) = (grid.BoxOf(at), at.Likelihood * at.Consequence);
        var band = data.Matrix.BandOf(score);
        var plate = LevelLook.CellOf(data.Matrix, band);
        yield return LevelLook.MarkOf(data.Matrix, band, new Spot(box.Right - 10, box.Top + 11), 4.5);
        yield return new SceneLabel(SceneRole.ValueAxis, score.ToString(CultureInfo.InvariantCulture), new Spot(box.Left + 6, box.Top + 15), TextAnchor.Start, Score) { Plate = plate };
        if (data.Counts.GetValueOrDefault(at) is not (> 0 and var count)) yield break;
        var centre = grid.Centre(at);
        var words = Counted.Digits(count);
        var style = Count with { Size = Math.Min(Count.Size, Count.Size * (grid.Width - 4) / TextWidth.Of(words, Count)) };
        yield return new SceneLabel(SceneRole.Data, words, new Spot(centre.X, centre.Y + 12), TextAnchor.Middle, style) { Plate = plate };
    }

    // Where one name is too long for its column, all columns have their numbers.
    private static IEnumerable<SceneLabel> Columns(RiskMatrix matrix, MatrixGrid grid)
    {
        var names = Names(matrix.Consequences);
        var style = names.All(name => TextWidth.Of(name, Lettering.Axis) <= grid.Width - 4) ? Lettering.Axis : Lettering.Axis.Smaller().Smaller();
        var fits = names.All(name => TextWidth.Of(name, style) <= grid.Width - 2);
        for (var column = 1; column <= names.Length; column++)
            yield return new SceneLabel(SceneRole.TimeAxis, fits ? names[column - 1] : column.ToString(CultureInfo.InvariantCulture), new Spot(grid.Centre(new MatrixCell(1, column)).X, grid.Plot.Bottom + 16), TextAnchor.Middle, style);
    }
}
