using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Finance;

public class FinancePagesTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Fact]
    public async Task Finance_TellsWhatEachStatementComesTo()
    {
        var page = await OpenAsync("/sample-trust/finance?period=2020-03");

        var told = page.QuerySelectorAll("dl.told dt").ToDictionary(static one => one.TextContent, static one => one.NextElementSibling!.TextContent, StringComparer.Ordinal);
        Assert.Equal("Total assets employed: £63,846k in March 2020, £1,069k more than in January 2020.", told["Statement of financial position"]);
        Assert.StartsWith("Four of 12 lines are favourable to plan, five are adverse", told["Finance scorecard"], StringComparison.Ordinal);
        Assert.Contains(told.Values, static words => words.Contains("8.5% below its ceiling of £2,240k", StringComparison.Ordinal));
        Assert.Equal("/sample-trust/finance/position?period=2020-03", page.QuerySelector("dl.told a[href*='position']")?.GetAttribute("href"));
    }

    [Fact]
    public async Task Statement_LeadsFromEachNumberToItsStory_AndFromEachLineToItsPage()
    {
        var page = await OpenAsync("/sample-trust/finance/position?period=2020-03");

        var cash = page.QuerySelectorAll("tbody tr").Single(static row => row.QuerySelector("th")!.TextContent == "Cash and cash equivalents");
        Assert.Equal("/sample-trust/indicators/cash?period=2020-03", cash.QuerySelector("th a")?.GetAttribute("href"));
        Assert.Equal(["/sample-trust/figures/cash/trust/2020-03", "/sample-trust/figures/cash/trust/2020-01"], cash.QuerySelectorAll("td a").Select(static one => one.GetAttribute("href")!));
        foreach (var address in cash.QuerySelectorAll("a").Select(static one => one.GetAttribute("href")!)) Assert.Equal(HttpStatusCode.OK, (await site.Client.GetAsync(new Uri(address, UriKind.Relative))).StatusCode);
    }

    [Theory]
    [InlineData("finance")]
    [InlineData("finance/scorecard")]
    [InlineData("finance/position")]
    [InlineData("finance/use-of-resources")]
    [InlineData("finance/lines/agency-cost")]
    [InlineData("finance/lines/trade-receivables")]
    public async Task APage_IsATableToo_AndReadsAnyPosition(string path)
    {
        foreach (var end in new[] { "", ".csv", ".xlsx", ".json" })
        {
            using var answer = await site.Client.GetAsync(new Uri($"/sample-trust/{path}{end}?period=2020-03&as-at=1", UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Table_HasAColumnForEachOfTheStatement()
    {
        var rows = (await site.Client.GetStringAsync(new Uri("/sample-trust/finance/position.csv?period=2020-03", UriKind.Relative))).Split('\n');

        Assert.Equal("row,kind,line,name,section,March 2020,January 2020,Movement", rows[0].TrimEnd('\r'));
        Assert.Contains("2,line,fp-ppe,\"Property, plant and equipment\",3.1,54284000,53360000,924000", rows.Select(static row => row.TrimEnd('\r')));
    }

    [Fact]
    public async Task Api_GivesStatements()
    {
        using var all = JsonDocument.Parse(await site.Client.GetStringAsync(new Uri("/api/v1/sample-trust/statements", UriKind.Relative)));
        Assert.Contains("position", all.RootElement.ToString(), StringComparison.Ordinal);
        var one = await site.Client.GetStringAsync(new Uri("/api/v1/sample-trust/statements/position.csv?period=2020-03", UriKind.Relative));
        Assert.StartsWith("row,kind,line,name,section,March 2020", one, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sample-trust/finance/positon", "There is no statement “positon” here")]
    [InlineData("/sample-trust/finance/lines/none-such", "There is no measure")]
    public async Task WhatIsNotThere_IsSaid(string address, string words)
    {
        using var answer = await site.Client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
        Assert.Contains(words, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("nav a[href='/sample-trust/finance']"));
    }

    // Its blocks read the accounts and the contracts, and no series.
    [Theory]
    [InlineData("sample-trust", "2020-03")]
    [InlineData("sample-council", "2020-09")]
    public async Task APaperOfContractsAndFinance_IsOfferedAndOpens(string organisation, string period)
    {
        var address = $"/{organisation}/reports/contracts-and-finance/{period}";
        Assert.NotNull((await OpenAsync($"/{organisation}/reports")).QuerySelector($"main a[href='{address}']"));
        Assert.True((await OpenAsync(address)).QuerySelectorAll("main table").Length > 5);
    }

    [Theory]
    [InlineData("/sample-trust/figures/cash/trust/2020-03", "/sample-trust/reports/contracts-and-finance/2020-03")]
    [InlineData("/sample-council/figures/home-care-missed/council/2020-09", "/sample-council/reports/contracts-and-finance/2020-09")]
    public async Task AFigure_NamesThePaperThatPrintsIt(string figure, string paper) => Assert.NotNull((await OpenAsync(figure)).QuerySelector($"aside a[href^='{paper}']"));

    [Theory]
    [InlineData("place and economy", "revenue")]
    [InlineData("new and larger schools", "capital")]
    public async Task TheWordsOfALine_LeadToTheStatementThatPrintsThem(string words, string statement) =>
        Assert.NotNull((await OpenAsync($"/sample-council/search?q={Uri.EscapeDataString(words)}")).QuerySelector($"main a[href='/sample-council/finance/{statement}']"));

    [Fact]
    public async Task AMeasure_NamesTheStatementsWhoseLineItIs()
    {
        var page = await OpenAsync("/sample-council/indicators/revenue-place");
        Assert.EndsWith(", as “Place and economy”", page.QuerySelector("aside a[href='/sample-council/finance/revenue']")?.TextContent, StringComparison.Ordinal);
    }

    // The first page tells what the first statement comes to, and then names them in the order of the paper.
    [Theory]
    [InlineData("sample-trust", "finance/scorecard")]
    [InlineData("sample-council", "finance/finance-scorecard")]
    public async Task TheFirstPage_TellsWhatTheAccountsComeTo(string organisation, string first)
    {
        var glance = (await OpenAsync($"/{organisation}")).QuerySelectorAll("aside section").Single(static one => one.QuerySelector("h2")!.TextContent.StartsWith("Finance, ", StringComparison.Ordinal));
        Assert.Contains("lines", glance.QuerySelector("p")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/{organisation}/{first}", glance.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task AMonthWithoutAFigure_IsSaid_AndTheLatestIsNamed() =>
        Assert.Equal("There is no figure of this statement for December 2019; the latest are for March 2020.", (await OpenAsync("/sample-trust/finance/position?period=2019-12")).QuerySelector("main .nothing")?.TextContent.Trim());

    [Fact]
    public async Task Statements_AreFound_AndStandOnTheFirstPage()
    {
        Assert.NotNull((await OpenAsync("/sample-trust/search?q=position")).QuerySelector("main a[href='/sample-trust/finance/position']"));
        Assert.NotNull((await OpenAsync("/sample-trust")).QuerySelector("aside a[href='/sample-trust/finance/position']"));
        Assert.NotNull((await OpenAsync("/sample-trust")).QuerySelector("nav a[href='/sample-trust/finance']"));
    }

    private async Task<IHtmlDocument> OpenAsync(string address) => await new HtmlParser().ParseDocumentAsync(await site.Client.GetStringAsync(new Uri(address, UriKind.Relative)));
}
