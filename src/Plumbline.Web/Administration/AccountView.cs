using Plumbline.App.Access.Accounts;
using Plumbline.App.Access.Granting;
using Plumbline.App.Access.Inviting;
using Plumbline.App.Access.Signing;
using Plumbline.App.Access.Tokens;
using Plumbline.App.Ledger;
using Plumbline.Web.Components;
using Plumbline.Web.Views;

namespace Plumbline.Web.Administration;

/// <summary>Something that an account holds or held: a grant, a post or a token.</summary>
/// <param name="What">What it is.</param>
/// <param name="Where">The organisation.</param>
/// <param name="Part">The part of it; null where that is not asked.</param>
/// <param name="Days">From when to when.</param>
/// <param name="State">Whether it holds today.</param>
/// <param name="Given">Who gave it, and when.</param>
/// <param name="End">Where it is ended; null where it has ended, or the reader may not.</param>
public sealed record HeldRow(string What, string Where, string? Part, string Days, string State, string Given, string? End);

/// <summary>The page of an account.</summary>
/// <param name="Account">The account.</param>
/// <param name="Address">Its page.</param>
/// <param name="IsKept">Whether the reader keeps it as a whole.</param>
/// <param name="Grants">Its grants, those in force first.</param>
/// <param name="Posts">Its posts.</param>
/// <param name="Tokens">Its tokens.</param>
/// <param name="Sessions">How many sessions it has; null where the reader may not know.</param>
public sealed record AccountModel(App.Access.Accounts.Account Account, string Address, bool IsKept, IReadOnlyList<HeldRow> Grants, IReadOnlyList<HeldRow> Posts, IReadOnlyList<HeldRow> Tokens, int? Sessions)
{
    /// <summary>How far its way in has come: invited, by what it signs in; null where the reader may not know.</summary>
    public string? WayIn { get; init; }

    /// <summary>What is still missing before whoever it is for can work; null for nothing.</summary>
    public (string Words, TextLink Link)? Next { get; init; }
}

/// <summary>One account: what it holds and held, and what can be done with it.</summary>
internal sealed class AccountView(ILedger ledger, TimeProvider clock)
{
    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    internal void Map(IEndpointRouteBuilder app) => app.MapSitePage(AdministrationAddresses.Account, new AccessNeed.MayDo(Operation.KeepAccounts), MakeAsync);

    /// <summary>The account in the path of a request.</summary>
    internal static async Task<ListedAccount> FindAsync(ILedger ledger, HttpContext http, CancellationToken cancellation) =>
        AccountNumber.Parse((string?)http.Request.RouteValues["account"]).TryGet(out var number, out _) && await ListAccounts.FindAsync(ledger, http.Caller().Actor, number, cancellation) is { } found
            ? found
            : throw Refused.NotFound("There is no account with this number.");

    /// <summary>The way to a page below that of an account.</summary>
    internal static IReadOnlyList<Crumb> Crumbs(HttpContext http, App.Access.Accounts.Account account, string? below = null) =>
    [
        new("Accounts and access", AdministrationAddresses.At(http, AdministrationAddresses.Accounts)),
        below is null ? new(account.Name) : new(account.Name, AdministrationAddresses.Of(http, account.Number)),
        .. below is null ? (ReadOnlySpan<Crumb>)[] : [new(below)],
    ];

    // One thing after the other: what it may do, in which post, and the way in.
    private static (string Words, TextLink Link)? Next(ListedAccount found, string address, DateOnly today, GrantHistory history)
    {
        if (found.Account.ClosedAt is not null) return null;
        if (!history.Grants.Any(held => held.Ended is null && !(held.Grant.To < today))) return ("It opens nothing yet.", new TextLink("Give a permission", $"{address}/grants/new"));
        var writes = history.Grants.Where(held => held.Ended is null && !(held.Grant.To < today) && AdministrationWords.Writes(held.Grant.Permission)).ToList();
        if (writes.Count > 0 && !history.Posts.Any(held => held.Ended is null && !(held.To < today) && writes.Any(one => one.Grant.IsFor(held.Organisation))))
        {
            var only = writes.Select(static held => held.Grant.Organisation).Distinct(StringComparer.Ordinal).ToList() is [{ } one] ? QueryString.Create("organisation", one).ToString() : "";
            return ("It may write, and holds no post to write in.", new TextLink("Give a post", $"{address}/posts/new{only}"));
        }

        return found is { IsKept: true, CanSignIn: false, InvitedUntil: null } ? ("Nobody can sign in with it yet.", new TextLink("Invite whoever it is for", $"{address}/invite")) : null;
    }

    private async Task<View> MakeAsync(HttpContext http, CancellationToken cancellation)
    {
        var found = await FindAsync(ledger, http, cancellation);
        var (actor, account, today) = (http.Caller().Actor, found.Account, Today);
        var address = AdministrationAddresses.Of(http, account.Number);
        var history = await ListGrants.RunAsync(ledger, actor, account.Number, cancellation);
        var tokens = await ListTokens.RunAsync(ledger, actor, account.Number, cancellation);
        var people = (await ListAccounts.RunAsync(ledger, actor, search: null, cancellation)).ToDictionary(static one => one.Account.Number.Text, static one => one.Account.Name, StringComparer.Ordinal);
        var means = found.IsKept ? await ReadMeans.RunAsync(ledger, account.Number, cancellation) : null;
        var names = (await AdministrationWords.OrganisationsAsync(ledger, cancellation)).ToDictionary(static one => one.Code, static one => one.Name, StringComparer.Ordinal);
        return new View
        {
            Title = account.Name,
            Crumbs = Crumbs(http, account),
            Body = PageBody.Of<AccountPage>(new AccountModel(
                account,
                address,
                found.IsKept,
                [.. history.Grants.OrderByDescending(held => held.HoldsOn(today)).Select(Grant)],
                [.. history.Posts.OrderByDescending(held => held.HoldsOn(today)).Select(Post)],
                [.. tokens.OrderByDescending(token => token.IsGoodOn(today)).Select(Token)],
                found.IsKept ? await EndAccountSessions.CountAsync(ledger, actor, account.Number, cancellation) : null)
            {
                WayIn = means is null ? null : WayIn.Words(found, means, Who),
                Next = Next(found, address, today, history),
            }),
        };

        string Who(Deed deed) => people.GetValueOrDefault(deed.By, deed.Who);

        string Name(string? organisation) => organisation is null ? "Every organisation" : names.GetValueOrDefault(organisation, organisation);

        bool Keeps(string? organisation) => organisation is null ? actor.MayEverywhere(Operation.KeepAccounts) : actor.May(Operation.KeepAccounts, organisation);

        HeldRow Grant(HeldGrant held) => new(
            AdministrationWords.Of(held.Grant.Permission), Name(held.Grant.Organisation), AdministrationWords.Of(held.Grant.Scope), AdministrationWords.Days(held.Grant.From, held.Grant.To),
            AdministrationWords.State(today, held.Grant.From, held.Grant.To, held.Ended, Who),
            held.Origin == GrantOrigin.Claims ? "By the provider of identities" : $"By {Who(held.Given)}, {AdministrationWords.Time(held.Given.At)}",
            held.Ended is null && Keeps(held.Grant.Organisation) && !(held.Grant.To < today) ? $"{address}/grants/{held.Key}/end" : null);

        HeldRow Post(HeldPost held) => new(
            held.Title, Name(held.Organisation), Part: null, AdministrationWords.Days(held.From, held.To), AdministrationWords.State(today, held.From, held.To, held.Ended, Who),
            $"By {Who(held.Given)}, {AdministrationWords.Time(held.Given.At)}",
            held.Ended is null && Keeps(held.Organisation) && !(held.To < today) ? $"{address}/posts/{held.Key}/end" : null);

        HeldRow Token(ApiToken token) => new(
            AdministrationWords.Of(token), Name(token.Organisation), AdministrationWords.Of(token.Scope), AdministrationWords.Days(token.From, token.To),
            token.RevokedAt is { } at ? $"Revoked {AdministrationWords.Time(at)}" : AdministrationWords.State(today, token.From, token.To, ended: null),
            token.UsedAt is { } used ? $"Used {AdministrationWords.Time(used)}" : "Never used",
            token.IsGoodOn(today) || (token.RevokedAt is null && today < token.From) ? $"{address}/tokens/{token.Id}/revoke" : null);
    }
}
