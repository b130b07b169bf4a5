using System.CommandLine;
using Plumbline.App.Ledger;
using Plumbline.App.Publishing;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;
using Plumbline.Cli.Terminal.Tables;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumbline report editions</c>: lists what was published.</summary>
internal static class ReportEditionsCommand
{
    private static readonly Readable<EditionRow> Readable = new(EditionsTable.ForPeople) { Nothing = "No edition is published." };

    internal static Command Create(StandardStreams streams)
    {
        var name = new Argument<string?>("NAME") { Description = "Only editions of this report.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("editions", "The published editions of reports, with their hashes.") { name };
        var store = StoreOptions.AddTo(streams, command, asAt: true);
        var format = ResultOptions.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var ledger = await store.OpenAsync(parsed, OpenMode.Read, cancellation);
            var definitions = await store.DefinitionsAsync(parsed, ledger, cancellation);
            var report = parsed.GetValue(name);
            var rows = await ReadEditions.RowsAsync(ledger, definitions, report, cancellation);
            // A report that is withdrawn keeps its editions.
            if (report is not null && rows.Count == 0) _ = KnownReport.Find(definitions, report);
            await Results.WriteAsync(streams, format.Of(parsed), EditionsTable.Table, rows, Readable);
            return ExitCode.Done;
        });
        return command;
    }
}
