using System.Net;

namespace Plumbline.Web.Tests.Returns;

/// <summary>Who is to be reminded of what has not come, as a manager sees and copies it.</summary>
public class RemindersPageTests : ReturnsSite
{
    private static readonly DateTimeOffset AfterDue = new(2024, 4, 25, 8, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task TheFormOfAPeriod_LeadsToWhomToRemind_WhateverTheDay()
    {
        Clock.Set(AfterDue);
        var page = await Browser().OpenAsync("/body/returns/staffing?period=2024-03");
        var link = page.Page.QuerySelectorAll("main a").Single(static one => one.TextContent == "Whom to remind").GetAttribute("href")!;
        page = await Browser().OpenAsync(link);
        Assert.Equal("Whom to remind: Staffing return, March 2024", page.Page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Two posts are to be reminded of three returns, which were due by 8 April 2024. Nothing is sent from here.", page.Main, StringComparison.Ordinal);
        Assert.Equal(["Chief of staff", "Head of North"], page.Page.QuerySelectorAll("main h2.title").Select(static post => post.TextContent));
        Assert.Contains("North team: not returned; no complete return for three months in a row", page.Main, StringComparison.Ordinal);
        Assert.Equal("Chief of staff; Head of North", page.Page.QuerySelector("details p")!.TextContent);
    }

    [Fact]
    public async Task WhereEveryReturnIsHere_ThereIsNobodyToRemind()
    {
        await SubmitAsync();
        var page = await Browser().OpenAsync("/body/returns/staffing?period=2024-03&unit=north");
        Assert.DoesNotContain(page.Page.QuerySelectorAll("main a"), static one => one.TextContent == "Whom to remind");
        Assert.DoesNotContain("North team", (await Browser().OpenAsync("/body/reminders?form=staffing&period=2024-03")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ItsTable_IsThatOfTheVerb_AndOfAnUnknownForm_IsRefused()
    {
        Clock.Set(AfterDue);
        var rows = (await Client.GetStringAsync(new Uri("/body/reminders.csv?form=staffing&period=2024-03", UriKind.Relative))).TrimEnd().ReplaceLineEndings("\n").Split('\n');
        Assert.StartsWith("post,name,day,send_at,kind,form,unit,period,due,standing,missing,note", rows[0].TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.Equal(3, rows.Length - 1);
        Assert.Contains("north-lead,Head of North,2024-04-25,,overdue,staffing,north,2024-03,", rows[^1], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await Browser().OpenAsync("/body/reminders?form=staff")).Status);
        Assert.Contains("Nobody is to be reminded today.", (await Browser().OpenAsync("/body/reminders")).Main, StringComparison.Ordinal);
    }
}
