using Plumbline.App.Access.Accounts;
using Plumbline.App.Access.Granting;
using Plumbline.App.Access.Inviting;
using Plumbline.App.Ledger.Beside;
using Plumbline.App.Tests.Ledger;
using Plumbline.Core.Access;

namespace Plumbline.App.Tests.Access;

public abstract partial class AccessCompliance
{
    [LedgerFact]
    public async Task AccountThatHoldsNothing_IsKeptByItsMakerAndWhoeverKeepsAll()
    {
        var maker = await ActorAsync(await AddAsync("maker", To(Permission.Administrator, Small)));
        var colleague = await ActorAsync(await AddAsync("colleague", To(Permission.Administrator, Small)));
        var all = await ActorAsync(await AddAsync("all", To(Permission.Administrator, null)));
        var ofOwner = await AddAsync("owners");
        var past = await AddAsync("past", To(Permission.Reader, Small));
        Assert.True((await EndGrant.RunAsync(Ledger, maker, (await ListGrants.RunAsync(Ledger, Owner, past)).Grants[0].Key)).Succeeded);
        var own = (await AddAccount.RunAsync(Ledger, maker, PersonName.Parse("Own").Value, EmailAddress.Parse("own@example.org").Value)).Value.Number;

        foreach (var (actor, account) in new[] { (maker, ofOwner), (maker, past), (colleague, ofOwner), (colleague, past), (colleague, own) })
        {
            Assert.DoesNotContain(await ListAccounts.RunAsync(Ledger, actor), one => one.Account.Number == account);
            Assert.False((await ListAccounts.FindAsync(Ledger, actor, account))!.IsKept);
            await RefusedAsync(() => InviteAccount.RunAsync(Ledger, actor, account));
            await RefusedAsync(() => EndAccountSessions.RunAsync(Ledger, actor, account));
            await RefusedAsync(() => CloseAccount.RunAsync(Ledger, actor, account));
            await RefusedAsync(() => RenameAccount.RunAsync(Ledger, actor, account, PersonName.Parse("X").Value, EmailAddress.Parse("x@example.org").Value));
        }

        foreach (var (actor, account) in new[] { (maker, own), (all, own), (all, ofOwner), (all, past) }) Assert.True((await InviteAccount.RunAsync(Ledger, actor, account)).Succeeded);
        // Once it is given something, it is kept by whoever keeps that.
        Assert.True((await GiveGrant.RunAsync(Ledger, colleague, own, To(Permission.Reader, Small))).Succeeded);
        Assert.True((await InviteAccount.RunAsync(Ledger, colleague, own)).Succeeded);
        await GiveGrant.RunAsync(Ledger, Owner, own, To(Permission.Reader, Other));
        await RefusedAsync(() => InviteAccount.RunAsync(Ledger, maker, own));
    }

    [LedgerFact]
    public async Task AccountOfElsewhere_FoundByItsNumber_TellsNothingButThat()
    {
        var administrator = await ActorAsync(await AddAsync("boss", To(Permission.Administrator, Small)));
        var elsewhere = await AddAsync("elsewhere", To(Permission.Reader, Other));
        Assert.True((await InviteAccount.RunAsync(Ledger, Owner, elsewhere)).Succeeded);
        var found = (await ListAccounts.FindAsync(Ledger, administrator, elsewhere))!;
        Assert.Equal(($"Account {elsewhere}", "", false, null, null), (found.Account.Name, found.Account.Email, found.IsKept, found.InvitedUntil, found.Account.Invited));
        Assert.Empty(await ListAccounts.RunAsync(Ledger, administrator, elsewhere.Text[..4]));
        var byAddress = Assert.Single(await ListAccounts.RunAsync(Ledger, administrator, "elsewhere@example.org"));
        Assert.Equal(("elsewhere", null, null), (byAddress.Account.Name, byAddress.InvitedUntil, byAddress.Account.Invited));
        // Once it holds something here, it has its name.
        Assert.True((await GiveGrant.RunAsync(Ledger, administrator, elsewhere, To(Permission.Reader, Small))).Succeeded);
        Assert.Equal("elsewhere", (await ListAccounts.FindAsync(Ledger, administrator, elsewhere))!.Account.Name);
    }

    [LedgerFact]
    public async Task Listed_TellsWhoIsInvitedAndWhoCanSignIn()
    {
        var account = await AddAsync("a", To(Permission.Reader, Small));
        var by = await ActorAsync(await AddAsync("boss", To(Permission.Administrator, Small)));
        Assert.Equal((false, null, null), await StandingAsync());
        Assert.True((await InviteAccount.RunAsync(Ledger, by, account)).Succeeded);
        var at = Clock.Now;
        Assert.Equal((false, (DateTimeOffset?)at.AddDays(7), new Deed(by.Account!.Text, at)), await StandingAsync());
        Clock.Now = at.AddDays(8);
        Assert.Equal((false, null, new Deed(by.Account!.Text, at)), await StandingAsync());
        await Ledger.Beside.WriteAsync(session => session.ExecuteAsync("UPDATE account SET password = 'x' WHERE account = @account", new { account = account.Text }, CancellationToken.None), CancellationToken.None);
        Assert.True((await StandingAsync()).CanSignIn);

        async Task<(bool CanSignIn, DateTimeOffset? Until, Deed? Invited)> StandingAsync()
        {
            var one = (await ListAccounts.FindAsync(Ledger, by, account))!;
            return (one.CanSignIn, one.InvitedUntil, one.Account.Invited);
        }
    }
}
