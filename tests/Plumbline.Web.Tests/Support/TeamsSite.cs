using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Plumbline.App.Access;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Workspaces;
using Plumbline.Tests.Support;
using Plumbline.Web.Serving;

namespace Plumbline.Web.Tests.Support;

/// <summary>The web application over an organisation with two directorates of two teams each, whose names try to break a page; one figure was corrected.</summary>
public sealed class TeamsSite : IAsyncLifetime
{
    internal const string Hostile = "North & <b>\"South\"</b>";

    private readonly TemporaryFolder _folder = new();
    private ILedger? _ledger;
    private WebServer? _server;

    internal HttpClient Client { get; private set; } = new();

    public async ValueTask InitializeAsync()
    {
        Write();
        _ledger = await LedgerStore.OpenAsync(StoreAddress.Parse(_folder.File("site.db")), OpenMode.Create, TimeProvider.System);
        var reading = ReadWorkspace.Run(_folder.File("teams"));
        Assert.Empty(reading.Problems);
        await LoadWorkspace.RunAsync(_ledger, reading.Workspace!, Actor.OwnMachine("loader"), "teams");
        await _ledger.CommitAsync("teams", new ChangeDraft
        {
            Author = new("analyst"),
            Reason = "Payroll was corrected",
            Source = "second.csv",
            BasedOn = await _ledger.HeadAsync("teams"),
            Observations = new[] { new ObservationFact("sickness", "a1", "2024-03", new DateOnly(2024, 3, 1).DayNumber, "month", "7.0%", 7, 100, "reported", SourceFile: "second.csv", SourceRow: 2, SourceColumn: 4) }.ToAsyncEnumerable(),
        });
        (_server, Client) = await SampleSite.ServeAsync(_ledger);
    }

    /// <summary>A page as a browser parses it.</summary>
    internal async Task<IHtmlDocument> PageAsync(string address)
    {
        using var answer = await Client.GetAsync(new Uri(address, UriKind.Relative));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {(int)answer.StatusCode} {text}");
        return new HtmlParser().ParseDocument(text);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_server is not null) await _server.DisposeAsync();
        if (_ledger is not null) await _ledger.DisposeAsync();
        _folder.Dispose();
    }

    private void Write()
    {
        _folder.Write("teams/plumbline.yaml", "organisation:\n  code: teams\n  name: Trust of Teams\n");
        _folder.Write("teams/units.csv", $"unit,name,kind,parent,from,to\ntop,Trust of Teams,organisation,,,\na,Directorate A,directorate,top,,\nb,\"{Hostile.Replace("\"", "\"\"", StringComparison.Ordinal)}\",directorate,top,,\na1,Team A1,team,a,,\na2,Team A2,team,a,,\nb1,Team B1,team,b,,\nb2,Team B2,team,b,,\n");
        _folder.Write("teams/indicators.csv", "indicator,name,domain,section,frequency,measure,polarity,aggregation,owner\nsickness,Sickness absence,People,Workforce,month,percentage,lower,ratio,Chief Officer\nfalls,Falls <i>,Safety,,month,count,lower,sum,\n");
        _folder.Write("teams/targets.csv", "indicator,unit,from,to,target,due,as-printed\nsickness,,2024-01,,at most 4.5%,,\nsickness,,2023-01,2023-12,at most 5%,,\nfalls,,,,at most 3,,\n");
        _folder.Write("teams/reports/board.yaml", "report: board\ntitle: Board dashboard\nfrequency: month\nblocks:\n  - block: dashboard\n");
        var rows = from month in Enumerable.Range(1, 30)
                   let day = new DateOnly(2022, 1, 1).AddMonths(month - 1)
                   from unit in new[] { "a1", "a2", "b1", "b2" }
                   where unit != "b2" || month < 30
                   let parts = 3 + ((month + unit[1]) % 4)
                   from row in new[] { FormattableString.Invariant($"sickness,{unit},{day:yyyy-MM},{parts}.0%,{parts},100"), FormattableString.Invariant($"falls,{unit},{day:yyyy-MM},{parts - 2},,") }
                   select row;
        _folder.Write("teams/observations/figures.csv", "indicator,unit,period,value,numerator,denominator,aspect\n" + string.Concat(rows.Select(static row => row + ",\n")) + "sickness,a1,2024-03,4.0%,,,plan\n");
    }
}

/// <summary>Tests that share the site of the teams.</summary>
[CollectionDefinition(Name)]
public sealed class TeamsSiteCollection : ICollectionFixture<TeamsSite>
{
    internal const string Name = "Teams site";
}
