using System.Net;
using Plumbline.Web.Access;
using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Account;

/// <summary>The first account, and signing in by password.</summary>
public class SigningInTests
{
    internal const string Email = "ann.example@example.org";
    internal const string Password = "violin gravel teapot umbrella";

    /// <summary>Makes the first account of a site by its link.</summary>
    internal static async Task<Visitor> FirstAsync(EmptySite site)
    {
        var visitor = site.Visit();
        var made = await visitor.FillInAsync(site.Server.FirstLink!, ("name", "Ann Example"), ("email", Email), ("password", Password), ("password-again", Password), ("analyst", "yes"));
        Assert.True(made.Status == HttpStatusCode.SeeOther, made.Text);
        return visitor;
    }

    [Fact]
    public async Task WithoutAnAccount_EveryPageLeadsToOneThatSaysSo_AndTheLinkMakesTheFirst()
    {
        await using var site = await EmptySite.StartAsync();
        using var stranger = site.Visit();
        var answer = await stranger.GetAsync("/");
        Assert.Equal((HttpStatusCode.SeeOther, "/account/sign-in?to=%2F"), (answer.Status, answer.Location));
        Assert.Equal("Nobody has an account yet", (await stranger.GetAsync(answer.Location!)).Heading);

        using var first = await FirstAsync(site);
        Assert.Equal(HttpStatusCode.OK, (await first.GetAsync("/")).Status);
        Assert.Equal("This link is no longer good", (await stranger.GetAsync(site.Server.FirstLink!)).Heading);
    }

    [Fact]
    public async Task WithAddressAndPassword_PeopleComeIn_ToWhereTheyWanted()
    {
        await using var site = await EmptySite.StartAsync();
        using var first = await FirstAsync(site);
        using var visitor = site.Visit();
        var answer = await visitor.FillInAsync("/account/sign-in?to=%2F%3Fa%3Db", ("email", "ANN.Example@example.org "), ("password", Password));
        Assert.Equal((HttpStatusCode.SeeOther, "/?a=b"), (answer.Status, answer.Location));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/")).Status);
        Assert.NotEqual(first.Cookie(SessionCookie.Plain), visitor.Cookie(SessionCookie.Plain));
    }
}
