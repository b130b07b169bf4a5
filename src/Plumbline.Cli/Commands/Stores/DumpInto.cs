using System.CommandLine;
using Plumbline.App.Ledger;
using Plumbline.App.Workspaces;
using Plumbline.App.Workspaces.Updating;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;
using Plumbline.Cli.Terminal.Tables;

namespace Plumbline.Cli.Commands.Stores;

/// <summary><c>plumbline dump --into DIR</c>: brings a folder up to date with the store.</summary>
internal static class DumpInto
{
    internal static async Task<int> RunAsync(StandardStreams streams, StoreOptions store, ParseResult parsed, string path, UpdateOptions options, bool isDryRun, ResultFormat format, CancellationToken cancellation)
    {
        await using var ledger = await store.OpenAsync(parsed, OpenMode.Read, cancellation);
        using var progress = new ProgressLine(streams);
        try
        {
            if (isDryRun)
            {
                var wouldBe = await UpdateFolder.PreviewAsync(ledger, path, options, progress, cancellation);
                progress.Clear();
                await Results.WriteAsync(streams, format, MergePreviewTable.Update, wouldBe.Facts, new Readable<MergedFact>(MergePreviewTable.Update) { Nothing = "The store says nothing that the folder does not." });
                foreach (var line in (string[])[.. MergeWords.Of(wouldBe, MergeWords.OfUpdate), "A dry run: nothing was changed."]) await streams.Errors.WriteLineAsync(line);
                return wouldBe.Count(FolderStanding.Conflict) > 0 ? ExitCode.Refused : ExitCode.Done;
            }

            var update = await UpdateFolder.RunAsync(ledger, path, options, progress, cancellation);
            await DumpCommand.NoteAsync(streams, store, parsed, path, written => UpdateFolder.NoteAsync(written, update, path, cancellation), cancellation);
            progress.Clear();
            foreach (var line in MergeWords.OfUpdate(update.Preview)) await streams.Errors.WriteLineAsync(line);
            await streams.Errors.WriteLineAsync($"{update.Settings.Name} as at change {update.Position}: {path}: {Describe(update.Files, path)}");
            return ExitCode.Done;
        }
        catch (FolderUpdateException refusal)
        {
            progress.Clear();
            return await LoadCommand.ReportProblemsAsync(streams, refusal.Problems);
        }
    }

    private static string Describe(IReadOnlyCollection<string> files, string folder)
    {
        var written = files.Where(file => File.Exists(Path.Combine(folder, file))).ToList();
        var removed = files.Except(written, StringComparer.Ordinal).ToList();
        return files.Count == 0 ? "nothing to write" : string.Join("; ", new[] { (written, "wrote"), (removed, "removed") }.Where(part => part.Item1.Count > 0).Select(part => $"{part.Item2} {string.Join(", ", part.Item1)}"));
    }
}
