using System.CommandLine;
using Plumbline.App.Tables;

namespace Plumbline.Cli.Terminal;

/// <summary>The rows that a verb found, on standard output: CSV, or with <c>--json</c> JSON.</summary>
internal static class Results
{
    /// <summary>The option that asks for JSON.</summary>
    internal static Option<bool> AddJsonTo(Command command)
    {
        var json = new Option<bool>("--json") { Description = "The result as JSON." };
        command.Options.Add(json);
        return json;
    }

    internal static Task WriteAsync<TRow>(StandardStreams streams, bool json, Table<TRow> table, IEnumerable<TRow> rows) =>
        WriteAsync(streams, json, table, rows.ToAsyncEnumerable());

    internal static async Task WriteAsync<TRow>(StandardStreams streams, bool json, Table<TRow> table, IAsyncEnumerable<TRow> rows, CancellationToken cancellation = default)
    {
        using ITableWriter writer = json ? new JsonTableWriter(streams.Output) : Writer(streams);
        await WriteTable.RunAsync(table, rows, writer, cancellation);
    }

    // People at a terminal get what a pipe gets. A grid for them is another writer, chosen here.
    private static CsvTableWriter Writer(StandardStreams streams) => new(streams.Output);
}
