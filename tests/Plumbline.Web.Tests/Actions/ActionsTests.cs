using System.Net;
using Plumbline.Web.Tests.Risks;
using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Actions;

[Collection(RiskSiteCollection.Name)]
public class ActionsTests(RiskSite site)
{
    [Theory]
    [InlineData("", "recruit mats plan")]
    [InlineData("?state=overdue", "recruit")]
    [InlineData("?state=ended", "paint survey")]
    [InlineData("?state=all", "recruit mats plan paint survey")]
    [InlineData("?owner=ward%20manager", "mats")]
    [InlineData("?kind=indicator", "mats")]
    [InlineData("?state=all&kind=control", "survey")]
    [InlineData("?about=risk/101", "recruit plan")]
    [InlineData("?q=non-slip", "mats")]
    [InlineData("?q=nothing-of-this-kind", "")]
    public async Task AFilter_PicksItsActions_OverdueOnesFirst_OnThePageAndInTheTable(string query, string expected)
    {
        using var page = await site.PageAsync("/register/actions" + query);
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), page.QuerySelectorAll(".action-log tbody th small").Select(static code => code.TextContent).Order());
        var csv = await site.Client.GetStringAsync(new Uri("/register/actions.csv" + query, UriKind.Relative));
        var rows = csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(static line => line.Split(',')[0]).ToList();
        Assert.Equal(rows, page.QuerySelectorAll(".action-log tbody th small").Select(static code => code.TextContent));
        if (rows.Contains("recruit")) Assert.Equal("recruit", rows[0]);
    }

    [Fact]
    public async Task TheLog_SaysWhatIsOverdueAndReDated_AndWhatEachIsAbout()
    {
        using var page = await site.PageAsync("/register/actions");
        Assert.Equal("Three open actions: one is overdue, two have been re-dated and one has no due date.", page.QuerySelector(".lead")!.TextContent);
        var rows = page.QuerySelectorAll(".action-log tbody tr").Select(SheetTests.Words).ToList();
        Assert.Matches("^Recruit 20 nurses recruit 101 Too few nurses for safe wards Director of People due 31 Mar 2021 [0-9,]+ days overdue re-dated once$", rows[0]);
        Assert.Equal("Buy <non-slip> mats mats 102 Falls on Ward One; Falls of patients Ward Manager due 30 Sept 2999 re-dated once", rows[1]);
        foreach (var link in page.QuerySelectorAll(".action-log a")) (await site.PageAsync(link.GetAttribute("href")!)).Dispose();
    }

    [Fact]
    public async Task AnAction_KeepsEveryDayByWhichItWasDue_AndItsNotes()
    {
        using var page = await site.PageAsync("/register/actions/recruit");
        var dues = page.QuerySelectorAll("[aria-labelledby=dates] li").Select(SheetTests.Words).ToList();
        Assert.StartsWith("31 Mar 2021 set by Change 3, ", dues[0], StringComparison.Ordinal);
        Assert.EndsWith("Load Trust of Risks.", dues[0], StringComparison.Ordinal);
        Assert.StartsWith("31 Dec 2020 set by Change 1, ", dues[1], StringComparison.Ordinal);
        Assert.Equal(2, dues.Count);
        Assert.Equal("Director of People 1 Oct 2020, 10:00 Twelve have started.", SheetTests.Words(Assert.Single(page.QuerySelectorAll(".conversation > li"))));
        Assert.Equal("/register/actions/recruit/update", page.QuerySelector(".deeds a")!.GetAttribute("href"));
        using var before = await site.PageAsync("/register/actions/recruit?as-at=1");
        Assert.Single(before.QuerySelectorAll("[aria-labelledby=dates] li"));
        Assert.Empty(before.QuerySelectorAll(".deeds"));
    }

    [Fact]
    public async Task AnEndedAction_SaysWhatCameOfIt()
    {
        using var done = await site.PageAsync("/register/actions/survey");
        Assert.Contains("What came of it All wards answered Evidence The report of the survey", SheetTests.Words(done.QuerySelector("dl.origin")!), StringComparison.Ordinal);
        using var abandoned = await site.PageAsync("/register/actions/paint");
        Assert.Contains("The block closes", SheetTests.Words(abandoned.QuerySelector("dl.origin")!), StringComparison.Ordinal);
        using var answer = await site.Client.GetAsync(new Uri("/register/actions/recruits", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("perhaps “recruit”", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }
}
