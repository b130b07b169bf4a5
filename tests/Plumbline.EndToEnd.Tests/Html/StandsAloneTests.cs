using System.Collections.Concurrent;
using Plumbline.EndToEnd.Tests.Support;

namespace Plumbline.EndToEnd.Tests.Html;

/// <summary>A paper is one file: it asks for nothing, runs nothing, and can be kept.</summary>
[Collection(PapersCollection.Name)]
public class StandsAloneTests(Papers papers)
{
    [Theory, MemberData(nameof(Papers.All), MemberType = typeof(Papers))]
    public async Task Paper_Opened_AsksForNothingButItself(string paper)
    {
        var requests = new ConcurrentQueue<string>();
        var complaints = new ConcurrentQueue<string>();
        var page = await papers.Chromium.OpenAsync(papers.Address(paper).AbsoluteUri, 1280, before: page =>
        {
            page.Request += (_, request) => requests.Enqueue(request.Url);
            page.Console += (_, message) => complaints.Enqueue(message.Text);
            page.PageError += (_, error) => complaints.Enqueue(error);
        });
        // Printing and opening what is folded may fetch too.
        await page.UnfoldAsync();
        await page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        await page.SettleAsync();
        var fetched = await page.EvaluateAsync<string[]>("() => performance.getEntriesByType('resource').map(entry => entry.name)");
        await page.Context.CloseAsync();
        Assert.Empty(fetched);
        Assert.Equal([papers.Address(paper).AbsoluteUri], requests);
        Assert.Empty(complaints);
    }

    [Theory, MemberData(nameof(Papers.All), MemberType = typeof(Papers))]
    public async Task Paper_WithoutJavaScript_SaysTheSame(string paper)
    {
        var with = await papers.Chromium.OpenAsync(papers.Address(paper).AbsoluteUri, 1280);
        var without = await papers.Chromium.OpenAsync(papers.Address(paper).AbsoluteUri, 1280, script: false);
        var said = await with.InnerTextAsync("body");
        Assert.True(said.Length > 5_000);
        Assert.Equal(said, await without.InnerTextAsync("body"));
        Assert.Equal(0, await with.Locator("script").CountAsync());
        await with.Context.CloseAsync();
        await without.Context.CloseAsync();
    }
}
