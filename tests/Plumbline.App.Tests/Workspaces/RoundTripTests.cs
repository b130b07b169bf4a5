using Plumbline.App.Ledger;
using Plumbline.Tests.Support;
using Plumbline.App.Workspaces;

namespace Plumbline.App.Tests.Workspaces;

public class RoundTripTests
{
    [Theory]
    [InlineData("community-trust")]
    [InlineData("county-council")]
    public async Task ADump_LoadedAndDumpedAgain_IsTheSameToTheByte(string sample)
    {
        using var folder = new TemporaryFolder();
        await LoadAsync(Repository.Sample(sample), folder.File("a.db"));
        await DumpAsync(folder.File("a.db"), folder.File("first"));
        await LoadAsync(folder.File("first"), folder.File("b.db"));
        await DumpAsync(folder.File("b.db"), folder.File("second"));
        Assert.Equal(Contents(folder.File("first")), Contents(folder.File("second")));
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
    public async Task WordsThatCouldRunAsFormulas_AreGuardedInTheFileAndWholeAgainWhenRead()
    {
        using var folder = new TemporaryFolder();
        folder.Copy(Repository.Sample("county-council"));
        const string Dangerous = "=HYPERLINK(\"x\")";
        File.AppendAllText(folder.File("observations", "corporate-2020-q2.csv"), $"ksi-casualties,council,2019-06,-5,,,,,\"{Dangerous.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n");
        await LoadAsync(folder.Path, folder.File("..", $"{Path.GetFileName(folder.Path)}.db"));
        var store = folder.File("..", $"{Path.GetFileName(folder.Path)}.db");
        try
        {
            await DumpAsync(store, folder.File("dump"));
            var line = File.ReadLines(folder.File("dump", "observations", "observations.csv")).Single(text => text.Contains("2019-06", StringComparison.Ordinal));
            Assert.Contains(",-5,", line, StringComparison.Ordinal);
            Assert.Contains(",\"'=HYPERLINK", line, StringComparison.Ordinal);
            Assert.Equal(Dangerous, ReadWorkspace.From(folder.File("dump")).Workspace!.Observations.Single(one => one.Period.ToString() == "2019-06").Note);
        }
        finally
        {
            foreach (var file in Directory.GetFiles(Path.GetDirectoryName(Path.GetFullPath(store))!, Path.GetFileName(store) + "*")) File.Delete(file);
        }
    }

    private static async Task<CommitResult> LoadAsync(string folder, string store)
    {
        var reading = ReadWorkspace.From(folder);
        Assert.Empty(reading.Problems);
        await using var ledger = await LedgerStore.OpenAsync(StoreAddress.Parse(store), OpenMode.Create, TimeProvider.System);
        return await LoadWorkspace.IntoAsync(ledger, reading.Workspace!, "tester", "test");
    }

    private static async Task DumpAsync(string store, string folder)
    {
        await using var ledger = await LedgerStore.OpenAsync(StoreAddress.Parse(store), OpenMode.Read, TimeProvider.System);
        var organisation = Assert.Single(await ledger.OrganisationsAsync());
        await DumpWorkspace.IntoAsync(ledger, await ReadDefinitions.AtAsync(ledger, organisation.Code), folder);
    }

    private static Dictionary<string, string> Contents(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(folder, file), File.ReadAllText, StringComparer.Ordinal);
}
