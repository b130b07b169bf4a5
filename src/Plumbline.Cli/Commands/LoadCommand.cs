using System.CommandLine;
using System.Globalization;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger;
using Plumbline.App.Workspaces;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumbline load DIR</c>: loads a workspace into the store, as one change.</summary>
internal static class LoadCommand
{
    internal static Command Create(StandardStreams streams)
    {
        var folder = new Argument<string>("DIR") { Description = "The folder of a workspace, or of a history that dump --history wrote." };
        var withdraw = new Option<bool>("--withdraw") { Description = "Withdraw what the folder lacks, though the dump’s manifest.csv lists it." };
        var command = new Command("load", "Load a workspace into the store, as one change. Repeating it changes nothing.") { folder, withdraw };
        var store = StoreOptions.AddTo(streams, command, organisation: false, writes: true);
        var who = Writer.AddTo(command);
        var json = Results.AddJsonTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var progress = new ProgressLine(streams);
            if (HistoryFolder.Is(parsed.GetRequiredValue(folder)))
            {
                await using var empty = await store.OpenAsync(parsed, OpenMode.Create, cancellation);
                progress.Report("reading the history");
                var entry = await HistoryFolder.LoadAsync(empty, parsed.GetRequiredValue(folder), cancellation);
                progress.Clear();
                await streams.Errors.WriteLineAsync($"{entry.Code}: every change up to {entry.Head.Number}, {entry.Head.Hash}");
                if (parsed.GetValue(json)) await WriteAsync(streams, new Loaded(entry.Code, entry.Head.Number, null, null, []));
                return ExitCode.Done;
            }

            using var reading = await ReadWorkspace.RunAsync(parsed.GetRequiredValue(folder), parsed.GetValue(withdraw), progress, streams.Today, cancellation);
            progress.Clear();
            if (reading.Workspace is not { } workspace) return await ReportProblemsAsync(streams, reading.Problems, parsed.GetValue(json));
            await using var ledger = await store.OpenAsync(parsed, OpenMode.Create, cancellation);
            await store.WarnOfClockAsync(ledger, workspace.Settings.Code, [parsed.GetRequiredValue(folder)], cancellation);
            progress.Report($"writing {reading.Figures.Count} figures");
            var source = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(parsed.GetRequiredValue(folder))));
            var result = await LoadWorkspace.RunAsync(ledger, workspace, reading.Figures, Writer.Name(parsed, who), source, progress, cancellation);
            progress.Clear();
            List<string> remarks = [.. reading.Remarks.Select(remark => $"{remark.Place}: warning: {remark.Text}")];
            if (result is CommitResult.Committed { SetBack: { Count: > 0 } setBack }) remarks.Add(Describe(source, setBack));
            foreach (var remark in remarks) await streams.Errors.WriteLineAsync(remark);
            await streams.Errors.WriteLineAsync(Describe(workspace, result));
            if (parsed.GetValue(json)) await WriteAsync(streams, Loaded.Of(workspace.Settings.Code, result, remarks));
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Writes every problem to standard error, and with JSON to standard output too; returns the exit code of a refusal.</summary>
    internal static async Task<int> ReportProblemsAsync(StandardStreams streams, IReadOnlyList<FileProblem> problems, bool json = false)
    {
        if (json) await Results.WriteAsync(streams, json, ProblemsTable.Table, problems);
        foreach (var problem in problems) await streams.Errors.WriteLineAsync(problem.ToString());
        await streams.Errors.WriteLineAsync($"{problems.Count} {(problems.Count == 1 ? "problem" : "problems")}; nothing was changed.");
        return ExitCode.Refused;
    }

    internal static string Describe(Workspace workspace, CommitResult result) => result switch
    {
        CommitResult.Committed(var change) => $"{workspace.Settings.Name}: change {change.Number}, {change.Hash.Short}: {Counted(change.Definitions, "definition")} and {Counted(change.Observations, "figure")}.",
        CommitResult.NothingNew(var head) => $"{workspace.Settings.Name}: nothing new; still at change {head}.",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Describe(string source, SetBack setBack) =>
        $"{source}: warning: {Counted(setBack.Count, "fact")} written by others since this folder was last loaded {(setBack.Count == 1 ? "is" : "are")} overwritten with the folder’s version: {string.Join("; ", setBack.Keys)}{(setBack.Count > setBack.Keys.Count ? "; …" : "")}. If theirs was right, correct the folder, or undo the load with plumbline undo";

    private static Task WriteAsync(StandardStreams streams, Loaded loaded) => Results.WriteAsync(streams, json: true, LoadedTable.Table, [loaded]);

    internal static string Counted(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}
