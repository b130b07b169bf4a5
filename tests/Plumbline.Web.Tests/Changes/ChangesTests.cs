using System.Net;
using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Changes;

[Collection(SampleSiteCollection.Name)]
public class ChangesTests(SampleSite site)
{
    [Fact]
    public async Task TheList_LeadsToEachChange()
    {
        var page = await site.PageAsync("/sample-trust/changes");
        var link = page.QuerySelector(".entries a")!;
        Assert.Equal("/sample-trust/changes/1", link.GetAttribute("href"));
        Assert.Equal("Change 1", (await site.PageAsync("/sample-trust/changes/1")).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task APage_HasAHundredFacts_AndLeadsToTheNext()
    {
        var page = await site.PageAsync("/sample-trust/changes/1?kind=figure");
        Assert.Equal(100, page.QuerySelectorAll("tbody tr").Length);
        Assert.Matches("^1 to 100 of [1-9],[0-9]{3}, page 1 of [0-9]+$", page.QuerySelector(".govuk-pagination p")!.TextContent);
        var next = await site.PageAsync(page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Matches("^101 to 200 of [1-9],[0-9]{3}, page 2 of ", next.QuerySelector(".govuk-pagination p")!.TextContent);
        Assert.NotEqual(page.QuerySelector("tbody")!.TextContent, next.QuerySelector("tbody")!.TextContent);
    }

    [Fact]
    public async Task ADefinition_IsReadAsFields()
    {
        var page = await site.PageAsync("/sample-council/changes/1?kind=target");
        Assert.DoesNotContain("{\"", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("main dt"), static term => term.TextContent == "target");
    }

    [Fact]
    public async Task TheTable_HasEveryFact()
    {
        var lines = (await site.TextAsync("/sample-council/changes/1.csv")).Trim().Split('\n');
        Assert.Contains(lines, static line => line.StartsWith("figure,", StringComparison.Ordinal));
        var figures = (await site.TextAsync("/sample-council/changes/1.csv?kind=figure")).Trim().Split('\n');
        Assert.All(figures[1..], static line => Assert.StartsWith("figure,", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/sample-trust/changes/2", HttpStatusCode.NotFound)]
    [InlineData("/sample-trust/changes/zero", HttpStatusCode.NotFound)]
    [InlineData("/sample-trust/changes/1?kind=nothing", HttpStatusCode.BadRequest)]
    [InlineData("/sample-trust/changes/1?page=0", HttpStatusCode.BadRequest)]
    [InlineData("/sample-trust/changes/1?page=2147483647", HttpStatusCode.BadRequest)]
    [InlineData("/sample-trust/changes?since=x", HttpStatusCode.BadRequest)]
    public async Task WhatDoesNotExist_IsRefused(string address, HttpStatusCode status)
    {
        using var answer = await site.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(status, answer.StatusCode);
    }
}
