using System.Diagnostics;
using System.Globalization;
using Plumbline.App.Ledger;
using Plumbline.Tests.Support;
using static Plumbline.App.Tests.Ledger.Facts;

namespace Plumbline.App.Tests.Ledger;

public abstract partial class LedgerCompliance
{
    // So that verifying does not take most of the time.
    private const int KillsAStore = 10;

    [LedgerFact]
    public async Task Kill_InTheMidstOfImports_LeavesWholeChanges()
    {
        var (random, kills, deaths) = (new Random(11), Effort.Of(10, 200), new List<Death>());
        while (deaths.Count < kills)
        {
            var address = await NewAddressAsync();
            for (var i = 0; i < KillsAStore; i++)
                deaths.Add(await KillOnceAsync(address, random));
        }

        // How many is the machine's affair; none would be no test.
        var writing = deaths.Where(d => d.Writing).ToList();
        Assert.NotEmpty(writing);
        Effort.Record($"{GetType().Name}: killed {kills} times in the midst of imports of {Victim.Series * Victim.Months} observations, {writing.Count} times while they were written; of those changes {writing.Count(d => d.Whole)} were found whole, the others wholly absent; {deaths.Sum(d => d.Made)} changes were made in all");
    }

    // Where a victim was, whether the change it was at is there, and how many it made.
    private sealed record Death(bool Writing, bool Whole, int Made);

    private static async Task<Death> KillOnceAsync(StoreAddress address, Random random)
    {
        int before, begun;
        var writing = false;
        var started = Stopwatch.GetTimestamp();
        using (var victim = Victim.Start(address))
        {
            before = begun = int.Parse((await victim.StandardOutput.ReadLineAsync()).AsNotNull(), CultureInfo.InvariantCulture);
            // How long a start takes tells how fast the machine is just now; a first write takes about half of that, a later one a tenth.
            var start = Stopwatch.GetElapsedTime(started);
            // The first import of a process takes longest: more are killed in it than in the second or third.
            var let = random.Next(random.Next(1, 4));
            while (begun < before + let || !writing) Hear(await victim.StandardOutput.ReadLineAsync());
            await Task.Delay(start * random.NextDouble() * (let == 0 ? 0.6 : 0.2));
            victim.Kill();
            await victim.WaitForExitAsync();
            while (await victim.StandardOutput.ReadLineAsync() is { Length: > 0 } line) Hear(line);
        }

        await using var ledger = await LedgerStore.OpenAsync(address, OpenMode.Write, TimeProvider.System);
        var head = (await ledger.HeadAsync(Victim.Organisation))?.Value ?? 0;
        Assert.InRange(head, begun, writing ? begun + 1 : begun);
        var verified = await ledger.VerifyAsync(Victim.Organisation);
        Assert.True(verified.Intact && verified.Changes == head, verified.FirstBreak?.Found);
        if (head > 0)
            Assert.Equal(Victim.Facts(head), (await ledger.ReadAsync(Victim.Organisation)).Select(r => r.Fact));
        // The dead one's lock is gone, and the next import works.
        await ledger.CommittedAsync(Victim.Organisation, Draft(head == 0 ? null : At(head), [.. Victim.Facts(head + 1)]));
        return new Death(writing, head > begun, head - before);

        void Hear(string? line)
        {
            writing = string.Equals(line.AsNotNull(), Victim.Writing, StringComparison.Ordinal);
            if (!writing) begun = int.Parse(line!, CultureInfo.InvariantCulture);
        }
    }
}
