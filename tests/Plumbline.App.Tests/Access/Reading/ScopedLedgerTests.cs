using Plumbline.App.Access;
using Plumbline.App.Access.Reading;
using Plumbline.App.Caching;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Tests.Importing;
using Plumbline.App.Tests.Ledger;
using Plumbline.App.Tests.Ledger.Servers;
using Plumbline.Core.Access;
using Plumbline.Core.Ledger;
using Plumbline.Core.Units;

namespace Plumbline.App.Tests.Access.Reading;

public sealed class SqliteScopedLedgerTests : ScopedLedgerTests
{
    protected override Task<StoreAddress?> AddressAsync() => Task.FromResult<StoreAddress?>(null);
}

[NeedsPostgres]
public sealed class PostgresScopedLedgerTests : ScopedLedgerTests
{
    protected override async Task<StoreAddress?> AddressAsync() => await PostgresServer.NewDatabaseAsync();
}

/// <summary>A store as a scope shows it: each member gives what filtering by hand gives.</summary>
public abstract partial class ScopedLedgerTests : IAsyncLifetime
{
    private const string Small = "small";
    private const int Head = 4;

    // A team moved from A to B at the new year of 2024; another came to A from outside then. C ended.
    private const string Units = """
        unit,name,kind,parent,from,to
        top,Small Trust,organisation,,,
        a,Directorate A,directorate,top,,
        b,Directorate B,directorate,top,,
        a1,Team A1,team,a,,
        b1,Team B1,team,b,,
        moved,Team Moved,team,a,,2023-12-31
        moved,Team Moved,team,b,2024-01-01,
        late,Team Late,team,top,,2023-12-31
        late,Team Late,team,a,2024-01-01,

        """;

    private static readonly string[] Codes = ["top", "a", "b", "a1", "b1", "moved", "late"];
    private static readonly string[] Measures = ["safe-one", "caring-one", "led-one", "bare-one"];

    private ImportStore? _store;

    private ILedger Whole => _store!.Ledger;

    protected abstract Task<StoreAddress?> AddressAsync();

    public async ValueTask InitializeAsync()
    {
        _store = await ImportStore.SmallAtAsync(await AddressAsync(), static folder =>
        {
            folder.Write("plumbline.yaml", "organisation:\n  code: small\n  name: Small Trust\nspc:\n  rebase:\n    - indicator: safe-one\n      unit: b1\n      from: 2023-09\n      reason: Secret of B\n");
            folder.Write("units.csv", Units);
            folder.Write("indicators.csv", "indicator,name,section,frequency,measure,polarity,aggregation\n" + string.Concat(Measures.Select(static code => $"{code},Measure {code},{SectionOf(code)},month,count,lower,sum\n")));
            folder.Write("targets.csv", "indicator,unit,from,to,target\n" + string.Concat(Measures.SelectMany(static code => Codes.Select(unit => $"{code},{unit},,,at most 5\n").Append($"{code},,,,at most 9\n"))));
            folder.Write("benchmarks.csv", "indicator,comparator,period,value\n" + string.Concat(Measures.Select(static code => $"{code},england,2023-09,4\n")));
            folder.Write("indicator-statuses.csv", "indicator,unit,from,to,status,reason\nsafe-one,b1,2020-03-01,2020-06-30,suspended,Secret of B\ncaring-one,a1,2020-03-01,2020-06-30,suspended,Secret of A\n");
            folder.Write("posts.csv", "post,name,unit\nhead-b,Head of B,b\nhead,Chief Officer,\n");
            folder.Write("checks.csv", "check,rule\nboth,safe-one = caring-one + caring-one\nalone,safe-one = safe-one + safe-one\n");
            folder.Write("mappings.csv", "label,indicator,kind\nSafe label,safe-one,\nSecret label of B,b1,unit\nNothing,,\n");
            folder.Write("collections/cases.yaml", "collection: cases\nname: Cases\nfrom: 2023-01\ncounts:\n  - indicator: safe-one\n    count: received\n    units: every\n  - indicator: caring-one\n    count: received\n");
            folder.Write("collections/cases.csv", "reference,unit,received,closed\n" + string.Concat(Codes.Select(static (unit, at) => $"C-{at},{unit},2023-0{at + 1}-10,\n")) + "C-8,moved,2024-02-10,\n");
            folder.Write("commentary/one.md", "---\nindicator: safe-one\nunit: moved\nperiod: 2023-11\n---\n## Why\nBefore the move\n");
            folder.Write("commentary/two.md", "---\nindicator: safe-one\nunit: moved\nperiod: 2024-02\n---\n## Why\nAfter the move\n");
            folder.Write("reports/board.yaml", "report: board\ntitle: Board\nfrequency: month\nblocks:\n  - block: text\n    markdown: Secret of all\n  - block: dashboard\n");
            folder.Write("reports/of-b.yaml", "report: of-b\ntitle: Secret of B\nfrequency: month\nblocks:\n  - block: dashboard\n    unit: b\n");
            folder.Write("observations/figures.csv", "indicator,unit,period,value\n" + string.Concat(
                from month in Enumerable.Range(0, 9) let day = new DateOnly(2023, 8, 1).AddMonths(month) from unit in Codes from code in Measures select $"{code},{unit},{day:yyyy-MM},{(month * 7) + unit.Length}\n"));
        });
        await CommitAsync("Corrected B", new ObservationFact("safe-one", "b1", "2023-10", new DateOnly(2023, 10, 1).DayNumber, "month", "999", Status: "reported"));
        await CommitAsync("Corrected A", new ObservationFact("safe-one", "a1", "2023-10", new DateOnly(2023, 10, 1).DayNumber, "month", "111", Status: "reported"), new ObservationFact("safe-one", "b1", "2023-11", new DateOnly(2023, 11, 1).DayNumber, "month", "998", Status: "reported"));
        await Whole.CommitAsync(Small, new ChangeDraft
        {
            Author = new("analyst"), Reason = "Led moves to Safe", BasedOn = ChangeNumber.Of(3),
            Definitions = [new DefinitionFact(FactKind.Of("indicator"), "led-one", (await Whole.DefinitionsAsync(Small, new DefinitionQuery { Kind = FactKind.Of("indicator"), Keys = ["led-one"] }))[0].Body.Replace("\"Led\"", "\"Safe\"", StringComparison.Ordinal))],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_store is not null) await _store.DisposeAsync();
    }

    [LedgerFact]
    public async Task WhatIsKeptForScopes_HasALimitTogether_BesideThatOfTheStore()
    {
        var definitions = await ReadDefinitions.RunAsync(Whole, Small);
        var parts = Codes.Skip(1).Select(code => ScopedLedgers.Of(Whole, definitions, new Scope(UnitCode.Parse(code).Value, [])).Ledger).ToList();
        var kept = new KeptForStore<string, string>(2, static _ => 1);
        foreach (var ledger in parts.Prepend(Whole)) kept.Keep(ledger, "a", ledger == Whole ? "whole" : "part");
        Assert.Equal("whole", kept.Find(Whole, "a"));
        Assert.Equal([.. Enumerable.Repeat<string?>(null, parts.Count - 4), .. Enumerable.Repeat("part", 4)], parts.Select(part => kept.Find(part, "a")));
        Assert.All(parts, part => Assert.Same(Whole, part.Whole));
    }

    [LedgerFact]
    public async Task Figures_AreThoseOfTheScope_AtEachPosition()
    {
        foreach (var scope in Scopes())
        {
            var scoped = await OpenAsync(scope);
            foreach (var position in Enumerable.Range(1, Head).Select(ChangeNumber.Of))
            {
                var query = new ObservationQuery { AsAt = position };
                var expected = await Whole.ObservationsAsync(Small, query).Where(row => Shows(scope, row.Fact, position.Value)).ToListAsync();
                Assert.Equal(expected, await scoped.ObservationsAsync(Small, query).ToListAsync());
                var narrow = query with { Units = ["a1", "b1", "moved"], Indicators = ["safe-one", "caring-one"] };
                Assert.Equal(expected.Where(static row => row.Fact.Unit is "a1" or "b1" or "moved" && row.Fact.Indicator is "safe-one" or "caring-one" && row.Fact.Unit is "a1" or "b1" or "moved"), await scoped.ObservationsAsync(Small, narrow).ToListAsync());
                var first = expected.GroupBy(static row => (row.Fact.Indicator, row.Fact.Unit)).Select(static rows => new FirstFigure(rows.Key.Indicator, rows.Key.Unit, "", "month", rows.First().Fact.FirstDay));
                Assert.Equal(first, await scoped.FirstFiguresAsync(Small, query).ToListAsync());
                if (position.Value == 1) continue;
                var since = ChangeNumber.Of(1);
                Assert.Equal(
                    await Whole.ObservationsSinceAsync(Small, query, since).Where(row => Shows(scope, row.Fact, position.Value)).ToListAsync(),
                    await scoped.ObservationsSinceAsync(Small, query, since).ToListAsync());
            }

            foreach (var unit in Codes)
            {
                var history = await Whole.ObservationHistoryAsync(Small, "safe-one", unit, "2023-10");
                Assert.Equal(history.Where(row => Shows(scope, row.Fact, Head)), await scoped.ObservationHistoryAsync(Small, "safe-one", unit, "2023-10"));
            }
        }
    }

    [LedgerFact]
    public async Task Definitions_NameNothingFromOutside_AndRead()
    {
        foreach (var scope in Scopes())
        {
            var scoped = await OpenAsync(scope);
            foreach (var position in Enumerable.Range(1, Head).Select(ChangeNumber.Of))
            {
                var (all, shown) = (await ReadDefinitions.RunAsync(Whole, Small, position), await ReadDefinitions.RunAsync(scoped, Small, position));
                var units = Codes.Where(code => scope.Unit is null || ShowsUnit(scope, code)).ToHashSet(StringComparer.Ordinal);
                Assert.Equal(units.Order(StringComparer.Ordinal), shown.Picture.Units.All.Select(static unit => unit.Code.ToString()));
                Assert.Equal(scope.Unit ?? all.Picture.Units.Top.Code, shown.Picture.Units.Top.Code);
                var measures = Measures.Where(code => ShowsMeasure(scope, code, position.Value)).ToHashSet(StringComparer.Ordinal);
                Assert.Equal(measures.Order(StringComparer.Ordinal), shown.Picture.Indicators.Select(static one => one.Code.ToString()).Order(StringComparer.Ordinal));
                Assert.Equal(all.Workspace.Targets.Count(one => measures.Contains($"{one.Indicator}") && (one.Unit is null || units.Contains($"{one.Unit}"))), shown.Workspace.Targets.Count);
                Assert.Equal(measures.Count, shown.Workspace.Benchmarks.Count);
                Assert.Equal(measures.Contains("safe-one") && measures.Contains("caring-one") ? 2 : measures.Contains("safe-one") ? 1 : 0, shown.Workspace.Checks.Count);
                Assert.Equal(all.Workspace.Commentaries.Where(one => measures.Contains($"{one.Indicator}") && ShowsUnit(scope, $"{one.Unit}", one.Period.Last)), shown.Workspace.Commentaries);
                Assert.Equal(units.Contains("b1") && measures.Contains("safe-one"), shown.Picture.Settings.Spc.Rebases.Count == 1);
                Assert.Equal(units.Contains("b"), shown.Workspace.Of(Kinds.Posts).Any(static post => post.Unit is not null));
                Assert.Equal(scope.IsWhole, shown.Workspace.Reports.Any(static report => report.Blocks.Any(static block => block.Kind == "text")));
                Assert.Equal(units.Contains("b") && measures.Count > 0, shown.FindReport("of-b") is not null);
                var text = string.Concat((await scoped.PictureAsync(Small, [], position))!.Definitions.Select(static row => $"{row.Parent} {row.Key} {row.Body}\n"));
                if (!units.Contains("b1")) Assert.DoesNotContain("Secret of B", text, StringComparison.Ordinal);
                if (!units.Contains("b1")) Assert.DoesNotContain("Secret label", text, StringComparison.Ordinal);
                if (scope.Unit is not null) Assert.DoesNotContain("\"top\"", text, StringComparison.Ordinal);
                foreach (var hidden in Measures.Except(measures)) Assert.DoesNotContain(hidden, text, StringComparison.Ordinal);
                await SameRowsAsync(scoped, position);
            }
        }
    }

    [LedgerFact]
    public async Task Events_AreThoseOfTheUnits_OnTheirDays()
    {
        var query = new DefinitionQuery { Kind = FactKind.Of("event"), Parent = "cases" };
        Assert.Equal(["C-1", "C-3", "C-5"], await KeysAsync(Within("a"), query));
        Assert.Equal(["C-2", "C-4", "C-8"], await KeysAsync(Within("b"), query));
        Assert.Equal(8, (await KeysAsync(Within(null, "Safe"), query)).Count);
        var counts = (await ReadDefinitions.RunAsync(await OpenAsync(Within("a")), Small)).Picture.Collections[0].Counts;
        // What is counted for the whole organisation is not counted from a part.
        Assert.Equal("safe-one", Assert.Single(counts).Indicator.ToString());
        // A section that no measure stands in any more shows the units, and nothing of them.
        var bare = (await ReadDefinitions.RunAsync(await OpenAsync(Within(null, "Led")), Small)).Picture;
        Assert.Empty(bare.Collections);
        Assert.Empty(bare.Indicators);
    }

    [LedgerFact]
    public async Task Changes_TellTheirReason_WhereTheyWroteSomethingShown()
    {
        var scoped = await OpenAsync(Within("a"));
        var (all, shown) = (await Whole.ChangesAsync(Small).ToListAsync(), await scoped.ChangesAsync(Small).ToListAsync());
        Assert.Equal(all.Select(static one => (one.Number, one.At, one.Hash, one.Previous)), shown.Select(static one => (one.Number, one.At, one.Hash, one.Previous)));
        Assert.Equal(("someone else", "It concerns what you do not read", "", 0), (shown[1].Author.Post, shown[1].Reason, shown[1].Source, shown[1].Facts));
        Assert.Equal(("Corrected A", 1), (shown[2].Reason, shown[2].Facts));
        Assert.Equal(shown, await Task.WhenAll(shown.Select(async one => (await scoped.ChangeAsync(Small, one.Number))!)));
        Assert.Equal("111", Assert.Single((await scoped.FactsOfAsync(Small, ChangeNumber.Of(3))).Observations).Value);
        var nothing = await scoped.FactsOfAsync(Small, ChangeNumber.Of(2));
        Assert.Equal((0, 0), (nothing.Definitions.Count, nothing.Observations.Count));
        var loaded = await scoped.FactsOfAsync(Small, ChangeNumber.First);
        Assert.DoesNotContain(loaded.Definitions, static fact => fact.Key.Contains("b1", StringComparison.Ordinal) || fact.Body!.Contains("Secret of B", StringComparison.Ordinal));
        Assert.All(loaded.Observations, static fact => Assert.Contains(fact.Unit, new[] { "a", "a1", "moved", "late" }));
        Assert.Equal(shown[^1], Assert.Single(await scoped.OrganisationsAsync()).Head);
    }

    [LedgerFact]
    public async Task AnotherOrganisation_IsNotThere()
    {
        var scoped = await OpenAsync(Within("a"));
        Assert.Null(await scoped.HeadAsync("other"));
        Assert.Null(await scoped.ChangeAsync("other", ChangeNumber.First));
        Assert.Null(await scoped.PictureAsync("other", []));
        Assert.Empty(await scoped.ObservationsAsync("other", ObservationQuery.All).ToListAsync());
        Assert.Empty(await scoped.ObservationsSinceAsync("other", ObservationQuery.All, ChangeNumber.First).ToListAsync());
        Assert.Empty(await scoped.FirstFiguresAsync("other", ObservationQuery.All).ToListAsync());
        Assert.Empty(await scoped.ChangesAsync("other").ToListAsync());
        Assert.Empty(await scoped.DefinitionsAsync("other", DefinitionQuery.All));
        Assert.Empty(await scoped.ObservationHistoryAsync("other", "safe-one", "a1", "2023-10"));
        await Assert.ThrowsAsync<LedgerException>(() => scoped.FactsOfAsync("other", ChangeNumber.First));
    }

    [LedgerFact]
    public async Task WhatIsOutside_IsNotWritten()
    {
        var scoped = await OpenAsync(Within("a", "Safe"));
        foreach (var (indicator, unit) in new[] { ("safe-one", "b1"), ("caring-one", "a1"), ("safe-one", "top"), ("safe-one", "unknown") })
            await Assert.ThrowsAsync<NotAllowedException>(() => CommitThroughAsync(scoped, [], new ObservationFact(indicator, unit, "2023-10", new DateOnly(2023, 10, 1).DayNumber, "month", "1", Status: "reported")));
        foreach (var (kind, key) in new[] { ("commentary", "safe-one|b1|2023-10"), ("unit", "a1"), ("settings", "organisation"), ("indicator", "safe-one"), ("report", "board") })
            await Assert.ThrowsAsync<NotAllowedException>(() => CommitThroughAsync(scoped, [new DefinitionFact(FactKind.Of(kind), key, "{}")]));
        Assert.Equal(Head, (await Whole.HeadAsync(Small))!.Value);
        Assert.IsType<CommitResult.Committed>(await CommitThroughAsync(scoped, [], new ObservationFact("safe-one", "a1", "2023-12", new DateOnly(2023, 12, 1).DayNumber, "month", "42", Status: "reported")));
        Assert.Equal("42", (await scoped.ObservationHistoryAsync(Small, "safe-one", "a1", "2023-12"))[^1].Fact.Value);
        await Assert.ThrowsAsync<NotAllowedException>(() => scoped.ExportHistoryAsync(Small, Stream.Null));
        await Assert.ThrowsAsync<NotAllowedException>(() => scoped.BackupAsync("nowhere"));
    }

    [LedgerFact]
    public async Task WhoReadsTheSame_SharesALedger_AndNobodyElse()
    {
        var definitions = await ReadDefinitions.RunAsync(Whole, Small);
        Assert.Same(ScopedLedgers.Of(Whole, definitions, Within("a")).Ledger, ScopedLedgers.Of(Whole, definitions, Within("a")).Ledger);
        Assert.NotSame(ScopedLedgers.Of(Whole, definitions, Within("a")).Ledger, ScopedLedgers.Of(Whole, definitions, Within("b")).Ledger);
        Assert.Same(Whole, ScopedLedgers.Of(Whole, definitions, Scope.Whole).Ledger);
        // A change that alters nothing of what is shown leaves what was worked out in place.
        var before = ScopedLedgers.Of(Whole, definitions, Within("a"));
        await CommitAsync("Again", new ObservationFact("safe-one", "b1", "2023-12", new DateOnly(2023, 12, 1).DayNumber, "month", "5", Status: "reported"));
        Assert.Equal(before, ScopedLedgers.Of(Whole, await ReadDefinitions.RunAsync(Whole, Small), Within("a")));
        // A measure that comes to a section does.
        Assert.NotEqual(ScopedLedgers.Of(Whole, await ReadDefinitions.RunAsync(Whole, Small, ChangeNumber.Of(3)), Within(null, "Safe")).Key, ScopedLedgers.Of(Whole, definitions, Within(null, "Safe")).Key);
    }
}
