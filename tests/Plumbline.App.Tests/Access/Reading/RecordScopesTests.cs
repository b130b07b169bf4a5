using Plumbline.App.Access;
using Plumbline.App.Access.Reading;
using Plumbline.App.Actions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Risks;
using Plumbline.App.Tests.Importing;
using Plumbline.App.Tests.Ledger;
using Plumbline.App.Tests.Ledger.Servers;
using Plumbline.Core.Access;
using Plumbline.Core.Actions;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Units;

namespace Plumbline.App.Tests.Access.Reading;

public sealed class SqliteRecordScopesTests : RecordScopesTests
{
    protected override Task<StoreAddress?> AddressAsync() => Task.FromResult<StoreAddress?>(null);
}

[NeedsPostgres]
public sealed class PostgresRecordScopesTests : RecordScopesTests
{
    protected override async Task<StoreAddress?> AddressAsync() => await PostgresServer.NewDatabaseAsync();
}

/// <summary>What a scope shows of risks, their parts, and actions.</summary>
public abstract class RecordScopesTests : IAsyncLifetime
{
    private const string Small = "small";

    private static readonly DateOnly Day = new(2020, 6, 1);
    private static readonly DateTime Noon = new(2020, 2, 1, 12, 0, 0);

    // The second change moves one risk from B to A.
    private static readonly Dictionary<string, (string First, string Second)> UnitOf = new() { ["ra"] = ("a1", "a1"), ["ra2"] = ("a", "a"), ["rb"] = ("b", "b"), ["rm"] = ("b", "a1"), ["rt"] = ("", "") };

    private ImportStore _store = null!;

    private ILedger Whole => _store.Ledger;

    protected abstract Task<StoreAddress?> AddressAsync();

    public async ValueTask InitializeAsync()
    {
        _store = await ImportStore.SmallAtAsync(await AddressAsync(), static folder =>
        {
            folder.Write("plumbline.yaml", "organisation:\n  code: small\n  name: Small Trust\n");
            folder.Write("units.csv", "unit,name,kind,parent\ntop,Small Trust,organisation,\na,A,directorate,top\nb,B,directorate,top\na1,A1,team,a\n");
            folder.Write("indicators.csv", "indicator,name,section,frequency,measure,polarity,aggregation\nfalls,Falls,Safe,month,count,lower,sum\n");
            folder.Write("targets.csv", "indicator,target\n");
            folder.Write("objectives.csv", "objective,name\n1,Safe care\n");
            folder.Write("risks/risks.csv", "risk,kind,title,owner,recorded,unit,related\n" + string.Concat(UnitOf.Select(static one => $"{one.Key},operational,Risk {one.Key},Matron,2020-01-01,{one.Value.First},{string.Join(' ', UnitOf.Keys.Where(other => other != one.Key))}\n")));
            folder.Write("risks/gradings.csv", "risk,stage,date,score\n" + string.Concat(UnitOf.Keys.Select(static risk => $"{risk},current,2020-01-05,6\n")));
            folder.Write("risks/progress.csv", "risk,at,by,text\n" + string.Concat(UnitOf.Keys.Select(static risk => $"{risk},2020-01-09T10:00:00,Matron,Seen {risk}\n")));
            folder.Write("risks/controls.csv", "control,risk,text\nshared,ra,Mats\nshared,rb,Mats\nonly-b,rb,Rails\n");
            folder.Write("risks/assurances.csv", "assurance,of,line,date,result\nof-shared,control/shared,1,2020-01-01,mixed\nof-only-b,control/only-b,1,2020-01-01,mixed\nof-ra,risk/ra,1,2020-01-01,mixed\nof-rt,risk/rt,1,2020-01-01,mixed\n");
            folder.Write("actions.csv", "action,about,what,owner,state\n" + string.Concat(About.Select(static one => $"{one.Key},{one.Value},Do it,Matron,open\n")));
            folder.Write("action-updates.csv", "action,at,by,text\n" + string.Concat(About.Keys.Select(static action => $"{action},2020-01-09T10:00:00,Matron,Done {action}\n")));
            folder.Write("editions.csv", $"report,period,edition,position,content-hash,edition-hash,reason,by\nboard,2020-01,1,1,{new string('b', 64)},{new string('c', 64)},As read,Matron\n");
        });
        await Whole.WriteAsync(Small, Kinds.Risks.ToFact((await RiskAsync(Whole, "rm")) with { Unit = UnitCode.Parse("a1").Value }));
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    private static Dictionary<string, string> About { get; } = new()
    {
        ["of-a"] = "risk/ra", ["of-both"] = "risk/ra risk/rb", ["of-control"] = "control/shared", ["of-falls"] = "indicator/falls", ["of-figure-b"] = "figure/falls/b/2020-01", ["of-top"] = "risk/rt", ["of-of-a"] = "action/of-a", ["of-of-both"] = "action/of-both objective/1",
    };

    private static readonly string[] OfA = ["of-a", "of-control", "of-falls", "of-of-a"], OfB = ["of-control", "of-falls", "of-figure-b"];

    [LedgerFact]
    public async Task RisksOfTheUnits_AreShownWithTheirParts_AtEachPosition()
    {
        foreach (var (unit, position, risks) in new[] { ("a", 1, "ra ra2"), ("a", 2, "ra ra2 rm"), ("a1", 1, "ra"), ("a1", 2, "ra rm"), ("b", 1, "rb rm"), ("b", 2, "rb") })
            await ShowsAsync(unit, position, risks.Split(' '));
    }

    private async Task ShowsAsync(string unit, int position, string[] codes)
    {
        var scoped = await OpenAsync(Within(unit));
        Assert.Equal(codes, await KeysAsync("risk", row => row.Key));
        foreach (var part in new[] { "risk-grading", "risk-progress" }) Assert.Equal(codes, await KeysAsync(part, row => row.Parent));
        Assert.Equal(codes.Where(code => code is "ra" or "rb").SelectMany(code => code == "ra" ? ["shared"] : new[] { "only-b", "shared" }).ToArray(), await KeysAsync("risk-control", row => row.Key));
        Assert.Equal(codes.Contains("ra") ? ["of-ra", "of-shared"] : ["of-only-b", "of-shared"], await KeysAsync("risk-assurance", row => row.Key));
        Assert.Equal((unit == "b" ? OfB : OfA).Order(StringComparer.Ordinal), await KeysAsync("action", row => row.Key));
        Assert.Equal((unit == "b" ? OfB : OfA).Order(StringComparer.Ordinal), await KeysAsync("action-update", row => row.Parent));
        Assert.Empty(await KeysAsync("edition", row => row.Key));
        Assert.Equal(["1"], await KeysAsync("objective", row => row.Key));
        var definitions = await ReadDefinitions.RunAsync(scoped, Small, Facts.At(position));
        Assert.Equal(codes, (await ReadRiskRegister.RunAsync(scoped, definitions, Day)).Entries.Select(entry => entry.Risk.Code.ToString()));
        Assert.All((await ReadRiskRegister.RunAsync(scoped, definitions, Day)).Entries, entry => Assert.Equal(new DateOnly(2020, 1, 9), entry.LastReview));
        Assert.Equal((unit == "b" ? OfB : OfA).Order(StringComparer.Ordinal), (await ReadActions.RunAsync(scoped, definitions)).Entries.Select(entry => entry.Action.Code.ToString()));

        async Task<List<string>> KeysAsync(string kind, Func<DefinitionRow, string> key) =>
            [.. (await scoped.DefinitionsAsync(Small, new DefinitionQuery { Kind = FactKind.Of(kind), AsAt = Facts.At(position) })).Select(key)];
    }

    [LedgerFact]
    public async Task WhatIsHidden_IsNamedNowhere()
    {
        await HidesAsync("a", "rb", "rt", "only-b");
        await HidesAsync("b", "ra", "ra2", "rt", "rm");
    }

    private async Task HidesAsync(string unit, params string[] hidden)
    {
        var scoped = await OpenAsync(Within(unit));
        var rows = (await scoped.PictureAsync(Small, []))!.Definitions;
        var facts = (await scoped.FactsOfAsync(Small, Facts.At(2))).Definitions;
        var history = await Task.WhenAll(UnitOf.Keys.Select(risk => scoped.DefinitionHistoryAsync(Small, Kinds.Risks.Name, risk)));
        var words = rows.Select(row => $"{row.Parent} {row.Key} {row.Body}").Concat(facts.Select(fact => $"{fact.Key} {fact.Body}")).Concat(history.SelectMany(versions => versions).Select(version => $"{version.Fact.Key} {version.Fact.Body}"))
            .SelectMany(text => text.Split(" \"/,[]{}:".ToCharArray())).ToHashSet(StringComparer.Ordinal);
        Assert.All(hidden, code => Assert.DoesNotContain(code, words));
        Assert.Contains(unit == "a" ? "ra" : "rb", words);
    }

    [LedgerFact]
    public async Task Sections_ShowNoRiskAndNoAction()
    {
        foreach (var scope in new[] { new Scope(null, ["Safe"]), new Scope(UnitCode.Parse("a").Value, ["Safe"]) })
        {
            var scoped = await OpenAsync(scope);
            Assert.DoesNotContain((await scoped.PictureAsync(Small, []))!.Definitions, row => row.Kind.Name.StartsWith("risk", StringComparison.Ordinal) || row.Kind.Name.StartsWith("action", StringComparison.Ordinal));
            Assert.Empty((await ReadRiskRegister.RunAsync(scoped, await ReadDefinitions.RunAsync(scoped, Small), Day)).Entries);
            Assert.Empty(await scoped.LastKeysAsync(Small, new LastKeysQuery(Kinds.Progress.Name, ["ra"]) { Before = "~" }));
        }
    }

    [LedgerFact]
    public async Task Register_OfAScope_FollowsARiskThatComesAndGoes()
    {
        foreach (var (unit, codes) in new[] { ("a", "ra ra2 rb"), ("b", "rm") })
        {
            var scoped = await OpenAsync(Within(unit));
            _ = await ReadRiskRegister.RunAsync(scoped, await ReadDefinitions.RunAsync(scoped, Small), Day);
            if (unit == "a") await Whole.WriteAsync(Small, Kinds.Risks.ToFact((await RiskAsync(Whole, "rb")) with { Unit = UnitCode.Parse("a").Value }), Kinds.Risks.ToFact((await RiskAsync(Whole, "rm")) with { Unit = UnitCode.Parse("b").Value }));
            Assert.Equal(codes, string.Join(' ', (await ReadRiskRegister.RunAsync(scoped, await ReadDefinitions.RunAsync(scoped, Small), Day)).Entries.Select(entry => entry.Risk.Code)));
        }
    }

    [LedgerFact]
    public async Task UnitThatComesToTheScope_BringsItsRisks()
    {
        var scope = Within("a");
        var scoped = await OpenAsync(scope);
        Assert.Equal(3, (await ReadRiskRegister.RunAsync(scoped, await ReadDefinitions.RunAsync(scoped, Small), Day)).Entries.Count);
        var row = (await Whole.DefinitionsAsync(Small, new DefinitionQuery { Kind = FactKind.Of("unit"), Keys = ["b"] })).Single();
        await Whole.WriteAsync(Small, new DefinitionFact(row.Kind, row.Key, row.Body.Replace("\"top\"", "\"a\"", StringComparison.Ordinal)));
        scoped = await OpenAsync(scope);
        Assert.Equal(4, (await ReadRiskRegister.RunAsync(scoped, await ReadDefinitions.RunAsync(scoped, Small), Day)).Entries.Count);
    }

    [LedgerFact]
    public async Task WhatIsHidden_IsNotWritten_AndStaysWhereItIsNamed()
    {
        var scoped = await OpenAsync(Within("a"));
        await Assert.ThrowsAsync<NotAllowedException>(() => scoped.WriteAsync(Small, Note("rb")));
        await Assert.ThrowsAsync<NotAllowedException>(() => scoped.WriteAsync(Small, Note("rt")));
        var hidden = await RiskAsync(Whole, "rb");
        await Assert.ThrowsAsync<NotAllowedException>(() => scoped.WriteAsync(Small, Kinds.Risks.ToFact(hidden with { Unit = UnitCode.Parse("a").Value })));
        var shown = await RiskAsync(scoped, "ra");
        Assert.Equal(["ra2", "rm"], shown.Related.Select(code => code.ToString()));
        await Assert.ThrowsAsync<NotAllowedException>(() => scoped.WriteAsync(Small, Kinds.Risks.ToFact(shown with { Unit = UnitCode.Parse("b").Value })));
        var both = (await ReadActions.RunAsync(Whole, await ReadDefinitions.RunAsync(Whole, Small))).Find(ActionCode.Parse("of-both").Value)!.Action;
        await Assert.ThrowsAsync<NotAllowedException>(() => scoped.WriteAsync(Small, Kinds.Actions.ToFact(both with { What = "Else" })));

        await scoped.WriteAsync(Small, Note("ra"));
        await scoped.WriteAsync(Small, Kinds.Risks.ToFact(shown with { Title = "Else", Related = [shown.Related[0]] }));
        var written = await RiskAsync(Whole, "ra");
        Assert.Equal(("Else", "ra2 rb rt"), (written.Title, string.Join(' ', written.Related)));
        Assert.Equal("Else", (await RiskAsync(scoped, "ra")).Title);
    }

    private static DefinitionFact Note(string risk) => Kinds.Progress.ToFact(new ProgressNote(RiskCode.Parse(risk).Value, Noon, "Matron", "Seen again"));

    private static Scope Within(string unit) => new(UnitCode.Parse(unit).Value, []);

    private async Task<ILedger> OpenAsync(Scope scope) => ScopedLedgers.Of(Whole, await ReadDefinitions.RunAsync(Whole, Small), scope).Ledger;

    private static async Task<Risk> RiskAsync(ILedger ledger, string code) =>
        (await RiskParts.ReadAsync(ledger, await ReadDefinitions.RunAsync(ledger, Small), Kinds.Risks, new DefinitionQuery { Keys = [code] }, CancellationToken.None)).Single();
}
