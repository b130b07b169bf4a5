using System.Net;
using OtpNet;
using Plumbline.Core.Access;
using Plumbline.Web.Access;
using Plumbline.Web.Tests.Support;
using static Plumbline.Web.Tests.Account.SigningInTests;

namespace Plumbline.Web.Tests.Account;

/// <summary>One's own account: authenticator, recovery codes, password, sessions.</summary>
public class AccountPagesTests
{
    [Fact]
    public async Task Authenticator_IsAddedAskedForAndGoodOnce_AndRecoveryCodesStandIn()
    {
        var clock = new MovingClock();
        await using var site = await EmptySite.StartAsync(clock);
        using var owner = await FirstAsync(site);
        var (secret, codes) = await AddAuthenticatorAsync(owner, clock);
        Assert.Equal(10, codes.Count);
        Assert.Contains("10 left of 10", (await owner.GetAsync("/account")).Text, StringComparison.Ordinal);

        clock.GoForward(TimeSpan.FromMinutes(2));
        var code = CodeOf(secret, clock);
        using var visitor = site.Visit();
        var second = await PasswordAsync(visitor);
        Assert.Equal("Enter the code", second.Heading);
        Assert.Null(visitor.Cookie(SessionCookie.Plain));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.SendAsync(second, "/account/sign-in", ("code", "000000"))).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await visitor.SendAsync(second, "/account/sign-in", ("code", $"{code[..3]} {code[3..]}"))).Status);

        // The same code, again.
        using var thief = site.Visit();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await thief.SendAsync(await PasswordAsync(thief), "/account/sign-in", ("code", code))).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await thief.SendAsync(await PasswordAsync(thief), "/account/sign-in", ("code", codes[3].ToUpperInvariant()))).Status);
        using var again = site.Visit();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await again.SendAsync(await PasswordAsync(again), "/account/sign-in", ("code", codes[3]))).Status);
    }

    [Fact]
    public async Task StepOfAnother_OrAltered_IsNotCarriedOn()
    {
        await using var site = await EmptySite.StartAsync();
        using var owner = await FirstAsync(site);
        using var visitor = site.Visit();
        var answer = await visitor.FillInAsync("/account/sign-in", ("step", "k7m2-x9pd"), ("code", "123456"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Enter address and password again", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatMatters_AsksForProofAfterTenMinutes_AndGivesANewSecret()
    {
        var clock = new MovingClock();
        await using var site = await EmptySite.StartAsync(clock);
        using var owner = await FirstAsync(site);
        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync("/account/password")).Status);

        clock.GoForward(TimeSpan.FromMinutes(11));
        var asked = await owner.GetAsync("/account/password");
        Assert.Equal((HttpStatusCode.SeeOther, "/account/proof?to=%2Faccount%2Fpassword"), (asked.Status, asked.Location));
        var before = owner.Cookie(SessionCookie.Plain);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await owner.FillInAsync(asked.Location!, ("password", "something else altogether"))).Status);
        var proved = await owner.FillInAsync(asked.Location!, ("password", Password));
        Assert.Equal((HttpStatusCode.SeeOther, "/account/password"), (proved.Status, proved.Location));
        var after = owner.Cookie(SessionCookie.Plain);
        Assert.NotEqual(before, after);
        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync("/account/password")).Status);

        using var thief = site.Visit();
        thief.Cookies.Add(site.Address, new Cookie(SessionCookie.Plain, before));
        Assert.Equal(HttpStatusCode.SeeOther, (await thief.GetAsync("/account")).Status);
    }

    [Fact]
    public async Task ChangedPassword_EndsOtherSessions_AndTheFormerIsNoMore()
    {
        await using var site = await EmptySite.StartAsync();
        using var owner = await FirstAsync(site);
        using var other = site.Visit();
        await PasswordAsync(other);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/account")).Status);
        const string changed = "quiet marble lantern of seven";
        Assert.Equal(HttpStatusCode.SeeOther, (await owner.FillInAsync("/account/password", ("password", changed), ("password-again", changed))).Status);
        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync("/account")).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await other.GetAsync("/account")).Status);
        using var late = site.Visit();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PasswordAsync(late)).Status);
    }

    [Theory]
    [InlineData("everywhere", false, false)]
    [InlineData("others", true, false)]
    public async Task SignOut_EndsSessionsAtOnce(string act, bool ownIsOpen, bool otherIsOpen)
    {
        await using var site = await EmptySite.StartAsync();
        using var owner = await FirstAsync(site);
        using var other = site.Visit();
        await PasswordAsync(other);
        var token = (await owner.GetAsync("/account")).Page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await owner.PostAsync("/account/sessions", ("__RequestVerificationToken", token), ("act", act));
        Assert.Equal(ownIsOpen, (await owner.GetAsync("/account")).Status == HttpStatusCode.OK);
        Assert.Equal(otherIsOpen, (await other.GetAsync("/account")).Status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task SignOut_EndsTheSessionInTheStore_NotOnlyTheCookie()
    {
        await using var site = await EmptySite.StartAsync();
        using var owner = await FirstAsync(site);
        var secret = owner.Cookie(SessionCookie.Plain);
        var page = await owner.GetAsync("/account");
        await owner.PostAsync("/account/sign-out", ("__RequestVerificationToken", page.Page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!));
        Assert.Null(owner.Cookie(SessionCookie.Plain));
        using var thief = site.Visit();
        thief.Cookies.Add(site.Address, new Cookie(SessionCookie.Plain, secret));
        Assert.Equal(HttpStatusCode.SeeOther, (await thief.GetAsync("/account")).Status);
    }

    [Fact]
    public async Task NobodysSession_IsEndedByAnother()
    {
        await using var site = await EmptySite.StartAsync();
        using var owner = await FirstAsync(site);
        using var other = await SignedIn.AsAsync(site.Ledger, site.Address, organisation: null, Permission.Reader);
        var session = (await App.Access.Signing.ReadSessions.RunAsync(site.Ledger, other.Account))[0].Session;
        var token = (await owner.GetAsync("/account")).Page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await owner.PostAsync("/account/sessions", ("__RequestVerificationToken", token), ("act", "one"), ("session", session));
        Assert.Equal(HttpStatusCode.OK, (await other.Client.GetAsync(new Uri("/account", UriKind.Relative))).StatusCode);
    }

    [Theory]
    [InlineData(13, 0)]
    [InlineData(0, 8)]
    public async Task Session_EndsWhenIdleOrOld(int idleHours, int days)
    {
        var clock = new MovingClock();
        await using var site = await EmptySite.StartAsync(clock);
        using var owner = await FirstAsync(site);
        for (var i = 0; i < days * 4; i++)
        {
            clock.GoForward(TimeSpan.FromHours(6));
            if (i < 27) Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync("/account")).Status);
        }

        clock.GoForward(TimeSpan.FromHours(idleHours));
        Assert.Equal(HttpStatusCode.SeeOther, (await owner.GetAsync("/account")).Status);
    }

    private static Task<Answer> PasswordAsync(Visitor visitor) => visitor.FillInAsync("/account/sign-in", ("email", Email), ("password", Password));

    private static async Task<(string Secret, IReadOnlyList<string> Codes)> AddAuthenticatorAsync(Visitor owner, TimeProvider clock)
    {
        var page = await owner.GetAsync("/account/authenticator");
        var secret = page.Page.QuerySelector(".key code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        var added = await owner.SendAsync(page, "/account/authenticator", ("code", CodeOf(secret, clock)), ("act", "add"));
        Assert.True(added.Heading == "Your recovery codes", added.Text);
        return (secret, [.. added.Page.QuerySelectorAll(".codes code").Select(static code => code.TextContent)]);
    }

    private static string CodeOf(string secret, TimeProvider clock) => new Totp(Base32Encoding.ToBytes(secret)).ComputeTotp(clock.GetUtcNow().UtcDateTime);
}
