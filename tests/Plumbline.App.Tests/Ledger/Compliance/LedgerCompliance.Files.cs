using System.Security.Cryptography;
using Plumbline.App.Access;
using Plumbline.App.Correcting;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Tests.Definitions.Files;
using Plumbline.App.Workspaces;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Ledger.Compliance;

// Files of a workspace: loading, revising, withdrawing and dumping, byte for byte.
public abstract partial class LedgerCompliance
{
    private const string Tiny = SmallFiles.Organisation;

    private static readonly FactKind Kept = FactKind.Of("file");

    [LedgerFact]
    public async Task File_LoadedAndDumped_IsByteForByteTheSame_WithItsHashInTheManifest()
    {
        using var folder = Files();
        Assert.Equal((4, 2), await LoadedAsync(folder));
        using var dumps = new TemporaryFolder();
        await DumpWorkspace.RunAsync(Ledger, await ReadDefinitions.RunAsync(Ledger, Tiny), dumps.File("dump"));
        var manifest = await File.ReadAllTextAsync(dumps.File("dump", "manifest.csv"));
        foreach (var name in new[] { "logo.png", "evidence/minutes.pdf" })
        {
            var bytes = await File.ReadAllBytesAsync(folder.File("blobs", name));
            Assert.Equal(bytes, await File.ReadAllBytesAsync(dumps.File("dump", "blobs", name)));
            Assert.Matches($"\nblobs/{name},[0-9]+,{Convert.ToHexStringLower(SHA256.HashData(bytes))}\n", manifest);
        }

        Assert.Null(await LoadedAsync(folder));
        Assert.Null(await LoadedAsync(dumps.File("dump")));
        File.Delete(dumps.File("dump", "blobs", "logo.png"));
        Assert.StartsWith("blobs/logo.png: found no such file", Assert.Single(ReadWorkspace.Run(dumps.File("dump")).Problems).ToString(), StringComparison.Ordinal);
    }

    [LedgerFact]
    public async Task File_RemovedFromTheFolder_StaysUntilWithdrawn_AndUndoRestoresIt()
    {
        using var folder = Files();
        await LoadedAsync(folder);
        File.Delete(folder.File("blobs", "logo.png"));
        Assert.Null(await LoadedAsync(folder));
        Assert.Equal(["evidence/minutes.pdf", "logo.png"], await KeysAsync());
        await WithdrawDefinition.RunAsync(Ledger, await ReadDefinitions.RunAsync(Ledger, Tiny), Kept, "logo.png", Actor.OwnMachine("tester"), "an old logo");
        Assert.Equal(["evidence/minutes.pdf"], await KeysAsync());
        Assert.Equal(SmallFiles.Png("one"), await DumpedAsync("logo.png", Facts.At(1)));
        await UndoChange.RunAsync(Ledger, Tiny, Facts.At(2), Actor.OwnMachine("tester"));
        Assert.Equal(SmallFiles.Png("one"), await DumpedAsync("logo.png"));
    }

    [LedgerFact]
    public async Task File_WithOtherBytes_IsRevised_AndSameBytesUnderTwoNames_AreStoredOnce()
    {
        using var folder = Files();
        await LoadedAsync(folder);
        folder.Put("logo.png", SmallFiles.Png("two"));
        folder.Put("again/logo.png", SmallFiles.Png("two"));
        Assert.Equal((2, 1), await LoadedAsync(folder));
        Assert.Equal(SmallFiles.Png("two"), await DumpedAsync("again/logo.png"));
        Assert.Equal(SmallFiles.Png("one"), await DumpedAsync("logo.png", Facts.At(1)));
        Assert.True((await Ledger.VerifyAsync(Tiny)).Intact);
    }

    [LedgerFact]
    public async Task File_IsCopiedByHistoryAndBackup_IntoEveryStore()
    {
        using var folder = Files();
        await LoadedAsync(folder);
        using var kept = new TemporaryFolder();
        await HistoryFolder.DumpAsync(Ledger, Tiny, kept.File("history"));
        await Ledger.BackupAsync(kept.File("backup"));
        foreach (var store in OtherStores)
        {
            await using var told = await LedgerStore.OpenAsync(await store(), OpenMode.Create, Clock);
            await HistoryFolder.LoadAsync(told, kept.File("history"));
            Assert.Equal(SmallFiles.Png("one"), await DumpedAsync("logo.png", from: told));
            var address = await store();
            await LedgerStore.RestoreAsync(StoreAddress.ParseFile(kept.File("backup")), address, overwrite: true, Clock);
            await using var restored = await LedgerStore.OpenAsync(address, OpenMode.Read, Clock);
            Assert.Equal(SmallFiles.Png("one"), await DumpedAsync("logo.png", from: restored));
            Assert.True((await restored.VerifyAsync(Tiny)).Intact);
        }
    }

    [LedgerFact]
    public async Task File_WithMissingOrAlteredBytes_IsNamed_AndNothingIsDumped()
    {
        using var folder = Files();
        await LoadedAsync(folder);
        var hash = Convert.ToHexStringLower(SHA256.HashData(SmallFiles.Png("one")));
        await TamperAsync($"UPDATE blob SET media_type = 'image/png', content = (SELECT content FROM blob other WHERE other.hash <> '{hash}') WHERE hash = '{hash}'");
        Assert.Contains("the bytes of blobs/logo.png differ from those written", (await DamagedAsync()).Message, StringComparison.Ordinal);
        await TamperAsync($"DELETE FROM blob WHERE hash = '{hash}'");
        Assert.Contains($"the bytes of blobs/logo.png are missing, SHA-256 {hash}", (await DamagedAsync()).Message, StringComparison.Ordinal);
        Assert.Equal(1, (await Ledger.VerifyAsync(Tiny)).FirstBreak?.Change.Value);

        Task<LedgerException> DamagedAsync() => RefusedAsync(LedgerProblem.StoreIsDamaged, () => DumpedAsync("logo.png"));
    }

    [LedgerFact]
    public async Task File_ChangedOrDeletedDuringTheLoad_IsRefused_AndNothingIsWritten()
    {
        using var folder = Files();
        var workspace = ReadWorkspace.Run(folder.Path).Workspace!;
        folder.Put("logo.png", SmallFiles.Png("two"));
        var changed = await RefusedAsync(LedgerProblem.InvalidFact, () => LoadWorkspace.RunAsync(Ledger, workspace, Actor.OwnMachine("tester"), "test"));
        Assert.StartsWith("blobs/logo.png: found bytes with SHA-256 ", changed.Message, StringComparison.Ordinal);
        folder.Put("logo.png", SmallFiles.Png("three"));
        var longer = await RefusedAsync(LedgerProblem.InvalidFact, () => LoadWorkspace.RunAsync(Ledger, workspace, Actor.OwnMachine("tester"), "test"));
        Assert.StartsWith("blobs/logo.png: found 25 bytes; expected ", longer.Message, StringComparison.Ordinal);
        File.Delete(folder.File("blobs", "logo.png"));
        var gone = await RefusedAsync(LedgerProblem.InvalidFact, () => LoadWorkspace.RunAsync(Ledger, workspace, Actor.OwnMachine("tester"), "test"));
        Assert.StartsWith("blobs/logo.png: found that it is unreadable", gone.Message, StringComparison.Ordinal);
        Assert.Null(await Ledger.HeadAsync(Tiny));
    }

    private static TemporaryFolder Files()
    {
        var folder = SmallFiles.Workspace();
        folder.Put("logo.png", SmallFiles.Png("one"));
        folder.Put("evidence/minutes.pdf", SmallFiles.Pdf());
        return folder;
    }

    private Task<(int Definitions, int Blobs)?> LoadedAsync(TemporaryFolder folder) => LoadedAsync(folder.Path);

    // The numbers of definitions and blobs that the change wrote; null where nothing was new.
    private async Task<(int Definitions, int Blobs)?> LoadedAsync(string folder)
    {
        var reading = ReadWorkspace.Run(folder);
        Assert.Empty(reading.Problems);
        return await LoadWorkspace.RunAsync(Ledger, reading.Workspace!, Actor.OwnMachine("tester"), "test") is CommitResult.Committed(var change) ? (change.Definitions, change.Blobs) : null;
    }

    private async Task<byte[]> DumpedAsync(string name, Plumbline.Core.Ledger.ChangeNumber? asAt = null, ILedger? from = null)
    {
        using var dumps = new TemporaryFolder();
        var definitions = await ReadDefinitions.RunAsync(from ?? Ledger, Tiny, asAt);
        await DumpWorkspace.RunAsync(from ?? Ledger, definitions, dumps.File("dump"));
        return await File.ReadAllBytesAsync(dumps.File("dump", "blobs", name));
    }

    private async Task<IEnumerable<string>> KeysAsync() => (await Ledger.DefinitionsAsync(Tiny, new DefinitionQuery { Kind = Kept })).Select(row => row.Key);
}
