using Plumbline.App.Access.Signing;
using Plumbline.App.Ledger;
using Plumbline.Web.SigningIn;
using Plumbline.Web.Forms;
using Plumbline.Web.Views;

namespace Plumbline.Web.Account;

/// <summary>Proving again who one is, before what matters.</summary>
internal sealed class ProofForm(ILedger ledger, IPasswordWork work, Seals seals, Entrance entrance, Limits limits, PasskeyWork passkeys, OutsideProvider outside)
{
    internal async Task<View> ShowAsync(FormVisit visit, CancellationToken cancellation)
    {
        if (visit.Caller.Actor.Account is not { } account) throw Refused.NotFound("Nobody signs in here.");
        var means = await ReadMeans.RunAsync(ledger, account, cancellation);
        return new View
        {
            Title = "Show that it is you",
            Body = PageBody.Of<ProofPage>(new ProofModel(visit, means)
            {
                Back = visit.Http.Request.PathBase + BackOf(visit.Http),
                Passkey = means.Passkeys > 0 ? await passkeys.AskAsync(visit.Http) : null,
                Outside = means.HasOutside ? outside.Words : null,
                OutsideAddress = LocalAddress.Through(visit.Http.Request.PathBase + AccountAddresses.Outside, LocalAddress.Asked(visit.Http)) + "&proof=1",
                PathBase = visit.Http.Request.PathBase,
            }),
        };
    }

    internal async Task<FormAnswer> TakeAsync(FormVisit visit, CancellationToken cancellation)
    {
        limits.TakeSignIn(visit.Http);
        if (visit.Caller.Actor.Account is not { } account) return AccountForm.Home(visit);
        if (!(visit.Fields.Text(PasskeyWork.Credential) is { } credential
            ? await IsPasskeyAsync(visit, account, credential)
            : await IsPasswordAsync(visit, account, cancellation))) return FormAnswer.Again;
        if (!await entrance.ProveAsync(visit.Http, visit.Caller)) return new FormAnswer.Done(LocalAddress.Through(visit.Http.Request.PathBase + AccountAddresses.SignIn, LocalAddress.Asked(visit.Http)));
        return new FormAnswer.Done(LocalAddress.Asked(visit.Http));
    }

    // Not to the form that asked for the proof, which would ask again; to the page that leads to it.
    private static string BackOf(HttpContext http)
    {
        PathString asked = LocalAddress.Asked(http).Split('?', '#')[0];
        if (!asked.StartsWithSegments(http.Request.PathBase, StringComparison.Ordinal, out var page)) return "/";
        return page.StartsWithSegments("/administration", StringComparison.Ordinal) ? "/administration" : page.StartsWithSegments(AccountAddresses.Account, StringComparison.Ordinal) ? AccountAddresses.Account : "/";
    }

    private async Task<bool> IsPasskeyAsync(FormVisit visit, AccountNumber account, string credential)
    {
        if (await passkeys.CheckAsync(visit.Http, credential, visit.Fields.Raw(PasskeyWork.State)) == account) return true;
        visit.Add(SignInForm.Password, "That passkey is not one of your account. Try another, or use your password.");
        return false;
    }

    private async Task<bool> IsPasswordAsync(FormVisit visit, AccountNumber account, CancellationToken cancellation)
    {
        var means = await ReadMeans.RunAsync(ledger, account, cancellation);
        var (password, code) = (visit.Fields.Raw(SignInForm.Password), visit.Fields.Text(SignInForm.Code));
        if (password.Length == 0) visit.Add(SignInForm.Password, "Enter your password.");
        if (means.HasAuthenticator && code is null) visit.Add(SignInForm.Code, "Enter the six digits that the authenticator shows now.");
        if (visit.Problems.Count > 0) return false;
        // The code is asked only of who knows the password, so that none is used up in vain.
        if (!await CheckPassword.OfAsync(ledger, work, account, visit.Caller.Session!, password, cancellation)) visit.Add(SignInForm.Password, "That is not your password. After five attempts that fail you are signed out.");
        else if (means.HasAuthenticator && await CheckCode.RunAsync(ledger, seals, account, visit.Caller.Session, code!, cancellation) is null) visit.Add(SignInForm.Code, "That code is not right, or was used before. Wait for the next one and enter that. After five attempts that fail you are signed out.");
        return visit.Problems.Count == 0;
    }
}

/// <summary>What the page of proof shows.</summary>
/// <param name="Visit">What was typed.</param>
/// <param name="Means">By what the account can prove it.</param>
public sealed record ProofModel(FormVisit Visit, Means Means)
{
    /// <summary>Where who cancels goes.</summary>
    public string Back { get; init; } = "/";

    /// <summary>What a passkey is asked; null where none can be used.</summary>
    public PasskeyQuestion? Passkey { get; init; }

    /// <summary>The words of the link to the organisation's provider; null where it is not one of this account.</summary>
    public string? Outside { get; init; }

    /// <summary>Where that link leads.</summary>
    public string OutsideAddress { get; init; } = "";

    /// <summary>The path under which a proxy serves the site.</summary>
    public string PathBase { get; init; } = "";
}
