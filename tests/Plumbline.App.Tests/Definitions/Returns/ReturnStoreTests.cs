using Plumbline.App.Access;
using Plumbline.App.Correcting;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Definitions.Returns;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Tests.Ledger;
using Plumbline.App.Tests.Ledger.Servers;
using Plumbline.App.Tests.Workspaces.Merging;
using Plumbline.App.Workspaces;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.WorkingDays;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Definitions.Returns;

/// <summary>Returns in the ledger: loaded, dumped, brought into a folder, read by seeks, withdrawn.</summary>
[NeedsPostgres]
public sealed class ReturnStoreTests : IDisposable
{
    private const string Rows = """
        tool,north,2020-01,,returned,"Late, for snow",Team Manager,2020-02-10T10:00,,
        tool,north,2020-01,vacancies,partly,Two of nine,,2020-02-11T09:00:30,,
        tool,north,2020-01,sickness,no,,,,,
        tool,north,2020-01,absent,3,Flu,,,,
        tool,south,2020-01,,waived,Moved house,,,,
        tool,north,2020-02,absent,1,,,,,
        tool,north,2020-02,,returned,,,2020-03-02T11:00,,
        tool,south,2020-02,,sent-back,Which week?,,2020-03-01T08:00,,

        """;

    private readonly ReturnsFolder _folder = new();

    public ReturnStoreTests() => _folder.Returns(Rows);

    public void Dispose() => _folder.Dispose();

    [LedgerFact]
    public async Task Returns_ThroughSqlite_AreTheSame()
    {
        using var store = new TemporaryFolder();
        await RoundTripAsync(StoreAddress.Parse(store.File("a.db")), StoreAddress.Parse(store.File("b.db")));
    }

    [LedgerFact]
    public async Task Returns_ThroughPostgres_AreTheSame() => await RoundTripAsync(await PostgresServer.NewDatabaseAsync(), await PostgresServer.NewDatabaseAsync());

    [LedgerFact]
    public async Task RowsOfSomePeriods_AreRead_WithTheTimeOfTheirChange()
    {
        await using var store = await FolderStore.NewAsync();
        await store.LoadAsync(_folder.Files);
        await store.Ledger.WriteAsync("t", Kinds.Returns.ToFact(_folder.Read().Of(Kinds.Returns).Single(static one => $"{one.Unit} {one.Period}" == "north 2020-02") with { At = null }));
        var definitions = await ReadDefinitions.RunAsync(store.Ledger, "t");
        var form = definitions.Picture.Values.Of<FormDefinition>().Single();
        var change = (await store.Ledger.ChangeAsync("t", definitions.Position.Number))!;
        var received = UnitedKingdomTime.Of(change.At);
        var february = await ReturnRows.ReadAsync(store.Ledger, definitions, form, [Month("2020-02")]);
        Assert.Equal([("north", "Returned", received), ("south", "SentBack", new DateTime(2020, 3, 1, 8, 0, 0, DateTimeKind.Unspecified))], february.Select(static one => (one.Unit.ToString(), one.State.ToString(), one.At!.Value)));
        Assert.Equal(4, (await ReturnRows.ReadAsync(store.Ledger, definitions, form, [Month("2020-01"), Month("2020-02"), Month("2020-03")])).Count);
        Assert.Empty(await ReturnRows.ReadAsync(store.Ledger, definitions, form, []));
        Assert.Equal("waived", (await ReturnRows.FindAsync(store.Ledger, definitions, form, "south", Month("2020-01")))!.State.ToString().ToLowerInvariant());
        Assert.Null(await ReturnRows.FindAsync(store.Ledger, definitions, form, "sout", Month("2020-01")));
        Assert.Equal(["sickness no", "vacancies partly"], (await ReturnAnswerRows.ReadAsync(store.Ledger, definitions, form, [Month("2020-01")])).Select(static one => $"{one.Field} {one.Value}"));
        Assert.Equal(2, (await ReturnAnswerRows.FindAsync(store.Ledger, definitions, form, "north", Month("2020-01"))).Count);
        Assert.Empty(await ReturnAnswerRows.FindAsync(store.Ledger, definitions, form, "south", Month("2020-01")));
    }

    [LedgerFact]
    public async Task AReturn_IsWithdrawnWithItsAnswers_AndAFormInUseIsNot()
    {
        await using var store = await FolderStore.NewAsync();
        await store.LoadAsync(_folder.Files);
        Assert.EndsWith(" and 1 more, which rest on the form tool", await WithdrawAsync(store, "form", "tool"), StringComparison.Ordinal);
        Assert.Null(await WithdrawAsync(store, "return", "tool/2020-01/north"));
        Assert.Equal(3, (await store.Ledger.DefinitionsAsync("t", new DefinitionQuery { Kind = Kinds.Returns.Name })).Count);
        Assert.Empty(await store.Ledger.DefinitionsAsync("t", new DefinitionQuery { Kind = Kinds.ReturnAnswers.Name }));
        Assert.DoesNotContain(Kinds.ReturnAnswers.Name, WithdrawDefinition.Kinds);
        await UndoChange.RunAsync(store.Ledger, "t", (await store.Ledger.HeadAsync("t"))!, Actor.OwnMachine("tester"));
        Assert.Equal(2, (await store.Ledger.DefinitionsAsync("t", new DefinitionQuery { Kind = Kinds.ReturnAnswers.Name })).Count);
    }

    // The file holds figures beside answers: the update takes out those that it writes, wherever rows move, and leaves the others.
    [LedgerFact]
    public async Task AFolderWithFiguresAmongItsReturns_IsBroughtUpToDate()
    {
        await using var store = await FolderStore.NewAsync();
        await store.LoadAsync(_folder.Files);
        using var other = new ReturnsFolder();
        other.Returns(Rows.Replace("absent,3,Flu", "absent,4,Flu", StringComparison.Ordinal).Replace("tool,south,2020-01,,waived,Moved house,,,,\n", "", StringComparison.Ordinal) + "tool,south,2020-02,vacancies,yes,,,,,\ntool,south,2020-02,moved,7,,,,,\n");
        var shall = other.Read();
        await store.Ledger.WriteAsync("t", [.. Kinds.Returns.Facts(shall).Where(static fact => fact is { Parent: "tool/2020-02", Key: "south" }), .. Kinds.ReturnAnswers.Facts(shall).Where(static fact => fact.Parent == "tool/2020-02")]);
        await store.Ledger.WriteAsync("t", Facts.Month("staff-absent", "2020-01", "4") with { Unit = "north", Note = "Flu" }, Facts.Month("staff-moved", "2020-02", "7") with { Unit = "south" });
        Assert.Null(await WithdrawAsync(store, "return", "tool/2020-01/south"));
        Assert.DoesNotContain("refused", await store.UpdateAsync(_folder.Files), StringComparison.Ordinal);
        var lines = await File.ReadAllLinesAsync(_folder.Files.File("returns", "tool.csv"));
        Assert.DoesNotContain(lines, static line => line.Contains("waived", StringComparison.Ordinal) || line.Contains(",absent,3", StringComparison.Ordinal));
        Assert.Contains("tool,north,2020-02,absent,1,,,,,", lines);
        Assert.Contains("staff-absent,north,2020-01,4", await File.ReadAllTextAsync(_folder.Files.File("observations", "observations.csv")), StringComparison.Ordinal);
        var (mine, theirs) = (_folder.Read(), shall);
        Assert.Equal(Kinds.All.SelectMany(kind => kind.Facts(theirs)).Select(Said).Order(), Kinds.All.SelectMany(kind => kind.Facts(mine)).Select(Said).Order());
        Assert.Equal(theirs.Observations.Select(static one => $"{one.Indicator} {one.Unit} {one.Period} {one.Value} {one.Note}").Order(), mine.Observations.Select(static one => $"{one.Indicator} {one.Unit} {one.Period} {one.Value} {one.Note}").Order());
        Assert.Equal("", await store.LoadAsync(_folder.Files));
    }

    private static Period Month(string text) => Period.Parse(text).Value;

    private static string Said(DefinitionFact fact) => $"{fact.Kind} {fact.Parent} {fact.Key} {fact.Body}";

    private static async Task<string?> WithdrawAsync(FolderStore store, string kind, string key)
    {
        try
        {
            await WithdrawDefinition.RunAsync(store.Ledger, await ReadDefinitions.RunAsync(store.Ledger, "t"), FactKind.Of(kind), key, Actor.OwnMachine("tester"), "test");
            return null;
        }
        catch (LedgerException refusal)
        {
            return refusal.Message;
        }
    }

    private async Task RoundTripAsync(StoreAddress first, StoreAddress second)
    {
        using var dumps = new TemporaryFolder();
        await using var one = await LedgerStore.OpenAsync(first, OpenMode.Create, TimeProvider.System);
        await LoadWorkspace.RunAsync(one, _folder.Read(), Actor.OwnMachine("tester"), "test");
        Assert.IsType<CommitResult.NothingNew>(await LoadWorkspace.RunAsync(one, _folder.Read(), Actor.OwnMachine("tester"), "test"));
        await DumpWorkspace.RunAsync(one, await ReadDefinitions.RunAsync(one, "t"), dumps.File("a"));
        Assert.Equal(
            """
            form,unit,period,field,value,note,by,at,answered,completed
            tool,north,2020-01,,returned,"Late, for snow",Team Manager,2020-02-10T10:00:00,vacancies sickness absent,2020-02-11T09:00:30
            tool,south,2020-01,,waived,Moved house,,,,
            tool,north,2020-02,,returned,,,2020-03-02T11:00:00,absent,
            tool,south,2020-02,,sent-back,Which week?,,2020-03-01T08:00:00,,

            """,
            await File.ReadAllTextAsync(dumps.File("a", "returns", "returns.csv")));
        Assert.Equal(
            """
            form,unit,period,field,value,note,by,at
            tool,north,2020-01,sickness,no,,,
            tool,north,2020-01,vacancies,partly,Two of nine,,2020-02-11T09:00:30

            """,
            await File.ReadAllTextAsync(dumps.File("a", "returns", "answers.csv")));
        Assert.Equal(2, (await one.ReadAsync("t")).Count);
        Assert.IsType<CommitResult.NothingNew>(await LoadWorkspace.RunAsync(one, Read(dumps.File("a")), Actor.OwnMachine("tester"), "test"));
        await using var two = await LedgerStore.OpenAsync(second, OpenMode.Create, TimeProvider.System);
        await LoadWorkspace.RunAsync(two, Read(dumps.File("a")), Actor.OwnMachine("tester"), "test");
        await DumpWorkspace.RunAsync(two, await ReadDefinitions.RunAsync(two, "t"), dumps.File("b"));
        foreach (var file in Directory.GetFiles(dumps.File("a"), "*", SearchOption.AllDirectories))
            Assert.Equal(await File.ReadAllTextAsync(file), await File.ReadAllTextAsync(file.Replace(dumps.File("a"), dumps.File("b"), StringComparison.Ordinal)));
        Assert.Contains("return tool/2020-01/north", (await one.FactsOfAsync("t", Facts.At(1))).Definitions.Select(static fact => $"{fact.Kind.Name} {FactName.KeyOf(fact.Parent, fact.Key)}"));
    }

    private static App.Definitions.Workspace Read(string folder)
    {
        var reading = ReadWorkspace.Run(folder);
        Assert.Equal([], reading.Problems.Select(static problem => problem.ToString()));
        return reading.Workspace!;
    }
}
