using System.Diagnostics;
using System.Globalization;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Ledger.Cluster;

/// <summary>Kills the primary of a cluster during imports by the command.</summary>
[NeedsPostgres]
public sealed class FailoverTests
{
    private const int Kills = 10;
    private const int Importers = 3;

    [LedgerFact(NeedsCluster = true)]
    public async Task Kill_OfThePrimary_LosesNothingThatWasAcknowledged()
    {
        using var cluster = await PatroniCluster.StartAsync();
        var loops = Enumerable.Range(1, Importers).Select(n => new ImportLoop(cluster.Store, $"council-{n}")).ToList();
        try
        {
            await KillUnderImportsAsync(cluster, loops);
        }
        finally
        {
            foreach (var loop in loops) loop.Dispose();
        }
    }

    private static async Task KillUnderImportsAsync(PatroniCluster cluster, List<ImportLoop> loops)
    {
        foreach (var loop in loops) await loop.LoadAsync();
        using var stop = new CancellationTokenSource();
        var importing = Task.WhenAll(loops.Select(loop => Task.Run(() => loop.RunAsync(stop.Token))));
        var (random, deaths) = (new Random(5), new List<Death>());
        for (var kill = 0; kill < Kills; kill++)
        {
            await cluster.WholeAsync();
            await ProgressAsync(cluster, loops, importing);
            await Task.Delay(random.Next(2_000));
            deaths.Add(await KillAsync(cluster, withPatroni: kill % 2 == 0, importing));
        }

        await cluster.WholeAsync();
        await ProgressAsync(cluster, loops, importing);
        await stop.CancelAsync();
        await importing;
        var runs = loops.SelectMany(loop => loop.Runs).ToList();
        var tally = await Tally.OfAsync(cluster.Store, runs);
        Effort.Record(Describe(deaths, runs, tally));
        Assert.Equivalent(new Tally([], [], [], []), tally);
        Assert.Empty(runs.Where(run => !run.IsExplained).Select(run => run.Result));
        // At most one sentence about the failover, and after it the import succeeds.
        Assert.Empty(runs.Where(run => run.Sentences.Count(IsOfChangeover) > 1).Select(run => run.Result.Errors));
        Assert.Empty(runs.Where(run => run.Result.ExitCode != 0 && run.Sentences.Any(IsOfChangeover)).Select(run => run.Result.Errors));
    }

    // Kills at the worst moment: while an import is being written.
    private static async Task<Death> KillAsync(PatroniCluster cluster, bool withPatroni, Task importing)
    {
        var primary = await cluster.PrimaryAsync();
        await primary.UntilCommandAsync("EXISTS", "backend_xid IS NOT NULL", orElse: () => importing.IsCompleted);
        var at = Stopwatch.GetTimestamp();
        primary.Kill(withPatroni);
        _ = await cluster.PrimaryAsync();
        var until = Stopwatch.GetElapsedTime(at);
        primary.Start();
        return new Death(withPatroni, at, until);
    }

    // Waits for an import by each loop that began after the cluster recovered.
    private static async Task ProgressAsync(PatroniCluster cluster, List<ImportLoop> loops, Task importing)
    {
        var since = Stopwatch.GetTimestamp();
        await cluster.UntilAsync("everyone has imported", () =>
            Task.FromResult(importing.IsCompleted || loops.TrueForAll(loop => loop.Runs.Any(run => run.Acknowledged is not null && run.Began > since))));
        if (importing.IsCompleted) await importing;
    }

    private static bool IsOfChangeover(string sentence) => sentence.Contains("changing over", StringComparison.Ordinal);

    private static string Describe(List<Death> deaths, List<ImportRun> runs, Tally tally)
    {
        string Pause(bool withPatroni) => Pauses.Describe(deaths.Where(death => death.WithPatroni == withPatroni).Select(death => Pauses.After(death, deaths, runs)));
        string Primary(bool withPatroni) => Pauses.Describe(deaths.Where(death => death.WithPatroni == withPatroni).Select(death => death.UntilPrimary));
        var told = runs.Where(run => run.Acknowledged is not null).ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            Three PostgreSQL servers under Patroni, by HAProxy: the primary killed {deaths.Count} times while {Importers} people imported {NumberedFigures.Count} figures at a time by the command:
              {told.Count} imports acknowledged: {tally.Lost.Count} lost, {tally.Twice.Count} there twice, {tally.Torn.Count} torn, {tally.Broken.Count} chains broken;
              {runs.Count - told.Count} runs of the command refused, {runs.Count(run => !run.IsExplained)} of all unexplained; {runs.Count(run => run.Sentences.Any(IsOfChangeover))} said that they wait, {runs.Count(run => run.Acknowledged is not null && run.Sentences.Any(IsOfChangeover))} of those were done after it;
              {runs.Count(run => run.Sentences.Any(sentence => sentence.Contains("connection was lost", StringComparison.Ordinal)))} settled an answer that was lost; imported again after a refusal, {told.Count(run => run.Result.Errors.Contains("Nothing new", StringComparison.Ordinal))} were found there;
              least, middle and greatest time without an acknowledgement: {Pause(withPatroni: true)} where Patroni died too, {Pause(withPatroni: false)} where the server alone did;
              until there was a primary again: {Primary(withPatroni: true)} and {Primary(withPatroni: false)};
              one run of the command: {Pauses.Describe(told.Select(run => Stopwatch.GetElapsedTime(run.Began, run.Ended)))}.
            what the refused were told: {string.Join(" | ", runs.Where(run => run.Acknowledged is null).GroupBy(run => string.Join(" / ", run.Sentences), StringComparer.Ordinal).Select(group => $"{group.Count()} × {group.Key}"))}
            """);
    }
}
