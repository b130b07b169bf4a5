using System.CommandLine;
using System.Globalization;
using Plumbline.App.Access;
using Plumbline.App.Correcting;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger;
using Plumbline.App.Workspaces;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;
using Plumbline.Cli.Terminal.Tables;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumbline load DIR</c>: loads a workspace into the store, as one change.</summary>
internal static class LoadCommand
{
    internal static Command Create(StandardStreams streams)
    {
        var folder = new Argument<string>("DIR") { Description = "The folder of a workspace, or of a history that dump --history wrote." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Print what would change, and change nothing." };
        var withdraw = new Option<bool>("--withdraw") { Description = "Withdraw what is gone from the folder since it was last loaded. Files and rows that a dump’s manifest.csv names and the folder lacks were taken out on purpose." };
        var mine = MergeSides.Option("--keep-mine", "The folder is right in all conflicts, or in those of these keys, which follow DIR.");
        var theirs = MergeSides.Option("--keep-theirs", "The ledger is right in all conflicts, or in those of these keys, which follow DIR.");
        var reason = OneLine.Of(new Option<string?>("--reason") { Description = "Why, as the change will say.", HelpName = "TEXT" });
        var command = new Command("load", "Bring what a workspace has changed into the store, as one change. The same again changes nothing; what others have changed too is a conflict.") { folder, dryRun, withdraw, mine, theirs, reason };
        var store = StoreOptions.AddTo(streams, command, organisation: false, writes: true);
        var who = Writer.AddTo(command);
        var format = ResultOptions.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var asked = format.Of(parsed);
            using var progress = new ProgressLine(streams);
            if (HistoryFolder.Is(parsed.GetRequiredValue(folder)))
            {
                await using var empty = await store.OpenAsync(parsed, OpenMode.Create, cancellation);
                progress.Report("reading the history");
                var entry = await HistoryFolder.LoadAsync(empty, parsed.GetRequiredValue(folder), cancellation);
                progress.Clear();
                await streams.Errors.WriteLineAsync($"{entry.Code}: every change up to {entry.Head.Number}, {entry.Head.Hash}");
                if (asked != ResultFormat.AsFits) await WriteAsync(streams, asked, new Loaded(entry.Code, entry.Head.Number, null, null, []));
                return ExitCode.Done;
            }

            using var reading = await ReadWorkspace.RunAsync(parsed.GetRequiredValue(folder), parsed.GetValue(withdraw), progress, streams.Today, cancellation);
            progress.Clear();
            if (reading.Workspace is not { } workspace) return await ReportProblemsAsync(streams, reading.Problems, asked);
            var source = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(parsed.GetRequiredValue(folder))));
            var options = new LoadOptions(Actor.OwnMachine(Writer.Name(parsed, who)), source) { Reason = parsed.GetValue(reason), Withdraws = parsed.GetValue(withdraw), Mine = MergeSides.Read(parsed, mine), Theirs = MergeSides.Read(parsed, theirs) };
            MergeSides.RefuseBoth(options.Mine, options.Theirs);
            await using var ledger = await store.OpenAsync(parsed, parsed.GetValue(dryRun) ? OpenMode.Read : OpenMode.Create, cancellation);
            List<string> remarks = [.. reading.Remarks.Select(remark => $"{remark.Place}: warning: {remark.Text}")];
            if (parsed.GetValue(dryRun))
            {
                var wouldBe = await LoadWorkspace.PreviewAsync(ledger, workspace, reading.Figures, options, cancellation);
                await Results.WriteAsync(streams, asked, MergePreviewTable.Load, wouldBe.Facts, new Readable<MergedFact>(MergePreviewTable.Load) { Nothing = "The folder says nothing that the store does not." });
                foreach (var line in (string[])[.. remarks, .. MergeWords.Of(wouldBe, MergeWords.OfLoad), "A dry run: nothing was changed."]) await streams.Errors.WriteLineAsync(line);
                return wouldBe.Count(FolderStanding.Conflict) > 0 ? ExitCode.Refused : ExitCode.Done;
            }

            await store.WarnOfClockAsync(ledger, workspace.Settings.Code, [parsed.GetRequiredValue(folder)], cancellation);
            progress.Report($"writing {reading.Figures.Count} figures");
            var (result, preview) = await LoadWorkspace.RunAsync(ledger, workspace, reading.Figures, options, progress, cancellation);
            progress.Clear();
            remarks.AddRange(MergeWords.OfLoad(preview));
            foreach (var remark in remarks) await streams.Errors.WriteLineAsync(remark);
            await streams.Errors.WriteLineAsync(await DescribeAsync(ledger, workspace, result, cancellation));
            if (asked != ResultFormat.AsFits) await WriteAsync(streams, asked, Loaded.Of(workspace.Settings.Code, result, remarks));
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Writes every problem to standard error, and with --csv or --json to standard output too; returns the exit code of a refusal.</summary>
    internal static async Task<int> ReportProblemsAsync(StandardStreams streams, IReadOnlyList<FileProblem> problems, ResultFormat format = ResultFormat.AsFits)
    {
        if (format != ResultFormat.AsFits) await Results.WriteAsync(streams, format, ProblemsTable.Table, problems);
        foreach (var problem in problems) await streams.Errors.WriteLineAsync(problem.ToString());
        await streams.Errors.WriteLineAsync($"{problems.Count} {(problems.Count == 1 ? "problem" : "problems")}; nothing was changed.");
        return ExitCode.Refused;
    }

    internal static async Task<string> DescribeAsync(ILedger ledger, Workspace workspace, CommitResult result, CancellationToken cancellation) => result switch
    {
        CommitResult.Committed(var change) => $"{workspace.Settings.Name}: change {change.Number}, {change.Hash.Short}: {Core.Text.Counted.List([.. await ChangeCounts.OfLoadAsync(ledger, workspace, change, cancellation), Counted(change.Observations, "figure")])}.",
        CommitResult.NothingNew(var head) => $"{workspace.Settings.Name}: nothing new; still at change {head}.",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Task WriteAsync(StandardStreams streams, ResultFormat format, Loaded loaded) => Results.WriteAsync(streams, format, LoadedTable.Table, [loaded]);

    internal static string Counted(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}
