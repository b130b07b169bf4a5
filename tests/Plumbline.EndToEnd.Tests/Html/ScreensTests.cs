using Microsoft.Playwright;
using Plumbline.EndToEnd.Tests.Support;

namespace Plumbline.EndToEnd.Tests.Html;

/// <summary>A report fits phone screens, desktop screens and A4 without sideways scrolling, in letters that are not too small.</summary>
[Collection(PapersCollection.Name)]
public class ScreensTests(Papers papers)
{
    // The pixel width of A4 within its margins of 14 mm, portrait and landscape, at 96 pixels an inch.
    private const int Portrait = 688, Landscape = 1017;

    /// <summary>The displayed size of each text: its font size, multiplied within a drawing by the drawing's scale.</summary>
    private const string SizesOfText = """
        () => {
          const sizes = [];
          const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let text; text = walk.nextNode();) {
            if (!text.data.trim() || text.parentElement.closest('title, desc')) continue;
            const of = text.parentElement;
            const drawing = of.closest('svg');
            const scale = drawing ? of.getScreenCTM().a : 1;
            const kind = !drawing ? 'text' : drawing.closest('table, .key') ? 'icon' : 'chart';
            sizes.push({ kind, size: parseFloat(getComputedStyle(of).fontSize) * scale, text: text.data.trim() });
          }
          return sizes;
        }
        """;

    /// <summary>The elements that extend beyond the right edge outside a scrolling region.</summary>
    private const string CutOff = """
        () => [...document.body.querySelectorAll('*')]
          .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && !e.closest('.scroll'))
          .map(e => e.outerHTML.slice(0, 120))
        """;

    [Theory, MemberData(nameof(Papers.OnScreens), MemberType = typeof(Papers))]
    public async Task Paper_OnAScreen_NeedsNoScrollingSideways(string paper, int width)
    {
        var page = await papers.ShowAsync(paper, width);
        Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, width);
        Assert.Empty(await page.EvaluateAsync<string[]>(CutOff));
    }

    [Theory, MemberData(nameof(Papers.AtEnds), MemberType = typeof(Papers))]
    public async Task Letters_OnAScreen_AreNotSmall(string paper, int width)
    {
        var page = await papers.ShowAsync(paper, width);
        var sizes = await page.EvaluateAsync<LetterSize[]>(SizesOfText);
        Assert.True(sizes.Length > 200);
        Assert.Empty(sizes.Where(size => size.Kind == "text" && size.Size < 12).Select(size => $"{size.Size} px: {size.Text}"));
        // A chart shrinks a little on a phone so that it does not scroll for a few pixels.
        Assert.Empty(sizes.Where(size => size.Kind == "chart" && size.Size < 10).Select(size => $"{size.Size} px: {size.Text}"));
    }

    [Theory]
    [InlineData(Papers.Trust2023, Landscape)]
    [InlineData(Papers.Trust2020, Landscape)]
    [InlineData(Papers.Council, Portrait)]
    public async Task Paper_Printed_FitsA4(string paper, int width)
    {
        var page = await papers.ShowAsync(paper, width, Media.Print);
        Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, width);
        Assert.Empty(await page.EvaluateAsync<string[]>(CutOff));
    }

    /// <summary>A text, where it is, and its displayed size in pixels.</summary>
    private sealed record LetterSize
    {
        public string Kind { get; init; } = "";

        public double Size { get; init; }

        public string Text { get; init; } = "";
    }
}
