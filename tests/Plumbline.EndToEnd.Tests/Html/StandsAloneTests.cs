using System.Collections.Concurrent;
using Plumbline.EndToEnd.Tests.Support;

namespace Plumbline.EndToEnd.Tests.Html;

/// <summary>A report is one self-contained file: it loads nothing and runs no script.</summary>
[Collection(PapersCollection.Name)]
public class StandsAloneTests(Papers papers)
{
    [Theory, MemberData(nameof(Papers.All), MemberType = typeof(Papers))]
    public async Task Paper_Opened_LoadsNothingElse(string paper)
    {
        var requests = new ConcurrentQueue<string>();
        var complaints = new ConcurrentQueue<string>();
        var page = await papers.Chromium.OpenAsync(papers.Address(paper).AbsoluteUri, 1280, before: page =>
        {
            page.Request += (_, request) => requests.Enqueue(request.Url);
            page.Console += (_, message) => complaints.Enqueue(message.Text);
            page.PageError += (_, error) => complaints.Enqueue(error);
        });
        // Printing and opening closed details could also load something.
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
    public async Task Paper_WithoutJavaScript_HasTheSameText(string paper)
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
