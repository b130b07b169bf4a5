using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Papers;

/// <summary>Views of one unit, and names that look like markup.</summary>
public class UnitsTests
{
    private const string Hostile = "<b>South</b> & \"Co\"";

    private static readonly (string, string)[] Workspace =
    [
        ("plumbline.yaml", "organisation:\n  code: body\n  name: A body\n"),
        ("units.csv", $"unit,name,kind,parent,from,to\nall,A body,organisation,,,\nnorth,North,team,all,,\nsouth,\"{Hostile.Replace("\"", "\"\"", StringComparison.Ordinal)}\",team,all,,\n"),
        ("indicators.csv", "indicator,name,frequency,measure,polarity,aggregation\nfalls,Falls,month,count,lower,sum\n"),
        ("observations/figures.csv", "indicator,unit,period,value\nfalls,all,2024-01,5\nfalls,north,2024-01,2\nfalls,south,2024-01,3\nfalls,all,2024-02,4\nfalls,north,2024-02,1\nfalls,south,2024-02,3\n"),
        ("reports/falls.yaml", "report: falls\ntitle: Falls\nfrequency: month\nblocks:\n  - block: indicator-pages\n"),
        ("collections/events.yaml", "collection: events\nname: Events\nfrom: 2024-01\ncolumns:\n  - column: kind\n    values: slip; trip\n"),
        ("collections/events.csv", "reference,unit,received,closed,kind\nE-1,north,2024-02-03,,slip\nE-2,south,2024-02-04,2024-02-09,trip\nE-3,south,2024-02-05,,\n"),
        ("commentary/falls.md", "---\nindicator: falls\nunit: south\nperiod: 2024-02\n---\n## Why\nA <script>alert(1)</script> and *words*.\n"),
    ];

    [Fact]
    public async Task APaperOfAUnit_ShowsThatUnit_AndIsBuiltForIt()
    {
        await using var site = await WrittenSite.OfAsync(Workspace);
        var whole = await site.PageAsync("/body/reports/falls/2024-02");
        Assert.Equal(["", "north", "south"], whole.QuerySelectorAll("select[name=unit] option").Select(static option => option.GetAttribute("value")!));
        var unit = await site.PageAsync("/body/reports/falls/2024-02?unit=south");
        Assert.Contains(Hostile, unit.QuerySelector(".meta")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("unit=south", unit.QuerySelector("main a.govuk-button")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("south", unit.QuerySelector("select[name=unit] option[selected]")!.GetAttribute("value"));
        // Editions are of the whole paper.
        Assert.All(unit.QuerySelectorAll(".side a[href*='/reports/']:not([href$='/editions'])"), static link => Assert.Contains("unit=south", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Empty(unit.QuerySelectorAll("b:has(+ b), script:not([src])"));
    }

    [Theory]
    [InlineData("", 3)]
    [InlineData("&unit=south", 2)]
    [InlineData("&unit=all", 3)]
    public async Task AList_OfAUnit_HasItsEvents(string query, int events)
    {
        await using var site = await WrittenSite.OfAsync(Workspace);
        var page = await site.PageAsync("/body/lists/events?period=2024-02" + query);
        Assert.Equal(events, page.QuerySelectorAll("tbody tr").Length);
        Assert.Contains(page.QuerySelectorAll("tbody td"), static cell => cell.TextContent == Hostile);
    }

    [Fact]
    public async Task Words_AreText()
    {
        await using var site = await WrittenSite.OfAsync(Workspace);
        var words = (await site.PageAsync("/body/commentary?period=2024-02")).QuerySelector("article.words")!;
        Assert.Equal(Hostile, words.QuerySelector(".meta")!.TextContent);
        Assert.Contains("A <script>alert(1)</script> and words.", words.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALaterChange_SaysWhatWasBefore_AndThePastStaysAsItWas()
    {
        await using var site = await WrittenSite.OfAsync(Workspace);
        await site.LoadAsync(
            ("observations/figures.csv", "indicator,unit,period,value\nfalls,all,2024-01,5\nfalls,north,2024-01,2\nfalls,south,2024-01,3\nfalls,all,2024-02,6\nfalls,north,2024-02,1\nfalls,south,2024-02,5\n"),
            ("indicators.csv", "indicator,name,frequency,measure,polarity,aggregation\nfalls,Falls in wards,month,count,lower,sum\n"));

        var change = await site.PageAsync("/body/changes/2");
        Assert.Equal(["4 6", "3 5"], change.QuerySelectorAll("tbody tr").Select(static row => string.Join(' ', row.QuerySelectorAll("td.n").Select(static cell => cell.TextContent))));
        Assert.Equal("Falls", change.QuerySelector("del")!.TextContent);
        Assert.Equal("Falls in wards", change.QuerySelector("ins")!.TextContent);
        Assert.Equal(["Change 2", "Change 1"], (await site.PageAsync("/body/changes")).QuerySelectorAll("main .title").Select(static link => link.TextContent));
        Assert.Equal(["Change 1"], (await site.PageAsync("/body/changes?as-at=1")).QuerySelectorAll("main .title").Select(static link => link.TextContent));
        using var beyond = await site.Client.GetAsync(new Uri("/body/changes/2?as-at=1", UriKind.Relative));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, beyond.StatusCode);
        Assert.DoesNotContain("Falls in wards", (await site.PageAsync("/body/reports/falls/2024-02?as-at=1")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
