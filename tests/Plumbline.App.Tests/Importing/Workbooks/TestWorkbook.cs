using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Threads = DocumentFormat.OpenXml.Office2019.Excel.ThreadedComments;

namespace Plumbline.App.Tests.Importing.Workbooks;

/// <summary>Makes workbooks with Microsoft's own library, so that the tests do not read what our own code wrote.</summary>
internal sealed class TestWorkbook
{
    private readonly List<(string Name, List<OpenXmlElement[]> Rows, List<string> Merged, bool Hidden)> _sheets = [];
    private readonly List<string> _formats = [];
    private readonly List<string> _texts = [];
    private readonly List<(string Cell, string Author, string Text)> _notes = [];
    private readonly List<(string Cell, string Text, (uint At, uint Length)[] Mentions)> _threads = [];

    /// <summary>Whether the workbook asks for its formulas to be recalculated when it is opened.</summary>
    internal bool CalculatesOnOpening { get; init; }

    /// <summary>The row hidden in every sheet, from 1; 0 for none.</summary>
    internal int HiddenRow { get; init; }

    /// <summary>The column hidden in every sheet, from 1; 0 for none.</summary>
    internal int HiddenColumn { get; init; }

    /// <summary>Adds a sheet; null is a blank cell.</summary>
    internal TestWorkbook Sheet(string name, IEnumerable<Cell?[]> rows, IEnumerable<string>? merged = null, bool hidden = false)
    {
        _sheets.Add((name, [.. rows.Select(row => row.Select(cell => (OpenXmlElement)(cell ?? new Cell())).ToArray())], [.. merged ?? []], hidden));
        return this;
    }

    /// <summary>Adds a note to a cell of every sheet, as Excel calls its older comments.</summary>
    internal TestWorkbook Note(string cell, string author, string text)
    {
        _notes.Add((cell, author, text));
        return this;
    }

    /// <summary>Adds a threaded comment, or a reply to one, to a cell of every sheet.</summary>
    internal TestWorkbook Thread(string cell, string text, params (uint At, uint Length)[] mentions)
    {
        _threads.Add((cell, text, mentions));
        return this;
    }

    internal static Cell Inline(string text) => new() { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }) };

    internal Cell Shared(string text)
    {
        _texts.Add(text);
        return new Cell { DataType = CellValues.SharedString, CellValue = new CellValue((_texts.Count - 1).ToString(CultureInfo.InvariantCulture)) };
    }

    internal Cell Number(double number, string? format = null) => new() { CellValue = new CellValue(number), StyleIndex = Style(format) };

    internal Cell Date(DateOnly date, string format) => Number(date.DayNumber - new DateOnly(1899, 12, 30).DayNumber, format);

    internal Cell Formula(string formula, double? value, string? format = null) =>
        new() { CellFormula = new CellFormula(formula), CellValue = value is { } number ? new CellValue(number) : null, StyleIndex = Style(format) };

    internal static Cell Error(string formula, string error) => new() { CellFormula = new CellFormula(formula), DataType = CellValues.Error, CellValue = new CellValue(error) };

    /// <summary>The text as a user of a spreadsheet types it: a number with the format that displays it, if there is one.</summary>
    internal Cell? AsTyped(string text)
    {
        if (text.Length == 0) return null;
        var percent = text.EndsWith('%');
        var digits = percent ? text[..^1] : text;
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return Shared(text);
        var format = number.Scale == 0 ? "0" : "0." + new string('0', number.Scale);
        return Number((double)(percent ? number / 100 : number), percent ? format + "%" : format);
    }

    internal byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new Workbook { Sheets = new Sheets() };
            foreach (var (name, rows, merged, hidden) in _sheets)
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = Worksheet(rows, merged);
                if (_notes.Count > 0) part.AddNewPart<WorksheetCommentsPart>().Comments = Notes();
                if (_threads.Count > 0) part.AddNewPart<WorksheetThreadedCommentsPart>().ThreadedComments = new Threads.ThreadedComments(_threads.Select(Thread));
                book.Workbook.Sheets.Append(new Sheet { Name = name, SheetId = (uint)book.Workbook.Sheets.Count() + 1, Id = book.GetIdOfPart(part), State = hidden ? SheetStateValues.Hidden : null });
            }

            if (CalculatesOnOpening) book.Workbook.CalculationProperties = new CalculationProperties { FullCalculationOnLoad = true };
            book.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable(_texts.Select(text => new SharedStringItem(new Text(text) { Space = SpaceProcessingModeValues.Preserve })));
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Stylesheet();
        }

        return stream.ToArray();
    }

    private Comments Notes()
    {
        var authors = _notes.ConvertAll(note => note.Author).Distinct(StringComparer.Ordinal).ToList();
        return new Comments(
            new Authors(authors.Select(author => new Author(author))),
            new CommentList(_notes.Select(note => new Comment(new CommentText(new Run(new Text(note.Text) { Space = SpaceProcessingModeValues.Preserve }))) { Reference = note.Cell, AuthorId = (uint)authors.IndexOf(note.Author) })));
    }

    private static Threads.ThreadedComment Thread((string Cell, string Text, (uint At, uint Length)[] Mentions) thread)
    {
        const string Person = "{00000000-0000-0000-0000-000000000001}";
        var comment = new Threads.ThreadedComment(new Threads.ThreadedCommentText(thread.Text)) { Ref = thread.Cell, PersonId = Person, Id = $"{{{Guid.NewGuid()}}}" };
        if (thread.Mentions.Length > 0) comment.Append(new Threads.ThreadedCommentMentions(thread.Mentions.Select(mention => new Threads.Mention { MentionId = $"{{{Guid.NewGuid()}}}", MentionpersonId = Person, StartIndex = mention.At, Length = mention.Length })));
        return comment;
    }

    private Worksheet Worksheet(List<OpenXmlElement[]> rows, List<string> merged)
    {
        var data = new SheetData();
        for (var r = 0; r < rows.Count; r++)
        {
            var row = new Row { RowIndex = (uint)r + 1, Hidden = r + 1 == HiddenRow ? true : null };
            for (var c = 0; c < rows[r].Length; c++)
            {
                var cell = (Cell)rows[r][c].CloneNode(deep: true);
                if (cell.CellValue is null && cell.InlineString is null && cell.CellFormula is null) continue;
                cell.CellReference = $"{Letters(c)}{(r + 1).ToString(CultureInfo.InvariantCulture)}";
                row.Append(cell);
            }

            data.Append(row);
        }

        var sheet = new Worksheet();
        if (HiddenColumn > 0) sheet.Append(new Columns(new Column { Min = (uint)HiddenColumn, Max = (uint)HiddenColumn, Hidden = true }));
        sheet.Append(data);
        if (merged.Count > 0) sheet.Append(new MergeCells(merged.Select(area => new MergeCell { Reference = area })));
        return sheet;
    }

    private Stylesheet Stylesheet() => new(
        new NumberingFormats(_formats.Select((code, place) => new NumberingFormat { NumberFormatId = (uint)place + 164, FormatCode = code })),
        new Fonts(new Font()),
        new Fills(new Fill()),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats([new CellFormat(), .. _formats.Select((_, place) => new CellFormat { NumberFormatId = (uint)place + 164, ApplyNumberFormat = true })]));

    private uint Style(string? format)
    {
        if (format is null) return 0;
        if (!_formats.Contains(format, StringComparer.Ordinal)) _formats.Add(format);
        return (uint)_formats.IndexOf(format) + 1;
    }

    private static string Letters(int place) => place < 26 ? ((char)('A' + place)).ToString() : $"{(char)('A' + (place / 26) - 1)}{(char)('A' + (place % 26))}";
}
