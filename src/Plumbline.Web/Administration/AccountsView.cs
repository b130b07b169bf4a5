using Plumbline.App.Access.Accounts;
using Plumbline.App.Ledger;
using Plumbline.Core.Access;
using Plumbline.Core.Text;
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
public sealed record AccountEntry(string Address, string Name, string Email, string Number, IReadOnlyList<string> Posts, IReadOnlyList<string> Grants, bool IsClosed);

/// <summary>A page of accounts.</summary>
/// <param name="Entries">The accounts.</param>
/// <param name="Pages">The pages before and after.</param>
/// <param name="Filter">What is searched for.</param>
/// <param name="NewAddress">Where an account is added.</param>
/// <param name="LogAddress">The access log; null for whoever may not read it.</param>
/// <param name="PermissionsAddress">What each permission allows.</param>
/// <param name="Settings">The settings of each organisation whose settings the reader keeps.</param>
public sealed record AccountsModel(IReadOnlyList<AccountEntry> Entries, Paging Pages, Filtering Filter, string NewAddress, string? LogAddress, string PermissionsAddress, IReadOnlyList<TextLink> Settings);

/// <summary>The accounts of the store.</summary>
internal sealed class AccountsView(ILedger ledger)
{
    internal void Map(IEndpointRouteBuilder app)
    {
        var need = new AccessNeed.MayDo(Operation.KeepAccounts);
        app.MapMethods(AdministrationAddresses.First, MapViews.Reading, static (HttpContext http) => Results.Redirect(AdministrationAddresses.At(http, AdministrationAddresses.Accounts))).Needs(need);
        app.MapSitePage(AdministrationAddresses.Accounts, need, MakeAsync, hasTable: true);
    }

    private async Task<View> MakeAsync(HttpContext http, CancellationToken cancellation)
    {
        var (actor, search, page) = (http.Caller().Actor, http.Query("q"), SitePage.Page(http));
        var accounts = await ListAccounts.RunAsync(ledger, actor, search, cancellation);
        var address = AdministrationAddresses.At(http, AdministrationAddresses.Accounts);
        var organisations = await AdministrationWords.OrganisationsAsync(ledger, cancellation);
        return new View
        {
            Title = "Accounts and access",
            Body = PageBody.Of<AccountsPage>(new AccountsModel(
                [.. accounts.Skip((page - 1) * Paging.Rows).Take(Paging.Rows).Select(one => Entry(http, one))],
                Paging.Of(page, accounts.Count, number => $"{address}{QueryString.Create(new Dictionary<string, string?>(StringComparer.Ordinal) { ["q"] = search, ["page"] = Addresses.Links.Of(number) })}"),
                new Filtering(address, [new FilterField("q", "Name, address or number", search)]),
                AdministrationAddresses.At(http, AdministrationAddresses.NewAccount),
                actor.MayAnywhere(Operation.ReadAccessLog) ? AdministrationAddresses.At(http, AdministrationAddresses.Log) : null,
                AdministrationAddresses.At(http, AdministrationAddresses.Permissions),
                [.. organisations.Where(one => actor.May(Operation.KeepSettings, one.Code)).Select(one => new TextLink(one.Name, SettingsForm.AddressOf(http, one.Code)))])),
            Table = ViewTable.Of(AccountsTable.Table, accounts),
        };
    }

    private static AccountEntry Entry(HttpContext http, ListedAccount one) => new(
        AdministrationAddresses.Of(http, one.Account.Number),
        one.Account.Name,
        one.Account.Email,
        one.Account.Number.Text,
        [.. one.Posts.Select(static held => held.Title).Distinct(StringComparer.Ordinal)],
        [.. one.Grants.GroupBy(static held => held.Grant.Organisation).Select(static of => $"{string.Join(", ", of.Select(static held => AdministrationWords.Of(held.Grant.Permission)).Distinct(StringComparer.Ordinal))}: {of.Key ?? "every organisation"}")],
        one.Account.ClosedAt is not null);
}
