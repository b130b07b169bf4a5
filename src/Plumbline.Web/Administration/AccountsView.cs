using Plumbline.App.Access.Accounts;
using Plumbline.App.Ledger;
using Plumbline.Web.Components;
using Plumbline.Web.Views;

namespace Plumbline.Web.Administration;

/// <summary>An account in the list of them.</summary>
/// <param name="Address">Its page.</param>
/// <param name="Name">Its name.</param>
/// <param name="Email">The address with which it signs in.</param>
/// <param name="Number">Its number.</param>
/// <param name="Posts">The posts that it holds today.</param>
/// <param name="Grants">What it may do today.</param>
/// <param name="IsClosed">Whether it is closed.</param>
/// <param name="WayIn">Whether whoever it is for was invited; null once they can sign in.</param>
public sealed record AccountEntry(string Address, string Name, string Email, string Number, IReadOnlyList<string> Posts, IReadOnlyList<string> Grants, bool IsClosed, string? WayIn);

/// <summary>A page of accounts.</summary>
/// <param name="Entries">The accounts.</param>
/// <param name="Pages">The pages before and after.</param>
/// <param name="Filter">What is searched for.</param>
/// <param name="NewAddress">Where an account is added.</param>
/// <param name="LogAddress">The access log; null for whoever may not read it.</param>
/// <param name="PermissionsAddress">What each permission allows.</param>
/// <param name="Settings">The settings of each organisation whose settings the reader keeps.</param>
public sealed record AccountsModel(IReadOnlyList<AccountEntry> Entries, Paging Pages, Filtering Filter, string NewAddress, string? LogAddress, string PermissionsAddress, IReadOnlyList<TextLink> Settings)
{
    /// <summary>The number of the account that was just erased; null for none.</summary>
    public string? Erased { get; init; }
}

/// <summary>The accounts of the store.</summary>
internal sealed class AccountsView(ILedger ledger)
{
    internal void Map(IEndpointRouteBuilder app)
    {
        var need = new AccessNeed.MayDo(Operation.KeepAccounts);
        app.MapMethods(AdministrationAddresses.First, MapViews.Reading, static (HttpContext http) => Results.Redirect(FirstOf(http))).Needs(new AccessNeed.SignedIn());
        app.MapSitePage(AdministrationAddresses.Accounts, need, MakeAsync, hasTable: true);
    }

    // Whoever reads the access log keeps no accounts by that; everybody else finds on the page of their account what they may do.
    private static string FirstOf(HttpContext http)
    {
        var actor = http.Caller().Actor;
        return AdministrationAddresses.At(
            http,
            actor.MayAnywhere(Operation.KeepAccounts) ? AdministrationAddresses.Accounts
            : actor.MayAnywhere(Operation.ReadAccessLog) ? AdministrationAddresses.Log
            : "/account");
    }

    private async Task<View> MakeAsync(HttpContext http, CancellationToken cancellation)
    {
        var (actor, search, page) = (http.Caller().Actor, http.Query("q"), SitePage.Page(http));
        var accounts = await ListAccounts.RunAsync(ledger, actor, search, cancellation);
        var address = AdministrationAddresses.At(http, AdministrationAddresses.Accounts);
        var organisations = await AdministrationWords.OrganisationsAsync(ledger, cancellation);
        var names = organisations.ToDictionary(static one => one.Code, static one => one.Name, StringComparer.Ordinal);
        return new View
        {
            Title = "Accounts and access",
            Body = PageBody.Of<AccountsPage>(new AccountsModel(
                [.. accounts.Skip((page - 1) * Paging.Rows).Take(Paging.Rows).Select(one => Entry(http, one, names))],
                Paging.Of(page, accounts.Count, number => $"{address}{QueryString.Create(new Dictionary<string, string?>(StringComparer.Ordinal) { ["q"] = search, ["page"] = Addresses.Links.Of(number) })}"),
                new Filtering(address, [new FilterField("q", "Name, address or number", search)]),
                AdministrationAddresses.At(http, AdministrationAddresses.NewAccount),
                actor.MayAnywhere(Operation.ReadAccessLog) ? AdministrationAddresses.At(http, AdministrationAddresses.Log) : null,
                AdministrationAddresses.At(http, AdministrationAddresses.Permissions),
                [.. organisations.Where(one => actor.May(Operation.KeepSettings, one.Code)).Select(one => new TextLink(one.Name, SettingsForm.AddressOf(http, one.Code)))]) { Erased = AccountNumber.Parse(http.Query("erased")).TryGet(out var erased, out _) ? erased.Text : null }),
            Table = ViewTable.Of(AccountsTable.Table, accounts),
        };
    }

    private static AccountEntry Entry(HttpContext http, ListedAccount one, IReadOnlyDictionary<string, string> names) => new(
        AdministrationAddresses.Of(http, one.Account.Number),
        one.Account.Name,
        one.Account.Email,
        one.Account.Number.Text,
        [.. one.Posts.Select(static held => held.Title).Distinct(StringComparer.Ordinal)],
        [.. one.Grants.Select(held => AdministrationWords.Of(held.Grant, names)).Distinct(StringComparer.Ordinal)],
        one.Account.ClosedAt is not null,
        WayIn.Short(one));
}
