using System.Globalization;
using System.Net;
using Plumbline.Core.Access;

namespace Plumbline.Web.Tests.Returns;

public class ReturnPagesTests : ReturnsSite
{
    [Fact]
    public async Task YourReturns_HasWhatIsOverdueIncompleteAndDueNext_AndEveryForm()
    {
        var page = await Browser().OpenAsync("/body/returns");
        Assert.Equal(["overdue", "incomplete", "next"], page.Page.QuerySelectorAll("main h2").Select(static one => one.Id!).Where(static id => id is not ("forms" or "reminders")));
        // January: three teams; February: two, and North without its answers about absence was given them as figures.
        Assert.Contains("Staffing return, February 2024", page.Page.QuerySelector("section[aria-labelledby=overdue]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Due by 8 April 2024.", page.Page.QuerySelector("section[aria-labelledby=next]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("5 working days after", page.Page.QuerySelector("section[aria-labelledby=forms] td")!.TextContent.Trim().Replace("5 Working", "5 working", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Permission.Reader, "Returns", "Five returns are overdue.")]
    [InlineData(Permission.Contributor, "Your returns", "Five returns overdue, one return incomplete and six returns due next.")]
    public async Task WhoMayOnlyRead_IsToldWhatIsOverdue_NotThatNothingWaits(Permission permission, string heading, string lead)
    {
        var page = (await (await SignedInAsync([Granted(permission)], "Ward manager")).OpenAsync("/body/returns")).Page;
        Assert.Equal((heading, lead), (page.QuerySelector("h1")!.TextContent, page.QuerySelector("p.lead")!.TextContent));
    }

    // The bar with which a change can be undone stands on a page of that change alone.
    [Fact]
    public async Task AChangeOfSomethingElse_IsNotToldHere()
    {
        await SubmitAsync();
        Assert.NotNull((await Browser().OpenAsync(March + "?saved=2")).Page.QuerySelector(".saved"));
        Assert.Null((await Browser().OpenAsync("/body/returns/staffing/south/2024-03?saved=2")).Page.QuerySelector(".saved"));
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
        Assert.Contains("4 and over", north.TextContent, StringComparison.Ordinal);
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
                "form,unit,period,field,ask,value,score,required,note,by,number,standing,due,received,return_score,band",
                "staffing,north,2024-03,vacant,Is a fifth of posts vacant?,in part,2,yes,,Ward manager,,in-time,2024-04-08T23:59:59,2024-04-04T11:00:00,2,0-3",
                "staffing,north,2024-03,visits,Was a visit missed?,no,0,yes,,Ward manager,,in-time,2024-04-08T23:59:59,2024-04-04T11:00:00,2,0-3",
                "staffing,north,2024-03,absent,Staff absent,9,,yes,,,9,in-time,2024-04-08T23:59:59,2024-04-04T11:00:00,2,0-3",
                "staffing,north,2024-03,agency,Agency shifts,,,,,,,in-time,2024-04-08T23:59:59,2024-04-04T11:00:00,2,0-3",
            ],
            (await answer.Content.ReadAsStringAsync()).TrimStart('\uFEFF').ReplaceLineEndings("\n").TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("2024-03-01")]
    [InlineData("2024-03-01/fill")]
    public async Task ADayInPlaceOfTheMonth_IsNoAddressOfAReturn(string end) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await Browser().OpenAsync($"/body/returns/staffing/north/{end}")).Status);

    [Fact]
    public async Task WhoDidNotReturnIt_IsNamed_ThoseSilentLongestFirst()
    {
        Clock.Set(new DateTimeOffset(2024, 4, 10, 8, 30, 0, TimeSpan.Zero));
        var lead = (await Browser().OpenAsync("/body/returns/staffing?period=2024-02")).Page.QuerySelector("p.lead")!.TextContent;
        Assert.Contains("Two teams did not return it: South team (no complete return for two months in a row); West <b>team</b> (no complete return for two months in a row).", lead, StringComparison.Ordinal);
        lead = (await Browser().OpenAsync("/body/returns/staffing?period=2024-03")).Page.QuerySelector("p.lead")!.TextContent;
        Assert.Contains("no return was made", lead, StringComparison.Ordinal);
        var row = (await Browser().OpenAsync("/body/returns")).Page.QuerySelector("section[aria-labelledby=forms] tbody tr")!;
        Assert.Contains("No return was made", row.QuerySelector("[data-label=Complete]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("3", row.QuerySelector("[data-label='Not complete']")!.TextContent);
    }

    [Fact]
    public async Task TheReturnsOfOneFormAndPeriod_StandTogether_AndForHowLongAUnitIsSilentIsSaidOnce()
    {
        Clock.Set(new DateTimeOffset(2024, 4, 10, 8, 30, 0, TimeSpan.Zero));
        var overdue = (await Browser().OpenAsync("/body/returns")).Page.QuerySelector("section[aria-labelledby=overdue]")!;
        Assert.Equal(["Staffing return, March 2024", "Staffing return, February 2024", "Staffing return, January 2024"], overdue.QuerySelectorAll("a.title").Select(static link => link.TextContent));
        Assert.Equal(8, overdue.QuerySelectorAll("ul.units a").Length);
        Assert.Equal(3, overdue.TextContent.Split("no complete return for three months in a row").Length - 1);
        Assert.Equal("/body/returns/staffing/north/2024-03/fill", overdue.QuerySelector("ul.units a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("2024-04-04", "Nobody is to be reminded today.", "")]
    [InlineData("2024-04-07", "Two posts are to be reminded of three returns. Nothing is sent from here.", "Chief of staff|Head of North")]
    public async Task RemindersOfTheDay_ArePostByPost(string day, string lead, string posts)
    {
        Clock.Set(new DateTimeOffset(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), new TimeOnly(9, 0), TimeSpan.Zero));
        var told = (await Browser().OpenAsync("/body/returns")).Page.QuerySelector("section[aria-labelledby=reminders]")!;
        Assert.Equal(lead, told.QuerySelector("p")!.TextContent);
        Assert.Equal(posts, string.Join('|', told.QuerySelectorAll("h3").Select(static post => post.TextContent)));
        Assert.Equal(posts.Length == 0 ? [] : ["south", "west", "north"], told.QuerySelectorAll("ul.entries a").Select(static link => link.GetAttribute("href")!.Split('/')[4]));
        var rows = (await Client.GetStringAsync(new Uri($"/api/v1/body/reminders.csv?day={day}", UriKind.Relative))).TrimEnd().Split('\n').Length - 1;
        Assert.Equal(posts.Length == 0 ? 0 : 3, rows);
    }

    [Fact]
    public async Task AReturnThatWasNotMade_HasNoTableOfAnswers()
    {
        var page = (await Browser().OpenAsync("/body/returns/staffing/south/2024-02")).Page;
        Assert.Null(page.QuerySelector("#answers"));
        Assert.Null(page.QuerySelector("#history"));
    }

    [Theory]
    [InlineData("north", "2024-03", "It is due by 8 April 2024. The post to remind of it is Head of North.")]
    [InlineData("south", "2024-02", "The post to remind of it is Chief of staff.")]
    public async Task AReturnThatIsAwaited_NamesThePostToRemind(string unit, string period, string words) =>
        Assert.Contains(words, (await Browser().OpenAsync($"/body/returns/staffing/{unit}/{period}")).Page.QuerySelector("p.lead")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task OfAReturnThatIsHere_NobodyIsReminded()
    {
        await SubmitAsync();
        Assert.DoesNotContain("remind", (await Browser().OpenAsync(March)).Page.QuerySelector("p.lead")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFigure_SaysWhoEnteredItAndWhen()
    {
        await SubmitAsync();
        var row = (await Browser().OpenAsync(March)).Page.QuerySelectorAll("table.returns tbody tr").Single(static one => one.QuerySelector("th")!.TextContent == "Staff absent");
        Assert.Equal("Ward manager, 4 April 2024, 11:00", row.QuerySelector("[data-label=By]")!.TextContent);
    }

    [Fact]
    public async Task AReaderOfAnotherUnit_IsShownNothingOfIt()
    {
        var person = await SignedInAsync([Granted(Permission.Contributor, "south")], "Ward manager");
        await person.OpenAsync("/body/returns");
        Assert.DoesNotContain("North", person.Page.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Contains("Counted are the returns of South team alone.", person.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Counted are", (await Browser().OpenAsync("/body/returns")).Main, StringComparison.Ordinal);
        await person.OpenAsync("/body/returns/staffing?period=2024-02");
        Assert.DoesNotContain("North", person.Page.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Single(person.Page.QuerySelectorAll("table.returns tbody tr"));
    }
}
