using Plumbline.App.Ledger.Facts;
using Plumbline.Tests.Support;
using static Plumbline.App.Tests.Ledger.Facts;

namespace Plumbline.App.Tests.Ledger.Compliance;

public abstract partial class LedgerCompliance
{
    // A second dialect acts as another program.
    [LedgerFact]
    public async Task Write_WhileAnotherProgramWrites_Waits()
    {
        await Ledger.WriteAsync(Trust, Month("a", "2024-01", "1"));
        await using var other = DialectOf(Address);
        Task<Change> waiting;
        await using (await other.WriteAsync(Trust, CancellationToken.None))
        {
            waiting = Task.Run(() => Ledger.WriteAsync(Trust, Month("a", "2024-01", "2")));
            await Task.Delay(700);
            Assert.False(waiting.IsCompleted);
            Assert.Equal("a:trust:2024-01=1@1", await Ledger.ValuesAsync(Trust));
        }

        Assert.Equal(At(2), (await waiting).Number);
    }

    [LedgerFact]
    public async Task Write_BlockedByAnother_ReportsTheWaitAndItsEnd()
    {
        await using var other = DialectOf(Address);
        var (told, said) = (new TaskCompletionSource(), new List<string>());
        Task<Change> waiting;
        await using (await other.WriteAsync(Trust, CancellationToken.None))
        {
            var draft = Draft(null, Month("a", "2024-01", "1")) with { Doing = Hear };
            waiting = Task.Run(() => Ledger.CommittedAsync(Trust, draft));
            await Task.WhenAny(told.Task, waiting);
        }

        Assert.Equal(At(1), (await waiting).Number);
        Assert.Equal(["waiting for another writer to finish", "writing"], said);

        void Hear(string doing)
        {
            said.Add(doing);
            told.TrySetResult();
        }
    }

    [LedgerFact]
    public async Task Write_WhileAnotherNeverEnds_TimesOut()
    {
        if (!Effort.Long) return;
        await using var other = DialectOf(Address);
        await using var held = await other.WriteAsync(Trust, CancellationToken.None);
        await RefusedAsync(LedgerProblem.StoreIsBusy, () => Ledger.WriteAsync(Trust, Month("a", "2024-01", "1")));
    }

    [LedgerFact]
    public async Task Write_Cancelled_LeavesNothing()
    {
        using var stop = new CancellationTokenSource();
        var facts = Enumerable.Range(0, 40_000).Select(i =>
        {
            if (i == 30_000) stop.Cancel();
            return Month($"i{i}", "2024-01", "1");
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Ledger.CommitAsync(Trust, Draft(null, Array.Empty<ObservationFact>()) with { Observations = facts.ToAsyncEnumerable() }, stop.Token));
        Assert.Empty(await Ledger.OrganisationsAsync());
        await Ledger.WriteAsync(Trust, Month("a", "2024-01", "1"));
    }
}
