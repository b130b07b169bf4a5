using Plumbline.Web.Tests.RiskForms;

namespace Plumbline.Web.Tests.Search;

/// <summary>Risks and actions that a search finds.</summary>
public sealed class RecordHitsTests : RiskFormSite
{
    [Theory]
    [InlineData("beds", "Beds are short", "Risk 3156", "/body/risks/3156")]
    [InlineData("ward", "Open a ward", "Action open-ward", "/body/actions/open-ward")]
    public async Task AHit_HasItsCode(string sought, string title, string about, string address)
    {
        var page = (await Browser().OpenAsync($"/body/search?q={sought}")).Page;
        var hit = Assert.Single(page.QuerySelectorAll("main .found li"));
        Assert.Equal((title, about, address), (hit.QuerySelector("a")!.TextContent, hit.QuerySelector(".about")!.TextContent, hit.QuerySelector("a")!.GetAttribute("href")));
        Assert.Equal("Search", page.QuerySelector("#site-search")!.GetAttribute("placeholder"));
    }
}
