using System.Xml;
using Plumbline.App.Tables.Workbooks;
using Plumbline.Core.Periods;

namespace Plumbline.App.Exporting.Returns;

/// <summary>Writes a sheet of a return (ECMA-376 part 1, 18.3.1): locked but for the cells to fill in, set up for A4 across.</summary>
internal sealed class ReturnSheetWriter(ReturnTemplate template, ReturnSheet sheet, XmlWriter xml, NumberStyles styles)
{
    /// <summary>The row of the headings. The rows of figures follow it.</summary>
    internal const int HeadingRow = SheetFrame.HeadingRow;

    private SheetCells _cells = new(xml);

    internal void Write()
    {
        var period = template.Period.ToText(template.Language, full: true);
        new SheetFrame(xml, styles, ReturnColumns.Widths, ReturnColumns.Figure).Write(
            $"{sheet.Unit.Name}: {period}",
            [
                new FrameSentence($"{sheet.Unit.Name}: figures for {period}", CellLook.Title, 22),
                new FrameSentence($"For {sheet.Unit.Name}{(sheet.Unit.Name == template.Organisation ? "" : ", " + template.Organisation)}. Fill in the white cells of each row with the figure of its period, and its numerator and denominator where they are asked for. A note says what a reader must know about the figure; a source note, how good its source is. Leave blank what you have no figure for; write N/A where there can be none, TBA where it is still to come.", CellLook.Sentence, 34),
                new FrameSentence("Grey cells are for information and are not read. Then save the file as it is, and send it back to the person who sent it to you.", CellLook.Sentence, 18),
            ],
            ReturnColumns.Headings(template),
            cells =>
            {
                _cells = cells;
                foreach (var row in sheet.Rows) Figure(row);
            },
            () => new ReturnValidations(sheet, xml, HeadingRow + 1).Write());
    }

    private void Figure(ReturnRow row)
    {
        _cells.BeginRow(SheetFrame.LineHeight * new[] { Lines(row.Indicator.Name, ReturnColumns.Indicator), Lines(row.Indicator.Code.ToString(), ReturnColumns.Code), Lines(row.UsualRange, ReturnColumns.UsualRange), Lines(row.Target ?? "", ReturnColumns.Target) }.Max());
        Shown(row.Indicator.Name);
        Shown(row.Indicator.Code.ToString());
        Shown(sheet.Unit.Code.ToString());
        Shown(row.Period.ToString());
        Shown(SheetFrame.MeasuredIn(row.Indicator.Measure, template.Language));
        for (var i = 0; i < row.Earlier.Count; i++) Earlier(row, row.Earlier[i], row.Period.Plus(i - row.Earlier.Count));
        Shown(row.UsualRange);
        Shown(row.Target ?? "");
        _cells.Blank(styles.Of(CellLook.Asked, SheetFrame.FormatLike(row.Earlier, row.Indicator, styles)));
        for (var i = 0; i < 2; i++) _cells.Blank(row.AsksParts ? styles.Of(CellLook.Asked, null) : styles.Of(CellLook.Shown));
        for (var i = 0; i < 2; i++) _cells.Blank(styles.Of(CellLook.Asked));
        _cells.EndRow();
    }

    private static int Lines(string text, int column) => SheetFrame.Lines(text, ReturnColumns.Widths[column]);

    // A heading names the periods of the return: a figure of another frequency says its own.
    private void Earlier(ReturnRow row, string? printed, Period period)
    {
        if (printed is not null && row.Indicator.Frequency != template.Period.Frequency) Shown($"{printed} ({period.ToText(template.Language)})");
        else SheetFrame.Printed(_cells, printed ?? "", styles);
    }

    private void Shown(string text) => SheetFrame.Shown(_cells, text, styles);
}
