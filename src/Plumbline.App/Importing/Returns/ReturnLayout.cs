using Plumbline.App.Csv;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Definitions.Returns;
using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Layouts;
using Plumbline.App.Importing.Recipes;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Observations;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Records;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Returns;

/// <summary>A table of returns: a row is an answer, or the return itself. Each row is read by the rules and with the messages of <c>returns/*.csv</c>.</summary>
internal sealed class ReturnLayout(Grid grid, FigureIntake intake, ReturnHeading heading, GivenReturns found) : TableLayout
{
    private readonly SentOutRows _sent = new(grid, heading, intake, found);
    private int _blank;

    internal override string Description => heading.IsSentOut ? "a return that was sent out: a row for each answer" : "returns: a row for each answer";

    internal override int LastHeadingRow => heading.Row.Number;

    internal override RecipeRows Shape => RecipeRows.Long;

    internal override IReadOnlyList<RecipeColumn> Columns => [];

    internal override string? Holds => "answers";

    internal override void Begin(IReadOnlyList<GridRow> above) => intake.Unnamed.Name();

    internal override void Read(GridRow row)
    {
        // A sheet with several units has the heading above each.
        if (row.Text(heading.Places[ReturnColumns.Field]) is { } repeated && repeated == heading.Row.Text(heading.Places[ReturnColumns.Field])) return;
        var isAnswer = At(row, ReturnColumns.Field).Column > 0;
        if (isAnswer && heading.IsSentOut) _sent.Add(row);
        if (isAnswer && At(row, ReturnColumns.Value).Column == 0)
        {
            if (At(row, ReturnColumns.Note).Column > 0) intake.Findings.Warn($"{grid.Name}:{row.Number}:{heading.Places[ReturnColumns.Note]}", "a note without an answer: not read");
            _blank++;
            return;
        }

        // Titles and sentences between the units of a sheet.
        if (!isAnswer && (heading.IsSentOut || (At(row, ReturnColumns.Value).Column == 0 && At(row, ReturnColumns.Unit).Column == 0))) return;
        Rows++;
        if (Unfit(row)) return;
        var (cells, problems) = TableRowOf(row);
        if (cells is null) return;
        if (found.Rules.Read(cells) is { } subject && !_sent.RefusesQuestion(row, cells, subject)) Read(row, cells, subject);
        foreach (var problem in problems.InOrder) intake.Findings.Refuse(problem);
    }

    internal override void Complete()
    {
        _sent.Tell();
        if (_blank > 0 && !heading.IsSentOut) intake.Findings.Note(grid.Name, $"{Counted.Of(_blank, "row")} without an answer: not read");
    }

    private void Read(GridRow row, TableRow cells, ReturnSubject subject)
    {
        if (subject.Field is null)
        {
            var stated = new HashSet<FieldCode>();
            if (ReturnCells.ReadReturn(cells, subject, stated) is { } own && !IsToCome(cells, own.At ?? own.Completed) && (own.State is ReturnState.Waived or ReturnState.NotApplicable || Begun(cells, subject))) found.Add(subject, own, stated, new SourceCell(grid.Name, row.Number, heading.Places[ReturnColumns.Value]));
            return;
        }

        if (ReturnCells.RefusesOwn(cells) || !Begun(cells, subject)) return;
        var at = ReturnCells.Time(cells, ReturnColumns.At);
        if (IsToCome(cells, at)) return;
        var source = new SourceCell(grid.Name, row.Number, heading.Places[ReturnColumns.Value]);
        if (subject.Field is ScoredQuestion question)
        {
            if (ReturnCells.ReadAnswer(cells, subject, question, at) is not { } answer) return;
            if (At(row, ReturnColumns.Value).Text is var typed && !string.Equals(typed.Trim(), answer.Value, StringComparison.OrdinalIgnoreCase)) intake.Findings.Note(source.ToString(), $"“{typed}” is read as the answer “{answer.Value}”");
            found.Add(subject, answer, source);
            return;
        }

        if (subject.Field is not FigureField field || intake.Picture.Find(field.Indicator) is not { } indicator || intake.Picture.Units.Find(subject.Unit, subject.Period.Last) is not { } unit) return;
        var cell = TypedNumber.Of(At(row, ReturnColumns.Value));
        if (intake.Values.Read(grid, row.Number, cell) is not { } printed || ReturnFigureCells.ReadRow(cells, printed, subject, indicator) is not { } figure) return;
        // A note that is not written again stays.
        var parts = (At(row, ReturnColumns.Note).Column > 0 ? StatedParts.Note : StatedParts.ValueOnly) | FigureIntake.StatedBy(printed, sourceNote: null);
        intake.Add(indicator, unit, figure, parts, row.Number, cell);
        found.Add(subject, at, source);
    }

    private bool Begun(TableRow cells, ReturnSubject subject)
    {
        if (intake.Options.Today is not { } today || ReturnRowRules.HasBegun(subject.Period, today)) return true;
        cells.Refuse(ReturnColumns.Period, Problem.With(cells.Text(ReturnColumns.Period), "a period that has begun"));
        return false;
    }

    private bool IsToCome(TableRow cells, DateTime? at)
    {
        if (at is not { } time || intake.Options.Today is not { } today || DateOnly.FromDateTime(time) <= today.AddDays(1)) return false;
        cells.Refuse(ReturnColumns.At, Problem.With(cells.Text(ReturnColumns.At), FormattableString.Invariant($"a time that has come, not later than {today:yyyy-MM-dd}")));
        return true;
    }

    private bool Unfit(GridRow row)
    {
        var unfit = row.Cells.Where(cell => cell.Kind is CellKind.Error or CellKind.Uncalculated or CellKind.Unfit or CellKind.Unplaced && heading.Places.Values.Contains(cell.Column)).ToList();
        foreach (var cell in unfit) intake.Findings.Refuse(grid.Name, row.Number, cell.Column, new Problem(cell.Text, Expected(cell)));
        return unfit.Count > 0;
    }

    private string Expected(Cell cell)
    {
        var what = cell.Column == heading.Places.GetValueOrDefault(ReturnColumns.Value) ? "an answer or a figure" : "plain text";
        return cell.Kind is CellKind.Error or CellKind.Uncalculated ? $"{what}: type it into the cell, in place of the formula" : what;
    }

    // The row as the reader of files reads it, with the codes of forms, units and fields in place of what people write. Null where the row names no unit of ours.
    private (TableRow? Row, FileProblems Problems) TableRowOf(GridRow row)
    {
        var problems = new FileProblems();
        var width = Math.Max(row.Cells[^1].Column, heading.Places.Values.Max());
        var (cells, places) = (new List<string>(Enumerable.Repeat("", width)), new ColumnPlaces());
        foreach (var (column, place) in heading.Places)
        {
            if (!places.TryAdd(ReturnColumns.All.First(known => known == column), place - 1) || row.At(place) is not { Column: > 0 } cell) continue;
            if (TextOf(row, column, cell) is not { } text) return (null, problems);
            cells[place - 1] = FormulaGuard.Guard(text);
        }

        foreach (var (column, given) in new[] { (ReturnColumns.Form, intake.Options.Form?.ToString()), (ReturnColumns.Unit, intake.Options.Unit?.ToString()), (ReturnColumns.Period, heading.Places.ContainsKey(ReturnColumns.Period) ? null : intake.Given.Period()) })
        {
            if (heading.Places.ContainsKey(column) || given is null) continue;
            places.TryAdd(column, cells.Count);
            cells.Add(given);
        }

        return (new TableRow(grid.Name, row.Number, [.. cells], places, problems) { IsOfOthers = true }, problems);
    }

    private string? TextOf(GridRow row, string column, Cell cell) => column switch
    {
        ReturnColumns.Unit => intake.UnitOf(grid, row.Number, cell.Column, cell.Text, default)?.Code.ToString(),
        ReturnColumns.Form => found.FormOf(cell.Text),
        ReturnColumns.Field => found.FieldOf(cell.Text, row.Text(heading.Places.GetValueOrDefault(ReturnColumns.Form)) ?? intake.Options.Form?.ToString()),
        _ => cell.Text,
    };

    private Cell At(GridRow row, string column) => heading.Places.TryGetValue(column, out var place) ? row.At(place) : default;
}
