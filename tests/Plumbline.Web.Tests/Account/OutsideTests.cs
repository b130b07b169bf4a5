using System.Net;
using Plumbline.App.Access.Accounts;
using Plumbline.App.Access.Granting;
using Plumbline.App.Access.Providing;
using Plumbline.Core.Access;
using Plumbline.Web.Tests.Support;
using static Plumbline.Web.Tests.Account.SigningInTests;

namespace Plumbline.Web.Tests.Account;

/// <summary>Signing in with the organisation's provider, against a real one.</summary>
public class OutsideTests
{
    [Fact]
    public async Task WhomTheProviderKnows_ComesIn_WithWhatTheClaimsSay_EachTime()
    {
        await using var issuer = await Issuer.StartAsync();
        await using var site = await StartAsync(issuer);
        using var visitor = site.Visit();
        var entered = await GoAsync(visitor, "/account/outside?to=%2Faccount");
        Assert.Equal((HttpStatusCode.SeeOther, "/account"), (entered.Status, entered.Location));
        var page = await visitor.GetAsync("/account");
        Assert.Equal("Olu Outside", page.Heading);
        Assert.Contains("Analyst: every organisation", page.Text, StringComparison.Ordinal);
        // The code was bound to this browser.
        Assert.Equal("S256", issuer.Asked["code_challenge_method"]);
        Assert.True(issuer.Asked.ContainsKey("nonce") && issuer.Asked.ContainsKey("state"));

        // The provider says something else the next time.
        issuer.Claims.RemoveAll(static claim => claim.Type == "groups");
        issuer.Claims.Add(("groups", "board"));
        using var later = site.Visit();
        await GoAsync(later, "/account/outside");
        var account = (await FindAccount.ByEmailAsync(site.Ledger, "olu.outside@example.org"))!;
        Assert.Equal([Permission.Reader], (await ReadGrants.RunAsync(site.Ledger, account.Number)).Grants.Select(static grant => grant.Permission));
    }

    [Fact]
    public async Task WhomNoAccountIs_IsRefused_WhereNoneAreMade()
    {
        await using var issuer = await Issuer.StartAsync();
        await using var site = await StartAsync(issuer, provisions: false);
        using var visitor = site.Visit();
        var answer = await GoAsync(visitor, "/account/outside");
        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await visitor.GetAsync("/account")).Status);
    }

    [Fact]
    public async Task AnAddressAlone_OpensNobodysAccount()
    {
        await using var issuer = await Issuer.StartAsync();
        await using var site = await StartAsync(issuer);
        using var owner = await FirstAsync(site);
        issuer.Claims.RemoveAll(static claim => claim.Type == "email");
        issuer.Claims.Add(("email", Email));
        using var visitor = site.Visit();
        Assert.Equal(HttpStatusCode.Forbidden, (await GoAsync(visitor, "/account/outside")).Status);

        // A link joins nothing: it may come from anywhere, and somebody else may be signed in at the provider.
        Assert.Equal(HttpStatusCode.Forbidden, (await GoAsync(owner, "/account/outside?to=%2Faccount")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await GoAsync(visitor, "/account/outside")).Status);

        // Who is signed in is asked, in their own session alone, and then comes in.
        var question = (await GoAsync(owner, "/account/outside?join=1")).Location!;
        Assert.StartsWith("/account/outside/join?who=", question, StringComparison.Ordinal);
        var asked = await owner.GetAsync(question);
        Assert.Contains("Is this you?", asked.Heading, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await GoAsync(visitor, "/account/outside")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync(question + "x")).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await owner.SendAsync(asked, question, ("act", "save"))).Status);
        Assert.Contains("No longer sign in with", (await owner.GetAsync("/account")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await GoAsync(visitor, "/account/outside")).Status);
        Assert.Equal("Ann Example", (await visitor.GetAsync("/account")).Heading);
    }

    [Fact]
    public async Task Return_WithoutItsBeginning_OrTwice_IsRefused()
    {
        await using var issuer = await Issuer.StartAsync();
        await using var site = await StartAsync(issuer);
        using var visitor = site.Visit();
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.GetAsync("/account/outside/return?code=abc&state=def")).Status);
        var asked = await visitor.GetAsync("/account/outside");
        var back = await visitor.GetAsync(asked.Location!);
        using var other = site.Visit();
        Assert.Equal(HttpStatusCode.BadRequest, (await other.GetAsync(back.Location!)).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await visitor.GetAsync(back.Location!)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.GetAsync(back.Location!)).Status);
    }

    [Fact]
    public async Task Proof_AsksThePersonAnew_AndTakesNobodyElse()
    {
        var clock = new MovingClock();
        await using var issuer = await Issuer.StartAsync();
        await using var site = await StartAsync(issuer, clock: clock);
        using var visitor = site.Visit();
        await GoAsync(visitor, "/account/outside");
        clock.GoForward(TimeSpan.FromMinutes(12));
        Assert.StartsWith("/account/proof", (await visitor.GetAsync("/account/password")).Location, StringComparison.Ordinal);
        issuer.AuthenticatedAt = clock.GetUtcNow() - TimeSpan.FromHours(1);
        Assert.Equal(HttpStatusCode.Forbidden, (await GoAsync(visitor, "/account/outside?proof=1&to=%2Faccount%2Fpassword")).Status);
        Assert.Equal(("login", "0"), (issuer.Asked["prompt"], issuer.Asked["max_age"]));
        issuer.AuthenticatedAt = clock.GetUtcNow();
        Assert.Equal("/account/password", (await GoAsync(visitor, "/account/outside?proof=1&to=%2Faccount%2Fpassword")).Location);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/account/password")).Status);

        clock.GoForward(TimeSpan.FromMinutes(12));
        issuer.AuthenticatedAt = clock.GetUtcNow();
        issuer.Claims[0] = ("sub", "person-2");
        Assert.Equal(HttpStatusCode.Forbidden, (await GoAsync(visitor, "/account/outside?proof=1")).Status);
    }

    [Fact]
    public void Settings_AreReadFromAFile_WithEveryMistakeNamed()
    {
        const string text = """
            authority: https://login.example.org/trust
            client-id: plumbline
            client-secret-variable: SECRET
            button: Sign in with your trust account
            makes-accounts: yes
            grants:
            - claim: groups
              value: wards
              permission: contributor
              organisation: sample-trust
              unit: ward-1
              sections: Safe; Caring
            """;
        var settings = ReadProviderSettings.Run(text, "sign-in.yaml", static name => name == "SECRET" ? "s" : null, out var problems);
        Assert.Empty(problems);
        Assert.Equal(("plumbline", "s", true), (settings!.ClientId, settings.ClientSecret, settings.Provisions));
        Assert.DoesNotContain("s,", $"{settings}", StringComparison.Ordinal);
        var grant = Assert.Single(ClaimRules.GrantsOf(settings.Rules, [("groups", "wards"), ("groups", "other")], new DateOnly(2026, 1, 1)));
        Assert.Equal("sample-trust: unit ward-1; Caring, Safe", $"{grant.Organisation}: {grant.Scope}");
        Assert.Empty(ClaimRules.GrantsOf(settings.Rules, [("groups", "WARDS"), ("wards", "groups")], new DateOnly(2026, 1, 1)));

        Assert.Null(ReadProviderSettings.Run(text.Replace("https:", "http:", StringComparison.Ordinal).Replace("contributor", "king", StringComparison.Ordinal) + "\nodd: 1\n", "sign-in.yaml", static _ => null, out problems));
        Assert.Equal(4, problems.Count);
    }

    private static Task<EmptySite> StartAsync(Issuer issuer, bool provisions = true, TimeProvider? clock = null) => EmptySite.StartAsync(clock, options => options with
    {
        Provider = new ProviderSettings
        {
            Authority = issuer.Address,
            ClientId = Issuer.Client,
            ClientSecret = Issuer.Secret,
            Provisions = provisions,
            Rules = [new ClaimRule("groups", "quality-team", Permission.Analyst, null, Scope.Whole), new ClaimRule("groups", "board", Permission.Reader, null, Scope.Whole)],
        },
    });

    /// <summary>Follows a link to the provider and back.</summary>
    private static async Task<Answer> GoAsync(Visitor visitor, string address)
    {
        var asked = await visitor.GetAsync(address);
        Assert.True(asked.Location is not null, asked.Text);
        var answered = await visitor.GetAsync(asked.Location!);
        Assert.True(answered.Location is not null, answered.Text);
        return await visitor.GetAsync(answered.Location!);
    }
}
