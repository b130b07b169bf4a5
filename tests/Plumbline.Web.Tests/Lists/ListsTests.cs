using System.Net;
using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Lists;

[Collection(SampleSiteCollection.Name)]
public class ListsTests(SampleSite site)
{
    [Fact]
    public async Task AList_HasTheEntriesOfItsPeriod_AndWhatIsCountedFromThem()
    {
        var page = await site.PageAsync("/sample-trust/lists/complaints?period=2023-12");
        Assert.Equal(8, page.QuerySelectorAll("tbody tr").Length);
        var counted = page.QuerySelectorAll("dl.terms > div").Single(static line => line.QuerySelector("dt")!.TextContent == "Formal complaints received");
        Assert.Equal("8", counted.QuerySelector("b")!.TextContent);
        Assert.Equal(9, (await site.TextAsync("/sample-trust/lists/complaints.csv?period=2023-12")).Trim().Split('\n').Length);
    }

    [Fact]
    public async Task EveryPeriod_IsInPages()
    {
        var page = await site.PageAsync("/sample-trust/lists/incidents?period=all");
        Assert.Equal(100, page.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("period=all", page.QuerySelector("a[rel=next]")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheLists_LeadToEach()
    {
        var page = await site.PageAsync("/sample-trust/lists");
        foreach (var link in page.QuerySelectorAll("main .entries a")) await site.PageAsync(link.GetAttribute("href")!);
        using var answer = await site.Client.GetAsync(new Uri("/sample-trust/lists/none", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
