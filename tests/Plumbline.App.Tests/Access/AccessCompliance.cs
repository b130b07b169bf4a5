using Plumbline.App.Access;
using Plumbline.App.Access.Accounts;
using Plumbline.App.Access.Granting;
using Plumbline.App.Access.Logging;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Tests.Ledger;
using Plumbline.App.Workspaces;
using Plumbline.Core.Access;
using Plumbline.Core.Units;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Access;

/// <summary>What accounts, grants, tokens and the access log do on every store; each store derives from this class.</summary>
public abstract partial class AccessCompliance : IAsyncLifetime
{
    private protected const string Small = "small";
    private protected const string Other = "other";

    private protected TemporaryFolder Folder { get; } = new();

    private protected FixedClock Clock { get; } = new();

    private protected StoreAddress Address { get; private set; } = null!;

    private protected ILedger Ledger { get; private set; } = null!;

    private protected static Actor Owner { get; } = Actor.OwnMachine("Owner");

    private protected DateOnly Today => DateOnly.FromDateTime(Clock.Now.UtcDateTime);

    /// <summary>An address without a store.</summary>
    protected abstract Task<StoreAddress> NewAddressAsync();

    /// <summary>Writes to the store behind Plumbline's back.</summary>
    protected abstract Task TamperAsync(string sql);

    /// <summary>An address without a store, of the other kind of store.</summary>
    protected abstract Task<StoreAddress> OtherAddressAsync();

    public async ValueTask InitializeAsync()
    {
        Address = await NewAddressAsync();
        Ledger = await LedgerStore.OpenAsync(Address, OpenMode.Create, Clock);
        await LoadAsync(Small);
        await LoadAsync(Other);
    }

    public async ValueTask DisposeAsync()
    {
        await Ledger.DisposeAsync();
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task LoadAsync(string code)
    {
        Folder.Write($"{code}/plumbline.yaml", $"organisation:\n  code: {code}\n  name: The {code} trust\n");
        Folder.Write($"{code}/units.csv", $"unit,name,kind,parent\n{code},The {code} trust,organisation,\nnorth,North,directorate,{code}\nward-1,Ward 1,team,north\nsouth,South,directorate,{code}\n");
        Folder.Write($"{code}/indicators.csv", "indicator,name,section,frequency,measure,polarity,aggregation\nfalls,Falls,Safe,month,count,lower,sum\npraise,Praise,Caring,month,count,higher,sum\n");
        var reading = ReadWorkspace.Run(Folder.File(code));
        Assert.Empty(reading.Problems);
        await LoadWorkspace.RunAsync(Ledger, reading.Workspace!, Owner, "test");
    }

    private protected async Task<AccountNumber> AddAsync(string name, params IEnumerable<Grant> grants)
    {
        var added = await AddAccount.RunAsync(Ledger, Owner, PersonName.Parse(name).Value, EmailAddress.Parse($"{name}@example.org").Value);
        foreach (var grant in grants) Assert.True((await GiveGrant.RunAsync(Ledger, Owner, added.Value.Number, grant)).Succeeded);
        return added.Value.Number;
    }

    private protected Grant To(Permission permission, string? organisation, string? unit = null, params ReadOnlySpan<string> sections) =>
        new(permission, organisation, new Scope(unit is null ? null : UnitCode.Parse(unit).Value, [.. sections]), Today);

    /// <summary>An account as it comes to a use case: with what it holds today.</summary>
    private protected async Task<Actor> ActorAsync(AccountNumber account) => Actor.Of(account, "Tester", (await ReadGrants.RunAsync(Ledger, account)).Grants);

    private protected async Task<IReadOnlyList<string>> LogAsync() =>
        [.. (await ReadAccessLog.RunAsync(Ledger, Owner, new AccessQuery())).Entries.Reverse().Where(static entry => entry.What != AccessEvent.LogRead).Select(static entry => $"{entry.Account}|{entry.What}|{entry.Organisation}|{entry.Detail}")];
}
