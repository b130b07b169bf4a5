using System.Net;
using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Risks;

[Collection(RiskSiteCollection.Name)]
public class SavedViewsTests(RiskSite site)
{
    [Fact]
    public async Task AView_IsSavedUnderAName_StandsAboveItsList_AndIsDeleted()
    {
        using var list = await site.PageAsync("/register/risks?level=extreme&unit=north&page=1");
        var browser = await new FormClient(site.Client).OpenAsync(list.QuerySelector(".views .keep")!.GetAttribute("href")!);
        Assert.Contains("level: extreme; unit: north", browser.Main, StringComparison.Ordinal);
        await browser.SendAsync("save", ("name", ""));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Enter a name for the view."), (browser.Status, Assert.Single(browser.Problems)));
        await browser.SendAsync("save", ("name", "North & <b>red</b>"));
        Assert.Equal("/register/risks?level=extreme&unit=north", browser.Location);
        using var saved = await site.PageAsync("/register/risks");
        var view = Assert.Single(saved.QuerySelectorAll(".views a:not(.keep)"));
        Assert.Equal(("North & <b>red</b>", "/register/risks?level=extreme&unit=north"), (view.TextContent, view.GetAttribute("href")));
        using var actions = await site.PageAsync("/register/actions");
        Assert.Empty(actions.QuerySelectorAll(".views"));
        await browser.OpenAsync(saved.QuerySelector(".views .keep")!.GetAttribute("href")!);
        var delete = browser.Page.QuerySelector("button[name=delete]")!.GetAttribute("value")!;
        await browser.SendAsync("", ("delete", delete));
        Assert.Equal("/register/views?list=risks", browser.Location);
        using var after = await site.PageAsync("/register/risks");
        Assert.Empty(after.QuerySelectorAll(".views"));
    }

    [Fact]
    public async Task AFilterThatWasSent_LeadsToItsListAlone()
    {
        var browser = await new FormClient(site.Client).OpenAsync("/register/views?list=actions&filter=state%3Doverdue");
        await browser.SendAsync("save", ("name", "Late"), ("filter", "state=overdue&as-at=1&page=3&within=north&x=//example.org"));
        Assert.Equal("/register/actions?state=overdue&x=%2F%2Fexample.org", browser.Location);
        await browser.OpenAsync("/register/views?list=actions");
        await browser.SendAsync("", ("delete", "actions/Late"));
    }
}
