using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Plumbline.App.Access;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Workspaces;
using Plumbline.Tests.Support;
using Plumbline.Web.Serving;

namespace Plumbline.Web.Tests.Support;

/// <summary>The web application over both samples, in this process on a port of its own; shared by the tests that only read.</summary>
public sealed class SampleSite : IAsyncLifetime
{
    internal const string Trust = "sample-trust";
    internal const string Council = "sample-council";

    private readonly TemporaryFolder _folder = new();
    private ILedger? _ledger;
    private WebServer? _server;

    internal HttpClient Client { get; private set; } = new();

    internal ILedger Ledger => _ledger ?? throw new InvalidOperationException("The store is not open yet.");

    internal Uri Address { get; private set; } = new("http://127.0.0.1");

    public async ValueTask InitializeAsync()
    {
        _ledger = await LedgerStore.OpenAsync(StoreAddress.Parse(_folder.File("site.db")), OpenMode.Create, TimeProvider.System);
        foreach (var sample in new[] { "community-trust", "county-council" })
        {
            var reading = ReadWorkspace.Run(Repository.Path("samples", sample));
            await LoadWorkspace.RunAsync(_ledger, reading.Workspace!, Actor.OwnMachine("test"), $"samples/{sample}");
        }

        (_server, Client) = await ServeAsync(_ledger);
        Address = Client.BaseAddress!;
    }

    /// <summary>Serves a store on a port chosen by the system.</summary>
    internal static async Task<(WebServer Server, HttpClient Client)> ServeAsync(ILedger ledger, Func<ServeOptions, ServeOptions>? change = null)
    {
        var options = new ServeOptions { Addresses = [ListenAddress.Parse("http://127.0.0.1:0").Value], WarmsUp = false, IsOwnMachine = true };
        var server = await WebServer.StartAsync(change?.Invoke(options) ?? options, _ => Task.FromResult(ledger));
        return (server, new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(server.Addresses[0]), Timeout = TimeSpan.FromMinutes(2) });
    }

    /// <summary>The answer once it has a tag: the first page has none while the checks work beside it.</summary>
    internal async Task<HttpResponseMessage> SettledAsync(string address)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            var answer = await Client.GetAsync(new Uri(address, UriKind.Relative));
            if (answer.Headers.ETag is not null) return answer;
            answer.Dispose();
            await Task.Delay(100);
        }

        throw new InvalidOperationException($"{address} had no tag within a minute.");
    }

    /// <summary>A page as a browser parses it.</summary>
    internal async Task<IHtmlDocument> PageAsync(string address)
    {
        using var answer = await Client.GetAsync(new Uri(address, UriKind.Relative));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {(int)answer.StatusCode} {text}");
        return new HtmlParser().ParseDocument(text);
    }

    /// <summary>The text at an address.</summary>
    internal async Task<string> TextAsync(string address)
    {
        using var answer = await Client.GetAsync(new Uri(address, UriKind.Relative));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {(int)answer.StatusCode} {text}");
        return text;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_server is not null) await _server.DisposeAsync();
        if (_ledger is not null) await _ledger.DisposeAsync();
        _folder.Dispose();
    }
}

/// <summary>Tests that share the site of the samples.</summary>
[CollectionDefinition(Name)]
public sealed class SampleSiteCollection : ICollectionFixture<SampleSite>
{
    internal const string Name = "Sample site";
}
