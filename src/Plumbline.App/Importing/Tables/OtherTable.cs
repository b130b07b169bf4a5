using Plumbline.App.Csv;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Definitions.Registers;
using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Layouts;
using Plumbline.App.Importing.Recipes;
using Plumbline.App.Observations;
using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Observations;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Importing.Tables;

/// <summary>A table of definitions, such as targets, that a recipe reads: a row is a definition. The kind's own reader reads each row, so its problems are those of <c>load</c>, with the cells of this table.</summary>
internal sealed class OtherTable(Grid grid, FigureIntake intake, Recipe recipe, ITableKind kind, GridRow heading, TableColumns columns, OtherDefinitions found) : TableLayout
{
    private int _empty;
    private int _firstEmpty;

    internal override string Description { get; } = recipe.IsOwn ? recipe.Into.ToString() : $"{recipe.Into} by the recipe {recipe.Name}";

    internal override int LastHeadingRow => heading.Number;

    internal override RecipeRows Shape => RecipeRows.Long;

    internal override IReadOnlyList<RecipeColumn> Columns => recipe.Columns;

    internal override void Read(GridRow row)
    {
        if (row.Cells.All(cell => heading.Text(cell.Column) == cell.Text) || columns.Theirs.All(column => row.At(column.Place).Column == 0)) return;
        Rows++;
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var isWhole = true;
        foreach (var cell in columns.Fixed) texts[cell.Column] = cell.Text;
        foreach (var (column, _, place) in columns.Theirs)
        {
            if (row.At(place) is not { Column: > 0 } cell) continue;
            if (TextOf(row, cell, column) is { } text) texts[column] = text;
            else isWhole = false;
        }

        if (isWhole) Read(row, texts);
    }

    private void Read(GridRow row, Dictionary<string, string> texts)
    {
        if (kind.Content.Count > 0 && !kind.Content.Any(texts.ContainsKey))
        {
            _empty++;
            _firstEmpty = _empty == 1 ? row.Number : _firstEmpty;
            return;
        }

        PrintedTarget.Read(kind, texts, intake.Picture);
        PrintedMonths.Read(kind, texts);
        PrintedCells.Read(kind, texts);
        kind.Supply(texts, columns.Latest);
        var width = Math.Max(row.Cells[^1].Column, columns.Theirs.Select(column => column.Place).DefaultIfEmpty(0).Max());
        var (cells, places) = (new List<string>(Enumerable.Repeat("", width)), new ColumnPlaces());
        foreach (var (column, _, place) in columns.Theirs)
        {
            places.TryAdd(column, place - 1);
            if (texts.Remove(column, out var text)) cells[place - 1] = FormulaGuard.Guard(text);
        }

        foreach (var (column, text) in texts)
        {
            places.TryAdd(column, cells.Count);
            cells.Add(FormulaGuard.Guard(text));
        }

        var kept = Keep(row, cells, places);
        string[] said = [.. cells];
        if (Read(found.Context) is { } fact)
        {
            found.Add(kind, fact, new SourceCell(grid.Name, row.Number, row.Cells[0].Column), context => Read(context));
            AddFigures(row, fact);
        }

        TableFact? Read(WorkspaceContext context)
        {
            var problems = new FileProblems();
            var read = kind.ReadFact(new TableRow(grid.Name, row.Number, said, places, problems) { IsOfOthers = true, Kept = kept }, context);
            foreach (var problem in problems.InOrder) intake.Findings.Refuse(problem.Column <= width ? problem : problem with { Column = 0 });
            return read;
        }
    }

    // What the table has no column for stays as the ledger has it: its cells come beside those of the table.
    private List<string> Keep(GridRow row, List<string> cells, ColumnPlaces places)
    {
        var kept = new List<string>();
        if (kind.NameOf(new TableRow(grid.Name, row.Number, [.. cells], places, new FileProblems()) { IsOfOthers = true }, found.Context) is not { } name || found.Held.Find(kind, name, found.Context) is not { } held) return kept;
        foreach (var (column, text) in held.Cells.Where(cell => cell.Text is not null && places.Find(cell.Column) < 0 && !kind.Follows.GetValueOrDefault(cell.Column, []).Any(Changes)).ToList())
        {
            kept.Add(column);
            places.TryAdd(column, cells.Count);
            cells.Add(FormulaGuard.Guard(text!));
        }

        return kept;

        bool Changes(string column) => places.Find(column) is >= 0 and var place && !string.Equals(FormulaGuard.Unguard(cells[place].Trim()).Replace(' ', '-'), held.Text(column)?.Replace(' ', '-') ?? "", StringComparison.OrdinalIgnoreCase);
    }

    // The figures of a row of a register stand in its row.
    private void AddFigures(GridRow row, TableFact fact)
    {
        if (kind is not RegisterTable table) return;
        foreach (var (field, period, place) in columns.Figures)
        {
            if (row.At(place) is not { Column: > 0 } cell || intake.Picture.Find(field.Indicator) is not { } indicator || intake.Values.Read(grid, row.Number, cell) is not { } printed) continue;
            var standing = FigureStanding.Of(printed, Aspect.Actual);
            var of = table.OfFigure(fact, period, columns.HasCodes);
            if (!of.IsThere(period.First, period.Last)) intake.Findings.Warn($"{grid.Name}:{row.Number}:{cell.Column}", $"{printed.Value.Text} for {period}, in which the row {of.Code} is not in the register {table.Register.Code}: no total counts it");
            intake.Add(indicator, new Unit(of.Unit, of.Code.ToString(), UnitKind.Row, Parent: null), FigureRow.Of(printed, period, standing), FigureIntake.StatedBy(printed, standing.SourceNote), row.Number, cell);
        }
    }

    internal override void Complete()
    {
        if (_empty > 0) intake.Findings.Note($"{grid.Name}:{_firstEmpty}", $"{Counted.Of(_empty, "row")} without {string.Join(" or ", kind.Content)}: left out");
    }

    // What the kind's own reader reads: code of the indicator, code of the unit. Null where the row is left out or refused.
    private string? TextOf(GridRow row, Cell cell, string column)
    {
        if (cell.Kind is CellKind.Error or CellKind.Uncalculated or CellKind.Unfit or CellKind.Unplaced)
        {
            intake.Findings.Refuse(grid.Name, row.Number, cell.Column, new Problem(cell.Text, "plain text"));
            return null;
        }

        var text = cell.Text;
        if (kind is RegisterTable) return text;
        switch (column)
        {
            case "indicator":
                return intake.Labels.Match(new RowLabel(null, null, text), grid.Name, row.Number, cell.Column, default) is LabelMatch.Found known ? known.Indicator.Code.ToString() : null;
            case "unit":
                return intake.UnitOf(grid, row.Number, cell.Column, text, default)?.Code.ToString();
            case "contract":
                return ContractOf(text)?.Code.ToString() ?? text;
            default:
                return text;
        }
    }

    // By code, whatever its capitals and spaces, or by name.
    private Contract? ContractOf(string text) => intake.Picture.Values.Of<Contract>().FirstOrDefault(contract =>
        LabelText.Normalise(contract.Code.ToString()) == LabelText.Normalise(text) || LabelText.Normalise(contract.Name) == LabelText.Normalise(text));
}
