using Plumbline.App.Access.Accounts;
using Plumbline.App.Access.Granting;
using Plumbline.App.Access.Inviting;
using Plumbline.App.Access.Signing;
using Plumbline.App.Ledger;
using Plumbline.Core.Text;
using Plumbline.Web.Forms;
using Plumbline.Web.Views;

namespace Plumbline.Web.Administration;

/// <summary>The form of a new account, or of the name and address of one.</summary>
/// <param name="Visit">The request.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Name">The name that stands there when it is opened.</param>
/// <param name="Email">The address that stands there when it is opened.</param>
/// <param name="Button">What the button says.</param>
/// <param name="Back">The page that it came from.</param>
public sealed record AccountFormModel(FormVisit Visit, string Title, string? Name, string? Email, string Button, string Back);

/// <summary>What is done with an account as a whole: added, renamed, invited, signed out, closed, opened, erased.</summary>
internal sealed class AccountForms(ILedger ledger, TimeProvider clock)
{
    private const string Secret = "plumbline secret";
    private const string Taken = "There is an account with this address already. The list of accounts finds it by the whole address.";

    private const string LastAdministratorWords = "This is the last account that administers every organisation. Make another administrator of every organisation first.";

    private static readonly FormRule Rule = new() { Need = new AccessNeed.MayDo(Operation.KeepAccounts), NeedsProof = true };

    internal void Map(IEndpointRouteBuilder app)
    {
        app.MapForm(AdministrationAddresses.NewAccount, Rule, ShowNewAsync, TakeNewAsync);
        app.MapForm($"{AdministrationAddresses.Account}/rename", Rule, ShowRenameAsync, TakeRenameAsync);
        app.MapForm($"{AdministrationAddresses.Account}/invite", Rule, ShowInviteAsync, TakeInviteAsync);
        Map(app, "end-sessions", "Sign out everywhere", static _ => ["Every session of this account ends at once, on every device."], "Sign out", async (actor, number, cancellation) =>
        {
            await EndAccountSessions.RunAsync(ledger, actor, number, cancellation);
            return null;
        });
        Map(app, "close", "Close the account", static _ => ["Nobody signs in with a closed account. Its sessions end, and its tokens read nothing.", "What it holds stays, and it can be opened again."], "Close the account", async (actor, number, cancellation) =>
            (await CloseAccount.RunAsync(ledger, actor, number, cancellation)).Problem, endsAccount: true);
        Map(app, "open", "Open the account again", static _ => ["It has the permissions, posts and tokens that it had, as far as their days go."], "Open the account", async (actor, number, cancellation) =>
            (await CloseAccount.OpenAsync(ledger, actor, number, cancellation)).Problem);
        Map(
            app,
            "erase",
            "Erase the account",
            static number => ["Its name, address, ways of signing in, sessions, tokens and drafts are removed for ever.", $"The ledger keeps the number {number} and the posts in which it acted; the access log keeps the number."],
            "Erase the account for ever",
            async (actor, number, cancellation) => (await EraseAccount.RunAsync(ledger, actor, number, cancellation)).Problem,
            endsAccount: true,
            isGone: true);
    }

    private void Map(
        IEndpointRouteBuilder app, string verb, string title, Func<AccountNumber, IReadOnlyList<string>> words, string button, Func<App.Access.Actor, AccountNumber, CancellationToken, Task<Problem?>> act, bool endsAccount = false, bool isGone = false) => app.MapForm(
        $"{AdministrationAddresses.Account}/{verb}",
        Rule,
        async (visit, cancellation) =>
        {
            var account = (await KeptAsync(visit, cancellation)).Account;
            var isRefused = endsAccount && await LastAdministrator.IsAsync(ledger, account.Number, cancellation);
            return new Confirmation(visit, $"{title}: {account.Name}", isRefused ? [LastAdministratorWords] : words(account.Number), button, AdministrationAddresses.Of(visit.Http, account.Number)) { IsRefused = isRefused }.ToView(AccountView.Crumbs(visit.Http, account, title));
        },
        async (visit, cancellation) =>
        {
            var number = (await KeptAsync(visit, cancellation)).Account.Number;
            if (await act(visit.Caller.Actor, number, cancellation) is { } problem)
            {
                visit.Add("content", problem == LastAdministrator.Problem ? LastAdministratorWords : FormVisit.Words(problem));
                return FormAnswer.Again;
            }

            return new FormAnswer.Done(isGone ? $"{AdministrationAddresses.At(visit.Http, AdministrationAddresses.Accounts)}?erased={number}" : AdministrationAddresses.Of(visit.Http, number));
        });

    private async Task<ListedAccount> KeptAsync(FormVisit visit, CancellationToken cancellation)
    {
        var found = await AccountView.FindAsync(ledger, visit.Http, cancellation);
        return found.IsKept ? found : throw App.Access.NotAllowedException.For(Operation.KeepAccounts, isSignedOut: false);
    }

    private Task<View> ShowNewAsync(FormVisit visit, CancellationToken cancellation)
    {
        var back = AdministrationAddresses.At(visit.Http, AdministrationAddresses.Accounts);
        return Task.FromResult(new View
        {
            Title = "Add an account",
            Crumbs = [new("Accounts and access", back), new("Add an account")],
            Body = PageBody.Of<AccountFormPage>(new AccountFormModel(visit, "Add an account", "", "", "Add the account", back)),
        });
    }

    private async Task<FormAnswer> TakeNewAsync(FormVisit visit, CancellationToken cancellation)
    {
        var (name, email) = (visit.Read("name", PersonName.Parse(visit.Fields.Text("name"))), visit.Read("email", EmailAddress.Parse(visit.Fields.Text("email"))));
        if (name is null || email is null) return FormAnswer.Again;
        if ((await AddAccount.RunAsync(ledger, visit.Caller.Actor, name, email, cancellation)).TryGet(out var added, out _)) return new FormAnswer.Done(AdministrationAddresses.Of(visit.Http, added.Number));
        visit.Add("email", Taken);
        return FormAnswer.Again;
    }

    private async Task<View> ShowRenameAsync(FormVisit visit, CancellationToken cancellation)
    {
        var account = (await KeptAsync(visit, cancellation)).Account;
        return new View
        {
            Title = "Change name or address",
            Crumbs = AccountView.Crumbs(visit.Http, account, "Change name or address"),
            Body = PageBody.Of<AccountFormPage>(new AccountFormModel(visit, "Change name or address", account.Name, account.Email, "Save", AdministrationAddresses.Of(visit.Http, account.Number))),
        };
    }

    private async Task<FormAnswer> TakeRenameAsync(FormVisit visit, CancellationToken cancellation)
    {
        var account = (await KeptAsync(visit, cancellation)).Account;
        var (name, email) = (visit.Read("name", PersonName.Parse(visit.Fields.Text("name"))), visit.Read("email", EmailAddress.Parse(visit.Fields.Text("email"))));
        if (name is null || email is null) return FormAnswer.Again;
        if ((await RenameAccount.RunAsync(ledger, visit.Caller.Actor, account.Number, name, email, cancellation)).Succeeded) return new FormAnswer.Done(AdministrationAddresses.Of(visit.Http, account.Number));
        visit.Add("email", Taken);
        return FormAnswer.Again;
    }

    private async Task<View> ShowInviteAsync(FormVisit visit, CancellationToken cancellation)
    {
        var account = (await KeptAsync(visit, cancellation)).Account;
        return new Confirmation(
            visit,
            $"Invite {account.Name}",
            ["You get a link, good once and for seven days, with which whoever the account is for chooses a way of signing in. A link that was made before ends.", "Send it to them alone: whoever opens it first has the account."],
            "Make the link",
            AdministrationAddresses.Of(visit.Http, account.Number))
        {
            Secret = (string?)visit.Http.Items[Secret],
            SecretWords = $"Send this link to {account.Name} and to nobody else. It is good once, until {AdministrationWords.Day(DateOnly.FromDateTime((clock.GetUtcNow() + MakeInvitation.IsGoodFor).UtcDateTime))}, and is not shown again.",
            Onward = $"Back to {account.Name}",
        }.ToView(AccountView.Crumbs(visit.Http, account, "Invite"));
    }

    private async Task<FormAnswer> TakeInviteAsync(FormVisit visit, CancellationToken cancellation)
    {
        var account = (await KeptAsync(visit, cancellation)).Account;
        var made = await InviteAccount.RunAsync(ledger, visit.Caller.Actor, account.Number, cancellation);
        if (visit.Read("content", made) is { } secret) visit.Http.Items[Secret] = $"{visit.Http.Request.Scheme}://{visit.Http.Request.Host}{visit.Http.Request.PathBase}/account/invitation?key={Uri.EscapeDataString(secret)}";
        return FormAnswer.Again;
    }
}
