using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Stores;
using static Plumbline.App.Tests.Ledger.Facts;

namespace Plumbline.App.Tests.Ledger.Compliance;

/// <content>The record of when folders were last loaded.</content>
public abstract partial class LedgerCompliance
{
    [LedgerFact]
    public async Task LoadOfAFolder_ThatOverwritesOthersFacts_ReportsThem()
    {
        Assert.Equal("", await LoadAsync("main", Month("a", "2024-01", "1"), Month("a", "2024-02", "2")));
        Assert.Equal("", await LoadAsync("main", Month("a", "2024-01", "1 again"), Month("a", "2024-02", "2")));
        await Ledger.WriteAsync(Trust, Month("a", "2024-02", "corrected"));
        Assert.Equal("a, trust, 2024-02", await LoadAsync("main", Month("a", "2024-01", "1 again"), Month("a", "2024-02", "2")));
        Assert.Equal("", await LoadAsync("main", Month("a", "2024-02", "2, edited")));
    }

    [LedgerFact]
    public async Task SecondFolder_IsTrackedSeparately_AndALoadWithNothingNewIsRecorded()
    {
        await LoadAsync("main", Month("a", "2024-01", "1"), Month("b", "2024-01", "1"));
        Assert.Equal("a, trust, 2024-01", await LoadAsync("second", Month("a", "2024-01", "2")));
        await Ledger.WriteAsync(Trust, Month("b", "2024-01", "2"));
        // The second folder agrees with the ledger now, so what it changes later sets nothing back.
        Assert.Null(await LoadAsync("second", Month("b", "2024-01", "2")));
        Assert.Equal("", await LoadAsync("second", Month("b", "2024-01", "3")));
        Assert.Empty(await Ledger.InspectAsync());
        Assert.True((await Ledger.VerifyAsync(Trust)).Intact);
    }

    [LedgerFact]
    public async Task Backup_KeepsTheRecordOfFolderLoads()
    {
        await LoadAsync("main", Month("a", "2024-01", "1"));
        var folder = Directory.CreateTempSubdirectory("plumbline-backup-").FullName;
        try
        {
            var file = Path.Combine(folder, "store.backup");
            await Ledger.BackupAsync(file);
            foreach (var store in OtherStores)
            {
                var address = await store();
                await LedgerStore.RestoreAsync(file, address, overwrite: true, Clock);
                await using var other = await LedgerStore.OpenAsync(address, OpenMode.Write, Clock);
                Assert.Equal("", await LoadAsync(other, "main", Month("a", "2024-01", "2")));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private Task<string?> LoadAsync(string folder, params ObservationFact[] facts) => LoadAsync(Ledger, folder, facts);

    private static async Task<string?> LoadAsync(ILedger ledger, string folder, params ObservationFact[] facts) =>
        await ledger.CommitAsync(Trust, Draft(await ledger.HeadAsync(Trust), facts) with { Folder = folder }) is CommitResult.Committed committed
            ? string.Join("; ", committed.SetBack.Keys)
            : null;
}
