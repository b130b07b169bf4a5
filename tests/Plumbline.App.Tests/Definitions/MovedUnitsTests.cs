using Plumbline.App.Access;
using Plumbline.App.Correcting;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Tests.Importing;
using Plumbline.App.Tests.Ledger;
using Plumbline.App.Tests.Ledger.Servers;
using Plumbline.App.Workspaces;
using Plumbline.Core.Units;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Definitions;

/// <summary>A unit with a row for each parent goes through load, dump, withdrawal and import.</summary>
[NeedsPostgres]
public sealed class MovedUnitsTests : IDisposable
{
    private const string Head = "unit,name,kind,parent,from,to,aliases\n";
    private const string Others = "east,East Division,directorate,trust,,,\n";
    private const string Rest = "trust,Trust,organisation,,,,\nwest,West Division,directorate,trust,,,\n";
    private const string Before = Head + Others + "north,North Team,team,west,,,N1\n" + Rest;
    private const string Moved = Head + Others + "north,North Team,team,west,,2023-03-31,N1\nnorth,North and Moor,team,east,2023-04-01,,\n" + Rest;

    private readonly TemporaryFolder _folder = new();

    public MovedUnitsTests()
    {
        Write("plumbline.yaml", "organisation:\n  code: t\n  name: Trust\n");
        Write("units.csv", Before);
        Write("indicators.csv", "indicator,name,frequency,measure,polarity,aggregation\nfalls,Falls,month,count,lower,sum\n");
        Write("observations/a.csv", "indicator,unit,period,value\nfalls,north,2023-03,3\nfalls,north,2023-04,4\n");
    }

    public void Dispose() => _folder.Dispose();

    [LedgerFact]
    public async Task Move_IsLossless_InSqlite() => await MoveAsync(StoreAddress.Parse(_folder.File("store.db")));

    [LedgerFact]
    public async Task Move_IsLossless_InPostgres() => await MoveAsync(await PostgresServer.NewDatabaseAsync());

    [LedgerFact]
    public async Task RowThatHasFigures_CanBeWithdrawn_WhileTheUnitRemains()
    {
        await using var ledger = await LoadedAsync(StoreAddress.Parse(_folder.File("store.db")), Moved);
        var unit = FactKind.Of("unit");
        Assert.IsType<CommitResult.Committed>(await WithdrawDefinition.RunAsync(ledger, await ReadDefinitions.RunAsync(ledger, "t"), unit, "north|2023-04-01", Actor.OwnMachine("tester"), "test"));
        Assert.Equal("west", (await TreeAsync(ledger)).Find(UnitCode.Parse("north").Value)?.Parent?.ToString());
        var refusal = await Assert.ThrowsAsync<LedgerException>(async () => await WithdrawDefinition.RunAsync(ledger, await ReadDefinitions.RunAsync(ledger, "t"), unit, "north", Actor.OwnMachine("tester"), "test"));
        Assert.Contains("whose unit would be missing", refusal.Message, StringComparison.Ordinal);
    }

    [LedgerFact]
    public async Task RowThatOverlapsOneInTheLedger_IsRefusedWithTheRemedy()
    {
        await using var ledger = await LoadedAsync(StoreAddress.Parse(_folder.File("store.db")), Before);
        Write("units.csv", Moved.Replace("north,North Team,team,west,,2023-03-31,N1\n", "", StringComparison.Ordinal));
        var refusal = await Assert.ThrowsAsync<LedgerException>(() => LoadAsync(ledger));
        Assert.Contains("found unit north from 2023-04-01, while the row without a first day still holds", refusal.Message, StringComparison.Ordinal);
    }

    [LedgerFact]
    public async Task RowUnderTheKeyOfAnEarlierVersion_IsReadOnce()
    {
        const string Dated = "north,North Team,team,west,2019-04-01,,\n";
        await using var ledger = await LoadedAsync(StoreAddress.Parse(_folder.File("store.db")), Before);
        await ledger.WriteAsync("t", new DefinitionFact(FactKind.Of("unit"), "north", """{"from":"2019-04-01","kind":"team","name":"North Team","parent":"west","unit":"north"}"""));
        Write("units.csv", Head + Others + Dated + Rest);
        await LoadAsync(ledger);
        Assert.Equal(["north", "north|2019-04-01"], (await ledger.DefinitionsAsync("t", new DefinitionQuery { Kind = FactKind.Of("unit") })).Select(row => row.Key).Where(key => key.StartsWith("north", StringComparison.Ordinal)));
        Assert.Single((await TreeAsync(ledger)).Rows, row => row.Code.ToString() == "north");
        Assert.IsType<CommitResult.NothingNew>(await LoadAsync(ledger));
        await DumpWorkspace.RunAsync(ledger, await ReadDefinitions.RunAsync(ledger, "t"), _folder.File("dump"));
        Assert.Equal(Head + Others + Dated + Rest, File.ReadAllText(_folder.File("dump", "units.csv")));
    }

    [Fact]
    public async Task EarlierName_IsStillReadByAnImport()
    {
        await using var store = await ImportStore.SmallAtAsync(null, folder => folder.Write(
            "units.csv", "unit,name,kind,parent,from,to,aliases\nsmall,Small Trust,organisation,,,,\nnorth,North Team,team,small,,2023-03-31,N1\nnorth,Moor Team,team,small,2023-04-01,,\nsouth,South Team,team,small,,,\n"));
        using var preview = await store.PreviewAsync("a.csv", "indicator,unit,period,value\nincidents,North Team,2023-01,1\nincidents,N1,2023-02,2\nincidents,Moor Team,2023-05,3\nincidents,NORTH,2023-06,4\n");
        Assert.Empty(preview.Unmatched);
        Assert.Empty(preview.Refused);
        Assert.Equal(4, preview.New.Count);
    }

    private async Task MoveAsync(StoreAddress address)
    {
        await using var ledger = await LoadedAsync(address, Before);
        Write("units.csv", Moved);
        Assert.IsType<CommitResult.Committed>(await LoadAsync(ledger));
        var tree = await TreeAsync(ledger);
        var north = UnitCode.Parse("north").Value;
        Assert.Equal(("west", "east"), (tree.Find(north, new(2023, 3, 31))?.Parent?.ToString(), tree.Find(north, new(2023, 4, 1))?.Parent?.ToString()));
        await DumpWorkspace.RunAsync(ledger, await ReadDefinitions.RunAsync(ledger, "t"), _folder.File("dump"));
        Assert.Equal(Moved, File.ReadAllText(_folder.File("dump", "units.csv")));
        Assert.IsType<CommitResult.NothingNew>(await LoadAsync(ledger, "dump"));
        Assert.IsType<CommitResult.NothingNew>(await LoadAsync(ledger));
    }

    private async Task<ILedger> LoadedAsync(StoreAddress address, string units)
    {
        Write("units.csv", units);
        var ledger = await LedgerStore.OpenAsync(address, OpenMode.Create, TimeProvider.System);
        await LoadAsync(ledger);
        return ledger;
    }

    private async Task<CommitResult> LoadAsync(ILedger ledger, string folder = "w")
    {
        var reading = ReadWorkspace.Run(_folder.File(folder));
        Assert.Empty(reading.Problems);
        return await LoadWorkspace.RunAsync(ledger, reading.Workspace!, Actor.OwnMachine("tester"), folder);
    }

    private static async Task<UnitTree> TreeAsync(ILedger ledger) => (await ReadDefinitions.RunAsync(ledger, "t")).Picture.Units;

    private void Write(string file, string text) => _folder.Write($"w/{file}", text);
}
