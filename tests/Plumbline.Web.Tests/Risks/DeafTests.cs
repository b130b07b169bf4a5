using Plumbline.Tests.Support;
using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Risks;

/// <summary>A risk whose watched measure is red, and that nobody has looked at since: Falls on Ward One.</summary>
public class DeafTests
{
    private const string Words = "since: “Falls of patients”";

    [Fact]
    public async Task ADeafRisk_IsPicked_MarkedInTheListAndOnItsSheet_AndToldOnTheFirstPage()
    {
        await using var site = await SiteAsync();
        // Whoever asks for these risks waits for the checks; the other pages then know.
        using var picked = await site.PageAsync("/register/risks?sign=deaf");
        Assert.Equal("102", Assert.Single(picked.QuerySelectorAll("main table.risks tbody .code")).TextContent);
        using var list = await site.PageAsync("/register/risks");
        Assert.Equal(["102"], list.QuerySelectorAll("main table.risks tbody tr").Where(static row => row.QuerySelectorAll("th .chip").Any(static chip => chip.TextContent.Trim() == "measure off track")).Select(static row => row.QuerySelector(".code")!.TextContent));
        Assert.Contains(Words, RegisterTests.Row(list, "102").QuerySelector("th")!.TextContent, StringComparison.Ordinal);
        using var sheet = await site.PageAsync("/register/risks/102");
        Assert.Contains(sheet.QuerySelectorAll(".alerts li"), static alert => alert.TextContent.Contains(Words, StringComparison.Ordinal));
        using var home = await site.PageAsync("/register");
        var group = home.QuerySelector(".record-groups > section[aria-labelledby=deaf]")!;
        Assert.Equal("One risk not looked at since a measure went off track", group.QuerySelector("h3")!.TextContent);
        Assert.Equal("102 Falls on Ward One was not looked at since it was recorded, 1 May 2019; a measure that is watched for it has gone off track since.", SheetTests.Words(Assert.Single(group.QuerySelectorAll("li"))));
        Assert.Equal("/register/risks?sign=deaf", group.QuerySelector("p a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task ARiskThatWasLookedAtSince_IsNotDeaf_AndWasAsAtTheChangeBefore()
    {
        await using var site = await SiteAsync();
        await site.LoadAsync(("risks/reviews.csv", "risk,date,by,outcome,next,note\n102,2024-02-01,Ward Manager,unchanged,,\n"));
        using var now = await site.PageAsync("/register/risks?sign=deaf");
        Assert.Empty(now.QuerySelectorAll("main table.risks tbody .code"));
        using var then = await site.PageAsync("/register/risks?sign=deaf&as-at=1");
        Assert.Equal("102", Assert.Single(then.QuerySelectorAll("main table.risks tbody .code")).TextContent);
    }

    private static Task<WrittenSite> SiteAsync()
    {
        var folder = Repository.Path("tests", "Plumbline.Web.Tests", "Risks", "workspace");
        return WrittenSite.OfAsync([.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => (Path.GetRelativePath(folder, file), File.ReadAllText(file)))]);
    }
}
