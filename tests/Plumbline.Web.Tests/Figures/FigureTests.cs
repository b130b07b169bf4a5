using System.Net;
using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Figures;

/// <summary>The story of one figure.</summary>
[Collection(TeamsSiteCollection.Name)]
public class FigureTests(TeamsSite site)
{
    [Fact]
    public async Task FigureCorrected_TellsCellChangeReasonAndFormerValue()
    {
        var page = await site.PageAsync("/teams/figures/sickness/a1/2024-03");
        Assert.Equal("Sickness absence, Team A1: March 2024", page.QuerySelector("h1")!.TextContent);
        var origin = page.QuerySelector("[aria-labelledby=origin]")!.TextContent;
        Assert.Contains("second.csv", origin, StringComparison.Ordinal);
        Assert.Contains("row 2, column 4", origin, StringComparison.Ordinal);
        Assert.Contains("by analyst", origin, StringComparison.Ordinal);
        Assert.Contains("Payroll was corrected", origin, StringComparison.Ordinal);
        Assert.Equal(["7.0%", "3.0%"], page.QuerySelectorAll("[aria-labelledby=versions] tbody td:nth-child(3)").Select(static cell => cell.TextContent.Trim()));
        Assert.Equal("+4", page.QuerySelector("[aria-labelledby=versions] tbody td:nth-child(4)")!.TextContent.Trim());
        Assert.Equal(["Before: February 2024", "After: April 2024", "Write about it", "Correct this figure", "All figures of this measure"], page.QuerySelectorAll(".beside a").Select(static link => link.TextContent));
    }

    [Fact]
    public async Task Total_ShowsItsPartsAndTheMissingOne()
    {
        var page = await site.PageAsync("/teams/figures/sickness/b/2024-06");
        Assert.Contains("from 1 of 2 units", page.QuerySelector("[aria-labelledby=parts]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("It is the sum of 3 of 4 units.", (await site.PageAsync("/teams/figures/falls/top/2024-06")).QuerySelector("[aria-labelledby=parts]")!.TextContent, StringComparison.Ordinal);
        // The directorates are the parts of the whole; the team that is missing stands below them.
        var missing = (await site.PageAsync("/teams/figures/sickness/top/2024-06")).QuerySelector("[aria-labelledby=parts] ul a")!;
        Assert.Equal(("Team B2", "/teams/indicators/sickness?unit=b2&period=2024-06"), (missing.TextContent, missing.GetAttribute("href")));
        Assert.Equal(["Team B1", "Team B2"], page.QuerySelectorAll("[aria-labelledby=parts] tbody th").Select(static one => one.TextContent));
        Assert.Contains("missing", page.QuerySelector("[aria-labelledby=parts] tbody tr:last-child")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("[aria-labelledby=origin]"));
        Assert.Contains(TeamsSite.Hostile, page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PlanOfThePeriod_StandsBesideTheActual_AndHasAStoryOfItsOwn()
    {
        var page = await site.PageAsync("/teams/figures/sickness/a1/2024-03");
        var plan = page.QuerySelector("[aria-labelledby=others] a")!.GetAttribute("href")!;
        Assert.Equal("/teams/figures/sickness/a1/2024-03?aspect=plan", plan);
        Assert.StartsWith("4.0% in March 2024", (await site.PageAsync(plan)).QuerySelector("p.lead")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Year_IsWrittenWithAHyphen() =>
        Assert.Contains("2023/24", (await site.PageAsync("/teams/figures/falls/a1/2023-24")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);

    [Theory]
    [InlineData("/teams/figures/sickness/a1/2031-01", "the nearest is June 2024 (2024-06)")]
    [InlineData("/teams/figures/sickness/a1/2024-02?aspect=plan", "no figure of Sickness absence (plan)")]
    [InlineData("/teams/figures/sickness/a1/x%27%22%3E", "a month, as 2019-04")]
    [InlineData("/teams/figures/sickness/a11/2024-03", "perhaps “a1”")]
    public async Task FigureThatNeverWas_NamesTheNearest(string address, string words)
    {
        using var answer = await site.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Versions_AreATable()
    {
        var csv = await site.Client.GetStringAsync(new Uri("/teams/figures/sickness/a1/2024-03.csv", UriKind.Relative));
        Assert.Equal(3, csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("Payroll was corrected", csv, StringComparison.Ordinal);
    }
}
