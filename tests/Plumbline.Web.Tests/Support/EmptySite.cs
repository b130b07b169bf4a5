using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Data.Sqlite;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Stores;
using Plumbline.Tests.Support;
using Plumbline.Web.Serving;

namespace Plumbline.Web.Tests.Support;

/// <summary>The web application over an empty store, where people sign in.</summary>
internal sealed class EmptySite : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;

    private EmptySite(TemporaryFolder folder, ILedger ledger, WebServer server) => (_folder, Ledger, Server, Address) = (folder, ledger, server, new Uri(server.Addresses[0]));

    internal ILedger Ledger { get; }

    internal WebServer Server { get; }

    internal Uri Address { get; }

    internal static async Task<EmptySite> StartAsync(TimeProvider? clock = null, Func<ServeOptions, ServeOptions>? change = null)
    {
        var folder = new TemporaryFolder();
        var time = clock ?? TimeProvider.System;
        var ledger = await LedgerStore.OpenAsync(StoreAddress.Parse(folder.File("site.db")), OpenMode.Create, time);
        var options = new ServeOptions { Addresses = [ListenAddress.Parse("http://127.0.0.1:0").Value], WarmsUp = false, Clock = time };
        return new EmptySite(folder, ledger, await WebServer.StartAsync(change?.Invoke(options) ?? options, _ => Task.FromResult(ledger)));
    }

    internal Visitor Visit() => new(Address);

    /// <summary>Writes to the store for as long as the connection is open, as a long import does.</summary>
    internal async Task<SqliteConnection> HoldAsync()
    {
        var connection = new SqliteConnection($"Data Source={_folder.File("site.db")};Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await Ledger.DisposeAsync();
        _folder.Dispose();
    }
}

/// <summary>A browser without script: it keeps cookies, and sends forms as they stand on the page.</summary>
internal sealed class Visitor : IDisposable
{
    internal Visitor(Uri address)
    {
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = Cookies }) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(2) };
    }

    internal CookieContainer Cookies { get; } = new();

    internal HttpClient Client { get; }

    internal string? Cookie(string name) => Cookies.GetCookies(Client.BaseAddress!)[name]?.Value;

    internal async Task<Answer> GetAsync(string address)
    {
        using var answer = await Client.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute));
        return await Answer.ReadAsync(answer);
    }

    /// <summary>Sends what is typed to an address, as a page of the site would.</summary>
    internal async Task<Answer> PostAsync(string address, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(static field => KeyValuePair.Create(field.Name, field.Value)));
        using var answer = await Client.PostAsync(new Uri(address, UriKind.RelativeOrAbsolute), content);
        return await Answer.ReadAsync(answer);
    }

    /// <summary>Fills in the form of a page, and sends it with what it holds besides.</summary>
    internal async Task<Answer> FillInAsync(string address, params (string Name, string Value)[] fields) => await SendAsync(await GetAsync(address), address, fields);

    /// <summary>Fills in the form that an answer holds.</summary>
    internal Task<Answer> SendAsync(Answer shown, string address, params (string Name, string Value)[] fields)
    {
        var form = shown.Page.QuerySelector("main form[data-form], main form[method=post]") ?? throw new InvalidOperationException($"{address}: no form. {shown.Status} {shown.Text}");
        var held = form.QuerySelectorAll("input[type=hidden][name]").OfType<IHtmlInputElement>().Select(static input => (input.Name!, input.Value)).Where(one => !fields.Any(field => field.Name == one.Item1));
        var action = form.GetAttribute("action");
        return PostAsync(action is { Length: > 0 } ? action : address, [.. held, .. fields]);
    }

    public void Dispose() => Client.Dispose();
}

/// <summary>What the site answered.</summary>
internal sealed record Answer(HttpStatusCode Status, string? Location, string Text, IReadOnlyDictionary<string, string> Headers)
{
    internal IHtmlDocument Page => new HtmlParser().ParseDocument(Text);

    internal string Heading => Page.QuerySelector("h1")?.TextContent ?? "";

    internal static async Task<Answer> ReadAsync(HttpResponseMessage answer) => new(
        answer.StatusCode,
        answer.Headers.Location?.OriginalString,
        await answer.Content.ReadAsStringAsync(),
        answer.Headers.Concat(answer.Content.Headers).ToDictionary(static header => header.Key, static header => string.Join('\n', header.Value), StringComparer.OrdinalIgnoreCase));
}
