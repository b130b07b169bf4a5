using Plumbline.App.Access.Accounts;
using Plumbline.App.Access.Signing;
using Plumbline.App.Ledger;
using Plumbline.Web.SigningIn;
using Plumbline.Web.Forms;
using Plumbline.Web.Views;

namespace Plumbline.Web.Account;

/// <summary>Adding a passkey to one's account.</summary>
internal sealed class PasskeyAddForm(ILedger ledger, PasskeyWork passkeys)
{
    private const int LongestName = 60;

    internal async Task<View> ShowAsync(FormVisit visit, CancellationToken cancellation)
    {
        var account = await FindAccount.RunAsync(ledger, visit.Caller.Actor.Account!, cancellation) ?? throw Refused.NotFound("This account was erased.");
        return new View
        {
            Title = "Add a passkey",
            Crumbs = Crumbs.Of(visit, "Add a passkey"),
            Body = PageBody.Of<PasskeyAddPage>(new PasskeyAddModel(visit, await passkeys.OfferAsync(visit.Http, account.Number, account.Name, account.Email), Device.Of(visit.Http))),
        };
    }

    internal async Task<FormAnswer> TakeAsync(FormVisit visit, CancellationToken cancellation)
    {
        var account = visit.Caller.Actor.Account!;
        var name = visit.Fields.Text(PasskeyWork.Name) is { } typed ? typed[..Math.Min(typed.Length, LongestName)] : Device.Of(visit.Http);
        var passkey = await passkeys.ReadNewAsync(visit.Http, account, visit.Fields.Raw(PasskeyWork.Credential), visit.Fields.Raw(PasskeyWork.State), name);
        if (passkey is not null && await Passkeys.AddAsync(ledger, account, passkey, cancellation)) return AccountForm.Home(visit);
        visit.Add(PasskeyWork.Name, "The passkey could not be added: the device did not answer for this site, or took longer than five minutes. Try again.");
        return FormAnswer.Again;
    }
}

/// <summary>What the page for a new passkey shows.</summary>
/// <param name="Visit">What was typed.</param>
/// <param name="Question">What the browser asks; null where this address has no passkeys.</param>
/// <param name="Suggested">A name.</param>
public sealed record PasskeyAddModel(FormVisit Visit, PasskeyQuestion? Question, string Suggested);
