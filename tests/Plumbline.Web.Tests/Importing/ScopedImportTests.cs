using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Importing;

/// <summary>Files of somebody who imports for a part of an organisation.</summary>
[Collection(GuardedSiteCollection.Name)]
public class ScopedImportTests(GuardedSite site)
{
    private const string Who = "Analyst/teams/a";
    private const string Begin = "/teams/import";

    private async Task<IHtmlDocument> PageAsync(string address)
    {
        while (true)
        {
            using var answer = await site.SendAsync(Who, address);
            var text = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.IsSuccessStatusCode, text);
            var page = new HtmlParser().ParseDocument(text);
            if (page.QuerySelector("[data-job]") is null) return page;
            await Task.Delay(100);
        }
    }

    private async Task<(HttpStatusCode Status, string? Location, IHtmlDocument Page)> PostAsync(IHtmlDocument page, string address, params (string Name, string Value)[] typed)
    {
        using var content = new MultipartFormDataContent();
        foreach (var hidden in page.QuerySelectorAll("form[data-form] input[type=hidden]").OfType<IHtmlInputElement>()) content.Add(new StringContent(hidden.Value), hidden.Name!);
        foreach (var (name, value) in typed) content.Add(new StringContent(value), name);
        using var answer = await site.SendAsync(Who, address, HttpMethod.Post, content);
        return (answer.StatusCode, answer.Headers.Location?.OriginalString, new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task ATextIsSettled_ForThatImportAlone()
    {
        var before = (await site.Ledger.HeadAsync(GuardedSite.Trust))!;
        var mappings = (await ReadDefinitions.RunAsync(site.Ledger, GuardedSite.Trust, asAt: null)).Workspace.Mappings.Count;
        var begun = await PostAsync(await PageAsync(Begin), Begin, ("pasted", "indicator\tunit\tperiod\tvalue\nfalls\tThe first of Alder\t2024-06\t4\n"), ("act", "read"));
        Assert.True(begun.Status == HttpStatusCode.SeeOther, begun.Page.Body!.TextContent);
        var address = begun.Location!;
        var page = await PageAsync(address);
        Assert.Contains("for this import alone", page.QuerySelector("#labels")!.ParentElement!.TextContent, StringComparison.Ordinal);
        var settled = await PostAsync(page, address, ("other-0", "a1"), ("act", "read"));
        Assert.Equal(HttpStatusCode.SeeOther, settled.Status);
        var ready = await PageAsync(address);
        var kept = ready.QuerySelector(".text-choice input[name=decision-0]:checked")!.GetAttribute("value")!;
        var accepted = await PostAsync(ready, address, ("decision-0", kept), ("post", "Head of Alder"), ("act", "accept"));
        Assert.True(accepted.Status == HttpStatusCode.SeeOther, string.Join(' ', accepted.Page.QuerySelectorAll(".govuk-error-summary").Select(static one => one.TextContent)));
        Assert.Equal(before.Value + 1, (await site.Ledger.HeadAsync(GuardedSite.Trust))!.Value);
        Assert.Equal(mappings, (await ReadDefinitions.RunAsync(site.Ledger, GuardedSite.Trust, asAt: null)).Workspace.Mappings.Count);
    }
}
