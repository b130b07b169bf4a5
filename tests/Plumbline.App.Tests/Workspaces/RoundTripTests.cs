using Plumbline.App.Access;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Tests.Ledger;
using Plumbline.App.Tests.Ledger.Servers;
using Plumbline.App.Workspaces;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Workspaces;

[NeedsPostgres]
public class RoundTripTests
{
    [Theory]
    [InlineData("community-trust")]
    [InlineData("county-council")]
    public async Task Dump_LoadedAndDumpedAgain_IsByteForByteTheSame(string sample)
    {
        using var folder = new TemporaryFolder();
        await LoadAsync(Repository.Sample(sample), folder.File("a.db"));
        await DumpAsync(folder.File("a.db"), folder.File("first"));
        await LoadAsync(folder.File("first"), folder.File("b.db"));
        await DumpAsync(folder.File("b.db"), folder.File("second"));
        Assert.Equal(Contents(folder.File("first")), Contents(folder.File("second")));
    }

    [LedgerFact]
    public async Task Dump_LoadedIntoTheOtherKindOfStore_IsByteForByteTheSame_WithAndWithoutHistory()
    {
        using var folder = new TemporaryFolder();
        var postgres = await PostgresServer.NewDatabaseAsync();
        await LoadAsync(Repository.Sample("county-council"), folder.File("a.db"));
        await DumpAsync(folder.File("a.db"), folder.File("first"));
        await HistoryAsync(StoreAddress.Parse(folder.File("a.db")), folder.File("history-first"));

        await LoadAsync(folder.File("first"), postgres);
        await DumpAsync(postgres, folder.File("second"));
        Assert.Equal(Contents(folder.File("first")), Contents(folder.File("second")));

        var otherDatabase = await PostgresServer.NewDatabaseAsync();
        await using (var ledger = await LedgerStore.OpenAsync(otherDatabase, OpenMode.Create, TimeProvider.System))
            await HistoryFolder.LoadAsync(ledger, folder.File("history-first"));
        await HistoryAsync(otherDatabase, folder.File("history-second"));
        Assert.Equal(Contents(folder.File("history-first")), Contents(folder.File("history-second")));

        await using (var back = await LedgerStore.OpenAsync(StoreAddress.Parse(folder.File("back.db")), OpenMode.Create, TimeProvider.System))
            await HistoryFolder.LoadAsync(back, folder.File("history-second"));
        await HistoryAsync(StoreAddress.Parse(folder.File("back.db")), folder.File("history-third"));
        Assert.Equal(Contents(folder.File("history-first")), Contents(folder.File("history-third")));
    }

    [Theory]
    [InlineData("community-trust")]
    [InlineData("county-council")]
    public async Task TheSameWorkspaceAgain_IsNoChange(string sample)
    {
        using var folder = new TemporaryFolder();
        Assert.IsType<CommitResult.Committed>(await LoadAsync(Repository.Sample(sample), folder.File("a.db")));
        Assert.IsType<CommitResult.NothingNew>(await LoadAsync(Repository.Sample(sample), folder.File("a.db")));
        await DumpAsync(folder.File("a.db"), folder.File("dump"));
        Assert.IsType<CommitResult.NothingNew>(await LoadAsync(folder.File("dump"), folder.File("a.db")));
    }

    [Fact]
    public async Task WorkspaceThatContradictsTheLedger_IsRefused()
    {
        using var folder = new TemporaryFolder();
        using var other = new TemporaryFolder();
        await LoadAsync(Repository.Sample("county-council"), folder.File("a.db"));
        other.Copy(Repository.Sample("county-council"));
        Directory.Delete(other.File("returns"), recursive: true);
        await File.WriteAllTextAsync(other.File("units.csv"), "unit,name,kind,parent\nshire,The Shire,organisation,\ncouncil,Council,directorate,shire\n");
        Assert.IsType<CommitResult.Committed>(await LoadAsync(other.Path, folder.File("a.db")));
        await File.WriteAllTextAsync(other.File("units.csv"), "unit,name,kind,parent\ncouncil,Council,organisation,\n");
        var refusal = await Assert.ThrowsAsync<LedgerException>(() => LoadAsync(other.Path, folder.File("a.db")));
        Assert.Contains("units council and shire without a parent", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TextsThatCouldRunAsFormulas_AreGuardedInTheFile_AndReadBackUnchanged()
    {
        using var folder = new TemporaryFolder();
        folder.Copy(Repository.Sample("county-council"));
        const string Dangerous = "=HYPERLINK(\"x\")";
        File.AppendAllText(folder.File("observations", "corporate-2020-q2.csv"), $"ksi-casualties,council,2019-06,-5,,,,,\"{Dangerous.Replace("\"", "\"\"", StringComparison.Ordinal)}\",,\n");
        await LoadAsync(folder.Path, folder.File("..", $"{Path.GetFileName(folder.Path)}.db"));
        var store = folder.File("..", $"{Path.GetFileName(folder.Path)}.db");
        try
        {
            await DumpAsync(store, folder.File("dump"));
            var line = File.ReadLines(folder.File("dump", "observations", "observations.csv")).Single(static text => text.StartsWith("ksi-casualties,council,2019-06", StringComparison.Ordinal));
            Assert.Contains(",-5,", line, StringComparison.Ordinal);
            Assert.Contains(",\"'=HYPERLINK", line, StringComparison.Ordinal);
            Assert.Equal(Dangerous, ReadWorkspace.Run(folder.File("dump")).Workspace!.Observations.Single(static one => $"{one.Indicator} {one.Period}" == "ksi-casualties 2019-06").Note);
        }
        finally
        {
            foreach (var file in Directory.GetFiles(Path.GetDirectoryName(Path.GetFullPath(store))!, Path.GetFileName(store) + "*")) File.Delete(file);
        }
    }

    private static Task<CommitResult> LoadAsync(string folder, string store) => LoadAsync(folder, StoreAddress.Parse(store));

    private static async Task<CommitResult> LoadAsync(string folder, StoreAddress store)
    {
        var reading = ReadWorkspace.Run(folder);
        Assert.Empty(reading.Problems);
        await using var ledger = await LedgerStore.OpenAsync(store, OpenMode.Create, TimeProvider.System);
        return await LoadWorkspace.RunAsync(ledger, reading.Workspace!, Actor.OwnMachine("tester"), "test");
    }

    private static Task DumpAsync(string store, string folder) => DumpAsync(StoreAddress.Parse(store), folder);

    private static async Task DumpAsync(StoreAddress store, string folder)
    {
        await using var ledger = await LedgerStore.OpenAsync(store, OpenMode.Read, TimeProvider.System);
        var organisation = Assert.Single(await ledger.OrganisationsAsync());
        await DumpWorkspace.RunAsync(ledger, await ReadDefinitions.RunAsync(ledger, organisation.Code), folder);
    }

    private static async Task HistoryAsync(StoreAddress store, string folder)
    {
        await using var ledger = await LedgerStore.OpenAsync(store, OpenMode.Read, TimeProvider.System);
        await HistoryFolder.DumpAsync(ledger, Assert.Single(await ledger.OrganisationsAsync()).Code, folder);
    }

    private static Dictionary<string, string> Contents(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(folder, file), File.ReadAllText, StringComparer.Ordinal);
}
