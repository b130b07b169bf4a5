using System.Collections.Immutable;
using System.Globalization;
using Plumbline.App.Access;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Definitions.Returns;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Returns.Writing;
using Plumbline.App.Tests.Ledger;
using Plumbline.App.Tests.Workspaces.Merging;
using Plumbline.App.Workspaces;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Records;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Definitions.Returns;

/// <summary>When returns were received, between a folder, the site and another store: what is corrected moves no time, and what is answered on the site goes into the folder.</summary>
public sealed class ReturnTimesTests : IDisposable
{
    private const string Whole = """
        tool,north,2020-01,,returned,,Team Manager,2020-02-03T10:00,,
        tool,north,2020-01,vacancies,partly,Two of nine,,2020-02-03T10:00,,
        tool,north,2020-01,sickness,no,,,2020-02-03T10:00,,
        tool,north,2020-01,absent,3,,,,,

        """;

    private const string Blank = "tool,north,2020-01,,returned,Snwo,,,,\ntool,north,2020-01,vacancies,no,,,,,\ntool,north,2020-01,sickness,no,,,,,\ntool,north,2020-01,absent,3,,,,,\n";

    private readonly ReturnsFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task AnAnswerThatIsCorrectedOnTheSite_GoesIntoTheFolder_AndMakesNoReturnLate()
    {
        await using var store = await LoadedAsync(Whole);
        await SubmitAsync(store.Ledger, ("vacancies", "yes"));
        await RequireFolderTakesAsync(store);
        Assert.Contains("tool,north,2020-01,vacancies,yes,Two of nine,Ward Manager,2020-02-03T10:00,,", await File.ReadAllLinesAsync(_folder.Files.File("returns", "tool.csv")));
        Assert.Equal(("2020-02-03T10:00:00", ""), Times(await FindAsync(store.Ledger)));
        using var dump = new TemporaryFolder();
        await DumpWorkspace.RunAsync(store.Ledger, await ReadDefinitions.RunAsync(store.Ledger, "t"), dump.File("a"));
        Assert.Equal(("2020-02-03T10:00:00", ""), Times(ReadWorkspace.Run(dump.File("a")).Workspace!.Of(Kinds.Returns).Single()));
    }

    // Answers to what is not needed, or to a part of what is, come later than the return and complete nothing.
    [Theory]
    [InlineData("vacancies,partly", "sickness=yes")]
    [InlineData("vacancies,partly", "moved=4")]
    [InlineData("absent,3", "vacancies=no,sickness=no")]
    [InlineData("absent,3", "vacancies=no")]
    [InlineData("absent,3", "absent=4")]
    public async Task WhatIsAnsweredOnTheSite_GoesIntoTheFolder(string there, string typed)
    {
        await using var store = await LoadedAsync($"tool,north,2020-01,,returned,Snow,,2020-02-03T10:00,,\ntool,north,2020-01,{there},,,2020-02-03T10:00,,\n");
        await SubmitAsync(store.Ledger, [.. typed.Split(',').Select(static one => (one.Split('=')[0], one.Split('=')[1]))]);
        await RequireFolderTakesAsync(store);
    }

    [Fact]
    public async Task ASlipThatIsMendedInTheFolder_KeepsWhenItWasReceived()
    {
        await using var store = await LoadedAsync(Blank);
        var received = (await FindAsync(store.Ledger)).At;
        Assert.NotNull(received);
        await store.Ledger.WriteAsync("t", Kinds.Returns.ToFact(await FindAsync(store.Ledger) with { At = new DateTime(2020, 2, 3, 10, 0, 0) }));
        _folder.Returns(Blank.Replace("Snwo", "Snow", StringComparison.Ordinal));
        using var reading = await ReadWorkspace.RunAsync(_folder.Files.Path);
        await LoadWorkspace.RunAsync(store.Ledger, reading.Workspace!, reading.Figures, new(Actor.OwnMachine("folder"), "folder") { Mine = KeptSide.Every });
        Assert.Equal(("2020-02-03T10:00:00", ""), Times(await FindAsync(store.Ledger)));
        Assert.Equal("Snow", (await FindAsync(store.Ledger)).Note);
    }

    [Fact]
    public async Task AnAnswerThatWasMissing_AndIsAddedInTheFolder_CompletesItThen()
    {
        var text = Blank.Replace("tool,north,2020-01,sickness,no,,,,,\n", "", StringComparison.Ordinal);
        await using var store = await LoadedAsync(text);
        await store.Ledger.WriteAsync("t", Kinds.Returns.ToFact(await FindAsync(store.Ledger) with { At = new DateTime(2020, 2, 3, 10, 0, 0) }));
        _folder.Returns(Blank);
        using var reading = await ReadWorkspace.RunAsync(_folder.Files.Path);
        await LoadWorkspace.RunAsync(store.Ledger, reading.Workspace!, reading.Figures, new(Actor.OwnMachine("folder"), "folder") { Mine = KeptSide.Every });
        var made = await FindAsync(store.Ledger);
        Assert.Equal("2020-02-03T10:00:00", Times(made).At);
        Assert.True(made.Completed > new DateTime(2021, 1, 1));
    }

    [Fact]
    public async Task ADump_SaysWhenEachWasReceived_InEveryStoreTheSame()
    {
        await using var store = await LoadedAsync(Blank);
        await store.Ledger.WriteAsync("t", Kinds.Returns.ToFact(await FindAsync(store.Ledger) with { At = new DateTime(2020, 2, 3, 10, 0, 0) }));
        using var dump = new TemporaryFolder();
        await DumpWorkspace.RunAsync(store.Ledger, await ReadDefinitions.RunAsync(store.Ledger, "t"), dump.File("a"));
        Assert.IsType<CommitResult.NothingNew>(await LoadWorkspace.RunAsync(store.Ledger, ReadWorkspace.Run(dump.File("a")).Workspace!, Actor.OwnMachine("tester"), "test"));
        await using var other = await LedgerStore.OpenAsync(StoreAddress.Parse(dump.File("b.db")), OpenMode.Create, TimeProvider.System);
        await LoadWorkspace.RunAsync(other, ReadWorkspace.Run(dump.File("a")).Workspace!, Actor.OwnMachine("tester"), "test");
        Assert.Equal(("2020-02-03T10:00:00", ""), Times(await FindAsync(other)));
    }

    [Fact]
    public async Task ATimeToCome_IsRefused_WithItsRow()
    {
        await using var store = await FolderStore.NewAsync();
        _folder.Returns(Whole.Replace("Manager,2020-02-03", "Manager,2099-02-03", StringComparison.Ordinal));
        var refusal = await Assert.ThrowsAsync<LedgerException>(() => store.LoadAsync(_folder.Files));
        Assert.Contains("returns/tool.csv:2: found at 2099-02-03T10:00:00 for the return of north for 2020-01; expected a time that has come", refusal.Message, StringComparison.Ordinal);
        Assert.Null(await store.Ledger.HeadAsync("t"));
    }

    [Theory]
    [InlineData("returned,,", false)]
    [InlineData("sent-back,How many?,", false)]
    [InlineData("waived,The team closes then,", true)]
    public async Task APeriodThatHasNotBegun_TakesNoReturn(string said, bool isTaken)
    {
        await using var store = await FolderStore.NewAsync();
        _folder.Returns($"tool,north,2199-03,,{said},,,\n");
        if (isTaken) Assert.Equal("", await store.LoadAsync(_folder.Files));
        else Assert.Contains("returns/tool.csv:2: found the return of north for 2199-03; expected a return of a period that has begun", (await Assert.ThrowsAsync<LedgerException>(() => store.LoadAsync(_folder.Files))).Message, StringComparison.Ordinal);
    }

    // Who was taken from the list returned before: the returns stay, and are dumped and loaded.
    [Fact]
    public async Task AListThatIsNarrowed_KeepsTheReturnsBefore()
    {
        _folder.Files.Write("forms/tool.yaml", ReturnsFolder.Tool.Replace("{kind: team}", "{units: [north, south]}", StringComparison.Ordinal));
        await using var store = await LoadedAsync(Whole + "tool,south,2020-01,,returned,,,2020-02-03T10:00,,\ntool,south,2020-01,absent,3,,,,,\n");
        _folder.Files.Write("forms/tool.yaml", ReturnsFolder.Tool.Replace("{kind: team}", "{units: [north]}", StringComparison.Ordinal));
        Assert.Equal("changed tool", (await store.LoadAsync(_folder.Files)).ToLowerInvariant());
        using var dump = new TemporaryFolder();
        await DumpWorkspace.RunAsync(store.Ledger, await ReadDefinitions.RunAsync(store.Ledger, "t"), dump.File("a"));
        Assert.Equal(["north", "south"], ReadWorkspace.Run(dump.File("a")).Workspace!.Of(Kinds.Returns).Select(static one => one.Unit.ToString()));
        _folder.Returns("tool,nort,2020-01,,returned,,,2020-02-03T10:00,,\n");
        Assert.Contains("found “nort”", Assert.Single(_folder.Problems()), StringComparison.Ordinal);
    }

    // What was answered stays, though the form asks it of later months alone: in the ledger, after a correction, and in a dump.
    [Fact]
    public async Task AFieldThatBeginsLater_KeepsTheAnswersBefore()
    {
        await using var store = await LoadedAsync(Whole);
        _folder.Files.Write("forms/tool.yaml", ReturnsFolder.Tool.Replace("answers: {no: 0, yes: 4}}", "answers: {no: 0, yes: 4}, from: 2020-02}", StringComparison.Ordinal));
        Assert.Equal("changed tool", (await store.LoadAsync(_folder.Files)).ToLowerInvariant());
        await SubmitAsync(store.Ledger, ("vacancies", "yes"));
        Assert.Equal("vacancies sickness absent", string.Join(' ', (await FindAsync(store.Ledger)).Answered));
        var definitions = await ReadDefinitions.RunAsync(store.Ledger, "t");
        var hand = await ReadReturn.RunAsync(store.Ledger, definitions, AskedReturn.Read(definitions, "tool", "north", "2020-01").Value);
        Assert.Equal((true, 4, false), (hand.IsComplete, hand.Score, hand.Has(FieldCode.Parse("sickness").Value)));
        using var dump = new TemporaryFolder();
        await DumpWorkspace.RunAsync(store.Ledger, definitions, dump.File("a"));
        Assert.Empty(ReadWorkspace.Run(dump.File("a")).Problems);
    }

    private async Task<FolderStore> LoadedAsync(string rows)
    {
        _folder.Returns(rows);
        var store = await FolderStore.NewAsync();
        Assert.Equal("", await store.LoadAsync(_folder.Files));
        return store;
    }

    private async Task RequireFolderTakesAsync(FolderStore store)
    {
        var told = await store.UpdateAsync(_folder.Files);
        Assert.False(told.StartsWith("unread", StringComparison.Ordinal) || told.StartsWith("refused", StringComparison.Ordinal), told);
        Assert.Equal("", await store.LoadAsync(_folder.Files));
    }

    private static async Task SubmitAsync(ILedger ledger, params (string Field, string Value)[] fields)
    {
        var definitions = await ReadDefinitions.RunAsync(ledger, "t");
        var asked = AskedReturn.Read(definitions, "tool", "north", "2020-01").Value;
        var typed = new TypedReturn(fields.ToImmutableDictionary(static one => FieldCode.Parse(one.Field).Value, static one => one.Value)) { IsPartial = true, Reason = "It was counted again", LateReason = "Snow" };
        var plan = await PlanReturn.RunAsync(ledger, definitions, await ReadReturn.RunAsync(ledger, definitions, asked), typed, new DateTime(2020, 3, 20, 9, 0, 0));
        Assert.Empty(plan.Problems.Concat(plan.Unsaid).Select(static problem => problem.Words));
        Assert.IsType<CommitResult.Committed>(await SubmitReturn.RunAsync(ledger, definitions, Actor.OwnMachine("Ward Manager"), plan));
    }

    private static async Task<UnitReturn> FindAsync(ILedger ledger)
    {
        var definitions = await ReadDefinitions.RunAsync(ledger, "t");
        return (await ReturnRows.FindAsync(ledger, definitions, definitions.Picture.Values.Of<FormDefinition>().Single(), "north", Period.Parse("2020-01").Value))!;
    }

    private static (string At, string Completed) Times(UnitReturn one) => (Text(one.At), Text(one.Completed));

    private static string Text(DateTime? time) => time?.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture) ?? "";
}
