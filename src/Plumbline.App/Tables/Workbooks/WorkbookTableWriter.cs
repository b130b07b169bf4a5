using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Plumbline.App.Csv;
using Plumbline.Core.References;

namespace Plumbline.App.Tables.Workbooks;

/// <summary>Writes a table, or several one after another, as an Excel workbook, with numbers formatted as printed. A table longer than a sheet continues on another.</summary>
/// <remarks>DocumentFormat.OpenXml holds a workbook in memory until it is closed; this writer holds one row.</remarks>
public sealed class WorkbookTableWriter : ITableWriter
{
    private const string Main = WorkbookPackage.Main;
    private const int SheetRows = 1_048_576;
    private const int OrdinaryWidth = 16;

    private readonly ZipArchive _zip;
    private readonly WorkbookPackage _parts;
    private readonly NumberStyles _styles = new();
    private readonly List<string> _names = [];
    private readonly List<SheetQuery> _queries = [];
    private IReadOnlyList<Column> _columns = [];
    private Uri? _address;
    private string _title = "";
    private int _tableSheets;
    private XmlWriter? _sheet;
    private SheetCells? _cells;

    /// <summary>The widths of the columns in characters, for the tables that begin after it is set; a column beyond them is 16 wide.</summary>
    internal IReadOnlyList<int> Widths { get; set; } = [];

    /// <summary>Writes what the cells of a sheet accept, after its rows; null for nothing.</summary>
    internal Action<XmlWriter>? Validations { get; set; }

    /// <summary>Whether another table follows the present one in the workbook.</summary>
    internal bool IsFollowed { get; set; }

    /// <summary>A writer to a stream, which stays open.</summary>
    public WorkbookTableWriter(Stream output)
    {
        _zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        _parts = new WorkbookPackage(_zip);
    }

    /// <inheritdoc/>
    public void Begin(string table, IReadOnlyList<Column> columns)
    {
        (_title, _columns, _tableSheets) = (_address is null ? table : _title, columns, 0);
        BeginSheet();
    }

    /// <summary>Names the next table, and the address that its sheet asks for its rows when Excel refreshes its data. Such a table is no longer than a sheet.</summary>
    internal void Asks(string name, Uri address) => (_title, _address) = (name, address);

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
        if (_address is { } address) _queries.Add(new SheetQuery(_names.Count, _title, address, _columns, _cells!.Row));
        EndSheet();
        _address = null;
        if (IsFollowed) return;
        _parts.Write(_names, _styles.All, queries: _queries);
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
        _names.Add(++_tableSheets == 1 ? _title : $"{_title} {WorkbookPackage.Text(_tableSheets)}");
        _sheet = _parts.BeginSheet(_names.Count);
        _cells = new SheetCells(_sheet);
        _sheet.WriteStartElement("worksheet", Main);
        _sheet.WriteStartElement("sheetViews", Main);
        _sheet.WriteStartElement("sheetView", Main);
        _sheet.WriteAttributeString("workbookViewId", "0");
        WorkbookPackage.Empty(_sheet, "pane", ("ySplit", "1"), ("topLeftCell", "A2"), ("activePane", "bottomLeft"), ("state", "frozen"));
        _sheet.WriteEndElement();
        _sheet.WriteEndElement();
        _sheet.WriteStartElement("cols", Main);
        for (var i = 0; i < Math.Min(Widths.Count, _columns.Count); i++) Column(i + 1, i + 1, Widths[i]);
        if (Widths.Count < _columns.Count) Column(Widths.Count + 1, _columns.Count, OrdinaryWidth);
        _sheet.WriteEndElement();
        _sheet.WriteStartElement("sheetData", Main);
        BeginRow();
        foreach (var column in _columns) _cells.Text(column.Name, NumberStyles.Heading);
        EndRow();
    }

    private void Column(int from, int to, int width) =>
        WorkbookPackage.Empty(_sheet!, "col", ("min", WorkbookPackage.Text(from)), ("max", WorkbookPackage.Text(to)), ("width", WorkbookPackage.Text(width)), ("customWidth", "1"));

    private void EndSheet()
    {
        _sheet!.WriteEndElement();
        Validations?.Invoke(_sheet);
        _sheet.WriteEndElement();
        _sheet.Dispose();
    }
}
