using System.CommandLine;
using Plumbline.App.Tables;

namespace Plumbline.Cli.Terminal;

/// <summary>Writes a verb's rows to standard output: as CSV, or with <c>--json</c> as JSON.</summary>
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

    // A terminal gets the same output as a pipe. A grid for terminals would be another writer, chosen here.
    private static CsvTableWriter Writer(StandardStreams streams) => new(streams.Output);
}
