using System.Text;
using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Home;

/// <summary>The first page of an organisation.</summary>
[Collection(SampleSiteCollection.Name)]
public class HomeTests(SampleSite site)
{
    [Fact]
    public async Task Home_SaysWhatNeedsAttention_WithLinksToMeasuresAndFigures()
    {
        var page = await site.PageAsync("/sample-trust");
        Assert.Equal("What needs attention now", page.QuerySelector("h1")!.TextContent);
        Assert.StartsWith("In December 2023, 22 of the 30 measures", page.QuerySelector("main .lead")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/sample-trust/indicators/sickness-monthly", page.QuerySelector("table tbody th[scope=row] a")!.GetAttribute("href"));
        Assert.Equal("/sample-trust/figures/sickness-monthly/trust/2023-12", page.QuerySelector("table tbody td.strong a")!.GetAttribute("href"));
        Assert.Contains("/sample-trust/dashboard?rating=on-target", page.QuerySelectorAll("main ul.counts a").Select(static link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Home_OfAnEarlierPeriod_KeepsItInItsLinks_AndDoesNotSayNow()
    {
        var page = await site.PageAsync("/sample-trust?period=2023-11");
        Assert.Equal("What needed attention in November 2023", page.QuerySelector("h1")!.TextContent);
        Assert.EndsWith("?period=2023-11", page.QuerySelector("table tbody th[scope=row] a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("2023-11", page.QuerySelector("#filter-period option[selected]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("/sample-trust")]
    [InlineData("/sample-council")]
    public async Task Home_IsSmall_AndNamesEachPartOnce(string address)
    {
        var text = await site.TextAsync(address);
        Assert.InRange(Encoding.UTF8.GetByteCount(text), 5_000, 60_000);
        var page = await site.PageAsync(address);
        var names = page.QuerySelectorAll("[id]").Select(static element => element.Id).ToList();
        Assert.Equal(names.Distinct(StringComparer.Ordinal), names);
    }

    [Fact]
    public async Task Organisations_StandByName_WithWhatIsThere_AndEachPageLeadsToThem()
    {
        var list = await site.PageAsync("/");
        var lines = list.QuerySelectorAll(".organisations li");
        var names = lines.Select(static line => line.QuerySelector("a")!.TextContent).ToList();
        Assert.Equal(names.Order(StringComparer.InvariantCultureIgnoreCase), names);
        Assert.All(lines, static line => Assert.Matches("measures?, (figures up to |no figures yet)", line.TextContent));
        Assert.Null(list.QuerySelector("footer"));
        Assert.Contains("/", (await site.PageAsync("/sample-trust")).QuerySelectorAll("footer a").Select(static link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Home_TellsOfThePaper_TheChecks_AndTheLatestChanges()
    {
        var page = await SettledAsync();
        Assert.Equal("/sample-trust/reports/quality-dashboard/2023-12", page.QuerySelector(".side a")!.GetAttribute("href"));
        Assert.Contains("Figures in", page.QuerySelector(".side")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("open findings", page.QuerySelector(".side")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("/sample-trust/changes/1", page.QuerySelectorAll(".side a").Select(static link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Home_WhileTheChecksRun_IsSentWithoutThem_AndNotKept()
    {
        // A day that no other test asks about, so that nothing is known of it yet.
        using var answer = await site.Client.GetAsync(new Uri("/sample-trust?period=2020-01", UriKind.Relative));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal(!text.Contains("open finding", StringComparison.Ordinal), answer.Headers.ETag is null);
    }

    // The checks run beside the first reader's request.
    private async Task<AngleSharp.Html.Dom.IHtmlDocument> SettledAsync()
    {
        using var answer = await site.SettledAsync("/sample-trust");
        return await site.PageAsync("/sample-trust");
    }

    [Fact]
    public async Task ItsTable_HasARowForEachMeasureThatNeedsAttention()
    {
        var rows = (await site.TextAsync("/sample-trust.csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var page = await site.PageAsync("/sample-trust");
        Assert.Equal(page.QuerySelectorAll("table tbody th[scope=row]").Length, rows.Length - 1);
        Assert.StartsWith("indicator,measure,", rows[0].TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.StartsWith("sickness-monthly,", rows[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sample-trust?period=2023-Q4", "period")]
    [InlineData("/sample-trust?unit=nobody", "unit")]
    public async Task AnAddressThatIsWrong_IsRefused(string address, string parameter)
    {
        using var answer = await site.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(parameter, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
