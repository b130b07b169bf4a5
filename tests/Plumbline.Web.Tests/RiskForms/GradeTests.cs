using System.Net;
using Plumbline.Core.Access;
using Plumbline.Core.Risks.Records;

namespace Plumbline.Web.Tests.RiskForms;

public sealed class GradeTests : RiskFormSite
{
    private const string Grade = "/body/risks/3156/grade";

    [Fact]
    public async Task TheMatrix_HasEachCellByName_AndWhatStandsThere()
    {
        var browser = await Browser().OpenAsync(Grade);
        var cells = browser.Page.QuerySelectorAll(".grade-matrix input[type=radio]");
        Assert.Equal(25, cells.Length);
        Assert.Equal("Likely × Major, 16, extreme, above what is tolerated, now", Named("4-4"));
        Assert.Equal("Unlikely × Major, 8, high, target", Named("2-4"));
        Assert.Equal("Almost certain × Catastrophic, 25, extreme, above what is tolerated, initial", Named("5-5"));
        Assert.Equal("Rare × Negligible, 1, low", Named("1-1"));
        Assert.Equal("4-4", browser.Page.QuerySelector(".grade-matrix input[checked]")!.GetAttribute("value"));
        Assert.Contains("Now: 4 × 4 = 16, extreme, since 1 April 2019, by Chief Nurse.", browser.Main, StringComparison.Ordinal);
        Assert.Contains("The target is 2 × 4 = 8, high, by 31 March 2021.", browser.Main, StringComparison.Ordinal);
        // The last reason argues for the last score: it is shown, and not sent again.
        Assert.Equal("", browser.Value("reason"));
        Assert.Equal("Wards are fullWhy it was graded 4 × 4 = 16 on 1 April 2019", browser.Page.QuerySelector("blockquote.note")!.TextContent);
        Assert.Contains("No appetite is set for safety: up to 14 is tolerated by default.", browser.Page.QuerySelector("#grade-hint")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["red above", "red above", "amber"], new[] { "4-4", "3-5", "3-4" }.Select(value => browser.Page.QuerySelector($"input[value='{value}']")!.Closest("td")!.ClassName));
        Assert.False(browser.Page.QuerySelector("details")!.HasAttribute("open"));

        string Named(string value) => browser.Page.QuerySelector($".grade-matrix input[value='{value}']")!.ParentElement!.TextContent;
    }

    [Fact]
    public async Task ACell_AndAReason_AreEnough()
    {
        var browser = await Browser().OpenAsync(Grade);
        await browser.SendAsync("save", ("grade", "3-4"), ("reason", "Two wards were opened"), ("post", "Chief Nurse"));
        Assert.Equal("/body/risks/3156?saved=2", browser.Location);
        var grading = (await FileAsync("3156")).Entry.Current!;
        Assert.Equal(new Grading(grading.Risk, GradingStage.Current, Today, RiskScore.Of(3, 4), "Chief Nurse", "Two wards were opened"), grading);
        var change = await Ledger.ChangeAsync("body", (await Ledger.HeadAsync("body"))!);
        Assert.Equal(("Chief Nurse", "Two wards were opened"), (change!.Author.Post, change.Reason));
    }

    [Fact]
    public async Task AScoreThatMoves_IsNotSavedWithTheLastReason_UntilItIsTypedAgain()
    {
        var browser = await Browser().OpenAsync(Grade);
        await browser.SendAsync("save", ("grade", "5-4"));
        Assert.Contains("why it is graded so", Assert.Single(browser.Problems), StringComparison.Ordinal);
        Assert.Equal("1", await HeadAsync());
    }

    [Fact]
    public async Task ATarget_HasItsDay_AndAnEarlierDayIsThatOfTheDecision()
    {
        var browser = await Browser().OpenAsync(Grade + "?stage=target");
        Assert.True(browser.Page.QuerySelector("details")!.HasAttribute("open"));
        Assert.Equal("2021-03-31", browser.Value("due"));
        await browser.SendAsync("save", ("grade", "1-4"), ("reason", "The board wants less"), ("due", "2030-03-31"), ("date", "2024-02-01"));
        var target = (await FileAsync("3156")).Entry.Target!;
        Assert.Equal((new DateOnly(2024, 2, 1), new DateOnly(2030, 3, 31), 4), (target.Date, target.Due!.Value, target.Score.Value));
    }

    [Theory]
    [InlineData("grade", "6-1", "grade", "a number from 1 (Rare) to 5 (Almost certain)")]
    [InlineData("grade", "", "grade", "Choose a cell of the matrix.")]
    [InlineData("grade", "4-4", "grade", "which is in force since 2019-04-01")]
    [InlineData("reason", "", "reason", "why it is graded so")]
    [InlineData("reason", "a\u0007b", "reason", "U+0007")]
    [InlineData("date", "2999-01-01", "date", "a day up to today")]
    [InlineData("date", "soon", "date", "a date such as")]
    [InlineData("stage", "later", "stage", "one of initial, current, target")]
    public async Task AMistake_IsToldBesideItsField_AndNothingIsLost(string field, string typed, string at, string said)
    {
        var browser = await Browser().OpenAsync(Grade);
        (string, string)[] good = [("grade", "3-3"), ("reason", "The <b>reason</b>")];
        await browser.SendAsync("save", [.. good.Where(one => one.Item1 != field), (field, typed)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains(said, Assert.Single(browser.Problems), StringComparison.Ordinal);
        Assert.NotNull(browser.Page.QuerySelector($"#{at}-error"));
        Assert.NotNull(browser.Page.QuerySelector($"#{at}"));
        if (field != "reason") Assert.Equal("The <b>reason</b>", browser.Value("reason"));
        if (field != "grade") Assert.Equal("3-3", browser.Page.QuerySelector(".grade-matrix input[checked]")!.GetAttribute("value"));
        Assert.Equal("1", await HeadAsync());
    }

    [Fact]
    public async Task AnothersGradingMeanwhile_IsShown_AskedAbout_AndNeverOverwritten()
    {
        var browser = await Browser().OpenAsync(Grade);
        await GradeAsync("3156", 5, 4, "Medical Director", "Winter has come");
        await browser.SendAsync("save", ("grade", "3-4"), ("reason", "Two wards were opened"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains("Medical Director changed this while you were writing", browser.Main, StringComparison.Ordinal);
        Assert.Contains("4 × 4 = 16, extreme → 5 × 4 = 20, extreme", browser.Main, StringComparison.Ordinal);
        Assert.Contains("Winter has come", browser.Main, StringComparison.Ordinal);
        Assert.Equal("Two wards were opened", browser.Value("reason"));
        Assert.Equal("3-4", browser.Page.QuerySelector(".grade-matrix input[checked]")!.GetAttribute("value"));
        Assert.Equal(20, (await FileAsync("3156")).Entry.Current!.Score.Value);

        // A decision about what was seen is none about what came after.
        await GradeAsync("3156", 5, 5, "Medical Director", "It is worse");
        await browser.SendAsync("save", ("decision", "mine"));
        Assert.Contains("It is worse", browser.Main, StringComparison.Ordinal);
        Assert.Equal(25, (await FileAsync("3156")).Entry.Current!.Score.Value);

        await browser.SendAsync("save", ("decision", "mine"));
        Assert.Equal("/body/risks/3156?saved=4", browser.Location);
        Assert.Equal(12, (await FileAsync("3156")).Entry.Current!.Score.Value);
    }

    [Fact]
    public async Task TheirsIsTaken_ByDiscardingMine()
    {
        var browser = await Browser().OpenAsync(Grade);
        await browser.SaveDraftAsync(("grade", "3-4"), ("reason", "Mine"));
        await GradeAsync("3156", 5, 4, "Medical Director", "Theirs");
        await browser.OpenAsync(Grade);
        Assert.Equal("Mine", browser.Value("reason"));
        await browser.SendAsync("save", ("decision", "theirs"));
        Assert.Equal("/body/risks/3156", browser.Location);
        Assert.Equal("2", await HeadAsync());
        Assert.StartsWith("Theirs", (await Browser().OpenAsync(Grade)).Page.QuerySelector("blockquote.note")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheSameSentTwice_IsSavedOnce()
    {
        var (one, other) = (await Browser().OpenAsync(Grade), await Browser().OpenAsync(Grade));
        await one.SendAsync("save", ("grade", "3-4"), ("reason", "Two wards"), ("post", "Chief Nurse"));
        await other.SendAsync("save", ("grade", "3-4"), ("reason", "Two wards"), ("post", "Chief Nurse"));
        Assert.Equal("/body/risks/3156?saved=2", other.Location);
        Assert.Equal("2", await HeadAsync());
    }

    [Fact]
    public async Task ADraft_IsKept_AndNamedInTheList()
    {
        var browser = await Browser().OpenAsync(Grade);
        await browser.SendAsync("draft", ("grade", "3-4"), ("reason", "Half a"));
        await browser.FollowAsync();
        Assert.Equal("Half a", browser.Value("reason"));
        Assert.Equal("3-4", browser.Page.QuerySelector(".grade-matrix input[checked]")!.GetAttribute("value"));
        Assert.Contains("Grade of risk 3156", (await browser.OpenAsync("/body/drafts")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ATitle_ThatTriesToBreakThePage_IsText()
    {
        var browser = await Browser().OpenAsync("/body/risks/3158/grade");
        Assert.Equal("Grade risk 3158, " + Hostile, browser.Page.QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain(browser.Page.QuerySelectorAll("main script"), static script => !script.HasAttribute("src"));
    }

    [Theory]
    [InlineData("3162", "was closed on 31 January 2020")]
    [InlineData("315", "There is no risk “315” here, perhaps")]
    [InlineData("%3Cscript%3E", "There is no risk “<script>” here")]
    public async Task AClosedRisk_OrNone_IsNotGraded(string risk, string said)
    {
        var browser = await Browser().OpenAsync($"/body/risks/{risk}/grade");
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
        Assert.Contains(said, browser.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnOwner_GradesTheirOwnAlone()
    {
        var owner = await SignedInAsync([Granted(Permission.RiskOwner)], "Head of Estates", "Chief Nurse");
        await owner.OpenAsync("/body/risks/3158/grade");
        Assert.Equal(HttpStatusCode.OK, owner.Status);
        await owner.SendAsync("save", ("grade", "3-3"), ("reason", "Why"), ("post", "Chief Nurse"));
        Assert.Contains("neither owns nor handles the risk", Assert.Single(owner.Problems), StringComparison.Ordinal);
        Assert.Equal("1", await HeadAsync());
        await owner.SendAsync("save", ("post", "Head of Estates"));
        Assert.Equal("/body/risks/3158?saved=2", owner.Location);
        // Who handles a risk keeps it too.
        Assert.Equal(HttpStatusCode.OK, (await owner.OpenAsync("/body/risks/3157/grade")).Status);

        var other = await SignedInAsync([Granted(Permission.RiskOwner)], "Head of Estates");
        Assert.Equal(HttpStatusCode.Forbidden, (await other.OpenAsync(Grade)).Status);
        Assert.Contains("You may not grade or review this risk here", other.Main, StringComparison.Ordinal);
        var reader = await SignedInAsync([Granted(Permission.Reader)], "Chief Nurse");
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.OpenAsync(Grade)).Status);
    }
}
