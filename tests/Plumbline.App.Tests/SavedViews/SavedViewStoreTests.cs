using Plumbline.App.Access;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.SavedViews;
using Plumbline.App.Tests.Ledger;
using Plumbline.App.Tests.Ledger.Servers;
using Plumbline.Core.Access;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.SavedViews;

/// <summary>What both stores do with saved views.</summary>
public abstract class SavedViewStoreTests : IAsyncLifetime
{
    private const string Body = "body";

    private static readonly Actor Author = Actor.Of(AccountNumber.Parse("k7m2-x9pd").Value, "Risk Manager", []);
    private static readonly Actor Other = Actor.Of(AccountNumber.Parse("b2c3-d4f5").Value, "Chief Nurse", []);

    private ILedger _ledger = null!;

    private protected abstract Task<StoreAddress> AddressAsync();

    public async ValueTask InitializeAsync() => _ledger = await LedgerStore.OpenAsync(await AddressAsync(), OpenMode.Create, new FixedClock());

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _ledger.DisposeAsync();
    }

    [LedgerFact]
    public async Task AView_IsItsOwnersAlone_AndOfOneOrganisation()
    {
        await KeptAsync(Author, FilteredList.Risks, " Extreme “ones” ", "level=extreme&q=%C3%A4");
        await KeptAsync(Other, FilteredList.Risks, "Mine", "owner=Chief%20Nurse");
        await KeptAsync(Actor.OwnMachine("Anybody"), FilteredList.Actions, "Late", "state=overdue");
        Assert.Equal([new SavedView(FilteredList.Risks, "Extreme “ones”", "level=extreme&q=%C3%A4")], await ReadViews.RunAsync(_ledger, Author, Body));
        Assert.Equal("Mine", Assert.Single(await ReadViews.RunAsync(_ledger, Other, Body)).Name);
        Assert.Equal("Late", Assert.Single(await ReadViews.RunAsync(_ledger, Actor.OwnMachine(), Body)).Name);
        Assert.Empty(await ReadViews.RunAsync(_ledger, Author, "another"));
        await Assert.ThrowsAsync<NotAllowedException>(() => ReadViews.RunAsync(_ledger, Actor.Nobody, Body));
    }

    [LedgerFact]
    public async Task TheSameName_ReplacesItsView_OfTheSameListAlone()
    {
        await KeptAsync(Author, FilteredList.Risks, "Late", "due=overdue");
        await KeptAsync(Author, FilteredList.Actions, "Late", "state=overdue");
        await KeptAsync(Author, FilteredList.Risks, "Late", "due=month");
        Assert.Equal(["Risks Late due=month", "Actions Late state=overdue"], (await ReadViews.RunAsync(_ledger, Author, Body)).Select(static view => $"{view.List} {view.Name} {view.Query}"));
        // Another account's delete does nothing.
        Assert.Equal(0, await DropView.RunAsync(_ledger, Other, Body, FilteredList.Risks, "Late"));
        Assert.Equal(1, await DropView.RunAsync(_ledger, Author, Body, FilteredList.Risks, "Late"));
        Assert.Equal(FilteredList.Actions, Assert.Single(await ReadViews.RunAsync(_ledger, Author, Body)).List);
    }

    [LedgerFact]
    public async Task AName_IsThere_AndNotTooLong_AndViewsAreNotTooMany()
    {
        foreach (var (name, query, expected) in new[]
        {
            (" ", "", "found nothing; expected a name for the view"),
            (new string('n', SavedView.LongestName + 1), "", "found 81 letters; expected a name of at most 80"),
            ("long", new string('q', SavedView.LongestQuery + 1), "found a filter with too many words; expected a shorter one"),
        }) Assert.Equal(expected, $"{(await KeepView.RunAsync(_ledger, Author, Body, FilteredList.Risks, name, query)).Problem}");
        for (var i = 0; i < KeepView.Most; i++) await KeptAsync(Author, FilteredList.Risks, $"view {i}", "");
        Assert.Equal("found 100 saved views; expected at most 100: delete one first", $"{(await KeepView.RunAsync(_ledger, Author, Body, FilteredList.Actions, "one more", "")).Problem}");
        await KeptAsync(Author, FilteredList.Risks, "view 7", "level=low");
    }

    private async Task KeptAsync(Actor actor, FilteredList list, string name, string query) => Assert.Equal(query, (await KeepView.RunAsync(_ledger, actor, Body, list, name, query)).Value.Query);
}

public sealed class SqliteSavedViewTests : SavedViewStoreTests
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
public sealed class PostgresSavedViewTests : SavedViewStoreTests
{
    private protected override Task<StoreAddress> AddressAsync() => PostgresServer.NewDatabaseAsync();
}
