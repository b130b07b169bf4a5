using Plumbline.App.Ledger;
using Plumbline.Tests.Support;
using static Plumbline.App.Tests.Ledger.Facts;

namespace Plumbline.App.Tests.Ledger;

/// <summary>The server itself killed, all of it at once, in the midst of imports: what a power cut leaves.</summary>
[NeedsPostgres]
public sealed class PostgresCrashTests
{
    [LedgerFact]
    public async Task Crash_OfTheServer_LeavesWholeChanges()
    {
        using var server = new PostgresServer(durable: true);
        var address = await server.MakeDatabaseAsync();
        var (random, crashes, head) = (new Random(5), Effort.Of(3, 50), 0);
        for (var i = 0; i < crashes; i++)
        {
            var begun = head;
            var importing = Task.Run(async () =>
            {
                await using var ledger = await LedgerStore.OpenAsync(address, OpenMode.Create, TimeProvider.System);
                while (true)
                {
                    await ledger.CommittedAsync(Victim.Organisation, Draft(begun == 0 ? null : At(begun), [.. Victim.Facts(begun + 1)]));
                    begun++;
                }
            });
            // One crash at least comes after a change was made, however slow the machine.
            while (begun == 0 && i == crashes - 1 && !importing.IsCompleted) await Task.Delay(50);
            await Task.Delay(random.Next(100, Effort.Of(800, 2_500)));
            server.Crash();
            var refusal = await Assert.ThrowsAsync<LedgerException>(() => importing);
            Assert.Equal(LedgerProblem.Unreachable, refusal.Problem);
            server.Start();
            head = await CheckAsync(address, begun);
        }

        Assert.True(head > 0, "no change was made between the crashes");
        Effort.Record($"PostgreSQL killed with all its processes {crashes} times in the midst of imports of {Victim.Series * Victim.Months} observations; {head} changes were found whole, the others wholly absent");
    }

    // A change whose commit was under way when the server died may be there: wholly.
    private static async Task<int> CheckAsync(StoreAddress address, int told)
    {
        await using var ledger = await LedgerStore.OpenAsync(address, OpenMode.Create, TimeProvider.System);
        var head = (await ledger.HeadAsync(Victim.Organisation))?.Value ?? 0;
        Assert.InRange(head, told, told + 1);
        var verified = await ledger.VerifyAsync(Victim.Organisation);
        Assert.True(verified.Intact && verified.Changes == head, verified.FirstBreak?.Found);
        if (head > 0)
            Assert.Equal(Victim.Facts(head), (await ledger.ReadAsync(Victim.Organisation)).Select(r => r.Fact));
        return head;
    }
}
