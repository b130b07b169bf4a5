using Plumbline.Core.Checks;
using Plumbline.Core.Checks.Auditing;
using Plumbline.Core.Risks.Rules;
using Plumbline.Core.Risks.Schemes;

namespace Plumbline.Core.Tests.Checks.Records;

/// <summary>Findings about records: what they are of, and how long an acceptance holds.</summary>
public class RecordFindingTests
{
    [Fact]
    public void Finding_IsAboutTheRisk_WithoutIndicatorAndPeriod()
    {
        var finding = Reached(Board);
        Assert.Equal(("risk/3163", null, null, "risk-target-reached|risk/3163"), (finding.About.ToString(), finding.Indicator, finding.Period, finding.Key));
        Assert.Equal(["current 2020-03-09 3 x 4 = 12", "target 2020-04-01 3 x 4 = 12"], finding.CellTexts);
    }

    [Fact]
    public void Acceptance_HoldsWhileTheRecordIsTheSame_AndLapsesWhenItIsGradedAnew()
    {
        var acceptance = Acceptance.Of(Reached(Board), "Closed in June", "Chief Nurse");
        Assert.True(Assert.Single(AuditedFinding.Of([Reached(Board.Note("2020-05-07T09:00:00", "No news."))], [acceptance])).IsAccepted);
        Assert.True(Assert.Single(AuditedFinding.Of([Reached(Board.Grade("current", "2020-05-01", "4x3"))], [acceptance])).HasLapsed);
    }

    [Fact]
    public void Order_IsErrorsFirst_AndRecordsBesideFigures()
    {
        var board = Board.Grade("current", "2020-05-01", "3x4=14").Figures(static pack => pack.Row("a", "count", "2020-04", "-1"));
        var findings = AuditFigures.Run(board.Audit());
        Assert.Equal(findings.OrderBy(static finding => finding.Severity).ThenBy(static finding => finding.Check, StringComparer.Ordinal).Select(static finding => finding.Key), findings.Select(static finding => finding.Key));
        Assert.Equal(["range", "risk-product"], findings.Where(static finding => finding.Severity == Severity.Error).Select(static finding => finding.Check));
    }

    [Fact]
    public void Audit_WithoutRecords_FindsNoneOfThem() => Assert.Empty(AuditFigures.Run(Board.Audit() with { Records = null }));

    [Theory]
    [InlineData("Score reduced this week as staffing has settled.", "Score reduced")]
    [InlineData("Reduced scoring this week as we play our part.", "Reduced scoring")]
    [InlineData("Talks go on. The rating has been raised from 8 to 12.", "rating has been raised")]
    [InlineData("Risk reduced from 12 to 8.", "Risk reduced from 12")]
    [InlineData("We lowered the risk score.", "lowered the risk score")]
    [InlineData("Rating remains unchanged.", null)]
    [InlineData("Risk score to stay the same.", null)]
    [InlineData("The score was not reduced.", null)]
    [InlineData("The score is to be reduced in June.", null)]
    [InlineData("If the rota holds, the score is reduced.", null)]
    [InlineData("The target score was reduced.", null)]
    [InlineData("We hope for a reduced score.", null)]
    [InlineData("Sickness was reduced this week.", null)]
    [InlineData(null, null)]
    public void Movement_IsReadWhereANoteSaysThatItHappened(string? note, string? words) => Assert.Equal(words, SaidMovement.In(note));

    [Fact]
    public void Matrix_KnowsTheScoresThatItCannotGive()
    {
        Assert.Equal([7, 11, 13, 14, 17, 18, 19, 21, 22, 23, 24], Enumerable.Range(1, 25).Where(static score => !RiskMatrix.Usual.CanScore(score)));
        Assert.False(RiskMatrix.Usual.CanScore(26));
    }

    // By the definition: a product of a step of one side and a step of the other.
    [Fact]
    public void Matrix_OfAnySize_CanScoreItsProducts()
    {
        var random = new Random(19);
        for (var i = 0; i < 60; i++)
        {
            var (rows, columns) = (random.Next(2, 11), random.Next(2, 11));
            var matrix = RiskMatrix.Usual with { Likelihoods = [.. Enumerable.Repeat("step", rows)], Consequences = [.. Enumerable.Repeat("step", columns)] };
            var products = Enumerable.Range(1, rows).SelectMany(row => Enumerable.Range(1, columns).Select(column => row * column)).ToHashSet();
            Assert.All(Enumerable.Range(1, (rows * columns) + 5), score => Assert.Equal(products.Contains(score), matrix.CanScore(score)));
        }
    }

    private static Board Board => new Board().Grade("target", "2020-04-01", "3x4");

    private static Finding Reached(Board board) => Assert.Single(board.Find(), static finding => finding.Check == "risk-target-reached");
}
