using System.Globalization;
using Plumbline.Tests.Support;
using Plumbline.Web.Tests.RiskForms;

namespace Plumbline.Web.Tests.Papers;

/// <summary>What the pages say of the meetings that papers are for.</summary>
public sealed class MeetingsTests : RiskFormSite
{
    [Fact]
    public async Task ListOfPapers_ShowsTheNextMeeting_AndLeadsToWhatIsPromisedUntilThen()
    {
        var page = (await Browser().OpenAsync("/body/reports")).Page;
        var entry = page.QuerySelector("ul.entries")!.TextContent;
        Assert.Contains($"Next meeting: Board, {Words(Today.AddDays(20))}; papers are due on {Words(Today.AddDays(14))}.", entry, StringComparison.Ordinal);
        var promised = page.QuerySelector("ul.entries a[href*='by=']")!;
        Assert.Equal("One open action due by then", promised.TextContent);
        var actions = (await Browser().OpenAsync(promised.GetAttribute("href")!)).Page.QuerySelector("main")!.TextContent;
        Assert.Contains("Open a ward", actions, StringComparison.Ordinal);
        Assert.DoesNotContain("Build a wing", actions, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FirstPage_SaysWhenPapersAreDueWithinAFortnight()
    {
        var told = (await Browser().OpenAsync("/body")).Page.QuerySelector("main")!.TextContent;
        Assert.Contains($"Papers for the Board are due on {Words(Today.AddDays(14))}, for the meeting on {Words(Today.AddDays(20))}.", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Papers for the Quality Committee", told, StringComparison.Ordinal);
    }

    private protected override void WriteMore(TemporaryFolder folder)
    {
        folder.Write("body/meetings.csv", $"body,date,papers-due\nBoard,{Written(Today.AddDays(20))},{Written(Today.AddDays(14))}\nBoard,{Written(Today.AddDays(50))},{Written(Today.AddDays(40))}\nQuality Committee,{Written(Today.AddDays(30))},{Written(Today.AddDays(15))}\n");
        folder.Write("body/reports/board.yaml", "report: board\ntitle: Board paper\nfrequency: month\nfor: Board\nblocks:\n  - block: dashboard\n");
        folder.Write("body/actions.csv", $"action,about,what,owner,due,state\nopen-ward,risk/3156,Open a ward,Head of Estates,2020-03-31,open\nbuild,risk/3156,Build a wing,Head of Estates,{Written(Today.AddDays(60))},open\n");
    }

    private static string Words(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.GetCultureInfo("en-GB"));
}
