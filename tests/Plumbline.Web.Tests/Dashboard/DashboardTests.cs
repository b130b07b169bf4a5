using AngleSharp.Html.Dom;
using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Dashboard;

/// <summary>The pages of all measures: the dashboard, the control charts and the list.</summary>
[Collection(SampleSiteCollection.Name)]
public class DashboardTests(SampleSite site)
{
    public static TheoryData<string, string> Filters { get; } = new()
    {
        { "rating=off-target", "8 of 149 measures: off target." },
        { "rating=needs-attention", "8 of 149 measures: needs attention." },
        { "rating=red", "8 of 149 measures: red." },
        { "section=Safety&rating=off-target", "1 of 149 measures: off target, in Safety." },
        { "section=Sickness", "4 of 149 measures: in Sickness." },
        { "q=SAFEGUARDING%20level%203", "2 of 149 measures: with “SAFEGUARDING level 3”." },
        { "q=never-events", "1 of 149 measures: with “never-events”." },
        { "q=nothing%20at%20all", "0 of 149 measures: with “nothing at all”." },
    };

    [Theory]
    [InlineData("/sample-trust/dashboard")]
    [InlineData("/sample-trust/spc")]
    public async Task ALongPage_ListsItsSections_BeforeItsTables(string address)
    {
        var page = await site.PageAsync(address);
        var links = page.QuerySelectorAll("main nav.sections a");
        Assert.NotEmpty(links);
        Assert.Equal(page.QuerySelectorAll("main h2[id]").Select(static heading => ("#" + heading.Id, heading.TextContent)), links.Select(static link => (link.GetAttribute("href")!, link.TextContent)));
    }

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task AFilter_IsOfTheAddress_AndSaysHowManyItPicks(string query, string count)
    {
        var page = await site.PageAsync($"/sample-trust/dashboard?{query}");
        var shown = page.QuerySelectorAll("main table tbody th[scope=row]").Length;
        Assert.Equal(count, page.QuerySelector("[role=status].count")!.TextContent.Trim());
        Assert.StartsWith($"{shown} of", count, StringComparison.Ordinal);
        Assert.Equal(shown, (await site.TextAsync($"/sample-trust/dashboard.csv?{query}")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 1);
        Assert.Equal("/sample-trust/dashboard", page.QuerySelector("a.clear")!.GetAttribute("href"));
    }

    [Fact]
    public async Task TheForm_HasWhatTheAddressHas()
    {
        var page = await site.PageAsync("/sample-trust/dashboard?period=2023-10&section=Safety&rating=not-rated&q=%22%3E%3Cb%3E&as-at=1");
        var form = Assert.IsType<IHtmlFormElement>(page.QuerySelector("main form"), exactMatch: false);
        Assert.Equal("/sample-trust/dashboard", form.GetAttribute("action"));
        Assert.Equal(
            ["as-at=1", "period=2023-10", "q=\"><b>", "rating=not-rated", "section=Safety"],
            form.QuerySelectorAll("select, input").Select(static field => $"{field.GetAttribute("name")}={(field is IHtmlSelectElement select ? select.Value : field.GetAttribute("value"))}").Order(StringComparer.Ordinal));
        Assert.Null(page.QuerySelector("main b"));
    }

    [Theory]
    [InlineData("section=Nowhere")]
    [InlineData("rating=purple")]
    [InlineData("period=soon")]
    public async Task AFilterThatIsNone_IsRefused(string query)
    {
        using var answer = await site.Client.GetAsync(new Uri($"/sample-trust/dashboard?{query}", UriKind.Relative));
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("/sample-trust/dashboard?as-at=1&rating=off-target")]
    [InlineData("/sample-trust/spc?as-at=1")]
    [InlineData("/sample-trust/indicators?as-at=1")]
    public async Task InThePast_EveryLinkStaysThere(string address)
    {
        var page = await site.PageAsync(address);
        Assert.All(page.QuerySelectorAll("main a[href^='/']"), static link => Assert.Contains("as-at=1", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/sample-trust")]
    [InlineData("/sample-council")]
    public async Task TheWaysFromTheFirstPage_LeadToAsManyMeasuresAsTheySay(string address)
    {
        var home = await site.PageAsync(address);
        foreach (var link in home.QuerySelectorAll("main ul.counts a"))
        {
            var page = await site.PageAsync(link.GetAttribute("href")!);
            Assert.Contains(page.QuerySelectorAll("main table tbody th[scope=row]").Length.ToString(System.Globalization.CultureInfo.InvariantCulture), link.TextContent.Split(' '));
        }
    }

    [Fact]
    public async Task TheCharts_StandWithTheMeasuresWithoutOne()
    {
        var page = await site.PageAsync("/sample-trust/spc");
        var without = page.QuerySelectorAll("main > ul")[^1].ChildElementCount;
        Assert.Equal(149, page.QuerySelectorAll(".multiples .figure").Length + without);
        Assert.Equal(149, (await site.TextAsync("/sample-trust/spc.csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 1);
    }

    [Fact]
    public async Task TheList_HasEveryMeasureThatIsDefined()
    {
        var page = await site.PageAsync("/sample-trust/indicators");
        var rows = (await site.TextAsync("/sample-trust/indicators.csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 1;
        Assert.Equal(rows, page.QuerySelectorAll("main table tbody th[scope=row]").Length);
        Assert.Contains($"{rows} measures.", page.QuerySelector(".count")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sample-trust/dashboard")]
    [InlineData("/sample-trust/spc")]
    [InlineData("/sample-trust/indicators")]
    [InlineData("/sample-council/dashboard")]
    public async Task NoPage_NamesAPartTwice_OrHasAStyleOfItsOwn(string address)
    {
        var page = await site.PageAsync(address);
        var names = page.QuerySelectorAll("[id]").Select(static element => element.Id).ToList();
        Assert.Equal(names.Distinct(StringComparer.Ordinal), names);
        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src])"));
    }
}
