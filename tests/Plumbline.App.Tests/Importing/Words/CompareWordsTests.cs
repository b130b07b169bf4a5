using Plumbline.App.Access;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Importing;
using Plumbline.App.Importing.Comparing;
using Plumbline.App.Importing.Options;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Tests.Ledger;
using Plumbline.App.Tests.Ledger.Servers;

namespace Plumbline.App.Tests.Importing.Words;

/// <summary>Words compared with the ledger's, and committed with the figures.</summary>
public sealed class CompareWordsTests
{
    private const string March = "indicator,period,value,Comments,Actions\nincidents,2023-03,3,Two falls,A new rota\n";
    private static readonly ImportOptions Asked = new() { Words = true };

    [LedgerFact]
    public async Task WordsAndFigures_AreOneChange_InSqlite() => await CommitAsync(address: null);

    [LedgerFact]
    public async Task WordsAndFigures_AreOneChange_InPostgres() => await CommitAsync(await PostgresServer.NewDatabaseAsync());

    [Fact]
    public async Task APartThatTheSheetDoesNotGive_KeepsWhatTheLedgerHas()
    {
        await using var store = await ImportStore.SmallAtAsync(address: null, folder => folder.Write("commentary/a.md", "---\nindicator: incidents\nunit: small\nperiod: 2023-03\n---\n## Commentary\nTwo falls\n## Actions\nOld rota\n## Note\nBy hand\n"));
        using var preview = await store.PreviewAsync("t.csv", "indicator,period,value,Actions\nincidents,2023-03,3,A new rota\n", Asked);
        Assert.Equal(("what we are doing", "Old rota", "A new rota"), preview.ChangedDefinitions.Select(words => (words.Label, words.Was, words.Value)).Single());
        Assert.Equal([new DefinitionCounts("what we are doing", 0, 1, 0)], preview.Definitions);
        await CommitImport.RunAsync(store.Ledger, preview, Actor.OwnMachine("analyst"));
        Assert.Equal(["2023-03|Two falls|A new rota|By hand"], await WordsAsync(store));
    }

    [Fact]
    public async Task TheWordsOfThePeriodBefore_StandBeside_AndACopyIsAWarning()
    {
        await using var store = await ImportStore.SmallAsync();
        await store.ImportAsync("march.csv", March, Asked);
        using var preview = await store.PreviewAsync("april.csv", "indicator,period,value,Comments,Actions\nincidents,2023-04,4,Three falls,A  new rota\n", Asked);
        Assert.Equal(["last period (2023-03): Two falls", "word for word as last period (2023-03)"], preview.NewDefinitions.Select(words => words.Note));
        var warning = Assert.Single(preview.Remarks, remark => remark.NeedsAttention);
        Assert.Equal(("april.csv:2:5", "“What we are doing” of incidents in small for 2023-04 is word for word that of 2023-03; bring it up to date, or leave it where it still holds"), (warning.Place, warning.Text));
    }

    [Fact]
    public async Task LongWordsOfThePeriodBefore_AreCut_AndTheSameFileGoesAboveTheLedger()
    {
        await using var store = await ImportStore.SmallAsync();
        await store.ImportAsync("march.csv", March, Asked);
        using var preview = await store.PreviewAsync("t.csv", $"indicator,period,value,Comments\nincidents,2023-03,3,{new string('x', 201)}\nincidents,2023-04,4,Three falls\n", Asked);
        Assert.Equal($"last period (2023-03): {new string('x', 200)}…", Assert.Single(preview.NewDefinitions).Note);
    }

    [Fact]
    public async Task ARefusedFigure_KeepsTheWordsOut()
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("t.csv", "indicator,period,value,Comments\nincidents,2023-03,soon,Two falls\nincidents,2023-04,3,Three falls\n", Asked);
        Assert.False(preview.IsAcceptable);
        await Assert.ThrowsAsync<InvalidOperationException>(() => CommitImport.RunAsync(store.Ledger, preview, Actor.OwnMachine("analyst")));
        Assert.Empty(await WordsAsync(store));
    }

    [Fact]
    public async Task NewAndChangedWords_AreListedUpToTheNumberAsked_AndAllCounted()
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("t.csv", "indicator,period,value,Comments\nincidents,2023-03,3,a\nincidents,2023-04,3,b\n", Asked with { Listed = 1 });
        Assert.Single(preview.NewDefinitions);
        Assert.Equal([new DefinitionCounts("why", 2, 0, 0)], preview.Definitions);
    }

    private static async Task CommitAsync(StoreAddress? address)
    {
        await using var store = await ImportStore.SmallAtAsync(address);
        var done = Assert.IsType<CommitResult.Committed>(await store.ImportAsync("march.csv", March, Asked));
        Assert.Equal((1, 1), (done.Change.Observations, done.Change.Definitions));
        Assert.Equal(["2023-03|Two falls|A new rota|"], await WordsAsync(store));
        Assert.Equal(["incidents|small|2023-03|3|||reported||"], await store.FiguresAsync());
        Assert.IsType<CommitResult.NothingNew>(await store.ImportAsync("march.csv", March, Asked));

        // Somebody else writes the actions between preview and commit.
        using var late = await store.PreviewAsync("late.csv", March.Replace("Two falls", "Two falls on one day", StringComparison.Ordinal), Asked);
        await store.ImportAsync("other.csv", March.Replace("A new rota", "A mat", StringComparison.Ordinal), Asked);
        var conflict = await Assert.ThrowsAsync<LedgerConflictException>(() => CommitImport.RunAsync(store.Ledger, late, Actor.OwnMachine("analyst")));
        Assert.Contains("commentary \"incidents|small|2023-03\"", conflict.Message, StringComparison.Ordinal);
        Assert.Equal(["2023-03|Two falls|A mat|"], await WordsAsync(store));
    }

    private static async Task<List<string>> WordsAsync(ImportStore store) =>
        [.. (await ReadDefinitions.RunAsync(store.Ledger, store.Organisation)).Workspace.Commentaries.Select(words => $"{words.Period}|{words.Why}|{words.Doing}|{words.Note}")];
}
