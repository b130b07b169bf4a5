using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Stores;
using static Plumbline.App.Tests.Ledger.Facts;

namespace Plumbline.App.Tests.Ledger.Compliance;

public abstract partial class LedgerCompliance
{
    /// <summary>A store whose tables are in a folder.</summary>
    protected abstract Task<StoreAddress> NewAddressInAsync(string folder);

    [LedgerFact(NeedsSmallDisk = true)]
    public async Task DiskFull_DuringAnImport_IsReportedAndLeavesTheStore()
    {
        using var disk = new SmallDisk(megabytes: 200);
        var address = await NewAddressInAsync(disk.Folder);
        await using var ledger = await LedgerStore.OpenAsync(address, OpenMode.Create, Clock);
        await ledger.WriteAsync(Trust, Month("a", "2024-01", "1"));
        disk.Leave(megabytes: 3);
        var many = Enumerable.Range(0, 40_000).Select(i => Month($"i{i % 1000:0000}", "2024-01", $"{i}", $"unit-{i / 1000}") with { Note = "a note that takes some room of the disk, as notes do" }).ToArray();
        // The disk has room for the first part.
        await ledger.WriteAsync(Council, many[..3_000]);

        await RefusedAsync(LedgerProblem.DiskIsFull, () => ledger.WriteAsync(Trust, many));
        await RefusedAsync(LedgerProblem.DiskIsFull, () => ledger.WriteAsync(Trust, many));
        Assert.Equal("a:trust:2024-01=1@1", await ledger.ValuesAsync(Trust));
        Assert.True((await ledger.VerifyAsync(Trust)).Intact);
        disk.Leave(megabytes: 50);
        await ledger.WriteAsync(Trust, many);
        Assert.True((await ledger.VerifyAsync(Trust)).Intact);
        await ledger.DisposeAsync();
    }

    [LedgerFact(NeedsSmallDisk = true)]
    public async Task DiskFull_DuringABackup_LeavesNoFile()
    {
        await Ledger.WriteAsync(Trust, [.. Enumerable.Range(0, 60_000).Select(i => Month($"i{i % 1000:0000}", "2024-01", $"{i}", $"unit-{i / 1000}"))]);
        using var disk = new SmallDisk(megabytes: 2);
        await RefusedAsync(LedgerProblem.DiskIsFull, () => Ledger.BackupAsync(Path.Combine(disk.Folder, "store.backup")));
        Assert.Empty(Directory.GetFiles(disk.Folder));
        Assert.Equal(At(1), await Ledger.HeadAsync(Trust));
    }
}
