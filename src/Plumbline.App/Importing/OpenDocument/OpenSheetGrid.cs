using System.Globalization;
using System.Xml;
using Plumbline.App.Importing.Findings;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Packages;

namespace Plumbline.App.Importing.OpenDocument;

/// <summary>A sheet of an OpenDocument spreadsheet as a grid (ODF 1.3 part 3, 9.1). A row or cell that the file repeats is read once and given as often as it stands; blank ones cost nothing.</summary>
internal sealed class OpenSheetGrid(string file, string sheet, int number, SheetReader reader, DateStyles styles, ImportFindings findings) : Grid($"{file}!{sheet}", sheet)
{
    private readonly MergedDown _downward = new();

    internal override IEnumerable<GridRow> Rows()
    {
        _downward.Clear();
        var hidden = new HiddenCells();
        var columns = new ColumnStyles();
        if (Guarded(() => reader.MoveTo(number)) is null) throw ZipDirectory.Damaged(file);
        var (xml, depth, row, repeated) = (reader.Xml, reader.Xml.Depth, 0L, 0L);
        var isEmpty = xml.IsEmptyElement;
        while (!isEmpty && Guarded(() => xml.Read() && xml.Depth > depth))
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "table-source") throw new RefusedFileException(Name, 0, 0, "links to other workbooks", "a spreadsheet without links: Edit › Links to External Files › Break Link, and save");
            if (xml.LocalName == "table-column") columns.Add(xml, hidden);
            else if (xml.LocalName is "shapes" or "forms" or "table") Guarded(() => PassOver(xml));
            if (xml.LocalName != "table-row") continue;
            var (times, isHidden) = (xml.Count("number-rows-repeated"), xml.Attribute("visibility") is "collapse" or "filter");
            var cells = Guarded(() => new OpenCells(Name, xml, styles, columns).Read((int)Math.Min(row + 1, ImportLimits.SheetRows + 1)));
            foreach (var span in cells.Spans) _downward.Add(span.Cell, (int)Math.Min(row + span.Height, ImportLimits.SheetRows));
            repeated += cells.Repeated;
            for (var i = 0; i < times; i++)
            {
                var all = _downward.With(i == 0 ? cells.List : cells.Again, (int)(row + i + 1));
                if (all.Count == 0) break;
                if (row + i + 1 > ImportLimits.SheetRows) throw new RefusedFileException(Name, (int)Math.Min(row + i + 1, int.MaxValue), 0, "a row beyond the last a sheet can have", string.Create(CultureInfo.InvariantCulture, $"at most {ImportLimits.SheetRows:N0}"));
                if (i > 0) repeated += all.Count;
                if (repeated > ImportLimits.RepeatedCells) throw new RefusedFileException(Name, (int)(row + i + 1), 0, string.Create(CultureInfo.InvariantCulture, $"more than {ImportLimits.RepeatedCells:N0} cells that repeat another"), "fewer; delete the rows and columns that hold no figures");
                hidden.Look((int)(row + i + 1), isHidden, all);
                yield return new GridRow((int)(row + i + 1), all);
            }

            row += times;
        }

        if (hidden.Describe() is { } described) findings.Note(Name, described);
    }

    private static bool PassOver(XmlReader xml)
    {
        xml.PassOver();
        return true;
    }

    private T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception cause) when (WorkbookParts.IsDamage(cause))
        {
            throw StrictXml.Refusal(file, "content.xml", cause);
        }
    }
}
