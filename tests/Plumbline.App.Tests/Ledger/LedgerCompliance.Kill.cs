using System.Globalization;
using Plumbline.App.Ledger;
using static Plumbline.App.Tests.Ledger.Facts;

namespace Plumbline.App.Tests.Ledger;

public abstract partial class LedgerCompliance
{
    // So that verifying does not take most of the time.
    private const int KillsAStore = 10;

    [LedgerFact]
    public async Task Kill_InTheMidstOfImports_LeavesWholeChanges()
    {
        var (random, kills, whole) = (new Random(11), Effort.Of(10, 200), 0);
        for (var kill = 0; kill < kills; kill += KillsAStore)
        {
            var address = await NewAddressAsync();
            for (var i = 0; i < KillsAStore; i++)
                whole += await KillOnceAsync(address, random);
        }

        Record($"{GetType().Name}: killed {kills} times in the midst of imports of {Victim.Series * Victim.Months} observations; {whole} changes were found whole, the others wholly absent");
    }

    // How many changes the victim made.
    private static async Task<int> KillOnceAsync(StoreAddress address, Random random)
    {
        int before, begun;
        using (var victim = Victim.Start(address))
        {
            before = begun = int.Parse((await victim.StandardOutput.ReadLineAsync()).AsNotNull(), CultureInfo.InvariantCulture);
            // The first import of a process takes longest: some are killed early in it, some in a later one.
            await Task.Delay(random.Next(0, random.Next(2) == 0 ? 600 : 3_000));
            victim.Kill();
            await victim.WaitForExitAsync();
            while (await victim.StandardOutput.ReadLineAsync() is { Length: > 0 } line)
                begun = int.Parse(line, CultureInfo.InvariantCulture);
        }

        await using var ledger = await LedgerStore.OpenAsync(address, OpenMode.Write, TimeProvider.System);
        var head = (await ledger.HeadAsync(Victim.Organisation))?.Value ?? 0;
        Assert.InRange(head, begun, begun + 1);
        var verified = await ledger.VerifyAsync(Victim.Organisation);
        Assert.True(verified.Intact && verified.Changes == head, verified.FirstBreak?.Found);
        if (head > 0)
            Assert.Equal(Victim.Facts(head), (await ledger.ReadAsync(Victim.Organisation)).Select(r => r.Fact));
        // The dead one's lock is gone, and the next import works.
        await ledger.CommittedAsync(Victim.Organisation, Draft(head == 0 ? null : At(head), [.. Victim.Facts(head + 1)]));
        return head - before;
    }
}
