using System.Diagnostics;
using Plumbline.App.Access.Logging;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Tests.Ledger;

namespace Plumbline.App.Tests.Access;

public abstract partial class AccessCompliance
{
    [LedgerFact]
    public async Task WhileSomebodyWritesForLong_OthersAreToldSoonThatTheStoreIsBusy_AndNothingIsWritten()
    {
        var (held, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        var writing = Ledger.Beside.WriteAsync(
            async _ =>
            {
                held.SetResult();
                await release.Task;
                return true;
            },
            CancellationToken.None);
        await held.Task;
        await using var another = await LedgerStore.OpenAsync(Address, OpenMode.Write, Clock);
        var since = Stopwatch.StartNew();
        var waiting = new[] { Ledger, another }.Select(static ledger => Assert.ThrowsAsync<LedgerException>(() => AccessLog.NoteAsync(ledger, AccessEvent.SignedIn, account: null, "", "late"))).ToList();
        // Who only looks whether it goes is not kept waiting.
        Assert.True(since.Elapsed < TimeSpan.FromSeconds(2), $"{since.Elapsed}");
        foreach (var one in waiting) Assert.Equal(LedgerProblem.StoreIsBusy, (await one).Problem);
        Assert.InRange(since.Elapsed, TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(20));
        release.SetResult();
        Assert.True(await writing);
        await AccessLog.NoteAsync(another, AccessEvent.SignedIn, account: null, "", "after");
        Assert.Equal(["|SignedIn||after"], await LogAsync());
    }
}
