using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Plumbline.App.Csv;
using Plumbline.Core.References;

namespace Plumbline.App.Tables.Workbooks;

/// <summary>Writes a table as an Excel workbook, with numbers formatted as printed. A table longer than a sheet continues on another.</summary>
/// <remarks>DocumentFormat.OpenXml holds a workbook in memory until it is closed; this writer holds one row. Texts are inline strings, a cell type that cannot run as a formula.</remarks>
public sealed class WorkbookTableWriter : ITableWriter
{
    private const string Main = WorkbookPackage.Main;
    private const int SheetRows = 1_048_576;
    private const int Letters = 26;

    private readonly ZipArchive _zip;
    private readonly WorkbookPackage _parts;
    private readonly NumberStyles _styles = new();
    private string _title = "";
    private string[] _headings = [];
    private XmlWriter? _sheet;
    private int _sheets;
    private int _row;
    private int _column;

    /// <summary>A writer to a stream, which stays open.</summary>
    public WorkbookTableWriter(Stream output)
    {
        _zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        _parts = new WorkbookPackage(_zip);
    }

    /// <inheritdoc/>
    public void Begin(string table, IReadOnlyList<Column> columns)
    {
        (_title, _headings) = (table, [.. columns.Select(column => column.Name)]);
        BeginSheet();
    }

    /// <inheritdoc/>
    public void BeginRow()
    {
        if (_row == SheetRows)
        {
            EndSheet();
            BeginSheet();
        }

        (_row, _column) = (_row + 1, 0);
        _sheet!.WriteStartElement("row", Main);
        _sheet.WriteAttributeString("r", WorkbookPackage.Text(_row));
    }

    /// <inheritdoc/>
    public void EndRow() => _sheet!.WriteEndElement();

    /// <inheritdoc/>
    public void End()
    {
        EndSheet();
        _parts.Write(_title, _sheets, _styles.Codes);
        _zip.Dispose();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _sheet?.Dispose();
        _zip.Dispose();
    }

    /// <inheritdoc/>
    public void Text(string? text)
    {
        if (string.IsNullOrEmpty(text)) _column++;
        else Inline(Quoted(text), FormulaGuard.CouldRun(text) ? NumberStyles.QuotedText : NumberStyles.Text);
    }

    /// <inheritdoc/>
    public void Whole(long? number) => Figure(number?.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public void Number(decimal? number) => Figure(number?.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public void Figure(string? printed)
    {
        if (printed is { Length: > 0 } && _styles.Of(printed) is { } number) Value(number.Number, number.Style);
        else Text(printed);
    }

    /// <inheritdoc/>
    public void Day(DateOnly? day)
    {
        if (day is { } known && _styles.Of(known) is { } number) Value(number.Number, number.Style);
        else Text(CellWords.Of(day));
    }

    /// <inheritdoc/>
    public void Time(DateTimeOffset? time) => Text(CellWords.Of(time));

    /// <inheritdoc/>
    public void Flag(bool isSo) => Text(isSo ? CellWords.Yes : null);

    /// <inheritdoc/>
    public void Items(IReadOnlyList<string> items, string separator) => Text(string.Join(separator, items));

    /// <inheritdoc/>
    public void Reference(Reference? reference) => Text(reference?.ToString());

    private void BeginSheet()
    {
        (_row, _sheets) = (0, _sheets + 1);
        _sheet = _parts.Begin($"xl/worksheets/sheet{WorkbookPackage.Text(_sheets)}.xml");
        _sheet.WriteStartElement("worksheet", Main);
        _sheet.WriteStartElement("sheetViews", Main);
        _sheet.WriteStartElement("sheetView", Main);
        _sheet.WriteAttributeString("workbookViewId", "0");
        WorkbookPackage.Empty(_sheet, "pane", ("ySplit", "1"), ("topLeftCell", "A2"), ("activePane", "bottomLeft"), ("state", "frozen"));
        _sheet.WriteEndElement();
        _sheet.WriteEndElement();
        _sheet.WriteStartElement("cols", Main);
        WorkbookPackage.Empty(_sheet, "col", ("min", "1"), ("max", WorkbookPackage.Text(_headings.Length)), ("width", "16"), ("customWidth", "1"));
        _sheet.WriteEndElement();
        _sheet.WriteStartElement("sheetData", Main);
        BeginRow();
        foreach (var heading in _headings) Inline(heading, NumberStyles.Heading);
        EndRow();
    }

    private void EndSheet()
    {
        _sheet!.WriteEndElement();
        _sheet.WriteEndElement();
        _sheet.Dispose();
    }

    private void Value(string number, int style)
    {
        BeginCell(style);
        _sheet!.WriteElementString("v", Main, number);
        _sheet.WriteEndElement();
    }

    private void Inline(string text, int style)
    {
        BeginCell(style);
        _sheet!.WriteAttributeString("t", "inlineStr");
        _sheet.WriteStartElement("is", Main);
        _sheet.WriteStartElement("t", Main);
        _sheet.WriteAttributeString("xml", "space", null, "preserve");
        _sheet.WriteString(Escaped(text));
        _sheet.WriteEndElement();
        _sheet.WriteEndElement();
        _sheet.WriteEndElement();
    }

    private void BeginCell(int style)
    {
        _sheet!.WriteStartElement("c", Main);
        _sheet.WriteAttributeString("r", string.Create(CultureInfo.InvariantCulture, $"{ColumnName(_column++)}{_row}"));
        if (style != NumberStyles.Text) _sheet.WriteAttributeString("s", WorkbookPackage.Text(style));
    }

    // A to Z, then AA to ZZ, as in spreadsheets.
    private static string ColumnName(int place) =>
        place < Letters ? ((char)('A' + place)).ToString() : ColumnName((place / Letters) - 1) + (char)('A' + (place % Letters));

    // Reading removes one apostrophe from a text that could run (FormulaGuard), so a text's own leading apostrophe is doubled.
    private static string Quoted(string text) => FormulaGuard.Unguard(text) == text ? text : "'" + text;

    // Characters that XML cannot hold or would alter are escaped, and so is text that looks like an escape (ECMA-376 part 1, 22.9.2.19).
    private static string Escaped(string text)
    {
        if (text.Contains("_x", StringComparison.Ordinal)) text = text.Replace("_x", "_x005F_x", StringComparison.Ordinal);
        foreach (var c in text.Where(c => c < ' ' && c is not ('\t' or '\n')).Distinct().ToList())
            text = text.Replace(c.ToString(), string.Create(CultureInfo.InvariantCulture, $"_x{(int)c:X4}_"), StringComparison.Ordinal);
        return text;
    }
}
