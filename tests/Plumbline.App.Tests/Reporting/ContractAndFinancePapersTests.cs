using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Reporting;
using Plumbline.App.Searching;
using Plumbline.App.Tests.Importing;
using Plumbline.App.Tests.Ledger;
using Plumbline.App.Tests.Ledger.Servers;
using Plumbline.App.Tracing;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Tests.Reporting;

public sealed class SqliteContractAndFinancePapersTests : ContractAndFinancePapersTests
{
    protected override Task<StoreAddress?> AddressAsync() => Task.FromResult<StoreAddress?>(null);
}

[NeedsPostgres]
public sealed class PostgresContractAndFinancePapersTests : ContractAndFinancePapersTests
{
    protected override async Task<StoreAddress?> AddressAsync() => await PostgresServer.NewDatabaseAsync();
}

/// <summary>Papers of contracts and accounts alone: their periods, and the papers in which a figure stands.</summary>
public abstract class ContractAndFinancePapersTests : IAsyncLifetime
{
    private ImportStore _store = null!;

    protected abstract Task<StoreAddress?> AddressAsync();

    public async ValueTask InitializeAsync() => _store = await ImportStore.SmallAtAsync(await AddressAsync(), static folder =>
    {
        folder.Write("contracts.csv", "contract,name,commissioner,board,from\nfirst,First,Sample County Council,Board A,2023-04-01\nsecond,Second,Sample County Council,Board B,2023-04-01\n");
        folder.Write("targets.csv", "indicator,contract,target\nincidents,first,at most 3\n");
        folder.Write("contract-results.csv", "contract,period,green,red,aspect\nsecond,2023-11,3,1,\nsecond,2023/24,4,0,forecast\n");
        folder.Write("contract-exceptions.csv", "period,board,service,kpi,contract,months-red,actual,required\n2023-09,Board B,Care,Calls answered,second,6,80%,at least 90%\n");
        folder.Write("contract-notices.csv", "notice,contract,indicator,kind,date,due,state,text\nn-7,second,,remedial-plan,2024-02-01,,open,More drivers\n");
        folder.Write("statements/result.yaml", "statement: result\ntitle: Result\ncolumns:\n  - {name: Month, show: actual}\nrows:\n  - {line: surplus, name: Bottom of the page}\n");
        foreach (var (name, block) in new[]
        {
            ("counts", "contracts"), ("red", "contract-exceptions"), ("page", "contract-page\n    contract: first"), ("accounts", "statement\n    statement: result"), ("owed", "ageing\n    line: surplus"), ("limit", "ceiling\n    line: surplus"),
        }) folder.Write($"reports/{name}.yaml", $"report: {name}\ntitle: The {name}\nfrequency: month\nblocks:\n  - block: {block}\n");
        folder.Write("observations/a.csv", """
            indicator,unit,period,value,aspect
            incidents,north,2024-01,2,
            incidents,south,2024-01,4,
            incidents,small,2024-02,7,
            incidents,small,2024-03,8,
            incidents,small,2024-04,2,
            surplus,small,2024-03,£9,
            surplus,small,2024-05,£7,plan

            """);
    });

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [LedgerFact]
    public async Task APaper_HasTheMonthsOfWhatItTells_AndIsMadeOfEach()
    {
        await IsOfAsync("counts", "2024-04 2024-03 2024-02 2024-01 2023-11");
        await IsOfAsync("red", "2024-04 2024-03 2024-02 2024-01 2023-11 2023-09");
        await IsOfAsync("page", "2024-04 2024-03 2024-02 2024-01 2023-11");
        await IsOfAsync("accounts", "2024-03");
        await IsOfAsync("owed", "2024-03");
        await IsOfAsync("limit", "2024-03");
    }

    private async Task IsOfAsync(string name, string months)
    {
        var definitions = await ReadDefinitions.RunAsync(_store.Ledger, _store.Organisation);
        var report = definitions.FindReport(name)!;

        var periods = await FindReportPeriods.LatestAsync(_store.Ledger, definitions, report);

        Assert.Equal(months, string.Join(' ', periods));
        foreach (var period in periods)
        {
            Assert.True(await FindReportPeriods.HasAsync(_store.Ledger, definitions, report, period));
            Assert.False((await BuildReport.RunAsync(_store.Ledger, definitions, report, period)).Content.IsEmpty);
        }

        Assert.False(await FindReportPeriods.HasAsync(_store.Ledger, definitions, report, Period.Month(2024, 5)));
        var before = Period.Month(2022, 1);
        Assert.Equal($"There is no figure for “The {name}” up to January 2022.", (await Assert.ThrowsAsync<NoFiguresException>(() => BuildReport.RunAsync(_store.Ledger, definitions, report, before))).Message);
    }

    // Incidents were above three from January to March: for more than two months in March. Counts print no figure.
    [LedgerFact]
    public async Task AFigure_StandsInThePapersThatPrintIt()
    {
        await StandsInAsync("incidents", "2024-02", "page");
        await StandsInAsync("incidents", "2024-03", "page red");
        await StandsInAsync("incidents", "2024-04", "page");
        await StandsInAsync("surplus", "2024-03", "accounts limit owed");
    }

    private async Task StandsInAsync(string indicator, string period, string papers)
    {
        var definitions = await ReadDefinitions.RunAsync(_store.Ledger, _store.Organisation);

        var found = await FindPapers.RunAsync(
            _store.Ledger, definitions, definitions.Picture.Find(IndicatorCode.Parse(indicator).Value)!, UnitCode.Parse("small").Value, Period.Parse(period, definitions.Picture.Settings.Calendar).Value);

        Assert.Equal(papers, string.Join(' ', found.Select(static paper => paper.Report.Name)));
        Assert.All(found, paper => Assert.Equal(period, paper.Period.ToString()));
    }

    [LedgerFact]
    public async Task WhatIsPrinted_IsFound()
    {
        var definitions = await ReadDefinitions.RunAsync(_store.Ledger, _store.Organisation);
        foreach (var (sought, kind, code) in new[]
        {
            ("bottom of the page", SearchKind.Statement, "result"), ("calls answered", SearchKind.Requirement, "2023-09"), ("remedial", SearchKind.Contract, "second"), ("n-7", SearchKind.Contract, "second"), ("drivers", SearchKind.Contract, "second"),
        })
        {
            var hit = await SearchOrganisation.RunAsync(_store.Ledger, definitions, sought) is [var first, ..] ? first : null;
            Assert.Equal($"{sought}: {kind} {code}", $"{sought}: {hit?.Kind} {hit?.Code}");
        }
    }
}
