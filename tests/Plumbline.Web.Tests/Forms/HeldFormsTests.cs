using System.Diagnostics;
using System.Net;
using System.Text;
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
        Assert.Equal("/account/sign-in?to=%2Faccount%3Felsewhere%3D1", held.Page.QuerySelector("main a")!.GetAttribute("href"));

        // In another tab they signed in; the token of the page is still that of nobody.
        visitor.Cookies.Add(visitor.Client.BaseAddress!, new Cookie(SessionCookie.Plain, await BeginSession.RunAsync(site.Ledger, person.Account, "test", "")));
        var stale = await visitor.SendAsync(held, Address);
        Assert.Equal((HttpStatusCode.BadRequest, "Send it again"), (stale.Status, stale.Heading));
        Assert.Equal(Typed, stale.Page.QuerySelector("[name=reason]")!.GetAttribute("value"));
        Assert.Contains("You send it as Test person", stale.Text, StringComparison.Ordinal);
        Assert.Equal("Send it as Test person", stale.Page.QuerySelector("main button")!.TextContent);
        var taken = await visitor.SendAsync(stale, Address);
        Assert.True(taken.Status is not (HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden), taken.Text);
    }

    [Fact]
    public async Task Refusals_AreNoted_Once_ByTheirPath_HoweverOftenTheyCome()
    {
        var clock = new MovingClock();
        await using var site = await StartAsync(clock);
        using var person = await SignedIn.AsAsync(site.Ledger, site.Address, SampleSite.Council, Permission.Reader);
        for (var i = 0; i < 30; i++)
        {
            using var answer = await person.Client.GetAsync(new Uri(Undo + "?secret=1", UriKind.Relative));
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }

        using var unknown = await person.Client.GetAsync(new Uri("/made-up-words/changes/1/undo", UriKind.Relative));
        string[] first = [$"{SampleSite.Council}|GET {Undo}", "|GET /made-up-words/changes/1/undo"];
        Assert.Equal(first, await RefusalsAsync(site, 2));
        clock.GoForward(TimeSpan.FromSeconds(61));
        Assert.Equal([.. first, $"{SampleSite.Council}|GET {Undo} (29 times more within a minute)"], await RefusalsAsync(site, 3));
    }

    // They are written beside the answers.
    private static async Task<IEnumerable<string>> RefusalsAsync(EmptySite site, int expected)
    {
        IReadOnlyList<AccessEntry> entries = [];
        for (var i = 0; i < 200 && entries.Count < expected; i++)
        {
            await Task.Delay(50);
            entries = (await ReadAccessLog.RunAsync(site.Ledger, Actor.OwnMachine(), new AccessQuery { What = AccessEvent.Refused })).Entries;
        }

        return entries.Reverse().Select(static entry => $"{entry.Organisation}|{entry.Detail}");
    }

    [Fact]
    public async Task WhileTheStoreIsHeld_RefusalsAreAnsweredAtOnce_AndFormsSoonWithWhenToTryAgain()
    {
        await using var site = await StartAsync();
        using var person = await SignedIn.AsAsync(site.Ledger, site.Address, SampleSite.Council, Permission.Reader);
        using var visitor = site.Visit();
        var page = await visitor.GetAsync("/account/sign-in");
        var held = await site.HoldAsync();
        var since = Stopwatch.StartNew();
        using var refused = await person.Client.GetAsync(new Uri(Undo, UriKind.Relative));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.True(since.Elapsed < TimeSpan.FromSeconds(4), $"{since.Elapsed}");
        var busy = await visitor.SendAsync(page, "/account/sign-in", ("email", "a@example.org"), ("password", "not the password at all"));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "60"), (busy.Status, busy.Headers["Retry-After"]));
        Assert.True(since.Elapsed < TimeSpan.FromSeconds(20), $"{since.Elapsed}");
        await held.DisposeAsync();
        Assert.Single(await RefusalsAsync(site, 1));
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=x", "x")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nbroken off")]
    [InlineData("multipart/form-data", "a")]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7", "a=b")]
    [InlineData("application/x-www-form-urlencoded", "a=%00")]
    [InlineData("application/x-www-form-urlencoded", "LONG=1")]
    [InlineData("text/plain", "a=b")]
    public async Task WhatIsNoForm_IsNotUnderstood(string type, string body)
    {
        await using var site = await EmptySite.StartAsync();
        using var stranger = site.Visit();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body.Replace("LONG", new string('k', 600), StringComparison.Ordinal)));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var answer = await stranger.Client.PostAsync(new Uri("/account/sign-in", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task WhatIsLargerThanTheFormTakes_IsTooLarge()
    {
        await using var site = await EmptySite.StartAsync();
        using var stranger = site.Visit();
        using var content = new ByteArrayContent(new byte[(1 << 20) + 1]);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/x-www-form-urlencoded");
        using var answer = await stranger.Client.PostAsync(new Uri("/account/sign-in", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    private static async Task<EmptySite> StartAsync(TimeProvider? clock = null)
    {
        var site = await EmptySite.StartAsync(clock);
        await LoadWorkspace.RunAsync(site.Ledger, ReadWorkspace.Run(Repository.Path("samples", "county-council")).Workspace!, Actor.OwnMachine("test"), "samples");
        return site;
    }
}
