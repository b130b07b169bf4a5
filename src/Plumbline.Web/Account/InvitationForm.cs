using Plumbline.App.Access.Accounts;
using Plumbline.App.Access.FirstStart;
using Plumbline.App.Access.Signing;
using Plumbline.App.Ledger;
using Plumbline.Web.SigningIn;
using Plumbline.Web.Forms;
using Plumbline.Web.Views;

namespace Plumbline.Web.Account;

/// <summary>What a one-time link leads to: making the first account, or choosing how to sign in with one's own.</summary>
internal sealed class InvitationForm(ILedger ledger, IPasswordWork work, Entrance entrance, Limits limits, PasskeyWork passkeys)
{
    internal const string Name = "name";
    internal const string Email = "email";
    internal const string Password = "password";
    internal const string Again = "password-again";
    internal const string Analyst = "analyst";

    internal async Task<View> ShowAsync(FormVisit visit, CancellationToken cancellation)
    {
        var invitation = await UseInvitation.ReadAsync(ledger, KeyOf(visit), cancellation);
        var title = invitation switch
        {
            null => "This link is no longer good",
            { Purpose: InvitationPurpose.FirstAdministrator } => "Make the first account",
            _ => "Choose how you sign in",
        };
        return new View
        {
            Title = title,
            Body = PageBody.Of<InvitationPage>(new InvitationModel(visit, title, invitation)
            {
                Passkey = invitation?.Account is { } account ? await passkeys.OfferAsync(visit.Http, account, invitation.Name, invitation.Email) : null,
                PasskeySite = passkeys.IsOfSite(visit.Http) ? null : passkeys.Site,
                PathBase = visit.Http.Request.PathBase,
            }),
        };
    }

    internal async Task<FormAnswer> TakeAsync(FormVisit visit, CancellationToken cancellation)
    {
        limits.TakeSignIn(visit.Http);
        if (await UseInvitation.ReadAsync(ledger, KeyOf(visit), cancellation) is not { } invitation) return FormAnswer.Again;
        return invitation.Account is { } account ? await TakeOwnAsync(visit, account, invitation, cancellation) : await TakeFirstAsync(visit, cancellation);
    }

    private async Task<FormAnswer> TakeFirstAsync(FormVisit visit, CancellationToken cancellation)
    {
        var name = visit.Read(Name, PersonName.Parse(visit.Fields.Text(Name)));
        var email = visit.Read(Email, EmailAddress.Parse(visit.Fields.Text(Email)));
        var password = NewPassword.Read(visit, Password, Again, name?.Text, email?.Text);
        if (name is null || email is null || password is null) return FormAnswer.Again;
        return await MakeFirstAdministrator.RunAsync(ledger, work, KeyOf(visit), name, email, password, visit.Fields.IsOn(Analyst), cancellation) is { } made
            ? await EnterAsync(visit, made, "password")
            : FormAnswer.Again;
    }

    private async Task<FormAnswer> TakeOwnAsync(FormVisit visit, AccountNumber account, Invitation invitation, CancellationToken cancellation)
    {
        if (visit.Fields.Text(PasskeyWork.Credential) is { } credential)
        {
            var passkey = await passkeys.ReadNewAsync(visit.Http, account, credential, visit.Fields.Raw(PasskeyWork.State), Device.Of(visit.Http));
            if (passkey is not null && await UseInvitation.AddPasskeyAsync(ledger, KeyOf(visit), passkey, cancellation) is { } added) return await EnterAsync(visit, added, "passkey");
            visit.Add(Password, "The passkey could not be added. Try again, or choose a password.");
            return FormAnswer.Again;
        }

        if (NewPassword.Read(visit, Password, Again, invitation.Name, invitation.Email) is not { } password) return FormAnswer.Again;
        return await UseInvitation.SetPasswordAsync(ledger, work, KeyOf(visit), password, cancellation) is { } done ? await EnterAsync(visit, done, "password") : FormAnswer.Again;
    }

    // To the account's own page: what is safer than a password alone is offered there.
    private async Task<FormAnswer> EnterAsync(FormVisit visit, AccountNumber account, string means)
    {
        await entrance.LetInAsync(visit.Http, account, means);
        return new FormAnswer.Done(visit.Http.Request.PathBase + AccountAddresses.Account);
    }

    private static string KeyOf(FormVisit visit) => visit.Http.Request.Query["key"].ToString();
}

/// <summary>What the page of an invitation shows.</summary>
/// <param name="Visit">What was typed.</param>
/// <param name="Title">Its title.</param>
/// <param name="Invitation">The invitation; null where it is no longer good.</param>
public sealed record InvitationModel(FormVisit Visit, string Title, Invitation? Invitation)
{
    /// <summary>What a new passkey is asked; null where none can be made.</summary>
    public PasskeyQuestion? Passkey { get; init; }

    /// <summary>The host name that passkeys are bound to, where the site is open under another; else null.</summary>
    public string? PasskeySite { get; init; }

    /// <summary>The path under which a proxy serves the site.</summary>
    public string PathBase { get; init; } = "";
}
