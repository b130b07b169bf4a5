using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Workspaces;
using Plumbline.Core.Ledger;
using Plumbline.Core.Organisations;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Workspaces;

/// <summary>A right-to-left override in a name reversed the digits of a paper's sentences: “21” for 12. Every input refuses such characters.</summary>
public class HiddenCharactersTests
{
    private const string Remedy = "expected text without invisible characters: remove it, or type the text again";

    [Theory]
    [InlineData("indicators.csv", "indicator,name,frequency,measure,polarity,aggregation\nfalls,Rate\u202e of 12,month,count,lower,sum\n", "indicators.csv:2:2: found U+202E (right-to-left override) as the 5th character")]
    [InlineData("indicators.csv", "indicator,name,frequency,measure,polarity,aggregation\nfa\u200blls,Falls,month,count,lower,sum\n", "indicators.csv:2:1: found U+200B (zero-width space) as the 3rd character")]
    [InlineData("units.csv", "unit,name,kind\ntrust,Tr\u00adust,organisation\n", "units.csv:2:2: found U+00AD (soft hyphen) as the 3rd character")]
    [InlineData("plumbline.yaml", "organisation:\n  code: t\n  name: \"Tr\\u202Eust\"\n  short-name: T\u2066\n", "plumbline.yaml:3:9: found U+202E (right-to-left override) as the 3rd character|plumbline.yaml:4:15: found U+2066 (left-to-right isolate) as the 2nd character")]
    [InlineData("plumbline.yaml", "organisation:\n  code: t\n  name: \"T\\e[31m\"\n", "plumbline.yaml:3:9: found U+001B (control character) as the 2nd character")]
    [InlineData("reports/r.yaml", "report: r\ntitle: R\u200f\nfrequency: month\nblocks:\n  - block: index\n  - block: indicator-pages\n", "reports/r.yaml:2:8: found U+200F (right-to-left mark) as the 2nd character")]
    [InlineData("collections/c.yaml", "collection: c\nname: Com\u2060plaints\nfrom: 2023-04\n", "collections/c.yaml:2:7: found U+2060 (word joiner) as the 4th character")]
    [InlineData("commentary/a.md", "---\nindicator: falls\nperiod: 2023-01\n---\n## Commentary\nFine.\n1\u202e2\n", "commentary/a.md:7:0: found U+202E (right-to-left override) as the 2nd character")]
    [InlineData("observations/a.csv", "indicator,unit,period,value,note\nfalls,trust,2023-01,5,a\u2067b\n", "observations/a.csv:2:5: found U+2067 (right-to-left isolate) as the 2nd character")]
    [InlineData("mappings.csv", "label,indicator\nFa\u200dlls,falls\n", "mappings.csv:2:1: found U+200D (zero-width joiner) as the 3rd character")]
    public void InAnyFile_IsRefusedAtItsPlaceAndByName(string file, string text, string problems)
    {
        using var folder = Small();
        folder.Write(file, text);
        Assert.Equal(problems.Split('|').Select(problem => $"{problem}; {Remedy}"), ReadWorkspace.Run(folder.Path).Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void InAnEventOfALineList_IsRefused()
    {
        using var folder = Small();
        folder.Write("collections/c.yaml", "collection: c\nname: Complaints\nfrom: 2023-04\n");
        folder.Write("collections/c.csv", "reference,unit,received,closed\nA\u200b1,trust,2023-04-03,\n");
        Assert.Equal($"collections/c.csv:2:1: found U+200B (zero-width space) as the 2nd character; {Remedy}", Assert.Single(ReadWorkspace.Run(folder.Path).Problems).ToString());
    }

    [Fact]
    public void InTheNameOfAFile_IsNotPrinted() =>
        Assert.StartsWith("a<U+202E>b<U+001B>.csv:2:1: ", new FileProblem("a\u202eb\u001b.csv", 2, 1, new("x", "y")).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("Head of\nWorkforce", "r", "a line break as the 8th character of the name of the author")]
    [InlineData("Head", "r\u001b[31m", "U+001B (control character) as the 2nd character of the reason")]
    [InlineData("Head", "tab\there", "a tab as the 4th character of the reason")]
    [InlineData("\u202eHead", "r", "U+202E (right-to-left override) as the 1st character of the name of the author")]
    public async Task AuthorAndReason_AreSingleLines(string who, string reason, string found)
    {
        await using var store = await Store.NewAsync();
        var refusal = await Assert.ThrowsAsync<LedgerException>(() => store.Ledger.CommitAsync("t", new ChangeDraft { Author = new(who), Reason = reason, BasedOn = null, Definitions = [new(FactKind.Of("unit"), "u", "{}")] }));
        Assert.Equal(LedgerProblem.InvalidFact, refusal.Problem);
        Assert.Contains("found " + found, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5\u202e", null, "value")]
    [InlineData("5", "a\u200bb", "note")]
    public async Task TheLedger_RefusesThemInANewFigure(string value, string? note, string what)
    {
        await using var store = await Store.NewAsync();
        var fact = new ObservationFact("falls", "t", "2023-01", new DateOnly(2023, 1, 1).DayNumber, "month", value, Status: "reported", Note: note);
        var refusal = await Assert.ThrowsAsync<LedgerException>(() => store.Ledger.CommitAsync("t", new ChangeDraft { Author = new("w"), Reason = "r", BasedOn = null, Observations = new[] { fact }.ToAsyncEnumerable() }));
        Assert.Contains($"of a {what};", refusal.Message, StringComparison.Ordinal);
        refusal = await Assert.ThrowsAsync<LedgerException>(() => store.Ledger.CommitAsync("t", new ChangeDraft { Author = new("w"), Reason = "r", BasedOn = null, Definitions = [new(FactKind.Of("unit"), "u", "{\"name\":\"a\u2066\"}")] }));
        Assert.Contains("of a definition;", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheLedgersExistingFacts_AreStillRead()
    {
        var problems = new FileProblems();
        var row = new DefinitionRow(FactKind.Of("unit"), "trust", "{\"kind\":\"organisation\",\"name\":\"Tr\u00adust\",\"unit\":\"trust\"}", ChangeNumber.First);
        Assert.Equal("Tr\u00adust", FactBody.Row(row, Kinds.Units.Columns, Kinds.Units.Lists, problems).Text("name"));
        var settings = new DefinitionReading(problems);
        Kinds.Settings.ReadFacts([new DefinitionRow(Kinds.Settings.Name, "organisation", "{\"organisation\":{\"code\":\"t\",\"name\":\"Tr\u00adust\"}}", ChangeNumber.First)], settings);
        Assert.Equal("Tr\u00adust", Assert.Single(settings.Values.Of<OrganisationSettings>()).Name);
        Assert.Empty(problems.InOrder);
    }

    private static TemporaryFolder Small()
    {
        var folder = new TemporaryFolder();
        folder.Write("plumbline.yaml", "organisation:\n  code: t\n  name: Trust\n");
        folder.Write("units.csv", "unit,name,kind\ntrust,Trust,organisation\n");
        folder.Write("indicators.csv", "indicator,name,frequency,measure,polarity,aggregation\nfalls,Falls,month,count,lower,sum\n");
        return folder;
    }

    private sealed class Store(TemporaryFolder folder, ILedger ledger) : IAsyncDisposable
    {
        internal ILedger Ledger { get; } = ledger;

        internal static async Task<Store> NewAsync()
        {
            var folder = new TemporaryFolder();
            return new Store(folder, await LedgerStore.OpenAsync(StoreAddress.Parse(folder.File("a.db")), OpenMode.Create, TimeProvider.System));
        }

        public async ValueTask DisposeAsync()
        {
            await Ledger.DisposeAsync();
            folder.Dispose();
        }
    }
}
