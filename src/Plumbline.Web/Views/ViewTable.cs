using Plumbline.App.Tables;

namespace Plumbline.Web.Views;

/// <summary>What a view shows as a typed table, for CSV, Excel and JSON.</summary>
public abstract class ViewTable
{
    /// <summary>The name of what it lists, for the names of files.</summary>
    public abstract string Name { get; }

    /// <summary>Writes the whole table.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="afterRow">Called after each row: it sends what was written when that is much.</param>
    /// <param name="cancellation">Stops the writing.</param>
    public abstract Task WriteAsync(ITableWriter writer, Func<ValueTask>? afterRow, CancellationToken cancellation);

    /// <summary>A table of rows that are at hand.</summary>
    public static ViewTable Of<TRow>(Table<TRow> table, IEnumerable<TRow> rows) => new Rows<TRow>(table, rows.ToAsyncEnumerable());

    /// <summary>A table of rows that are read while they are written.</summary>
    public static ViewTable Of<TRow>(Table<TRow> table, IAsyncEnumerable<TRow> rows) => new Rows<TRow>(table, rows);

    private sealed class Rows<TRow>(Table<TRow> table, IAsyncEnumerable<TRow> rows) : ViewTable
    {
        public override string Name => table.Name;

        public override Task WriteAsync(ITableWriter writer, Func<ValueTask>? afterRow, CancellationToken cancellation) => WriteTable.RunAsync(table, rows, writer, afterRow, cancellation);
    }
}
