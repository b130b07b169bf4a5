using Plumbline.App.Access.Accounts;
using Plumbline.App.Access.Providing;
using Plumbline.App.Access.Signing;
using Plumbline.App.Ledger;
using Plumbline.Web.Administration;
using Plumbline.Web.SigningIn;
using Plumbline.Web.Forms;
using Plumbline.Web.Views;

namespace Plumbline.Web.Account;

/// <summary>One's own account: who one is here, what one may do, by what one signs in, and where one is signed in.</summary>
internal sealed class AccountForm(ILedger ledger, Entrance entrance, PasskeyWork passkeys, OutsideProvider outside)
{
    internal const string Session = "session";
    internal const string Credential = "passkey";

    internal async Task<View> ShowAsync(FormVisit visit, CancellationToken cancellation)
    {
        var caller = visit.Caller;
        if (caller.Actor.Account is not { } account) return OwnMachine();
        var organisations = await AdministrationWords.OrganisationsAsync(ledger, cancellation);
        var names = organisations.ToDictionary(static one => one.Code, static one => one.Name, StringComparer.Ordinal);
        return new View
        {
            Title = "Your account",
            Body = PageBody.Of<AccountPage>(new AccountModel(visit)
            {
                Account = await FindAccount.RunAsync(ledger, account, cancellation) ?? throw Refused.NotFound("This account was erased."),
                Posts = [.. caller.Posts.Select(post => $"{post.Title}, {names.GetValueOrDefault(post.Organisation, post.Organisation)}")],
                Permissions = [.. caller.Actor.Grants.Select(grant => Words(grant, names))],
                Postless = [.. organisations.Where(one => Acting.HasNone(visit, one.Code) && Enum.GetValues<Operation>().Any(operation => AdministrationWords.Writes(operation) && caller.Actor.MaySomewhere(operation, one.Code)))
                    .Select(one => (one.Name, Acting.GivesPost(visit, one.Code)))],
                KeepsAccounts = caller.Actor.MayAnywhere(Operation.KeepAccounts),
                ReadsLog = caller.Actor.MayAnywhere(Operation.ReadAccessLog),
                Means = await ReadMeans.RunAsync(ledger, account, cancellation),
                Passkeys = await Passkeys.ReadAsync(ledger, account, cancellation),
                Outside = await OutsideLogins.ReadAsync(ledger, account, cancellation),
                OutsideWords = outside.Words,
                Sessions = await ReadSessions.RunAsync(ledger, account, cancellation),
                CanHavePasskeys = passkeys.IsOfSite(visit.Http),
                PasskeySite = passkeys.Site,
                ReadsFigures = caller.Actor.Grants.Any(static grant => OperationRules.Allowing(Operation.Read).Contains(grant.Permission)),
                IsBackElsewhere = visit.Http.Request.Query.ContainsKey(AccountAddresses.Elsewhere),
                PathBase = visit.Http.Request.PathBase,
            }),
        };
    }

    /// <summary>Ends one session, all others, or all.</summary>
    internal async Task<FormAnswer> EndAsync(FormVisit visit, CancellationToken cancellation)
    {
        var (caller, account) = (visit.Caller, visit.Caller.Actor.Account);
        if (account is null) return Home(visit);
        switch (visit.Fields.Text("act"))
        {
            case "everywhere":
                await EndSessions.RunAsync(ledger, account, except: null, cancellation);
                Entrance.Forget(visit.Http);
                return SignedOut(visit);
            case "others":
                await EndSessions.RunAsync(ledger, account, caller.Session, cancellation);
                return Home(visit);
            default:
                await EndSessions.OneAsync(ledger, account, visit.Fields.Raw(Session), cancellation);
                return Home(visit);
        }
    }

    /// <summary>Signs out.</summary>
    internal async Task<FormAnswer> SignOutAsync(FormVisit visit, CancellationToken cancellation)
    {
        await entrance.LetOutAsync(visit.Http);
        return SignedOut(visit);
    }

    private static FormAnswer.Done SignedOut(FormVisit visit) => new($"{visit.Http.Request.PathBase}{AccountAddresses.SignIn}?{SignInForm.Out}=1");

    /// <summary>Removes a passkey.</summary>
    internal async Task<FormAnswer> RemovePasskeyAsync(FormVisit visit, CancellationToken cancellation) =>
        visit.Caller.Actor.Account is not { } account || await Passkeys.RemoveAsync(ledger, account, visit.Fields.Raw(Credential), cancellation)
            ? Home(visit)
            : throw Refused.BadRequest("That passkey is the last thing with which you can sign in, or is gone already. Set a password or add another passkey first.");

    internal static FormAnswer Home(FormVisit visit) => new FormAnswer.Done(visit.Http.Request.PathBase + AccountAddresses.Account);

    private static View OwnMachine() => new()
    {
        Title = "Your account",
        Body = new PageBody(typeof(Components.ErrorPage), new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(Components.ErrorPage.Title)] = "Nobody signs in here",
            [nameof(Components.ErrorPage.Reason)] = "This site was started with --no-sign-in, for whoever sits at this machine. There are no accounts to keep.",
        }),
    };

    private static string Words(Grant grant, IReadOnlyDictionary<string, string> names) =>
        $"{AdministrationWords.Of(grant, names)}{(grant.To is { } to ? $", until {AdministrationWords.Day(to)}" : "")}";
}

/// <summary>What the page of one's own account shows.</summary>
/// <param name="Visit">The visit.</param>
public sealed record AccountModel(FormVisit Visit)
{
    /// <summary>The account.</summary>
    public required App.Access.Accounts.Account Account { get; init; }

    /// <summary>The posts held today.</summary>
    public IReadOnlyList<string> Posts { get; init; } = [];

    /// <summary>The permissions held today, in words.</summary>
    public IReadOnlyList<string> Permissions { get; init; } = [];

    /// <summary>The organisations in which it may write and holds no post, with where it gives itself one.</summary>
    public IReadOnlyList<(string Organisation, string? Address)> Postless { get; init; } = [];

    /// <summary>Whether it reads the access log.</summary>
    public bool ReadsLog { get; init; }

    /// <summary>Whether it keeps the accounts of others.</summary>
    public bool KeepsAccounts { get; init; }

    /// <summary>By what it signs in.</summary>
    public required Means Means { get; init; }

    /// <summary>Its passkeys.</summary>
    public IReadOnlyList<PasskeyOfAccount> Passkeys { get; init; } = [];

    /// <summary>Who of the organisation's provider signs in to it.</summary>
    public IReadOnlyList<OutsideLogin> Outside { get; init; } = [];

    /// <summary>The words of the link to the provider; null where there is none.</summary>
    public string? OutsideWords { get; init; }

    /// <summary>Where it is signed in.</summary>
    public IReadOnlyList<SessionOfAccount> Sessions { get; init; } = [];

    /// <summary>Whether passkeys can be made at this address.</summary>
    public bool CanHavePasskeys { get; init; }

    /// <summary>The host name that passkeys are bound to.</summary>
    public string PasskeySite { get; init; } = "";

    /// <summary>Whether there are figures that it may read.</summary>
    public bool ReadsFigures { get; init; }

    /// <summary>Whether something that was typed waits in another tab until its writer has signed in.</summary>
    public bool IsBackElsewhere { get; init; }

    /// <summary>The path under which a proxy serves the site.</summary>
    public string PathBase { get; init; } = "";
}
