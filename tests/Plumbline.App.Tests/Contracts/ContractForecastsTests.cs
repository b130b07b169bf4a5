using Plumbline.App.Contracts;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Tests.Importing;
using Plumbline.App.Tests.Ledger;
using Plumbline.App.Tests.Ledger.Servers;
using Plumbline.Core.Contracts.Readings;
using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Periods;

namespace Plumbline.App.Tests.Contracts;

public sealed class SqliteContractForecastsTests : ContractForecastsTests
{
    protected override Task<StoreAddress?> AddressAsync() => Task.FromResult<StoreAddress?>(null);
}

[NeedsPostgres]
public sealed class PostgresContractForecastsTests : ContractForecastsTests
{
    protected override async Task<StoreAddress?> AddressAsync() => await PostgresServer.NewDatabaseAsync();
}

/// <summary>What figures that forecast requirements come to, and what came of earlier forecasts.</summary>
public abstract class ContractForecastsTests : IAsyncLifetime
{
    private const string Small = "small";

    private static readonly ContractCode North = ContractCode.Parse("north").Value;

    private ImportStore _store = null!;

    protected abstract Task<StoreAddress?> AddressAsync();

    // Incidents add up: 3 a month is 36 a year. Sickness does not.
    public async ValueTask InitializeAsync() => _store = await ImportStore.SmallAtAsync(await AddressAsync(), static folder =>
    {
        folder.Write("contracts.csv", "contract,name,commissioner,unit,from\nnorth,North,Sample County Council,north,2022-04-01\n");
        folder.Write("targets.csv", "indicator,contract,target\nincidents,north,at most 3\nsickness,north,at most 4.5%\nsurvey,north,at least 60%\n");
        folder.Write("contract-results.csv", "contract,period,green,red,percent,note,aspect\nnorth,2022/23,3,0,100%,,forecast:2022-09\n");
        folder.Write("observations/a.csv", """
            indicator,unit,period,value,aspect
            incidents,north,2023-03,2,
            sickness,north,2023-03,5.0%,
            incidents,north,2024-03,4,
            incidents,north,2022/23,30,forecast:2022-12
            sickness,north,2022/23,4.0%,forecast:2022-12
            incidents,north,2023/24,36,forecast
            sickness,north,2023/24,4.6%,forecast
            incidents,north,2023/24,40,forecast:2023-10
            sickness,north,2023/24,4.4%,forecast:2023-12
            incidents,south,2023/24,99,forecast:2023-12
            incidents,north,2023-11,1,forecast:2023-10

            """);
    });

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    // Green, red, not rated: incidents, sickness and the survey, of which nothing is forecast.
    [LedgerFact]
    public async Task Forecast_IsCountedByTheFiguresMadeByThen()
    {
        var definitions = await ReadDefinitions.RunAsync(_store.Ledger, Small);
        foreach (var (month, expected) in new[] { ("2023-02", "2/0/1 made 2022-12"), ("2023-09", "1/1/1 made "), ("2023-10", "0/2/1 made 2023-10"), ("2023-12", "1/1/1 made 2023-12"), ("2024-03", "1/1/1 made 2023-12") })
        {
            var reading = await ReadContracts.RunAsync(_store.Ledger, definitions, Month(month), 1);
            var forecast = Assert.Single(reading.Contracts).Forecast!;
            Assert.Equal((month, expected), (month, $"{Said(forecast.Counted)} made {forecast.MadeAt}"));
            Assert.Equal(forecast.Counted, reading.All.Forecast!.Counted);
        }
    }

    [LedgerFact]
    public async Task CountedAndStated_StandBesideEachOther()
    {
        var definitions = await ReadDefinitions.RunAsync(_store.Ledger, Small);
        var forecast = Assert.Single((await ReadContracts.RunAsync(_store.Ledger, definitions, Month("2023-02"), 1)).Contracts).Forecast!;
        Assert.Equal(("2/0/1", "3/0/0"), (Said(forecast.Counted), Said(forecast.Stated)));
    }

    [LedgerFact]
    public async Task PastForecasts_CountedAndStated_StandBesideWhatCame()
    {
        var definitions = await ReadDefinitions.RunAsync(_store.Ledger, Small);
        var file = (await ReadContractFile.RunAsync(_store.Ledger, definitions, North, Month("2024-03"), 3))!;
        Assert.Equal(
            [
                "2023/24 2023-12 counted: 1/1/1 then 0/1/2",
                "2023/24 2023-10 counted: 0/2/1 then 0/1/2",
                "2023/24  counted: 1/1/1 then 0/1/2",
                "2022/23 2022-12 counted: 2/0/1 then 1/1/1",
                "2022/23 2022-09 stated: 3/0/0 then 1/1/1",
            ],
            file.Forecasts.Select(static one => $"{one.For} {one.MadeAt} {(one.IsStated ? "stated" : "counted")}: {Said(one.Forecast)} then {Said(one.Came)}"));
        // In November the year is not over, and what is made later is not known.
        var before = (await ReadContractFile.RunAsync(_store.Ledger, definitions, North, Month("2023-11"), 3))!;
        Assert.Equal(["2023/24 2023-10 ", "2023/24  ", "2022/23 2022-12 1/1/1", "2022/23 2022-09 1/1/1"], before.Forecasts.Select(static one => $"{one.For} {one.MadeAt} {Said(one.Came)}"));
    }

    private static Period Month(string text) => Period.Parse(text, FinancialCalendar.April).Value;

    private static string Said(ContractCount? count) => count is null ? "" : FormattableString.Invariant($"{count.Green}/{count.Red}/{count.NotRated}");
}
