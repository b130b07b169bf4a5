using Plumbline.Core.Risks.Records;
using Plumbline.Reports.Blocks.Risks;

namespace Plumbline.Reports.Tests.Blocks.Risks;

public sealed class RiskSummaryBlockTests
{
    private static readonly RiskSummaryBlock Whole = new(RiskSelection.Everything);

    [Fact]
    public void Summary_CountsLevelsAndKinds()
    {
        var document = new RiskPaper()
            .With("1", "2020-05-09 4x4").With("2", "2020-03-09 3x4").With("3", "2020-05-09 3x4", change: static risk => risk with { Kind = RiskKind.Operational })
            .Act("a", "risk/1", "2020-06-01").Act("b", "risk/1", "2020-04-01", new Core.Actions.ActionState.Done(new DateOnly(2020, 4, 1), null))
            .Compose(Whole);

        Assert.Contains("Three risks are open: two strategic and one operational. By level: one extreme and two high.", RiskPaper.Words(document), StringComparison.Ordinal);
        var tables = RiskPaper.Tables(document);
        Assert.Equal(["Extreme | 1 | 1 | 0 | 1", "High | 2 | 0 | 0 | 2, 3", "Moderate | 0 | 0 | 0 | ", "Low | 0 | 0 | 0 | ", "All | 3 | 1 | 0 | "], tables[0]);
        Assert.Equal(["1 Title of 1 | Chief Nurse | 4 × 4 = 16 Extreme | 14 | 1"], tables[1]);
        Assert.Contains("No review is overdue.", RiskPaper.Words(document), StringComparison.Ordinal);
    }

    [Fact]
    public void Summary_WithAnEarlierEdition_CountsMovement()
    {
        var before = new RiskPaper().With("1", "2020-03-09 3x4").With("2", "2020-03-09 3x4").With("3", "2020-03-09 3x4").With("9", "2020-03-09 2x4").Register;
        var document = new RiskPaper { Before = before }
            .With("1", "2020-05-09 4x4").With("2", "2020-05-09 2x4").With("3", "2020-05-09 3x4").With("4", "2020-05-09 1x1")
            .With("9", "2020-03-09 2x4", change: static risk => risk with { Closing = new RiskClosing(new DateOnly(2020, 5, 1), "Gone") })
            .Compose(Whole);

        Assert.Equal("All | 4 | 1 | 1 | 1 | 1 | 1 | 0 | ", RiskPaper.Tables(document)[0][^1]);
        Assert.Contains("One was closed since: 9 Title of 9.", RiskPaper.Words(document), StringComparison.Ordinal);
    }

    [Fact]
    public void Summary_OfSomeRisks_NamesTheClosedOnesAmongThem()
    {
        var before = new RiskPaper().With("1", "2020-03-09 3x4").With("8", "2020-03-09 3x4").With("9", "2020-03-09 2x4", change: static risk => risk with { Kind = RiskKind.Operational }).Register;
        var closing = new RiskClosing(new DateOnly(2020, 5, 1), "Gone");
        var document = new RiskPaper { Before = before }
            .With("1", "2020-03-09 3x4")
            .With("8", "2020-03-09 3x4", change: risk => risk with { Closing = closing })
            .With("9", "2020-03-09 2x4", change: risk => risk with { Kind = RiskKind.Operational, Closing = closing })
            .Compose(new RiskSummaryBlock(new RiskSelection { Kind = RiskKind.Strategic }));

        Assert.Contains("One was closed since: 8 Title of 8.", RiskPaper.Words(document), StringComparison.Ordinal);
    }

    [Fact]
    public void Reviews_Overdue_StandTheLongestFirst()
    {
        var document = new RiskPaper().With("1", "2020-03-09 4x4").With("2", "2020-04-15 4x4").With("3", "", change: static risk => risk with { Recorded = new DateOnly(2020, 3, 1) }).Compose(Whole);

        Assert.Equal(
            ["3 Title of 3 | Chief Nurse | Never | 1 Apr 2020 | 49", "1 Title of 1 | Chief Nurse | Never | 9 Apr 2020 | 41", "2 Title of 2 | Chief Nurse | 15 Apr 2020 | 15 May 2020 | 5"],
            RiskPaper.Tables(document)[2]);
    }
}
