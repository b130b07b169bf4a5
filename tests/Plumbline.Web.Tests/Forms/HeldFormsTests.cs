using System.Net;
using Plumbline.App.Access;
using Plumbline.App.Access.Logging;
using Plumbline.App.Access.Signing;
using Plumbline.App.Workspaces;
using Plumbline.Core.Access;
using Plumbline.Tests.Support;
using Plumbline.Web.Access;
using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Forms;

/// <summary>A form that cannot be taken yet is given back with what was typed.</summary>
public class HeldFormsTests
{
    private const string Address = "/sample-council/import";
    private const string Undo = "/sample-council/changes/1/undo";
    private const string Typed = "Words that took <b>long</b> to write & must not be lost";

    [Fact]
    public async Task SentWithoutASession_ItIsGivenBack_AndTakenAfterSigningIn()
    {
        await using var site = await StartAsync();
        using var person = await SignedIn.AsAsync(site.Ledger, site.Address, SampleSite.Council, Permission.Analyst);
        using var visitor = new Visitor(site.Address);
        visitor.Cookies.Add(visitor.Client.BaseAddress!, new Cookie(SessionCookie.Plain, person.Secret));
        var page = await visitor.GetAsync(Address);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        await EndSessions.RunAsync(site.Ledger, person.Account);

        var held = await visitor.SendAsync(page, Address, ("reason", Typed), ("act", "odd"));
        Assert.Equal((HttpStatusCode.Unauthorized, "Sign in, then send it again"), (held.Status, held.Heading));
        Assert.Equal(Typed, held.Page.QuerySelector("[name=reason]")!.GetAttribute("value"));
        Assert.Contains(Typed, held.Page.QuerySelector("dl.typed")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("/account/sign-in", held.Page.QuerySelector("main a")!.GetAttribute("href"), StringComparison.Ordinal);

        // In another tab they signed in; the token of the page is still that of nobody.
        visitor.Cookies.Add(visitor.Client.BaseAddress!, new Cookie(SessionCookie.Plain, await BeginSession.RunAsync(site.Ledger, person.Account, "test", "")));
        var stale = await visitor.SendAsync(held, Address);
        Assert.Equal((HttpStatusCode.BadRequest, "Send it again"), (stale.Status, stale.Heading));
        Assert.Equal(Typed, stale.Page.QuerySelector("[name=reason]")!.GetAttribute("value"));
        Assert.Contains("You send it as Test person", stale.Text, StringComparison.Ordinal);
        var taken = await visitor.SendAsync(stale, Address);
        Assert.True(taken.Status is not (HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden), taken.Text);
    }

    [Fact]
    public async Task Refusals_AreNoted_ByThePatternOfTheAddress()
    {
        await using var site = await StartAsync();
        using var person = await SignedIn.AsAsync(site.Ledger, site.Address, SampleSite.Council, Permission.Reader);
        using var answer = await person.Client.GetAsync(new Uri(Undo, UriKind.Relative));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        var entries = (await ReadAccessLog.RunAsync(site.Ledger, Actor.OwnMachine(), new AccessQuery())).Entries;
        Assert.Contains(entries, entry => entry.Account == person.Account.Text && entry.What == AccessEvent.Refused && entry.Detail == "GET /{org}/changes/{number}/undo");
    }

    private static async Task<EmptySite> StartAsync()
    {
        var site = await EmptySite.StartAsync();
        await LoadWorkspace.RunAsync(site.Ledger, ReadWorkspace.Run(Repository.Path("samples", "county-council")).Workspace!, Actor.OwnMachine("test"), "samples");
        return site;
    }
}
