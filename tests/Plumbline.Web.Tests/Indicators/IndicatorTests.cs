using System.Net;
using AngleSharp.Dom;
using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Indicators;

/// <summary>The page of one measure.</summary>
[Collection(TeamsSiteCollection.Name)]
public class IndicatorTests(TeamsSite site)
{
    [Fact]
    public async Task Page_SaysTheAnswerFirst_AndEachFigureLeadsToItsStory()
    {
        var page = await site.PageAsync("/teams/indicators/sickness?unit=a1&period=2024-03");
        Assert.Equal("Sickness absence – Team A1", page.QuerySelector("h1")!.TextContent);
        Assert.StartsWith("7.0% in March 2024", page.QuerySelector("p.lead")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/teams/figures/sickness/a1/2024-03", page.QuerySelector("#figures ~ table tbody td a, [aria-labelledby=figures] tbody td a")!.GetAttribute("href"));
        Assert.Contains("second.csv, row 2", page.QuerySelector("[aria-labelledby=figures] tbody tr")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(24, page.QuerySelectorAll("[aria-labelledby=figures] tbody tr").Length);
        Assert.Equal(27, (await site.PageAsync("/teams/indicators/sickness?unit=a1&period=2024-03&all=1")).QuerySelectorAll("[aria-labelledby=figures] tbody tr").Length);
    }

    [Fact]
    public async Task Page_TellsTargetsOverTime_TheUnitsBelow_AndThePapers()
    {
        var page = await site.PageAsync("/teams/indicators/sickness");
        Assert.Equal(["Since January 2024", "January 2023 to December 2023"], Side(page, "targets").QuerySelectorAll("dt").Select(static one => one.TextContent));
        Assert.Equal(["Directorate A", TeamsSite.Hostile], page.QuerySelectorAll("[aria-labelledby=units] tbody th").Select(static one => one.TextContent));
        Assert.EndsWith("/reports/board/2024-06#row-sickness", Side(page, "inpapers").QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("Defined.", Side(page, "definitionovertime").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EarlierPosition_KeepsItInEveryLink_AndShowsTheFigureOfThen()
    {
        var page = await site.PageAsync("/teams/indicators/sickness?unit=a1&period=2024-03&as-at=1");
        Assert.DoesNotContain("7.0% in March 2024", page.QuerySelector("p.lead")!.TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("main a[href^='/teams']"), static link => Assert.Contains("as-at=1", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/teams/indicators/sickness")]
    [InlineData("/teams/indicators/falls?unit=b")]
    [InlineData("/teams/figures/sickness/a1/2024-03")]
    [InlineData("/teams/figures/sickness/b/2024-06?as-at=2")]
    [InlineData("/teams/units")]
    [InlineData("/teams/units?below=b&period=2024-06")]
    [InlineData("/teams/units/sickness?kind=team&order=value")]
    public async Task EveryLink_LeadsSomewhere(string address)
    {
        var page = await site.PageAsync(address);
        foreach (var link in page.QuerySelectorAll("main a[href^='/'], .crumbs a, .take a").Select(static one => one.GetAttribute("href")!).Distinct(StringComparer.Ordinal))
        {
            using var answer = await site.Client.GetAsync(new Uri(link, UriKind.Relative));
            Assert.True(answer.IsSuccessStatusCode, $"{address} leads to {link}: {(int)answer.StatusCode}");
            if (link.Split('#') is [_, var anchor]) Assert.Contains($"id=\"{anchor}\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/teams/indicators/sicknes", HttpStatusCode.NotFound, "perhaps “sickness”")]
    [InlineData("/teams/indicators/sickness?unit=zz", HttpStatusCode.BadRequest, "the code of a unit")]
    [InlineData("/teams/indicators/sickness?period=soon", HttpStatusCode.BadRequest, "a period such as")]
    [InlineData("/teams/indicators/%3Cscript%3E", HttpStatusCode.NotFound, "&lt;script&gt;")]
    public async Task WhatIsNotThere_IsRefused(string address, HttpStatusCode status, string words)
    {
        using var answer = await site.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chart_IsAPictureOfItsOwn_AndTheTableHasEveryFigure()
    {
        var svg = await site.Client.GetStringAsync(new Uri("/teams/indicators/sickness/chart.svg?unit=a1", UriKind.Relative));
        Assert.StartsWith("<svg", svg[svg.IndexOf("<svg", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Contains("Sickness absence", svg, StringComparison.Ordinal);
        var csv = await site.Client.GetStringAsync(new Uri("/teams/indicators/sickness.csv?unit=a1", UriKind.Relative));
        Assert.Equal(31, csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.StartsWith("indicator,unit,period,value", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LongerPeriod_ShowsTheMonthsTogether() =>
        Assert.Contains("quarter 4 2023/24", (await site.PageAsync("/teams/indicators/falls?period=2023-Q4")).QuerySelector("p.lead")!.TextContent, StringComparison.Ordinal);

    private static IElement Side(IParentNode page, string name) => page.QuerySelector($"section[aria-labelledby=side-{name}]")!;
}
