using System.CommandLine;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Workspaces;
using Plumbline.App.Workspaces.Updating;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;

namespace Plumbline.Cli.Commands.Stores;

/// <summary><c>plumbline dump DIR</c>: writes the store as a workspace, or its whole history as one file; or brings a folder up to date with it.</summary>
internal static class DumpCommand
{
    internal static Command Create(StandardStreams streams)
    {
        var folder = new Argument<string>("DIR") { Description = "The folder to write; empty, or a new one." };
        var history = new Option<bool>("--history") { Description = "Every change with its facts and hashes, instead of the workspace as it is now." };
        var into = new Option<bool>("--into") { Description = "Bring the workspace that DIR holds up to date: what the ledger has changed is written where it stands, and all else stays as it is." };
        var dryRun = new Option<bool>("--dry-run") { Description = "With --into: print what would change, and change nothing." };
        var mine = MergeSides.Option("--keep-mine", "With --into: the folder is right in all conflicts, or in those of these keys, which follow DIR.");
        var theirs = MergeSides.Option("--keep-theirs", "With --into: the ledger is right in all conflicts, or in those of these keys, which follow DIR.");
        var command = new Command("dump", "Write the store to a folder as a workspace, as it is now. Who wrote what and when, and which opinions have lapsed since, is kept by --history alone.") { folder, history, into, dryRun, mine, theirs };
        var store = StoreOptions.AddTo(streams, command, asAt: true);
        var format = ResultOptions.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = parsed.GetRequiredValue(folder);
            if (parsed.GetValue(history) && store.HasPosition(parsed))
                throw new RefusedException("--as-at: found --history too; expected one of them, because a history holds every position");
            if (parsed.GetValue(into))
            {
                if (parsed.GetValue(history)) throw new RefusedException("--history: found --into too; expected one of them, because a history is written into an empty folder");
                if (store.HasPosition(parsed)) throw new RefusedException("--as-at: found --into too; expected one of them, because a folder is brought up to the last change");
                if (store.IsOrganisationGiven(parsed)) throw new RefusedException("--org: found --into too; expected one of them, because plumbline.yaml names the organisation");
                var options = new UpdateOptions(MergeSides.Read(parsed, mine), MergeSides.Read(parsed, theirs));
                MergeSides.RefuseBoth(options.Mine, options.Theirs);
                return await DumpInto.RunAsync(streams, store, parsed, path, options, parsed.GetValue(dryRun), format.Of(parsed), cancellation);
            }

            if (parsed.GetValue(dryRun) || parsed.GetResult(mine) is not null || parsed.GetResult(theirs) is not null)
                throw new RefusedException("--dry-run, --keep-mine, --keep-theirs: found no --into; expected --into beside them");
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
            await NoteAsync(streams, store, parsed, path, written => DumpWorkspace.NoteAsync(written, definitions, path, cancellation), cancellation);
            progress.Clear();
            await streams.Errors.WriteLineAsync($"{definitions.Picture.Settings.Name} as at change {definitions.Position.Number}: {path}");
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Notes in the store what a folder says. Whoever may only read the store may dump it all the same.</summary>
    internal static async Task NoteAsync(StandardStreams streams, StoreOptions store, ParseResult parsed, string path, Func<ILedger, Task> note, CancellationToken cancellation)
    {
        try
        {
            await using var written = await store.OpenAsync(parsed, OpenMode.Write, cancellation);
            await note(written);
        }
        catch (LedgerException refusal)
        {
            await streams.Errors.WriteLineAsync($"{path}: warning: the store could not note what this folder says ({refusal.Message}); where the folder is edited and loaded there again, what others than it wrote is a conflict");
        }
    }
}
