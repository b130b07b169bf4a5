using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Plumbline.Core.Access;
using Plumbline.Web.Tests.AssuranceForms;

namespace Plumbline.Web.Tests.BoardAssurance;

public class AssurancePagesTests : AssuranceSite
{
    [Fact]
    public async Task ThePagesBegin_AtTheLastSpanForWhichAnythingIsGiven_AndOfferTheCurrentOne()
    {
        var page = await Browser().OpenAsync("/body/assurance");
        Assert.Equal("2024-02", page.Value("period"));
        Assert.Contains(page.Page.QuerySelectorAll("select[name=period] option"), static option => option.GetAttribute("value") == "2024-03");
        Assert.Equal("Give opinions for March 2024", page.Page.QuerySelector("a[href='/body/assurance?period=2024-03']")?.TextContent);
    }

    [Fact]
    public async Task TheSummary_LeadsFromEachCell_ToItsEvidence()
    {
        var page = await Browser().OpenAsync("/body/assurance?period=2024-03");
        Assert.Equal(["/body/assurance/1/safe?period=2024-03", "/body/assurance/1/well-led?period=2024-03"], page.Page.QuerySelectorAll("td a").Select(static one => one.GetAttribute("href")!));
        Assert.Contains("No opinion", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADomain_ShowsLineByLineWhatHoldsWhatDoesNotAndWhatIsMissing_WithLinksToTheFacts()
    {
        var page = await Browser().OpenAsync("/body/assurance/1/safe?period=2024-03");
        var rows = page.Page.QuerySelectorAll("table.criteria tbody tr").ToDictionary(static row => row.Id!, static row => row.TextContent, StringComparer.Ordinal);
        Assert.Equal(["falls-r", "falls-s", "lessons-r", "lessons-s"], rows.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("Does not hold", rows["falls-s"], StringComparison.Ordinal);
        Assert.Contains("Holds", rows["falls-r"], StringComparison.Ordinal);
        Assert.Contains("Cannot be judged", rows["lessons-s"], StringComparison.Ordinal);
        Assert.Equal("/body/figures/falls/body/2024-03", page.Page.QuerySelector("#falls-s a")?.GetAttribute("href"));
        Assert.Equal("/body/assurance/questions?period=2024-03#question-learning", page.Page.QuerySelector("#lessons-s a")?.GetAttribute("href"));
        Assert.NotNull((await Browser().OpenAsync("/body/assurance/questions?period=2024-03")).Page.QuerySelector("#question-learning"));
    }

    [Fact]
    public async Task AnObjective_HasItsMeasuresInTheWordsOfPapers_ItsRisks_AndItsPositions()
    {
        var page = await Browser().OpenAsync("/body/objectives/1?period=2024-03");
        Assert.Contains("Achieved – 5", page.Page.QuerySelector(".objective-measures")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("newly achieved since the last position", page.Main, StringComparison.Ordinal);
        Assert.Equal("/body/risks/beds", page.Page.QuerySelector("table.risks a")?.GetAttribute("href"));
        Assert.Contains("Falls rose", page.Main, StringComparison.Ordinal);
        Assert.Equal("/body/objectives/1", (await Browser().OpenAsync("/body/risks/beds")).Page.QuerySelector("aside a[href^='/body/objectives']")?.GetAttribute("href"));
        Assert.Equal("/body/objectives/1", (await Browser().OpenAsync("/body/indicators/falls")).Page.QuerySelector("aside a[href^='/body/objectives']")?.GetAttribute("href"));
    }

    [Fact]
    public async Task HostileNames_AreTextEverywhere()
    {
        foreach (var address in new[] { "/body/objectives?period=2024-03", "/body/objectives/2?period=2024-03", "/body/assurance?period=2024-03", "/body/search?q=alert" })
        {
            var page = await Browser().OpenAsync(address);
            Assert.DoesNotContain(page.Page.QuerySelectorAll("script"), static script => script.TextContent.Contains("alert", StringComparison.Ordinal));
        }

        Assert.Equal(Hostile, (await Browser().OpenAsync("/body/objectives/2")).Page.QuerySelector("h1")!.TextContent[2..]);
    }

    [Theory]
    [InlineData("objectives")]
    [InlineData("objectives/1")]
    [InlineData("assurance")]
    [InlineData("assurance/1/safe")]
    [InlineData("assurance/questions")]
    [InlineData("assurance/framework")]
    [InlineData("assurance/gaps")]
    [InlineData("assurance/map")]
    public async Task APage_IsATableToo_AndReadsAnyPosition(string path)
    {
        foreach (var end in new[] { ".csv", ".xlsx", ".json" })
        {
            using var answer = await Client.GetAsync(new Uri($"/body/{path}{end}?period=2024-03&as-at=1", UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            if (end == ".json") using (var rows = JsonDocument.Parse(await answer.Content.ReadAsStringAsync())) Assert.NotEqual(0, rows.RootElement.GetRawText().Length);
        }

        using var page = await Client.GetAsync(new Uri($"/body/{path}?period=2024-03&as-at=1", UriKind.Relative));
        using var document = new HtmlParser().ParseDocument(await page.Content.ReadAsStringAsync());
        Assert.NotNull(document.QuerySelector(".past"));
        Assert.All(document.QuerySelectorAll("main a[href^='/']"), static link => Assert.Contains("as-at=1", link.GetAttribute("href")!, StringComparison.Ordinal));
        Assert.Empty(document.QuerySelectorAll("main ul.deeds"));
        var ids = document.QuerySelectorAll("[id]").Select(static one => one.Id!).ToList();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
    }

    [Fact]
    public async Task WhatIsNotThere_NamesTheNearest()
    {
        var page = await Browser().OpenAsync("/body/assurance/1/saf?period=2024-03");
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("safe", page.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await page.OpenAsync("/body/objectives/9")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await page.OpenAsync("/body/assurance?period=soon")).Status);
    }

    [Fact]
    public async Task Home_TellsWhatWaits_ForAnExecutive_AndTheDomainsForAll()
    {
        var executive = await (await SignedInAsync([Granted(Permission.Executive)], "Chief Nurse")).OpenAsync("/body");
        Assert.Equal("Two opinions to give", executive.Page.QuerySelector("#opinions-waiting")?.TextContent);
        Assert.Equal("One question for you to answer", executive.Page.QuerySelector("#questions-waiting")?.TextContent);
        Assert.Equal(["Safe", "Well led"], executive.Page.QuerySelectorAll(".glance li > span:first-child").Select(static one => one.TextContent));
        var reader = await (await SignedInAsync([Granted(Permission.Reader)], "Clerk")).OpenAsync("/body");
        Assert.Null(reader.Page.QuerySelector("#waiting"));
        Assert.NotNull(reader.Page.QuerySelector(".glance"));
    }

    [Fact]
    public async Task Search_FindsAnObjective_AndLeadsToIt()
    {
        var page = await Browser().OpenAsync("/body/search?q=care");
        Assert.Equal("/body/objectives/1", page.Page.QuerySelector("main a[href='/body/objectives/1']")?.GetAttribute("href"));
    }

    [Fact]
    public async Task Changes_TellOpinionsAnswersAndDirections_WithTheWayToThem()
    {
        await (await Browser().OpenAsync("/body/assurance/1/safe/opinion?period=2024-03")).SendAsync("save", ("level", "reasonable"), ("reason", "Seen"), ("post", "Chief Executive"));
        var page = await Browser().OpenAsync("/body/changes/2");
        Assert.Contains("Objective 1, safe: reasonable, March 2024", page.Main, StringComparison.Ordinal);
        Assert.NotNull(page.Page.QuerySelector("a[href='/body/assurance/1/safe?period=2024-03']"));
    }
}
