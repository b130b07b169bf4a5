using System.Collections.Concurrent;
using System.Globalization;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;
using Plumbline.Tests.Support;
using static Plumbline.App.Tests.Ledger.Facts;

namespace Plumbline.App.Tests.Ledger.Compliance;

public abstract partial class LedgerCompliance
{
    /// <summary>Writers, readers and seconds.</summary>
    protected abstract (int Writers, int Readers, int Seconds) Crowd { get; }

    // Each writer adds 1 to a counter that it has read, and writes its negative in the same change. So no update is lost if the
    // counters sum to the number of changes, and a reader sees a single position if each counter and its negative sum to 0.
    [LedgerFact]
    public async Task Crowd_OfWritersAndReaders_LosesNothingAndReadsConsistently()
    {
        var (writers, readers, seconds) = Crowd;
        // SQLite calls block their thread, so each task gets one; otherwise writers would wait for the readers' threads.
        ThreadPool.GetMinThreads(out var threads, out var ports);
        ThreadPool.SetMinThreads(Math.Max(threads, writers + readers), ports);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        var (committed, refused, reads) = (new ConcurrentDictionary<string, int>(StringComparer.Ordinal), 0, 0);
        var tasks = Enumerable.Range(0, writers).Select(w => Task.Run(async () =>
        {
            var random = new Random(w);
            while (!stop.IsCancellationRequested)
            {
                var organisation = Organisation(random);
                if (await IncrementedAsync(organisation, $"counter-{random.Next(20)}")) committed.AddOrUpdate(organisation, 1, (_, n) => n + 1);
                else Interlocked.Increment(ref refused);
            }
        })).Concat(Enumerable.Range(0, readers).Select(r => Task.Run(async () =>
        {
            var random = new Random(-r);
            while (!stop.IsCancellationRequested)
            {
                await CheckPictureAsync(Organisation(random), random);
                Interlocked.Increment(ref reads);
            }
        })));
        await Task.WhenAll(tasks);
        ThreadPool.SetMinThreads(threads, ports);

        foreach (var (organisation, changes) in committed)
        {
            Assert.Equal(At(changes), await Ledger.HeadAsync(organisation));
            Assert.Equal(changes, (await Ledger.ReadAsync(organisation)).Where(r => r.Fact.Unit is "plus").Sum(r => Number(r)));
            Assert.True((await Ledger.VerifyAsync(organisation)).Intact);
        }

        // The number depends on the machine, but with none the test would prove nothing.
        Assert.True(!committed.IsEmpty && reads > 0, $"{committed.Values.Sum()} changes, {refused} conflicts, {reads} reads in {seconds} s");
        Effort.Record($"{GetType().Name}: {writers} writers, {readers} readers, {seconds} s: {committed.Values.Sum()} changes, {refused} conflicts refused, {reads} consistent reads, none lost");
    }

    private async Task<bool> IncrementedAsync(string organisation, string counter)
    {
        var head = await Ledger.HeadAsync(organisation);
        var now = head is null ? 0 : await Ledger.ObservationsAsync(organisation, new ObservationQuery { Indicators = [counter], Units = ["plus"], AsAt = head }).Select(Number).FirstOrDefaultAsync();
        try
        {
            await Ledger.CommittedAsync(organisation, Draft(head, Count(counter, "plus", now + 1), Count(counter, "minus", -(now + 1))));
            return true;
        }
        catch (LedgerConflictException)
        {
            return false;
        }
    }

    private async Task CheckPictureAsync(string organisation, Random random)
    {
        ChangeNumber? asAt = await Ledger.HeadAsync(organisation) is { } head && random.Next(2) == 0 ? At(random.Next(1, head.Value + 1)) : null;
        var rows = await Ledger.ReadAsync(organisation, asAt);
        foreach (var pair in rows.GroupBy(r => r.Fact.Indicator, StringComparer.Ordinal))
        {
            Assert.Equal(0, pair.Sum(Number));
            Assert.Single(pair.Select(r => r.Change).Distinct());
        }

        // Each change adds 1 to one counter, so the sum is the position.
        if (asAt is not null) Assert.Equal(asAt.Value, rows.Where(r => r.Fact.Unit is "plus").Sum(Number));
    }

    private static string Organisation(Random random) => $"organisation-{random.Next(4)}";

    private static ObservationFact Count(string counter, string unit, int n) => Month(counter, "2024-01", n.ToString(CultureInfo.InvariantCulture), unit);

    private static int Number(ObservationRow row) => int.Parse(row.Fact.Value, CultureInfo.InvariantCulture);
}
