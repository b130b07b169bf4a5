using System.Net;
using AngleSharp.Html.Parser;
using Plumbline.Web.Api;
using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Access;

/// <summary>Who reads a part of an organisation is shown nothing of the rest, at whatever address, in whatever format.</summary>
[Collection(GuardedSiteCollection.Name)]
public partial class ReadsAScopeTests(GuardedSite site)
{
    private const string Alder = "reader/teams/a/Safe";
    private const string WholeAlder = "reader/teams/a";

    [Theory]
    [InlineData(Alder)]
    [InlineData(WholeAlder)]
    public async Task EveryLink_ShowsNothingFromOutside(string who)
    {
        var from = new Dictionary<string, string>(StringComparer.Ordinal);
        var (waiting, seen) = (new Queue<string>(["/", "/teams", "/teams?as-at=1", "/teams/search?q=birch", "/teams/search?q=corrected", "/teams/search?q=wet", "/teams/lists/cases?period=all", "/api"]), new HashSet<string>(StringComparer.Ordinal));
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        while (waiting.TryDequeue(out var address))
        {
            using var answer = await site.SendAsync(who, address);
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Found, $"{address}, linked from {from.GetValueOrDefault(address)}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
            var body = await TextAsync(answer);
            Assert.True(Outside(address, body, who) is null, $"{address} shows {Outside(address, body, who)}");
            if (answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            using var page = new HtmlParser().ParseDocument(body);
            foreach (var link in page.QuerySelectorAll("a[href]").Select(static one => one.GetAttribute("href")!.Split('#')[0]))
            {
                if (link.StartsWith('/') && !link.StartsWith("/api/v1", StringComparison.Ordinal) && !link.StartsWith("/account", StringComparison.Ordinal) && seen.Add(link))
                {
                    kinds.Add(Kind(link));
                    from[link] = address;
                    waiting.Enqueue(link);
                }
            }
        }

        Assert.InRange(kinds.Count, 20, int.MaxValue);
        Assert.InRange(seen.Count, 60, int.MaxValue);
    }

    [Fact]
    public async Task FormOfAToken_OffersNothingFromOutside()
    {
        var body = await ReadAsync("/account/tokens/new?organisation=teams");
        Assert.Null(Outside("/account/tokens/new", body));
        using var page = new HtmlParser().ParseDocument(body);
        Assert.Equal(["a", "a1", "a2"], page.QuerySelectorAll("option").Select(static option => option.GetAttribute("value")).Order(StringComparer.Ordinal));
        Assert.Equal(["Safe"], page.QuerySelectorAll("input[name=section]").Select(static box => box.GetAttribute("value")));
        Assert.Contains("You read these alone", page.GetElementById("section-hint")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsInside_IsShown()
    {
        Assert.Contains("Falls of patients", await ReadAsync("/teams/dashboard"), StringComparison.Ordinal);
        Assert.Contains(" only)</a>", await ReadAsync("/teams/dashboard"), StringComparison.Ordinal);
        Assert.Contains("Team Alder Two", await ReadAsync("/teams/units"), StringComparison.Ordinal);
        Assert.Contains("Alder stairs were wet", await ReadAsync("/teams/commentary?period=all"), StringComparison.Ordinal);
        Assert.Contains("Corrected Alder", await ReadAsync("/teams/changes"), StringComparison.Ordinal);
        Assert.Contains("Board dashboard", await ReadAsync("/teams/reports"), StringComparison.Ordinal);
        Assert.Contains("A-1", await ReadAsync("/teams/lists/cases.csv?period=all"), StringComparison.Ordinal);
        // A total of the directorate is of its own teams: 15 was corrected, and 8 is the other's.
        Assert.Contains("falls,a,2024-03,23", await ReadAsync("/teams/indicators/falls.csv?unit=a"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/teams/indicators/zc-moans", "zc-moans", "zd-moans")]
    [InlineData("/teams/indicators/zc-moans.csv", "zc-moans", "zd-moans")]
    [InlineData("/teams/indicators/falls?unit=zb", "zb", "zd")]
    [InlineData("/teams/indicators/falls?unit=top", "top", "tap")]
    [InlineData("/teams/figures/falls/zb1/2024-03", "zb1", "zd1")]
    [InlineData("/teams/figures/falls/zb1/2024-03.json", "zb1", "zd1")]
    [InlineData("/teams/figures/zc-moans/a1/2024-03", "zc-moans", "zd-moans")]
    [InlineData("/teams/units/zc-moans", "zc-moans", "zd-moans")]
    [InlineData("/teams/dashboard?unit=zb1", "zb1", "zd1")]
    [InlineData("/teams/dashboard?section=Zcaring", "Zcaring", "Zdaring")]
    [InlineData("/teams?unit=zb", "zb", "zd")]
    [InlineData("/teams/lists/zc-cases", "zc-cases", "zd-cases")]
    [InlineData("/teams/lists/cases?unit=zb1", "zb1", "zd1")]
    [InlineData("/teams/reports/zb-board/2024-03", "zb-board", "zd-board")]
    [InlineData("/teams/reports/zb-board/2024-03/paper", "zb-board", "zd-board")]
    [InlineData("/teams/reports/zb-board/2024-03/files", "zb-board", "zd-board")]
    [InlineData("/teams/reports/board/2024-03?unit=zb", "zb", "zd")]
    [InlineData("/teams/checks?check=zc-check", "zc-check", "zd-check")]
    [InlineData("/teams?within=zb", "zb", "zd")]
    [InlineData("/teams?within=top", "top", "tap")]
    [InlineData("/others", "others", "nobody")]
    [InlineData("/others/indicators/falls", "others", "nobody")]
    [InlineData("/api/v1/teams/observations.csv?indicator=zc-moans", "zc-moans", "zd-moans")]
    [InlineData("/api/v1/teams/observations.csv?unit=zb1", "zb1", "zd1")]
    [InlineData("/api/v1/teams/figures/falls/zb1/2024-03", "zb1", "zd1")]
    [InlineData("/api/v1/teams/lists/zc-cases", "zc-cases", "zd-cases")]
    [InlineData("/teams/finance/zb-accounts", "zb-accounts", "zd-accounts")]
    [InlineData("/teams/finance/zc-accounts", "zc-accounts", "zd-accounts")]
    [InlineData("/teams/contracts/zb-mixed", "zb-mixed", "zd-mixed")]
    [InlineData("/teams/returns/wards/zb1/2024-02", "zb1", "zd1")]
    [InlineData("/teams/returns/wards?unit=zb1", "zb1", "zd1")]
    [InlineData("/api/v1/teams/returns/wards/zb1/2024-02", "zb1", "zd1")]
    [InlineData("/api/v1/teams/statements/zb-accounts?period=2024-03", "zb-accounts", "zd-accounts")]
    [InlineData("/api/v1/others/units", "others", "nobody")]
    public async Task WhatIsOutside_IsAnsweredAsWhatIsNotThere(string address, string outside, string unknown)
    {
        var isToken = address.StartsWith("/api/v1", StringComparison.Ordinal);
        using var hidden = await site.SendAsync(Alder, address, isToken: isToken);
        using var missing = await site.SendAsync(Alder, address.Replace(outside, unknown, StringComparison.Ordinal), isToken: isToken);
        Assert.Equal(missing.StatusCode, hidden.StatusCode);
        var (one, other) = (await TextAsync(hidden), await TextAsync(missing));
        Assert.Equal(Without(other, unknown), Without(one, outside));
    }

    [Fact]
    public async Task EveryTableOfTheApi_ShowsNothingFromOutside()
    {
        foreach (var endpoint in ApiEndpoints.All)
        {
            var path = endpoint.PathExamples.Aggregate(endpoint.Path, static (path, part) => path.Replace($"{{{part.Key}}}", part.Key switch { "indicator" => "falls", "unit" => "a1", "period" => "2024-03", "list" => "cases", "change" => "1", "risk" => "stairs", "statement" => "accounts", "form" => "wards", "name" => "kit", "row" => "k1", _ => part.Value }, StringComparison.Ordinal));
            foreach (var position in new[] { 1, 2, 3 })
            {
                var needed = endpoint.All.Where(static one => one.IsRequired).Select(static one => $"&{one.Name}={(one.Name == "q" ? "wet" : one.Name is "indicator" ? "falls" : one.Name is "unit" ? "a1" : "2024-03")}");
                var address = $"/api/v1/teams/{path}?as-at={position}{string.Concat(needed)}";
                // Whoever reads some sections alone reads no risk, no contract, no return and no register, so one risk is read by who reads the unit.
                foreach (var who in path.StartsWith("risks/", StringComparison.Ordinal) || path.StartsWith("returns/", StringComparison.Ordinal) || path.StartsWith("registers/", StringComparison.Ordinal) ? new[] { WholeAlder } : [Alder, WholeAlder])
                {
                    using var answer = await site.SendAsync(who, address, isToken: true);
                    var body = await TextAsync(answer);
                    Assert.True(answer.IsSuccessStatusCode, $"{address}: {body}");
                    Assert.True(Outside(address, body, who) is null, $"{address} shows {Outside(address, body, who)}");
                }

                using var whole = await site.SendAsync("reader/teams", address, isToken: true);
                if (path == "observations" && position == 1) Assert.NotNull(Outside(address, await TextAsync(whole)));
            }
        }

        using var list = await site.SendAsync(Alder, "/api/v1/organisations", isToken: true);
        Assert.DoesNotContain("others", await TextAsync(list), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PeopleWithOtherGrants_DoNotGetEachOthersPages()
    {
        using var first = await site.SendAsync(Alder, "/teams/dashboard");
        var tag = first.Headers.ETag!.ToString();
        Assert.Contains("Cookie", first.Headers.Vary);
        Assert.True(first.Headers.CacheControl!.Private);
        foreach (var (who, isSame) in new[] { (Alder, true), ("reader/teams", false), ("reader/teams/a", false), ("reader/teams/*/Safe", false), ("contributor/teams/a/Safe", false), ("reader/teams/a/Safe,administrator/teams", false) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/teams/dashboard");
            request.Headers.Add(GuardedSite.Header, who);
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
            using var answer = await site.Client.SendAsync(request);
            Assert.True(isSame == (answer.StatusCode == HttpStatusCode.NotModified), who);
        }
    }

    [Fact]
    public async Task SeveralParts_AreReadOneAtATime()
    {
        const string Both = "reader/teams/a,reader/teams/zb/Zcaring";
        var first = await ReadAsync("/teams/units", Both);
        Assert.Contains("<strong aria-current=\"true\">Directorate Alder</strong>", first, StringComparison.Ordinal);
        Assert.Contains("href=\"/teams?within=zb\">Directorate Birch (Zcaring)</a>", first, StringComparison.Ordinal);
        Assert.DoesNotContain("Team Birch", first, StringComparison.Ordinal);
        var second = await ReadAsync("/teams/units?within=zb", Both);
        Assert.Contains("Team Birch One", second, StringComparison.Ordinal);
        Assert.DoesNotContain("Team Alder", second, StringComparison.Ordinal);
        using var page = new HtmlParser().ParseDocument(second);
        // Every link of the page keeps the part, and so do its forms.
        Assert.All(page.QuerySelectorAll("main a[href^='/teams'], header a[href^='/teams']"), static link => Assert.Contains("within=zb", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll("form[method=get]"), static form => Assert.Equal("zb", form.QuerySelector("input[name=within]")!.GetAttribute("value")));
        Assert.DoesNotContain("class=\"reads\"", await ReadAsync("/teams/units", Alder), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAdministratorAlone_ReadsNothing()
    {
        foreach (var address in new[] { "/teams", "/teams/dashboard.csv", "/teams/search?q=wet" })
        {
            using var answer = await site.SendAsync("administrator/teams", address);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.DoesNotContain("Trust of teams", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Trust of teams", await ReadAsync("/", "administrator/teams"), StringComparison.Ordinal);
        using var nowhere = await site.SendAsync("reader/teams/gone", "/teams");
        Assert.Equal(HttpStatusCode.Forbidden, nowhere.StatusCode);
        Assert.Contains("opens no figures", await nowhere.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task APaper_IsGivenToThoseWhoReadTheSame()
    {
        using var shown = await site.SendAsync(Alder, "/teams/reports/board/2024-03/files");
        using var page = new HtmlParser().ParseDocument(await shown.Content.ReadAsStringAsync());
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!)]);
        using var begun = await site.SendAsync(Alder, "/teams/reports/board/2024-03/files", HttpMethod.Post, form);
        Assert.Equal(HttpStatusCode.SeeOther, begun.StatusCode);
        var address = begun.Headers.Location!.ToString();
        for (var wait = 0; !(await ReadAsync(address + "/state")).Contains("\"isOver\":true", StringComparison.Ordinal) && wait < 2_000; wait++) await Task.Delay(50);
        using var built = new HtmlParser().ParseDocument(await ReadAsync(address));
        var html = built.QuerySelectorAll("main a[download]").First(static link => link.TextContent.EndsWith(".html", StringComparison.Ordinal)).GetAttribute("href")!;
        var paper = await ReadAsync(html);
        Assert.Contains("Falls of patients", paper, StringComparison.Ordinal);
        Assert.Null(Outside(html, paper));
        foreach (var who in new[] { "reader/teams", "reader/teams/a", "reader/others" })
        {
            foreach (var end in new[] { address, address + "/state", html })
            {
                using var answer = await site.SendAsync(who, end);
                Assert.Equal(who == "reader/others" ? HttpStatusCode.Forbidden : HttpStatusCode.NotFound, answer.StatusCode);
            }
        }
    }

    private async Task<string> ReadAsync(string address, string who = Alder)
    {
        using var answer = await site.SendAsync(who, address);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {text}");
        return text;
    }

    private static string Kind(string link) => $"{string.Join('/', link.Split('?')[0].Split('/').Skip(2).Take(1))}{Path.GetExtension(link.Split('?')[0])}?{string.Join('&', link.Split('?').Skip(1).SelectMany(static query => query.Split('&')).Select(static one => one.Split('=')[0]))}";
}
