using System.Xml;
using Plumbline.App.Tables.Workbooks;
using Plumbline.Core.Returns.Forms;

namespace Plumbline.App.Exporting.Returns;

/// <summary>Writes a sheet of a form to fill in: that of one unit, or of several one after another, each below its name.</summary>
internal sealed class FormSheetWriter(FormTemplate template, IReadOnlyList<AskedUnit> units, XmlWriter xml, NumberStyles styles)
{
    private readonly List<(string Cell, AskedField Field)> _answers = [];
    private int _lastRow;

    internal void Write()
    {
        var form = template.Form;
        var period = template.Period.ToText(template.Language, full: true);
        var whose = units is [var only] ? only.Unit.Name : template.Organisation;
        new SheetFrame(xml, styles, FormColumns.Widths, FormColumns.Answer).Write(
            $"{whose}: {form.Name}, {period}",
            [
                new FrameSentence($"{form.Name}: {whose}, {period}", CellLook.Title, 22),
                new FrameSentence($"{Due()}{(form.Note is { } note ? $" {note.ReplaceLineEndings(" ").TrimEnd('.')}." : "")} Answer in the white cells: choose an answer to a question, or give a figure; write N/A where there can be none. What you leave blank is not answered, and can be sent later.{(units.Any(static unit => unit.Rows.Any(static row => row.Here is not null)) ? " What stands there already was returned: change it only where it is wrong." : "")} In Note, write what a reader must know.", CellLook.Sentence, 34),
                new FrameSentence("Grey cells are for information and are not read. Then save the file as it is, and send it back to the person who sent it to you.", CellLook.Sentence, 18),
            ],
            FormColumns.Headings(template),
            cells =>
            {
                foreach (var unit in units)
                {
                    if (units.Count > 1) Name(cells, unit);
                    foreach (var row in unit.Rows) Field(cells, unit, row);
                }

                _lastRow = cells.Row;
            },
            () => new FormValidations(_answers, SheetFrame.HeadingRow + 1, _lastRow, xml).Write());
    }

    private void Name(SheetCells cells, AskedUnit unit)
    {
        cells.BeginRow(SheetFrame.LineHeight + 5);
        cells.Text(SheetCells.Quoted(unit.Unit.Name), styles.Of(CellLook.Title));
        cells.EndRow();
    }

    private void Field(SheetCells cells, AskedUnit unit, AskedField row)
    {
        var may = row.Field is ScoredQuestion question ? string.Join(", ", question.Answers.Select(static answer => answer.Word)) : "a figure";
        var (ask, help) = (row.Field.Ask, row.Field.Help ?? "");
        cells.BeginRow(SheetFrame.LineHeight * new[] { Lines(ask, FormColumns.Question), Lines(help, FormColumns.Help), Lines(may, FormColumns.MayBe), Lines(row.UsualRange, FormColumns.UsualRange) }.Max());
        SheetFrame.Shown(cells, ask, styles);
        _answers.Add(($"{SheetCells.ColumnName(FormColumns.Answer)}{WorkbookPackage.Text(cells.Row)}", row));
        Answer(cells, row);
        cells.Blank(styles.Of(CellLook.Asked));
        SheetFrame.Shown(cells, may, styles);
        SheetFrame.Shown(cells, row.UsualRange, styles);
        foreach (var earlier in row.Earlier) SheetFrame.Printed(cells, earlier ?? "", styles);
        foreach (var text in new[]
        {
            row.Indicator is { } indicator ? SheetFrame.MeasuredIn(indicator.Measure, template.Language) : "", template.Form.Requires(row.Field, template.Period) ? "yes" : "", help, row.Field.By ?? "",
            row.Field.Code.ToString(), template.Form.Code.ToString(), unit.Unit.Code.ToString(), template.Period.ToString(),
        }) SheetFrame.Shown(cells, text, styles);
        cells.EndRow();
    }

    // What was returned stands in its cell, so that a file sent back unchanged changes nothing.
    private void Answer(SheetCells cells, AskedField row)
    {
        var style = row.Indicator is { } measured ? styles.Of(CellLook.Asked, SheetFrame.FormatLike(row.Earlier, measured, styles)) : styles.Of(CellLook.Asked);
        if (row.Here is not { } here) cells.Blank(style);
        else if (row.Indicator is not null && styles.Of(here, CellLook.Asked) is { } number) cells.Number(number.Number, number.Style);
        else cells.Text(SheetCells.Quoted(here), style);
    }

    private static int Lines(string text, int column) => SheetFrame.Lines(text, FormColumns.Widths[column]);

    private string Due()
    {
        var due = template.Form.Due.DueAt(template.Period);
        var day = due.ToString("d MMMM yyyy", template.Language);
        return template.Form.Due.Time is null ? $"Due by the end of {day}." : $"Due by {due.ToString("HH:mm", template.Language)} on {day}.";
    }
}
