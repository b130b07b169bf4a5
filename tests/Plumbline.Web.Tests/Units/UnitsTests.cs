using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Units;

/// <summary>Units side by side.</summary>
[Collection(TeamsSiteCollection.Name)]
public class UnitsTests(TeamsSite site)
{
    [Fact]
    public async Task Units_StandAsATree_WithTheirRatings()
    {
        var page = await site.PageAsync("/teams/units?period=2024-06");
        Assert.Equal(7, page.QuerySelectorAll(".tree tbody th").Length);
        Assert.Equal("Trust of Teams", page.QuerySelector(".tree tbody th")!.TextContent);
        Assert.Contains("5 of 6 units have figures for June 2024", page.QuerySelector("p.lead")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(TeamsSite.Hostile, page.QuerySelector(".tree")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsOffTarget_IsAMatrix_OfFigures()
    {
        var page = await site.PageAsync("/teams/units?period=2024-06&below=a");
        var matrix = page.QuerySelector("[aria-labelledby=off-target] table")!;
        Assert.All(matrix.QuerySelectorAll("tbody td a"), static link => Assert.StartsWith("/teams/figures/", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.NotEmpty(matrix.QuerySelectorAll("tbody td a"));
    }

    [Fact]
    public async Task Measure_HasTableChartsAndFunnel_OfTheUnitsAskedFor()
    {
        var page = await site.PageAsync("/teams/units/sickness?period=2024-05&kind=team&order=name");
        Assert.Equal(["Team A1", "Team A2", "Team B1", "Team B2", "Trust of Teams"], page.QuerySelector("main table")!.QuerySelectorAll("tbody th").Select(static one => one.TextContent.Trim()));
        Assert.StartsWith("/teams/figures/sickness/a1/2024-05", page.QuerySelector("main table tbody td a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.True(page.QuerySelectorAll("main svg").Length >= 5);
        var csv = await site.Client.GetStringAsync(new Uri("/teams/units/sickness.csv?period=2024-05&kind=team", UriKind.Relative));
        Assert.Equal(6, csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task OneUnitAlone_SaysThatNothingIsBelow() =>
        Assert.Contains("no unit below", (await site.PageAsync("/teams/units/sickness?below=a1")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
}
