using System.Globalization;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Plumbline.App.Access;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Publishing.Making;
using Plumbline.App.Workspaces;
using Plumbline.Core.Periods;
using Plumbline.Tests.Support;
using Plumbline.Web.Serving;

namespace Plumbline.Web.Tests.Support;

/// <summary>
/// The web application over a small register, whose names hold what a browser must not run. Change 1 is the folder Risks/workspace; an edition is published at it, as change 2.
/// Change 3 grades risk 102 higher, records risk 107 and moves the days of two actions. Another organisation, <c>many</c>, has 120 risks.
/// </summary>
public sealed class RiskSite : IAsyncLifetime
{
    internal const int Many = 120;

    private readonly TemporaryFolder _folder = new();
    private ILedger? _ledger;
    private WebServer? _server;

    internal HttpClient Client { get; private set; } = new();

    public async ValueTask InitializeAsync()
    {
        _ledger = await LedgerStore.OpenAsync(StoreAddress.Parse(_folder.File("site.db")), OpenMode.Create, TimeProvider.System);
        using (var register = new TemporaryFolder())
        {
            register.Copy(Repository.Path("tests", "Plumbline.Web.Tests", "Risks", "workspace"));
            await LoadAsync(register);
            var definitions = await ReadDefinitions.RunAsync(_ledger, "register");
            await PublishEdition.RunAsync(_ledger, definitions, Actor.OwnMachine("Chief Executive"), definitions.FindReport("risk-register")!, Period.Month(2023, 12), "For the board");
            Append(register, "risks/gradings.csv", "102,current,2026-11-01,4,5,,Ward Manager,Two more falls,\n");
            Append(register, "risks/risks.csv", "107,operational,A new risk,,,,,finance,2,south,Director of Finance,,,,2026-10-01,,,,,,,\n");
            register.Write("actions.csv", (await File.ReadAllTextAsync(register.File("actions.csv"))).Replace("2999-06-30", "2999-09-30", StringComparison.Ordinal).Replace("2020-12-31", "2021-03-31", StringComparison.Ordinal));
            await LoadAsync(register);
        }

        using (var many = new TemporaryFolder())
        {
            many.Write("plumbline.yaml", "organisation:\n  code: many\n  name: Trust of many\n");
            many.Write("units.csv", "unit,name,kind,parent\ntop,Trust of many,organisation,\n");
            many.Write("risks/risks.csv", "risk,kind,title,owner,recorded\n" + string.Concat(Enumerable.Range(1, Many).Select(static n => string.Create(CultureInfo.InvariantCulture, $"r{n:000},operational,Risk {n},Owner,2024-01-01\n"))));
            await LoadAsync(many);
        }

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

    private static void Append(TemporaryFolder folder, string name, string rows) => File.AppendAllText(folder.File(name.Split('/')), rows);

    private async Task LoadAsync(TemporaryFolder folder)
    {
        var reading = ReadWorkspace.Run(folder.Path);
        Assert.Empty(reading.Problems);
        await LoadWorkspace.RunAsync(_ledger!, reading.Workspace!, Actor.OwnMachine("Risk Manager"), "workspace");
    }
}

/// <summary>Tests that share the site of the register.</summary>
[CollectionDefinition(Name)]
public sealed class RiskSiteCollection : ICollectionFixture<RiskSite>
{
    internal const string Name = "Risk site";
}
