using System.Net;
using Plumbline.App.Access;
using Plumbline.App.Risks;
using Plumbline.Core.Access;
using Plumbline.Core.Risks.Records;
using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.RiskForms;

public sealed class SittingTests : RiskFormSite
{
    private const string Sitting = "/body/risks/review";

    [Fact]
    public async Task TheDueOnes_ComeOneAfterAnother_TheHighestFirst_AndTheEndSaysWhatWasDone()
    {
        var browser = await Browser().OpenAsync(Sitting);
        Assert.Equal(("3159", "Risk 1 of 5"), At(browser));
        await browser.SendAsync("skip");
        Assert.Equal("/body/risks/review?skip=3159", browser.Location);
        await browser.FollowAsync();
        Assert.Equal(("3156", "Risk 2 of 5"), At(browser));
        Assert.Contains("A bed meeting each morning. Gap: No cover at weekends", browser.Main, StringComparison.Ordinal);
        Assert.Contains("Open a ward: Head of Estates, due 31 March 2020, overdue", browser.Main, StringComparison.Ordinal);
        Assert.Contains("A ward was opened.", browser.Main, StringComparison.Ordinal);
        Assert.Contains("Wards are full", browser.Main, StringComparison.Ordinal);
        Assert.Contains("4 × 4 = 16, extreme, on 1 April 2019, by Chief Nurse", browser.Main, StringComparison.Ordinal);
        Assert.Contains("No appetite is set for safety: up to 14 is tolerated by default.", browser.Main, StringComparison.Ordinal);
        Assert.Contains("last looked at 1 May 2019, by a note", browser.Main, StringComparison.Ordinal);
        await browser.SendAsync("unchanged", ("note", "Seen with the ward"));
        await browser.FollowAsync();
        Assert.Equal("/body/changes/2/undo", browser.Page.QuerySelectorAll(".saved a")[^1].GetAttribute("href"));
        Assert.Equal(("3157", "Risk 3 of 5"), At(browser));
        await browser.SendAsync("grade");
        Assert.Equal("/body/risks/3157/grade?sitting=yes&skip=3159&done=1", browser.Location);
        await browser.FollowAsync();
        await browser.SendAsync("save", ("grade", "2-4"), ("reason", "Fewer leave"));
        Assert.Equal("/body/risks/review?skip=3159&done=2&saved=3", browser.Location);
        await browser.FollowAsync();
        Assert.Equal(("3158", "Risk 4 of 5"), At(browser));
        await browser.SendAsync("note", ("note", "A lock was bought"));
        await browser.FollowAsync();
        Assert.Equal(("3160", "Risk 5 of 5"), At(browser));
        await browser.SendAsync("unchanged");
        await browser.FollowAsync();

        Assert.Null(browser.Page.QuerySelector("main form"));
        Assert.Contains("You have been through all reviews that are due.", browser.Main, StringComparison.Ordinal);
        Assert.Equal(
            ["Reviewed: unchanged. Seen with the ward", "Graded 2 × 4 = 8, high. Fewer leave", "Note: A lock was bought", "Reviewed: unchanged"],
            browser.Page.QuerySelectorAll("section[aria-labelledby=done] li p").Select(static line => line.TextContent));
        Assert.Equal("/body/risks/3159", Assert.Single(browser.Page.QuerySelectorAll("section[aria-labelledby=skipped] li a")).GetAttribute("href"));
        await browser.OpenAsync(browser.Page.QuerySelectorAll("section[aria-labelledby=skipped] a")[^1].GetAttribute("href")!);
        Assert.Equal(("3159", "Risk 1 of 1"), At(browser));
    }

    [Fact]
    public async Task TheSameButtonTwice_IsDoneOnce()
    {
        var (one, other) = (await Browser().OpenAsync(Sitting), await Browser().OpenAsync(Sitting));
        await one.SendAsync("unchanged");
        await other.SendAsync("unchanged");
        Assert.Equal((one.Location, "2"), (other.Location, await HeadAsync()));
        Assert.Single((await FileAsync("3159")).Reviews);
        Assert.Empty((await FileAsync("3156")).Reviews);
    }

    [Fact]
    public async Task WhatAnotherDidMeanwhile_IsTold_AndNothingIsSaved()
    {
        var browser = await Browser().OpenAsync(Sitting);
        await GradeAsync("3159", 5, 5, "Medical Director", "It is worse");
        await browser.SendAsync("unchanged", ("note", "Mine"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains("Medical Director graded this risk 5 × 5 = 25, extreme (It is worse) while this page was open", Assert.Single(browser.Problems), StringComparison.Ordinal);
        Assert.Equal(("3159", "Mine", "2"), (At(browser).Risk, browser.Value("note"), await HeadAsync()));
        await browser.SendAsync("unchanged");
        Assert.Equal("3", await HeadAsync());
    }

    [Fact]
    public async Task ANoteAlone_NeedsWords()
    {
        var browser = await Browser().OpenAsync(Sitting);
        await browser.SendAsync("note");
        Assert.Contains("Write the note first", Assert.Single(browser.Problems), StringComparison.Ordinal);
        Assert.Equal("3159", At(browser).Risk);
    }

    [Theory]
    [InlineData("?skip=%3Cscript%3E_3159&done=-4", "Risk 2 of 5")]
    [InlineData("?skip=nowhere&done=many", "Risk 1 of 5")]
    public async Task AnAddressThatSaysNothing_IsReadAsFarAsItDoes(string query, string progress) =>
        Assert.Equal(progress, At(await Browser().OpenAsync(Sitting + query)).Progress);

    [Fact]
    public async Task AnOwner_SitsThroughTheirOwn_AndAnUnitsManagerThroughTheirs()
    {
        var owner = await SignedInAsync([Granted(Permission.RiskOwner)], "Head of Estates");
        Assert.Equal(("3158", "Risk 1 of 1"), At(await owner.OpenAsync(Sitting)));
        await owner.SendAsync("unchanged", ("risk", "3156"));
        Assert.Equal(Sitting, owner.Location);
        Assert.Equal("1", await HeadAsync());
        var reader = await SignedInAsync([Granted(Permission.Reader)], "Head of Estates");
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.OpenAsync(Sitting)).Status);
    }

    [Fact]
    public async Task WithNothingDue_ItSaysSo()
    {
        foreach (var entry in (await ReadRiskRegister.RunAsync(Ledger, await DefinitionsAsync(), Today)).Open)
        {
            var definitions = await DefinitionsAsync();
            await ReviewRisk.RunAsync(Ledger, definitions, Actor.OwnMachine("Somebody else"), entry.Risk, new RiskReview(entry.Risk.Code, Today, ReviewOutcome.Unchanged), definitions.Position.Number);
        }

        Assert.Contains("No review that you may do is due.", (await Browser().OpenAsync(Sitting)).Main, StringComparison.Ordinal);
    }

    private static (string Risk, string Progress) At(FormClient browser) => (browser.Value("risk") ?? "", browser.Page.QuerySelector(".sitting-progress")?.TextContent.Trim() ?? "");
}
