using Plumbline.Core.Periods;
using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Risks;

/// <summary>How a risk moved since the last published edition, whose paper told of the register some days after its period.</summary>
public class MovementTests
{
    private const string Edition = "edition/register/2020-03/1";

    [Fact]
    public async Task Movement_IsTheSame_OnThePageInItsTableAndInTheApi_AsTheEditionsPaperToldIt()
    {
        await using var site = await SiteAsync();
        await site.PublishAsync("moved", "register", Period.Month(2020, 3));
        // Both risks were graded anew after the day of which the paper of March tells, and before it was published.
        using var page = await site.PageAsync("/moved/risks");
        Assert.Equal(["1: ↓ down from 12", "2: → same", "3: + new"], page.QuerySelectorAll("main table.risks tbody tr").Select(static row => $"{row.QuerySelector(".code")!.TextContent}: {row.QuerySelector("td[data-label=Movement]")!.TextContent.Trim()}").Order(StringComparer.Ordinal));
        var table = await MovementsAsync(site, "/moved/risks.csv");
        Assert.Equal([$"1 down {Edition}", $"2 same {Edition}", $"3 new {Edition}"], table);
        Assert.Equal(table, await MovementsAsync(site, "/moved/risks/matrix.csv"));
        Assert.Equal(table, await MovementsAsync(site, "/api/v1/moved/risks.csv"));
        Assert.Equal(table.Take(1), await MovementsAsync(site, "/moved/risks/1.csv"));
        using var sheet = await site.PageAsync("/moved/risks/1");
        Assert.Contains(", down from 12 since Register of the board, March 2020.", sheet.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThePaper_OnTheSite_LeadsToThePagesOfRisksWithoutASheetInIt()
    {
        await using var site = await SiteAsync();
        using var paper = await site.PageAsync("/moved/reports/register/2020-03");
        Assert.Equal(["/moved/risks/1", "/moved/risks/2"], paper.QuerySelectorAll(".paper a[href^='/moved/risks/']").Select(static link => link.GetAttribute("href")!).Distinct().Order(StringComparer.Ordinal));
    }

    // An edition of another ledger may name a position that this one has not reached.
    [Fact]
    public async Task AnEditionOfALaterPosition_IsNotComparedWith()
    {
        await using var site = await SiteAsync(("editions.csv", $"report,period,edition,position,content-hash,edition-hash,reason,by\nregister,2020-03,1,7,{new string('a', 64)},{new string('b', 64)},For the board,Chief Executive\n"));
        using var page = await site.PageAsync("/moved/risks");
        Assert.Empty(page.QuerySelectorAll("td[data-label=Movement]"));
        Assert.Equal(["1  ", "2  ", "3  "], await MovementsAsync(site, "/moved/risks.csv"));
    }

    private static async Task<IReadOnlyList<string>> MovementsAsync(WrittenSite site, string address)
    {
        var lines = (await site.Client.GetStringAsync(new Uri(address, UriKind.Relative))).ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split(',')).ToList();
        var (risk, movement, from) = (Array.IndexOf(lines[0], "risk"), Array.IndexOf(lines[0], "movement"), Array.IndexOf(lines[0], "movement_from"));
        return [.. lines.Skip(1).Select(line => $"{line[risk]} {line[movement]} {line[from]}").Order(StringComparer.Ordinal)];
    }

    private static Task<WrittenSite> SiteAsync(params (string Name, string Text)[] more) => WrittenSite.OfAsync(
    [
        ("plumbline.yaml", "organisation:\n  code: moved\n  name: Moved\n"),
        ("units.csv", "unit,name,kind,parent\ntop,Moved,organisation,\n"),
        ("indicators.csv", "indicator,name,domain,section,frequency,measure,polarity,aggregation,owner\nfalls,Falls,Safety,Safe,month,count,lower,sum,Chief Nurse\n"),
        ("observations/falls.csv", "indicator,unit,period,value\nfalls,top,2020-03,6\n"),
        ("reports/register.yaml", "report: register\ntitle: Register of the board\nfrequency: month\ndays-after: 30\nblocks:\n  - block: risk-register\n"),
        ("risks/risks.csv", "risk,kind,title,owner,recorded\n1,strategic,One,Chief Nurse,2020-01-01\n2,strategic,Two,Chief Nurse,2020-01-01\n3,strategic,Three,Chief Nurse,2020-05-10\n"),
        ("risks/gradings.csv", "risk,stage,date,likelihood,consequence,score,by,reason,due\n1,current,2020-01-01,4,3,,,,\n1,current,2020-05-09,2,3,,,,\n2,current,2020-01-01,3,3,,,,\n2,current,2020-05-09,3,3,,,,\n3,current,2020-05-10,2,2,,,,\n"),
        .. more,
    ]);
}
