using Plumbline.App.Access.FirstStart;
using Plumbline.App.Access.Signing;
using Plumbline.App.Ledger;
using Plumbline.Web.SigningIn;
using Plumbline.Web.Forms;
using Plumbline.Web.Views;

namespace Plumbline.Web.Account;

/// <summary>Signing in: address and password, then the code of an authenticator where the account has one; or a passkey.</summary>
internal sealed class SignInForm(ILedger ledger, IPasswordWork work, Seals seals, Entrance entrance, Limits limits, PasskeyWork passkeys, OutsideProvider outside)
{
    internal const string Email = "email";
    internal const string Password = "password";
    internal const string Step = "step";
    internal const string Code = "code";

    /// <summary>The parameter of who has just signed out.</summary>
    internal const string Out = "out";

    private const string Purpose = "sign-in";
    private const string Wrong = "No open account has this address and password, or there were too many attempts. Check both. After five attempts an account is locked for 15 minutes.";
    private static readonly TimeSpan StepLives = TimeSpan.FromMinutes(10);

    internal async Task<View> ShowAsync(FormVisit visit, CancellationToken cancellation)
    {
        var step = AccountOf(visit) is { } holder ? Seal(holder) : null;
        return new View
        {
            Title = step is null ? "Sign in" : "Enter the code",
            Body = PageBody.Of<SignInPage>(new SignInModel(visit, step)
            {
                IsFirstAwaited = await MakeFirstAdministrator.IsAwaitedAsync(ledger, cancellation),
                IsOut = !visit.IsSent && visit.Http.Request.Query.ContainsKey(Out),
                Outside = outside.Words,
                OutsideAddress = LocalAddress.Through(visit.Http.Request.PathBase + AccountAddresses.Outside, LocalAddress.Asked(visit.Http)),
                Passkey = step is null ? await passkeys.AskAsync(visit.Http) : null,
                PathBase = visit.Http.Request.PathBase,
            }),
        };
    }

    internal async Task<FormAnswer> TakeAsync(FormVisit visit, CancellationToken cancellation)
    {
        limits.TakeSignIn(visit.Http);
        if (visit.Fields.Text(PasskeyWork.Credential) is { } credential) return await TakePasskeyAsync(visit, credential);
        if (visit.Fields.Has(Step)) return await TakeCodeAsync(visit, cancellation);
        var (email, password) = (visit.Fields.Text(Email), visit.Fields.Raw(Password));
        if (email is null) visit.Add(Email, "Enter the email address of your account.");
        if (password.Length == 0) visit.Add(Password, "Enter your password.");
        if (visit.Problems.Count > 0) return FormAnswer.Again;
        limits.TakeAccount(visit.Http, email!);
        if (await CheckPassword.ByEmailAsync(ledger, work, email!, password, cancellation) is not { } holder)
        {
            visit.Add(Email, Wrong);
            return FormAnswer.Again;
        }

        if (!holder.NeedsCode) return await EnterAsync(visit, holder.Account, "password");
        visit.Http.Items[Step] = holder.Account;
        return FormAnswer.Again;
    }

    private async Task<FormAnswer> TakeCodeAsync(FormVisit visit, CancellationToken cancellation)
    {
        if (AccountOf(visit) is not { } account)
        {
            visit.Add(Email, "That took more than ten minutes. Enter address and password again.");
            return FormAnswer.Again;
        }

        if (visit.Fields.Text(Code) is not { } code)
        {
            visit.Add(Code, "Enter the six digits that the authenticator shows now, or a recovery code.");
            return FormAnswer.Again;
        }

        if (await CheckCode.RunAsync(ledger, seals, account, session: null, code, cancellation) is { } means) return await EnterAsync(visit, account, $"password and {means}");
        visit.Add(Code, "That code is not right, was used before, or there were too many attempts. Wait for the next code and enter that. After five attempts an account is locked for 15 minutes.");
        return FormAnswer.Again;
    }

    private async Task<FormAnswer> TakePasskeyAsync(FormVisit visit, string credential)
    {
        if (await passkeys.CheckAsync(visit.Http, credential, visit.Fields.Raw(PasskeyWork.State)) is { } account) return await EnterAsync(visit, account, "passkey");
        visit.Add(Email, "That passkey is not of an open account here. Sign in another way, or try again.");
        return FormAnswer.Again;
    }

    private async Task<FormAnswer> EnterAsync(FormVisit visit, AccountNumber account, string means)
    {
        await entrance.LetInAsync(visit.Http, account, means);
        return new FormAnswer.Done(LocalAddress.Asked(visit.Http));
    }

    private string Seal(AccountNumber account) => seals.SealFor(Purpose, account.Text, StepLives);

    // Whoever has just shown the password, or carries on with what was sealed then.
    private AccountNumber? AccountOf(FormVisit visit) => visit.Http.Items[Step] as AccountNumber
        ?? (AccountNumber.Parse(seals.OpenFor(Purpose, visit.Fields.Text(Step))).TryGet(out var account, out _) ? account : null);
}

/// <summary>What the page of signing in shows.</summary>
/// <param name="Visit">What was typed.</param>
/// <param name="Step">What carries on to the code; null for the first step.</param>
public sealed record SignInModel(FormVisit Visit, string? Step)
{
    /// <summary>Whether the store has no account yet.</summary>
    public bool IsFirstAwaited { get; init; }

    /// <summary>Whether somebody has just signed out.</summary>
    public bool IsOut { get; init; }

    /// <summary>The words of the link to the organisation's provider; null where there is none.</summary>
    public string? Outside { get; init; }

    /// <summary>Where that link leads.</summary>
    public string OutsideAddress { get; init; } = "";

    /// <summary>What a passkey is asked; null where none can be used.</summary>
    public PasskeyQuestion? Passkey { get; init; }

    /// <summary>The path under which a proxy serves the site.</summary>
    public string PathBase { get; init; } = "";
}
