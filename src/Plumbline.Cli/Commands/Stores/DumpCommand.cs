using System.CommandLine;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Workspaces;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;

namespace Plumbline.Cli.Commands.Stores;

/// <summary><c>plumbline dump DIR</c>: writes the store as a workspace, or its whole history as one file.</summary>
internal static class DumpCommand
{
    internal static Command Create(StandardStreams streams)
    {
        var folder = new Argument<string>("DIR") { Description = "The folder to write; empty, or a new one." };
        var history = new Option<bool>("--history") { Description = "Every change with its facts and hashes, instead of the workspace as it is now." };
        var command = new Command("dump", "Write the store to a folder as a workspace; loading it elsewhere loses nothing.") { folder, history };
        var store = StoreOptions.AddTo(streams, command, asAt: true);
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = parsed.GetRequiredValue(folder);
            if (parsed.GetValue(history) && store.HasPosition(parsed))
                throw new RefusedException("--as-at: found --history too; expected one of them, because a history holds every position");
            await using var ledger = await store.OpenAsync(parsed, OpenMode.Read, cancellation);
            using var progress = new ProgressLine(streams);
            progress.Report($"writing {path}");
            if (parsed.GetValue(history))
            {
                var organisation = await store.OrganisationAsync(parsed, ledger, cancellation);
                await HistoryFolder.DumpAsync(ledger, organisation, path, cancellation);
                progress.Clear();
                await streams.Errors.WriteLineAsync($"{organisation}, every change: {path}");
                return ExitCode.Done;
            }

            var definitions = await store.DefinitionsAsync(parsed, ledger, cancellation);
            await DumpWorkspace.RunAsync(ledger, definitions, path, cancellation);
            await NoteAsync();
            progress.Clear();
            await streams.Errors.WriteLineAsync($"{definitions.Picture.Settings.Name} as at change {definitions.Position.Number}: {path}");
            return ExitCode.Done;

            // Whoever may only read the store may dump it all the same.
            async Task NoteAsync()
            {
                try
                {
                    await using var written = await store.OpenAsync(parsed, OpenMode.Write, cancellation);
                    await DumpWorkspace.NoteAsync(written, definitions, path, cancellation);
                }
                catch (LedgerException refusal)
                {
                    await streams.Errors.WriteLineAsync($"{path}: warning: the store could not note what this folder says ({refusal.Message}); where the folder is edited and loaded there again, what others than it wrote is a conflict");
                }
            }
        });
        return command;
    }
}
