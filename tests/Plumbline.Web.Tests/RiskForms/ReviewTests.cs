using System.Net;
using Plumbline.App.Access;
using Plumbline.App.Risks;
using Plumbline.Core.Access;
using Plumbline.Core.Risks.Records;

namespace Plumbline.Web.Tests.RiskForms;

public sealed class ReviewTests : RiskFormSite
{
    private const string Review = "/body/risks/3156/review";

    [Fact]
    public async Task Unchanged_IsOneButton()
    {
        var browser = await Browser().OpenAsync(Review);
        Assert.Contains("Last looked at 1 May 2019, by a note; the review is due by 1 June 2019, which has passed.", browser.Main, StringComparison.Ordinal);
        await browser.SendAsync("unchanged");
        Assert.Equal("/body/risks/3156?saved=2", browser.Location);
        Assert.Equal(new RiskReview(RiskCode.Parse("3156").Value, Today, ReviewOutcome.Unchanged, "Owner of this machine"), Assert.Single((await FileAsync("3156")).Reviews));
    }

    [Fact]
    public async Task TheNextDay_MayBeNamed_AndIsElseByTheCycle()
    {
        var browser = await Browser().OpenAsync(Review);
        Assert.Contains($"Leave it blank for the cycle of its level: {Today.AddMonths(1):d MMMM yyyy}.", browser.Main, StringComparison.Ordinal);
        await browser.SendAsync("unchanged", ("next", Written(Today)));
        Assert.Contains("expected a day after the review", Assert.Single(browser.Problems), StringComparison.Ordinal);
        await browser.SendAsync("unchanged", ("next", Written(Today.AddDays(10))), ("note", "Looked at with the ward"));
        var review = Assert.Single((await FileAsync("3156")).Reviews);
        Assert.Equal((Today.AddDays(10), "Looked at with the ward"), (review.Next, review.Note));
    }

    [Fact]
    public async Task ToGradeItAgain_LeadsToTheMatrix() =>
        Assert.Equal("/body/risks/3156/grade", (await (await Browser().OpenAsync(Review)).SendAsync("grade")).Location);

    [Theory]
    [InlineData("escalate", "Say why it goes to a higher forum", ReviewOutcome.Escalated)]
    [InlineData("close", "Enter why the risk is closed", ReviewOutcome.Closed)]
    public async Task EscalatedOrClosed_NeedsItsReason(string act, string said, ReviewOutcome outcome)
    {
        var browser = await Browser().OpenAsync(Review);
        await browser.SendAsync(act, ("committee", "Board"));
        Assert.Contains(said, Assert.Single(browser.Problems), StringComparison.Ordinal);
        await browser.SendAsync(act, ("note", "The new ward is open"));
        var file = await FileAsync("3156");
        Assert.Equal((outcome, "The new ward is open"), (Assert.Single(file.Reviews).Outcome, file.Reviews[0].Note));
        Assert.Equal(outcome == ReviewOutcome.Closed ? new RiskClosing(Today, "The new ward is open") : null, file.Risk.Closing);
        Assert.Equal("2", await HeadAsync());
    }

    [Fact]
    public async Task WhoeverEscalates_NamesTheCommittee_WhichTheRiskComesBeforeInTheSameChange()
    {
        // A strategic risk has no committee by its score.
        var browser = await Browser().OpenAsync(Review);
        Assert.Equal("", browser.Value("committee"));
        await browser.SendAsync("escalate", ("note", "It grows"));
        Assert.Contains("Name the committee", Assert.Single(browser.Problems), StringComparison.Ordinal);
        await browser.SendAsync("escalate", ("committee", "Quality Committee"));
        var file = await FileAsync("3156");
        Assert.Equal((ReviewOutcome.Escalated, "Quality Committee", "2"), (Assert.Single(file.Reviews).Outcome, file.Risk.Committee, await HeadAsync()));

        // An operational one of this score comes before the board by the scheme.
        Assert.Equal("Board", (await Browser().OpenAsync("/body/risks/3159/review")).Value("committee"));
        // Without an escalation the field says nothing.
        await browser.OpenAsync(Review);
        await browser.SendAsync("unchanged", ("committee", "Another"), ("decision", "mine"));
        Assert.Equal("Quality Committee", (await FileAsync("3156")).Risk.Committee);
    }

    [Fact]
    public async Task AnothersReviewOfTheDay_IsShown_AndAskedAbout()
    {
        var browser = await Browser().OpenAsync(Review);
        await ReviewAsync("Medical Director", ReviewOutcome.Escalated, "To the board");
        await browser.SendAsync("unchanged", ("note", "Mine"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains("Medical Director changed this while you were writing", browser.Main, StringComparison.Ordinal);
        Assert.Contains("To the board", browser.Main, StringComparison.Ordinal);
        Assert.Equal("Mine", browser.Value("note"));
        Assert.Equal(ReviewOutcome.Escalated, Assert.Single((await FileAsync("3156")).Reviews).Outcome);
        await browser.SendAsync("unchanged", ("decision", "mine"));
        Assert.Equal(ReviewOutcome.Unchanged, Assert.Single((await FileAsync("3156")).Reviews).Outcome);
    }

    [Fact]
    public async Task AnOwner_MayNotClose_AndIsNotOfferedTo()
    {
        var owner = await SignedInAsync([Granted(Permission.RiskOwner)], "Chief Nurse");
        await owner.OpenAsync(Review);
        Assert.DoesNotContain(owner.Page.QuerySelectorAll("button"), static button => button.GetAttribute("value") == "close");
        await owner.SendAsync("close", ("note", "Over"));
        Assert.Equal(HttpStatusCode.Forbidden, owner.Status);
        Assert.Equal("1", await HeadAsync());
        await owner.OpenAsync(Review);
        await owner.SendAsync("unchanged");
        Assert.Equal("/body/risks/3156?saved=2", owner.Location);
    }

    private async Task ReviewAsync(string post, ReviewOutcome outcome, string note)
    {
        var definitions = await DefinitionsAsync();
        var risk = (await FileAsync("3156")).Risk;
        await ReviewRisk.RunAsync(Ledger, definitions, Actor.OwnMachine(post), risk, new RiskReview(risk.Code, Today, outcome, Note: note), definitions.Position.Number);
    }
}
