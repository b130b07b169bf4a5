using Microsoft.Playwright;
using Plumbline.EndToEnd.Tests.Support;

namespace Plumbline.EndToEnd.Tests.Html;

/// <summary>The mark of a note in a table stands in room of its own: it meets no text of its own cell or of another.</summary>
[Collection(PapersCollection.Name)]
public class NoteMarksTests(Papers papers)
{
    // The policy of a report lets no style in; a rule may be added to the one it has.
    private const string Crowd = "document.styleSheets[0].insertRule('.dense td.n > sup { position: relative; left: 1rem; }', document.styleSheets[0].cssRules.length)";

    /// <summary>Each mark in a table whose box meets a text of its row, with that text. The box of a raised mark may reach into the line above in its own cell, where no letter is so high.</summary>
    private const string Meetings = """
        () => {
          const boxes = node => { const range = document.createRange(); range.selectNodeContents(node); return [...range.getClientRects()]; };
          const meet = (a, b, depth) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > depth;
          const found = [];
          for (const mark of document.querySelectorAll('td > sup > .mark, th > sup > .mark')) {
            const at = boxes(mark);
            const walk = document.createTreeWalker(mark.closest('tr'), NodeFilter.SHOW_TEXT);
            for (let text; text = walk.nextNode();) {
              if (!text.data.trim() || mark.contains(text)) continue;
              const isOwn = mark.closest('td, th').contains(text);
              if (boxes(text).some(box => at.some(own => meet(own, box, isOwn ? own.height / 2 : 0.5)))) found.push(`${mark.closest('tr').id}: ${mark.textContent} meets ${text.data.trim()}`);
            }
          }
          return found;
        }
        """;

    /// <summary>Each report with a dashboard, at the widths of two phones, a tablet, a small and a usual desktop screen.</summary>
    public static TheoryData<string, int> Dashboards { get; } = new MatrixTheoryData<string, int>([Papers.Trust2023, Papers.Trust2020], [320, 375, 768, 1024, 1280]);

    [Theory, MemberData(nameof(Dashboards))]
    public async Task Mark_MeetsNoText(string paper, int width)
    {
        var page = await papers.ShowAsync(paper, width);
        Assert.InRange(await page.Locator("td.n > sup > .mark").CountAsync(), 1, 10_000);
        Assert.Empty(await page.EvaluateAsync<string[]>(Meetings));
    }

    [Theory]
    [InlineData(Papers.Trust2023)]
    [InlineData(Papers.Trust2020)]
    public async Task Mark_OnPaper_MeetsNoText(string paper)
    {
        // The pixel width of A4, landscape, within its margins.
        var page = await papers.ShowAsync(paper, 1017, Media.Print);
        Assert.Empty(await page.EvaluateAsync<string[]>(Meetings));
    }

    [Fact]
    public async Task Mark_OverAnotherCell_IsFound()
    {
        var page = await papers.Chromium.OpenAsync(papers.Address(Papers.Trust2020).AbsoluteUri, 1280);
        Assert.Empty(await page.EvaluateAsync<string[]>(Meetings));
        await page.EvaluateAsync(Crowd);
        Assert.NotEmpty(await page.EvaluateAsync<string[]>(Meetings));
        await page.Context.CloseAsync();
    }
}
