using System.Xml;
using Plumbline.App.Tables.Workbooks;
using Plumbline.Core.Indicators;
using CultureInfo = System.Globalization.CultureInfo;

namespace Plumbline.App.Exporting.Returns;

/// <summary>A sentence above a table to fill in.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Look">How it looks.</param>
/// <param name="Height">The height of its row, in points.</param>
internal sealed record FrameSentence(string Text, CellLook Look, int Height);

/// <summary>Writes a sheet to fill in (ECMA-376 part 1, 18.3.1): three sentences, a heading and rows, locked but for the cells to fill in, set up for A4 across.</summary>
/// <param name="xml">The sheet.</param>
/// <param name="styles">The styles of the workbook.</param>
/// <param name="widths">The widths of its columns, in characters.</param>
/// <param name="firstAsked">The first column to fill in, from 0.</param>
internal sealed class SheetFrame(XmlWriter xml, NumberStyles styles, IReadOnlyList<int> widths, int firstAsked)
{
    /// <summary>The row of the headings. The rows to fill in follow it.</summary>
    internal const int HeadingRow = 4;

    /// <summary>The height of a line, in points.</summary>
    internal const int LineHeight = 15;

    private const string Main = WorkbookPackage.Main;
    private const int A4 = 9;

    private readonly string _last = SheetCells.ColumnName(widths.Count - 1);

    /// <summary>Writes the sheet.</summary>
    /// <param name="footer">What stands at the foot of each page.</param>
    /// <param name="sentences">Three sentences, each a row.</param>
    /// <param name="headings">The headings.</param>
    /// <param name="rows">Writes the rows.</param>
    /// <param name="validations">Writes what the cells accept.</param>
    internal void Write(string footer, IReadOnlyList<FrameSentence> sentences, IReadOnlyList<string> headings, Action<SheetCells> rows, Action validations)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteStartElement("sheetPr", Main);
        WorkbookPackage.Empty(xml, "pageSetUpPr", ("fitToPage", "1"));
        xml.WriteEndElement();
        View();
        Columns();
        xml.WriteStartElement("sheetData", Main);
        var cells = new SheetCells(xml);
        foreach (var (text, look, height) in sentences)
        {
            cells.BeginRow(height);
            cells.Text(text, styles.Of(look));
            cells.EndRow();
        }

        cells.BeginRow(3 * LineHeight);
        foreach (var heading in headings) cells.Text(heading, styles.Of(CellLook.FormHeading));
        cells.EndRow();
        rows(cells);
        xml.WriteEndElement();

        // No password: the lock keeps cells from being changed by mistake. Rows may be made higher and columns wider.
        WorkbookPackage.Empty(xml, "sheetProtection", ("sheet", "1"), ("objects", "1"), ("scenarios", "1"), ("formatColumns", "0"), ("formatRows", "0"));
        Merge();
        validations();
        WorkbookPackage.Empty(xml, "pageMargins", ("left", "0.4"), ("right", "0.4"), ("top", "0.5"), ("bottom", "0.5"), ("header", "0.3"), ("footer", "0.3"));
        WorkbookPackage.Empty(xml, "pageSetup", ("paperSize", WorkbookPackage.Text(A4)), ("orientation", "landscape"), ("fitToWidth", "1"), ("fitToHeight", "0"));
        Footer(footer);
        xml.WriteEndElement();
    }

    /// <summary>How many lines a text takes in a column.</summary>
    internal static int Lines(string text, int width) => (Math.Max(0, text.Length - 1) / width) + 1;

    /// <summary>Writes a cell for information.</summary>
    internal static void Shown(SheetCells cells, string text, NumberStyles styles)
    {
        if (text.Length == 0) cells.Blank(styles.Of(CellLook.Shown));
        else cells.Text(SheetCells.Quoted(text), styles.Of(CellLook.Shown));
    }

    /// <summary>Writes a figure for information, as a number where it is one.</summary>
    internal static void Printed(SheetCells cells, string printed, NumberStyles styles)
    {
        if (printed.Length > 0 && styles.Of(printed, CellLook.Shown) is { } number) cells.Number(number.Number, number.Style);
        else Shown(cells, printed, styles);
    }

    /// <summary>The format of a cell that shows a figure as the last one was printed, so that 86.4 typed is 86.4%; null where there is none.</summary>
    internal static string? FormatLike(IEnumerable<string?> earlier, Indicator indicator, NumberStyles styles)
    {
        foreach (var printed in earlier.Reverse().OfType<string>())
        {
            if (styles.Formatted(printed) is { } like) return like.Format;
        }

        return indicator.Measure.IsPercent ? "0.0%" : null;
    }

    /// <summary>What a figure is measured in, in short.</summary>
    internal static string MeasuredIn(Measure measure, CultureInfo language) => measure.Kind switch
    {
        MeasureKind.Count => "number",
        MeasureKind.Percentage => "%",
        MeasureKind.PercentageChange => "% change",
        MeasureKind.PercentageGap => "% points",
        MeasureKind.Rate => "per " + measure.Per.ToString("N0", language),
        MeasureKind.Money => "£",
        MeasureKind.Days => "days",
        MeasureKind.Score => "score",
        MeasureKind.Verdict => "words",
    };

    // In a footer & begins a code: && is the sign, &P the page, &N their number.
    private void Footer(string words)
    {
        xml.WriteStartElement("headerFooter", Main);
        xml.WriteElementString("oddFooter", Main, $"&L{words.Replace("&", "&&", StringComparison.Ordinal)}&RPage &P of &N");
        xml.WriteEndElement();
    }

    private void View()
    {
        var below = $"B{WorkbookPackage.Text(HeadingRow + 1)}";
        xml.WriteStartElement("sheetViews", Main);
        xml.WriteStartElement("sheetView", Main);
        xml.WriteAttributeString("showGridLines", "0");
        xml.WriteAttributeString("workbookViewId", "0");
        WorkbookPackage.Empty(xml, "pane", ("xSplit", "1"), ("ySplit", WorkbookPackage.Text(HeadingRow)), ("topLeftCell", below), ("activePane", "bottomRight"), ("state", "frozen"));
        var first = $"{SheetCells.ColumnName(firstAsked)}{WorkbookPackage.Text(HeadingRow + 1)}";
        WorkbookPackage.Empty(xml, "selection", ("pane", "bottomRight"), ("activeCell", first), ("sqref", first));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Columns()
    {
        xml.WriteStartElement("cols", Main);
        for (var i = 0; i < widths.Count; i++)
            WorkbookPackage.Empty(xml, "col", ("min", WorkbookPackage.Text(i + 1)), ("max", WorkbookPackage.Text(i + 1)), ("width", WorkbookPackage.Text(widths[i])), ("customWidth", "1"));
        xml.WriteEndElement();
    }

    private void Merge()
    {
        xml.WriteStartElement("mergeCells", Main);
        xml.WriteAttributeString("count", WorkbookPackage.Text(HeadingRow - 1));
        for (var row = 1; row < HeadingRow; row++) WorkbookPackage.Empty(xml, "mergeCell", ("ref", $"A{WorkbookPackage.Text(row)}:{_last}{WorkbookPackage.Text(row)}"));
        xml.WriteEndElement();
    }
}
