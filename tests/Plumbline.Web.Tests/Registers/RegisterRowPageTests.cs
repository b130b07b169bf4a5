using Plumbline.Core.Access;

namespace Plumbline.Web.Tests.Registers;

/// <summary>The page of a row: what it says, its figures, its history.</summary>
public sealed class RegisterRowPageTests : RegisterSite
{
    [Fact]
    public async Task ARow_ShowsWhatItSays_ItsFigures_AndTheActionsAboutIt()
    {
        var page = (await Browser().OpenAsync(Register + "/climb")).Page;
        var told = page.QuerySelector("main")!;
        Assert.Equal("Climbing", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Open", told.QuerySelector("dl.terms")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("7", told.QuerySelector("#figures")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ask the team", told.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("climb", "/body/enter/studies.climb/2024-03")]
    [InlineData("swim", null)]
    public async Task ARow_LeadsToAGridOfItsOwnFigures_AndOfNoOthers(string row, string? grid)
    {
        var enter = (await Browser().OpenAsync($"{Register}/{row}")).Page.QuerySelector("#figures")!.ParentElement!.QuerySelectorAll("a").Single(static link => link.TextContent.StartsWith("Enter figures", StringComparison.Ordinal)).GetAttribute("href")!;
        if (grid is not null) Assert.Equal(grid, enter);
        var page = await Browser().OpenAsync(enter);
        Assert.Contains("Recruits", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Falls", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("never reported", page.Main, StringComparison.Ordinal);
        Assert.Contains($"{Register}/{row}", page.Page.QuerySelectorAll("nav.crumbs a").Select(static link => link.GetAttribute("href")));
        Assert.Equal($"studies.{row}", page.Page.QuerySelector("select[name=unit] option[selected]")!.GetAttribute("value"));
    }

    // What a change made of a row, field by field, in the words of the register.
    [Fact]
    public async Task TheHistoryOfARow_SaysWhatChanged()
    {
        var form = await Browser().OpenAsync(Register + "/swim/edit");
        await form.SendAsync("save", ("field-state", "open"), ("from", "2019-04-01"), ("reason", "It has begun"));
        var edits = (await Browser().OpenAsync(Register + "/swim")).Page.QuerySelectorAll(".edits > div").Select(static one => string.Join(' ', one.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal(["In the register fromblank became→ 1 Apr 2019", "StateIn set-up became→ Open"], edits);
    }

    [Fact]
    public async Task TheFiguresOfARow_HaveTheirChart_AndTheChangeOfEach()
    {
        var told = (await Browser().OpenAsync(Register + "/climb")).Page.QuerySelector("section[aria-labelledby=figures]")!;
        Assert.NotNull(told.QuerySelector(".drawn .figure svg"));
        Assert.Equal(["March 2024 7 ▲ better, from 5", "February 2024 5 – no change", "January 2024 5"], told.QuerySelectorAll(".drawn > div > table tbody tr").Select(static row => string.Join(' ', row.QuerySelectorAll("th, td").Select(static cell => cell.TextContent.Trim())).Trim()));
        Assert.Null((await Browser().OpenAsync(Register + "/walk")).Page.QuerySelector(".drawn .figure"));
        Assert.Null((await Browser().OpenAsync(Register + "/swim")).Page.QuerySelector(".drawn"));
    }

    [Fact]
    public async Task WhoMayEnterFigures_FindsWhere_OnThePageOfTheRow()
    {
        var contributor = await SignedInAsync([Granted(Permission.Contributor)]);
        Assert.Contains("Enter figures", (await contributor.OpenAsync(Register + "/climb")).Main, StringComparison.Ordinal);
        Assert.Contains("Recruits", (await contributor.OpenAsync("/body/enter/studies.climb/2024-03")).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Enter figures", (await (await SignedInAsync([Granted(Permission.Reader)])).OpenAsync(Register + "/climb")).Main, StringComparison.Ordinal);
    }
}
