using System.Xml;
using Plumbline.App.Tables.Workbooks;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;

namespace Plumbline.App.Exporting.Returns;

/// <summary>Writes a sheet of a return (ECMA-376 part 1, 18.3.1): locked but for the cells to fill in, set up for A4 across.</summary>
internal sealed class ReturnSheetWriter(ReturnTemplate template, ReturnSheet sheet, XmlWriter xml, NumberStyles styles)
{
    /// <summary>The row of the headings. The rows of figures follow it.</summary>
    internal const int HeadingRow = 4;

    private const string Main = WorkbookPackage.Main;
    private const int A4 = 9;
    private const int LineHeight = 15;

    private readonly SheetCells _cells = new(xml);
    private readonly string _last = SheetCells.ColumnName(ReturnColumns.Widths.Count - 1);

    internal void Write()
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteStartElement("sheetPr", Main);
        WorkbookPackage.Empty(xml, "pageSetUpPr", ("fitToPage", "1"));
        xml.WriteEndElement();
        View();
        Columns();
        xml.WriteStartElement("sheetData", Main);
        Head();
        foreach (var row in sheet.Rows) Figure(row);
        xml.WriteEndElement();

        // No password: the lock keeps cells from being changed by mistake. Rows may be made higher and columns wider.
        WorkbookPackage.Empty(xml, "sheetProtection", ("sheet", "1"), ("objects", "1"), ("scenarios", "1"), ("formatColumns", "0"), ("formatRows", "0"));
        Merge();
        new ReturnValidations(sheet, xml, HeadingRow + 1).Write();
        WorkbookPackage.Empty(xml, "pageMargins", ("left", "0.4"), ("right", "0.4"), ("top", "0.5"), ("bottom", "0.5"), ("header", "0.3"), ("footer", "0.3"));
        WorkbookPackage.Empty(xml, "pageSetup", ("paperSize", WorkbookPackage.Text(A4)), ("orientation", "landscape"), ("fitToWidth", "1"), ("fitToHeight", "0"));
        Footer();
        xml.WriteEndElement();
    }

    // In a footer & begins a code: && is the sign, &P the page, &N their number.
    private void Footer()
    {
        xml.WriteStartElement("headerFooter", Main);
        xml.WriteElementString("oddFooter", Main, $"&L{sheet.Unit.Name.Replace("&", "&&", StringComparison.Ordinal)}: {template.Period.ToText(template.Language, full: true)}&RPage &P of &N");
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
        var first = $"{SheetCells.ColumnName(ReturnColumns.Figure)}{WorkbookPackage.Text(HeadingRow + 1)}";
        WorkbookPackage.Empty(xml, "selection", ("pane", "bottomRight"), ("activeCell", first), ("sqref", first));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Columns()
    {
        xml.WriteStartElement("cols", Main);
        for (var i = 0; i < ReturnColumns.Widths.Count; i++)
            WorkbookPackage.Empty(xml, "col", ("min", WorkbookPackage.Text(i + 1)), ("max", WorkbookPackage.Text(i + 1)), ("width", WorkbookPackage.Text(ReturnColumns.Widths[i])), ("customWidth", "1"));
        xml.WriteEndElement();
    }

    private void Head()
    {
        var period = template.Period.ToText(template.Language, full: true);
        Sentence($"{sheet.Unit.Name}: figures for {period}", CellLook.Title, 22);
        Sentence($"For {sheet.Unit.Name}{(sheet.Unit.Name == template.Organisation ? "" : ", " + template.Organisation)}. Fill in the white cells of each row with the figure of its period, and its numerator and denominator where they are asked for. A note says what a reader must know about the figure; a source note, how good its source is. Leave blank what you have no figure for; write N/A where there can be none, TBA where it is still to come.", CellLook.Sentence, 34);
        Sentence("Grey cells are for information and are not read. Then save the file as it is, and send it back to the person who sent it to you.", CellLook.Sentence, 18);
        _cells.BeginRow(3 * LineHeight);
        foreach (var heading in ReturnColumns.Headings(template)) _cells.Text(heading, styles.Of(CellLook.FormHeading));
        _cells.EndRow();
    }

    private void Sentence(string text, CellLook look, int height)
    {
        _cells.BeginRow(height);
        _cells.Text(text, styles.Of(look));
        _cells.EndRow();
    }

    private void Figure(ReturnRow row)
    {
        _cells.BeginRow(LineHeight * new[] { Lines(row.Indicator.Name, ReturnColumns.Indicator), Lines(row.Indicator.Code.ToString(), ReturnColumns.Code), Lines(row.UsualRange, ReturnColumns.UsualRange), Lines(row.Target ?? "", ReturnColumns.Target) }.Max());
        Shown(row.Indicator.Name);
        Shown(row.Indicator.Code.ToString());
        Shown(sheet.Unit.Code.ToString());
        Shown(row.Period.ToString());
        Shown(MeasuredIn(row.Indicator.Measure));
        for (var i = 0; i < row.Earlier.Count; i++) Earlier(row, row.Earlier[i], row.Period.Plus(i - row.Earlier.Count));
        Shown(row.UsualRange);
        Shown(row.Target ?? "");
        _cells.Blank(styles.Of(CellLook.Asked, FormatOf(row)));
        for (var i = 0; i < 2; i++) _cells.Blank(row.AsksParts ? styles.Of(CellLook.Asked, null) : styles.Of(CellLook.Shown));
        for (var i = 0; i < 2; i++) _cells.Blank(styles.Of(CellLook.Asked));
        _cells.EndRow();
    }

    private static int Lines(string text, int column) => (Math.Max(0, text.Length - 1) / ReturnColumns.Widths[column]) + 1;

    // A heading names the periods of the return: a figure of another frequency says its own.
    private void Earlier(ReturnRow row, string? printed, Period period)
    {
        if (printed is not null && row.Indicator.Frequency != template.Period.Frequency) Shown($"{printed} ({period.ToText(template.Language)})");
        else if (printed is not null && styles.Of(printed, CellLook.Shown) is { } number) _cells.Number(number.Number, number.Style);
        else Shown(printed ?? "");
    }

    private void Shown(string text)
    {
        if (text.Length == 0) _cells.Blank(styles.Of(CellLook.Shown));
        else _cells.Text(SheetCells.Quoted(text), styles.Of(CellLook.Shown));
    }

    // The cell shows a figure as the last one was printed, so that 86.4 typed is 86.4%.
    private string? FormatOf(ReturnRow row)
    {
        foreach (var printed in row.Earlier.Reverse().OfType<string>())
        {
            if (styles.Formatted(printed) is { } like) return like.Format;
        }

        return row.Indicator.Measure.IsPercent ? "0.0%" : null;
    }

    private string MeasuredIn(Measure measure) => measure.Kind switch
    {
        MeasureKind.Count => "number",
        MeasureKind.Percentage => "%",
        MeasureKind.PercentageChange => "% change",
        MeasureKind.PercentageGap => "% points",
        MeasureKind.Rate => "per " + measure.Per.ToString("N0", template.Language),
        MeasureKind.Money => "£",
        MeasureKind.Days => "days",
        MeasureKind.Score => "score",
        MeasureKind.Verdict => "words",
    };

    private void Merge()
    {
        xml.WriteStartElement("mergeCells", Main);
        xml.WriteAttributeString("count", WorkbookPackage.Text(HeadingRow - 1));
        for (var row = 1; row < HeadingRow; row++) WorkbookPackage.Empty(xml, "mergeCell", ("ref", $"A{WorkbookPackage.Text(row)}:{_last}{WorkbookPackage.Text(row)}"));
        xml.WriteEndElement();
    }
}
