using System.Collections.Immutable;
using Plumbline.App.Access;
using Plumbline.App.Correcting;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.References;
using Plumbline.App.Returns.Writing;
using Plumbline.App.Tests.Importing;
using Plumbline.App.Tests.Ledger;
using Plumbline.App.Tests.Ledger.Servers;
using Plumbline.Core.References;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Records;

namespace Plumbline.App.Tests.Returns;

public sealed class SqliteReturnWritingTests : ReturnWritingTests
{
    protected override Task<StoreAddress?> AddressAsync() => Task.FromResult<StoreAddress?>(null);
}

[NeedsPostgres]
public sealed class PostgresReturnWritingTests : ReturnWritingTests
{
    protected override async Task<StoreAddress?> AddressAsync() => await PostgresServer.NewDatabaseAsync();
}

/// <summary>A return is planned, sent, corrected, settled and undone in a store. North has not returned February, which was due by 5 March 2023.</summary>
public abstract class ReturnWritingTests : IAsyncLifetime
{
    private static readonly DateTime InTime = new(2023, 3, 3, 9, 0, 0), Later = new(2023, 3, 20, 9, 0, 0);

    private ImportStore _store = null!;

    private ILedger Ledger => _store.Ledger;

    protected abstract Task<StoreAddress?> AddressAsync();

    public async ValueTask InitializeAsync() => _store = await RoundStore.MakeAsync(await AddressAsync());

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [LedgerFact]
    public async Task AReturn_IsOneChange_AndUndone_AsIfItHadNotBeen()
    {
        var before = (await Ledger.HeadAsync(RoundStore.Organisation))!;
        await SubmitAsync(InTime, "damp=yes", "wet=no", "seen=3");
        var hand = await HandAsync();
        Assert.Equal((true, 12, "10-plus", "Ward Manager", InTime, false), (hand.IsComplete, hand.Score, hand.Band!.Name, hand.Return!.By, hand.CompletedAt, hand.IsLate));
        Assert.Equal(before.Value + 1, hand.LastChange!.Value);
        Assert.Equal("3", hand.Text(Field("seen")));
        await UndoChange.RunAsync(Ledger, RoundStore.Organisation, hand.LastChange, Actor.OwnMachine("tester"));
        hand = await HandAsync();
        Assert.Equal((null, 0, 0), (hand.Return, hand.Answers.Count, hand.Figures.Count));
    }

    [LedgerFact]
    public async Task ACorrection_KeepsWhenItCame_AndWhatWasMissing_CompletesItLater()
    {
        await SubmitAsync(InTime, "damp=no", "seen=3");
        Assert.Equal(["wet"], (await HandAsync()).Missing.Select(static field => field.Code.ToString()));
        await SubmitAsync(InTime.AddHours(2), "wet=no");
        Assert.Equal((InTime, InTime.AddHours(2)), Times(await HandAsync()));
        await SubmitAsync(Later, "damp=yes");
        var hand = await HandAsync();
        Assert.Equal((InTime, InTime.AddHours(2), false, 12), (hand.ReceivedAt, hand.CompletedAt, hand.IsLate, hand.Score));
        // The answer keeps when it was given.
        Assert.Equal(InTime, hand.Answers[Field("damp")].At);
    }

    [LedgerFact]
    public async Task SentBackAndReturnedAgain_ItSaysStillWhyItWasLate()
    {
        await SubmitAsync(Later, "damp=no", "wet=no", "seen=3");
        Assert.Equal("Snow", (await HandAsync()).Return!.Note);
        await SettleAsync(ReturnState.SentBack, "Which week?");
        Assert.Equal((ReturnState.SentBack, "Which week?", false), ((await HandAsync()).Return!.State, (await HandAsync()).Return!.Note, (await HandAsync()).IsComplete));
        await SubmitAsync(Later.AddDays(9));
        var hand = await HandAsync();
        Assert.Equal((ReturnState.Returned, "Snow", Later, true), (hand.Return!.State, hand.Return.Note, hand.CompletedAt, hand.IsLate));
        var (definitions, asked) = await AskedAsync();
        Assert.Equal(["Returned Snow", "SentBack Which week?", "Returned Snow"], (await ReadReturn.HistoryAsync(Ledger, definitions, asked)).Select(static one => $"{one.Return!.State} {one.Return.Note}"));
    }

    // As one that came in a file, which has no place for the reason.
    [LedgerFact]
    public async Task LateWithoutAReason_ItIsGivenOneLater_ThoughNothingElseChanges()
    {
        await SubmitAsync(InTime, "damp=no", "wet=no", "seen=3");
        Assert.True((await PlanAsync(Later)).IsSame);
        await Ledger.CommitAsync(RoundStore.Organisation, new ChangeDraft { Author = new("Loader"), Reason = "Loaded", BasedOn = await Ledger.HeadAsync(RoundStore.Organisation), Definitions = [Kinds.Returns.ToFact((await HandAsync()).Return! with { At = Later, Note = null })] });
        var plan = await PlanAsync(Later.AddDays(2));
        Assert.Equal((true, false, 0), (plan.AsksLate, plan.IsSame, plan.Fields.Count));
        await SubmitAsync(Later.AddDays(2));
        var hand = await HandAsync();
        Assert.Equal(("Snow", Later, true), (hand.Return!.Note, hand.ReceivedAt, hand.IsLate));
        Assert.True((await PlanAsync(Later.AddDays(3))).IsSame);
    }

    // The return came in time, its last needed answer did not: a question does not make it in time.
    [LedgerFact]
    public async Task CompletedLate_AndSentBack_ItIsLateStill()
    {
        await SubmitAsync(InTime, "damp=no", "seen=3");
        await SubmitAsync(Later, "wet=no");
        Assert.True((await HandAsync()).IsLate);
        await SettleAsync(ReturnState.SentBack, "Which week?");
        await SubmitAsync(Later.AddDays(9));
        var hand = await HandAsync();
        Assert.Equal((InTime, Later, true), (hand.ReceivedAt, hand.CompletedAt, hand.IsLate));
    }

    [LedgerFact]
    public async Task WhatAnotherWroteMeanwhile_IsFound_AndNothingIsWrittenOverIt()
    {
        await SubmitAsync(InTime, "damp=no", "wet=no", "seen=3");
        var (definitions, _) = await AskedAsync();
        var stale = await PlanAsync(Later, "damp=yes");
        await SubmitAsync(InTime.AddHours(1), "seen=4", "damp=partly");
        await Assert.ThrowsAsync<LedgerConflictException>(() => SubmitReturn.RunAsync(Ledger, definitions, Actor.OwnMachine("Matron"), stale));
        var (now, asked) = await AskedAsync();
        var later = await FindLaterReturn.RunAsync(Ledger, now, await ReadReturn.RunAsync(Ledger, now, asked), definitions.Position.Number);
        Assert.Equal(["damp"], later!.Disputed(Typed("damp=yes", "wet=no", "seen=3")).Select(static field => field.Code.ToString()));
        Assert.False(later.IsSettled);
        Assert.Null(await FindLaterReturn.RunAsync(Ledger, now, later.Now, now.Position.Number));
    }

    [LedgerFact]
    public async Task WhoMayNot_WritesNothing()
    {
        var plan = await PlanAsync(InTime, "damp=no", "wet=no", "seen=3");
        var (definitions, _) = await AskedAsync();
        var nobody = Actor.Nobody.In("Visitor");
        await Assert.ThrowsAsync<NotAllowedException>(() => SubmitReturn.RunAsync(Ledger, definitions, nobody, plan));
        var hand = await HandAsync();
        await Assert.ThrowsAsync<NotAllowedException>(() => SettleReturn.RunAsync(Ledger, definitions, nobody, Settled(hand, ReturnState.Waived, "Closed"), InTime, definitions.Position.Number));
        Assert.Null((await HandAsync()).Return);
    }

    [LedgerFact]
    public async Task Waived_ItIsSaidWhenAndByWhom()
    {
        await SettleAsync(ReturnState.Waived, "The team moved");
        var made = (await HandAsync()).Return!;
        Assert.Equal((ReturnState.Waived, "The team moved", "Director", Later), (made.State, made.Note, made.By, made.At));
        await SubmitAsync(InTime, "damp=no", "wet=no", "seen=3");
        Assert.Equal((InTime, InTime), Times(await HandAsync()));
    }

    [LedgerFact]
    public async Task AReferenceToAReturn_IsToOneThatIsAsked()
    {
        var (definitions, _) = await AskedAsync();
        foreach (var (text, expected) in new (string, string?)[]
        {
            ("return/round/north/2023-02", null),
            ("return/round/small/2023-02", null),
            ("return/rund/north/2023-02", "found “rund”; expected a form: round, perhaps “round”"),
            ("return/round/west/2023-02", "found “west”; expected a unit that round is asked of for 2023-02: a team that exists on 2023-02-28"),
            ("return/round/north/2022-12", "found “2022-12”; expected 2023-01 or later: round is asked from then on"),
        })
            Assert.Equal(expected, (await CheckReference.RunAsync(Ledger, definitions, Reference.Parse(text, definitions.Picture.Settings.Calendar).Value))?.ToString());
    }

    private static (DateTime?, DateTime?) Times(ReturnInHand hand) => (hand.ReceivedAt, hand.CompletedAt);

    private static FieldCode Field(string code) => FieldCode.Parse(code).Value;

    private static TypedReturn Typed(params string[] fields) => new(fields.ToImmutableDictionary(static one => Field(one.Split('=')[0]), static one => one.Split('=')[1]))
    {
        IsPartial = true,
        Reason = "Counted again",
        LateReason = "Snow",
    };

    private async Task<(OrganisationDefinitions Definitions, AskedReturn Asked)> AskedAsync()
    {
        var definitions = await ReadDefinitions.RunAsync(Ledger, RoundStore.Organisation);
        return (definitions, AskedReturn.Read(definitions, "round", "north", "2023-02").Value);
    }

    private async Task<ReturnInHand> HandAsync()
    {
        var (definitions, asked) = await AskedAsync();
        return await ReadReturn.RunAsync(Ledger, definitions, asked);
    }

    private async Task<ReturnPlan> PlanAsync(DateTime now, params string[] fields)
    {
        var (definitions, asked) = await AskedAsync();
        var plan = await PlanReturn.RunAsync(Ledger, definitions, await ReadReturn.RunAsync(Ledger, definitions, asked), Typed(fields), now);
        Assert.Empty(plan.Problems.Concat(plan.Unsaid).Select(static problem => problem.Words));
        return plan;
    }

    private async Task SubmitAsync(DateTime now, params string[] fields)
    {
        var plan = await PlanAsync(now, fields);
        var (definitions, _) = await AskedAsync();
        Assert.IsType<CommitResult.Committed>(await SubmitReturn.RunAsync(Ledger, definitions, Actor.OwnMachine("Ward Manager"), plan));
    }

    private static UnitReturn Settled(ReturnInHand hand, ReturnState state, string note) => SettleReturn.Read(hand, state, note, static (_, problem) => Assert.Fail(problem.ToString()))!;

    private async Task SettleAsync(ReturnState state, string note)
    {
        var (definitions, _) = await AskedAsync();
        await SettleReturn.RunAsync(Ledger, definitions, Actor.OwnMachine("Director"), Settled(await HandAsync(), state, note), Later, definitions.Position.Number);
    }
}
