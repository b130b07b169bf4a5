using System.Net;
using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Checks;

[Collection(SampleSiteCollection.Name)]
public class ChecksTests(SampleSite site)
{
    [Fact]
    public async Task TheLatestPeriod_IsShown_ByCheck_AndEachFindingLeadsToItsFigure()
    {
        var page = await site.PageAsync("/sample-trust/checks");
        Assert.Equal("70 warnings and 19 notes for December 2023; four findings are accepted.", page.QuerySelector(".lead")!.TextContent);
        Assert.Equal(
            ["A figure is missing", "Outside its usual range, and nothing says why", "Off target, and no action is given", "No target"],
            page.QuerySelectorAll("main section").Where(static check => check.QuerySelector("code")?.TextContent is "missing" or "outlier" or "red-without-action" or "no-target").Select(static check => check.QuerySelector("h2")!.TextContent));
        Assert.Equal(93, page.QuerySelectorAll("main .entries li").Length);
        Assert.Contains(page.QuerySelectorAll("main .entries a"), static link => link.GetAttribute("href") == "/sample-trust/figures/sickness-monthly/trust/2023-12");
    }

    [Fact]
    public async Task AFilter_NarrowsPageAndTableAlike()
    {
        const string Query = "?period=2023-12&check=red-without-action&indicator=sickness-monthly";
        var page = await site.PageAsync("/sample-trust/checks" + Query);
        Assert.Single(page.QuerySelectorAll("main .entries li"));
        Assert.Equal(2, (await site.TextAsync("/sample-trust/checks.csv" + Query)).Trim().Split('\n').Length);
        Assert.Equal("red-without-action", page.QuerySelector("select[name=check] option[selected]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("?check=no-target&indicator=sickness-monthly", "“No target”: this check finds nothing on “")]
    [InlineData("?check=range", "this check finds nothing for December 2023. There are 93 other findings.")]
    public async Task AFilterThatFindsNothing_DoesNotSayThatAllIsWell_AndSaysItOnce(string query, string said)
    {
        var main = (await site.PageAsync("/sample-trust/checks" + query)).QuerySelector("main")!;
        Assert.Contains(said, main.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("93 other findings", main.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing is open", main.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?check=nothing")]
    [InlineData("?indicator=nothing")]
    [InlineData("?period=soon")]
    public async Task AFilterThatIsNone_IsRefused(string query)
    {
        using var answer = await site.Client.GetAsync(new Uri("/sample-trust/checks" + query, UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
