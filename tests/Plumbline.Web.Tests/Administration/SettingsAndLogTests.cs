using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Plumbline.App.Access;
using Plumbline.App.Access.Granting;
using Plumbline.App.Access.Logging;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.Core.Access;
using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Administration;

/// <summary>The settings of an organisation, the access log and the table of permissions on their pages.</summary>
public sealed class SettingsAndLogTests(AdministrationSite site) : IClassFixture<AdministrationSite>
{
    private const string Settings = "/administration/settings/sample-trust";

    [Fact]
    public async Task Settings_AreChanged_ByWhoeverHoldsAPostThere_AndNothingOfOthersIsUndone()
    {
        using var keeper = await SignedIn.AsAsync(site.Site.Ledger, site.Site.Address, SampleSite.Trust, Permission.Administrator);
        var opened = await PageAsync(keeper.Client, Settings);
        using (var postless = await keeper.Client.SendFormAsync(Settings, [.. Fields(opened), ("reason", "Plainer")]))
        {
            // What was typed is not lost, and the way out is there.
            Assert.Equal(HttpStatusCode.UnprocessableEntity, postless.StatusCode);
            var page = await PageAsync(postless);
            Assert.Equal("Plainer", page.QuerySelector("input[name=reason]")!.GetAttribute("value"));
            Assert.Equal($"/administration/accounts/{keeper.Account}/posts/new?organisation=sample-trust", page.QuerySelector("main .nothing a")!.GetAttribute("href"));
        }

        Assert.Single(opened.QuerySelectorAll("main .nothing a"));
        await GivePost.RunAsync(site.Site.Ledger, Actor.OwnMachine(), keeper.Account, SampleSite.Trust, "Company secretary", new DateOnly(2020, 1, 1), to: null);

        using (var odd = await keeper.Client.SendFormAsync(Settings, [.. Fields(opened, ("language", "xx-never"), ("rating-scheme", "rainbow"))]))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, odd.StatusCode);
            Assert.Equal(["#language", "#rating-scheme", "#reason"], (await PageAsync(odd)).QuerySelectorAll(".govuk-error-summary__list a").Select(link => link.GetAttribute("href")));
        }

        using (var strands = await keeper.Client.SendFormAsync(Settings, [.. Fields(opened, ("financial-year-start", "5")), ("reason", "x")])) Assert.Contains("What would remain is contradictory", await strands.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using (var saved = await keeper.Client.SendFormAsync(Settings, [.. Fields(opened, ("short-name", "our Trust")), ("reason", "Plainer")]))
        {
            Assert.Equal((HttpStatusCode.SeeOther, $"{Settings}?saved=2"), (saved.StatusCode, saved.Headers.Location!.OriginalString));
            Assert.Contains("It is change 2 of the ledger", await (await keeper.Client.GetAsync(saved.Headers.Location)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        // A form that was opened before: what it did not change stays as the other left it, and what both changed is told.
        using (var stale = await keeper.Client.SendFormAsync(Settings, [.. Fields(opened, ("short-name", "Their Trust")), ("reason", "Mine")])) Assert.Contains("Somebody changed it meanwhile, to “our Trust”", await stale.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using (var other = await keeper.Client.SendFormAsync(Settings, [.. Fields(opened, ("name", "Sample Trust")), ("reason", "Shorter")])) Assert.Equal(HttpStatusCode.SeeOther, other.StatusCode);
        var now = (await ReadDefinitions.RunAsync(site.Site.Ledger, SampleSite.Trust)).Picture.Settings;
        Assert.Equal(("Sample Trust", "our Trust"), (now.Name, now.ShortName));
        var change = (await site.Site.Ledger.ChangesAsync(SampleSite.Trust).ToListAsync())[^1];
        Assert.Equal(("Company secretary", keeper.Account.Text, "Shorter"), (change.Author.Post, change.Author.Account, change.Reason));

        using var redirected = await keeper.Client.GetAsync(new Uri("/sample-trust/settings", UriKind.Relative));
        Assert.Equal((HttpStatusCode.Found, Settings), (redirected.StatusCode, redirected.Headers.Location!.OriginalString));
    }

    [Fact]
    public async Task AccessLog_IsReadByAuditors_Filtered_AndTakenAway_AndNobodyEditsIt()
    {
        await AccessLog.NoteAsync(site.Site.Ledger, AccessEvent.Exported, site.Reader.Account, SampleSite.Trust, "<b>a table</b>");
        var page = await PageAsync(site.Auditor.Client, $"/administration/access-log?what=exported&organisation=sample-trust&account={site.Reader.Account}&since=2020-01-01");
        Assert.Equal(["<b>a table</b>"], page.QuerySelectorAll("td[data-label=Detail]").Select(cell => cell.TextContent));
        var csv = await (await site.Auditor.Client.GetAsync(new Uri("/administration/access-log.csv?what=exported", UriKind.Relative))).Content.ReadAsStringAsync();
        Assert.StartsWith("entry,time,account,what,organisation,detail,hash", csv, StringComparison.Ordinal);
        Assert.Contains("log-read", await (await site.Auditor.Client.GetAsync(new Uri("/administration/access-log.csv", UriKind.Relative))).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        foreach (var query in new[] { "what=never", "since=yesterday", "account=x", "page=0" })
            Assert.Equal((query, HttpStatusCode.BadRequest), (query, (await site.Auditor.Client.GetAsync(new Uri($"/administration/access-log?{query}", UriKind.Relative))).StatusCode));
        Assert.Equal(HttpStatusCode.Forbidden, (await site.Keeper.Client.GetAsync(new Uri("/administration/access-log", UriKind.Relative))).StatusCode);
        using var sent = await site.Auditor.Client.PostAsync(new Uri("/administration/access-log", UriKind.Relative), content: null);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, sent.StatusCode);
    }

    [Fact]
    public async Task Administration_IsFoundFromTheAccountAndTheFoot_ByWhoeverMay()
    {
        using var ofTrust = await SignedIn.AsAsync(site.Site.Ledger, site.Site.Address, SampleSite.Trust, Permission.Auditor);
        using var redirected = await ofTrust.Client.GetAsync(new Uri("/administration", UriKind.Relative));
        Assert.Equal((HttpStatusCode.Found, "/administration/access-log"), (redirected.StatusCode, redirected.Headers.Location!.OriginalString));
        Assert.Equal(["", SampleSite.Trust], (await PageAsync(ofTrust.Client, "/administration/access-log")).QuerySelectorAll("select[name=organisation] option").Select(option => option.GetAttribute("value")));
        using var both = await SignedIn.AsAsync(site.Site.Ledger, site.Site.Address, SampleSite.Trust, Permission.Administrator, Permission.Reader);
        const string Log = "/administration/access-log", Accounts = "/administration/accounts";
        foreach (var (who, links) in new (SignedIn, string[])[] { (ofTrust, [Log]), (both, [Accounts]), (site.Reader, []), (site.Auditor, [Log]) })
        {
            foreach (var (address, part) in new[] { ("/account", "main"), ("/sample-trust", ".site-foot") })
                Assert.Equal(links, (await PageAsync(who.Client, address)).QuerySelectorAll($"{part} a").Select(link => link.GetAttribute("href")).Where(static link => link is Log or Accounts));
        }
    }

    [Fact]
    public async Task RefusalInsideAnOrganisation_KeepsItsMenu()
    {
        using var writer = await SignedIn.AsAsync(site.Site.Ledger, site.Site.Address, SampleSite.Trust, Permission.Contributor);
        using var refused = await writer.Client.GetAsync(new Uri("/sample-trust/import", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("/sample-trust/enter", (await PageAsync(refused)).QuerySelectorAll("header nav a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task WhatIsRefused_IsAnEntry_WithWhoAndWhat()
    {
        using var refused = await site.Reader.Client.GetAsync(new Uri("/administration/settings/sample-trust?secret=1", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        // It is written beside the answer.
        var entries = (IReadOnlyList<AccessEntry>)[];
        for (var i = 0; i < 200 && entries.Count == 0; i++)
        {
            await Task.Delay(25);
            entries = (await ReadAccessLog.RunAsync(site.Site.Ledger, Actor.OwnMachine(), new AccessQuery { What = AccessEvent.Refused, Account = site.Reader.Account, Organisation = SampleSite.Trust })).Entries;
        }

        Assert.Equal("GET /administration/settings/sample-trust", entries[0].Detail);
        Assert.Null((await VerifyAccessLog.RunAsync(site.Site.Ledger, Actor.OwnMachine())).Found);
    }

    [Fact]
    public async Task PermissionTable_IsThatOfTheRules()
    {
        var page = await PageAsync(site.Reader.Client, "/account/permissions");
        var operations = Enum.GetValues<Operation>();
        var rows = page.QuerySelectorAll(".rules tbody tr").Select(static row => row.QuerySelectorAll("td").Select(static cell => cell.TextContent).ToList()).ToList();
        Assert.Equal(operations.Length, rows.Count);
        foreach (var (operation, row) in operations.Zip(rows))
            Assert.Equal([.. Enum.GetValues<Permission>().Select(permission => OperationRules.Allowing(operation).Contains(permission) ? "Yes" : ""), OperationRules.IsScoped(operation) ? "Yes" : "Whole only"], row);
        Assert.Contains("You hold it.", page.QuerySelector("dl dd")!.TextContent, StringComparison.Ordinal);
    }

    private static IEnumerable<(string, string)> Fields(IHtmlDocument page, params (string Name, string Value)[] changed) => page.QuerySelectorAll("main form input[name]").OfType<IHtmlInputElement>()
        .Where(static input => input.Name is not ("__RequestVerificationToken" or "reason"))
        .Select(input => (input.Name!, changed.FirstOrDefault(one => one.Name == input.Name).Value ?? input.Value));

    private static async Task<IHtmlDocument> PageAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {(int)answer.StatusCode}");
        return await PageAsync(answer);
    }

    private static async Task<IHtmlDocument> PageAsync(HttpResponseMessage answer) => new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
}
