using Plumbline.App.Tables;
using Plumbline.Cli.Terminal.Tables;

namespace Plumbline.Cli.Terminal;

/// <summary>Writes a verb's rows to standard output: at a terminal as a table for people, otherwise as CSV, or as JSON.</summary>
internal static class Results
{
    internal static Task WriteAsync<TRow>(StandardStreams streams, ResultFormat format, Table<TRow> table, IEnumerable<TRow> rows, Readable<TRow>? readable = null) =>
        WriteAsync(streams, format, table, rows.ToAsyncEnumerable(), readable);

    internal static async Task WriteAsync<TRow>(StandardStreams streams, ResultFormat format, Table<TRow> table, IAsyncEnumerable<TRow> rows, Readable<TRow>? readable = null, CancellationToken cancellation = default)
    {
        var width = format == ResultFormat.AsFits ? streams.Width : null;
        var shown = width is null ? new Readable<TRow>(table) : readable ?? new Readable<TRow>(table);
        using ITableWriter writer = format switch
        {
            ResultFormat.Json => new JsonTableWriter(streams.Output),
            ResultFormat.Csv => new CsvTableWriter(streams.Output),
            ResultFormat.AsFits when width is { } letters => new ReadableTableWriter(streams.Text, letters) { IsGrouped = shown.IsGrouped, Nothing = shown.Nothing },
            ResultFormat.AsFits => new CsvTableWriter(streams.Output),
        };
        await WriteTable.RunAsync(shown.Table, shown.Order is { } order ? rows.OrderBy(order) : rows, writer, cancellation);
    }
}
