using Plumbline.App.Access.Accounts;
using Plumbline.App.Access.FirstStart;
using Plumbline.App.Access.Granting;
using Plumbline.App.Access.Providing;
using Plumbline.App.Access.Signing;
using Plumbline.App.Tests.Ledger;
using Plumbline.Core.Access;

namespace Plumbline.App.Tests.Access;

public abstract partial class AccessCompliance
{
    [LedgerFact]
    public async Task LastMeansOfSigningIn_StaysWithTheAccount()
    {
        var account = await AddAsync("one");
        Assert.True(await Passkeys.AddAsync(Ledger, account, new KeptPasskey("first", "Laptop", "{}")));
        Assert.False(await Passkeys.AddAsync(Ledger, await AddAsync("two"), new KeptPasskey("first", "Laptop", "{}")));
        Assert.False(await Passkeys.RemoveAsync(Ledger, account, "first"));
        Assert.True(await Passkeys.AddAsync(Ledger, account, new KeptPasskey("second", "Telephone", "{}")));
        Assert.True(await Passkeys.RemoveAsync(Ledger, account, "first"));
        Assert.False(await Passkeys.RemoveAsync(Ledger, account, "second"));
        await SetPassword.RunAsync(Ledger, Work, account, Secret, except: null);
        Assert.True(await Passkeys.RemoveAsync(Ledger, account, "second"));
        Assert.Null(await Passkeys.FindAsync(Ledger, "second"));
    }

    [LedgerFact]
    public async Task Invitation_IsGoodOnce_ForItsTime_AndTheLatestAlone()
    {
        var account = await AddAsync("one");
        var former = await MakeInvitation.RunAsync(Ledger, InvitationPurpose.Account, account);
        var key = await MakeInvitation.RunAsync(Ledger, InvitationPurpose.Account, account);
        Assert.Null(await UseInvitation.ReadAsync(Ledger, former));
        Assert.Equal(new Invitation(InvitationPurpose.Account, account, "one", "one@example.org"), await UseInvitation.ReadAsync(Ledger, key));
        var session = await BeginSession.RunAsync(Ledger, account, "password", "");
        var used = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => UseInvitation.SetPasswordAsync(Ledger, Work, key, Secret)));
        Assert.Single(used, static one => one is not null);
        Assert.Null(await FindSession.RunAsync(Ledger, session));
        Assert.True(await IsPasswordAsync(account, Secret));

        var late = await MakeInvitation.RunAsync(Ledger, InvitationPurpose.Account, account);
        Clock.Now += TimeSpan.FromDays(7);
        Assert.Null(await UseInvitation.SetPasswordAsync(Ledger, Work, late, "another"));
    }

    [LedgerFact]
    public async Task FirstAdministrator_IsMadeOnce_AndByNoOtherInvitation()
    {
        Assert.True(await MakeFirstAdministrator.IsAwaitedAsync(Ledger));
        Task<AccountNumber?> MakeAsync(string key, string name) =>
            MakeFirstAdministrator.RunAsync(Ledger, Work, key, PersonName.Parse(name).Value, EmailAddress.Parse($"{name}@example.org").Value, Secret, isAnalyst: true);
        var key = await MakeInvitation.RunAsync(Ledger, InvitationPurpose.FirstAdministrator, account: null);
        var made = await Task.WhenAll(MakeAsync(key, "one"), MakeAsync(key, "two"), MakeAsync("guess", "three"));
        var account = Assert.Single(made, static one => one is not null)!;
        Assert.Equal([Permission.Analyst, Permission.Administrator], (await ReadGrants.RunAsync(Ledger, account)).Grants.Select(static grant => grant.Permission).Order());
        Assert.False(await MakeFirstAdministrator.IsAwaitedAsync(Ledger));
        Assert.Null(await MakeAsync(await MakeInvitation.RunAsync(Ledger, InvitationPurpose.FirstAdministrator, account: null), "four"));
        Assert.Null(await MakeAsync(await MakeInvitation.RunAsync(Ledger, InvitationPurpose.Account, account), "five"));
    }

    [LedgerFact]
    public async Task PersonOfTheProvider_IsKnownBySubject_NeverByAddress()
    {
        var settings = new ProviderSettings { Authority = new Uri("https://login.example.org"), ClientId = "c", ClientSecret = "s", Provisions = true, Rules = [new ClaimRule("groups", "g", Permission.Reader, Small, Scope.Whole)] };
        var person = new OutsidePerson("https://login.example.org", "s1", "Out Side", "out@example.org", [("groups", "g")]);
        var made = (await EnterFromProvider.RunAsync(Ledger, settings, person))!;
        Assert.Equal(made, await EnterFromProvider.RunAsync(Ledger, settings with { Provisions = false }, person with { Email = "changed@example.org" }));
        Assert.Null(await EnterFromProvider.RunAsync(Ledger, settings, person with { Subject = "s2" }));
        Assert.Null(await EnterFromProvider.RunAsync(Ledger, settings, person with { Issuer = "https://other.example.org" }));
        Assert.Equal([Permission.Reader], (await ReadGrants.RunAsync(Ledger, made)).Grants.Select(static grant => grant.Permission));
        var own = await AddAsync("own");
        var login = new OutsideLogin(person.Issuer, "s3");
        Assert.True(await OutsideLogins.JoinAsync(Ledger, own, login));
        Assert.True(await OutsideLogins.JoinAsync(Ledger, own, login));
        Assert.Equal(own, await EnterFromProvider.RunAsync(Ledger, settings, person with { Subject = "s3" }));
        Assert.False(await OutsideLogins.JoinAsync(Ledger, made, login));
        Assert.Equal([login], await OutsideLogins.ReadAsync(Ledger, own));
        // The last thing with which an account signs in stays.
        Assert.False(await OutsideLogins.EndAsync(Ledger, own, login));
        Assert.True(await OutsideLogins.JoinAsync(Ledger, own, login with { Subject = "s4" }));
        Assert.False(await OutsideLogins.EndAsync(Ledger, made, login));
        Assert.True(await OutsideLogins.EndAsync(Ledger, own, login));
        Assert.Null(await EnterFromProvider.RunAsync(Ledger, settings with { Provisions = false }, person with { Subject = "s3" }));
        await CloseAccount.RunAsync(Ledger, Owner, made);
        Assert.Null(await EnterFromProvider.RunAsync(Ledger, settings, person));
    }

    [LedgerFact]
    public async Task DataKeys_AreKeptOnce()
    {
        await DataKeys.AddAsync(Ledger, "a", "<a/>");
        await DataKeys.AddAsync(Ledger, "a", "<b/>");
        await DataKeys.AddAsync(Ledger, "b", "<b/>");
        Assert.Equal(["<a/>", "<b/>"], await DataKeys.ReadAsync(Ledger));
    }

    private protected sealed class PlainWork : IPasswordWork
    {
        internal int Checks { get; set; }

        internal int Hashes { get; private set; }

        internal bool IsWeak { get; set; }

        public Task<string> HashAsync(string password, CancellationToken cancellation = default)
        {
            Hashes++;
            return Task.FromResult($"hash of {password}");
        }

        public Task<PasswordCheck> CheckAsync(string? hash, string password, CancellationToken cancellation = default)
        {
            Checks++;
            return Task.FromResult(hash != $"hash of {password}" ? PasswordCheck.Wrong : IsWeak ? PasswordCheck.RightButWeaklyKept : PasswordCheck.Right);
        }
    }

    private sealed class Reversed : ISeal
    {
        public string Seal(string text) => new([.. text.Reverse()]);

        public string? Open(string sealedText) => new([.. sealedText.Reverse()]);
    }
}
