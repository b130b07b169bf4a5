using System.Globalization;
using System.Xml;
using Plumbline.App.Importing.Findings;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.NumberFormats;
using Plumbline.App.Importing.Packages;

namespace Plumbline.App.Importing.Workbooks;

/// <summary>A sheet as a grid: each cell as displayed, a formula by its last calculated value.</summary>
/// <remarks>
/// The sheet's XML is read as a stream (ECMA-376 part 1, 18.3.1). Why no library reads it: docs/decisions/spreadsheets-read-by-ourselves.md.
/// A cell merged down is repeated in each row it spans. A comment on a blank cell is not read.
/// </remarks>
internal sealed class SheetGrid(WorkbookParts parts, string path, string sheet, Lazy<SharedTexts> texts, Lazy<CellFormats> formats, string? staleness, ImportFindings findings)
    : Grid($"{parts.Name}!{sheet}", sheet)
{
    private readonly MergedDown _downward = new();
    private readonly HiddenCells _hidden = new();
    private readonly StaleFormulas _stale = new($"{parts.Name}!{sheet}", staleness, findings);

    internal override IEnumerable<GridRow> Rows()
    {
        var merged = Guarded(() => MergedAreas.Read(parts, path));
        var comments = CellComments.Read(parts, path);
        using var xml = Guarded(() => parts.Read(path));
        var row = 0;
        _downward.Clear();
        while (Guarded(() => ReadToRow(xml)))
        {
            var isHidden = WorkbookPart.IsOn(xml.GetAttribute("hidden"));
            var number = Number(xml.GetAttribute("r")) ?? row + 1;
            if (number <= row || number > ImportLimits.SheetRows)
                throw new RefusedFileException(Name, number, 0, "a row out of order, or beyond the last a sheet can have", $"rows in order, at most {ImportLimits.SheetRows:N0}");
            row = number;
            var cells = Guarded(() => Cells(xml, row, merged, comments));
            if (cells.Count == 0) continue;
            _hidden.Look(row, isHidden, cells);
            yield return new GridRow(row, cells);
        }

        if (_hidden.Describe() is { } hidden) findings.Note(Name, hidden);
    }

    private List<Cell> Cells(XmlReader xml, int row, MergedAreas merged, CellComments comments)
    {
        var cells = new List<Cell>();
        var column = 0;
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            while (xml.Read() && xml.Depth > depth)
            {
                if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "c") continue;
                column = Column(xml.GetAttribute("r"), row, column);
                if (ReadCell(xml, row, column) is not { } cell) continue;
                var (height, width) = merged.At(row, column);
                if (width > 1) cell = cell with { Width = width };
                if (height > 1) _downward.Add(cell, row + height - 1);
                if (comments.At(row, column) is { } comment) cell = cell with { Comment = comment };
                cells.Add(cell);
            }
        }

        return _downward.With(cells, row);
    }

    private int Column(string? reference, int row, int before)
    {
        var column = reference is null ? before + 1 : CellPlace.Parse(reference) is { } place && place.Row == row ? place.Column : 0;
        if (column > ImportLimits.Columns) throw new RefusedFileException(Name, row, column, string.Create(CultureInfo.InvariantCulture, $"column {column:N0}"), $"at most {ImportLimits.Columns:N0}, as a spreadsheet has");
        return column > before ? column : throw new RefusedFileException(Name, row, before + 1, "cells out of order", "cells in the order of their columns");
    }

    private Cell? ReadCell(XmlReader xml, int row, int column)
    {
        var (type, style) = (xml.GetAttribute("t"), Number(xml.GetAttribute("s")) ?? 0);
        string? value = null;
        var isFormula = false;
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            var more = xml.Read();
            while (more && xml.Depth > depth)
            {
                if (xml.NodeType == XmlNodeType.Element)
                {
                    if (xml.LocalName == "v") value = ElementText.Read(xml);
                    else if (xml.LocalName == "is") value = RichText.Read(xml);
                    else if (xml.LocalName == "f")
                    {
                        isFormula = true;
                        OutsideFormulas.Refuse(Name, ElementText.Read(xml), row, column);
                    }
                }

                more = xml.Read();
            }
        }

        if (isFormula && string.IsNullOrEmpty(value) && type != "str") return new Cell(column, "a formula without a value", CellKind.Uncalculated);
        if (isFormula) _stale.Meet(row, column);
        return value is null ? null : Shown(type, style, value, column);
    }

    private Cell? Shown(string? type, int style, string value, int column) => type switch
    {
        "s" => CellText.Cell(column, int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? texts.Value.At(index) ?? "" : ""),
        "inlineStr" => CellText.Cell(column, value),
        "str" => CellText.Cell(column, RichText.Unescape(value)),
        "e" => new Cell(column, value.Length == 0 ? "#ERROR" : value, CellKind.Error),
        "b" => new Cell(column, value.Trim() == "1" ? "TRUE" : "FALSE"),
        "d" => CellText.Cell(column, value.EndsWith("T00:00:00", StringComparison.Ordinal) ? value[..^9] : value, CellKind.Date),
        _ => NumberCell(style, value, column),
    };

    private Cell? NumberCell(int style, string value, int column)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number)) return CellText.Cell(column, value);
        return ShownNumber.Cell(column, number, formats.Value.Of(style), formats.Value.DatesFrom1904);
    }

    private bool ReadToRow(XmlReader xml)
    {
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "row") return true;
            if (xml.LocalName == "col" && WorkbookPart.IsOn(xml.GetAttribute("hidden"))) _hidden.Columns(Number(xml.GetAttribute("min")) ?? 0, Number(xml.GetAttribute("max")) ?? 0);
        }

        return false;
    }

    private T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception cause) when (WorkbookParts.IsDamage(cause))
        {
            throw parts.Refusal(path, cause);
        }
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
