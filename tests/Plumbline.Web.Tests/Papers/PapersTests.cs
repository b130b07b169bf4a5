using System.Net;
using System.Text.Json;
using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Papers;

[Collection(SampleSiteCollection.Name)]
public class PapersTests(SampleSite site)
{
    private const string Paper = "/sample-council/reports/corporate-performance/2020-Q2";

    [Fact]
    public async Task TheList_LeadsToEveryPeriod()
    {
        var page = await site.PageAsync("/sample-council/reports");
        Assert.Contains(page.QuerySelectorAll("main a"), link => link.GetAttribute("href") == Paper);
        foreach (var link in page.QuerySelectorAll("main .latest a"))
            await site.PageAsync(link.GetAttribute("href")!);
    }

    [Fact]
    public async Task APreview_HasTheContentOfThePaper_AndItsOutlineLeadsIntoIt()
    {
        var page = await site.PageAsync(Paper);
        var lines = page.QuerySelectorAll("nav[aria-label='In this paper'] a").Select(static link => link.GetAttribute("href")![1..]).ToList();
        Assert.True(lines.Count > 5);
        Assert.All(lines, id => Assert.NotNull(page.QuerySelector($".paper #{id}")));
        Assert.Single(page.QuerySelectorAll("h1"));
        var ids = page.QuerySelectorAll("[id]").Select(static element => element.Id).ToList();
        Assert.Equal(ids.Distinct().Count(), ids.Count);
    }

    [Fact]
    public async Task APaperOfRisksAlone_IsThere_FromItsFirstRecordToNow()
    {
        foreach (var (period, status) in new[] { ("2020-02", HttpStatusCode.NotFound), ("2020-03", HttpStatusCode.OK), ("2021-07", HttpStatusCode.OK), ("2199-01", HttpStatusCode.NotFound) })
        {
            using var answer = await site.Client.GetAsync(new Uri($"/sample-trust/reports/risk-register/{period}", UriKind.Relative));
            Assert.Equal((period, status), (period, answer.StatusCode));
        }
    }

    // Its risks have sheets in it, and its actions have not.
    [Fact]
    public async Task APreview_LeadsToThePagesOfWhatHasNoSheetInThePaper_AndThePaperItselfDoesNot()
    {
        const string Register = "/sample-trust/reports/risk-register/2020-03";
        var page = await site.PageAsync(Register);
        var links = page.QuerySelectorAll(".paper a[href^='/sample-trust/risks/'], .paper a[href^='/sample-trust/actions/']").Select(static link => link.GetAttribute("href")!).Distinct().ToList();
        Assert.NotEmpty(links);
        Assert.All(links, static link => Assert.StartsWith("/sample-trust/actions/", link, StringComparison.Ordinal));
        await site.PageAsync(links[^1]);
        var paper = await site.Client.GetStringAsync(new Uri($"{Register}/paper", UriKind.Relative));
        Assert.Contains("Falling staff morale", paper, StringComparison.Ordinal);
        Assert.DoesNotContain("/sample-trust/", paper, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsMissing_LeadsToTheFindings()
    {
        var page = await site.PageAsync("/sample-trust/reports/quality-dashboard/2023-12");
        var missing = page.QuerySelectorAll(".side a[href*='/checks']").ToList();
        Assert.Contains(missing, static link => link.TextContent == "Off target, and no action is given");
        var count = missing.Single(static link => link.TextContent == "Off target, and no action is given").ParentElement!.QuerySelector("b")!.TextContent;
        Assert.Equal("8", count);
        var findings = await site.PageAsync(missing[0].GetAttribute("href")!);
        Assert.Single(findings.QuerySelectorAll("main section"));
    }

    [Theory]
    [InlineData("/sample-council/reports/corporate-performance/2020-06", HttpStatusCode.BadRequest)]
    [InlineData("/sample-council/reports/corporate-performance/1990-Q1", HttpStatusCode.NotFound)]
    [InlineData("/sample-council/reports/none/2020-Q2", HttpStatusCode.NotFound)]
    [InlineData("/sample-council/reports/corporate-performance/2020-Q2?unit=nowhere", HttpStatusCode.BadRequest)]
    [InlineData("/sample-council/builds/0123", HttpStatusCode.NotFound)]
    [InlineData("/sample-council/builds/0123/state", HttpStatusCode.NotFound)]
    [InlineData("/sample-council/builds/0123/files/..%2F..%2Fetc%2Fpasswd", HttpStatusCode.NotFound)]
    public async Task WhatDoesNotExist_IsRefused(string address, HttpStatusCode status)
    {
        using var answer = await site.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task ABuild_FromFormToFiles()
    {
        var page = await site.PageAsync(Paper);
        var action = page.QuerySelector("main a.govuk-button")!.GetAttribute("href")!;
        Assert.Contains("as-at=1", action, StringComparison.Ordinal);
        using var begun = await site.Client.SendFormAsync(action);
        Assert.Equal(HttpStatusCode.SeeOther, begun.StatusCode);
        var address = begun.Headers.Location!.ToString();
        using var again = await site.Client.SendFormAsync(action);
        Assert.Equal(address, again.Headers.Location!.ToString());
        while (!(await StateAsync(address)).GetProperty("isOver").GetBoolean()) await Task.Delay(50);

        var built = await site.PageAsync(address);
        var html = built.QuerySelectorAll("main a[download]").First(static link => link.TextContent.EndsWith(".html", StringComparison.Ordinal));
        Assert.Equal("sample-council-corporate-performance-2020-Q2.html", html.TextContent);
        using var file = await site.Client.GetAsync(new Uri(html.GetAttribute("href")!, UriKind.Relative));
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(await site.TextAsync(Paper + "/paper?as-at=1"), await file.Content.ReadAsStringAsync());
        Assert.True(built.QuerySelectorAll("main a[download]").Length == 2 || built.QuerySelector(".failed") is not null);

        using var other = await site.Client.GetAsync(new Uri(address.Replace("sample-council", "sample-trust", StringComparison.Ordinal), UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    private async Task<JsonElement> StateAsync(string address)
    {
        using var json = JsonDocument.Parse(await site.TextAsync(address + "/state"));
        return json.RootElement.Clone();
    }
}
