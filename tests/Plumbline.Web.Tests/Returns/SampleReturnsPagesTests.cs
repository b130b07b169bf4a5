using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Returns;

/// <summary>The pages of returns over the sample of a trust: a form of more than ninety teams that ended years ago.</summary>
[Collection(SampleSiteCollection.Name)]
public class SampleReturnsPagesTests(SampleSite site)
{
    [Fact]
    public async Task OfManyReturns_ThoseThatAskForSomethingComeFirst_AndTheOthersAreFolded()
    {
        var page = await site.PageAsync("/sample-trust/returns/qewtt?period=2020-02");
        var all = page.QuerySelectorAll("table.returns tbody tr").Length;
        var folded = page.QuerySelectorAll("details table.returns tbody tr");
        Assert.Equal(93, all);
        Assert.InRange(all - folded.Length, 4, 40);
        Assert.All(folded, static row => Assert.DoesNotContain("Not returned", row.TextContent, StringComparison.Ordinal));
        Assert.Equal("Not returned", page.QuerySelector("table.returns tbody .chip")!.TextContent);
        Assert.Null((await site.PageAsync("/sample-trust/returns/qewtt?period=2020-02&show=owed")).QuerySelector("details table.returns"));
    }

    [Fact]
    public async Task WhatWasDueLongAgo_IsOneLine_NotAList()
    {
        var page = await site.PageAsync("/sample-trust/returns");
        Assert.Null(page.QuerySelector("section[aria-labelledby=overdue]"));
        Assert.Contains(page.QuerySelectorAll("p.muted a"), static link => link.GetAttribute("href") == "/sample-trust/returns/qewtt?period=2020-02&show=owed" && link.TextContent.EndsWith("returns up to February 2020", StringComparison.Ordinal));
        Assert.DoesNotContain("Returns waiting for you", (await site.PageAsync("/sample-trust")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
