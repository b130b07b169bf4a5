using Plumbline.Web.Tests.Risks;
using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Home;

[Collection(RiskSiteCollection.Name)]
public class RecordsTests(RiskSite site)
{
    [Fact]
    public async Task TheFirstPage_TellsRisksAndActions_TheMostPressingFirst_AndLeadsToThem()
    {
        using var page = await site.PageAsync("/register");
        var groups = page.QuerySelectorAll(".record-groups > section").Where(static group => group.GetAttribute("aria-labelledby") != "deaf").ToList();
        Assert.Equal(["Three risks above tolerance", "Four risks with their review overdue", "One action overdue"], groups.Select(static group => group.QuerySelector("h3")!.TextContent));
        Assert.Equal("102 Falls on Ward One has the score 20; up to 8 is tolerated.", SheetTests.Words(groups[0].QuerySelector("li")!));
        Assert.Equal("103 Roof of the <north> block & its \"leaks\" was to be reviewed by 10 Feb 2018.", SheetTests.Words(groups[1].QuerySelector("li")!));
        Assert.Equal("Recruit 20 nurses was due on 31 Mar 2021, re-dated once; Director of People answers for it.", SheetTests.Words(groups[2].QuerySelector("li")!));
        Assert.All(groups, static group => Assert.InRange(group.QuerySelectorAll("li").Length, 1, 3));
        foreach (var (group, count) in groups.Zip([3, 4, 1]))
        {
            using var list = await site.PageAsync(group.QuerySelector("p a")!.GetAttribute("href")!);
            Assert.Equal(count, list.QuerySelectorAll("main tbody tr").Length);
        }
    }

    [Fact]
    public async Task OfAUnit_AreItsOwnAndThoseBelow()
    {
        using var page = await site.PageAsync("/register?unit=north");
        Assert.Equal(["Two risks above tolerance", "One risk with its review overdue"], page.QuerySelectorAll(".record-groups h3").Select(static heading => heading.TextContent).Where(static text => !text.Contains("off track", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task APastPeriod_TellsNone()
    {
        using var page = await site.PageAsync("/register?period=2023-05");
        Assert.Empty(page.QuerySelectorAll(".record-groups"));
    }

    [Fact]
    public async Task Risks_AreFoundByCodeTitleAndWords_AndActionsToo()
    {
        foreach (var (sought, title, address) in new[]
        {
            ("few nurs", "Too few nurses for safe wards", "/register/risks/101"),
            ("103", "Roof of the <north> block & its \"leaks\"", "/register/risks/103"),
            ("staff its wards safely", "Too few nurses for safe wards", "/register/risks/101"),
            ("non-slip", "Buy <non-slip> mats", "/register/actions/mats"),
        })
        {
            using var page = await site.PageAsync($"/register/search?q={Uri.EscapeDataString(sought)}");
            Assert.Contains(page.QuerySelectorAll(".found li > a"), link => link.TextContent.Trim() == title && link.GetAttribute("href") == address);
        }
    }
}
