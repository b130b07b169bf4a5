using Plumbline.App.Access;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Reporting;
using Plumbline.App.Workspaces;
using Plumbline.Core.Periods;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Definitions;

public sealed class MeetingFilesTests : IDisposable
{
    private const string Meetings = "body,date,papers-due\nBoard,2020-04-30,2020-04-15\nBoard,2020-05-28,2020-05-20\n";

    private readonly TemporaryFolder _folder = new();

    public MeetingFilesTests()
    {
        _folder.Write("w/plumbline.yaml", "organisation:\n  code: small\n  name: Sample Community Health Trust\n");
        _folder.Write("w/units.csv", "unit,name,kind\nsmall,Sample Community Health Trust,organisation\n");
        _folder.Write("w/indicators.csv", "indicator,name,frequency,measure,polarity,aggregation\nfalls,Falls,month,count,lower,sum\n");
        _folder.Write("w/observations/2020.csv", "indicator,unit,period,value\nfalls,small,2020-03,4\n");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Board,2020-05-28,2020-05-29", "found “2020-05-29”; expected a day up to that of the meeting, 2020-05-28")]
    [InlineData("Board,2020-05-28,\nBoard,2020-05-28,", "found the meeting of Board on 2020-05-28 a second time; expected each once; it stands in row 2")]
    [InlineData(",2020-05-28,", "found nothing; expected who meets")]
    [InlineData("A|B,2020-05-28,", "found “A|B”; expected who meets, in one line and without |")]
    public void FaultyMeeting_IsRefused(string rows, string expected)
    {
        _folder.Write("w/meetings.csv", $"body,date,papers-due\n{rows}\n");
        Assert.Contains(expected, Assert.Single(ReadWorkspace.Run(_folder.File("w")).Problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void ReportForABodyThatDoesNotMeet_IsRefused_WithTheNearest()
    {
        _folder.Write("w/meetings.csv", Meetings);
        _folder.Write("w/reports/board.yaml", "report: board\ntitle: Board paper\nfrequency: month\nfor: Bord\nblocks:\n  - block: dashboard\n");
        Assert.Contains("found “Bord”; expected a body of meetings.csv, perhaps “Board”", Assert.Single(ReadWorkspace.Run(_folder.File("w")).Problems).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "For the Board, meeting of 30 April 2020")]
    [InlineData("days-after: 15\n", "For the Board, meeting of 30 April 2020")]
    [InlineData("days-after: 16\n", "For the Board, meeting of 28 May 2020")]
    [InlineData("days-after: 51\n", "For the Board")]
    [InlineData("days-after: 50\naudience: Trust Board\n", "For the Trust Board, meeting of 28 May 2020")]
    public async Task Paper_SaysWhichMeetingItIsFor(string lines, string expected)
    {
        _folder.Write("w/meetings.csv", Meetings);
        _folder.Write("w/reports/board.yaml", $"report: board\ntitle: Board paper\nfrequency: month\nfor: Board\n{lines}blocks:\n  - block: dashboard\n");
        var reading = ReadWorkspace.Run(_folder.File("w"));
        Assert.Empty(reading.Problems);
        await using var ledger = await LedgerStore.OpenAsync(StoreAddress.Parse(_folder.File("store.db")), OpenMode.Create, TimeProvider.System);
        Assert.IsType<CommitResult.Committed>(await LoadWorkspace.RunAsync(ledger, reading.Workspace!, Actor.OwnMachine("tester"), "test"));
        var definitions = await ReadDefinitions.RunAsync(ledger, "small");
        Assert.Equal(expected, (await BuildReport.RunAsync(ledger, definitions, definitions.FindReport("board")!, Period.Month(2020, 3))).Audience);
    }
}
