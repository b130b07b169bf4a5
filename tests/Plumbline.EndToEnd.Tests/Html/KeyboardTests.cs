using System.Globalization;
using Plumbline.EndToEnd.Tests.Support;

namespace Plumbline.EndToEnd.Tests.Html;

/// <summary>What a link or the keyboard goes to is seen: no header that stays in view covers it.</summary>
[Collection(PapersCollection.Name)]
public class KeyboardTests(Papers papers)
{
    // As many links as the longest page of a screen has, several times over.
    private const int Steps = 60;

    /// <summary>The text that hides the middle of the element with the keyboard focus; null where it is seen.</summary>
    private const string Covering = """
        () => {
          const focused = document.activeElement;
          const at = [...focused.getClientRects()][0];
          const top = document.elementFromPoint(at.left + at.width / 2, at.top + at.height / 2);
          return top && (focused.contains(top) || top.contains(focused)) ? null : `${focused.textContent} under ${top ? top.outerHTML.slice(0, 80) : 'nothing'}`;
        }
        """;

    [Theory]
    [InlineData(Papers.Trust2023, 1280)]
    [InlineData(Papers.Trust2020, 1280)]
    [InlineData(Papers.Trust2023, 375)]
    public async Task RowThatALinkReturnsTo_IsSeen(string paper, int width)
    {
        var page = await papers.Chromium.OpenAsync(papers.Address(paper).AbsoluteUri, width);
        var hidden = await page.EvaluateAsync<string[]>("""
            async () => {
              const hidden = [];
              for (const link of document.querySelectorAll('.back a')) {
                link.click();
                await new Promise(painted => requestAnimationFrame(() => requestAnimationFrame(painted)));
                const target = document.querySelector(link.getAttribute('href'));
                const head = target.closest('table')?.tHead.getBoundingClientRect();
                const at = target.getBoundingClientRect();
                if (at.top < 0 || at.bottom > innerHeight || head && getComputedStyle(target.closest('table').tHead).position === 'sticky' && at.top < head.bottom - 1) hidden.push(`${target.id} at ${at.top}`);
              }
              return document.querySelectorAll('.back a').length < 3 ? ['too few links'] : hidden;
            }
            """);
        Assert.Empty(hidden);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(375)]
    public async Task Focus_GoingBackwards_IsNeverCovered(int width)
    {
        var page = await papers.Chromium.OpenAsync(papers.Address(Papers.Trust2023).AbsoluteUri, width);
        // From the middle of the dashboards up, where headers stay in view.
        await page.Locator("table.folds").Nth(1).Locator("tbody a").Last.FocusAsync();
        var covered = new List<string>();
        for (var step = 0; step < Steps; step++)
        {
            await page.Keyboard.PressAsync("Shift+Tab");
            if (await page.EvaluateAsync<string?>(Covering) is { } what) covered.Add(string.Create(CultureInfo.InvariantCulture, $"{step}: {what}"));
        }

        Assert.Empty(covered);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task SkipLink_IsTheFirst_IsSeenWithTheFocus_AndGoesToTheReport()
    {
        var page = await papers.Chromium.OpenAsync(papers.Address(Papers.Council).AbsoluteUri, 375);
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the report", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        Assert.Null(await page.EvaluateAsync<string?>(Covering));
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('main').contains(document.activeElement)"));
        await page.Context.CloseAsync();
    }
}
