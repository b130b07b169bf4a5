using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Plumbline.App.Access;
using Plumbline.App.Access.Accounts;
using Plumbline.App.Access.Granting;
using Plumbline.App.Access.Tokens;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.Core.Access;
using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Administration;

/// <summary>Accounts, grants, posts and tokens on their pages.</summary>
public sealed class AccountPagesTests(AdministrationSite site) : IClassFixture<AdministrationSite>
{
    [Fact]
    public async Task AnAccount_IsAdded_Granted_GivenAPost_Renamed_Invited_ClosedAndErased()
    {
        var client = site.Keeper.Client;
        var address = await MadeAsync("<script>alert(1)</script>");
        Assert.Contains("No permission has been given yet.", await TextAsync(client, address), StringComparison.Ordinal);
        await NextAsync($"{address}/grants/new");

        Assert.Contains("In which organisation?", await TextAsync(client, $"{address}/grants/new"), StringComparison.Ordinal);
        var grant = $"{address}/grants/new?organisation=sample-trust";
        using (var none = await client.SendFormAsync(grant, ("from", "2026-02-30"))) await ToldAsync(none, "permission: Choose a permission.", "from: Found “2026-02-30”; expected a day, such as 2024-03-31.");
        using (var odd = await client.SendFormAsync(grant, ("permission", "administrator"), ("section", "Incidents"), ("from", "2020-01-01"))) await ToldAsync(odd, "content: Found “all units; Incidents”; expected the whole organisation: administrator is not for a part of it.");
        using (var given = await client.SendFormAsync(grant, ("permission", "analyst"), ("section", "Incidents"), ("section", "Safeguarding"), ("from", "2020-01-01"), ("to", "2099-12-31"))) Leads(given, address);
        await NextAsync($"{address}/posts/new?organisation=sample-trust");
        using (var every = await client.SendFormAsync($"{address}/grants/new?organisation=*", ("permission", "auditor"), ("from", "2020-01-01"))) Leads(every, address);
        using (var post = await client.SendFormAsync($"{address}/posts/new?organisation=sample-trust", ("title", "Head of <performance>"), ("from", "2020-01-01"))) Leads(post, address);
        await NextAsync($"{address}/invite");
        Assert.Contains("Nobody has been invited yet.", await TextAsync(client, address), StringComparison.Ordinal);
        var page = await PageAsync(client, address);
        Assert.Equal(["Analyst", "Auditor", "Head of <performance>"], page.QuerySelectorAll("tbody th").Select(cell => cell.TextContent));
        Assert.Contains("All units; Incidents, Safeguarding", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main script"));

        foreach (var end in page.QuerySelectorAll("td a").Select(link => link.GetAttribute("href")!).ToList())
        {
            using var ended = await client.SendFormAsync(end);
            Leads(ended, address);
            using var again = await client.SendFormAsync(end);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        }

        Assert.Equal(3, (await PageAsync(client, address)).QuerySelectorAll("td[data-label=Now]").Count(cell => cell.TextContent.StartsWith("Ended ", StringComparison.Ordinal)));
        using (var renamed = await client.SendFormAsync($"{address}/rename", ("name", "Plain name"), ("email", $"{Guid.NewGuid():N}@example.org"))) Leads(renamed, address);
        using (var invited = await client.SendFormAsync($"{address}/invite"))
        {
            Assert.Equal(HttpStatusCode.OK, invited.StatusCode);
            var link = Page(await invited.Content.ReadAsStringAsync()).QuerySelector(".secret")!.TextContent;
            Assert.Contains("nobody has used it yet", await TextAsync(client, address), StringComparison.Ordinal);
            Assert.Contains("Invited on", await TextAsync(client, address), StringComparison.Ordinal);
            Assert.Contains(", invited, until ", await TextAsync(client, "/administration/accounts?q=Plain+name"), StringComparison.Ordinal);
            Assert.StartsWith($"{site.Site.Address}account/invitation?key=", link, StringComparison.Ordinal);
            using var opened = await new HttpClient().GetAsync(new Uri(link));
            Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
        }

        using (var closed = await client.SendFormAsync($"{address}/close")) Leads(closed, address);
        Assert.Contains("nobody signs in with it", await TextAsync(client, address), StringComparison.Ordinal);
        using (var open = await client.SendFormAsync($"{address}/open")) Leads(open, address);
        using (var erased = await client.SendFormAsync($"{address}/erase")) Leads(erased, $"/administration/accounts?erased={address.Split('/')[^1]}");
        Assert.Contains("<strong>Erased.</strong>", await TextAsync(client, $"/administration/accounts?erased={address.Split('/')[^1]}"), StringComparison.Ordinal);
        using var gone = await client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);

        async Task NextAsync(string link) => Assert.Equal(link, (await PageAsync(client, address)).QuerySelector("main .nothing a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task AnAccountThatCannotBe_IsToldBesideItsField()
    {
        using (var nothing = await site.Keeper.Client.SendFormAsync("/administration/accounts/new")) await ToldAsync(nothing, "name: Enter a name of at most 200 letters.", "email: Enter an email address, such as first.last@example.org.");
        var first = await MadeAsync("First");
        var email = (await FindAccount.RunAsync(site.Site.Ledger, AccountNumber.Parse(first.Split('/')[^1]).Value))!.Email;
        using var twice = await site.Keeper.Client.SendFormAsync("/administration/accounts/new", ("name", "Two"), ("email", email.ToUpperInvariant()));
        await ToldAsync(twice, "email: There is an account with this address already. The list of accounts finds it by the whole address.");
        using var renamed = await site.Keeper.Client.SendFormAsync($"{await MadeAsync("Other")}/rename", ("name", "Other"), ("email", email));
        await ToldAsync(renamed, "email: There is an account with this address already. The list of accounts finds it by the whole address.");
    }

    [Fact]
    public async Task TheLastAdministrator_IsKept()
    {
        var told = "This is the last account that administers every organisation. Make another administrator of every organisation first.";
        var token = (await PageAsync(site.Keeper.Client, "/administration/accounts/new")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var verb in new[] { "close", "erase" })
        {
            var address = $"/administration/accounts/{site.Keeper.Account}/{verb}";
            var page = await PageAsync(site.Keeper.Client, address);
            Assert.Contains(told, page.Body!.TextContent, StringComparison.Ordinal);
            Assert.Empty(page.QuerySelectorAll("main form"));
            using var content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
            using var refused = await site.Keeper.Client.PostAsync(new Uri(address, UriKind.Relative), content);
            await ToldAsync(refused, $"content: {told}");
        }
    }

    [Fact]
    public async Task Sessions_AreEnded_FromTheAccountsPage()
    {
        using var somebody = await SignedIn.AsAsync(site.Site.Ledger, site.Site.Address, SampleSite.Trust, Permission.Reader);
        Assert.Contains("1 session", await TextAsync(site.Keeper.Client, $"/administration/accounts/{somebody.Account}"), StringComparison.Ordinal);
        using (var ended = await site.Keeper.Client.SendFormAsync($"/administration/accounts/{somebody.Account}/end-sessions")) Assert.Equal(HttpStatusCode.SeeOther, ended.StatusCode);
        using var after = await somebody.Client.GetAsync(new Uri("/sample-trust", UriKind.Relative));
        Assert.Equal(HttpStatusCode.SeeOther, after.StatusCode);
        Assert.Contains("sign-in", after.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AdministratorOfOneOrganisation_SeesAndKeepsNoOther()
    {
        using var both = await SignedIn.AsAsync(site.Site.Ledger, site.Site.Address, [.. new[] { SampleSite.Trust, SampleSite.Council }.Select(code => new Grant(Permission.Reader, code, Scope.Whole, new DateOnly(2020, 1, 1)))]);
        using var elsewhere = await SignedIn.AsAsync(site.Site.Ledger, site.Site.Address, SampleSite.Council, Permission.Reader);
        var client = site.OfTrust.Client;
        var list = await TextAsync(client, "/administration/accounts.csv");
        Assert.Contains($"{both.Account}", list, StringComparison.Ordinal);
        Assert.DoesNotContain($"{elsewhere.Account}", list, StringComparison.Ordinal);
        Assert.DoesNotContain("council", await TextAsync(client, $"/administration/accounts/{both.Account}"), StringComparison.OrdinalIgnoreCase);
        foreach (var verb in new[] { "rename", "invite", "close", "open", "erase", "end-sessions" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(new Uri($"/administration/accounts/{both.Account}/{verb}", UriKind.Relative))).StatusCode);
            using var sent = await SendAsync(client, $"/administration/accounts/{both.Account}/{verb}", ("name", "X"), ("email", "x@example.org"));
            Assert.Equal(HttpStatusCode.Forbidden, sent.StatusCode);
        }

        foreach (var code in new[] { SampleSite.Council, "*" })
        {
            using var given = await SendAsync(client, $"/administration/accounts/{both.Account}/grants/new?organisation={code}", ("permission", "reader"), ("from", "2020-01-01"));
            Assert.Equal(HttpStatusCode.Forbidden, given.StatusCode);
        }

        var held = (await ListGrants.RunAsync(site.Site.Ledger, Actor.OwnMachine(), both.Account)).Grants.First(one => one.Grant.Organisation == SampleSite.Council);
        using (var ended = await SendAsync(client, $"/administration/accounts/{both.Account}/grants/{held.Key}/end")) Assert.Equal(HttpStatusCode.Forbidden, ended.StatusCode);
        using var settings = await SendAsync(client, $"/administration/settings/{SampleSite.Council}", ("reason", "x"));
        Assert.Equal(HttpStatusCode.Forbidden, settings.StatusCode);
        Assert.Equal(2, (await ReadGrants.RunAsync(site.Site.Ledger, both.Account)).Grants.Count);
    }

    [Fact]
    public async Task WhoeverKeepsNothing_OpensNoPageOfAdministration()
    {
        var account = site.Keeper.Account;
        foreach (var address in new[] { "/administration/accounts", "/administration/accounts.csv", "/administration/accounts/new", $"/administration/accounts/{account}", $"/administration/accounts/{account}/erase", $"/administration/accounts/{account}/grants/new", "/administration/access-log", "/administration/access-log.csv", "/administration/settings/sample-trust", "/sample-trust/settings" })
        {
            using var reader = await site.Reader.Client.GetAsync(new Uri(address, UriKind.Relative));
            Assert.Equal((address, HttpStatusCode.Forbidden), (address, reader.StatusCode));
            using var stranger = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = site.Site.Address };
            using var nobody = await stranger.GetAsync(new Uri(address, UriKind.Relative));
            Assert.True(nobody.StatusCode is HttpStatusCode.SeeOther or HttpStatusCode.Unauthorized, $"{address}: {nobody.StatusCode}");
        }
    }

    [Fact]
    public async Task AToken_IsShownOnce_Read_AndRevoked()
    {
        var client = site.Reader.Client;
        Assert.Contains("You have no token and no calendar address yet.", await TextAsync(client, "/account/tokens"), StringComparison.Ordinal);
        using (var wide = await client.SendFormAsync("/account/tokens/new?organisation=sample-trust", ("name", ""), ("from", "2026-01-01"), ("to", ""))) await ToldAsync(wide, "to: Enter a day, such as 2024-03-31.", "name: Enter what the token is for.");
        var (from, to) = (DateTime.UtcNow.ToString("yyyy-MM-dd", null), DateTime.UtcNow.AddDays(30).ToString("yyyy-MM-dd", null));
        using var made = await client.SendFormAsync("/account/tokens/new?organisation=sample-trust", ("name", "Power BI"), ("section", "Incidents"), ("from", from), ("to", to));
        var secret = Page(await made.Content.ReadAsStringAsync()).QuerySelector(".secret")!.TextContent;
        var list = await PageAsync(client, "/account/tokens");
        Assert.DoesNotContain(secret[^37..], list.Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Equal(["Incidents"], (await FindToken.RunAsync(site.Site.Ledger, secret))!.Grants[0].Scope.Sections);
        using var revoked = await client.SendFormAsync(list.QuerySelector("td a")!.GetAttribute("href")!);
        Leads(revoked, "/account/tokens");
        Assert.Null(await FindToken.RunAsync(site.Site.Ledger, secret));
        using var others = await site.Auditor.Client.SendFormAsync($"/account/tokens/{secret.Split('_')[1]}/revoke");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, others.StatusCode);
    }

    [Fact]
    public async Task List_NamesOrganisationsAndParts()
    {
        using var scoped = await SignedIn.AsAsync(site.Site.Ledger, site.Site.Address, new Grant(Permission.Contributor, SampleSite.Council, new Scope(null, ["Road safety"]), new DateOnly(2020, 1, 1)));
        var name = (await ReadDefinitions.RunAsync(site.Site.Ledger, SampleSite.Council)).Picture.Settings.Name;
        Assert.Equal($"Contributor: {name} (All units; Road safety)", (await PageAsync(site.Keeper.Client, $"/administration/accounts?q={scoped.Account}")).QuerySelector("td[data-label='May do']")!.TextContent);
        var own = await PageAsync(scoped.Client, "/account");
        Assert.Contains($"Contributor: {name} (All units; Road safety)", own.Body!.TextContent, StringComparison.Ordinal);
        // It may write and holds no post, and cannot give itself one.
        Assert.Contains("you hold none in these organisations", own.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(own.QuerySelectorAll("main .nothing a"));
        var keeper = await PageAsync(site.Keeper.Client, "/account");
        Assert.Contains($"/administration/accounts/{site.Keeper.Account}/posts/new?organisation=sample-council", keeper.QuerySelectorAll("main .nothing a").Select(link => link.GetAttribute("href")));
        Assert.DoesNotContain("you hold none", (await PageAsync(site.Reader.Client, "/account")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoeverGivesSomething_IsWarnedOfALinkThatSomebodyOfElsewhereMade()
    {
        using var ofCouncil = await SignedIn.AsAsync(site.Site.Ledger, site.Site.Address, SampleSite.Council, Permission.Administrator);
        using var made = await ofCouncil.Client.SendFormAsync("/administration/accounts/new", ("name", "Lent"), ("email", $"{Guid.NewGuid():N}@example.org"));
        var address = made.Headers.Location!.OriginalString;
        using (var invited = await ofCouncil.Client.SendFormAsync($"{address}/invite")) Assert.Equal(HttpStatusCode.OK, invited.StatusCode);
        foreach (var below in new[] { "grants", "posts" })
        {
            Assert.Contains($"was made by {ofCouncil.Account}", await TextAsync(site.OfTrust.Client, $"{address}/{below}/new?organisation=sample-trust"), StringComparison.Ordinal);
            Assert.DoesNotContain("was made by", await TextAsync(site.Keeper.Client, $"{address}/{below}/new?organisation=sample-council"), StringComparison.Ordinal);
            Assert.DoesNotContain("was made by", await TextAsync(ofCouncil.Client, $"{address}/{below}/new?organisation=sample-council"), StringComparison.Ordinal);
        }

        // An account that holds nothing is kept by its maker alone.
        using var invite = await site.OfTrust.Client.GetAsync(new Uri($"{address}/invite", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Forbidden, invite.StatusCode);
        Assert.DoesNotContain("Lent", await TextAsync(site.OfTrust.Client, address), StringComparison.Ordinal);
    }

    private async Task<string> MadeAsync(string name)
    {
        using var made = await site.Keeper.Client.SendFormAsync("/administration/accounts/new", ("name", name), ("email", $"{Guid.NewGuid():N}@example.org"));
        Assert.Equal(HttpStatusCode.SeeOther, made.StatusCode);
        return made.Headers.Location!.OriginalString;
    }

    // With a token of a page that the sender may open: what is refused is what was asked for.
    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string address, params (string Name, string Value)[] fields)
    {
        var page = await PageAsync(client, "/administration/accounts/new");
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(static field => KeyValuePair.Create(field.Item1, field.Item2)));
        return await client.PostAsync(new Uri(address, UriKind.Relative), content);
    }

    private static void Leads(HttpResponseMessage answer, string address) => Assert.Equal((HttpStatusCode.SeeOther, address), (answer.StatusCode, answer.Headers.Location?.OriginalString));

    private static async Task ToldAsync(HttpResponseMessage answer, params string[] problems)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = Page(await answer.Content.ReadAsStringAsync());
        Assert.Equal(problems, page.QuerySelectorAll(".govuk-error-summary__list a").Select(link => $"{link.GetAttribute("href")![1..]}: {link.TextContent}"));
        Assert.All(problems, problem => Assert.NotNull(page.GetElementById(problem.Split(':')[0])));
    }

    private static IHtmlDocument Page(string text) => new HtmlParser().ParseDocument(text);

    private static async Task<IHtmlDocument> PageAsync(HttpClient client, string address) => Page(await TextAsync(client, address));

    private static async Task<string> TextAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {(int)answer.StatusCode} {text}");
        Assert.Equal("no-store", $"{answer.Headers.CacheControl}");
        return text;
    }
}
