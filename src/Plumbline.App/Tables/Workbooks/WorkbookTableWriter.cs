using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Plumbline.App.Csv;
using Plumbline.Core.References;

namespace Plumbline.App.Tables.Workbooks;

/// <summary>Writes a table as an Excel workbook, with numbers formatted as printed. A table longer than a sheet continues on another.</summary>
/// <remarks>DocumentFormat.OpenXml holds a workbook in memory until it is closed; this writer holds one row.</remarks>
public sealed class WorkbookTableWriter : ITableWriter
{
    private const string Main = WorkbookPackage.Main;
    private const int SheetRows = 1_048_576;

    private readonly ZipArchive _zip;
    private readonly WorkbookPackage _parts;
    private readonly NumberStyles _styles = new();
    private string _title = "";
    private string[] _headings = [];
    private XmlWriter? _sheet;
    private SheetCells? _cells;
    private int _sheets;

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
        if (_cells!.Row == SheetRows)
        {
            EndSheet();
            BeginSheet();
        }

        _cells.BeginRow();
    }

    /// <inheritdoc/>
    public void EndRow() => _cells!.EndRow();

    /// <inheritdoc/>
    public void End()
    {
        EndSheet();
        _parts.Write([.. Enumerable.Range(1, _sheets).Select(number => number == 1 ? _title : $"{_title} {WorkbookPackage.Text(number)}")], _styles.All);
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
        if (string.IsNullOrEmpty(text)) _cells!.Skip();
        else _cells!.Text(SheetCells.Quoted(text), FormulaGuard.CouldRun(text) ? NumberStyles.QuotedText : NumberStyles.Text);
    }

    /// <inheritdoc/>
    public void Whole(long? number) => Figure(number?.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public void Number(decimal? number) => Figure(number?.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public void Figure(string? printed)
    {
        if (printed is { Length: > 0 } && _styles.Of(printed) is { } number) _cells!.Number(number.Number, number.Style);
        else Text(printed);
    }

    /// <inheritdoc/>
    public void Day(DateOnly? day)
    {
        if (day is { } known && _styles.Of(known) is { } number) _cells!.Number(number.Number, number.Style);
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
        _sheets++;
        _sheet = _parts.BeginSheet(_sheets);
        _cells = new SheetCells(_sheet);
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
        foreach (var heading in _headings) _cells.Text(heading, NumberStyles.Heading);
        EndRow();
    }

    private void EndSheet()
    {
        _sheet!.WriteEndElement();
        _sheet.WriteEndElement();
        _sheet.Dispose();
    }
}
