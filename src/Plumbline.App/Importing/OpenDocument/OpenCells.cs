using System.Globalization;
using System.Xml;
using Plumbline.App.Importing.Grids;

namespace Plumbline.App.Importing.OpenDocument;

/// <summary>Reads the cells of a row.</summary>
internal sealed class OpenCells(string name, XmlReader xml, DateStyles styles, ColumnStyles columns)
{
    private readonly List<(Cell Cell, int Height)> _spans = [];

    /// <summary>The cells that are not blank, in column order.</summary>
    internal List<Cell> List { get; } = [];

    /// <summary>The same cells where the row stands again: without comments, which are of one cell.</summary>
    internal List<Cell> Again => field ??= List.ConvertAll(cell => cell with { Comment = null });

    /// <summary>The cells that are merged down, with their heights.</summary>
    internal IReadOnlyList<(Cell Cell, int Height)> Spans => _spans;

    /// <summary>How many of the cells stand for the repetition of another.</summary>
    internal int Repeated { get; private set; }

    /// <summary>Reads the row at whose element the reader stands, to its end.</summary>
    internal OpenCells Read(int row)
    {
        if (xml.IsEmptyElement) return this;
        var (depth, column) = (xml.Depth, 0L);
        var cells = new OpenCell(name, xml, styles, columns, xml.Attribute("default-cell-style-name"));
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            var times = xml.Count("number-columns-repeated");
            if (xml.LocalName == "covered-table-cell") xml.PassOver();
            else if (xml.LocalName == "table-cell") Add(cells, row, column + 1, times);
            else continue;
            column += times;
        }

        return this;
    }

    private void Add(OpenCell cells, int row, long column, int times)
    {
        var (width, height) = (xml.Count("number-columns-spanned"), xml.Count("number-rows-spanned"));
        var at = (int)Math.Min(column, ImportLimits.Columns + 1);
        if (cells.Read(row, at) is not { } cell) return;
        if (column + times - 1 > ImportLimits.Columns) throw new RefusedFileException(name, row, at, string.Create(CultureInfo.InvariantCulture, $"column {column + times - 1:N0}"), string.Create(CultureInfo.InvariantCulture, $"at most {ImportLimits.Columns:N0}, as a spreadsheet has"));
        if (width > 1) cell = cell with { Width = Math.Min(width, ImportLimits.Columns) };
        if (height > 1) _spans.Add((cell, height));
        List.Add(cell);
        for (var i = 1; i < times; i++) List.Add(cell with { Column = at + i, Comment = null });
        Repeated += times - 1;
    }
}
