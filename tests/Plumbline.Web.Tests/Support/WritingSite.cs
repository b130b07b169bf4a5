using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Workspaces;
using Plumbline.App.Ledger.Facts;
using Plumbline.Tests.Support;
using Plumbline.Web.Serving;

namespace Plumbline.Web.Tests.Support;

/// <summary>The web application over a sample of its own, for tests that write. Forms are filled as a browser without script fills them.</summary>
public sealed class WritingSite : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private ILedger? _ledger;
    private WebServer? _server;

    internal HttpClient Client { get; private set; } = new();

    internal ILedger Ledger => _ledger ?? throw new InvalidOperationException("The store is not open yet.");

    public async ValueTask InitializeAsync()
    {
        _ledger = await LedgerStore.OpenAsync(StoreAddress.Parse(_folder.File("site.db")), OpenMode.Create, TimeProvider.System);
        var reading = ReadWorkspace.Run(Repository.Path("samples", "community-trust"));
        await LoadWorkspace.RunAsync(_ledger, reading.Workspace!, Plumbline.App.Access.Actor.OwnMachine("test"), "samples/community-trust");
        (_server, Client) = await SampleSite.ServeAsync(_ledger);
    }

    internal async Task<long> HeadAsync() => (await Ledger.HeadAsync(SampleSite.Trust))!.Value;

    internal async Task<Change> LatestAsync() => (await Ledger.ChangeAsync(SampleSite.Trust, (await Ledger.HeadAsync(SampleSite.Trust))!))!;

    /// <summary>A page as a browser parses it.</summary>
    internal async Task<IHtmlDocument> PageAsync(string address)
    {
        using var answer = await Client.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {(int)answer.StatusCode} {text}");
        return new HtmlParser().ParseDocument(text);
    }

    /// <summary>Fills the form of a page and sends it with one of its buttons.</summary>
    internal async Task<Sent> SendAsync(IHtmlDocument page, string address, string act, IReadOnlyDictionary<string, string?>? typed = null, IReadOnlyList<(string Name, byte[] Content)>? files = null)
    {
        var form = page.QuerySelector("form[data-form]")!;
        Assert.Contains(form.QuerySelectorAll("button[name=act]"), button => button.GetAttribute("value") == act);
        var fields = FieldsOf(form).Where(field => typed?.ContainsKey(field.Key) != true).ToList();
        fields.AddRange((typed ?? new Dictionary<string, string?>()).Where(static pair => pair.Value is not null).Select(static pair => KeyValuePair.Create(pair.Key, pair.Value!)));
        fields.Add(KeyValuePair.Create("act", act));
        return await PostAsync(address, fields, files);
    }

    internal async Task<Sent> PostAsync(string address, IReadOnlyList<KeyValuePair<string, string>> fields, IReadOnlyList<(string Name, byte[] Content)>? files = null)
    {
        using HttpContent content = files is null ? new FormUrlEncodedContent(fields) : Multipart(fields, files);
        using var answer = await Client.PostAsync(new Uri(address, UriKind.Relative), content);
        var text = await answer.Content.ReadAsStringAsync();
        return new Sent(answer.StatusCode, answer.Headers.Location?.OriginalString, text, new HtmlParser().ParseDocument(text));
    }

    private static MultipartFormDataContent Multipart(IReadOnlyList<KeyValuePair<string, string>> fields, IReadOnlyList<(string Name, byte[] Content)> files)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields) content.Add(new StringContent(value), name);
        foreach (var (name, bytes) in files) content.Add(new ByteArrayContent(bytes), "files", name);
        return content;
    }

    private static IEnumerable<KeyValuePair<string, string>> FieldsOf(IElement form)
    {
        foreach (var element in form.QuerySelectorAll("input[name], textarea[name], select[name]"))
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } box when box.IsChecked:
                    yield return KeyValuePair.Create(box.Name!, box.Value);
                    break;
                case IHtmlInputElement { Type: not ("checkbox" or "radio" or "file") } input:
                    yield return KeyValuePair.Create(input.Name!, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return KeyValuePair.Create(area.Name!, area.Value);
                    break;
                case IHtmlSelectElement select:
                    yield return KeyValuePair.Create(select.Name!, select.Value ?? "");
                    break;
                default:
                    break;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_server is not null) await _server.DisposeAsync();
        if (_ledger is not null) await _ledger.DisposeAsync();
        _folder.Dispose();
    }
}

/// <summary>The answer to a form.</summary>
internal sealed record Sent(HttpStatusCode Status, string? Location, string Text, IHtmlDocument Page)
{
    /// <summary>What the summary at the head says is wrong.</summary>
    internal IReadOnlyList<string> Problems => [.. Page.QuerySelectorAll(".govuk-error-summary__list a").Select(static link => link.TextContent)];
}
