using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using static Plumbline.App.Tests.Ledger.Facts;

namespace Plumbline.App.Tests.Ledger.Compliance;

public abstract partial class LedgerCompliance
{
    [LedgerFact]
    public async Task Read_AsAtEachChange_GivesThatState()
    {
        await Ledger.WriteAsync(Trust, Month("a", "2024-01", "1"));
        await Ledger.WriteAsync(Trust, Month("a", "2024-01", "2"), Month("b", "2024-01", "1"));
        await Ledger.WriteAsync(Trust, Month("a", "2024-01", "3"));

        Assert.Equal("a:trust:2024-01=1@1", await Ledger.ValuesAsync(Trust, At(1)));
        Assert.Equal("a:trust:2024-01=2@2 b:trust:2024-01=1@2", await Ledger.ValuesAsync(Trust, At(2)));
        Assert.Equal("a:trust:2024-01=3@3 b:trust:2024-01=1@2", await Ledger.ValuesAsync(Trust, At(3)));
        await RefusedAsync(LedgerProblem.ChangeNotFound, () => Ledger.ValuesAsync(Trust, At(4)));
        await RefusedAsync(LedgerProblem.ChangeNotFound, () => Ledger.DefinitionsAsync(Trust, new DefinitionQuery { AsAt = At(4) }));
    }

    [LedgerFact]
    public async Task Read_AsAtATime_FindsTheChangeInForce()
    {
        var start = Clock.Now;
        await Ledger.WriteAsync(Trust, Month("a", "2024-01", "1"));
        Clock.Now = start.AddDays(1);
        await Ledger.WriteAsync(Trust, Month("a", "2024-01", "2"));

        Assert.Null(await Ledger.ChangeAtAsync(Trust, start.AddMilliseconds(-1)));
        Assert.Equal(At(1), await Ledger.ChangeAtAsync(Trust, start));
        Assert.Equal(At(1), await Ledger.ChangeAtAsync(Trust, start.AddDays(1).AddMilliseconds(-1)));
        Assert.Equal(At(2), await Ledger.ChangeAtAsync(Trust, start.AddDays(1).ToOffset(TimeSpan.FromHours(5))));
        Assert.Equal(At(2), await Ledger.ChangeAtAsync(Trust, DateTimeOffset.MaxValue));
    }

    [LedgerFact]
    public async Task Read_ByIndicatorUnitAndDay_GivesMatches()
    {
        var facts = from i in new[] { "a", "b", "c" } from u in new[] { "x", "y" } from m in new[] { "2024-01", "2024-02", "2024-03" } select Month(i, m, i + u + m, u);
        await Ledger.WriteAsync(Trust, [.. facts]);

        async Task<string> Values(ObservationQuery query) =>
            string.Join(" ", await Ledger.ObservationsAsync(Trust, query).Select(r => r.Fact.Value).ToListAsync());

        Assert.Equal(18, (await Ledger.ReadAsync(Trust)).Count);
        Assert.Equal("cy2024-02 cy2024-03", await Values(new() { Indicators = ["c"], Units = ["y"], FromDay = Day("2024-02") }));
        Assert.Equal("ax2024-01 bx2024-01", await Values(new() { Indicators = ["b", "a", "unknown"], Units = ["x"], ToDay = Day("2024-01") }));
        Assert.Equal("", await Values(new() { Indicators = [] }));
        Assert.Equal("", await Values(new() { Units = [] }));
    }

    [LedgerFact]
    public async Task Read_Order_IsByCodePointAndDay()
    {
        // U+FFFF sorts before U+10000 in UTF-8 and after it in UTF-16; ordinal order ignores alphabet and case.
        string[] codes = ["B", "a", "a-b", "a.b", "ab", "é", "\ufffd", "\U00010000"];
        foreach (var code in codes.Reverse())
            await Ledger.WriteAsync(Trust, Month(code, "2024-02", "2"), Month(code, "2024-01", "1"), Month(code, "2024-01", "1", "a unit"));

        Assert.Equal(
            codes.SelectMany(c => new[] { (c, "a unit", "2024-01"), (c, "trust", "2024-01"), (c, "trust", "2024-02") }),
            (await Ledger.ReadAsync(Trust)).Select(r => (r.Fact.Indicator, r.Fact.Unit, r.Fact.Period)));
    }

    [LedgerFact]
    public async Task Read_FrequenciesOfOneDay_AreDifferentFigures()
    {
        var month = Month("a", "2024-04", "1");
        await Ledger.WriteAsync(Trust, month, month with { Period = "2024-Q1", Frequency = "quarter", Value = "2" });

        Assert.Equal("a:trust:2024-04=1@1 a:trust:2024-Q1=2@1", await Ledger.ValuesAsync(Trust));
        Assert.Equal("2", Assert.Single(await Ledger.ObservationHistoryAsync(Trust, "a", "trust", "2024-Q1")).Fact.Value);
    }

    [LedgerFact]
    public async Task Read_Definitions_AreByKindAndKey()
    {
        await Ledger.WriteAsync(Trust, Unit("b"), new DefinitionFact(FactKind.Of("indicator"), "a", "{\"name\":\"A\"}"), Unit("a", ""));

        Assert.Equal([(FactKind.Of("indicator"), "a"), (FactKind.Of("unit"), "a"), (FactKind.Of("unit"), "b")], (await Ledger.DefinitionsAsync(Trust, DefinitionQuery.All)).Select(d => (d.Kind, d.Key)));
        Assert.Equal(["", "{}"], (await Ledger.DefinitionsAsync(Trust, new DefinitionQuery { Kind = FactKind.Of("unit") })).Select(d => d.Body), StringComparer.Ordinal);
    }

    [LedgerFact]
    public async Task Read_EveryKind_IsKept()
    {
        string[] names = ["a", "objective-measure", "unit", new string('z', FactKind.LongestName)];
        await Ledger.WriteAsync(Trust, [.. names.Select(name => new DefinitionFact(FactKind.Of(name), "k", name))]);

        Assert.Equal(names, (await Ledger.DefinitionsAsync(Trust, DefinitionQuery.All)).Select(row => row.Kind.Name), StringComparer.Ordinal);
        Assert.All(await Ledger.DefinitionsAsync(Trust, DefinitionQuery.All), row => Assert.Equal(row.Kind.Name, row.Body));
    }

    [LedgerFact]
    public async Task ReadPicture_AsAtAChange_LeavesOutOnlyTheGivenKinds()
    {
        Assert.Null(await Ledger.PictureAsync(Trust, []));
        await Ledger.WriteAsync(Trust, Unit("a"), Unit("b"), new DefinitionFact(FactKind.Of("event"), "e", "{}"));
        await Ledger.WriteAsync(Trust, DefinitionFact.Withdrawal(FactKind.Of("unit"), "b"), new DefinitionFact(FactKind.Of("risk"), "r", "{}"));

        Assert.Equal("1: unit a, unit b", Said(await Ledger.PictureAsync(Trust, [FactKind.Of("event")], At(1))));
        Assert.Equal("2: risk r, unit a", Said(await Ledger.PictureAsync(Trust, [FactKind.Of("event")])));
        Assert.Equal("2: event e, risk r, unit a", Said(await Ledger.PictureAsync(Trust, [])));

        static string Said(PictureRows? rows) => $"{rows!.Position.Number}: {string.Join(", ", rows.Definitions.Select(row => $"{row.Kind} {row.Key}"))}";
    }

    [LedgerFact]
    public async Task Read_UnknownOrganisation_IsEmpty()
    {
        Assert.Empty(await Ledger.ReadAsync(Trust));
        Assert.Empty(await Ledger.DefinitionsAsync(Trust, DefinitionQuery.All));
        Assert.Empty(await Ledger.ObservationHistoryAsync(Trust, "a", "trust", "2024-01"));
        Assert.Empty(await Ledger.ChangesAsync(Trust).ToListAsync());
        Assert.Null(await Ledger.ChangeAsync(Trust, At(1)));
        await RefusedAsync(LedgerProblem.ChangeNotFound, () => Ledger.FactsOfAsync(Trust, At(1)));
    }

    [LedgerFact]
    public async Task Organisations_AreIndependent()
    {
        await Ledger.WriteAsync(Trust, Month("a", "2024-01", "1"));
        await Ledger.WriteAsync(Council, Month("a", "2024-01", "2"));
        await Ledger.WriteAsync(Council, Month("a", "2024-01", "3"));

        Assert.Equal([(Council, At(2)), (Trust, At(1))], (await Ledger.OrganisationsAsync()).Select(o => (o.Code, o.Head.Number)));
        Assert.Equal("a:trust:2024-01=1@1", await Ledger.ValuesAsync(Trust));
        Assert.Equal("a:trust:2024-01=3@2", await Ledger.ValuesAsync(Council));
    }

    [LedgerFact]
    public async Task Changes_SinceANumber_AreThoseAfterIt()
    {
        for (var i = 1; i <= 3; i++)
            await Ledger.WriteAsync(Trust, Month("a", "2024-01", $"{i}"));

        var changes = await Ledger.ChangesAsync(Trust).ToListAsync();
        Assert.Equal([At(1), At(2), At(3)], changes.Select(c => c.Number));
        Assert.Equal(changes.Select(c => c.Hash).SkipLast(1), changes.Select(c => c.Previous).Skip(1));
        Assert.Equal(changes[2..], await Ledger.ChangesAsync(Trust, At(2)).ToListAsync());
    }

    [LedgerFact]
    public async Task FactsOf_AChange_AreWhatItWrote()
    {
        await Ledger.WriteAsync(Trust, Month("a", "2024-01", "1"), Month("b", "2024-01", "1"));
        await Ledger.CommittedAsync(Trust, Draft(At(1), Unit("u")) with { Observations = new[] { Month("b", "2024-02", "2"), Month("b", "2024-01", "1"), Month("a", "2024-01", "2") }.ToAsyncEnumerable() });

        var facts = await Ledger.FactsOfAsync(Trust, At(2));
        Assert.Equal(Unit("u"), Assert.Single(facts.Definitions));
        Assert.Equal([Month("a", "2024-01", "2"), Month("b", "2024-02", "2")], facts.Observations);
        Assert.Equal(facts.Change, await Ledger.ChangeAsync(Trust, At(2)));
    }

    [LedgerFact]
    public async Task Read_ManySeries_CrossesBatches()
    {
        var facts = Enumerable.Range(0, 700).SelectMany(i => new[] { Month($"i{i % 70}", "2024-01", $"{i}", $"u{i}"), Month($"i{i % 70}", "2024-02", $"{i}", $"u{i}") }).ToList();
        await Ledger.WriteAsync(Trust, [.. facts]);
        await Ledger.WriteAsync(Trust, [.. facts.Where((_, i) => i % 3 == 0).Select(f => f with { Value = "revised" })]);

        var expected = facts.Select((f, i) => i % 3 == 0 ? f with { Value = "revised" } : f)
            .OrderBy(f => f.Indicator, StringComparer.Ordinal).ThenBy(f => f.Unit, StringComparer.Ordinal).ThenBy(f => f.FirstDay);
        Assert.Equal(expected, (await Ledger.ReadAsync(Trust)).Select(r => r.Fact));
        Assert.Equal(facts.Count, (await Ledger.ReadAsync(Trust, At(1))).Count);
    }

    [LedgerFact]
    public async Task FirstFigures_AreTheFirstOfEachSeries()
    {
        var month = Month("b", "2024-04", "1");
        await Ledger.WriteAsync(
            Trust, Month("a", "2024-03", "3"), Month("a", "2024-02", "2"), Month("a", "2024-05", "1", "unit"), month, month with { Period = "2024-Q1", Frequency = "quarter" }, month with { FirstDay = Day("2024-01"), Period = "2024-01", Aspect = "plan" });

        Assert.Equal("a:trust::month=2024-02 a:unit::month=2024-05 b:trust::month=2024-04 b:trust::quarter=2024-04 b:trust:plan:month=2024-01", await FirstAsync(ObservationQuery.All));
        Assert.Equal("b:trust::month=2024-04 b:trust::quarter=2024-04", await FirstAsync(new() { Indicators = ["b"], Aspects = ObservationQuery.Actual }));
        Assert.Equal("a:unit::month=2024-05", await FirstAsync(new() { Units = ["unit"] }));
        Assert.Equal("", await FirstAsync(new() { Units = [] }));
    }

    [LedgerFact]
    public async Task FirstFigures_OfASpan_BeginInIt()
    {
        await Ledger.WriteAsync(Trust, Month("a", "2024-01", "1"), Month("a", "2024-03", "3"), Month("b", "2024-01", "1"));

        Assert.Equal("a:trust::month=2024-03", await FirstAsync(new() { FromDay = Day("2024-02") }));
        Assert.Equal("", await FirstAsync(new() { FromDay = Day("2024-02"), ToDay = Day("2024-02") }));
    }

    [LedgerFact]
    public async Task FirstFigures_AsAtEachChange_LeaveOutWithdrawnOnes()
    {
        await Ledger.WriteAsync(Trust, Month("a", "2024-02", "2"), Month("a", "2024-03", "3"));
        await Ledger.WriteAsync(Trust, Month("a", "2024-01", "1"), Withdrawn("a", "2024-02"));
        await Ledger.WriteAsync(Trust, Withdrawn("a", "2024-01"), Month("a", "2024-03", "revised"));
        await Ledger.WriteAsync(Trust, Withdrawn("a", "2024-03"));
        await Ledger.WriteAsync(Trust, Month("a", "2024-02", "2"));

        string[] first = ["2024-02", "2024-01", "2024-03", "", "2024-02"];
        for (var change = 1; change <= first.Length; change++)
            Assert.Equal(first[change - 1].Length == 0 ? "" : $"a:trust::month={first[change - 1]}", await FirstAsync(new() { AsAt = At(change) }));
        await RefusedAsync(LedgerProblem.ChangeNotFound, () => FirstAsync(new() { AsAt = At(first.Length + 1) }));
    }

    [LedgerFact]
    public async Task FirstFigures_OfManySeries_CrossBatches()
    {
        var facts = Enumerable.Range(0, 3_000).Select(i => Month($"i{i % 60}", i % 7 == 0 ? "2024-01" : "2024-02", "1", $"u{i}")).ToList();
        await Ledger.WriteAsync(Trust, [.. facts]);

        Assert.Equal(
            facts.OrderBy(fact => fact.Indicator, StringComparer.Ordinal).ThenBy(fact => fact.Unit, StringComparer.Ordinal).Select(fact => (fact.Unit, fact.FirstDay)),
            (await Ledger.FirstFiguresAsync(Trust, ObservationQuery.All).ToListAsync()).Select(first => (first.Unit, first.FirstDay)));
        Assert.Empty(await Ledger.FirstFiguresAsync(Council, ObservationQuery.All).ToListAsync());
    }

    private async Task<string> FirstAsync(ObservationQuery query) => string.Join(" ", await Ledger.FirstFiguresAsync(Trust, query)
        .Select(first => $"{first.Indicator}:{first.Unit}:{first.Aspect}:{first.Frequency}={DateOnly.FromDayNumber(first.FirstDay):yyyy-MM}").ToListAsync());
}
