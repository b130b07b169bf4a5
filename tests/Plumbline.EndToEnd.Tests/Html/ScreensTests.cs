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
            if (!of.checkVisibility()) continue;
            const scale = drawing ? of.getScreenCTM().a : 1;
            const kind = !drawing ? 'text' : drawing.closest('table, .key') ? 'icon' : 'chart';
            sizes.push({ kind, size: parseFloat(getComputedStyle(of).fontSize) * scale, text: text.data.trim() });
          }
          return sizes;
        }
        """;

    /// <summary>The texts of neighbouring cells of a row that are less than two pixels apart.</summary>
    private const string Touching = """
        () => {
          const found = [];
          for (const row of document.querySelectorAll('.dense tbody tr')) {
            let last;
            for (const cell of row.cells) {
              const range = document.createRange();
              range.selectNodeContents(cell);
              for (const box of cell.matches('.empty') ? [] : range.getClientRects()) {
                if (last && last.cell !== cell && box.width && box.left < last.right + 2 && box.right > last.right && box.top < last.bottom && box.bottom > last.top) found.push(`${row.id}: ${cell.textContent}`);
                if (box.width && (!last || last.cell !== cell || box.right > last.right)) last = { cell, right: box.right, top: box.top, bottom: box.bottom };
              }
            }
          }
          return found;
        }
        """;

    /// <summary>Where the periods of each dashboard begin, in pixels.</summary>
    private const string Months = """
        () => [...document.querySelectorAll('table.folds')].map(table => [...table.tHead.rows[1].cells].map(cell => cell.getBoundingClientRect().left))
        """;

    [Theory, MemberData(nameof(Papers.Every), MemberType = typeof(Papers))]
    public async Task Paper_OnAnyScreen_NeedsNoScrollingSideways(string paper) =>
        await Sideways.FindsNothingAsync(await papers.ShowAsync(paper, 1280), Sideways.Widths);

    [Theory, MemberData(nameof(Papers.Every), MemberType = typeof(Papers))]
    public async Task Paper_WithItsTextSpacedOut_NeedsNoScrollingSideways(string paper)
    {
        var page = await papers.ShowAsync(paper, 1280);
        await TextSpacing.WithinAsync(page, () => Sideways.FindsNothingAsync(page, Sideways.SpacedWidths));
    }

    // The tests above can fail.
    [Fact]
    public async Task AWideElement_IsFound()
    {
        var page = await papers.ShowAsync(Papers.Complaints, 1280);
        await page.EvaluateAsync("document.styleSheets[0].insertRule('h1 { width: 1300px; }', document.styleSheets[0].cssRules.length)");
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => Sideways.FindsNothingAsync(page, [1280]));
        await page.EvaluateAsync("document.styleSheets[0].deleteRule(document.styleSheets[0].cssRules.length - 1)");
        await Sideways.FindsNothingAsync(page, [1280]);
    }

    [Theory]
    [InlineData(Papers.Trust2023, 1280, Media.Screen)]
    [InlineData(Papers.Trust2020, 1280, Media.Screen)]
    [InlineData(Papers.Incidents, 1280, Media.Screen)]
    [InlineData(Papers.Trust2023, Landscape, Media.Print)]
    [InlineData(Papers.Trust2020, Landscape, Media.Print)]
    [InlineData(Papers.Incidents, Landscape, Media.Print)]
    public async Task Dashboards_OfAPaper_StandOnOneGrid_AndTheirFiguresDoNotTouch(string paper, int width, Media media)
    {
        var page = await papers.ShowAsync(paper, width, media);
        var tables = await page.EvaluateAsync<double[][]>(Months);
        Assert.True(tables.Length >= 2);
        Assert.All(tables, periods => Assert.All(periods.Zip(tables[0]), place => Assert.InRange(place.First - place.Second, -0.5, 0.5)));
        Assert.Empty(await page.EvaluateAsync<string[]>(Touching));
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
        await Sideways.FindsNothingAsync(page, [width]);
    }

    /// <summary>A text, where it is, and its displayed size in pixels.</summary>
    private sealed record LetterSize
    {
        public string Kind { get; init; } = "";

        public double Size { get; init; }

        public string Text { get; init; } = "";
    }
}
