using Plumbline.App.Access;
using Plumbline.App.Actions;
using Plumbline.App.Checking;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Risks;
using Plumbline.App.Tests.Importing;
using Plumbline.App.Tests.Ledger;
using Plumbline.App.Tests.Ledger.Servers;
using Plumbline.Core.Actions;
using Plumbline.Core.Risks.Records;

namespace Plumbline.App.Tests.Risks;

public sealed class SqliteRiskRegisterReadingTests : RiskRegisterReadingTests
{
    protected override Task<StoreAddress?> AddressAsync() => Task.FromResult<StoreAddress?>(null);
}

[NeedsPostgres]
public sealed class PostgresRiskRegisterReadingTests : RiskRegisterReadingTests
{
    protected override async Task<StoreAddress?> AddressAsync() => await PostgresServer.NewDatabaseAsync();
}

/// <summary>What is read of risks and actions, and how much of it.</summary>
public abstract partial class RiskRegisterReadingTests : IAsyncLifetime
{
    private const string Small = "small";
    private const int Risks = 12;

    private static readonly DateOnly First = new(2020, 1, 1);

    private ImportStore _store = null!;

    private ILedger Ledger => _store.Ledger;

    protected abstract Task<StoreAddress?> AddressAsync();

    public async ValueTask InitializeAsync() => _store = await ImportStore.SmallAtAsync(await AddressAsync());

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    // The law: whatever was written since, the register made from an earlier one is the register of all that is recorded.
    [LedgerFact]
    public async Task Register_MadeFromAnEarlierOne_IsTheRegisterReadAnew()
    {
        var random = new Random(20261201);
        var day = First.AddDays(30);
        for (var change = 0; change < 25; change++)
        {
            await Ledger.WriteAsync(Small, await SomeFactsAsync(random));
            // Now and then nobody looks, so that several changes come at once.
            if (random.Next(3) == 0) continue;
            var definitions = await ReadDefinitions.RunAsync(Ledger, Small);
            var kept = await ReadRiskRegister.RunAsync(Ledger, definitions, day);
            Assert.Equal((await ByHandAsync(definitions, day)).Select(Text), kept.Entries.Select(Text));
            Assert.Equal(kept.Entries.Select(Text), (await ReadRiskRegister.ReadAsync(Ledger, definitions, day)).Entries.Select(Text));
        }

        for (var change = 2; change <= (await Ledger.HeadAsync(Small))!.Value; change += 4)
        {
            var then = await ReadDefinitions.RunAsync(Ledger, Small, Facts.At(change));
            Assert.Equal((await ByHandAsync(then, day)).Select(Text), (await ReadRiskRegister.RunAsync(Ledger, then, day)).Entries.Select(Text));
        }
    }

    // Of the risks some were lowered, for which the history of controls is read.
    [LedgerFact]
    public async Task Audit_ReadsEachRecordOnce_HoweverManyScoresFell()
    {
        await FillAsync(gradings: 20);
        var (ledger, read) = CountingLedger.Of(Ledger);
        var definitions = await ReadDefinitions.RunAsync(ledger, Small);
        read.Reset();
        var records = (await RunChecks.ReadAsync(ledger, definitions, new CheckRequest(First.AddDays(60)))).Records!;
        var lowered = records.Register.Entries.Count(static entry => entry.Current!.Score.Value < entry.CurrentBefore!.Score.Value);
        Assert.InRange(lowered, 2, Risks - 1);
        Assert.Equal((Risks, (20 * Risks) + lowered, 2 * Risks, Risks, 2 * Risks), (read.Bodies["risk"], read.Bodies["risk-grading"], read.Bodies["risk-control"], read.Bodies["risk-progress"], read.Bodies["risk-assurance"]));
        Assert.Equal((2, 0), (read.Calls["VersionsAsync"], read.Calls.GetValueOrDefault("DefinitionHistoryAsync")));
    }

    [LedgerFact]
    public async Task Register_ReadsNoNote_AndOfManyGradingsThoseInForce()
    {
        await FillAsync(gradings: 20);
        var (ledger, read) = CountingLedger.Of(Ledger);
        var definitions = await ReadDefinitions.RunAsync(ledger, Small);
        read.Reset();
        var register = await ReadRiskRegister.RunAsync(ledger, definitions, First.AddDays(60));
        Assert.Equal(First.AddDays(19), register.Entries[0].LastReview);
        Assert.Equal(0, read.Bodies.GetValueOrDefault("risk-progress"));
        Assert.Equal((Risks, 2 * Risks), (read.Bodies["risk"], read.Bodies["risk-grading"]));
    }

    [LedgerFact]
    public async Task Register_AfterANote_ReadsThatRiskAlone_AndTheNoteReadsNone()
    {
        await FillAsync(gradings: 20);
        var (ledger, read) = CountingLedger.Of(Ledger);
        var definitions = await ReadDefinitions.RunAsync(ledger, Small);
        var register = await ReadRiskRegister.RunAsync(ledger, definitions, First.AddDays(60));
        read.Reset();
        await AddRiskNote.RunAsync(ledger, definitions, Actor.OwnMachine("Matron"), register.Entries[3].Risk, "Seen", First.AddDays(50).ToDateTime(new TimeOnly(9, 0)));
        Assert.Equal([], read.Bodies);
        definitions = await ReadDefinitions.RunAsync(ledger, Small);
        read.Reset();
        var after = await ReadRiskRegister.RunAsync(ledger, definitions, First.AddDays(60));
        Assert.Equal(First.AddDays(50), after.Entries[3].LastReview);
        Assert.Equal((1, 2, 0), (read.Bodies["risk"], read.Bodies["risk-grading"], read.Bodies.GetValueOrDefault("risk-progress")));
        Assert.Same(register.Entries[4], after.Entries[4]);
    }

    [LedgerFact]
    public async Task NotesAtOnce_OnOneRisk_AllSucceed()
    {
        await FillAsync(gradings: 1);
        var definitions = await ReadDefinitions.RunAsync(Ledger, Small);
        var risk = (await ReadRiskRegister.RunAsync(Ledger, definitions, First)).Entries[5].Risk;
        var at = First.AddDays(40).ToDateTime(new TimeOnly(9, 0, 7));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => AddRiskNote.RunAsync(Ledger, definitions, Actor.OwnMachine("Matron"), risk, $"Note {writer}", at)));
        var file = (await ReadRiskFiles.FindAsync(Ledger, await ReadDefinitions.RunAsync(Ledger, Small), First.AddDays(60), risk.Code))!;
        Assert.Equal(["Note 0", "Note 1", "Note 2", "Note 3"], file.Notes.Where(note => note.At >= at).Select(note => note.Text).Order(StringComparer.Ordinal));
        Assert.Equal(Enumerable.Range(0, 4).Select(second => at.AddSeconds(second)), file.Notes.Where(note => note.At >= at).Select(note => note.At).Order());
    }

    [LedgerFact]
    public async Task FileOfOneRisk_ReadsItsPartsAlone()
    {
        await FillAsync(gradings: 5);
        var (ledger, read) = CountingLedger.Of(Ledger);
        var definitions = await ReadDefinitions.RunAsync(ledger, Small);
        read.Reset();
        var file = (await ReadRiskFiles.FindAsync(ledger, definitions, First.AddDays(60), Code(4)))!;
        Assert.Equal((5, 1, "Seen"), (file.Gradings.Count, file.Notes.Count, file.Notes[0].Text));
        Assert.Equal((1, 5, 1), (read.Bodies["risk"], read.Bodies["risk-grading"], read.Bodies["risk-progress"]));
        Assert.Equal(Text((await ByHandAsync(definitions, First.AddDays(60)))[4]), Text(file.Entry));
        Assert.Null(await ReadRiskFiles.FindAsync(ledger, definitions, First, RiskCode.Parse("nobody").Value));
    }

    [LedgerFact]
    public async Task FilesOfAll_AreReadInAFewStatements_AndTellTheSameAsThoseOfEach()
    {
        await FillAsync(gradings: 5);
        var day = First.AddDays(60);
        var (ledger, read) = CountingLedger.Of(Ledger);
        var definitions = await ReadDefinitions.RunAsync(ledger, Small);
        foreach (var withNotes in new[] { false, true })
        {
            read.Reset();
            var files = await ReadRiskFiles.RunAsync(ledger, definitions, day, codes: null, withNotes);
            Assert.InRange(read.Calls["DefinitionsAsync"], 1, 9);
            Assert.Equal(withNotes ? Risks : 0, read.Bodies.GetValueOrDefault("risk-progress"));
            Assert.Equal((await ByHandAsync(definitions, day)).Select(Text), files.Select(file => Text(file.Entry)));
            Assert.Equal(files[2].Controls, (await ReadRiskFiles.FindAsync(ledger, definitions, day, Code(2)))!.Controls);
            Assert.Equal(["audit-2", "walk-2"], files[2].Assurances.Select(one => one.Code.ToString()));
        }
    }

    [LedgerFact]
    public async Task Actions_SayWhenTheyWereFirstDue_InOneStatement_AndAreKeptUntilOneIsWritten()
    {
        await FillAsync(gradings: 1);
        await Ledger.WriteAsync(Small, Action("a", 10), Action("b", 10), Action("c", null));
        await Ledger.WriteAsync(Small, Action("a", 20), Action("b", 5), Action("c", 7));
        await Ledger.WriteAsync(Small, Action("a", 30), DefinitionFact.Withdrawal(Kinds.Actions.Name, "b"));
        var (ledger, read) = CountingLedger.Of(Ledger);
        var definitions = await ReadDefinitions.RunAsync(ledger, Small);
        read.Reset();
        var log = await ReadActions.RunAsync(ledger, definitions);
        Assert.Equal(["a: first due 2020-01-11, re-dated 2, due 2020-01-31", "c: first due 2020-01-08, re-dated 0, due 2020-01-08"], log.Entries.Select(Said));
        Assert.Equal(1, read.Calls.Values.Sum());
        Assert.Equal(["a: first due 2020-01-11, re-dated 1, due 2020-01-21", "b: first due 2020-01-11, re-dated 0, due 2020-01-06", "c: first due 2020-01-08, re-dated 0, due 2020-01-08"], (await ReadActions.RunAsync(ledger, await ReadDefinitions.RunAsync(ledger, Small, Facts.At((await Ledger.HeadAsync(Small))!.Value - 1)))).Entries.Select(Said));

        await Ledger.WriteAsync(Small, Note(1, 3));
        definitions = await ReadDefinitions.RunAsync(ledger, Small);
        read.Reset();
        Assert.Same(log, await ReadActions.RunAsync(ledger, definitions));
        Assert.Equal([], read.Bodies);

        static string Said(ActionEntry entry) => $"{entry.Action.Code}: first due {entry.FirstDue:yyyy-MM-dd}, re-dated {entry.Redated}, due {entry.Action.Due:yyyy-MM-dd}";
    }

    [LedgerFact]
    public async Task LastUpdates_OfOpenActions_AreReadInTwoStatements()
    {
        await Ledger.WriteAsync(Small, Action("a", 10), Action("b", 10), Action("c", 10), Action("d", 10, new ActionState.Done(First.AddDays(5), null)));
        await Ledger.WriteAsync(Small, Update("a", 1), Update("a", 3), Update("a", 9), Update("b", 9), Update("d", 2));
        var (ledger, read) = CountingLedger.Of(Ledger);
        var definitions = await ReadDefinitions.RunAsync(ledger, Small);
        var log = await ReadActions.RunAsync(ledger, definitions);
        read.Reset();
        Assert.Equal(["a: day 3"], await SaidAsync(First.AddDays(8)));
        Assert.Equal((2, 1), (read.Calls.Values.Sum(), read.Bodies["action-update"]));
        Assert.Equal(["a: day 9", "b: day 9"], await SaidAsync(First.AddDays(9)));
        Assert.Equal(["a: day 3", "d: day 2"], await SaidAsync(First.AddDays(4)));
        Assert.Equal([], await SaidAsync(First));

        async Task<IEnumerable<string>> SaidAsync(DateOnly day) =>
            (await ReadActions.LastUpdatesAsync(ledger, definitions, log, day, CancellationToken.None)).Select(one => $"{one.Key}: {one.Value.Text}").Order(StringComparer.Ordinal);
    }

    // The law: in whatever order the facts come, and in whatever changes, the register is the same.
    [LedgerFact]
    public async Task OrderOfLoading_DoesNotMatter()
    {
        var random = new Random(20261202);
        var facts = Enumerable.Range(0, Risks).SelectMany(risk => PartsOf(risk, 6).Append(Risk(risk, closed: risk % 3 == 0))).ToList();
        var texts = new List<string>();
        for (var round = 0; round < 4; round++)
        {
            await using var store = await ImportStore.SmallAtAsync(await AddressAsync());
            var shuffled = facts.OrderBy(_ => random.Next()).ToArray();
            for (int at = 0, some; at < shuffled.Length; at += some)
            {
                await store.Ledger.WriteAsync(Small, [.. shuffled.Skip(at).Take(some = random.Next(1, 40))]);
                // Looked at on the way: what is kept then is what the next is made from.
                await ReadRiskRegister.RunAsync(store.Ledger, await ReadDefinitions.RunAsync(store.Ledger, Small), First.AddDays(9));
            }

            var definitions = await ReadDefinitions.RunAsync(store.Ledger, Small);
            texts.Add(string.Join('\n', (await ReadRiskRegister.RunAsync(store.Ledger, definitions, First.AddDays(9))).Entries.Select(Text)));
        }

        Assert.Single(texts.Distinct());
        Assert.Equal(Risks, texts[0].Split('\n').Length);
    }

    [LedgerFact]
    public async Task ClosingAndReopening_KeepsHistory()
    {
        await FillAsync(gradings: 3);
        var open = (await Ledger.HeadAsync(Small))!;
        await Ledger.WriteAsync(Small, Risk(1, closed: true));
        var closed = (await Ledger.HeadAsync(Small))!;
        await Ledger.WriteAsync(Small, Risk(1));
        await Ledger.WriteAsync(Small, Grading(1, GradingStage.Current, 20));

        Assert.Equal((true, 3), await StandingAsync(open));
        Assert.Equal((false, 3), await StandingAsync(closed));
        Assert.Equal((true, 4), await StandingAsync(await Ledger.HeadAsync(Small)));
        Assert.Equal([null, "closed", null], (await Ledger.DefinitionHistoryAsync(Small, Kinds.Risks.Name, "r01")).Select(version => version.Fact.Body!.Contains("\"closed\":\"2020-02-01\"", StringComparison.Ordinal) ? "closed" : null));

        async Task<(bool IsOpen, int Gradings)> StandingAsync(Core.Ledger.ChangeNumber? asAt) =>
            await ReadRiskFiles.FindAsync(Ledger, await ReadDefinitions.RunAsync(Ledger, Small, asAt), First.AddDays(60), Code(1)) is { } file ? (file.Risk.IsOpen(First.AddDays(60)), file.Gradings.Count) : default;
    }
}
