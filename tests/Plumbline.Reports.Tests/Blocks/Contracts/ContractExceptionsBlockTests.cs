using Plumbline.Core.Contracts.Records;
using Plumbline.Reports.Blocks.Contracts;
using Plumbline.Reports.Charts.Contracts;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Tests.Blocks.Risks;

namespace Plumbline.Reports.Tests.Blocks.Contracts;

public sealed class ContractExceptionsBlockTests
{
    private static ContractPaper Paper => new ContractPaper().With("a", "1/1")
        .Red("Looked-after children", "Review health assessments", "6+", "92.3%", "at least 100%")
        .Red("0-19", "New birth visit", "6+", "89%", "at least 90%", static one => one with { Board = null, Mitigation = "Many posts are vacant." })
        .Red("Audiology", "Tested within 6 weeks", "2", "75.8%", "at least 92%", static one => one with { Actions = [ContractPaper.Action("aud-1", "Appoint an audiologist", "2020-06-30")] });

    [Fact]
    public void Rows_StandByBoard_WithWhatIsDone()
    {
        var document = Paper.Compose(new ContractExceptionsBlock(2, []));

        Assert.Equal(
        [
            "Review health assessments Looked-after children; contract not stated | 6 or more | 92.3%, at least 100% required  | No action is recorded.",
            "Tested within 6 weeks Audiology; contract not stated | 2 | 75.8%, at least 92% required  | Appoint an audiologist — Head of Service, by 30 Jun 2020",
            "New birth visit 0-19; contract not stated | 6 or more | 89%, at least 90% required  | Many posts are vacant.",
        ],
        RiskPaper.Tables(document)[0]);
        Assert.Equal(["Children’s board (2)", "Reported to no board of its own (1)"], Traversal.Elements(document.Content).OfType<Table>().Single().Groups.Select(static group => group.Heading!.PlainText));
        Assert.Contains("Two requirements have been red for more than two months in a row. No action is recorded for “Review health assessments” of Looked-after children. One more requirement is listed, red for two months only: “Tested within 6 weeks” of Audiology.", RiskPaper.Words(document), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("20/41", "Which requirements were red for more than two months in March 2020 is not known here: 41 requirements were red, and nobody has stated which.")]
    [InlineData("=20/41", "No requirement has been red for more than two months in a row.")]
    [InlineData("-", "Which requirements were red for more than two months in March 2020 is not known here: nothing is recorded of any contract in that month.")]
    [InlineData("20/0", "No requirement has been red for more than two months in a row.")]
    public void None_IsSaid_OnlyWhereItIsKnown(string month, string words) =>
        Assert.Contains(words, RiskPaper.Words(new ContractPaper().With("a", month).Compose(new ContractExceptionsBlock(2, []))), StringComparison.Ordinal);

    [Fact]
    public void ListThatIsStated_SaysHowManyAreRedInAll() => Assert.Contains(
        "In March 2020 30 requirements were red in all; one is listed here.",
        RiskPaper.Words(new ContractPaper().With("a", "70/30").Red("A", "Visits", "3", "80%", "at least 90%").Compose(new ContractExceptionsBlock(2, []))),
        StringComparison.Ordinal);

    // Of what is stated as 6+, no more than six months is known.
    [Theory]
    [InlineData(0, "Requirements that are red", "One requirement is red.")]
    [InlineData(5, "Requirements red for more than five months", "One requirement has been red for more than five months in a row.")]
    [InlineData(10, "Requirements red for more than 10 months", "One more requirement is listed, red for six months or more: “Visits” of A.")]
    public void StatedAsSixOrMore_IsBeyondALimit_OnlyWhereThatIsKnown(int moreThan, string heading, string words)
    {
        var said = RiskPaper.Words(new ContractPaper().With("a", "70/30").Red("A", "Visits", "6+", "80%", "at least 90%").Compose(new ContractExceptionsBlock(moreThan, [])));

        Assert.Contains(heading, said, StringComparison.Ordinal);
        Assert.Contains(words, said, StringComparison.Ordinal);
    }

    // Another block of the paper asked for a lower limit.
    [Fact]
    public void CountedRows_WithinTheLimit_AreLeftOut()
    {
        var paper = new ContractPaper { Organisation = new Composition.SmallOrganisation().With("visits", "2020-03 80%", "at least 90%", null, static target => target with { Contract = "a" }) }.With("a", "=1/1");
        var kpi = paper.Kpi("a", "visits", "rrr", "80%", 3);
        paper.Red("A", "Visits", "3", "80%", "at least 90%", one => one with { Counted = kpi.History, Contract = kpi.History.Kpi.Contract, Mitigation = "Under way." });

        Assert.Equal("Visits A | 3 | 80%, at least 90% required  | Under way.", RiskPaper.Tables(paper.Compose(new ContractExceptionsBlock(2, [])))[0][0]);
        Assert.Contains("No requirement has been red for more than three months in a row.", RiskPaper.Words(paper.Compose(new ContractExceptionsBlock(3, []))), StringComparison.Ordinal);
        Assert.Contains("No contract of those named is in force in March 2020.", RiskPaper.Words(paper.Compose(new ContractExceptionsBlock(2, ["b"]))), StringComparison.Ordinal);
    }

    [Fact]
    public void Notices_AreToldBesideWhatIsDone()
    {
        var paper = new ContractPaper().With("a", "1/1").Red("A", "Visits", "3", "80%", "at least 90%", static one => one with
        {
            Mitigation = "Under way.",
            Notices = [new ContractNotice("n-1", ContractCode.Parse("a").Value, null, NoticeKind.RemedialPlan, new DateOnly(2020, 2, 3), new DateOnly(2020, 6, 1), NoticeState.Open, "Two posts a month.")],
        });

        Assert.EndsWith("Under way., Remedial action plan of 3 Feb 2020, due 1 Jun 2020: Two posts a month.", RiskPaper.Tables(paper.Compose(new ContractExceptionsBlock(2, [])))[0][0], StringComparison.Ordinal);
    }

    [Fact]
    public void WordsOfActionsAlone_StandOnce() => Assert.EndsWith(
        "90% required  | Appoint an audiologist — Head of Service, by 30 Jun 2020",
        RiskPaper.Tables(new ContractPaper().With("a", "1/1").Red("A", "Visits", "3", "80%", "at least 90%", static one => one with { Mitigation = "Appoint an audiologist", Actions = [ContractPaper.Action("aud-1", "Appoint an audiologist", "2020-06-30")] }).Compose(new ContractExceptionsBlock(2, [])))[0][0],
        StringComparison.Ordinal);

    [Theory]
    [InlineData("92.3%", "at least 100%", true)]
    [InlineData("4", "at most 2", true)]
    [InlineData("Good", "Outstanding", false)]
    [InlineData("4", "exactly 0", false)]
    [InlineData("N/A", "at least 90%", false)]
    [InlineData("0.74%", "at most 0.5%", true)]
    public void Bar_IsDrawn_WhereBothAreNumbers(string actual, string required, bool isDrawn) => Assert.Equal(isDrawn, AimBar.Of(actual, required) is not null);

    // A bar is long enough to see, and the line stands within the drawing.
    [Theory]
    [InlineData("0.74%", "at most 0.5%")]
    [InlineData("92.3%", "at least 100%")]
    [InlineData("130%", "at most 100%")]
    [InlineData("4", "at most 2")]
    public void BarAndLine_StandWithinTheDrawing(string actual, string required)
    {
        var scene = AimBar.Of(actual, required)!;
        var (bar, line) = (scene.Items.OfType<Plumbline.Reports.Scenes.SceneArea>().Single(), scene.Items.OfType<Plumbline.Reports.Scenes.SceneLine>().Last());

        Assert.InRange(bar.Spots.Max(static spot => spot.X), scene.Width / 4, scene.Width);
        Assert.InRange(line.Spots[0].X, scene.Width / 4, scene.Width - 1);
    }
}
