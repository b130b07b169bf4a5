using Plumbline.Core.Observations;
using Plumbline.Core.References;

namespace Plumbline.App.Tables;

/// <summary>The columns of typed rows, which one table writes as CSV, JSON or a workbook.</summary>
/// <remarks>Each method that adds a column returns a new table with the column at its end.</remarks>
public sealed class Table<TRow>
{
    private Table(string name, IReadOnlyList<Column<TRow>> columns) => (Name, Columns) = (name, columns);

    /// <summary>A table without columns.</summary>
    public Table(string name)
        : this(name, [])
    {
    }

    /// <summary>The name of what the table lists.</summary>
    public string Name { get; }

    /// <summary>The columns, in their order.</summary>
    public IReadOnlyList<Column<TRow>> Columns { get; }

    /// <summary>Adds a column of text.</summary>
    public Table<TRow> Text(string name, Func<TRow, string?> read) => With(name, CellType.Text, (row, cells) => cells.Text(read(row)));

    /// <summary>Adds a column of whole numbers.</summary>
    public Table<TRow> Whole(string name, Func<TRow, long?> read) => With(name, CellType.Whole, (row, cells) => cells.Whole(read(row)));

    /// <summary>Adds a column of numbers.</summary>
    public Table<TRow> Number(string name, Func<TRow, decimal?> read) => With(name, CellType.Number, (row, cells) => cells.Number(read(row)));

    /// <summary>Adds a column of printed figures.</summary>
    public Table<TRow> Figure(string name, Func<TRow, string?> read) => With(name, CellType.Figure, (row, cells) => cells.Figure(read(row)));

    /// <summary>Adds a column of figures that are numbers in JSON, and as they are printed elsewhere.</summary>
    /// <param name="name">Its heading.</param>
    /// <param name="read">The figure of a row.</param>
    /// <param name="key">Its key in JSON; null for the heading.</param>
    public Table<TRow> Amount(string name, Func<TRow, ObservedValue?> read, string? key = null) => Amount(name, row => read(row) is { } value ? (value.Text, value.Amount) : default, key);

    /// <summary>The same of figures that are kept as text.</summary>
    public Table<TRow> Amount(string name, Func<TRow, (string? Printed, decimal? Number)> read, string? key = null) => With(name, CellType.Amount, (row, cells) => cells.Amount(read(row).Printed, read(row).Number), key);

    /// <summary>Adds a column of days.</summary>
    public Table<TRow> Day(string name, Func<TRow, DateOnly?> read) => With(name, CellType.Day, (row, cells) => cells.Day(read(row)));

    /// <summary>Adds a column of times.</summary>
    public Table<TRow> Time(string name, Func<TRow, DateTimeOffset?> read) => With(name, CellType.Time, (row, cells) => cells.Time(read(row)));

    /// <summary>Adds a column of yes or blank.</summary>
    public Table<TRow> Flag(string name, Func<TRow, bool> read) => With(name, CellType.Flag, (row, cells) => cells.Flag(read(row)));

    /// <summary>Adds a column of several texts, joined with the separator where a cell is a single text.</summary>
    public Table<TRow> Items(string name, Func<TRow, IReadOnlyList<string>> read, string separator = " ") =>
        With(name, CellType.Items, (row, cells) => cells.Items(read(row), separator));

    /// <summary>Adds a column of references.</summary>
    public Table<TRow> Reference(string name, Func<TRow, Reference?> read) => With(name, CellType.Reference, (row, cells) => cells.Reference(read(row)));

    private Table<TRow> With(string name, CellType type, Action<TRow, ICellWriter> write, string? key = null) => new(Name, [.. Columns, new(name, type, write) { Key = key ?? name }]);
}
