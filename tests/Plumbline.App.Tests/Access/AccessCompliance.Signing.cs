using OtpNet;
using Plumbline.App.Access.Accounts;
using Plumbline.App.Access.Granting;
using Plumbline.App.Access.Signing;
using Plumbline.App.Tests.Ledger;
using Plumbline.Core.Access;

namespace Plumbline.App.Tests.Access;

public abstract partial class AccessCompliance
{
    private const string Secret = "open, says the test";

    private protected PlainWork Work { get; } = new();

    [LedgerFact]
    public async Task Session_ComesWithTheGrantsAndPostsThatItsAccountHoldsToday_AndNoOthers()
    {
        var other = await AddAsync("b", To(Permission.Analyst, Small));
        await GivePost.RunAsync(Ledger, Owner, other, Small, "Analyst", Today, to: null);
        var account = await AddAsync("a", To(Permission.Reader, Small, "north", "Caring", "Safe"), To(Permission.Contributor, Other), To(Permission.Reader, null) with { From = Today.AddDays(1) });
        var ended = (await GiveGrant.RunAsync(Ledger, Owner, account, To(Permission.Analyst, Small))).Value;
        await EndGrant.RunAsync(Ledger, Owner, ended.Key);
        foreach (var (title, from) in new[] { ("Ward manager", 0), ("Director", 1), ("Nurse", 0) })
        {
            await GivePost.RunAsync(Ledger, Owner, account, Small, title, Today.AddDays(from), to: null);
            Clock.Now = Clock.Now.AddMinutes(1);
        }

        var secret = await BeginSession.RunAsync(Ledger, account, "password", "Firefox");
        foreach (var days in new[] { 0, 1, 2 })
        {
            var (session, held) = (await FindSession.WithGrantsAsync(Ledger, secret))!;
            var expected = await ReadGrants.RunAsync(Ledger, account);
            Assert.Equal(account, session.Account);
            Assert.Equal(expected.Grants, held.Grants);
            Assert.Equal(expected.Posts, held.Posts);
            Assert.Equal((days == 0 ? 2 : 3, days == 0 ? 2 : 3), (held.Grants.Count, held.Posts.Count));
            Clock.Now = Clock.Now.AddHours(11);
            await FindSession.RunAsync(Ledger, secret);
            Clock.Now = Clock.Now.AddHours(11);
            await FindSession.RunAsync(Ledger, secret);
            Clock.Now = Clock.Now.AddHours(2);
        }

        await CloseAccount.RunAsync(Ledger, Owner, account);
        Assert.Null(await FindSession.WithGrantsAsync(Ledger, secret));
    }

    [LedgerFact]
    public async Task Session_IsFoundByItsSecret_UntilItEnds()
    {
        var account = await AddAsync("one");
        var secret = await BeginSession.RunAsync(Ledger, account, "password", "Firefox on Windows");
        Assert.Equal(account, (await FindSession.RunAsync(Ledger, secret))?.Account);
        Assert.Null(await FindSession.RunAsync(Ledger, secret + "x"));
        var session = Assert.Single(await ReadSessions.RunAsync(Ledger, account));
        Assert.Equal(("password", "Firefox on Windows"), (session.Means, session.Device));

        // Somebody else cannot end it.
        var other = await AddAsync("two");
        Assert.False(await EndSessions.OneAsync(Ledger, other, session.Session));
        Assert.True(await EndSessions.OneAsync(Ledger, account, session.Session));
        Assert.Null(await FindSession.RunAsync(Ledger, secret));
    }

    [LedgerFact]
    public async Task Session_OfAClosedAccount_IsNone()
    {
        var account = await AddAsync("one");
        var secret = await BeginSession.RunAsync(Ledger, account, "password", "");
        await CloseAccount.RunAsync(Ledger, Owner, account);
        await CloseAccount.OpenAsync(Ledger, Owner, account);
        Assert.Null(await FindSession.RunAsync(Ledger, secret));
    }

    [LedgerFact]
    public async Task Session_EndsTwelveHoursAfterItsLastUse_AndSevenDaysAfterItsBeginning()
    {
        var account = await AddAsync("one");
        var idle = await BeginSession.RunAsync(Ledger, account, "password", "idle");
        var used = await BeginSession.RunAsync(Ledger, account, "password", "used");
        Clock.Now += TimeSpan.FromHours(12);
        Assert.NotNull(await FindSession.RunAsync(Ledger, used));
        Clock.Now += TimeSpan.FromMilliseconds(1);
        Assert.Null(await FindSession.RunAsync(Ledger, idle));
        for (var i = 0; i < 15; i++)
        {
            Assert.True(await FindSession.RunAsync(Ledger, used) is not null, $"after {i} times eleven hours");
            Clock.Now += TimeSpan.FromHours(i < 13 ? 11 : 0.4);
        }

        Clock.Now += TimeSpan.FromHours(11);
        Assert.NotNull(await FindSession.RunAsync(Ledger, used));
        // Used an hour ago, begun seven days ago.
        Clock.Now += TimeSpan.FromHours(1.3);
        Assert.Null(await FindSession.RunAsync(Ledger, used));
        Assert.Empty(await ReadSessions.RunAsync(Ledger, account));
    }

    [LedgerFact]
    public async Task Proof_GivesANewSecret_AndTheFormerIsWorthNothing()
    {
        var account = await AddAsync("one");
        var former = await BeginSession.RunAsync(Ledger, account, "password", "");
        var session = (await FindSession.RunAsync(Ledger, former))!;
        Clock.Now += TimeSpan.FromHours(1);
        Assert.Null(await ProveSession.RunAsync(Ledger, await AddAsync("two"), session.Session));
        var secret = (await ProveSession.RunAsync(Ledger, account, session.Session))!;
        Assert.Null(await FindSession.RunAsync(Ledger, former));
        Assert.Equal(session with { ProvedAt = Clock.Now }, await FindSession.RunAsync(Ledger, secret));
    }

    [LedgerFact]
    public async Task Password_IsRightForItsAccountAlone_AndUnknownOnesTakeTheSameWork()
    {
        var (account, other) = (await AddAsync("one"), await AddAsync("two"));
        await SetPassword.RunAsync(Ledger, Work, account, Secret, except: null);
        Assert.Equal(new PasswordHolder(account, NeedsCode: false), await CheckPassword.ByEmailAsync(Ledger, Work, " ONE@example.org", Secret));
        foreach (var email in new[] { "one@example.org", "two@example.org", "nobody@example.org", "" })
        {
            Work.Checks = 0;
            Assert.Null(await CheckPassword.ByEmailAsync(Ledger, Work, email, "another"));
            Assert.Equal(1, Work.Checks);
        }

        Assert.False(await IsPasswordAsync(other, Secret));
        Assert.True(await IsPasswordAsync(account, Secret));
        await CloseAccount.RunAsync(Ledger, Owner, account);
        Assert.Null(await CheckPassword.ByEmailAsync(Ledger, Work, "one@example.org", Secret));
    }

    [LedgerFact]
    public async Task WeaklyKeptPassword_IsKeptAnew_WhenItIsUsed()
    {
        var account = await AddAsync("one");
        await SetPassword.RunAsync(Ledger, Work, account, Secret, except: null);
        Work.IsWeak = true;
        Assert.NotNull(await CheckPassword.ByEmailAsync(Ledger, Work, "one@example.org", Secret));
        Assert.Equal(2, Work.Hashes);
        Assert.NotNull(await CheckPassword.ByEmailAsync(Ledger, Work, "one@example.org", Secret));
    }

    [LedgerFact]
    public async Task FiveFailures_LockForAQuarterOfAnHour_AndSuccessForgetsThem()
    {
        var account = await AddAsync("one");
        await SetPassword.RunAsync(Ledger, Work, account, Secret, except: null);
        async Task<bool> TryAsync(string password) => await IsPasswordAsync(account, password);
        for (var i = 0; i < 4; i++) Assert.False(await TryAsync("wrong"));
        Assert.True(await TryAsync(Secret));
        for (var i = 0; i < 5; i++) Assert.False(await TryAsync("wrong"));
        Assert.False(await TryAsync(Secret));
        Clock.Now += TimeSpan.FromMinutes(15) - TimeSpan.FromMilliseconds(1);
        Assert.False(await TryAsync(Secret));
        Clock.Now += TimeSpan.FromMilliseconds(1);
        Assert.True(await TryAsync(Secret));
        Assert.Single(await LogAsync(), line => line == $"{account}|Locked||after 5 attempts");
    }

    [LedgerFact]
    public async Task FifthAttempt_ThatIsRight_LocksNothing()
    {
        var account = await AddAsync("one");
        await SetPassword.RunAsync(Ledger, Work, account, Secret, except: null);
        for (var i = 0; i < 4; i++) Assert.False(await IsPasswordAsync(account, "wrong"));
        Assert.True(await IsPasswordAsync(account, Secret));
        Assert.True(await IsPasswordAsync(account, Secret));
        Assert.DoesNotContain(await LogAsync(), static line => line.Contains("Locked", StringComparison.Ordinal));
    }

    [LedgerFact]
    public async Task Code_IsGoodOnce_WithinHalfAMinute_AndRecoveryCodesStandIn()
    {
        var (account, seal) = (await AddAsync("one"), new Reversed());
        var secret = Authenticator.NewSecret();
        string Code(double seconds = 0) => new Totp(Base32Encoding.ToBytes(secret)).ComputeTotp(Clock.Now.UtcDateTime.AddSeconds(seconds));
        Assert.Null(await Authenticator.AddAsync(Ledger, seal, account, secret, Code(120)));
        var codes = (await Authenticator.AddAsync(Ledger, seal, account, secret, Code()))!;
        Assert.Equal((10, 10), (codes.Count, codes.Distinct().Count()));
        Assert.Equal(10, (await ReadMeans.RunAsync(Ledger, account)).RecoveryCodes);
        // The code that added it is used.
        Assert.Null(await CheckCode.RunAsync(Ledger, seal, account, session: null, Code()));
        Clock.Now += TimeSpan.FromSeconds(60);
        Assert.Equal("code", await CheckCode.RunAsync(Ledger, seal, account, session: null, Code()));
        Assert.Null(await CheckCode.RunAsync(Ledger, seal, account, session: null, Code()));
        Assert.Null(await CheckCode.RunAsync(Ledger, seal, account, session: null, Code(-30)));
        Assert.Equal("recovery code", await CheckCode.RunAsync(Ledger, seal, account, session: null, $" {codes[0].ToUpperInvariant()} "));
        Assert.Null(await CheckCode.RunAsync(Ledger, seal, account, session: null, codes[0]));
        var renewed = await RecoveryCodes.RenewAsync(Ledger, account);
        Assert.Null(await CheckCode.RunAsync(Ledger, seal, account, session: null, codes[1]));
        Assert.Equal("recovery code", await CheckCode.RunAsync(Ledger, seal, account, session: null, renewed[1]));
        Assert.Null(await CheckCode.RunAsync(Ledger, seal, await AddAsync("two"), session: null, renewed[2]));
        await Authenticator.RemoveAsync(Ledger, account);
        Clock.Now += TimeSpan.FromSeconds(60);
        Assert.Null(await CheckCode.RunAsync(Ledger, seal, account, session: null, Code()));
        Assert.Null(await CheckCode.RunAsync(Ledger, seal, account, session: null, renewed[3]));
    }

    [LedgerFact]
    public async Task RightPassword_BeforeACode_IsNoFailure_AndWrongCodesStillLock()
    {
        var (account, seal) = (await AddAsync("one"), new Reversed());
        await SetPassword.RunAsync(Ledger, Work, account, Secret, except: null);
        var secret = Authenticator.NewSecret();
        await Authenticator.AddAsync(Ledger, seal, account, secret, new Totp(Base32Encoding.ToBytes(secret)).ComputeTotp(Clock.Now.UtcDateTime));
        for (var i = 0; i < 4; i++) Assert.Null(await CheckCode.RunAsync(Ledger, seal, account, session: null, "none"));
        // Neither does the fifth attempt lock, nor do many windows.
        for (var i = 0; i < 7; i++) Assert.True(await IsPasswordAsync(account, Secret));
        Assert.DoesNotContain(await LogAsync(), static line => line.Contains("Locked", StringComparison.Ordinal));
        // And they bought no guess: the next one locks, and is told.
        Assert.Null(await CheckCode.RunAsync(Ledger, seal, account, session: null, "none"));
        Assert.False(await IsPasswordAsync(account, Secret));
        Assert.Single(await LogAsync(), line => line == $"{account}|Locked||after 5 attempts");
    }

    [LedgerFact]
    public async Task WhatStrangersTry_DoesNotCountInASession_WhereFiveFailuresEndIt()
    {
        var (account, seal) = (await AddAsync("one"), new Reversed());
        await SetPassword.RunAsync(Ledger, Work, account, Secret, except: null);
        var (cookie, other) = (await BeginSession.RunAsync(Ledger, account, "password", ""), await BeginSession.RunAsync(Ledger, account, "password", ""));
        var session = (await FindSession.RunAsync(Ledger, cookie))!.Session;
        for (var i = 0; i < 5; i++) Assert.False(await IsPasswordAsync(account, "wrong"));
        Assert.False(await IsPasswordAsync(account, Secret));
        for (var i = 0; i < 4; i++) Assert.False(await CheckPassword.OfAsync(Ledger, Work, account, session, "wrong"));
        Assert.True(await CheckPassword.OfAsync(Ledger, Work, account, session, Secret));
        // Of somebody else it proves nothing.
        Assert.False(await CheckPassword.OfAsync(Ledger, Work, await AddAsync("two"), session, Secret));
        for (var i = 0; i < 4; i++) Assert.False(await CheckPassword.OfAsync(Ledger, Work, account, session, "wrong"));
        Assert.NotNull(await FindSession.RunAsync(Ledger, cookie));
        Assert.Null(await CheckCode.RunAsync(Ledger, seal, account, session, "none"));
        Assert.Null(await FindSession.RunAsync(Ledger, cookie));
        Assert.NotNull(await FindSession.RunAsync(Ledger, other));
        Assert.False(await CheckPassword.OfAsync(Ledger, Work, account, session, Secret));
        Assert.Equal($"{account}|SessionEnded||sessions ended: 1", Assert.Single(await LogAsync(), static line => line.Contains("SessionEnded", StringComparison.Ordinal)));
    }

    // As a stranger who signs in.
    private async Task<bool> IsPasswordAsync(AccountNumber account, string password) =>
        await CheckPassword.ByEmailAsync(Ledger, Work, (await FindAccount.RunAsync(Ledger, account))!.Email, password) is not null;
}
