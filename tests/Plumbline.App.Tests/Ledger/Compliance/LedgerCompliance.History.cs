using System.Text;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Stores;
using static Plumbline.App.Tests.Ledger.Facts;

namespace Plumbline.App.Tests.Ledger.Compliance;

public abstract partial class LedgerCompliance
{
    /// <summary>The kinds of store that a history or backup can be restored to.</summary>
    protected abstract IReadOnlyList<Func<Task<StoreAddress>>> OtherStores { get; }

    private static async Task<byte[]> ExportAsync(ILedger ledger, string organisation)
    {
        using var stream = new MemoryStream();
        await ledger.ExportHistoryAsync(organisation, stream);
        return stream.ToArray();
    }

    private async Task<string[]> LinesAsync() => Encoding.UTF8.GetString(await ExportAsync(Ledger, Trust)).Split('\n');

    [LedgerFact]
    public async Task History_ThroughEveryStore_IsByteForByteTheSame()
    {
        await FillAsync();
        await Ledger.WriteAsync(Trust, ObservationFact.Withdrawal("a", "trust", "2024-01", Day("2024-01"), "month", "entered <twice> & “so” 🙂"));
        await Ledger.WriteAsync(Trust, DefinitionFact.Withdrawal(FactKind.Of("unit"), "ward-4"));
        var history = await ExportAsync(Ledger, Trust);
        foreach (var store in OtherStores)
        {
            await using var other = await LedgerStore.OpenAsync(await store(), OpenMode.Create, TimeProvider.System);
            var entry = await other.ImportHistoryAsync(new MemoryStream(history));

            Assert.Equal((Trust, await Ledger.ChangeAsync(Trust, At(6))), (entry.Code, entry.Head));
            Assert.Equal(await Ledger.ChangesAsync(Trust).ToListAsync(), await other.ChangesAsync(Trust).ToListAsync());
            Assert.Equal(history, await ExportAsync(other, Trust));
            Assert.True((await other.VerifyAsync(Trust)).Intact);
            for (var n = 1; n <= 6; n++)
            {
                Assert.Equal(await Ledger.ReadAsync(Trust, At(n)), await other.ReadAsync(Trust, At(n)));
                Assert.Equal(await Ledger.DefinitionsAsync(Trust, new DefinitionQuery { AsAt = At(n) }), await other.DefinitionsAsync(Trust, new DefinitionQuery { AsAt = At(n) }));
            }

            await RefusedAsync(LedgerProblem.AlreadyThere, () => other.ImportHistoryAsync(new MemoryStream(history)));
            await other.WriteAsync(Trust, Month("a", "2024-02", "goes on"));
            Assert.True((await other.VerifyAsync(Trust)).Intact);
        }
    }

    [LedgerFact]
    public async Task History_AnyLineAltered_IsRefused()
    {
        await FillAsync();
        var lines = await LinesAsync();
        var target = await NewAddressAsync();
        await using var other = await LedgerStore.OpenAsync(target, OpenMode.Create, Clock);
        for (var i = 0; i < lines.Length - 1; i++)
        {
            string[][] forgeries =
            [
                [.. lines[..i], .. lines[(i + 1)..]],
                [.. lines[..i], lines[i].Replace("\"ward-", "\"Ward-", StringComparison.Ordinal).Replace("\"value\":\"", "\"value\":\"9", StringComparison.Ordinal).Replace("\"post\":\"", "\"post\":\"9", StringComparison.Ordinal).Replace("\"end\":", "\"end\":1", StringComparison.Ordinal).Replace("history\":\"", "history\":\"9", StringComparison.Ordinal), .. lines[(i + 1)..]],
                [.. lines[..i], lines[i][..^2], .. lines[(i + 1)..]],
                [.. lines[..i]],
                i == 0 ? ["{}"] : [.. lines[..(i - 1)], lines[i], lines[i - 1], .. lines[(i + 1)..]],
            ];
            foreach (var forgery in forgeries)
                await RefusedAsync(LedgerProblem.HistoryIsBroken, () => other.ImportHistoryAsync(new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', forgery)))));
        }

        Assert.Empty(await other.OrganisationsAsync());
        await RefusedAsync(LedgerProblem.HistoryIsBroken, () => other.ImportHistoryAsync(new MemoryStream([0x7b, 0xff, 0xfe])));
        await RefusedAsync(LedgerProblem.HistoryIsBroken, () => other.ImportHistoryAsync(new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines))), Council));
        await other.ImportHistoryAsync(new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines))), Trust);
    }

    [LedgerFact]
    public async Task History_UnknownOrganisation_IsReported() =>
        await RefusedAsync(LedgerProblem.OrganisationNotFound, () => ExportAsync(Ledger, "unknown"));

    [LedgerFact]
    public async Task Backup_ToAFile_RestoresIntoEveryStore()
    {
        await FillAsync();
        var folder = Directory.CreateTempSubdirectory("plumbline-backup-").FullName;
        try
        {
            var file = Path.Combine(folder, "store.backup");
            var kept = await Ledger.BackupAsync(file);
            Assert.Equal(await Ledger.OrganisationsAsync(), kept);
            Assert.Equal([file], Directory.GetFiles(folder));
            await RefusedAsync(LedgerProblem.AlreadyThere, () => Ledger.BackupAsync(file));
            await Ledger.WriteAsync(Trust, Month("after", "2024-01", "1"));
            await Ledger.BackupAsync(file + "2");
            Assert.Equal(5, (await Ledger.BackupAsync(file + "2", overwrite: true))[1].Head.Number.Value);

            foreach (var store in OtherStores)
                await RestoreAsync(file, kept, await store());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task RestoreAsync(string file, IReadOnlyList<OrganisationEntry> kept, StoreAddress target)
    {
        Assert.Equal(kept, await LedgerStore.RestoreAsync(file, target, overwrite: false, Clock));
        await using var restored = await LedgerStore.OpenAsync(target, OpenMode.Write, Clock);
        Assert.Equal(await Ledger.ReadAsync(Trust, At(4)), await restored.ReadAsync(Trust));
        await restored.WriteAsync(Trust, Month("other", "2024-01", "1"));

        var refusal = await RefusedAsync(LedgerProblem.AlreadyThere, () => LedgerStore.RestoreAsync(file, target, overwrite: false, Clock));
        Assert.Contains(Trust, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(At(5), await restored.HeadAsync(Trust));
        await LedgerStore.RestoreAsync(file, target, overwrite: true, Clock);
        Assert.Equal(kept, await restored.OrganisationsAsync());
        await restored.WriteAsync(Trust, Month("goes on", "2024-01", "1"));
        Assert.True((await restored.VerifyAsync(Trust)).Intact);
    }

    [LedgerFact]
    public async Task Backup_WhileOthersWrite_IsOneSnapshot()
    {
        await FillAsync();
        var folder = Directory.CreateTempSubdirectory("plumbline-backup-").FullName;
        try
        {
            using var stop = new CancellationTokenSource();
            var writing = Task.Run(async () =>
            {
                for (var i = 0; !stop.IsCancellationRequested; i++)
                    await Ledger.WriteAsync(Trust, Month("busy", "2024-01", $"{i}"), Month("busy", "2024-02", $"{i}"));
            });
            for (var n = 0; n < 5; n++)
            {
                var file = Path.Combine(folder, $"{n}.backup");
                await Ledger.BackupAsync(file);
                await using var copy = await LedgerStore.OpenAsync(StoreAddress.Parse(file), OpenMode.Read, Clock);
                var busy = (await copy.ReadAsync(Trust)).Where(r => r.Fact.Indicator is "busy").Select(r => r.Fact.Value).Distinct(StringComparer.Ordinal);
                Assert.InRange(busy.Count(), 0, 1);
            }

            await stop.CancelAsync();
            await writing;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [LedgerFact]
    public async Task Restore_NotABackup_LeavesTheStore()
    {
        await FillAsync();
        var folder = Directory.CreateTempSubdirectory("plumbline-backup-").FullName;
        try
        {
            var file = Path.Combine(folder, "text.backup");
            await File.WriteAllTextAsync(file, new string('x', 5000));
            await RefusedAsync(LedgerProblem.NotAStore, () => LedgerStore.RestoreAsync(file, Address, overwrite: true, Clock));
            await RefusedAsync(LedgerProblem.StoreNotFound, () => LedgerStore.RestoreAsync(file + "none", Address, overwrite: true, Clock));
            Assert.Equal(At(4), await Ledger.HeadAsync(Trust));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
