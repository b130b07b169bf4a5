using System.Globalization;
using Plumbline.App.Importing.Findings;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Packages;
using Plumbline.App.Importing.Workbooks;

namespace Plumbline.App.Importing.OldWorkbooks;

/// <summary>A sheet of a workbook of Excel 97 to 2003 as a grid: each cell as displayed, a formula by its last calculated value.</summary>
internal sealed class OldSheetGrid(OldWorkbook workbook, long offset, string sheet, ImportFindings findings) : Grid($"{workbook.Name}!{sheet}", sheet)
{
    private readonly MergedDown _downward = new();

    internal override IEnumerable<GridRow> Rows()
    {
        var frame = Guarded(() => OldSheetFrame.Read(workbook, offset));
        var hidden = new HiddenCells();
        var stale = new StaleFormulas(Name, frame.Staleness, findings);
        foreach (var (first, last) in frame.HiddenColumns) hidden.Columns(first, last);
        _downward.Clear();
        var (row, cells) = (0, new List<Cell>());
        using var read = new OldCells(workbook, offset, stale).Read().GetEnumerator();
        while (Guarded(read.MoveNext))
        {
            var (at, cell) = read.Current;
            if (at != row)
            {
                if (at < row) throw OutOfOrder(at, cell.Column);
                if (Finished() is { } finished) yield return finished;
                foreach (var between in FromAbove(row + 1, at)) yield return between;
                (row, cells) = (at, []);
            }

            if (cells.Count > 0 && cell.Column <= cells[^1].Column) throw OutOfOrder(at, cell.Column);
            if (cell.Column > ImportLimits.OldColumns) throw new RefusedFileException(Name, at, cell.Column, string.Create(CultureInfo.InvariantCulture, $"column {cell.Column:N0}"), $"at most {ImportLimits.OldColumns}, as a sheet of Excel 97 to 2003 has");
            var (height, width) = frame.Merged(at, cell.Column);
            if (width > 1) cell = cell with { Width = width };
            if (height > 1) _downward.Add(cell, at + height - 1);
            cells.Add(frame.Comments.At(at, cell.Column) is { } comment ? cell with { Comment = comment } : cell);
        }

        if (Finished() is { } ended) yield return ended;
        if (hidden.Describe() is { } described) findings.Note(Name, described);

        GridRow? Finished()
        {
            if (cells.Count == 0) return null;
            hidden.Look(row, frame.HiddenRows.Contains(row), cells);
            return new GridRow(row, _downward.With(cells, row));
        }
    }

    // Rows without a cell of their own stand in the file only where something is formatted: a cell merged down reaches them either way.
    private IEnumerable<GridRow> FromAbove(int first, int end)
    {
        for (var row = first; row < end; row++)
        {
            if (_downward.With([], row) is not { Count: > 0 } cells) yield break;
            yield return new GridRow(row, cells);
        }
    }

    private RefusedFileException OutOfOrder(int row, int column) => new(Name, row, column, "cells out of order", "the workbook saved again as .xlsx");

    private T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception cause) when (WorkbookParts.IsDamage(cause))
        {
            throw ZipDirectory.Damaged(workbook.Name, cause);
        }
    }
}
