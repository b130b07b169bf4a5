using Plumbline.App.Contracts;
using Plumbline.App.Contracts.Tables;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Tests.Importing;
using Plumbline.App.Tests.Ledger;
using Plumbline.App.Tests.Ledger.Servers;
using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Ledger;
using Plumbline.Core.Periods;

namespace Plumbline.App.Tests.Contracts;

public sealed class SqliteReadContractsTests : ReadContractsTests
{
    protected override Task<StoreAddress?> AddressAsync() => Task.FromResult<StoreAddress?>(null);
}

[NeedsPostgres]
public sealed class PostgresReadContractsTests : ReadContractsTests
{
    protected override async Task<StoreAddress?> AddressAsync() => await PostgresServer.NewDatabaseAsync();
}

/// <summary>How contracts stand, what stays red, and how much is read for it.</summary>
public abstract class ReadContractsTests : IAsyncLifetime
{
    private const string Small = "small";

    private static readonly Period March = Period.Month(2024, 3);

    private ImportStore _store = null!;

    private ILedger Ledger => _store.Ledger;

    protected abstract Task<StoreAddress?> AddressAsync();

    public async ValueTask InitializeAsync() => _store = await ImportStore.SmallAtAsync(await AddressAsync(), static folder =>
    {
        folder.Write("contracts.csv", "contract,name,commissioner,service,unit,board,order,from\nfirst,First,Sample County Council,Teams,,Board B,1,2023-04-01\nsecond,Second,Sample County Council,North,north,Board A,2,2023-04-01\nthird,Third,Sample County Council,South,south,,3,2023-04-01\n");
        folder.Write("targets.csv", "indicator,contract,target\nincidents,,at most 5\nincidents,first,at most 10\nincidents,second,at most 3\nsickness,first,at most 4.5%\n");
        folder.Write("contract-results.csv", "contract,period,green,red,percent,note,aspect\nthird,2024-02,3,1,75%,As told,\nthird,2024-03,2,2,50%,,\nfirst,2024-03,1,0,100%,,\nall,2024-03,9,1,90%,,\nthird,2023/24,4,0,,,forecast:2024-02\nthird,2023/24,3,1,,,forecast\n");
        folder.Write("contract-exceptions.csv", "period,board,service,kpi,contract,months-red,at-least,actual,required,mitigation,order\n2024-03,Board A,North,Calls,second,2,,80%,at least 90%,Two posts,1\n2024-03,Board A,North,Visits,second,6,yes,70%,at least 90%,As above,2\n");
        folder.Write("contract-notices.csv", "notice,contract,indicator,kind,date,due,state,text\nq1,second,incidents,query,2024-02-01,,open,Why?\nq2,second,,notice,2024-03-01,,closed,Done\n");
        folder.Write("actions.csv", "action,about,what,owner,state\nmats,kpi/second/incidents,Lay mats,Matron,open\nall-of-it,contract/all contract/third,Talk,Matron,open\n");
        folder.Write("observations/a.csv", "indicator,unit,period,value\nincidents,north,2024-01,4\nincidents,north,2024-02,5\nincidents,north,2024-03,6\nincidents,south,2024-01,5\nincidents,south,2024-02,5\nincidents,south,2024-03,5\nsickness,small,2024-03,4.0%\n");
    });

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    // The first contract is judged by the totals of both teams: 9, 10, 11.
    [LedgerFact]
    public async Task Reading_CountsWhatIsJudged_AndTellsWhatIsStated() => Assert.Equal(
        [
            "first 2024-01 1/0/1 counted", "first 2024-02 1/0/1 counted", "first 2024-03 1/1/0 counted", "first 2024-03 1/0/0 stated",
            "second 2024-01 0/1/0 counted", "second 2024-02 0/1/0 counted", "second 2024-03 0/1/0 counted",
            "third 2024-02 3/1/0 stated", "third 2024-03 2/2/0 stated", "third 2023/24 4/0/0 stated",
            "all 2024-01 1/1/1 counted", "all 2024-02 4/2/1 counted", "all 2024-03 3/4/0 counted", "all 2024-03 9/1/0 stated", "all 2023/24 4/0/0 stated",
        ],
        await RowsAsync(Ledger));

    [LedgerFact]
    public async Task Position_TurnsEverythingBack()
    {
        await _store.ImportAsync("new.csv", "indicator,unit,period,value\nincidents,north,2024-03,1\n");
        Assert.Contains("second 2024-03 1/0/0 counted", await RowsAsync(Ledger));
        Assert.Contains("second 2024-03 0/1/0 counted", await RowsAsync(Ledger, asAt: 1));
    }

    [LedgerFact]
    public async Task Latest_IsTheMonthOfTheLastResultOrFigure()
    {
        var definitions = await ReadDefinitions.RunAsync(Ledger, Small);
        Assert.Equal(March, await ReadContracts.LatestAsync(Ledger, definitions));
        await _store.ImportAsync("new.csv", "indicator,unit,period,value\nincidents,north,2024-05,1\n");
        Assert.Equal(March.Plus(2), await ReadContracts.LatestAsync(Ledger, await ReadDefinitions.RunAsync(Ledger, Small)));
    }

    [LedgerFact]
    public async Task FiguresThatTwoContractsJudge_AreReadOnce_AndOnlyForTheMonthsAsked()
    {
        await _store.ImportAsync("north.csv", "indicator,unit,period,value\nincidents,small,2024-01,9\nincidents,small,2024-02,9\nincidents,small,2024-03,9\nincidents,small,2023-12,9\n");
        var definitions = await ReadDefinitions.RunAsync(Ledger, Small);
        using var rows = new ObservationsRead(Ledger.Address);
        var reading = await ReadContracts.RunAsync(Ledger, definitions, March, 3);
        // Of the whole three and one, of North three.
        Assert.Equal(3 + 1 + 3, rows.Count);
        Assert.Same(reading, await ReadContracts.RunAsync(Ledger, definitions, March, 3));
        Assert.Equal(3 + 1 + 3, rows.Count);
    }

    [LedgerFact]
    public async Task Exceptions_AreTheStatedWhole_AndTheCountedThatStayRed()
    {
        var definitions = await ReadDefinitions.RunAsync(Ledger, Small);
        var found = await ReadKpiExceptions.RunAsync(Ledger, definitions, March, 2);
        Assert.Equal(
            ["Board A North Calls 2 Two posts", "Board A North Visits 6+ Two posts", "Board A North Incidents 3 Lay mats"],
            found.Select(static one => $"{one.Board} {one.Service} {one.Kpi} {one.MonthsRed} {one.Mitigation}"));
        var counted = found[^1];
        Assert.Equal(("6", "at most 3", "mats", "q1"), (counted.Actual, counted.Required, Assert.Single(counted.Actions).Code.ToString(), Assert.Single(counted.Notices).Code));
        Assert.Equal(2, (await ReadKpiExceptions.RunAsync(Ledger, definitions, March, 3)).Count);
    }

    [LedgerFact]
    public async Task File_ShowsTheSameIndicatorUnderOtherContracts_ItsNoticesActionsAndForecasts()
    {
        var definitions = await ReadDefinitions.RunAsync(Ledger, Small);
        var second = (await ReadContractFile.RunAsync(Ledger, definitions, ContractCode.Parse("second").Value, March, 2))!;
        var row = Assert.Single(second.Kpis);
        Assert.Equal((2, 2, 3), (second.Months.Count, row.Months.Count, row.History.MonthsRed.Count));
        var elsewhere = Assert.Single(row.Elsewhere);
        Assert.Equal(("first", "11"), (elsewhere.Contract.Code.ToString(), elsewhere.Judgement.Observation?.Value.Text));
        Assert.Equal((3, "q2 q1", "mats"), (second.Exceptions.Count, string.Join(' ', second.Notices.Select(static one => one.Code)), Assert.Single(second.Actions).Code.ToString()));
        var third = (await ReadContractFile.RunAsync(Ledger, definitions, ContractCode.Parse("third").Value, March, 2))!;
        Assert.Equal(["2024-02: 4 then 2", ": 3 then 2"], third.Forecasts.Select(static one => $"{one.MadeAt}: {one.Forecast.Green} then {one.Came?.Green}"));
        Assert.Null(await ReadContractFile.RunAsync(Ledger, definitions, ContractCode.Parse("fourth").Value, March, 2));
    }

    private static async Task<IEnumerable<string>> RowsAsync(ILedger ledger, int? asAt = null)
    {
        var definitions = await ReadDefinitions.RunAsync(ledger, Small, asAt is { } change ? ChangeNumber.Of(change) : null);
        return ContractRow.Of(await ReadContracts.RunAsync(ledger, definitions, March, 3))
            .Select(static row => $"{row.Contract} {row.Month.Period} {row.Count.Green}/{row.Count.Red}/{row.Count.NotRated} {(row.IsStated ? "stated" : "counted")}");
    }
}
