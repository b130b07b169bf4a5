using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Stores;
using Plumbline.Tests.Support;
using static Plumbline.App.Tests.Ledger.Facts;

namespace Plumbline.App.Tests.Ledger.Servers;

/// <summary>Kills the whole server at once during imports, as a power cut would.</summary>
[NeedsPostgres]
public sealed class PostgresCrashTests
{
    [LedgerFact]
    public async Task Crash_OfTheServer_LeavesCompleteChanges()
    {
        using var server = new PostgresServer(durable: true);
        var address = await server.MakeDatabaseAsync();
        var (random, crashes, head) = (new Random(5), Effort.Of(3, 50), 0);
        // One writer survives every crash: it loses the connection, waits and settles its commit.
        using var stop = new CancellationTokenSource();
        var importing = Task.Run(async () =>
        {
            await using var ledger = await LedgerStore.OpenAsync(address, OpenMode.Create, TimeProvider.System);
            while (!stop.IsCancellationRequested)
            {
                await ledger.CommittedAsync(Victim.Organisation, Draft(head == 0 ? null : At(head), [.. Victim.Facts(head + 1)]));
                head++;
            }
        });
        for (var i = 0; i < crashes; i++)
        {
            // Each crash waits for a change since the last one, however slow the machine.
            var before = head;
            while (head == before && !importing.IsCompleted) await Task.Delay(50);
            await Task.Delay(random.Next(100, Effort.Of(800, 2_500)));
            var told = head;
            server.Crash();
            server.Start();
            await CheckAsync(address, told, () => head);
        }

        await stop.CancelAsync();
        await importing;

        Assert.True(head > 0, "no change was made between the crashes");
        Effort.Record($"PostgreSQL killed with all its processes {crashes} times in the midst of imports of {Victim.Series * Victim.Months} observations; {head} changes were made by one writer that lived through it, each once and whole");
    }

    // What was acknowledged is there and verifies, while the writer goes on.
    private static async Task CheckAsync(StoreAddress address, int told, Func<int> acknowledged)
    {
        await using var ledger = await LedgerStore.OpenAsync(address, OpenMode.Create, TimeProvider.System);
        var head = (await ledger.HeadAsync(Victim.Organisation))?.Value ?? 0;
        Assert.InRange(head, told, acknowledged() + 1);
        var verified = await ledger.VerifyAsync(Victim.Organisation);
        Assert.True(verified.Intact && verified.Changes >= head, verified.FirstBreak?.Found);
        if (head > 0)
            Assert.Equal(Victim.Facts(head), (await ledger.ReadAsync(Victim.Organisation, At(head))).Select(r => r.Fact));
    }
}
