using Plumbline.App.Tests.Ledger.Servers;
using System.Diagnostics;
using System.Globalization;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Ledger.Cluster;

/// <summary>Ctrl-C while a commit waits for a standby that has stopped.</summary>
[NeedsPostgres]
public sealed class StoppedAtCommitTests
{
    private const int Times = 10;

    [LedgerFact(NeedsCluster = true)]
    public async Task CtrlC_AtCommit_ReportsNoChangeOnOneServerOnlyAsDone()
    {
        using var cluster = await PatroniCluster.StartAsync();
        using var loop = new ImportLoop(cluster.Store, "council-1");
        await loop.LoadAsync();
        var (stopped, there) = (new List<ImportRun>(), 0);
        for (var number = 1; number <= Times; number++)
        {
            var run = await StopAtCommitAsync(cluster, loop, number);
            stopped.Add(run);
            // Repeating the import, as the remedy advises, shows whether the change was written.
            var again = await loop.ImportAsync(number);
            Assert.True(again.IsExplained && again.Acknowledged is not null, again.Result.Errors);
            if (again.Result.Errors.Contains("Nothing new", StringComparison.Ordinal)) there++;
        }

        var tally = await Tally.OfAsync(cluster.Store, loop.Runs);
        Effort.Record(string.Create(
            CultureInfo.InvariantCulture,
            $"The command stopped by Ctrl-C {Times} times while its commit waited for a standby that was stopped: {stopped.Count(run => run.Acknowledged is not null)} said that the change is made; {there} were there after it, and the same import again said so each time; its words: {string.Join(" | ", stopped.Select(run => string.Join(" / ", run.Sentences)).Distinct(StringComparer.Ordinal))}"));
        Assert.Equivalent(new Tally([], [], [], []), tally);
        Assert.All(stopped, run =>
        {
            Assert.True(run.IsExplained && run.Acknowledged is null, run.Result.Errors);
            // The change may be there, so the message must claim neither that nothing was changed nor that it was made.
            Assert.DoesNotContain("othing was changed", run.Result.Errors, StringComparison.Ordinal);
        });
    }

    private static async Task<ImportRun> StopAtCommitAsync(PatroniCluster cluster, ImportLoop loop, int number)
    {
        const string Waits = "wait_event = 'SyncRep'";
        var primary = await cluster.WholeAsync();
        // Stops both standbys, so that the change is on one server only.
        var receivers = cluster.Nodes.SelectMany(node => node.Receivers).ToList();
        Assert.Equal(2, receivers.Count);
        ServerProcesses.Signal("STOP", receivers);
        try
        {
            var began = Stopwatch.GetTimestamp();
            using var running = loop.Start(number);
            await primary.UntilCommandAsync("EXISTS", Waits, orElse: () => running.HasEnded);
            Assert.False(running.HasEnded, "the command has ended before its commit waited");
            running.Interrupt();
            var result = await running.ResultAsync();
            return new ImportRun("council-1", number, began, Stopwatch.GetTimestamp(), result);
        }
        finally
        {
            ServerProcesses.Signal("CONT", receivers);
            await primary.UntilCommandAsync("NOT EXISTS", Waits, orElse: () => false);
        }
    }
}
