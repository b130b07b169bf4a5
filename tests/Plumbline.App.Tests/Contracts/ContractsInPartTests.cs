using Plumbline.App.Access.Reading;
using Plumbline.App.Actions;
using Plumbline.App.Contracts;
using Plumbline.App.Contracts.Reading;
using Plumbline.App.Contracts.Tables;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Tests.Importing;
using Plumbline.App.Tests.Ledger;
using Plumbline.App.Tests.Ledger.Servers;
using Plumbline.Core.Access;
using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.App.Tests.Contracts;

public sealed class SqliteContractsInPartTests : ContractsInPartTests
{
    protected override Task<StoreAddress?> AddressAsync() => Task.FromResult<StoreAddress?>(null);
}

[NeedsPostgres]
public sealed class PostgresContractsInPartTests : ContractsInPartTests
{
    protected override async Task<StoreAddress?> AddressAsync() => await PostgresServer.NewDatabaseAsync();
}

/// <summary>What somebody sees of contracts who reads a part of the organisation; and that one figure is read once for all contracts that judge it.</summary>
public abstract class ContractsInPartTests : IAsyncLifetime
{
    private const string Small = "small";

    private static readonly Period March = Period.Month(2024, 3);

    private ImportStore _store = null!;

    protected abstract Task<StoreAddress?> AddressAsync();

    // North has two contracts about the same figures; South has one, and so has the whole.
    public async ValueTask InitializeAsync() => _store = await ImportStore.SmallAtAsync(await AddressAsync(), static folder =>
    {
        folder.Write("contracts.csv", "contract,name,commissioner,unit,board,order,from\nwhole,Whole,Sample County Council,,Board A,1,2023-04-01\nnorth,North,Sample County Council,north,Board A,2,2023-04-01\nnorth-town,North Town,Sample Town Council,north,Board A,3,2023-04-01\nsouth,South,Sample County Council,south,Board B,4,2023-04-01\n");
        folder.Write("targets.csv", "indicator,unit,contract,target\nincidents,,whole,at most 10\nincidents,,north,at most 5\nincidents,,north-town,at most 3\nincidents,,south,at most 5\n");
        folder.Write("contract-results.csv", "contract,period,green,red,percent\nall,2024-03,20,0,100%\nsouth,2024-03,7,0,100%\nnorth,2024-03,1,1,50%\n");
        folder.Write("contract-exceptions.csv", "period,board,service,kpi,contract,months-red,actual,required,mitigation\n2024-03,Board B,South,Calls,south,2,80%,at least 90%,Posts of the South\n2024-03,Board C,Homes,Visits,,3,80%,at least 90%,Posts of the homes\n2024-03,Board A,North,Visits,north,4,80%,at least 90%,Posts of the North\n");
        folder.Write("contract-notices.csv", "notice,contract,indicator,kind,date,due,state,text\nqn,north-town,incidents,query,2024-02-01,,open,Why?\nqs,south,incidents,query,2024-02-01,,open,Why?\nqw,whole,incidents,query,2024-02-01,,open,Why?\n");
        folder.Write("actions.csv", "action,about,what,owner,state\nmats,kpi/north/incidents,Lay mats,Matron,open\nrails,kpi/south/incidents,Fit rails,Matron,open\n");
        folder.Write("observations/a.csv", "indicator,unit,period,value\nincidents,north,2024-01,4\nincidents,north,2024-02,4\nincidents,north,2024-03,4\nincidents,south,2024-01,9\nincidents,south,2024-02,9\nincidents,south,2024-03,9\n");
    });

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [LedgerFact]
    public async Task ReaderOfAUnit_SeesItsContracts_AndNothingOfTheOthers()
    {
        var (ledger, definitions) = await OfAsync("north");
        var reading = await ReadContracts.RunAsync(ledger, definitions, March, 1);
        Assert.Equal(
            ["north 1/0/0 counted", "north 1/1/0 stated", "north-town 0/1/0 counted", "all 1/1/0 counted"],
            ContractRow.Of(reading).Select(static row => $"{row.Contract} {row.Count.Green}/{row.Count.Red}/{row.Count.NotRated} {(row.IsStated ? "stated" : "counted")}"));
        Assert.Equal(["North Visits", "North Town Incidents"], (await ReadKpiExceptions.RunAsync(ledger, definitions, March, 2)).Select(static one => $"{one.Service} {one.Kpi}"));
        Assert.Equal("qn", Assert.Single(await ReadContractNotices.RunAsync(ledger, definitions)).Code);
        Assert.Null(await ReadContractFile.RunAsync(ledger, definitions, ContractCode.Parse("south").Value, March, 1));
        Assert.Null(await ReadContractFile.RunAsync(ledger, definitions, ContractCode.Parse("whole").Value, March, 1));
        Assert.Equal("mats", Assert.Single((await ReadActions.RunAsync(ledger, definitions)).Entries).Action.Code.ToString());
        // The same figure under a contract that the reader does not see is not told.
        var file = (await ReadContractFile.RunAsync(ledger, definitions, ContractCode.Parse("north").Value, March, 1))!;
        Assert.Equal("north-town", Assert.Single(Assert.Single(file.Kpis).Elsewhere).Contract.Code.ToString());
    }

    [LedgerFact]
    public async Task AllOfAPart_IsNamedAsAPart()
    {
        var (ledger, definitions) = await OfAsync("north");
        var part = await ReadContracts.RunAsync(ledger, definitions, March, 1);
        Assert.Equal((true, "Contracts that you see, together"), (part.All.IsPart, part.All.Name));
        var whole = await ReadContracts.RunAsync(_store.Ledger, await ReadDefinitions.RunAsync(_store.Ledger, Small), March, 1);
        Assert.Equal((false, "All contracts"), (whole.All.IsPart, whole.All.Name));
        Assert.Equal("1/3/0 then 20/0/0", string.Join(" then ", new[] { whole.All.Months[0].Counted, whole.All.Months[0].Stated }.Select(static count => $"{count!.Green}/{count.Red}/{count.NotRated}")));
    }

    [LedgerFact]
    public async Task ReaderOfASection_SeesNoContract()
    {
        var definitions = await ReadDefinitions.RunAsync(_store.Ledger, Small);
        var ledger = ScopedLedgers.Of(_store.Ledger, definitions, new Scope(null, ["Safety"])).Ledger;
        var reading = await ReadContracts.RunAsync(ledger, await ReadDefinitions.RunAsync(ledger, Small), March, 1);
        Assert.Empty(reading.Contracts);
        Assert.Null(Assert.Single(reading.All.Months).Shown);
    }

    [LedgerFact]
    public async Task FigureOfTwoContracts_IsReadOnce_AndJudgedByEach()
    {
        await _store.ImportAsync("whole.csv", "indicator,unit,period,value\nincidents,small,2024-01,13\nincidents,small,2024-02,13\nincidents,small,2024-03,13\n");
        var definitions = await ReadDefinitions.RunAsync(_store.Ledger, Small);
        using var rows = new ObservationsRead(_store.Ledger.Address);
        var file = (await ReadContractFile.RunAsync(_store.Ledger, definitions, ContractCode.Parse("north").Value, March, 1))!;
        // Of North, of South and of the whole three months each, for four contracts.
        Assert.Equal(3 * 3, rows.Count);
        var row = Assert.Single(file.Kpis);
        Assert.Equal(["whole 13 not met", "north-town 4 not met", "south 9 not met"], row.Elsewhere.Select(static one => $"{one.Contract.Code} {one.Judgement.Observation?.Value.Text} {(one.Judgement.IsMet ? "met" : "not met")}"));
        Assert.True(row.History.Last!.IsMet);
        Assert.Equal(4, (await ReadContracts.RunAsync(_store.Ledger, definitions, March, 3)).Contracts.Count);
        Assert.Equal(2 * 3 * 3, rows.Count);
    }

    private async Task<(ILedger Ledger, OrganisationDefinitions Definitions)> OfAsync(string unit)
    {
        var ledger = ScopedLedgers.Of(_store.Ledger, await ReadDefinitions.RunAsync(_store.Ledger, Small), new Scope(UnitCode.Parse(unit).Value, [])).Ledger;
        return (ledger, await ReadDefinitions.RunAsync(ledger, Small));
    }
}
