using Plumbline.App.Access.Reading;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Finance;
using Plumbline.App.Ledger;
using Plumbline.App.Tests.Importing;
using Plumbline.App.Tests.Ledger;
using Plumbline.App.Tests.Ledger.Servers;
using Plumbline.App.Tests.Risks;
using Plumbline.Core.Access;
using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Indicators;
using Plumbline.Core.Ledger;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.App.Tests.Finance;

public sealed class SqliteReadFinanceTests : ReadFinanceTests
{
    protected override Task<StoreAddress?> AddressAsync() => Task.FromResult<StoreAddress?>(null);
}

[NeedsPostgres]
public sealed class PostgresReadFinanceTests : ReadFinanceTests
{
    protected override async Task<StoreAddress?> AddressAsync() => await PostgresServer.NewDatabaseAsync();
}

/// <summary>What is read of accounts: of teams, of the whole, by readers of a part, as it was.</summary>
public abstract class ReadFinanceTests : IAsyncLifetime
{
    private const string Small = "small";

    private static readonly Period May = Period.Month(2019, 5);

    private ImportStore _store = null!;

    protected abstract Task<StoreAddress?> AddressAsync();

    public async ValueTask InitializeAsync() => _store = await ImportStore.SmallAtAsync(await AddressAsync(), static folder =>
    {
        folder.Write("indicators.csv", "indicator,name,frequency,measure,polarity,sign,aggregation,breakdowns\npay,Pay,month,money,lower,cost,sum,\nincome,Income,month,money,higher,income,sum,\ncash,Cash,month,money,higher,asset,latest,\nowed,Owed,month,money,neither,asset,sum,debtor\n");
        folder.Write("breakdowns.csv", "dimension,item,name\ndebtor,nhs,NHS\ndebtor,other,Others\nage,new,New\n");
        folder.Write("targets.csv", "indicator,unit,from,to,target\npay,,2019-04,,at most plan\n");
        folder.Write("statements/teams.yaml", "statement: teams\ntitle: Teams\ncolumns:\n  - {name: Month, show: actual}\n  - {name: To date, show: actual, over: year-to-date}\n  - {name: Plan, show: plan, over: year}\n  - {name: Variance, show: variance, over: year-to-date}\nrows:\n  - {line: income}\n  - {line: pay}\n  - {line: cash}\n  - {subtotal: {name: Net}, sum: [income - pay]}\n");
        folder.Write("statements/south.yaml", "statement: south\ntitle: South\nunit: south\ncolumns:\n  - {name: Month, show: actual}\nrows:\n  - {line: pay}\n");
        folder.Write("observations/a.csv", """
            indicator,unit,period,value,aspect
            pay,north,2018-04,£9,
            pay,north,2019-04,£10,
            pay,south,2019-04,£20,
            pay,north,2019-05,£11,
            pay,south,2019-05,£21,
            pay,north,2019-06,£12,
            pay,north,2019-04,£12,plan
            pay,south,2019-04,£22,plan
            pay,north,2019-05,£12,plan
            pay,south,2019-05,£22,plan
            pay,north,2019/20,£120,plan
            pay,south,2019/20,£240,plan
            income,small,2019-04,£40,
            income,small,2019-05,£41,
            cash,north,2019-05,£5,
            owed,small,2019-05,£3,debtor=nhs
            owed,small,2019-05,£4,debtor=other

            """);
    });

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [LedgerFact]
    public async Task AWholeWithoutFigures_HasThoseOfItsTeams_PlansOfAYearToo()
    {
        var rows = (await StatementAsync("teams", May)).Rows;
        Assert.Equal([32m, 62m, 360m, 6m], rows[1].Cells.Select(static cell => cell.Amount));
        Assert.Equal(2, rows[1].Cells[0].Figure!.Total!.Parts);

        // Nobody holds the cash of the whole, and the latest of two teams is no whole.
        Assert.Equal("no figure for May 2019", rows[2].Cells[0].Missing);
        Assert.Equal((9m, 19m), (rows[3].Cells[0].Amount!.Value, rows[3].Cells[1].Amount!.Value));
    }

    [LedgerFact]
    public async Task ATeamThatHasNotReported_LeavesNoSum_ButTheReason()
    {
        var pay = (await StatementAsync("teams", May.Next)).Rows[1];
        Assert.Equal((null, "figures only from 1 of 2 units for June 2019"), (pay.Cells[0].Amount, pay.Cells[0].Missing));
        Assert.Null(pay.Cells[1].Amount);
    }

    [LedgerFact]
    public async Task AUnit_HasItsOwnFigures_AndAStatementOfAUnitIsThatUnits()
    {
        var north = UnitCode.Parse("north").Value;
        Assert.Equal([11m, 21m, 120m, 3m], (await StatementAsync("teams", May, north)).Rows[1].Cells.Select(static cell => cell.Amount));
        Assert.Equal(5, (await StatementAsync("teams", May, north)).Rows[2].Cells[0].Amount);
        Assert.Equal(21, (await StatementAsync("south", May, north)).Rows[0].Cells[0].Amount);
    }

    [LedgerFact]
    public async Task WhatIsOwedByItems_IsTheTotal()
    {
        var owed = IndicatorCode.Parse("owed").Value;
        var definitions = await ReadDefinitions.RunAsync(_store.Ledger, Small);
        var reading = (await ReadFinance.RunAsync(_store.Ledger, definitions, May, null, [new FinanceNeed.Ageing(owed)])).Ageings[owed];
        Assert.Equal((7m, null), (reading.Total!.Amount, reading.NotByDebtor));
        Assert.Equal(["other", "nhs"], reading.Debtors.Select(static debtor => debtor.Item));
    }

    [LedgerFact]
    public async Task SeveralThings_AreReadInOneQuery()
    {
        var (ledger, count) = CountingLedger.Of(_store.Ledger);
        var definitions = await ReadDefinitions.RunAsync(_store.Ledger, Small);
        var pay = IndicatorCode.Parse("pay").Value;
        var reading = await ReadFinance.RunAsync(ledger, definitions, May, null, [new FinanceNeed.Statement("teams"), new FinanceNeed.Statement("south"), new FinanceNeed.Walk(pay), new FinanceNeed.Ceiling(pay)]);
        Assert.Equal((2, 1, 1), (reading.Statements.Count, reading.Walks.Count, reading.Ceilings.Count));
        Assert.Equal(1, count.Calls[nameof(ILedger.ObservationsAsync)]);
    }

    [LedgerFact]
    public async Task AReaderOfATeam_SeesItsAccounts_AndNothingOfTheOthers()
    {
        var north = ScopedLedgers.Of(_store.Ledger, await ReadDefinitions.RunAsync(_store.Ledger, Small), new Scope(UnitCode.Parse("north").Value, [])).Ledger;
        var definitions = await ReadDefinitions.RunAsync(north, Small);
        var reading = await ReadFinance.RunAsync(north, definitions, May, null, [new FinanceNeed.Statement("teams"), new FinanceNeed.Statement("south")]);
        Assert.DoesNotContain("south", reading.Statements.Keys);
        Assert.Equal("north", reading.Statements["teams"].Unit.ToString());
        Assert.Equal(11, reading.Statements["teams"].Rows[1].Cells[0].Amount);
        Assert.Null(reading.Statements["teams"].Rows[0].Cells[0].Amount);
    }

    [LedgerFact]
    public async Task AsAt_TurnsFiguresAndLayoutBack()
    {
        await _store.ImportAsync("later.csv", "indicator,unit,period,value\npay,north,2019-05,£99\n");
        Assert.Equal(120, (await StatementAsync("teams", May)).Rows[1].Cells[0].Amount);
        Assert.Equal(32, (await StatementAsync("teams", May, asAt: 1)).Rows[1].Cells[0].Amount);
    }

    private async Task<StatementReading> StatementAsync(string name, Period period, UnitCode? unit = null, int? asAt = null)
    {
        var definitions = await ReadDefinitions.RunAsync(_store.Ledger, Small, asAt is { } change ? ChangeNumber.Of(change) : null);
        return (await ReadFinance.RunAsync(_store.Ledger, definitions, period, unit, [new FinanceNeed.Statement(name)])).Statements[name];
    }
}
