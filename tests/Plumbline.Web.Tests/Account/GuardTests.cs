using System.Net;
using Plumbline.Web.Access;
using Plumbline.Web.SigningIn;
using Plumbline.Web.Tests.Support;
using static Plumbline.Web.Tests.Account.SigningInTests;

namespace Plumbline.Web.Tests.Account;

/// <summary>What strangers try.</summary>
public class GuardTests
{
    [Fact]
    public async Task BelowAPath_SignInErrorsAndTheApi_StandBelowItToo()
    {
        await using var site = await EmptySite.StartAsync(change: static options => options with { PathBase = "/plumb" });
        using var visitor = site.Visit();
        Assert.StartsWith("/plumb/account/", (await visitor.GetAsync("/plumb/account/tokens")).Location, StringComparison.Ordinal);
        Assert.Contains("href=\"/plumb/assets/site.", (await visitor.GetAsync("/plumb/account/nowhere")).Text, StringComparison.Ordinal);
        var api = await visitor.GetAsync("/plumb/api/v1/organisations");
        Assert.Equal(HttpStatusCode.Unauthorized, api.Status);
        Assert.Contains("\"status\":401", api.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", true)]
    [InlineData("/a/b?c=d#e", true)]
    [InlineData("//evil.example", false)]
    [InlineData("/\\evil.example", false)]
    [InlineData("\\\\evil.example", false)]
    [InlineData("/\t/evil.example", false)]
    [InlineData("/a\\b", false)]
    [InlineData("https://evil.example", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("evil", false)]
    public void Addresses_ThatLeadElsewhere_AreNotFollowed(string? address, bool isLocal) => Assert.Equal(isLocal, LocalAddress.IsLocal(address));

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    public async Task SignIn_LeadsNowhereElse(string to)
    {
        await using var site = await EmptySite.StartAsync();
        using var owner = await FirstAsync(site);
        using var visitor = site.Visit();
        var address = $"/account/sign-in?to={Uri.EscapeDataString(to)}";
        Assert.Equal("/", (await visitor.FillInAsync(address, ("email", Email), ("password", Password))).Location);
    }

    [Fact]
    public async Task UnknownAndKnownAccounts_AreAnsweredAlike_WithTheSameWork()
    {
        await using var site = await EmptySite.StartAsync();
        using var owner = await FirstAsync(site);
        using var visitor = site.Visit();
        var work = site.Server.Service<PasswordWork>();
        var bodies = new List<string>();
        foreach (var email in new[] { Email, "no.such@example.org" })
        {
            var before = work.Checks;
            var answer = await visitor.FillInAsync("/account/sign-in", ("email", email), ("password", "not the password at all"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
            Assert.Equal(1, work.Checks - before);
            bodies.Add(Comparable(answer, email));
        }

        Assert.Equal(bodies[0], bodies[1]);
    }

    [Fact]
    public async Task FiveWrongPasswords_LockTheAccount_ForAQuarterOfAnHour_InTheSameWords()
    {
        var clock = new MovingClock();
        await using var site = await EmptySite.StartAsync(clock, static options => options with { Limits = new LimitRates { Accounts = new Rate(100, 100) } });
        using var owner = await FirstAsync(site);
        using var visitor = site.Visit();
        var answers = new List<Answer>();
        for (var i = 0; i < 5; i++) answers.Add(await visitor.FillInAsync("/account/sign-in", ("email", Email), ("password", "not the password at all")));
        var locked = await visitor.FillInAsync("/account/sign-in", ("email", Email), ("password", Password));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, locked.Status);
        Assert.Single(answers.Append(locked).Select(static answer => Comparable(answer, Email)).Distinct());
        // Whoever is signed in works on.
        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync("/account")).Status);

        clock.GoForward(TimeSpan.FromMinutes(16));
        Assert.Equal(HttpStatusCode.SeeOther, (await visitor.FillInAsync("/account/sign-in", ("email", Email), ("password", Password))).Status);
    }

    [Fact]
    public async Task GuessesAtOnce_AreNoMoreThanInARow()
    {
        await using var site = await EmptySite.StartAsync(change: static options => options with { Limits = new LimitRates { Accounts = new Rate(100, 100) } });
        using var owner = await FirstAsync(site);
        using var visitor = site.Visit();
        var page = await visitor.GetAsync("/account/sign-in");
        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => visitor.SendAsync(page, "/account/sign-in", ("email", Email), ("password", "not the password at all"))));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.SendAsync(page, "/account/sign-in", ("email", Email), ("password", Password))).Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ManyAttempts_AreRefusedForAWhile(bool ofOneAccount)
    {
        var few = new Rate(3, 1);
        await using var site = await EmptySite.StartAsync(change: options => options with { Limits = ofOneAccount ? new LimitRates { Accounts = few } : new LimitRates { SignIns = few } });
        using var visitor = site.Visit();
        var page = await visitor.GetAsync("/account/sign-in?x=");
        Answer? answer = null;
        using var owner = await FirstAsync(site);
        page = await visitor.GetAsync("/account/sign-in");
        for (var i = 0; i < 5; i++) answer = await visitor.SendAsync(page, "/account/sign-in", ("email", "no.such@example.org"), ("password", "x"));
        Assert.Equal(HttpStatusCode.TooManyRequests, answer!.Status);
        Assert.InRange(int.Parse(answer.Headers["Retry-After"], System.Globalization.CultureInfo.InvariantCulture), 1, 60);
        Assert.Equal("Too many requests", answer.Heading);
    }

    [Fact]
    public async Task Cookie_IsForThisHostAndNoScript_AndNewAtEachSignIn()
    {
        await using var site = await EmptySite.StartAsync();
        using var owner = await FirstAsync(site);
        using var visitor = site.Visit();
        // Somebody put a session of their own into the browser beforehand.
        var planted = owner.Cookie(SessionCookie.Plain)!;
        visitor.Cookies.Add(site.Address, new Cookie(SessionCookie.Plain, planted));
        var answer = await visitor.FillInAsync("/account/sign-in", ("email", Email), ("password", Password));
        var set = answer.Headers["Set-Cookie"].Split('\n').Last(static line => line.StartsWith("plumbline=", StringComparison.Ordinal));
        Assert.Contains("; httponly", set, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; samesite=lax", set, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; path=/", set, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain=", set, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires=", set, StringComparison.OrdinalIgnoreCase);
        Assert.NotEqual(planted, visitor.Cookie(SessionCookie.Plain));
        Assert.True(visitor.Cookie(SessionCookie.Plain)!.Length >= 43);
        Assert.Equal(HttpStatusCode.SeeOther, (await owner.GetAsync("/account")).Status);
    }

    [Fact]
    public async Task ByHttpsThroughANamedProxy_TheCookieIsSecure_AndOthersAreNotBelieved()
    {
        await using var site = await EmptySite.StartAsync(change: static options => options with { Proxies = [IPAddress.Loopback], Hosts = ["plumbline.example"] });
        using var visitor = site.Visit();
        visitor.Client.DefaultRequestHeaders.Host = "plumbline.example";
        visitor.Client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        visitor.Client.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.7");
        using var answer = await visitor.Client.GetAsync(new Uri(site.Server.FirstLink!, UriKind.Relative));
        Assert.Equal("max-age=31536000", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")));
        var form = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Host-plumbline-form=", form, StringComparison.Ordinal);
        Assert.Contains("; secure", form, StringComparison.OrdinalIgnoreCase);

        await using var bare = await EmptySite.StartAsync();
        using var liar = bare.Visit();
        liar.Client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        Assert.False((await liar.GetAsync("/account/sign-in")).Headers.ContainsKey("Strict-Transport-Security"));
    }

    [Fact]
    public async Task TwoServers_OnOneStore_ReadEachOthersCookiesAndForms()
    {
        await using var site = await EmptySite.StartAsync();
        using var owner = await FirstAsync(site);
        var (server, client) = await SampleSite.ServeAsync(site.Ledger, static options => options with { IsOwnMachine = false });
        await using (server)
        {
            client.Dispose();
            // Cookies are of a host, whatever the port.
            var page = await owner.GetAsync("/account/password");
            var token = page.Page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            const string changed = "quiet marble lantern of seven";
            var answer = await owner.PostAsync(server.Addresses[0] + "/account/password", ("__RequestVerificationToken", token), ("password", changed), ("password-again", changed));
            Assert.True(answer.Status == HttpStatusCode.SeeOther, answer.Text);
        }
    }

    [Fact]
    public async Task WithoutASession_PagesLeadToSignIn_AndProgramsAreTold()
    {
        await using var site = await EmptySite.StartAsync();
        using var owner = await FirstAsync(site);
        using var stranger = site.Visit();
        Assert.Equal("/account/sign-in?to=%2Fno-such%3Fa%3D1", (await stranger.GetAsync("/no-such?a=1")).Location);
        var api = await stranger.GetAsync("/api/v1/organisations");
        Assert.Equal(HttpStatusCode.Unauthorized, api.Status);
        Assert.Contains("Bearer", api.Headers["WWW-Authenticate"], StringComparison.Ordinal);
        Assert.Contains("Basic", api.Headers["WWW-Authenticate"], StringComparison.Ordinal);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/account");
        request.Headers.Add("Sec-Fetch-Mode", "cors");
        using var script = await stranger.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Unauthorized, script.StatusCode);
    }

    [Fact]
    public async Task Form_WithoutItsToken_OrByAnotherMethod_DoesNothing()
    {
        await using var site = await EmptySite.StartAsync();
        using var owner = await FirstAsync(site);
        Assert.Equal(HttpStatusCode.BadRequest, (await owner.PostAsync("/account/sessions", ("act", "everywhere"))).Status);
        foreach (var method in new[] { "DELETE", "PUT", "PATCH" })
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), "/account/sessions");
            using var answer = await owner.Client.SendAsync(request);
            Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync("/account")).Status);
    }

    // Without what differs by itself: the token of the form, what passkeys are asked, and what was typed.
    private static string Comparable(Answer answer, string email)
    {
        var page = answer.Page;
        foreach (var odd in page.QuerySelectorAll("[name=__RequestVerificationToken], [name=passkey-state], [data-options]")) odd.Remove();
        return page.DocumentElement.OuterHtml.Replace(email, "EMAIL", StringComparison.OrdinalIgnoreCase);
    }
}
