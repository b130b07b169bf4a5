using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Contracts;

[Collection(SampleSiteCollection.Name)]
public class ContractPagesTests(SampleSite site)
{
    [Fact]
    public async Task TheTable_HasARowAContract_LeadingToItsPage_AndAllTogetherLast()
    {
        var page = await site.PageAsync("/sample-trust/contracts?period=2020-03");
        var rows = page.QuerySelectorAll("main table tbody tr");
        Assert.Equal(14, rows.Length);
        Assert.Equal("/sample-trust/contracts/chalkford-community", page.QuerySelector("main table a[href*='chalkford-community']")?.GetAttribute("href"));
        Assert.StartsWith("All contracts", rows[^1].TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains("86%", rows[^1].TextContent, StringComparison.Ordinal);
        Assert.Contains("no longer counted", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("commissioner=Chalkford+CCG", 3)]
    [InlineData("commissioner=chalkford+ccg&months=3", 3)]
    [InlineData("show=with-reds", 6)]
    [InlineData("board=Eastmarch+and+Northwold+children%E2%80%99s+services+board", 3)]
    public async Task AFilter_PicksContracts_AndWhatTheyComeToTogether(string query, int rows)
    {
        var page = await site.PageAsync($"/sample-trust/contracts?period=2020-03&{query}");
        var shown = page.QuerySelectorAll("main table tbody tr");
        Assert.Equal(rows, shown.Length);
        Assert.StartsWith("These contracts together", shown[^1].TextContent.Trim(), StringComparison.Ordinal);
        // The file has the same contracts, and no total of others.
        var file = await site.TextAsync($"/sample-trust/contracts.csv?period=2020-03&{query}");
        var codes = file.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(static line => line.Split(',')[0]).Distinct(StringComparer.Ordinal).ToList();
        Assert.Equal(rows - 1, codes.Count);
        Assert.DoesNotContain("all", codes);
    }

    [Fact]
    public async Task SortedByShare_TheLowestComesFirst_AndAllAreStillAll()
    {
        var page = await site.PageAsync("/sample-trust/contracts?period=2020-03&sort=share");
        var rows = page.QuerySelectorAll("main table tbody tr").Select(static row => row.TextContent.Trim()).ToList();
        Assert.StartsWith("Oakvale councils: healthy child programme", rows[0], StringComparison.Ordinal);
        Assert.StartsWith("All contracts", rows[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingChosen_IsSaid() =>
        Assert.Contains("No contract is as you have chosen.", (await site.PageAsync("/sample-trust/contracts?commissioner=Nobody")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task Exceptions_StandByBoard_AndNameWhatIsMissing()
    {
        var page = await site.PageAsync("/sample-trust/contracts/exceptions?period=2020-03");
        Assert.Equal(11, page.QuerySelectorAll("main table tbody tr:not(.group)").Length);
        Assert.Equal(2, page.QuerySelectorAll("main table tr.group").Length);
        Assert.Contains("No action is recorded.", page.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("One more requirement is listed, red for two months only", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    // Which were red is stated for March alone; the counts of other months are.
    [Theory]
    [InlineData("2020-01", "Which requirements were red for more than two months in January 2020 is not known here: 41 requirements were red, and nobody has stated which.")]
    [InlineData("2018-01", "No contract is in force in January 2018.")]
    public async Task WhereNobodyHasStatedWhichAreRed_ThePageSaysSo(string month, string said)
    {
        var told = (await site.PageAsync($"/sample-trust/contracts/exceptions?period={month}")).QuerySelector("main")!.TextContent;
        Assert.Contains(said, told, StringComparison.Ordinal);
        Assert.DoesNotContain("No requirement", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("commissioner=Chalkford+CCG", "Of the requirements of these two contracts ")]
    [InlineData("", "of requirements were green")]
    public async Task TheAnswer_SaysOfWhichContractsItIs(string query, string said) =>
        Assert.Contains(said, (await site.PageAsync($"/sample-trust/contracts?period=2020-03&{query}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task AMeasureWithoutATargetOfItsOwn_IsToldAsItsContractsJudgeIt()
    {
        foreach (var address in new[] { "/sample-council/figures/home-care-missed/council/2020-09", "/sample-council/indicators/home-care-missed" })
        {
            var main = (await site.PageAsync(address)).QuerySelector("main")!;
            Assert.Contains("Care at home requires at most 0.5%: Off target.", main.TextContent, StringComparison.Ordinal);
            Assert.NotNull(main.QuerySelector("a[href='/sample-council/contracts/home-care']"));
            Assert.DoesNotContain("Not rated", main.QuerySelector(".strip")!.TextContent, StringComparison.Ordinal);
        }

        var figure = (await site.PageAsync("/sample-council/figures/home-care-missed/council/2020-09")).QuerySelector("main")!;
        Assert.DoesNotContain("no target", figure.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        // The sentence says what is required; the facts do not say it again.
        Assert.DoesNotContain("Care at home", figure.QuerySelector(".strip")!.TextContent, StringComparison.Ordinal);
        var row = (await site.PageAsync("/sample-council")).QuerySelectorAll("main tr").First(static one => one.QuerySelector("th a[href*='home-care-missed']") is not null);
        Assert.Contains("at most 0.5% (Care at home): off target", row.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("no target", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AContract_LeadsToItsFigures_ItsMeasures_AndTheSameFigureUnderOthers()
    {
        var page = await site.PageAsync("/sample-council/contracts/treatment-council");
        Assert.NotNull(page.QuerySelector("main a[href^='/sample-council/figures/treatment-within-3-weeks/']"));
        Assert.NotNull(page.QuerySelector("main a[href^='/sample-council/indicators/treatment-within-3-weeks']"));
        Assert.NotNull(page.QuerySelector("main td a[href='/sample-council/contracts/treatment-police']"));
        var measure = await site.PageAsync("/sample-council/indicators/treatment-within-3-weeks");
        Assert.Equal(
            ["/sample-council/contracts/treatment-council", "/sample-council/contracts/treatment-police"],
            measure.QuerySelectorAll("section[aria-labelledby=contracts] a").Select(static one => one.GetAttribute("href")!));
    }

    [Theory]
    [InlineData("sample-trust/contracts")]
    [InlineData("sample-trust/contracts/exceptions")]
    [InlineData("sample-trust/contracts/chalkford-community")]
    [InlineData("sample-council/contracts/home-care")]
    public async Task APage_IsATableToo_AndReadsAnyPosition(string path)
    {
        foreach (var end in new[] { ".csv", ".xlsx", ".json" })
        {
            using var answer = await site.Client.GetAsync(new Uri($"/{path}{end}?as-at=1", UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            if (end == ".json") using (var rows = JsonDocument.Parse(await answer.Content.ReadAsStringAsync())) Assert.NotEqual(0, rows.RootElement.GetRawText().Length);
        }

        using var page = await site.Client.GetAsync(new Uri($"/{path}?as-at=1", UriKind.Relative));
        using var document = new HtmlParser().ParseDocument(await page.Content.ReadAsStringAsync());
        Assert.NotNull(document.QuerySelector(".past"));
        Assert.All(document.QuerySelectorAll("main a[href^='/']"), static link => Assert.Contains("as-at=1", link.GetAttribute("href")!, StringComparison.Ordinal));
        var ids = document.QuerySelectorAll("[id]").Select(static one => one.Id!).ToList();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
    }

    [Theory]
    [InlineData("/sample-trust/contracts/chalkford-comunity", HttpStatusCode.NotFound, "chalkford-community")]
    [InlineData("/sample-trust/contracts/all", HttpStatusCode.NotFound, "all")]
    [InlineData("/sample-trust/contracts?months=40", HttpStatusCode.BadRequest, "40")]
    [InlineData("/sample-trust/contracts?show=green", HttpStatusCode.BadRequest, "with-reds")]
    [InlineData("/sample-trust/contracts?period=soon", HttpStatusCode.BadRequest, "soon")]
    [InlineData("/sample-trust/contracts/exceptions?more-than=-1", HttpStatusCode.BadRequest, "-1")]
    public async Task WhatIsNotThere_OrNotRead_IsRefusedInPlainWords(string address, HttpStatusCode status, string said)
    {
        using var answer = await site.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(said, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheFirstPage_TheMenuAndSearch_LeadToContracts()
    {
        var home = await site.PageAsync("/sample-trust");
        Assert.NotNull(home.QuerySelector("nav a[href='/sample-trust/contracts']"));
        var glance = home.QuerySelector("aside section[aria-labelledby^='side-contracts']");
        Assert.Contains("86% of requirements green: 178 of 208; 30 red.", glance?.TextContent ?? "", StringComparison.Ordinal);
        // The eleventh that is stated was red for two months only, and the page it leads to says so.
        Assert.Equal("10 requirements red for more than two months; no action is recorded for one", glance!.QuerySelector("a[href='/sample-trust/contracts/exceptions']")?.TextContent);
        Assert.NotNull((await site.PageAsync("/sample-trust/search?q=health+assessments")).QuerySelector("main a[href='/sample-trust/contracts/exceptions?period=2020-03']"));
        Assert.NotNull((await site.PageAsync("/sample-trust/search?q=chalkford")).QuerySelector("main a[href='/sample-trust/contracts/chalkford-community']"));
    }

    [Theory]
    [InlineData("/api/v1/sample-trust/contracts.csv?period=2020-03&months=12", 182)]
    [InlineData("/api/v1/sample-trust/contracts.csv?period=2020-03&months=1", 28)]
    [InlineData("/api/v1/sample-trust/contracts/exceptions.csv?period=2020-03", 11)]
    public async Task TheApi_HasTheTablesOfTheCommand(string address, int rows) =>
        Assert.Equal(rows, (await site.TextAsync(address)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 1);
}
