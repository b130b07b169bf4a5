using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Returns;

/// <summary>The pages of returns over the sample of a trust: a form of more than ninety teams that ended years ago.</summary>
[Collection(SampleSiteCollection.Name)]
public class SampleReturnsPagesTests(SampleSite site)
{
    [Fact]
    public async Task OfManyReturns_ThoseThatAskForSomethingAreListed_AndTheOthersAreOnPagesOfTheirOwn()
    {
        var page = await site.PageAsync("/sample-trust/returns/qewtt?period=2020-02");
        var rows = page.QuerySelectorAll("table.returns tbody tr");
        Assert.InRange(rows.Length, 4, 40);
        Assert.Equal(["Not returned"], rows.Take(4).Select(static row => row.QuerySelector(".chip")!.TextContent).Distinct());
        // Whoever scored high before is first of those without a return.
        Assert.Contains("Its last score was 18, band 16 to 24, for January 2020.", rows[0].TextContent, StringComparison.Ordinal);
        Assert.All(rows.Skip(4), static row => Assert.DoesNotContain("0 to 9", row.QuerySelector("[data-label=Band]")!.TextContent, StringComparison.Ordinal));
        var all = page.QuerySelectorAll("main a").Single(static link => link.TextContent == "Show all 93 returns").GetAttribute("href")!;
        page = await site.PageAsync(all);
        var names = page.QuerySelectorAll("table.returns tbody th").Select(static name => name.TextContent).ToList();
        Assert.Equal("1 to 50 of 93, page 1 of 2", page.QuerySelector("p.count")!.TextContent);
        page = await site.PageAsync(page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        names.AddRange(page.QuerySelectorAll("table.returns tbody th").Select(static name => name.TextContent));
        Assert.Equal((93, 93), (names.Count, names.Distinct().Count()));
        Assert.Null(page.QuerySelector("a[rel=next]"));
    }

    [Fact]
    public async Task ItsTable_HasEveryReturn_UntilSomeAreAskedFor()
    {
        Assert.Equal(93, await RowsAsync("/sample-trust/returns/qewtt.csv?period=2020-02"));
        Assert.Equal(4, await RowsAsync("/sample-trust/returns/qewtt.csv?period=2020-02&show=missing"));
    }

    private async Task<int> RowsAsync(string address) => (await site.Client.GetStringAsync(new Uri(address, UriKind.Relative))).TrimEnd().Split('\n').Length - 1;

    [Fact]
    public async Task WhatWasDueLongAgo_IsOneLine_NotAList()
    {
        var page = await site.PageAsync("/sample-trust/returns");
        Assert.Null(page.QuerySelector("section[aria-labelledby=overdue]"));
        Assert.Contains(page.QuerySelectorAll("p.muted a"), static link => link.GetAttribute("href") == "/sample-trust/returns/qewtt?period=2020-02&show=owed" && link.TextContent.EndsWith("returns up to February 2020", StringComparison.Ordinal));
        Assert.DoesNotContain("Returns waiting for you", (await site.PageAsync("/sample-trust")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
