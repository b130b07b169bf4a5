namespace Plumbline.App.Tables;

/// <summary>Writes the rows of a table as they come.</summary>
public static class WriteTable
{
    /// <summary>Writes the whole table. Where reading the rows fails, the table is left unfinished.</summary>
    public static Task RunAsync<TRow>(Table<TRow> table, IAsyncEnumerable<TRow> rows, ITableWriter writer, CancellationToken cancellation = default) => RunAsync(table, rows, writer, afterRow: null, cancellation);

    /// <summary>The same, with a call after each row, which sends what was written where the writer's stream holds it.</summary>
    public static async Task RunAsync<TRow>(Table<TRow> table, IAsyncEnumerable<TRow> rows, ITableWriter writer, Func<ValueTask>? afterRow, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(writer);
        var columns = table.Columns.ToArray();
        writer.Begin(table.Name, columns);
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            writer.BeginRow();
            foreach (var column in columns) column.Write(row, writer);
            writer.EndRow();
            if (afterRow is not null) await afterRow();
        }

        writer.End();
    }
}
