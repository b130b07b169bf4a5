using System.Net;
using System.Net.Http.Headers;
using Plumbline.Web.Access;
using Plumbline.Web.SigningIn;
using Plumbline.Web.Tests.Support;
using static Plumbline.Web.Tests.Account.SigningInTests;

namespace Plumbline.Web.Tests.Account;

/// <summary>Where people come to who sign in, prove who they are or sign out, and what others cannot keep them from.</summary>
public class ComingAndGoingTests
{
    [Theory]
    [InlineData("/a/caf\u00e9?q=\u2028%20x", "/a/caf%C3%A9?q=%E2%80%A8%20x")]
    [InlineData("/\ud83d\ude00", "/%F0%9F%98%80")]
    [InlineData("/a%C3%A9?b=c#d", "/a%C3%A9?b=c#d")]
    public void Address_OfAnyLetters_CanStandInAHeader(string address, string header) => Assert.Equal(header, LocalAddress.InHeader(address));

    [Fact]
    public async Task SignIn_AndProof_LeadToAddressesOfAnyLetters_AndTheSessionIsTheBrowsers()
    {
        await using var site = await EmptySite.StartAsync();
        using var owner = await FirstAsync(site);
        using var visitor = site.Visit();
        var to = $"to={Uri.EscapeDataString("/a?q=café\u2028")}";
        Assert.Equal("/a?q=caf%C3%A9%E2%80%A8", (await visitor.FillInAsync($"/account/sign-in?{to}", ("email", Email), ("password", Password))).Location);
        Assert.Equal("/a?q=caf%C3%A9%E2%80%A8", (await visitor.FillInAsync($"/account/proof?{to}", ("password", Password))).Location);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/account")).Status);
    }

    [Fact]
    public async Task WhileStrangersLockTheAccount_ItsOwnerStillProvesWhoTheyAre_AndGuessesInASessionEndIt()
    {
        await using var site = await EmptySite.StartAsync(change: static options => options with { Limits = new LimitRates { Accounts = new Rate(100, 100) } });
        using var owner = await FirstAsync(site);
        using var stranger = site.Visit();
        for (var i = 0; i < 6; i++) await stranger.FillInAsync("/account/sign-in", ("email", Email), ("password", "not the password at all"));
        Assert.Equal(HttpStatusCode.SeeOther, (await owner.FillInAsync("/account/proof?to=%2Faccount%2Fpassword", ("password", Password))).Status);
        for (var i = 0; i < 5; i++) Assert.Equal(HttpStatusCode.UnprocessableEntity, (await owner.FillInAsync("/account/proof", ("password", "not the password at all"))).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await owner.GetAsync("/account")).Status);
    }

    [Theory]
    [InlineData("/account/tokens/new", "/account")]
    [InlineData("/administration/accounts/new?x=1", "/administration")]
    [InlineData("/sample-trust/settings", "/")]
    public async Task Proof_IsCancelledToThePageBefore(string to, string back)
    {
        await using var site = await EmptySite.StartAsync();
        using var owner = await FirstAsync(site);
        var page = await owner.GetAsync($"/account/proof?to={Uri.EscapeDataString(to)}");
        Assert.Equal(back, page.Page.QuerySelectorAll("main a").Single(static link => link.TextContent == "Cancel").GetAttribute("href"));
    }

    [Fact]
    public async Task WrongTokens_AreRefusedForAWhile_AndRightOnesAreNot()
    {
        await using var site = await EmptySite.StartAsync(change: static options => options with { Limits = new LimitRates { Programs = new Rate(3, 1) } });
        using var owner = await FirstAsync(site);
        using var program = site.Visit();
        // Excel asks without a token first, and is told what to send.
        for (var i = 0; i < 5; i++) Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync("/api/v1/organisations")).Status);
        program.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "pl_nobody");
        for (var i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync("/api/v1/organisations")).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await program.GetAsync("/api/v1/organisations")).Status);
    }

    [Fact]
    public async Task SigningOut_IsTold_AndNoAccountIsOffered()
    {
        await using var site = await EmptySite.StartAsync();
        using var owner = await FirstAsync(site);
        Assert.NotNull((await owner.GetAsync("/account")).Page.QuerySelector("header a.own"));
        var account = await owner.GetAsync("/account");
        var token = account.Page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await owner.PostAsync("/account/sign-out", ("__RequestVerificationToken", token), ("act", "out"));
        var page = await owner.GetAsync(answer.Location!);
        Assert.Equal("You are signed out.", page.Page.QuerySelector("[role=status]")!.TextContent.Trim());
        Assert.Null(page.Page.QuerySelector("header a.own"));
        Assert.Null((await owner.GetAsync("/account/sign-in")).Page.QuerySelector("[role=status]"));
    }

    [Fact]
    public async Task AccountWithoutAPermission_IsToldSo_OnTheFirstPage()
    {
        await using var site = await EmptySite.StartAsync();
        using var owner = await FirstAsync(site);
        using var nobody = await SignedIn.AsAsync(site.Ledger, site.Address);
        var page = await Answer.ReadAsync(await nobody.Client.GetAsync(new Uri("/", UriKind.Relative)));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Your account may read no organisation yet. An administrator can give it a permission.", page.Text, StringComparison.Ordinal);
        Assert.Equal(["/account"], page.Page.QuerySelectorAll("main a").Select(static link => link.GetAttribute("href")));
        using var keeper = await SignedIn.AsAsync(site.Ledger, site.Address, null, Core.Access.Permission.Administrator);
        Assert.Contains("/administration", (await Answer.ReadAsync(await keeper.Client.GetAsync(new Uri("/", UriKind.Relative)))).Page.QuerySelectorAll("main a").Select(static link => link.GetAttribute("href")));
    }
}
