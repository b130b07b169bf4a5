using Plumbline.App.Access;
using Plumbline.App.Drafting;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Tests.Ledger;
using Plumbline.App.Tests.Ledger.Servers;
using Plumbline.Core.Access;
using Plumbline.Core.Ledger;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Drafting;

/// <summary>What both stores do with drafts.</summary>
public abstract class DraftStoreTests : IAsyncLifetime
{
    private static readonly Actor Author = Actor.Of(AccountNumber.Parse("k7m2-x9pd").Value, "Head of Waiting", []);
    private static readonly Actor Other = Actor.Of(AccountNumber.Parse("b2c3-d4f5").Value, "Chief Nurse", []);
    private static readonly DraftKey Key = DraftKey.Of(Author, "body", "/body/form?a=1");

    private readonly FixedClock _clock = new();
    private ILedger _ledger = null!;

    private protected abstract Task<StoreAddress> AddressAsync();

    public async ValueTask InitializeAsync() => _ledger = await LedgerStore.OpenAsync(await AddressAsync(), OpenMode.Create, _clock);

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _ledger.DisposeAsync();
    }

    [LedgerFact]
    public async Task ADraft_IsReadBack_AsItWasTyped()
    {
        var typed = Fields(("why", "a \u0000 b\r\n“c” \ud83d\ude00"), ("note", ""), ("several", "1"));
        var saved = await SavedAsync(0, typed);
        Assert.Equal((1, ChangeNumber.Of(7), _clock.Now), (saved.Version, saved.BasedOn, saved.SavedAt));
        var found = await ReadDrafts.FindAsync(_ledger, Key);
        Assert.Equal(typed["why"], found!.Fields["why"]);
        Assert.Equal(["note", "several", "why"], found.Fields.Keys.Order());
        Assert.Null((await SavedAsync(1, typed, basedOn: null)).BasedOn);
    }

    [LedgerFact]
    public async Task ALaterVersion_IsNeverOverwritten()
    {
        await SavedAsync(0, Fields(("why", "one")));
        await SavedAsync(1, Fields(("why", "two")));
        foreach (var follows in new[] { 0, 1, 3 })
        {
            var answer = Assert.IsType<DraftAnswer.Superseded>(await SaveAsync(follows, Fields(("why", "other"))));
            Assert.Equal((2, "two"), (answer.Other.Version, answer.Other.Fields["why"][0]));
        }

        // The same words are no conflict.
        Assert.Equal(3, (await SavedAsync(1, Fields(("why", "two")))).Version);
    }

    [LedgerFact]
    public async Task AWindow_FollowsItself_AndWhatArrivesLateChangesNothing()
    {
        await SavedAsync(0, Fields(("why", "one")), turn: new("w", 1));
        Assert.Equal(2, (await SavedAsync(0, Fields(("why", "three")), turn: new("w", 3))).Version);
        Assert.Equal(2, (await SavedAsync(0, Fields(("why", "two")), turn: new("w", 2))).Version);
        Assert.Equal("three", (await ReadDrafts.FindAsync(_ledger, Key))!.Fields["why"][0]);
        Assert.IsType<DraftAnswer.Superseded>(await SaveAsync(1, Fields(("why", "x")), turn: new("v", 9)));
    }

    [LedgerFact]
    public async Task WhatWasSentOrDiscarded_DoesNotComeBack()
    {
        await SavedAsync(0, Fields(("why", "one")));
        await DiscardDraft.RunAsync(_ledger, Key);
        Assert.IsType<DraftAnswer.Ended>(await SaveAsync(1, Fields(("why", "two"))));
        Assert.Null(await ReadDrafts.FindAsync(_ledger, Key));
        Assert.Equal(1, (await SavedAsync(0, Fields(("why", "anew")))).Version);
    }

    [LedgerFact]
    public async Task Drafts_AreTheirWriters_Alone()
    {
        await SavedAsync(0, Fields(("why", "mine")));
        Assert.Null(await ReadDrafts.FindAsync(_ledger, DraftKey.Of(Other, Key.Organisation, Key.Address)));
        Assert.Empty(await ReadDrafts.ListAsync(_ledger, Other, "body"));
        await DiscardDraft.RunAsync(_ledger, DraftKey.Of(Other, Key.Organisation, Key.Address));
        Assert.Single(await ReadDrafts.ListAsync(_ledger, Author, "body"));
        Assert.Empty(await ReadDrafts.ListAsync(_ledger, Author, "another"));
        Assert.Throws<NotAllowedException>(() => DraftKey.Of(Actor.Nobody, "body", "/"));
    }

    [LedgerFact]
    public async Task TheLatest_IsFirst_AndTheOldOnesGo()
    {
        await SavedAsync(0, Fields(("why", "old")));
        _clock.Now = _clock.Now.AddDays(KeepDraft.Days).AddMilliseconds(-1);
        var second = DraftKey.Of(Author, "body", "/body/second");
        await KeepDraft.RunAsync(_ledger, second, 0, null, Fields(("why", "new")), DraftTurn.None);
        Assert.Equal([second, Key], (await ReadDrafts.ListAsync(_ledger, Author, "body")).Select(static draft => draft.Key));
        _clock.Now = _clock.Now.AddMilliseconds(2);
        // Whoever begins another draft clears away what is too old.
        var third = DraftKey.Of(Author, "body", "/body/third");
        await KeepDraft.RunAsync(_ledger, third, 0, null, Fields(("why", "newer")), DraftTurn.None);
        Assert.Equal([third, second], (await ReadDrafts.ListAsync(_ledger, Author, "body")).Select(static draft => draft.Key));
    }

    [LedgerFact]
    public async Task TooManyDrafts_AreRefused_AndSaidSo()
    {
        for (var i = 0; i < KeepDraft.Most; i++) await KeepDraft.RunAsync(_ledger, DraftKey.Of(Author, "body", $"/body/{i}"), 0, null, Fields(("why", "x")), DraftTurn.None);
        Assert.Equal(KeepDraft.Most, Assert.IsType<DraftAnswer.TooMany>(await SaveAsync(0, Fields(("why", "x")))).Most);
        Assert.IsType<DraftAnswer.Saved>(await KeepDraft.RunAsync(_ledger, DraftKey.Of(Author, "body", "/body/0"), 1, null, Fields(("why", "y")), DraftTurn.None));
        Assert.IsType<DraftAnswer.Saved>(await KeepDraft.RunAsync(_ledger, DraftKey.Of(Other, "body", "/body/0"), 0, null, Fields(("why", "y")), DraftTurn.None));
    }

    private static Dictionary<string, IReadOnlyList<string>> Fields(params (string Name, string Text)[] fields) =>
        fields.ToDictionary(static field => field.Name, static IReadOnlyList<string> (field) => [field.Text], StringComparer.Ordinal);

    private Task<DraftAnswer> SaveAsync(int follows, Dictionary<string, IReadOnlyList<string>> fields, DraftTurn? turn = null) =>
        KeepDraft.RunAsync(_ledger, Key, follows, ChangeNumber.Of(7), fields, turn ?? DraftTurn.None);

    private async Task<Draft> SavedAsync(int follows, Dictionary<string, IReadOnlyList<string>> fields, DraftTurn? turn = null) =>
        Assert.IsType<DraftAnswer.Saved>(await SaveAsync(follows, fields, turn)).Draft;

    private async Task<Draft> SavedAsync(int follows, Dictionary<string, IReadOnlyList<string>> fields, ChangeNumber? basedOn) =>
        Assert.IsType<DraftAnswer.Saved>(await KeepDraft.RunAsync(_ledger, Key, follows, basedOn, fields, DraftTurn.None)).Draft;
}

public sealed class SqliteDraftTests : DraftStoreTests
{
    private readonly TemporaryFolder _folder = new();

    private protected override Task<StoreAddress> AddressAsync() => Task.FromResult(StoreAddress.Parse(_folder.File("store.db")));

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Dispose();
    }
}

[NeedsPostgres]
public sealed class PostgresDraftTests : DraftStoreTests
{
    private protected override Task<StoreAddress> AddressAsync() => PostgresServer.NewDatabaseAsync();
}
