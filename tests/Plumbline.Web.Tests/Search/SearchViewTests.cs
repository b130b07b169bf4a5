using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Search;

[Collection(SampleSiteCollection.Name)]
public sealed class SearchViewTests(SampleSite site)
{
    [Fact]
    public async Task Sick_IsEnough()
    {
        var page = await site.PageAsync("/sample-trust/search?q=sick");
        Assert.Equal("Search: sick", page.QuerySelector("h1")!.TextContent);
        var first = page.QuerySelector("section.found li a")!;
        Assert.Equal("/sample-trust/indicators/sickness-monthly", first.GetAttribute("href"));
        Assert.All(page.QuerySelectorAll("mark"), mark => Assert.StartsWith("sick", mark.TextContent, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Past_StaysPast()
    {
        var page = await site.PageAsync("/sample-trust/search?q=sick&as-at=1");
        Assert.All(page.QuerySelectorAll("section.found a"), link => Assert.Contains("as-at=1", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Equal("1", page.QuerySelector("header form input[name=as-at]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("/sample-trust/search", "Type the beginning of a word")]
    [InlineData("/sample-trust/search?q=xyzzy", "Nothing has “xyzzy”")]
    [InlineData("/sample-trust/search?q=%3Cscript%3Ealert(1)%3C/script%3E", "Nothing has “<script>alert(1)</script>”")]
    [InlineData("/sample-trust/search?q=%00", "Nothing has")]
    public async Task Nothing_SaysWhatToTry(string address, string words)
    {
        var page = await site.PageAsync(address);
        Assert.Contains(words, page.QuerySelector("main .lead")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main script, section.found"));
    }

    [Fact]
    public async Task LongWords_AreNoHarm()
    {
        var page = await site.PageAsync("/sample-trust/search?q=" + new string('a', 6_000));
        Assert.InRange(page.QuerySelector("h1")!.TextContent.Length, 200, 220);
    }

    // Whatever is found leads somewhere in the organisation.
    [Theory]
    [InlineData("/sample-trust/search?q=complaints")]
    [InlineData("/sample-council/search?q=quarter")]
    [InlineData("/sample-trust/search?q=test")]
    [InlineData("/sample-trust/search?q=quality")]
    public async Task EveryHit_LeadsToAPageOfItsKind(string address)
    {
        var page = await site.PageAsync(address);
        var organisation = address.Split('/')[1];
        Assert.NotEmpty(page.QuerySelectorAll("section.found a"));
        Assert.All(page.QuerySelectorAll("section.found a"), link => Assert.Matches($"^/{organisation}(/indicators/|/lists/|/risks/|/returns/|/registers/|/actions/|/changes/|/reports/|/contracts/|\\?unit=)", link.GetAttribute("href")!));
    }

    [Fact]
    public async Task Table_HasEveryHit() =>
        Assert.StartsWith("kind,code,title,unit,period,found-in,snippet\nmeasure,sickness-monthly,", await site.TextAsync("/sample-trust/search.csv?q=sick"), StringComparison.Ordinal);
}
