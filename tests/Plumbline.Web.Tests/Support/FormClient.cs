using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Plumbline.Web.Serving;

namespace Plumbline.Web.Tests.Support;

/// <summary>A browser without script: it loads the page of a form, fills fields and presses a button.</summary>
internal sealed class FormClient(HttpClient client)
{
    /// <summary>The page that was loaded last.</summary>
    internal IHtmlDocument Page { get; private set; } = null!;

    /// <summary>How the last request was answered.</summary>
    internal HttpStatusCode Status { get; private set; }

    /// <summary>Where the last answer leads; null where it is a page.</summary>
    internal string? Location { get; private set; }

    /// <summary>Where the site is.</summary>
    internal Uri Site => client.BaseAddress!;

    internal string Main => Page.QuerySelector("main")!.TextContent;

    internal string? Value(string field) => Page.QuerySelector($"[name='{field}']") switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlInputElement input => input.Value,
        IHtmlSelectElement select => select.Value,
        _ => null,
    };

    internal IReadOnlyList<string> Problems => [.. Page.QuerySelectorAll(".govuk-error-summary__list li").Select(static line => line.TextContent)];

    internal async Task<FormClient> OpenAsync(string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute));
        await ReadAsync(answer, address);
        return this;
    }

    /// <summary>Sends the form of the page with some fields filled.</summary>
    internal async Task<FormClient> SendAsync(string act, params (string Field, string Value)[] filled)
    {
        var fields = Fields("form[data-form]", filled);
        fields.Add(new("act", act));
        return await PostAsync(Address, fields);
    }

    /// <summary>Sends some fields of the page's form as they stand, and others filled, as a program or a request that is cut off may: a browser sends all.</summary>
    internal async Task<FormClient> SendAloneAsync(string act, string[] kept, params (string Field, string Value)[] filled)
    {
        var fields = Fields("form[data-form]", filled).Where(one => kept.Contains(one.Key, StringComparer.Ordinal) || filled.Any(field => field.Field == one.Key)).ToList();
        fields.Add(new("act", act));
        return await PostAsync(Address, fields);
    }

    /// <summary>Saves a draft as the script of the page does.</summary>
    internal async Task<(HttpStatusCode Status, string Body)> SaveDraftAsync(params (string Field, string Value)[] filled)
    {
        var form = Page.QuerySelector("form[data-draft]")!;
        using var content = new FormUrlEncodedContent(Fields("form[data-draft]", filled));
        using var answer = await client.PostAsync(new Uri(form.GetAttribute("data-draft")!, UriKind.Relative), content);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Presses the button that discards the draft.</summary>
    internal Task<FormClient> DiscardAsync()
    {
        var form = Page.QuerySelector("form.draft-shown")!;
        return PostAsync(form.GetAttribute("action")!, Fields("form.draft-shown", []));
    }

    internal async Task<FormClient> FollowAsync() => await OpenAsync(Location ?? throw new InvalidOperationException($"Found a page ({Status}), not a way to another: {string.Join("; ", Problems)} {Main}"));

    private string Address { get; set; } = "";

    private List<KeyValuePair<string, string>> Fields(string form, (string Field, string Value)[] filled)
    {
        var fields = new List<KeyValuePair<string, string>>();
        var element = Page.QuerySelector(form) ?? throw new InvalidOperationException($"Found no {form} on {Address}.");
        foreach (var field in element.QuerySelectorAll("input[name], textarea[name], select[name]"))
        {
            var name = field.GetAttribute("name")!;
            if (filled.Any(one => one.Field == name)) continue;
            if (field is IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false }) continue;
            fields.Add(new(name, field switch { IHtmlTextAreaElement area => area.Value, IHtmlSelectElement select => select.Value ?? "", IHtmlInputElement input => input.Value, _ => "" }));
        }

        foreach (var (field, value) in filled) fields.Add(new(field, value));
        return fields;
    }

    private async Task<FormClient> PostAsync(string address, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await client.PostAsync(new Uri(address, UriKind.RelativeOrAbsolute), content);
        await ReadAsync(answer, address);
        return this;
    }

    private async Task ReadAsync(HttpResponseMessage answer, string address)
    {
        (Status, Location) = (answer.StatusCode, answer.Headers.Location?.ToString());
        if (Location is null) (Page, Address) = (await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync()), address);
    }

    /// <summary>Another browser of the same person.</summary>
    internal static HttpClient Another(WebServer server) => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(server.Addresses[0]) };
}
