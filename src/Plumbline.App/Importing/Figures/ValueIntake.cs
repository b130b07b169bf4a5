using Plumbline.App.Importing.Findings;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Settling;
using Plumbline.App.Observations;
using Plumbline.Core.Observations;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Figures;

/// <summary>Reads the values of cells, and records those that cannot be imported as problems.</summary>
internal sealed class ValueIntake(TextReadings readings, ImportFindings findings, UnsettledTexts unsettled)
{
    private const int Remembered = 50_000;
    private const int LongestWords = 60;

    private readonly Dictionary<string, Parsed<PrintedFigure>> _values = new(StringComparer.Ordinal);

    /// <summary>The value of a cell; null if it is blank or refused.</summary>
    internal PrintedFigure? Read(Grid grid, int row, Cell cell)
    {
        switch (cell.Kind)
        {
            case CellKind.Error or CellKind.Text when readings.Find(cell.Text) is { } reading:
                return TextReadings.ValueOf(reading) is { } said ? new PrintedFigure(said, IsProvisional: false, Note: null) : null;
            case CellKind.Error:
                return LeftOut(grid, row, cell);
            case CellKind.Uncalculated:
                return Refused(grid, row, cell, new Problem(cell.Text, "a value: open the workbook, let it calculate, and save it"));
            case CellKind.Unfit:
                return Refused(grid, row, cell, new Problem(cell.Text, "plain text"));
            case CellKind.Unplaced:
                return Refused(grid, row, cell, new Problem(cell.Text, "columns that line up below the periods, or a tab between them"));
            case CellKind.Time:
                return Refused(grid, row, cell, new Problem($"the time {cell.Text}", "a figure: hours or days as a number, such as 8.5, and not as a spreadsheet’s time"));
            case CellKind.Date:
                return Refused(grid, row, cell, new Problem($"the date {cell.Text}", "a figure; a spreadsheet makes a date of 4/5 unless its cell is formatted as text"));
            case CellKind.Text:
                if (Parse(cell.Text).TryGet(out var value, out var problem)) return value;
                if (SpreadsheetError.IsOne(cell.Text)) return LeftOut(grid, row, cell);
                if (cell.Text.Length <= LongestWords && !FigureWords.IsNumber(cell.Text))
                    unsettled.Add(MappingKind.Status, TextReading.KeyOf(cell.Text), cell.Text, (grid.Name, row, cell.Column), default, static () => ([], false));
                return Refused(grid, row, cell, problem);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private Parsed<PrintedFigure> Parse(string text)
    {
        if (_values.TryGetValue(text, out var known)) return known;
        if (_values.Count >= Remembered) _values.Clear();
        return _values[text] = FigureText.Read(text);
    }

    private PrintedFigure? LeftOut(Grid grid, int row, Cell cell)
    {
        findings.Warn($"{grid.Name}:{row}:{cell.Column}", $"a formula gives {cell.Text}: the cell is left out");
        return null;
    }

    private PrintedFigure? Refused(Grid grid, int row, Cell cell, Problem problem)
    {
        findings.Refuse(grid.Name, row, cell.Column, problem);
        return null;
    }
}
