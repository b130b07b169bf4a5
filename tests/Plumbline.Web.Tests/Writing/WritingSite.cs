using Plumbline.App.Access;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Workspaces;
using Plumbline.Tests.Support;
using Plumbline.Web.Serving;
using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Writing;

/// <summary>A site that tests write into: one of its own for each test.</summary>
public abstract class WritingSite : IAsyncLifetime
{
    private protected const string Words = "/body/commentary/waits/body/2024-03";
    private protected const string Correct = "/body/figures/waits/body/2024-03/correct";

    private readonly TemporaryFolder _folder = new();
    private WebServer? _server;

    private protected ILedger Ledger { get; private set; } = null!;

    private protected HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var rows = Enumerable.Range(0, 27).Select(static month => FormattableString.Invariant($"waits,body,{new DateOnly(2022, 1, 1).AddMonths(month):yyyy-MM},{90 + (month * 7 % 4)}.{month % 3}%,{(month == 25 ? "a note" : "")}\n"));
        _folder.Write("body/plumbline.yaml", "organisation:\n  code: body\n  name: A body\n");
        _folder.Write("body/units.csv", "unit,name,kind,parent,from,to\nbody,A body,organisation,,,\n");
        _folder.Write("body/indicators.csv", "indicator,name,frequency,measure,polarity,aggregation\nwaits,Seen in time,month,percentage,higher,mean\nfalls,Falls,month,count,lower,sum\n");
        _folder.Write("body/targets.csv", "indicator,unit,from,to,target,due,as-printed\nwaits,,2022-01,,at least 92%,,\n");
        _folder.Write("body/commentary/february.md", "---\nindicator: waits\nperiod: 2024-02\n---\n## Why\nThe clinic was closed.\n\n## What we are doing\nWe have opened it again.\n");
        _folder.Write("body/observations/figures.csv", "indicator,unit,period,value,note\n" + string.Concat(rows));
        Ledger = await LedgerStore.OpenAsync(StoreAddress.Parse(_folder.File("site.db")), OpenMode.Create, TimeProvider.System);
        var reading = ReadWorkspace.Run(_folder.File("body"));
        Assert.True(reading.Workspace is not null, string.Join('\n', reading.Problems));
        await LoadWorkspace.RunAsync(Ledger, reading.Workspace, Actor.OwnMachine("loader"), "body");
        (_server, Client) = await SampleSite.ServeAsync(Ledger);
    }

    private protected FormClient Browser() => new(Client);

    private protected FormClient AnotherBrowser() => new(FormClient.Another(_server!));

    private protected Task<OrganisationDefinitions> DefinitionsAsync() => ReadDefinitions.RunAsync(Ledger, "body");

    private protected async Task<string> HeadAsync() => (await Ledger.HeadAsync("body"))!.ToString();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Client.Dispose();
        if (_server is not null) await _server.DisposeAsync();
        await Ledger.DisposeAsync();
        _folder.Dispose();
    }
}
