using Plumbline.Core.Actions;
using Plumbline.Core.Checks;
using Plumbline.Core.Checks.Standing;
using Plumbline.Core.Objectives;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Risks.Schemes;

namespace Plumbline.Core.Tests.Checks.Records;

/// <summary>Each check of risks and actions has something that it finds, and something like it that it does not.</summary>
public class RecordChecksTests
{
    private static readonly WatchedSign Criterion = new WatchedSign.Criterion("sickness more than 6%");

    private static readonly Dictionary<string, (Func<Board, Board> Found, Func<Board, Board> NotFound, string Says)> Rows = new(StringComparer.Ordinal)
    {
        ["risk-product"] = (
            static board => board.Grade("current", "2020-05-01", "3x4=14"), static board => board.Grade("current", "2020-05-01", "3x4=12"),
            "Risk 3163 (“Falling morale”) is graded wrongly: the current score of 1 May 2020 is stated as 14, but 3 × 4 is 12."),
        ["risk-impossible-score"] = (
            static board => board.Grade("initial", "2020-03-09", "17"), static board => board.Grade("initial", "2020-03-09", "16"),
            "Risk 3163 (“Falling morale”) is graded wrongly: the initial score of 9 March 2020 is stated as 17, which no likelihood and consequence multiply to."),
        ["risk-off-matrix"] = (
            static board => board.Grade("initial", "2020-03-09", "6x4"), static board => board.Grade("initial", "2020-03-09", "5x5"),
            "Risk 3163 (“Falling morale”) is graded wrongly: the initial score of 9 March 2020 has the likelihood 6, above the highest of its day, 5."),
        ["risk-parts"] = (
            static board => board.Grade("initial", "2020-03-09", "16"), static board => board.Grade("initial", "2020-03-08", "16"),
            "Risk 3163 (“Falling morale”) has its initial score 16 without likelihood and consequence."),
        ["risk-above-initial"] = (
            static board => board.Grade("current", "2020-05-01", "5x4"), static board => board.Grade("current", "2020-05-01", "4x4"),
            "Risk 3163 (“Falling morale”) is graded 20, above its initial score of 16."),
        ["risk-future"] = (
            static board => board.Grade("current", "2020-05-21", "3x4").Review("2020-05-22", ReviewOutcome.Unchanged), static board => board.Grade("current", "2020-05-20", "3x4").Review("2020-05-20", ReviewOutcome.Unchanged),
            "Risk 3163 (“Falling morale”) has the current grading of 21 May 2020 and the review of 22 May 2020, which have not come yet."),
        ["risk-review-closed"] = (
            static board => board.Review("2020-05-19", ReviewOutcome.Closed), static board => board.Review("2020-05-19", ReviewOutcome.Closed).Review("2020-05-20", ReviewOutcome.Unchanged),
            "Risk 3163 (“Falling morale”) was closed by its review of 19 May 2020 and is still open."),
        ["risk-target-above-current"] = (
            static board => board.Grade("target", "2020-03-10", "4x4"), static board => board.Grade("target", "2020-03-10", "2x4"),
            "Risk 3163 (“Falling morale”) aims at 16, above its current score of 12."),
        ["risk-target-above-initial"] = (
            static board => board.Grade("initial", "2020-03-09", "1x3"), static board => board.Grade("initial", "2020-03-09", "1x4"),
            "Risk 3163 (“Falling morale”) aims at 4, above its initial score of 3."),
        ["risk-target-reached"] = (
            static board => board.Grade("target", "2020-03-10", "3x4"), static board => board.Grade("target", "2020-05-21", "3x4"),
            "Risk 3163 (“Falling morale”) has reached its target of 12 and is still open: close it, or aim lower."),
        ["risk-target-passed"] = (
            static board => board.Grade("target", "2020-03-10", "1x4", "2020-05-19"), static board => board.Grade("target", "2020-03-10", "1x4", "2020-05-20"),
            "Risk 3163 (“Falling morale”) was to be at 4 by 19 May 2020 and is at 12."),
        ["risk-completion-passed"] = (
            static board => board.Risk(static risk => risk with { AnticipatedCompletion = Board.Day("2020-05-19") }), static board => board.Risk(static risk => risk with { AnticipatedCompletion = Board.Day("2020-05-20") }),
            "Risk 3163 (“Falling morale”) was to be done by 19 May 2020 and is still open."),
        ["risk-review-overdue"] = (
            static board => board.Review("2020-05-07", ReviewOutcome.Unchanged, next: "2020-05-19"), static board => board.Review("2020-05-07", ReviewOutcome.Unchanged, next: "2020-05-20"),
            "Risk 3163 (“Falling morale”) was due for review by 19 May 2020: the last review named that day, and it was last looked at on 7 May 2020."),
        ["risk-never-reviewed"] = (
            static board => board.NoNote(), static board => board.NoNote().Note("2020-03-10T09:00:00", "Looked at."),
            "Risk 3163 (“Falling morale”) has not been looked at since it was recorded on 9 March 2020."),
        ["risk-no-progress"] = (
            static board => board.Grade("current", "2020-05-01", "5x4").NoNote().Note("2020-04-19T09:00:00", "Looked at."), static board => board.Grade("current", "2020-05-01", "5x4").NoNote().Note("2020-04-20T09:00:00", "Looked at."),
            "Risk 3163 (“Falling morale”) has had no note on its progress since 19 April 2020, for more than one month."),
        ["risk-previous-score"] = (
            static board => board.Note("2020-05-07T09:00:00", "Score reduced this week."), static board => board.Grade("current", "2020-05-07", "2x4").ControlWritten("2020-05-07").Note("2020-05-07T09:00:00", "Score reduced this week."),
            "Risk 3163 (“Falling morale”) has a note of 7 May 2020 that says “Score reduced”, but no current grading before it is recorded."),
        ["risk-unearned"] = (
            static board => board.Grade("current", "2020-05-07", "2x4").ControlWritten("2020-05-08"), static board => board.Grade("current", "2020-05-07", "2x4").ControlWritten("2020-05-07"),
            "Risk 3163 (“Falling morale”) was lowered from 12 on 9 March 2020 to 8 on 7 May 2020, but no control was put in place, no action done and no positive assurance given in between."),
        ["risk-no-control"] = (
            static board => board.NoControl(), static board => board.NoControl().Control("other"),
            "Risk 3163 (“Falling morale”) has no control."),
        ["risk-planned-control"] = (
            static board => board.Risk(static risk => risk with { Strength = ControlStrength.Medium }).Control("survey", isPlanned: true), static board => board.Risk(static risk => risk with { Strength = ControlStrength.Low }).Control("survey", isPlanned: true),
            "Risk 3163 (“Falling morale”) counts on what is not in place: its controls together count as medium, though each of them is planned only."),
        ["assurance-lapsed"] = (
            static board => board.Assured("control/survey", 2, "2020-03-01", "2020-05-19"), static board => board.Assured("control/survey", 2, "2020-03-01", "2020-05-20"),
            "Risk 3163 (“Falling morale”) has no assurance in date of its control survey (“The survey”): the last was valid until 19 May 2020."),
        ["risk-first-line-only"] = (
            static board => board.Grade("current", "2020-05-01", "4x4").Assured("control/survey", 1, "2020-03-01"), static board => board.Grade("current", "2020-05-01", "4x4").Assured("control/survey", 1, "2020-03-01").Assured("risk/3163", 3, "2020-03-01"),
            "Risk 3163 (“Falling morale”) is graded 16, which is extreme, and is assured only by those who do the work: there is no assurance of the second or third line."),
        ["risk-owner-no-post"] = (
            static board => board.Figures(static pack => pack.Post("ceo", "Chief Executive")), static board => board.Figures(static pack => pack.Post("dce", "Deputy Chief Executive")),
            "Risk 3163 (“Falling morale”) has the owner “Deputy Chief Executive”, which is not a post."),
        ["risk-no-objective"] = (
            static board => board.Risk(static risk => risk with { Objectives = [] }), static board => board.Risk(static risk => risk with { Objectives = [], Kind = RiskKind.Operational }),
            "Risk 3163 (“Falling morale”) is strategic and names no objective that it threatens."),
        ["risk-above-tolerance"] = (
            static board => board.Grade("current", "2020-05-01", "4x4"), static board => board.Grade("current", "2020-05-01", "4x4").Action("ask", "control/survey"),
            "Risk 3163 (“Falling morale”) is graded 16, above the 14 that is tolerated, and has neither an open action nor an acceptance in force."),
        ["risk-lower-forum"] = (
            static board => Lower(board), static board => Lower(board).Review("2020-05-01", ReviewOutcome.Escalated),
            "Risk 3163 (“Falling morale”) is graded 16, so it should come to the Board, but is still with the Estates Committee."),
        ["risk-deaf"] = (
            static board => Watched(board, "6.1%", "6.2%"), static board => Watched(board, "6.1%", "6.2%").Note("2020-05-07T09:00:00", "Sickness was discussed."),
            "Risk 3163 (“Falling morale”) has a measure off track, and nobody has looked at it since: “sickness” was more than 6% for two periods in a row up to April 2020; the risk was last looked at on 30 April 2020."),
        ["dead-reference"] = (
            static board => board.Risk(static risk => risk with { Related = [Board.Code("9")], Objectives = [ObjectiveCode.Parse("2").Value] }), static board => board.Risk(static risk => risk with { Related = [risk.Code] }),
            "Risk 3163 (“Falling morale”) names risk/9 and objective/2, which are not there."),
        ["action-overdue"] = (
            static board => board.Action("ask", "risk/3163", due: "2020-05-19"), static board => board.Action("ask", "risk/3163", due: "2020-05-20"),
            "Action ask (“Ask the teams”) was to be done by 19 May 2020 and is still open, one day later."),
        ["action-redated"] = (
            static board => board.Action("ask", "risk/3163", redated: 2), static board => board.Action("ask", "risk/3163", redated: 1),
            "Action ask (“Ask the teams”) was first to be done by 1 April 2020 and has been re-dated two times, last to 30 June 2020."),
        ["action-no-due"] = (
            static board => board.Action("ask", "risk/3163", due: null), static board => board.Action("ask", "risk/3163", new ActionState.Abandoned("No need"), due: null),
            "Action ask (“Ask the teams”) has no day by which it is to be done."),
        ["action-owner-no-post"] = (
            static board => Posts(board).Action("ask", "risk/3163", owner: "Somebody"), static board => Posts(board).Action("ask", "risk/3163"),
            "Action ask (“Ask the teams”) has the owner “Somebody”, which is not a post."),
    };

    public static TheoryData<string> Codes => [.. Rows.Keys];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Check_FindsWhatItIsFor_AndNotWhatIsLikeIt(string code)
    {
        var (found, notFound, says) = Rows[code];
        Assert.Equal(says, Assert.Single(found(new Board()).Find(), finding => finding.Check == code).Message);
        Assert.DoesNotContain(notFound(new Board()).Find(), finding => finding.Check == code);
    }

    [Fact]
    public void EveryCheckOfRecords_HasARow() =>
        Assert.Equal(
            StandingChecks.All.Select(static check => check.Code).Where(static code => code.StartsWith("risk-", StringComparison.Ordinal) || code.StartsWith("action-", StringComparison.Ordinal) || code is "assurance-lapsed" or "dead-reference").Order(StringComparer.Ordinal),
            Rows.Keys.Order(StringComparer.Ordinal));

    // The reference has a row for each check, and an example with what it finds, expects and says.
    [Theory]
    [MemberData(nameof(Codes))]
    public void Reference_HasTheCheck_WithItsExample(string code)
    {
        var finding = Assert.Single(Rows[code].Found(new Board()).Find(), finding => finding.Check == code);
        var page = File.ReadAllText(Plumbline.Tests.Support.Repository.Path("docs", "reference", "checks.md")).ReplaceLineEndings("\n");
        Assert.Contains($"\n| `{code}` | {Core.Text.Names<Severity>.Of(finding.Severity)} | ", page, StringComparison.Ordinal);
        Assert.Contains($"\n| `{code}` | `{finding.Found}` | `{finding.Expected}` | {finding.Message} |\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void RiskInOrder_HasNoFinding() => Assert.Empty(new Board().Find());

    [Theory]
    [MemberData(nameof(Codes))]
    public void ClosedRisk_HasNoFinding(string code)
    {
        if (code.StartsWith("action-", StringComparison.Ordinal)) return;
        Assert.DoesNotContain(Rows[code].Found(new Board()).Risk(static risk => risk with { Closing = new RiskClosing(Board.Day("2020-05-20"), "Over") }).Find(), finding => finding.Check == code);
    }

    /// <summary>The risk with what a check finds.</summary>
    internal static Board Found(string code) => Rows[code].Found(new Board());

    // Records are judged as they stand today, whatever period is audited.
    [Theory]
    [MemberData(nameof(Codes))]
    public void Period_ChangesNothing(string code) =>
        Assert.Equal(
            Rows[code].Found(new Board()).Find().Where(finding => finding.Check == code).Select(static finding => finding.Message),
            Rows[code].Found(new Board()).Find("2020-04").Where(finding => finding.Check == code).Select(static finding => finding.Message));

    [Theory]
    [InlineData("2x4", "2020-05-01", 0)] // lower again: no longer above
    [InlineData("4x4", "2020-05-01", 0)]
    [InlineData("5x4", "2020-05-10", 1)] // graded higher since it was accepted
    [InlineData("4x4", "2020-05-10", 0)] // graded anew, and the same
    public void AcceptanceOfARisk_LapsesWhenItIsGradedOtherwise(string score, string graded, int findings) =>
        Assert.Equal(findings, new Board().Grade("current", "2020-04-30", "4x4").Accept("2020-05-05", "2020-12-31").Grade("current", graded, score).Find().Count(static finding => finding.Check == "risk-above-tolerance"));

    [Theory]
    [InlineData("2020-05-19", 1)]
    [InlineData("2020-05-20", 0)]
    public void AcceptanceOfARisk_EndsAfterItsLastDay(string until, int findings) =>
        Assert.Equal(findings, new Board().Grade("current", "2020-05-01", "4x4").Accept("2020-05-05", until).Find().Count(static finding => finding.Check == "risk-above-tolerance"));

    [Theory]
    [InlineData("2020-03-09", AssuranceResult.Positive, 0)]
    [InlineData("2020-05-07", AssuranceResult.Positive, 0)]
    [InlineData("2020-05-08", AssuranceResult.Positive, 1)]
    [InlineData("2020-03-08", AssuranceResult.Positive, 1)]
    [InlineData("2020-05-01", AssuranceResult.Mixed, 1)]
    public void PositiveAssurance_BetweenTheGradings_EarnsTheLowerScore(string date, AssuranceResult result, int findings) =>
        Assert.Equal(findings, new Board().Grade("current", "2020-05-07", "2x4").Assured("control/survey", 2, date, result: result).Find().Count(static finding => finding.Check == "risk-unearned"));

    [Theory]
    [InlineData("2020-05-01", 0)]
    [InlineData("2020-05-08", 1)]
    public void ActionDone_BetweenTheGradings_EarnsTheLowerScore(string done, int findings) =>
        Assert.Equal(findings, new Board().Grade("current", "2020-05-07", "2x4").Action("ask", "risk/3163", new ActionState.Done(Board.Day(done), null)).Find().Count(static finding => finding.Check == "risk-unearned"));

    // A new matrix counts otherwise: its scores do not compare with those of the one before.
    [Fact]
    public void LowerScoreOfANewMatrix_IsNoUnearnedOne() =>
        Assert.DoesNotContain(
            new Board().Grade("current", "2020-05-07", "2x4").Scheme(RiskMatrix.Usual, RiskMatrix.Usual with { From = Board.Day("2020-05-01") }).Find(), static finding => finding.Check == "risk-unearned");

    // A grading is read by the matrix of its own day, so that a new one finds nothing in an old score.
    [Fact]
    public void SmallerMatrix_FindsNothingInScoresBeforeIt()
    {
        var small = new RiskMatrix { From = Board.Day("2020-05-01"), Likelihoods = ["Low", "High"], Consequences = ["Low", "Middle", "High"], Bands = [new("low", 2, 6), new("high", 6, 1)] };
        Assert.DoesNotContain(new Board().Scheme(RiskMatrix.Usual, small).Find(), static finding => finding.Severity == Severity.Error);
        Assert.Equal(["likelihood 3 and consequence 4"], new Board().Scheme(RiskMatrix.Usual, small).Grade("current", "2020-05-02", "3x4").Find().Where(static finding => finding.Check == "risk-off-matrix").Select(static finding => finding.Found));
    }

    [Fact]
    public void AssuranceOfAControlThatIsGone_AndActionReplacedByNone_AreDeadReferences()
    {
        var found = new Board().Assured("control/gone", 1, "2020-04-01").Action("ask", "risk/3163 indicator/none", new ActionState.Superseded(ActionCode.Parse("newer").Value)).Find().Where(static finding => finding.Check == "dead-reference").ToList();
        Assert.Equal(["action/ask", "control/gone"], found.Select(static finding => finding.About.ToString()).Order(StringComparer.Ordinal));
        Assert.Contains(found, static finding => finding.Message == "Assurance a0 is of control/gone, which is not there.");
        Assert.Contains(found, static finding => finding.Message == "Action ask (“Ask the teams”) names indicator/none and action/newer, which are not there.");
    }

    private static Board Lower(Board board) =>
        board.Risk(static risk => risk with { Kind = RiskKind.Operational, Committee = "Estates Committee" }).Grade("current", "2020-05-01", "4x4");

    private static Board Posts(Board board) => board.Figures(static pack => pack.Post("dce", "Deputy Chief Executive"));

    private static Board Watched(Board board, params string[] figures) =>
        board.NoNote().Note("2020-04-30T09:00:00", "Nothing new.").Figures(pack => pack.Row("sickness", "percentage", "2020-03", figures)).Watch("sickness", Criterion, 2);
}
