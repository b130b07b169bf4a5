using System.Globalization;
using Plumbline.App.Checking;
using Plumbline.App.Contracts;
using Plumbline.App.Finance;
using Plumbline.App.Ledger;
using Plumbline.App.Tests.Ledger;
using Plumbline.App.Tests.Ledger.Servers;
using Plumbline.Core.Checks;
using Plumbline.Core.Contracts.Readings;
using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;

namespace Plumbline.App.Tests.AsPrinted;

/// <summary>What the printed paper says of contracts and of the accounts, and what holds of it, in both stores: nothing that holds is found, and what is misprinted is.</summary>
public abstract class PrintedMoneyTests
{
    private static readonly Period March = Period.Month(2020, 3);
    private static readonly DateOnly Meeting = new(2020, 5, 20);

    private protected abstract Task<StoreAddress?> AddressAsync();

    [LedgerFact]
    public async Task SharesAndTotalsOfTheContracts_AreThoseOfThePaper_AndNoneIsFound()
    {
        await using var store = await PrintedStore.OpenAsync(await AddressAsync());
        var reading = await ReadContracts.RunAsync(store.Ledger, await store.DefinitionsAsync(), March, 12);
        var codes = PrintedTable.Read("truth", "contract-codes.csv").ToDictionary(static row => row["contract"], static row => row["sample"], StringComparer.Ordinal);
        var held = Held("contract-percent-", "contract-total-");
        Assert.Equal(182 + 26, held.Count);
        Assert.All(held, row =>
        {
            var (id, line) = (row["finding"], reading.All);
            if (codes.Keys.FirstOrDefault(code => id.StartsWith($"contract-percent-{code}-", StringComparison.Ordinal)) is { } contract && codes[contract] is var sample and not "all")
                line = reading.Contracts.Single(one => one.Contract!.Code.ToString() == sample);
            var count = CountOf(line, id);
            var said = id.StartsWith("contract-percent", StringComparison.Ordinal) ? $"{count.StatedPercent}" : Number(id.Contains("-green-", StringComparison.Ordinal) ? count.Green : count.Red);
            Assert.Equal(row["printed"], said);
            if (id.StartsWith("contract-percent", StringComparison.Ordinal)) Assert.Equal(row["printed"], $"{Math.Round(count.Share!.Value, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture)}%");
        });
        Assert.DoesNotContain(await FindAsync(store), static finding => finding.Check is "contract-share" or "contract-total" or "contract-counted");
    }

    [LedgerFact]
    public async Task IdentitiesOfThePosition_Hold_AndNoneIsFound()
    {
        await using var store = await PrintedStore.OpenAsync(await AddressAsync());
        var position = (await ReadFinance.RunAsync(store.Ledger, await store.DefinitionsAsync(), March, null, [new FinanceNeed.Statement("position")])).Statements["position"];
        var held = Held("finance-position-");
        Assert.Equal(20, held.Count);
        Assert.All(held, row =>
        {
            var (id, at) = (row["finding"], row["finding"].EndsWith("2020-03", StringComparison.Ordinal) ? 0 : 1);
            var code = id["finance-position-".Length..^"-2020-03".Length].Replace("-equals-equity", "", StringComparison.Ordinal);
            var cell = position.Rows.Single(line => line.Indicator?.Code.ToString() == $"fp-{code}").Cells[at];
            Assert.Equal((row["printed"], null), (Number((int)(cell.Amount!.Value / 1000)), cell.PartsMake));
            if (id.Contains("-equals-equity-", StringComparison.Ordinal)) Assert.Equal(cell.Amount, position.Rows.Single(static line => line.Indicator?.Code.ToString() == "fp-total-equity").Cells[at].Amount);
        });
        Assert.DoesNotContain(await FindAsync(store), static finding => finding.Check is "statement-sum" or "statement-equals" or "use-of-resources" or "mixed-signs");
    }

    [LedgerFact]
    public async Task VariancesOfTheScorecard_AreThoseOfThePaper_AndOneIsFound()
    {
        await using var store = await PrintedStore.OpenAsync(await AddressAsync());
        var audit = await RunChecks.ReadAsync(store.Ledger, await store.DefinitionsAsync(), new CheckRequest(Meeting));
        var held = Held("finance-scorecard-variance-");
        Assert.Equal(10, held.Count);
        var printed = audit.Picture.Indicators.Where(static one => one.Code.ToString().StartsWith("var-", StringComparison.Ordinal)).Select(one => audit.Figures.Find(one.Code, audit.Picture.Units.Top.Code, March)!.Amount!.Value / 1000).ToList();
        Assert.Equal(held.Select(static row => decimal.Parse(row["printed"], CultureInfo.InvariantCulture)).Append(-2094).Order(), printed.Order());
        Assert.Equal(["variance-operating"], (await FindAsync(store)).Select(static finding => finding.Check).Where(static check => check.StartsWith("variance-", StringComparison.Ordinal)));
    }

    [LedgerFact]
    public async Task OtherMisprints_AreFound()
    {
        await using var store = await PrintedStore.OpenAsync(await AddressAsync(), misprint: static folder =>
        {
            Replace(folder, "contract-results.csv", "eastmarch-community,2019-04,15,1,94%", "eastmarch-community,2019-04,15,1,95%");
            Replace(folder, "contract-results.csv", "all,2019-05,182,36,83%", "all,2019-05,183,35,84%");
            Replace(folder, "observations/finance.csv", "fp-total-assets,trust,2020-03,\"£80,160k\"", "fp-total-assets,trust,2020-03,\"£80,260k\"");
            Replace(folder, "observations/finance.csv", "fp-total-equity,trust,2020-01,\"£62,777k\"", "fp-total-equity,trust,2020-01,\"£62,787k\"");
            Replace(folder, "observations/finance.csv", "ur-distance-score,trust,2020-03,2", "ur-distance-score,trust,2020-03,1");
            Replace(folder, "observations/finance.csv", "sc-agency,trust,2020-03,\"£2,050k\"", "sc-agency,trust,2020-03,\"£2,250k\"");
            File.WriteAllText(Path.Combine(folder, "contract-notices.csv"), "notice,contract,indicator,kind,date,due,state,text\nn1,chalkford-community,,remedial-plan,2020-04-01,2020-05-19,open,Assessments are late\n");
            Replace(folder, "observations/finance.csv", "fp-provisions,trust,2020-01,(£418k)", "fp-provisions,trust,2020-01,£418k");
        });
        var found = (await FindAsync(store)).Select(static finding => $"{finding.Check} {finding.About}: {finding.Found}, {finding.Expected}").ToHashSet(StringComparer.Ordinal);
        Assert.Empty(
            new HashSet<string>(StringComparer.Ordinal)
            {
                "contract-share contract/eastmarch-community: 95%, 94%",
                "contract-total contract/all: 183 green and 35 red, 182 green and 36 red",
                "statement-sum figure/fp-total-assets/trust/2020-03: £80,260k, £80,160k",
                "statement-sum figure/fp-total-equity/trust/2020-01: £62,787k, £62,777k",
                "statement-equals statement/position/2020-03: £62,777k, £62,787k",
                "use-of-resources figure/ur-distance-score/trust/2020-03: 1, 2",
                "agency-ceiling figure/sc-agency/trust/2020-03: £2,250k, at most £2,240k",
                "variance-agency figure/var-agency/trust/2020-03: (£130k), (£330k)",
                "mixed-signs figure/fp-provisions/trust/2020-03: (£622k), a positive figure, as the others",
                "plan-lapsed contract/chalkford-community: open, fulfilled by 19 May 2020",
            }.Except(found));
    }

    // One series is audited without contracts and statements: they are not its business, and cost it nothing.
    [LedgerFact]
    public async Task OneSeries_IsAuditedWithItsPlanAndWithoutContracts()
    {
        await using var store = await PrintedStore.OpenAsync(await AddressAsync());
        var definitions = await store.DefinitionsAsync();
        var series = new AuditedSeries(IndicatorCode.Parse("sc-operating").Value, definitions.Picture.Units.Top.Code);
        var audit = await RunChecks.ReadAsync(store.Ledger, definitions, new CheckRequest(Meeting) { Series = series });
        Assert.Null(audit.Contracts);
        Assert.Null(audit.Finance);
        Assert.Equal([Aspect.Plan], audit.Plans.Series.SelectMany(static cells => cells).Select(static cell => cell.Aspect));
        Assert.Equal(["variance-operating"], (await RunChecks.RunAsync(store.Ledger, definitions, new CheckRequest(Meeting) { Series = series })).Where(static one => one.Finding.Severity == Severity.Error).Select(static one => one.Finding.Check));
    }

    [LedgerFact]
    public async Task AuditOfAPeriod_IsAsAtItsMonth()
    {
        await using var store = await PrintedStore.OpenAsync(await AddressAsync());
        var definitions = await store.DefinitionsAsync();
        var audit = await RunChecks.ReadAsync(store.Ledger, definitions, new CheckRequest(Meeting) { Period = Period.Month(2019, 12) });
        Assert.Equal((Period.Month(2019, 12), Period.Month(2019, 12), new DateOnly(2020, 1, 31)), (audit.Contracts!.Reading.Period, audit.Finance!.Period, audit.Contracts.LapsesOn));
        Assert.Empty(audit.Contracts.Exceptions);
        var later = await RunChecks.ReadAsync(store.Ledger, definitions, new CheckRequest(Meeting) { Period = Period.Month(2020, 6) });
        // The accounts have no figure then; of the contracts the latest month is read, and nothing of it is told.
        Assert.Null(later.Finance);
        Assert.Equal(March, later.Contracts!.Reading.Period);
    }

    private static List<IReadOnlyDictionary<string, string>> Held(params string[] ids) =>
        [.. PrintedTable.Read("truth", "audit-holds-money.csv").Where(row => Array.Exists(ids, id => row["finding"].StartsWith(id, StringComparison.Ordinal)))];

    private static ContractCount CountOf(ContractLine line, string id) =>
        id.EndsWith("forecast", StringComparison.Ordinal) ? line.Forecast!.Stated! : line.Months.Single(month => id.EndsWith(month.Period.ToString(), StringComparison.Ordinal)).Stated!;

    private static async Task<IReadOnlyList<Finding>> FindAsync(PrintedStore store) =>
        [.. (await RunChecks.RunAsync(store.Ledger, await store.DefinitionsAsync(), new CheckRequest(Meeting))).Select(static audited => audited.Finding)];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Replace(string folder, string file, string printed, string misprint)
    {
        var path = Path.Combine(folder, file);
        var text = File.ReadAllText(path);
        Assert.Contains(printed, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(printed, misprint, StringComparison.Ordinal));
    }
}

public sealed class SqlitePrintedMoneyTests : PrintedMoneyTests
{
    private protected override Task<StoreAddress?> AddressAsync() => Task.FromResult<StoreAddress?>(null);
}

[NeedsPostgres]
public sealed class PostgresPrintedMoneyTests : PrintedMoneyTests
{
    private protected override async Task<StoreAddress?> AddressAsync() => await PostgresServer.NewDatabaseAsync();
}
