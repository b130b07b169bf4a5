using System.Globalization;
using Plumbline.App.Tables;
using Plumbline.Core.References;

namespace Plumbline.Cli.Terminal.Tables;

/// <summary>Writes a table for people at a terminal: cut to its width, the first rows of a long one.</summary>
internal sealed class ReadableTableWriter(TextWriter output, int width) : ITableWriter
{
    private readonly List<string> _cells = [];
    private ReadableRows? _rows;
    private string _name = "";

    /// <summary>Whether the first column is a heading over the rows that share it.</summary>
    internal bool IsGrouped { get; init; }

    /// <summary>Whether long texts are shown whole.</summary>
    internal bool IsWhole { get; init; }

    /// <summary>The sentence in place of a table without rows; null for <c>No</c> and the table's name.</summary>
    internal string? Nothing { get; init; }

    private ReadableRows Rows => _rows ?? throw new InvalidOperationException("The table is not begun.");

    public void Begin(string table, IReadOnlyList<Column> columns) => (_name, _rows) = (table, new ReadableRows(columns, IsGrouped));

    public void BeginRow() => _cells.Clear();

    public void EndRow() => Rows.Add(_cells);

    public void End()
    {
        foreach (var line in new ReadableTable(_name, Rows, width) { Nothing = Nothing }.Lines()) output.WriteLine(line);
    }

    public void Dispose()
    {
    }

    public void Text(string? text) => _cells.Add(ReadableCell.Of(text, IsWhole));

    public void Whole(long? number) => Text(number?.ToString(CultureInfo.InvariantCulture));

    public void Number(decimal? number) => Text(number?.ToString(CultureInfo.InvariantCulture));

    public void Figure(string? printed) => Text(printed);

    public void Day(DateOnly? day) => Text(day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    // Seconds and the Z of UTC are for machines.
    public void Time(DateTimeOffset? time) => Text(time?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));

    public void Flag(bool isSo) => Text(isSo ? "yes" : null);

    public void Items(IReadOnlyList<string> items, string separator) => Text(string.Join(separator, items));

    public void Reference(Reference? reference) => Text(reference?.ToString());
}
