using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Headings;
using Plumbline.App.Importing.Labels;
using Plumbline.Core.Observations;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Importing.Layouts;

/// <summary>Heading rows below the periods: units, words for aspects such as Plan and Actual, or a word repeated below each period.</summary>
/// <param name="Last">The index of the heading's last row.</param>
internal sealed record HeadingBelow(int Last)
{
    private const int Most = 3;
    private const int Farthest = 1_000;

    /// <summary>The unit of a column.</summary>
    internal Dictionary<int, Unit> Units { get; } = [];

    /// <summary>What a column's word says of its figures.</summary>
    internal Dictionary<int, SubHeading> Senses { get; } = [];

    /// <summary>The columns whose heading is refused.</summary>
    internal HashSet<int> Refused { get; } = [];

    /// <summary>Reads the rows.</summary>
    /// <param name="rows">The first rows of the table.</param>
    /// <param name="at">The row of the periods by its place.</param>
    /// <param name="periods">The periods by column.</param>
    /// <param name="grid">The table.</param>
    /// <param name="intake">Receives the problems.</param>
    internal static HeadingBelow Read(IReadOnlyList<GridRow> rows, int at, Dictionary<int, string> periods, Grid grid, FigureIntake intake)
    {
        var below = new HeadingBelow(at);
        var (first, last) = (periods.Keys.Min(), periods.Keys.Max() + Farthest);
        for (var i = at + 1; i < rows.Count && i <= at + Most && rows[i].Number <= rows[at].Number + Most; i++)
        {
            var cells = rows[i].Cells.Where(cell => cell.Column >= first && cell.Column <= last).ToList();
            if (cells.Count == 0 || cells.Exists(cell => cell.Kind != CellKind.Text || PrintedFigure.Parse(cell.Text).Succeeded) || !below.Takes(cells, rows[i], periods.Count, rows.Skip(i + 1).Select(row => row.Cells[0].Column).DefaultIfEmpty(1).Min(), grid, intake)) break;
            below = below with { Last = i };
        }

        return below;
    }

    private bool Takes(List<Cell> cells, GridRow row, int periods, int label, Grid grid, FigureIntake intake)
    {
        if (cells.TrueForAll(cell => intake.FindUnit(cell.Text) is not null))
        {
            foreach (var cell in cells) Units[cell.Column] = intake.FindUnit(cell.Text)!;
            return true;
        }

        if (SubHeading.OfAll(cells, intake) is { } senses)
        {
            RefuseLeft(cells, row, label, grid, intake);
            foreach (var (column, sense) in senses) Senses[column] = sense;
            return true;
        }

        if (RefusesOthers(cells, row, label, grid, intake)) return true;
        if (cells.TrueForAll(cell => intake.NamedItem(cell.Text) is not null))
        {
            foreach (var cell in cells.Where(cell => Refused.Add(cell.Column))) intake.Findings.Refuse(grid.Name, row.Number, cell.Column, new Problem($"“{cell.Text}” below the periods, an item of a breakdown", $"figures of the whole; or a recipe that says “{cell.Text}: value {intake.NamedItem(cell.Text)}”"));
            return true;
        }

        if (cells.Count == 1 || cells.Count < periods / 2 || cells.Select(cell => cell.Text).Distinct(StringComparer.Ordinal).Count() > 1) return false;
        intake.Findings.Note($"{grid.Name}:{row.Number}:{cells[0].Column}", $"“{cells[0].Text}” below every period is read as a heading, not as figures");
        return true;
    }

    // “Plan” to the left of the first period belongs to a period that is centred above its columns: each period then stands above the columns of another.
    private static void RefuseLeft(List<Cell> cells, GridRow row, int label, Grid grid, FigureIntake intake)
    {
        var words = cells.Select(cell => cell.Text.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (row.Cells.TakeWhile(cell => cell.Column < cells[0].Column).FirstOrDefault(cell => cell.Column > label && SubHeading.Of(cell.Text, intake) is { } sense && (sense is SubHeading.Figures || words.Contains(cell.Text.Trim()))) is not { Column: > 0 } left) return;
        intake.Findings.Refuse(grid.Name, row.Number, left.Column, new Problem($"“{left.Text.ReplaceLineEndings(" ")}” to the left of the first period", "each period above the first of its columns, or merged across them"));
    }

    // Another word beside Plan or Actual: the figures below it may be anything.
    private bool RefusesOthers(List<Cell> cells, GridRow row, int label, Grid grid, FigureIntake intake)
    {
        if (!cells.Exists(cell => AspectWords.Alone(cell.Text) is not null))
        {
            if (!PlanHeadings.RefusesBelow(cells, row, grid, intake)) return false;
            Refused.UnionWith(cells.Select(cell => cell.Column));
            return true;
        }

        RefuseLeft(cells, row, label, grid, intake);
        foreach (var cell in cells)
        {
            if (SubHeading.Of(cell.Text, intake) is { } sense) Senses[cell.Column] = sense;
            else if (Refused.Add(cell.Column)) intake.Findings.RefuseColumn(grid.Name, row.Number, cell.Column, cell.Text, new Problem($"“{cell.Text}” below the periods", "Actual, Plan, Forecast or Target; or ignore the column by name"));
        }

        return true;
    }
}
