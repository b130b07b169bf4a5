using System.Net;
using Plumbline.Core.Access;

namespace Plumbline.Web.Tests.Returns;

public class ReturnPagesTests : ReturnsSite
{
    [Fact]
    public async Task YourReturns_HasWhatIsOverdueIncompleteAndDueNext_AndEveryForm()
    {
        var page = await Browser().OpenAsync("/body/returns");
        Assert.Equal(["overdue", "incomplete", "next"], page.Page.QuerySelectorAll("main h2").Select(static one => one.Id!).Where(static id => id != "forms"));
        // January: three teams; February: two, and North without its answers about absence was given them as figures.
        Assert.Contains("Staffing return, South team, February 2024", page.Page.QuerySelector("section[aria-labelledby=overdue]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Due by 8 April 2024.", page.Page.QuerySelector("section[aria-labelledby=next]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("5 working days after", page.Page.QuerySelector("section[aria-labelledby=forms] td")!.TextContent.Trim().Replace("5 Working", "5 working", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheMenu_AndTheFirstPage_LeadThere()
    {
        var page = await Browser().OpenAsync("/body");
        Assert.Contains("/body/returns", page.Page.QuerySelectorAll("header nav a").Select(static link => link.GetAttribute("href")));
        Assert.Contains("Returns waiting for you", page.Main, StringComparison.Ordinal);
        Assert.NotNull(page.Page.QuerySelector("#returns-overdue"));
    }

    [Fact]
    public async Task APeriod_HasEveryUnit_WithWhereItStands_AndCanBeNarrowed()
    {
        await SubmitAsync("yes", "yes");
        var page = await Browser().OpenAsync("/body/returns/staffing?period=2024-03");
        Assert.Equal(3, page.Page.QuerySelectorAll("table.returns tbody tr").Length);
        Assert.Contains("Complete: 1 of 3 (33%); in time: 1 of 3 (33%).", page.Main, StringComparison.Ordinal);
        Assert.Contains("West <b>team</b>", page.Main, StringComparison.Ordinal);
        var north = page.Page.QuerySelectorAll("table.returns tbody tr").Single(static row => row.TextContent.Contains("North team", StringComparison.Ordinal));
        Assert.Contains("In time", north.TextContent, StringComparison.Ordinal);
        Assert.Contains("4-plus", north.TextContent, StringComparison.Ordinal);
        page = await Browser().OpenAsync("/body/returns/staffing?period=2024-03&show=owed");
        Assert.Equal(2, page.Page.QuerySelectorAll("table.returns tbody tr").Length);
        page = await Browser().OpenAsync("/body/returns/staffing?period=2024-03&unit=north");
        Assert.Single(page.Page.QuerySelectorAll("table.returns tbody tr"));
        Assert.Equal(HttpStatusCode.BadRequest, (await Browser().OpenAsync("/body/returns/staffing?show=some")).Status);
    }

    [Fact]
    public async Task BeforeTheFormBegan_ThePageSaysSince()
    {
        var page = await Browser().OpenAsync("/body/returns/staffing?period=2023-06");
        Assert.Contains("It is asked for from January 2024 on.", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AsAt_EverythingIsAsItWas()
    {
        await SubmitAsync();
        Assert.Contains("It is due by 8 April 2024.", (await Browser().OpenAsync(March + "?as-at=1")).Main, StringComparison.Ordinal);
        Assert.Contains("In time", (await Browser().OpenAsync(March + "?as-at=2")).Main, StringComparison.Ordinal);
        Assert.Null((await Browser().OpenAsync(March + "?as-at=2")).Page.QuerySelector("ul.deeds"));
    }

    [Fact]
    public async Task ItsTable_HasEveryField()
    {
        await SubmitAsync("in-part");
        using var answer = await Client.GetAsync(new Uri(March + ".csv", UriKind.Relative));
        Assert.Equal(
            [
                "form,unit,period,field,ask,value,score,required,note,by",
                "staffing,north,2024-03,vacant,Is a fifth of posts vacant?,in part,2,yes,,Ward manager",
                "staffing,north,2024-03,visits,Was a visit missed?,no,0,yes,,Ward manager",
                "staffing,north,2024-03,absent,Staff absent,9,,yes,,",
                "staffing,north,2024-03,agency,Agency shifts,,,,,",
            ],
            (await answer.Content.ReadAsStringAsync()).TrimStart('\uFEFF').ReplaceLineEndings("\n").TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task AReaderOfAnotherUnit_IsShownNothingOfIt()
    {
        var person = await SignedInAsync([Granted(Permission.Contributor, "south")], "Ward manager");
        await person.OpenAsync("/body/returns");
        Assert.DoesNotContain("North", person.Page.DocumentElement.TextContent, StringComparison.Ordinal);
        await person.OpenAsync("/body/returns/staffing?period=2024-02");
        Assert.DoesNotContain("North", person.Page.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Single(person.Page.QuerySelectorAll("table.returns tbody tr"));
    }
}
