using Plumbline.Core.Meetings;
using Plumbline.Reports.Blocks.Meetings;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Tests.Blocks.Risks;
using Plumbline.Reports.Tests.Composition;

namespace Plumbline.Reports.Tests.Blocks.Meetings;

public sealed class MeetingBlockTests
{
    private static readonly Meeting[] Planned =
    [
        new("Board", new DateOnly(2020, 3, 25), new DateOnly(2020, 3, 18)),
        new("Board", new DateOnly(2020, 5, 28), new DateOnly(2020, 5, 20)),
        new("Board", new DateOnly(2020, 7, 30), null),
        new("Quality Committee", new DateOnly(2020, 4, 9), null),
    ];

    [Theory]
    [InlineData("Board", null, "2020-03", "For the Board, which meets on 28 May 2020, with papers due by 20 May 2020. The next is on 30 July 2020.")]
    [InlineData(null, "Board", "2020-03", "For the Board, which meets on 28 May 2020, with papers due by 20 May 2020. The next is on 30 July 2020.")]
    [InlineData("Board", null, "2020-06", "For the Board, which meets on 30 July 2020. No later meeting is planned yet.")]
    [InlineData("Board", "Quality Committee", "2020-03", "For the Quality Committee, which meets on 9 April 2020. No later meeting is planned yet.")]
    [InlineData("Board", null, "2020-08", "No meeting is planned whose papers could tell of August 2020: Board. The meetings stand in meetings.csv.")]
    public void Lead_SaysWhatThePaperIsFor(string? report, string? block, string period, string lead) => Assert.Equal(
        lead,
        Traversal.Elements(new SmallOrganisation { Meetings = Planned, For = report }.Compose(period, new MeetingBlock(block)).Content).OfType<Paragraph>().First().Content.PlainText);

    [Fact]
    public void Promises_SayAsOfWhichDay_AndWhatIsDueByThen()
    {
        var records = new RiskPaper().Act("late", "risk/2 risk/1", "2020-05-08").Act("soon", "risk/1", "2020-06-01").Act("later", "risk/1", "2020-12-01").Records;
        var document = new SmallOrganisation { Meetings = Planned, Records = records }.Compose("2020-03", new MeetingBlock("Board"));

        Assert.Contains("Promised by the next meeting, 30 July 2020\nAs it stood on 20 May 2020.\nTwo actions: one overdue and one due by then.", RiskPaper.Words(document), StringComparison.Ordinal);
        var table = Traversal.Elements(document.Content).OfType<Table>().Single();
        Assert.Equal(["Overdue (1)", "Due by 30 July 2020 (1)"], table.Groups.Select(static group => group.Heading!.PlainText));
        Assert.Contains("Risk 1, Risk 2", RiskPaper.Tables(document)[0][0], StringComparison.Ordinal);
    }

    // One telling of each day.
    [Fact]
    public void Meeting_IsToldInASentenceAlone() =>
        Assert.Empty(Traversal.Elements(new SmallOrganisation { Meetings = Planned }.Compose("2020-03", new MeetingBlock("Board")).Content).OfType<Facts>());

    [Fact]
    public void PaperWithoutRecords_SaysSo_UnderTheMeeting() =>
        Assert.Contains("This paper was made without risks and actions.", RiskPaper.Words(new SmallOrganisation { Meetings = Planned }.Compose("2020-03", new MeetingBlock("Board"))), StringComparison.Ordinal);

    [Fact]
    public void UnknownBody_IsNamedWithTheNearest() => Assert.Equal(
        "found “Bord”; expected the name of a body that meets: Board and Quality Committee, perhaps “Board”",
        Assert.Single(((IReportBlock)new MeetingBlock("Bord")).UnknownNames(new SmallOrganisation { Meetings = Planned }.Picture)).ToString());

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("Board", null, false)]
    [InlineData(null, "Board", false)]
    public void BodyIsNeeded_InTheBlockOrTheReport(string? report, string? block, bool isMissing) =>
        Assert.Equal(isMissing, ((IReportBlock)new MeetingBlock(block)).MissingBlock(new SmallOrganisation { Meetings = Planned, For = report }.Context("2020-03", new MeetingBlock(block)).Definition) is not null);
}
