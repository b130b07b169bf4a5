using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;
using static Plumbline.App.Tests.Ledger.Facts;

namespace Plumbline.App.Tests.Ledger.Compliance;

public abstract partial class LedgerCompliance
{
    private static readonly FactKind Part = FactKind.Of("risk-grading");

    [LedgerFact]
    public async Task LastKeys_AreTheLastInForceOfEachParent()
    {
        await Ledger.WriteAsync(Trust, Of("r-1", "a|1"), Of("r-1", "b|1"), Of("r-1", "b|2"), Of("r-1", "b|3"), Of("r-2", "b|1"), Of("r-3", "c|1"));
        await Ledger.WriteAsync(Trust, GonePart("r-1", "b|3"), Of("r-1", "b|2", "{\"x\":\"2\"}"));
        await Ledger.WriteAsync(Trust, Of("r-1", "b|3"), Of("r-2", "b|4"));

        Assert.Equal("r-1/b|3 r-2/b|4", await LastAsync(new(Part, ["r-1", "r-2", "r-3", "r-4"]) { From = "b|", Before = "b|~" }));
        Assert.Equal("r-1/b|3 r-1/b|2 r-2/b|4 r-2/b|1", await LastAsync(new(Part, ["r-1", "r-2", "r-3"]) { From = "b|", Before = "b|~", Count = 2 }));
        Assert.Equal("r-1/b|2 r-2/b|1", await LastAsync(new(Part, ["r-1", "r-2"]) { From = "b|", Before = "b|~", AsAt = At(2) }));
        Assert.Equal("r-1/b|1", await LastAsync(new(Part, ["r-1"]) { From = "b|", Before = "b|2" }));
        Assert.Equal("r-1/b|3 r-1/b|2 r-1/b|1 r-1/a|1", await LastAsync(new(Part, ["r-1"]) { Before = "~", Count = 9 }));
        Assert.Equal("", await LastAsync(new(Part, []) { Before = "~" }));
        Assert.Equal("", await LastAsync(new(FactKind.Of("risk-review"), ["r-1"]) { Before = "~" }));
        Assert.Empty(await Ledger.LastKeysAsync("nobody", new(Part, ["r-1"]) { Before = "~" }));
    }

    [LedgerFact]
    public async Task NamesAndParents_ReadWhatTheyName()
    {
        await Ledger.WriteAsync(Trust, Of("r-1", "a"), Of("r-1", "b"), Of("r-2", "a"), Of("r-3", "a"));
        await Ledger.WriteAsync(Trust, GonePart("r-1", "b"), Of("r-2", "a", "{\"x\":\"2\"}"));
        Assert.Equal("risk-grading/r-1/a@1 risk-grading/r-2/a@2", await NamesAsync(new DefinitionQuery { Kind = Part, Names = [new("r-2", "a"), new("r-1", "a"), new("r-1", "b"), new("r-9", "a")] }));
        Assert.Equal("risk-grading/r-1/b@1 risk-grading/r-2/a@1", await NamesAsync(new DefinitionQuery { Kind = Part, Names = [new("r-2", "a"), new("r-1", "b")], AsAt = At(1) }));
        Assert.Equal("", await NamesAsync(new DefinitionQuery { Kind = Part, Names = [] }));
        Assert.Equal("risk-grading/r-2/a@2 risk-grading/r-3/a@1", await NamesAsync(new DefinitionQuery { Kind = Part, Parents = ["r-3", "r-2"] }));
        Assert.Equal("", await NamesAsync(new DefinitionQuery { Kind = Part, Parents = [] }));
    }

    [LedgerFact]
    public async Task WrittenSince_SaysEachNameOnce_WithdrawalsIncluded()
    {
        await Ledger.WriteAsync(Trust, Of("r-1", "a"), Of("r-1", "b"), Of("r-2", "a"));
        await Ledger.WriteAsync(Trust, Of("r-1", "a", "{\"x\":\"2\"}"), Unit("trust"));
        await Ledger.WriteAsync(Trust, Of("r-1", "a", "{\"x\":\"3\"}"), GonePart("r-2", "a"));

        Assert.Equal("risk-grading/r-1/a risk-grading/r-2/a", await WrittenAsync(1, [Part]));
        Assert.Equal("risk-grading/r-1/a", await WrittenAsync(1, [Part], At(2)));
        Assert.Equal("risk-grading/r-1/a risk-grading/r-2/a unit//trust", await WrittenAsync(1, [Part, FactKind.Of("unit")]));
        Assert.Equal("", await WrittenAsync(3, [Part]));
        Assert.Equal("", await WrittenAsync(1, []));
        await RefusedAsync(LedgerProblem.ChangeNotFound, () => WrittenAsync(4, [Part]));
    }

    [LedgerFact]
    public async Task Versions_AreAllOfAKind_TheOldestOfEachFirst()
    {
        await Ledger.WriteAsync(Trust, Of("r-2", "a"), Of("r-1", "a"), Unit("trust"));
        await Ledger.WriteAsync(Trust, GonePart("r-2", "a"), Of("r-1", "a", "{\"x\":\"2\"}"));
        Assert.Equal("r-1/a@1 r-1/a@2 r-2/a@1 r-2/a@2 withdrawn", await VersionsAsync(null));
        Assert.Equal("r-1/a@1 r-2/a@1", await VersionsAsync(At(1)));
    }

    // The law: what seeks find is what filtering everything finds.
    [LedgerFact]
    public async Task LastKeys_OfAnyHistory_AreThoseThatFilteringFinds()
    {
        var random = new Random(20261130);
        const int Changes = 10;
        for (var change = 0; change < Changes; change++)
        {
            var names = Enumerable.Range(0, random.Next(1, 15)).Select(_ => (Parent: $"r-{random.Next(4)}", Key: $"{"ab"[random.Next(2)]}|{random.Next(8)}")).Distinct().ToList();
            var there = (await Ledger.DefinitionsAsync(Trust, new DefinitionQuery { Kind = Part })).Select(row => (row.Parent, row.Key)).ToHashSet();
            await Ledger.WriteAsync(Trust, [.. names.Select(name => there.Contains(name) && random.Next(2) == 0 ? GonePart(name.Parent, name.Key) : Of(name.Parent, name.Key, $"{{\"x\":\"{change}\"}}"))]);
        }

        for (var round = 0; round < 60; round++)
        {
            var asAt = At(random.Next(1, Changes + 1));
            var (stage, last, count) = ("ab"[random.Next(2)], random.Next(9), random.Next(1, 4));
            var rows = await Ledger.DefinitionsAsync(Trust, new DefinitionQuery { Kind = Part, AsAt = asAt });
            var expected = rows.Where(row => row.Key[0] == stage && string.CompareOrdinal(row.Key, $"{stage}|{last}") < 0)
                .GroupBy(row => row.Parent).SelectMany(rows => rows.OrderByDescending(row => row.Key, StringComparer.Ordinal).Take(count)).Select(row => $"{row.Parent}/{row.Key}");
            Assert.Equal(string.Join(' ', expected), await LastAsync(new(Part, ["r-0", "r-1", "r-2", "r-3"]) { From = $"{stage}|", Before = $"{stage}|{last}", Count = count, AsAt = asAt }));
        }
    }

    private static DefinitionFact Of(string parent, string key, string body = "{}") => new(Part, key, body) { Parent = parent };

    private static DefinitionFact GonePart(string parent, string key) => DefinitionFact.Withdrawal(Part, key, parent);

    private async Task<string> NamesAsync(DefinitionQuery query) => string.Join(' ', (await Ledger.DefinitionsAsync(Trust, query)).Select(row => $"{row.Kind}/{row.Parent}/{row.Key}@{row.Change}"));

    private async Task<string> LastAsync(LastKeysQuery query)
    {
        var found = await Ledger.LastKeysAsync(Trust, query);
        return string.Join(' ', found.GroupBy(name => name.Parent).OrderBy(names => names.Key, StringComparer.Ordinal).SelectMany(names => names).Select(name => $"{name.Parent}/{name.Key}"));
    }

    private async Task<string> WrittenAsync(int since, FactKind[] kinds, ChangeNumber? asAt = null) =>
        string.Join(' ', (await Ledger.WrittenSinceAsync(Trust, kinds, At(since), asAt)).Select(one => $"{one.Kind}/{one.Name.Parent}/{one.Name.Key}").Order(StringComparer.Ordinal));

    private async Task<string> VersionsAsync(ChangeNumber? asAt) =>
        string.Join(' ', (await Ledger.VersionsAsync(Trust, Part, asAt)).Select(version => $"{version.Fact.Parent}/{version.Fact.Key}@{version.Change}{(version.Fact.Withdrawn ? " withdrawn" : "")}"));
}
