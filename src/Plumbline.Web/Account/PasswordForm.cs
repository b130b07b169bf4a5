using Plumbline.App.Access.Accounts;
using Plumbline.App.Access.Signing;
using Plumbline.App.Ledger;
using Plumbline.Web.SigningIn;
using Plumbline.Web.Forms;
using Plumbline.Web.Views;

namespace Plumbline.Web.Account;

/// <summary>Changing one's password. Who comes here has proved who they are minutes ago.</summary>
internal sealed class PasswordForm(ILedger ledger, IPasswordWork work, Entrance entrance)
{
    internal static Task<View> ShowAsync(FormVisit visit, CancellationToken cancellation) => Task.FromResult(new View
    {
        Title = "Choose a password",
        Crumbs = Crumbs.Of(visit, "Choose a password"),
        Body = PageBody.Of<PasswordPage>(visit),
    });

    internal async Task<FormAnswer> TakeAsync(FormVisit visit, CancellationToken cancellation)
    {
        var account = await FindAccount.RunAsync(ledger, visit.Caller.Actor.Account!, cancellation);
        if (NewPassword.Read(visit, InvitationForm.Password, InvitationForm.Again, account?.Name, account?.Email) is not { } password) return FormAnswer.Again;
        await SetPassword.RunAsync(ledger, work, visit.Caller.Actor.Account!, password, visit.Caller.Session, cancellation);
        await entrance.ProveAsync(visit.Http, visit.Caller);
        return AccountForm.Home(visit);
    }
}
