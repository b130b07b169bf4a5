using Plumbline.App.Access;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Workspaces;
using Plumbline.Tests.Support;
using Plumbline.Web.Serving;
using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Returns;

/// <summary>A form that is asked of some hundreds of teams: what its page shows does not grow with them.</summary>
public sealed class ManyUnitsTests
{
    private static readonly DateTimeOffset Now = new(2024, 5, 20, 9, 0, 0, TimeSpan.Zero);

    // Of each hundred teams ten returned nothing and ten are in the band that leads to something.
    [Fact]
    public async Task ThePage_IsAsLongForEightHundredTeamsAsForFour()
    {
        var (few, many) = (await PageAsync(400), await PageAsync(800));
        Assert.InRange(many.Length, few.Length * 0.9, few.Length * 1.1);
    }

    [Fact]
    public async Task OfVeryManyUnits_ThoseAboveThemAreOffered()
    {
        await using var site = await OpenAsync(400);
        await site.Browser.OpenAsync("/many/returns/safety?period=2024-04");
        Assert.Equal(["", "s-0", "s-1", "s-2", "s-3"], site.Browser.Page.QuerySelectorAll("#filter-unit option").Select(static one => one.GetAttribute("value")!));
        await site.Browser.OpenAsync("/many/returns/safety?period=2024-04&unit=t-7");
        Assert.Equal("Team 7", site.Browser.Page.QuerySelector("#filter-unit option[selected]")!.TextContent);
        Assert.Single(site.Browser.Page.QuerySelectorAll("table.returns tbody tr"));
    }

    [Fact]
    public async Task TheMissing_AreOnPages_AndThoseThatNeedNothing_AreCounted()
    {
        await using var site = await OpenAsync(800);
        await site.Browser.OpenAsync("/many/returns/safety?period=2024-04");
        Assert.Equal("1 to 50 of 160, page 1 of 4", site.Browser.Page.QuerySelector("p.count")!.TextContent);
        Assert.Contains("Nothing is to be done about the returns of 640 other teams. Show all 800 returns", site.Browser.Main, StringComparison.Ordinal);
        await site.Browser.OpenAsync("/many/returns/safety?period=2024-04&show=attention&page=4");
        Assert.Equal(["In time"], site.Browser.Page.QuerySelectorAll("table.returns tbody .chip.green").Select(static one => one.TextContent).Distinct());
        Assert.Equal(10, site.Browser.Page.QuerySelectorAll("table.returns tbody tr").Length);
    }

    [Fact]
    public async Task YourReturns_CountThoseOfManyUnits_AndLeadToTheirForm()
    {
        await using var site = await OpenAsync(400);
        await site.Browser.OpenAsync("/many/returns");
        var overdue = site.Browser.Page.QuerySelector("section[aria-labelledby=overdue]")!;
        Assert.Contains("Was due by 8 May 2024: 40 teams.", overdue.TextContent, StringComparison.Ordinal);
        Assert.Empty(overdue.QuerySelectorAll("ul.units"));
        Assert.Equal("/many/returns/safety?period=2024-04&show=owed", overdue.QuerySelector("a.title")!.GetAttribute("href"));
    }

    private static async Task<string> PageAsync(int teams)
    {
        await using var site = await OpenAsync(teams);
        return (await site.Browser.OpenAsync("/many/returns/safety?period=2024-04")).Page.DocumentElement.OuterHtml;
    }

    private static async Task<ManySite> OpenAsync(int teams)
    {
        var folder = new TemporaryFolder();
        folder.Write("many/plumbline.yaml", "organisation:\n  code: many\n  name: Many teams\n");
        folder.Write("many/units.csv", "unit,name,kind,parent\nmany,Many teams,organisation,\n" + string.Concat(Enumerable.Range(0, 4).Select(static one => $"s-{one},Service {one},service,many\n")) + string.Concat(Enumerable.Range(0, teams).Select(static one => $"t-{one},Team {one},team,s-{one % 4}\n")));
        folder.Write("many/indicators.csv", "indicator,name,frequency,measure,polarity,aggregation\nresponses,Responses,month,count,higher,sum\n");
        folder.Write("many/forms/safety.yaml", "form: safety\nname: Safety\nfrequency: month\nfrom: 2024-03\nasked: {kind: team}\ndue: 5 working days after\nfields:\n  - {field: safe, ask: \"Was every shift safe?\", answers: {yes: 0, no: 4}, required: yes}\nbands: [{band: 0-3, to: 3}, {band: 4-plus, escalation: Tell the director.}]\ncounts: {responses: responses}\n");
        folder.Write("many/returns/safety.csv", "form,unit,period,field,value,note,by,at\n" + string.Concat(
            from month in new[] { 3, 4 }
            from team in Enumerable.Range(0, teams)
            where team % 10 != 0
            select FormattableString.Invariant($"safety,t-{team},2024-{month:00},,returned,,Lead,2024-{month + 1:00}-02T09:00\nsafety,t-{team},2024-{month:00},safe,{(team % 10 == 1 ? "no" : "yes")},,Lead,2024-{month + 1:00}-02T09:00\n")));
        var clock = new StoppedClock(Now);
        var ledger = await LedgerStore.OpenAsync(StoreAddress.Parse(folder.File("site.db")), OpenMode.Create, clock);
        var reading = ReadWorkspace.Run(folder.File("many"));
        Assert.True(reading.Workspace is not null, string.Join('\n', reading.Problems));
        await LoadWorkspace.RunAsync(ledger, reading.Workspace, Actor.OwnMachine("loader"), "many");
        var (server, client) = await SampleSite.ServeAsync(ledger, options => options with { Clock = clock });
        return new ManySite(folder, ledger, server, client);
    }

    private sealed record ManySite(TemporaryFolder Folder, ILedger Ledger, WebServer Server, HttpClient Client) : IAsyncDisposable
    {
        internal FormClient Browser { get; } = new(Client);

        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            await Server.DisposeAsync();
            await Ledger.DisposeAsync();
            Folder.Dispose();
        }
    }
}
