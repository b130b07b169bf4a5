using Plumbline.App.Csv;
using Plumbline.Core.References;

namespace Plumbline.App.Tables;

/// <summary>Writes a table as CSV, for people and spreadsheets.</summary>
public sealed class CsvTableWriter(Stream output) : ITableWriter
{
    private CsvText? _csv;

    private CsvText Csv => _csv ?? throw new InvalidOperationException("The table is not begun.");

    /// <inheritdoc/>
    public void Begin(string table, IReadOnlyList<Column> columns) => _csv = new CsvText(output, [.. columns.Select(column => column.Name)]);

    /// <inheritdoc/>
    public void BeginRow()
    {
    }

    /// <inheritdoc/>
    public void EndRow() => Csv.EndRow();

    /// <inheritdoc/>
    public void End()
    {
        Csv.Flush();
        output.Flush();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    /// <inheritdoc/>
    public void Text(string? text) => Csv.Cells.Text(text);

    /// <inheritdoc/>
    public void Whole(long? number) => Csv.Cells.Whole(number);

    /// <inheritdoc/>
    public void Number(decimal? number) => Csv.Cells.Number(number);

    /// <inheritdoc/>
    public void Figure(string? printed) => Csv.Cells.Text(printed);

    /// <inheritdoc/>
    public void Day(DateOnly? day) => Csv.Cells.Text(CellWords.Of(day));

    /// <inheritdoc/>
    public void Time(DateTimeOffset? time) => Csv.Cells.Text(CellWords.Of(time));

    /// <inheritdoc/>
    public void Flag(bool isSo) => Csv.Cells.Text(isSo ? CellWords.Yes : null);

    /// <inheritdoc/>
    public void Items(IReadOnlyList<string> items, string separator) => Csv.Cells.Text(string.Join(separator, items));

    /// <inheritdoc/>
    public void Reference(Reference? reference) => Csv.Cells.Text(reference?.ToString());
}
