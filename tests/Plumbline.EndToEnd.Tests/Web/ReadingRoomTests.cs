using System.Net;
using AngleSharp.Html.Parser;
using Plumbline.EndToEnd.Tests.Support;

namespace Plumbline.EndToEnd.Tests.Web;

/// <summary>The reading room on the demonstration's store.</summary>
[Collection(PapersCollection.Name)]
public class ReadingRoomTests(Papers papers)
{
    private const string Council = "/sample-council/corporate-performance/2020-Q2";

    private SiteProcess Room => papers.Room;

    [Fact]
    public async Task FirstPage_ListsThePapers_LatestFirst()
    {
        using var page = new HtmlParser().ParseDocument(await Room.Client.GetStringAsync("/"));
        Assert.Equal(["Sample County Council", "Sample Community Health Trust"], page.QuerySelectorAll("h2").Select(heading => heading.TextContent).OrderDescending());
        var links = page.QuerySelectorAll("main li a").Select(link => (link.TextContent, link.GetAttribute("href"))).ToList();
        Assert.Equal(("Quarter 2 2020/21", "sample-council/corporate-performance/2020-Q2"), links[0]);
        Assert.Contains(("December 2023", "sample-trust/quality-dashboard/2023-12"), links);
        Assert.DoesNotContain(links, link => link.TextContent.Contains("Quarter 4 2020/21", StringComparison.Ordinal));
        foreach (var (_, address) in links)
            Assert.Equal(HttpStatusCode.OK, (await Room.Client.GetAsync("/" + address)).StatusCode);
    }

    [Fact]
    public async Task Paper_Requested_IsTheOneTheCommandWrites() =>
        Assert.Equal(await File.ReadAllTextAsync(papers.Html(Papers.Council)), await Room.Client.GetStringAsync(Council));

    [Theory]
    [InlineData(Council + "?asAt=1", HttpStatusCode.OK, "Corporate performance report")]
    [InlineData(Council + "?asAt=99", HttpStatusCode.NotFound, "no change 99 of sample-council")]
    [InlineData(Council + "?asAt=soon", HttpStatusCode.BadRequest, "found “soon”; expected the number of a change")]
    [InlineData("/sample-council/corporate-performance/2020-Q9", HttpStatusCode.BadRequest, "found “2020-Q9”; expected a quarter")]
    [InlineData("/sample-council/corporate-performance/1990-Q1", HttpStatusCode.NotFound, "no figure of quarter 1 1990/91 for “Corporate performance report”")]
    [InlineData("/sample-council/corporate-performance/2190-Q1", HttpStatusCode.NotFound, "no figure of quarter 1 2190/91 for “Corporate performance report”")]
    [InlineData("/sample-trust/quality-dashboard/2199-12", HttpStatusCode.NotFound, "no figure of December 2199 for “")]
    [InlineData("/sample-council/corporate-performance/2020-06", HttpStatusCode.BadRequest, "found “2020-06”; expected a quarter")]
    [InlineData("/sample-council/annual-report/2020-Q2", HttpStatusCode.NotFound, "no report “annual-report” of Sample County Council")]
    [InlineData("/another/corporate-performance/2020-Q2", HttpStatusCode.NotFound, "no organisation “another” here")]
    [InlineData("/favicon.ico", HttpStatusCode.NotFound, "no page at this address")]
    [InlineData("/%3Cscript%3Ealert(1)%3C/b/c", HttpStatusCode.NotFound, "no organisation “<script>alert(1)<” here")]
    public async Task Address_Requested_GivesAPageThatSaysWhy(string address, HttpStatusCode status, string says)
    {
        var answer = await Room.Client.GetAsync(address);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        using var page = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(await answer.Content.ReadAsStringAsync());
        Assert.Contains(says, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("script"));
        if (status == HttpStatusCode.OK) return;
        var home = Assert.Single(page.QuerySelectorAll("main a")).GetAttribute("href")!;
        Assert.Equal("/", new Uri(new Uri(Room.Address, address), home).AbsolutePath);
    }

    [Theory]
    [InlineData("/")]
    [InlineData(Council)]
    [InlineData("/nothing")]
    public async Task Answer_OfAnyKind_CarriesTheSecurityHeaders(string address)
    {
        var answer = await Room.Client.GetAsync(address);
        var policy = Header("Content-Security-Policy");
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("base-uri 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("form-action 'none'", policy, StringComparison.Ordinal);
        Assert.Equal(("nosniff", "no-referrer", "same-origin", "no-store"), (Header("X-Content-Type-Options"), Header("Referrer-Policy"), Header("Cross-Origin-Opener-Policy"), Header("Cache-Control")));
        Assert.Equal(("same-origin", "noindex, nofollow"), (Header("Cross-Origin-Resource-Policy"), Header("X-Robots-Tag")));
        Assert.False(answer.Headers.Contains("Server"));
        // The header allows what the page's own policy allows: its style, by its hash, and nothing else.
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains(policy[..policy.IndexOf("; frame-ancestors", StringComparison.Ordinal)], await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        string Header(string name) => Assert.Single(answer.Headers.GetValues(name));
    }

    [Fact]
    public async Task WriteRequest_IsRefused()
    {
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await Room.Client.PostAsync(Council, new StringContent(""))).StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await Room.Client.DeleteAsync("/")).StatusCode);
        using var head = new HttpRequestMessage(HttpMethod.Head, "/");
        Assert.Equal(HttpStatusCode.OK, (await Room.Client.SendAsync(head)).StatusCode);
    }

    [Theory]
    [InlineData("", 320)]
    [InlineData("", 1280)]
    [InlineData("sample-council/corporate-performance/2020-Q9", 320)]
    public async Task Page_CheckedByAxe_HasNoViolations(string address, int width)
    {
        var page = await papers.Chromium.OpenAsync(new Uri(Room.Address, address).AbsoluteUri, width);
        await Axe.FindsNothingAsync(page);
        Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, width);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task FirstPage_WithTheKeyboardAlone_LeadsToAPaper()
    {
        var page = await papers.Chromium.OpenAsync(Room.Address.AbsoluteUri, 1280);
        // The first Tab stop is the skip link.
        await page.Keyboard.PressAsync("Tab");
        await page.FocusReachesAsync("Skip to the report");
        await page.Keyboard.PressAsync("Tab");
        await page.FocusReachesAsync("Quarter 2 2020/21");
        await page.Keyboard.PressAsync("Enter");
        await page.ArrivesAsync(new Uri(Room.Address, Council).AbsoluteUri, "Corporate performance report");
        await page.Context.CloseAsync();
    }
}
