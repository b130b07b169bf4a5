using Plumbline.App.Tests.Ledger.Servers;
using System.Diagnostics;
using System.Globalization;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Stores;
using Plumbline.Tests.Support;
using static Plumbline.App.Tests.Ledger.Facts;

namespace Plumbline.App.Tests.Ledger.Compliance;

public abstract partial class LedgerCompliance
{
    // A limit, so that verifying does not take most of the time.
    private const int KillsAStore = 10;

    // One victim in this many is killed as soon as its commit is visible; the others while they write.
    private const int OneInSoManyAfter = 5;

    [LedgerFact]
    public async Task Kill_DuringImports_LeavesCompleteChanges()
    {
        var (random, kills, deaths) = (new Random(11), Effort.Of(10, 200), new List<Death>());
        while (deaths.Count < kills)
        {
            var address = await NewAddressAsync();
            for (var i = 0; i < KillsAStore; i++)
                deaths.Add(await KillOnceAsync(address, random, after: i % OneInSoManyAfter == OneInSoManyAfter - 1));
        }

        // The number depends on the machine, but with none the test would prove nothing.
        var (after, writing) = (deaths.Where(d => d.After).ToList(), deaths.Where(d => d is { Writing: true, After: false }).ToList());
        Assert.NotEmpty(writing);
        Assert.NotEmpty(after);
        Effort.Record($"{GetType().Name}: killed {kills} times in the midst of imports of {Victim.Series * Victim.Months} observations, {writing.Count} times while they were written; of those changes {writing.Count(d => d.Whole)} were found whole, the others wholly absent; {after.Count} times as soon as the commit was seen by another, {after.Count(d => d.Unheard)} of these before the dead one could say so, and each of these changes was found whole; {deaths.Sum(d => d.Made)} changes were made in all");
    }

    // Waits until another reader of the store sees a change after the given one, and returns its number.
    private static async Task<int> CommittedAfterAsync(StoreAddress address, int begun)
    {
        await using var reader = await LedgerStore.OpenAsync(address, OpenMode.Read, TimeProvider.System);
        while (true)
        {
            if (await reader.HeadAsync(Victim.Organisation) is { } head && head.Value > begun) return head.Value;
        }
    }

    // A victim's stage, whether its last change is in the store, and how many it made; whether it died after a commit and before reporting it.
    private sealed record Death(bool Writing, bool Whole, int Made, bool After, bool Unheard);

    private static async Task<Death> KillOnceAsync(StoreAddress address, Random random, bool after)
    {
        int before, begun;
        var (writing, seen) = (false, 0);
        var started = Stopwatch.GetTimestamp();
        using (var victim = Victim.Start(address))
        {
            before = begun = int.Parse((await victim.StandardOutput.ReadLineAsync()).AsNotNull(), CultureInfo.InvariantCulture);
            // The time of a start shows the machine's present speed; a first write takes about half of it, a later one a tenth.
            var start = Stopwatch.GetElapsedTime(started);
            // The first import of a process takes longest, so more kills go to it than to the second or third.
            var let = random.Next(random.Next(1, 4));
            while (begun < before + let || !writing) Hear(await victim.StandardOutput.ReadLineAsync());
            if (after) seen = await CommittedAfterAsync(address, begun);
            else await Task.Delay(start * random.NextDouble() * (let == 0 ? 0.6 : 0.2));
            victim.Kill();
            await victim.WaitForExitAsync();
            while (await victim.StandardOutput.ReadLineAsync() is { Length: > 0 } line) Hear(line);
        }

        await using var ledger = await LedgerStore.OpenAsync(address, OpenMode.Write, TimeProvider.System);
        var head = (await ledger.HeadAsync(Victim.Organisation))?.Value ?? 0;
        Assert.InRange(head, Math.Max(begun, seen), writing ? begun + 1 : begun);
        var verified = await ledger.VerifyAsync(Victim.Organisation);
        Assert.True(verified.Intact && verified.Changes == head, verified.FirstBreak?.Found);
        if (head > 0)
            Assert.Equal(Victim.Facts(head), (await ledger.ReadAsync(Victim.Organisation)).Select(r => r.Fact));
        // The victim's lock is released, so the next import succeeds.
        await ledger.CommittedAsync(Victim.Organisation, Draft(head == 0 ? null : At(head), [.. Victim.Facts(head + 1)]));
        return new Death(writing, head > begun, head - before, after, Unheard: after && begun < seen);

        void Hear(string? line)
        {
            writing = string.Equals(line.AsNotNull(), Victim.Writing, StringComparison.Ordinal);
            if (!writing) begun = int.Parse(line!, CultureInfo.InvariantCulture);
        }
    }
}
