using System.Text.Json;
using Plumbline.App.Access.Accounts;
using Plumbline.App.Access.Providing;
using Plumbline.App.Ledger;
using Plumbline.Web.Forms;
using Plumbline.Web.SigningIn;
using Plumbline.Web.Views;

namespace Plumbline.Web.Account;

/// <summary>Joining one's account with a person at the organisation's provider: it says whom the provider named, and asks.</summary>
/// <remarks>Whoever is signed in at the provider on this machine may be somebody else, and a link can come from anywhere.</remarks>
internal sealed class JoinForm(ILedger ledger, Seals seals)
{
    internal const string Who = "who";
    internal const string Login = "login";

    private const string Purpose = "join";
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    /// <summary>The address of the question for one session.</summary>
    internal static string Address(Seals seals, string session, OutsidePerson person) =>
        $"{AccountAddresses.OutsideJoin}?{Who}={Uri.EscapeDataString(seals.SealFor(Purpose, JsonSerializer.Serialize(new Asked(session, person.Issuer, person.Subject, person.Name, person.Email)), Life))}";

    internal async Task<View> ShowAsync(FormVisit visit, CancellationToken cancellation)
    {
        var asked = Find(visit);
        var account = await FindAccount.RunAsync(ledger, visit.Caller.Actor.Account!, cancellation) ?? throw Refused.NotFound("This account was erased.");
        return new View
        {
            Title = "Sign in with your organisation",
            Crumbs = Crumbs.Of(visit, "Sign in with your organisation"),
            Body = PageBody.Of<JoinPage>(new JoinModel(visit, account.Email, asked.Name ?? "somebody without a name", asked.Email, asked.Issuer, visit.Http.Request.PathBase + AccountAddresses.Account)),
        };
    }

    internal async Task<FormAnswer> TakeAsync(FormVisit visit, CancellationToken cancellation)
    {
        var asked = Find(visit);
        return await OutsideLogins.JoinAsync(ledger, visit.Caller.Actor.Account!, new OutsideLogin(asked.Issuer, asked.Subject), cancellation)
            ? AccountForm.Home(visit)
            : throw Refused.BadRequest("That person signs in to another account of this site already. Nothing was done.");
    }

    /// <summary>Takes a person away from the account.</summary>
    internal async Task<FormAnswer> EndAsync(FormVisit visit, CancellationToken cancellation)
    {
        var account = visit.Caller.Actor.Account!;
        var login = (await OutsideLogins.ReadAsync(ledger, account, cancellation)).FirstOrDefault(one => KeyOf(one) == visit.Fields.Raw(Login));
        return login is not null && await OutsideLogins.EndAsync(ledger, account, login, cancellation)
            ? AccountForm.Home(visit)
            : throw Refused.BadRequest("That is the last thing with which you can sign in, or is gone already. Set a password or add a passkey first.");
    }

    internal static string KeyOf(OutsideLogin login) => $"{login.Issuer} {login.Subject}";

    // Of this session alone: the question is nobody else's.
    private Asked Find(FormVisit visit) =>
        seals.OpenFor(Purpose, (string?)visit.Http.Request.Query[Who]) is { } text && JsonSerializer.Deserialize<Asked>(text) is { } asked && asked.Session == visit.Caller.Session
            ? asked
            : throw Refused.NotFound("This question is ten minutes old, or was asked of somebody else. Nothing was done. Begin again on the page of your account.");

    private sealed record Asked(string Session, string Issuer, string Subject, string? Name, string? Email);
}

/// <summary>What the question shows.</summary>
/// <param name="Visit">The visit.</param>
/// <param name="Account">The address of the account.</param>
/// <param name="Name">Whom the provider named.</param>
/// <param name="Email">Their address there; null where the provider says none.</param>
/// <param name="Issuer">The provider.</param>
/// <param name="Back">The page of the account.</param>
public sealed record JoinModel(FormVisit Visit, string Account, string Name, string? Email, string Issuer, string Back);
