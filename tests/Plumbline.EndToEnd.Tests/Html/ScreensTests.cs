using Microsoft.Playwright;
using Plumbline.EndToEnd.Tests.Support;

namespace Plumbline.EndToEnd.Tests.Html;

/// <summary>A paper can be read on a telephone, at a desk and on paper without scrolling sideways, in letters that are not too small.</summary>
[Collection(PapersCollection.Name)]
public class ScreensTests(Papers papers)
{
    // The width of A4 within its margins of 14 mm, upright and on its side, at 96 dots an inch.
    private const int Portrait = 688, Landscape = 1017;

    /// <summary>Each text's size as it is seen: that of its style, and within a drawing by as much as the drawing is scaled.</summary>
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

    /// <summary>What stands beyond the right edge, though nothing around it scrolls.</summary>
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
        // A chart gives way a little on a telephone rather than be scrolled for a few pixels.
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

    /// <summary>A text, where it stands and how large it is seen.</summary>
    private sealed record LetterSize
    {
        public string Kind { get; init; } = "";

        public double Size { get; init; }

        public string Text { get; init; } = "";
    }
}
