using System.Net;
using AngleSharp.Html.Parser;
using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Serving;

/// <summary>Who follows a wrong address finds the way from there.</summary>
[Collection(SampleSiteCollection.Name)]
public class FailurePageTests(SampleSite site)
{
    [Theory]
    [InlineData("/sample-trust/indicators/none", HttpStatusCode.NotFound, true)]
    [InlineData("/sample-trust/no/such/page", HttpStatusCode.NotFound, true)]
    [InlineData("/sample-trust/checks?period=soon", HttpStatusCode.BadRequest, true)]
    [InlineData("/sample-trust/checks?as-at=99", HttpStatusCode.NotFound, true)]
    [InlineData("/nobody", HttpStatusCode.NotFound, false)]
    [InlineData("/nobody/no/such/page", HttpStatusCode.NotFound, false)]
    [InlineData("/%3Cb%3E/%2F..%2F", HttpStatusCode.NotFound, false)]
    public async Task ARefusal_KeepsTheMenuOfItsOrganisation(string address, HttpStatusCode status, bool hasMenu)
    {
        using var answer = await site.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(status, answer.StatusCode);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Assert.Equal(hasMenu, page.QuerySelector("nav[aria-label=Main]") is not null);
        Assert.Equal(hasMenu, page.QuerySelector("form[role=search]") is not null);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.All(page.QuerySelectorAll("nav a"), static link => Assert.DoesNotContain("as-at", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sample-trust")]
    [InlineData("sample-council")]
    public async Task ARefusal_HasTheEntriesOfEveryOtherPage(string organisation)
    {
        using var answer = await site.Client.GetAsync(new Uri($"/{organisation}/no/such/page", UriKind.Relative));
        var refused = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        var page = await site.PageAsync($"/{organisation}/checks");
        Assert.Equal(Entries(page), Entries(refused));
        Assert.Contains("Returns", Entries(refused));

        static IEnumerable<string> Entries(AngleSharp.Dom.IDocument of) => of.QuerySelectorAll("nav[aria-label=Main] a").Select(static link => link.TextContent);
    }
}
