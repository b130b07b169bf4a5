using System.Net;
using AngleSharp.Html.Parser;
using Plumbline.EndToEnd.Tests.Support;

namespace Plumbline.EndToEnd.Tests.Web;

/// <summary>The papers on the site, over the demonstration's store.</summary>
[Collection(PapersCollection.Name)]
public class PapersOnTheSiteTests(Papers papers)
{
    private const string Council = "/sample-council/reports/corporate-performance/2020-Q2";

    private SiteProcess Site => papers.Site;

    [Fact]
    public async Task Paper_Requested_IsTheOneTheCommandWrites() =>
        Assert.Equal(await File.ReadAllTextAsync(papers.Html(Papers.Council)), await Site.Client.GetStringAsync(Council + "/paper"));

    [Theory]
    [InlineData(Council + "?as-at=1", HttpStatusCode.OK, "Corporate performance report")]
    [InlineData("/sample-trust/reports/contracts-and-finance/2020-03", HttpStatusCode.OK, "Contracts and finance")]
    [InlineData("/sample-council/reports/contracts-and-finance/2020-09", HttpStatusCode.OK, "Contracts and finance")]
    [InlineData("/sample-trust/reports/returns-and-registers/2020-03", HttpStatusCode.OK, "Returns and registers")]
    [InlineData("/sample-council/reports/returns-and-registers/2020-09", HttpStatusCode.OK, "Returns and registers")]
    [InlineData("/sample-trust/contracts/exceptions?period=2020-01", HttpStatusCode.OK, "is not known here: 41 requirements were red")]
    [InlineData("/sample-council/figures/home-care-missed/council/2020-09", HttpStatusCode.OK, " requires at most 0.5%: ")]
    [InlineData(Council + "?as-at=99", HttpStatusCode.NotFound, "no change 99 of sample-council")]
    [InlineData(Council + "?as-at=soon", HttpStatusCode.BadRequest, "found “soon”; expected a change’s number")]
    [InlineData("/sample-council/reports/corporate-performance/2020-Q9", HttpStatusCode.BadRequest, "found “2020-Q9”; expected a quarter")]
    [InlineData("/sample-council/reports/corporate-performance/2020-06", HttpStatusCode.BadRequest, "found “2020-06”; expected a quarter")]
    [InlineData("/sample-council/reports/annual-report/2020-Q2", HttpStatusCode.NotFound, "no report “annual-report”")]
    [InlineData("/another/reports/corporate-performance/2020-Q2", HttpStatusCode.NotFound, "no organisation “another” here")]
    [InlineData("/favicon.ico/of/nobody", HttpStatusCode.NotFound, "no page at this address")]
    [InlineData("/%3Cscript%3Ealert(1)%3C", HttpStatusCode.NotFound, "no organisation “<script>alert(1)<” here")]
    public async Task Address_Requested_GivesAPageThatSaysWhy(string address, HttpStatusCode status, string says)
    {
        var answer = await Site.Client.GetAsync(address);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        using var page = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(await answer.Content.ReadAsStringAsync());
        Assert.Contains(says, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("script:not([src])"));
        if (status == HttpStatusCode.OK) return;
        Assert.Contains(page.QuerySelectorAll("main a"), static link => link.GetAttribute("href") == "/");
    }

    [Theory]
    [InlineData("1990-Q1", "quarter 1 1990/91")]
    [InlineData("2190-Q1", "quarter 1 2190/91")]
    public async Task APeriodWithoutFigures_HasNoPaper(string period, string says)
    {
        var answer = await Site.Client.GetAsync($"/sample-council/reports/corporate-performance/{period}/paper");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(says, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task APaper_CarriesThePolicyOfItsFile()
    {
        var answer = await Site.Client.GetAsync(Council + "/paper");
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        // The header allows what the paper's own policy allows: its style, by its hash, and nothing else.
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains(policy[..policy.IndexOf("; frame-ancestors", StringComparison.Ordinal)], await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
