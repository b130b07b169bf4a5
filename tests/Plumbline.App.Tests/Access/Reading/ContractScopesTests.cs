using Plumbline.App.Access.Reading;
using Plumbline.App.Contracts;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.References;
using Plumbline.App.Tests.Importing;
using Plumbline.App.Tests.Ledger;
using Plumbline.App.Tests.Ledger.Servers;
using Plumbline.Core.Access;
using Plumbline.Core.Finance.Statements;
using Plumbline.Core.Periods;
using Plumbline.Core.References;
using Plumbline.Core.Units;

namespace Plumbline.App.Tests.Access.Reading;

public sealed class SqliteContractScopesTests : ContractScopesTests
{
    protected override Task<StoreAddress?> AddressAsync() => Task.FromResult<StoreAddress?>(null);
}

[NeedsPostgres]
public sealed class PostgresContractScopesTests : ContractScopesTests
{
    protected override async Task<StoreAddress?> AddressAsync() => await PostgresServer.NewDatabaseAsync();
}

/// <summary>What a scope shows of contracts and statements: each whole, or nothing of it.</summary>
public abstract class ContractScopesTests : IAsyncLifetime
{
    private const string Small = "small";

    private static readonly string[] Contracts = ["of-a", "of-a1", "of-b", "of-both", "of-top"];

    private ImportStore _store = null!;

    private ILedger Whole => _store.Ledger;

    protected abstract Task<StoreAddress?> AddressAsync();

    public async ValueTask InitializeAsync()
    {
        _store = await ImportStore.SmallAtAsync(await AddressAsync(), static folder =>
        {
            folder.Write("plumbline.yaml", "organisation:\n  code: small\n  name: Small Trust\n");
            folder.Write("units.csv", "unit,name,kind,parent\ntop,Small Trust,organisation,\na,A,directorate,top\nb,B,directorate,top\na1,A1,team,a\n");
            folder.Write("indicators.csv", "indicator,name,section,frequency,measure,polarity,aggregation\nfalls,Falls,Safe,month,count,lower,sum\npay,Pay,Led,month,count,lower,sum\n");
            folder.Write("contracts.csv", "contract,name,commissioner,unit,from\n" + string.Concat(Contracts.Select(static one => $"{one},Contract {one},Council,{(one is "of-both" ? "a" : one is "of-top" ? "" : one[3..])},2020-01-01\n")));
            folder.Write("targets.csv", "indicator,unit,contract,target\n" + string.Concat(Contracts.Select(static one => $"falls,,{one},at most 5\n")) + "pay,b,of-both,at most 6\n");
            folder.Write("contract-results.csv", "contract,period,green,red\nall,2020-01,9,9\n" + string.Concat(Contracts.Select(static one => $"{one},2020-01,3,1\n")));
            folder.Write("contract-exceptions.csv", "period,board,service,kpi,contract,months-red,actual,required\n2020-01,Board,Nobody’s,Falls,,4,9,at most 5\n" + string.Concat(Contracts.Select(static one => $"2020-01,,Service {one},Falls,{one},4,9,at most 5\n")));
            folder.Write("contract-notices.csv", "notice,contract,indicator,kind,date,due,state,text\n" + string.Concat(Contracts.Select(static one => $"n-{one},{one},,query,2020-01-08,,open,Why?\n")));
            folder.Write("actions.csv", "action,about,what,owner,state\nof-pay,kpi/of-both/pay,Do it,Matron,open\nof-statement-b,statement/of-b/2020-01,Do it,Matron,open\nof-statement,statement/of-none/2020-01,Do it,Matron,open\n" + string.Concat(Contracts.Select(static one => $"{one},kpi/{one}/falls,Do it,Matron,open\nabout-{one},contract/{one},Do it,Matron,open\n")));
            foreach (var (name, unit, line) in new[] { ("of-a", "unit: a\n", "falls"), ("of-b", "unit: b\n", "falls"), ("of-none", "", "falls"), ("of-pay", "", "pay"), ("scored", "scheme: pays\n", "falls") })
                folder.Write($"statements/{name}.yaml", $"statement: {name}\ntitle: Statement {name}\n{unit}columns:\n  - {{name: Actual, show: actual}}\nrows:\n  - {{line: {line}}}\n");
            folder.Write("schemes/pays.yaml", "scheme: pays\nfrom: 2016-10\nmetrics:\n  - {metric: Pay, indicator: pay, thresholds: [1, 2, 3], better: lower}\noverall: mean rounded half up\n");
        });
        // From the second change on everything of this contract is of A.
        await Whole.WriteAsync(Small, new DefinitionFact(Kinds.Targets.Name, (await Whole.DefinitionsAsync(Small, new DefinitionQuery { Kind = Kinds.Targets.Name })).Single(static row => row.Key.Contains("|b|", StringComparison.Ordinal) || row.Key.StartsWith("pay|", StringComparison.Ordinal)).Key, null));
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [LedgerFact]
    public async Task Contract_IsShownWhole_ToWhoReadsAllItsUnits()
    {
        foreach (var (unit, position, contracts) in new[] { ("a", 1, "of-a of-a1"), ("a", 2, "of-a of-a1 of-both"), ("a1", 2, "of-a1"), ("b", 1, "of-b"), ("b", 2, "of-b") })
            await ShowsContractsAsync(unit, position, contracts.Split(' '));
    }

    private async Task ShowsContractsAsync(string unit, int position, string[] shown)
    {
        var scoped = await OpenAsync(new Scope(UnitCode.Parse(unit).Value, []));
        Assert.Equal(shown, await KeysAsync(Kinds.Contracts.Name, static row => row.Key));
        Assert.Equal(shown, (await KeysAsync(Kinds.Targets.Name, static row => row.Key.Split('|')[2])).Distinct());
        Assert.Equal(shown, await KeysAsync(Kinds.ContractResults.Name, static row => row.Key.Split('|')[^1]));
        Assert.Equal(shown, await KeysAsync(Kinds.ContractExceptions.Name, static row => row.Key.Split('|')[0]["Service ".Length..]));
        Assert.Equal(shown, await KeysAsync(Kinds.ContractNotices.Name, static row => row.Parent));
        Assert.Equal(shown, (await KeysAsync(Kinds.Actions.Name, static row => row.Key)).Where(static key => Contracts.Contains(key)));
        Assert.Equal(shown, (await KeysAsync(Kinds.Actions.Name, static row => row.Key)).Where(static key => key.StartsWith("about-", StringComparison.Ordinal)).Select(static key => key["about-".Length..]));
        Assert.DoesNotContain("of-pay", await KeysAsync(Kinds.Actions.Name, static row => row.Key));
        var definitions = await ReadDefinitions.RunAsync(scoped, Small, Facts.At(position));
        var reading = await ReadContracts.RunAsync(scoped, definitions, Period.Month(2020, 1), 1);
        Assert.Equal(shown, reading.Contracts.Select(static line => line.Contract!.Code.ToString()));
        // All together are those that are shown, each with one requirement that has no figure; nothing is stated of them.
        Assert.Equal((shown.Length, null), (reading.All.Months[0].Counted!.NotRated, reading.All.Months[0].Stated));

        async Task<List<string>> KeysAsync(FactKind kind, Func<DefinitionRow, string> key) =>
            [.. (await scoped.DefinitionsAsync(Small, new DefinitionQuery { Kind = kind, AsAt = Facts.At(position) })).Select(key).Order(StringComparer.Ordinal)];
    }

    [LedgerFact]
    public async Task Statement_IsShown_WithItsUnitAndAllItsLines()
    {
        await ShowsStatementsAsync("a", "", "of-a of-none of-pay scored", showsScheme: true);
        await ShowsStatementsAsync("b", "", "of-b of-none of-pay scored", showsScheme: true);
        await ShowsStatementsAsync("a", "Safe", "of-a of-none", showsScheme: false);
        await ShowsStatementsAsync("", "Safe", "of-a of-b of-none", showsScheme: false);
        await ShowsStatementsAsync("", "Led", "of-pay", showsScheme: true);
    }

    private async Task ShowsStatementsAsync(string unit, string section, string statements, bool showsScheme)
    {
        var scoped = await OpenAsync(new Scope(unit.Length == 0 ? null : UnitCode.Parse(unit).Value, section.Length == 0 ? [] : [section]));
        var definitions = await ReadDefinitions.RunAsync(scoped, Small);
        Assert.Equal(statements, string.Join(' ', definitions.Picture.Values.Of<StatementDefinition>().Select(static one => one.Name).Order(StringComparer.Ordinal)));
        Assert.Equal(showsScheme, definitions.Picture.Values.Of<ResourceScheme>().Count == 1);
        var rows = (await scoped.PictureAsync(Small, []))!.Definitions.Where(static row => row.Kind == Kinds.Statements.Name).Select(static row => row.Key).Order(StringComparer.Ordinal);
        Assert.Equal(statements, string.Join(' ', rows));
        Assert.Empty(await scoped.DefinitionHistoryAsync(Small, Kinds.Statements.Name, "of-b"));
        foreach (var name in new[] { "of-a", "of-b", "of-none", "of-pay", "scored" })
            Assert.Equal(statements.Split(' ').Contains(name), await CheckReference.RunAsync(scoped, definitions, Reference.Parse($"statement/{name}/2020-01", definitions.Picture.Settings.Calendar).Value) is null);
    }

    [LedgerFact]
    public async Task ActionAboutAStatement_IsShownWhereTheStatementIs()
    {
        foreach (var (unit, actions) in new[] { ("a", "of-statement"), ("b", "of-statement of-statement-b") })
        {
            var scoped = await OpenAsync(new Scope(UnitCode.Parse(unit).Value, []));
            var keys = (await scoped.DefinitionsAsync(Small, new DefinitionQuery { Kind = Kinds.Actions.Name })).Select(static row => row.Key).Where(static key => key.StartsWith("of-statement", StringComparison.Ordinal));
            Assert.Equal(actions, string.Join(' ', keys.Order(StringComparer.Ordinal)));
        }
    }

    [LedgerFact]
    public async Task ContractThatComesToThePart_BringsNothingOfWhatItWas()
    {
        var row = (await Whole.DefinitionsAsync(Small, new DefinitionQuery { Kind = Kinds.Contracts.Name, Keys = ["of-b"] })).Single();
        await Whole.WriteAsync(Small, new DefinitionFact(row.Kind, row.Key, row.Body.Replace("\"b\"", "\"a\"", StringComparison.Ordinal)));
        var scoped = await OpenAsync(new Scope(UnitCode.Parse("a").Value, []));
        Assert.DoesNotContain("\"b\"", Assert.Single(await scoped.DefinitionHistoryAsync(Small, Kinds.Contracts.Name, "of-b")).Fact.Body, StringComparison.Ordinal);
        Assert.Equal(["of-b"], (await scoped.FactsOfAsync(Small, Facts.At(3))).Definitions.Select(static fact => fact.Key));
        var first = (await scoped.FactsOfAsync(Small, Facts.At(1))).Definitions.Where(static fact => fact.Kind.Name.StartsWith("contract", StringComparison.Ordinal)).Select(static fact => $"{fact.Parent} {fact.Key} {fact.Body}").ToList();
        Assert.NotEmpty(first);
        Assert.DoesNotContain(first, static text => text.Contains("of-b", StringComparison.Ordinal));
    }

    [LedgerFact]
    public async Task Sections_ShowNoContract()
    {
        foreach (var scope in new[] { new Scope(null, ["Safe"]), new Scope(UnitCode.Parse("a").Value, ["Safe"]) })
        {
            var rows = (await (await OpenAsync(scope)).PictureAsync(Small, []))!.Definitions;
            Assert.DoesNotContain(rows, static row => row.Kind.Name.StartsWith("contract", StringComparison.Ordinal) || (row.Kind == Kinds.Targets.Name && row.Key.Split('|')[2].Length > 0));
        }
    }

    private async Task<ILedger> OpenAsync(Scope scope) => ScopedLedgers.Of(Whole, await ReadDefinitions.RunAsync(Whole, Small), scope).Ledger;
}
