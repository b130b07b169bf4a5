using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Plumbline.App.Access;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Publishing.Making;
using Plumbline.App.Workspaces;
using Plumbline.Core.Periods;
using Plumbline.Tests.Support;
using Plumbline.Web.Serving;

namespace Plumbline.Web.Tests.Support;

/// <summary>The web application over a workspace that a test writes: a change for each time it is loaded.</summary>
internal sealed class WrittenSite : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ILedger _ledger;
    private readonly WebServer _server;

    private WrittenSite(TemporaryFolder folder, ILedger ledger, WebServer server, HttpClient client) => (_folder, _ledger, _server, Client) = (folder, ledger, server, client);

    internal HttpClient Client { get; }

    /// <summary>Serves a workspace.</summary>
    /// <param name="files">Its files: their names and texts.</param>
    internal static async Task<WrittenSite> OfAsync(params (string Name, string Text)[] files)
    {
        var folder = new TemporaryFolder();
        var ledger = await LedgerStore.OpenAsync(StoreAddress.Parse(folder.File("site.db")), OpenMode.Create, TimeProvider.System);
        var (server, client) = await SampleSite.ServeAsync(ledger);
        var site = new WrittenSite(folder, ledger, server, client);
        await site.LoadAsync(files);
        return site;
    }

    /// <summary>Writes some files anew and loads the workspace, as a change.</summary>
    internal async Task LoadAsync(params (string Name, string Text)[] files)
    {
        foreach (var (name, text) in files) _folder.Write($"body/{name}", text);
        var reading = ReadWorkspace.Run(_folder.File("body"));
        Assert.True(reading.Workspace is not null, string.Join('\n', reading.Problems));
        await LoadWorkspace.RunAsync(_ledger, reading.Workspace, Actor.OwnMachine("test"), "body");
    }

    /// <summary>Publishes an edition of a report, as a change.</summary>
    internal async Task PublishAsync(string organisation, string report, Period period)
    {
        var definitions = await ReadDefinitions.RunAsync(_ledger, organisation);
        await PublishEdition.RunAsync(_ledger, definitions, Actor.OwnMachine("test"), definitions.FindReport(report)!, period, "For the board");
    }

    /// <summary>Writes one figure, as a change.</summary>
    internal async Task WriteAsync(ObservationFact figure) => await _ledger.CommitAsync("body", new ChangeDraft
    {
        Author = new("analyst"),
        Reason = "A correction",
        BasedOn = await _ledger.HeadAsync("body"),
        Observations = new[] { figure }.ToAsyncEnumerable(),
    });

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
        await _server.DisposeAsync();
        await _ledger.DisposeAsync();
        _folder.Dispose();
    }
}
