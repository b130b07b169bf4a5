using System.Net;
using Plumbline.Core.Access;

namespace Plumbline.Web.Tests.Returns;

/// <summary>What the pages say of a return that is corrected, completed, excused or waits for somebody else.</summary>
public class ReturnWordsTests : ReturnsSite
{
    private static readonly DateTimeOffset AfterDue = new(2024, 4, 10, 8, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task ACorrectionThatChangesTheScore_SaysWhatItWas()
    {
        await SubmitAsync("yes", "yes");
        var form = await (await Browser().OpenAsync(Fill)).SendAsync("review", ("f-vacant", "no"));
        Assert.Contains("One answer changes. The score was 7, band 4 and over.", form.Main, StringComparison.Ordinal);
        Assert.Equal("Score 3: band 0 to 3", form.Page.QuerySelector("#score")!.TextContent);
        Assert.Equal("aside-note band-green", form.Page.QuerySelector("section[aria-labelledby=score]")!.ClassName);
        Assert.Equal("Yes", form.Page.QuerySelector("[data-label=Was]")!.TextContent.Trim());
    }

    [Fact]
    public async Task WhatWasCompleted_SaysSo_AndNotItsOwnName()
    {
        var form = await (await Browser().OpenAsync(Fill)).SendAsync("review", ("f-vacant", "no"), ("f-visits", "no"));
        form = await form.SendAsync("review", ("f-vacant", "no"), ("f-visits", "no"), ("partial", "on"));
        await form.SendAsync("send", ("post", "Ward manager"));
        form = await (await Browser().OpenAsync(Fill)).SendAsync("review", ("f-absent", "9"));
        await form.SendAsync("send", ("post", "Ward manager"));
        var history = (await Browser().OpenAsync(March)).Page.QuerySelector("section[aria-labelledby=history]")!.TextContent;
        Assert.Contains("Completed.", history, StringComparison.Ordinal);
        Assert.DoesNotContain("Staffing return, North team", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LateInPart_TheRestIsAskedForWithoutAskingWhyAgain()
    {
        Clock.Set(AfterDue);
        var form = await (await Browser().OpenAsync(Fill)).SendAsync("review", ("f-vacant", "no"), ("f-visits", "no"), ("partial", "on"));
        await form.SendAsync("send", ("post", "Ward manager"), ("late", "The clerk was ill."));
        Assert.Contains("Why it was late: The clerk was ill.", (await Browser().OpenAsync(March)).Main, StringComparison.Ordinal);
        Assert.Contains("It was returned late, without one answer. Give it, and send it again.", (await Browser().OpenAsync(Fill)).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoMaySettleAndNotSubmit_SeesWhatIsOverdue_AndIsLedToTheReturn()
    {
        Clock.Set(AfterDue);
        var approver = await SignedInAsync([Granted(Permission.Approver)], "Director");
        await approver.OpenAsync("/body/returns");
        Assert.Contains(approver.Page.QuerySelectorAll("section[aria-labelledby=overdue] ul.units a"), static link => link.GetAttribute("href") == "/body/returns/staffing/south/2024-03");
        var address = approver.Page.QuerySelector("section[aria-labelledby=overdue] ul.units a")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, (await approver.OpenAsync(address)).Status);
    }

    [Fact]
    public async Task ADraftOfAReturn_IsCalledByTheReturn()
    {
        var form = await Browser().OpenAsync(Fill);
        await form.SendAsync("draft", ("f-vacant", "yes"));
        Assert.Contains("Staffing return, North team, March 2024", (await Browser().OpenAsync("/body/drafts")).Main, StringComparison.Ordinal);
    }
}
