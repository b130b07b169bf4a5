using Plumbline.EndToEnd.Tests.Support;

namespace Plumbline.EndToEnd.Tests.Html;

/// <summary>On a phone a report is short: months and definitions are folded, and charts are drawn at its width.</summary>
[Collection(PapersCollection.Name)]
public class PhonesTests(Papers papers)
{
    private const string Height = "document.documentElement.scrollHeight";

    /// <summary>The cells of a row that are seen, of the columns before the latest.</summary>
    private const string Earlier = "row => [...row.querySelectorAll('td.n:not(.latest, .empty)')].filter(cell => cell.checkVisibility()).length";

    // Before the figures were folded, the four were 47,000, 40,000, 71,000 and 25,000 pixels high.
    [Theory]
    [InlineData(Papers.Trust2023, 29_000)]
    [InlineData(Papers.Trust2020, 25_000)]
    [InlineData(Papers.Council, 51_000)]
    [InlineData(Papers.Incidents, 18_000)]
    public async Task Paper_OnAPhone_IsShort(string paper, int most)
    {
        var page = await papers.Chromium.OpenAsync(papers.Address(paper).AbsoluteUri, 375);
        Assert.InRange(await page.EvaluateAsync<int>(Height), 5_000, most);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task MonthsOfACard_AreShownOnceAskedFor_AndAlwaysOnADesk()
    {
        var page = await papers.Chromium.OpenAsync(papers.Address(Papers.Trust2023).AbsoluteUri, 375);
        var row = page.Locator("table.folds tbody tr:has(> td)").First;
        var more = row.Locator(".more > summary");
        Assert.Equal(0, await row.EvaluateAsync<int>(Earlier));
        Assert.True(await row.Locator("td.latest").IsVisibleAsync());
        Assert.Equal("Earlier months", await more.TextContentAsync());

        await more.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal(11, await row.EvaluateAsync<int>(Earlier));
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal(0, await row.EvaluateAsync<int>(Earlier));

        await page.SetViewportSizeAsync(1280, 900);
        Assert.Equal(11, await row.EvaluateAsync<int>(Earlier));
        Assert.False(await more.IsVisibleAsync());
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(Papers.Trust2023)]
    [InlineData(Papers.Council)]
    public async Task DefinitionsAndCharts_OnAPhone_AreFoldedAndNarrow(string paper)
    {
        var page = await papers.Chromium.OpenAsync(papers.Address(paper).AbsoluteUri, 375);
        var (folded, first) = (page.Locator(".folded"), page.Locator(".unfold > summary").First);
        Assert.InRange(await folded.CountAsync(), 8, 500);
        Assert.False(await folded.First.IsVisibleAsync());
        await first.ClickAsync();
        Assert.True(await folded.First.IsVisibleAsync());
        Assert.False(await folded.Nth(1).IsVisibleAsync());
        Assert.False(await page.Locator(".figure > .wide").First.IsVisibleAsync());
        Assert.True(await page.Locator(".figure > .narrow").First.IsVisibleAsync());

        await page.SetViewportSizeAsync(1024, 900);
        Assert.True(await folded.Nth(1).IsVisibleAsync());
        Assert.False(await first.IsVisibleAsync());
        Assert.True(await page.Locator(".figure > .wide").First.IsVisibleAsync());
        Assert.False(await page.Locator(".figure > .narrow").First.IsVisibleAsync());
        await page.Context.CloseAsync();
    }

    /// <summary>Links and disclosures that stand on lines of their own, not several in a sentence, are at least 24 pixels from the next one's middle, as WCAG 2.5.8 asks.</summary>
    [Theory, MemberData(nameof(Papers.Every), MemberType = typeof(Papers))]
    public async Task Targets_OnAPhone_AreFarEnoughApartForFingers(string paper)
    {
        var page = await papers.ShowAsync(paper, 375);
        Assert.Empty(await page.EvaluateAsync<string[]>("""
            () => {
              const all = [...document.querySelectorAll('a, summary')].filter(e => e.checkVisibility() && !e.matches('.skip, p a:not(.back a), sup a') && !(e.closest('li')?.querySelectorAll(':scope > a').length > 1))
                .map(e => ({ e, at: e.getBoundingClientRect() }))
                .map(one => ({ ...one, x: (one.at.left + one.at.right) / 2, y: (one.at.top + one.at.bottom) / 2 }));
              return all.filter(one => one.at.height < 24 && all.some(other => other !== one
                && Math.hypot(Math.max(other.at.left - one.x, one.x - other.at.right, 0), Math.max(other.at.top - one.y, one.y - other.at.bottom, 0)) < 12))
                .map(one => one.e.outerHTML.slice(0, 100));
            }
            """));
    }
}
