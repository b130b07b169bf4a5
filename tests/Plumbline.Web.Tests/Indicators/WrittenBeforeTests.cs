using Plumbline.App.Ledger.Facts;
using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Indicators;

/// <summary>What pages say of a figure that was withdrawn, and of words and promises of an earlier period.</summary>
public class WrittenBeforeTests
{
    private const string Figures = "indicator,unit,period,value\nwait,body,2025-01,14\nwait,body,2025-02,16\nwait,body,2025-03,15\n";

    private static readonly ObservationFact January = new("wait", "body", "2025-01", new DateOnly(2025, 1, 1).DayNumber, "month", "14", Numerator: null, Denominator: null, "reported");

    [Fact]
    public async Task AWithdrawnFigure_StandsInTheTableOfEveryFigure_AndLeadsToItsStory()
    {
        await using var site = await SiteAsync();
        await site.WriteAsync(January with { Withdrawn = true, Note = "Counted from the wrong list" });
        var row = (await site.PageAsync("/body/indicators/wait")).QuerySelectorAll("[aria-labelledby=figures] tbody tr")[^1];
        Assert.StartsWith("Jan", row.QuerySelector("th")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Counted from the wrong list", row.TextContent, StringComparison.Ordinal);
        var link = row.QuerySelectorAll("a").Single(static one => one.TextContent == "withdrawn");
        var story = await site.PageAsync(link.GetAttribute("href")!);
        Assert.Contains("It was recorded once, and withdrawn. The latest is first.", story.QuerySelector("[aria-labelledby=versions]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("/body/changes/2", row.QuerySelectorAll("a").Select(static one => one.GetAttribute("href")));
        Assert.Contains("One figure withdrawn: Wait, January 2025.", (await site.PageAsync("/body/changes")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("withdrawn", (await site.PageAsync("/body/indicators/wait?as-at=1")).QuerySelector("[aria-labelledby=figures]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFigureGivenAgain_IsNoLongerWithdrawn_AndItsStorySaysSo()
    {
        await using var site = await SiteAsync();
        await site.WriteAsync(January with { Withdrawn = true });
        await site.WriteAsync(January);
        Assert.DoesNotContain("withdrawn", (await site.PageAsync("/body/indicators/wait")).QuerySelector("[aria-labelledby=figures]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("It was recorded twice, and withdrawn in between.", (await site.PageAsync("/body/figures/wait/body/2025-01")).QuerySelector("[aria-labelledby=versions]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-03", "No action has been recorded.|The last words are about February 2025.|Expected by 30 April 2025: at most 12, as promised in the words about February 2025.")]
    [InlineData("2025-01", "No action has been recorded.")]
    public async Task AMonthWithoutWords_LeadsToTheLastWords_AndToAPromiseThatRuns(string period, string said)
    {
        await using var site = await SiteAsync();
        var written = (await site.PageAsync($"/body/indicators/wait?period={period}")).QuerySelector("section.written")!;
        Assert.Equal(said.Split('|'), written.QuerySelectorAll("p:not(.actions)").Select(static line => line.TextContent.Trim()));
    }

    [Fact]
    public async Task TheCommentaryPage_NamesTheLastWords_AndWhatIsPromised()
    {
        await using var site = await SiteAsync();
        var page = await site.PageAsync("/body/commentary?period=2025-03");
        Assert.Equal("Nothing is written for March 2025. The last words before it are for February 2025.", page.QuerySelector(".lead")!.TextContent);
        Assert.Contains("30 April 2025: at most 12, from the words about February 2025", page.QuerySelector("[aria-labelledby=promised]")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await site.PageAsync("/body/commentary?period=2025-01")).QuerySelector("[aria-labelledby=promised]"));
    }

    [Fact]
    public async Task ASource_HasItsWord_WithoutAFormula()
    {
        await using var site = await SiteAsync();
        Assert.Contains("Source: Booking system", (await site.PageAsync("/body/indicators/wait")).QuerySelector("aside")!.TextContent, StringComparison.Ordinal);
    }

    private static Task<WrittenSite> SiteAsync() => WrittenSite.OfAsync(
        ("plumbline.yaml", "organisation:\n  code: body\n  name: Body\n"),
        ("units.csv", "unit,name,kind,parent,from,to\nbody,Body,organisation,,,\n"),
        ("indicators.csv", "indicator,name,frequency,measure,polarity,aggregation,source\nwait,Wait,month,count,lower,sum,Booking system\n"),
        ("targets.csv", "indicator,unit,from,to,target,due,as-printed\nwait,,,,at most 10,,\n"),
        ("commentary/wait.md", "---\nindicator: wait\nunit: body\nperiod: 2025-02\n---\n## What we are doing\n\nA second clinic opens.\n\n## Expected by\n\n30 April 2025: at most 12\n"),
        ("observations/figures.csv", Figures));
}
