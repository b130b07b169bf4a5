using System.CommandLine;
using Plumbline.App.Access;
using Plumbline.App.Collections;
using Plumbline.App.Ledger;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;

namespace Plumbline.Cli.Commands.Collections;

/// <summary><c>plumbline collection import CODE FILE</c>: imports the rows of a file into a line list, as one change.</summary>
internal static class CollectionImportCommand
{
    internal static Command Create(StandardStreams streams)
    {
        var code = CollectionCommand.CodeArgument();
        var file = new Argument<string>("FILE") { Description = "The rows, as CSV or a spreadsheet, with only the columns of the line list." };
        var reason = CollectionCountCommand.ReasonOption();
        var dryRun = new Option<bool>("--dry-run") { Description = "Read and check the file; change nothing." };
        var command = new Command("import", "Import events into a line list, as one change. Repeating it changes nothing.") { code, file, reason, dryRun };
        var store = StoreOptions.AddTo(streams, command, writes: true);
        var who = Writer.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var isDry = parsed.GetValue(dryRun);
            var why = CollectionCountCommand.Reason(parsed, reason, isDry);
            await using var ledger = await store.OpenAsync(parsed, isDry ? OpenMode.Read : OpenMode.Write, cancellation);
            var definitions = await store.DefinitionsAsync(parsed, ledger, cancellation);
            var collection = CollectionCommand.Find(definitions, parsed.GetRequiredValue(code));
            using var opened = OpenedFiles.Open([parsed.GetRequiredValue(file)]);
            var reading = ImportEvents.Read(opened.Files[0], definitions, collection);
            if (reading.Problems.Count > 0) return await LoadCommand.ReportProblemsAsync(streams, reading.Problems);
            if (isDry)
            {
                await streams.Errors.WriteLineAsync($"{reading.Events.Count} events; nothing was changed.");
                return ExitCode.Done;
            }

            await store.WarnOfClockAsync(ledger, definitions.Picture.Settings.Code, [parsed.GetRequiredValue(file)], cancellation);
            var source = Path.GetFileName(parsed.GetRequiredValue(file));
            var result = await ImportEvents.IntoAsync(ledger, definitions, collection, reading.Events, Actor.OwnMachine(Writer.Name(parsed, who)), why, source, cancellation);
            await streams.Errors.WriteLineAsync(result switch
            {
                CommitResult.Committed(var change) => $"{collection.Name}: change {change.Number}, {change.Hash.Short}: {change.Definitions} of {reading.Events.Count} events.",
                _ => $"{collection.Name}: nothing new in {reading.Events.Count} events.",
            });
            return ExitCode.Done;
        });
        return command;
    }
}
