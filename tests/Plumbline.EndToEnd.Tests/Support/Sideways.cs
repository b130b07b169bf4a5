using System.Globalization;
using Microsoft.Playwright;

namespace Plumbline.EndToEnd.Tests.Support;

/// <summary>Whether a page, or a part of it, would have to be scrolled sideways, or is cut off.</summary>
internal static class Sideways
{
    /// <summary>The widths of four phones, a large phone on its side, two tablets and three desktop screens.</summary>
    internal static readonly int[] Widths = [320, 360, 375, 412, 640, 768, 800, 1024, 1280, 1440];

    /// <summary>The widths at which a reader spaces the letters out: WCAG 1.4.12.</summary>
    internal static readonly int[] SpacedWidths = [320, 800, 1280];

    private const string Found = """
        () => {
          const page = document.documentElement;
          const found = page.scrollWidth > page.clientWidth ? [`the page: ${page.scrollWidth} of ${page.clientWidth}`] : [];
          for (const e of document.body.querySelectorAll('*')) {
            if (e.matches('svg *, .hidden, .hidden *, .more span')) continue;
            const at = e.getBoundingClientRect();
            if (at.width <= 1) continue;
            const clips = getComputedStyle(e).overflowX !== 'visible' && !e.matches('svg');
            if (at.right > page.clientWidth + 1 || at.left < -1 && !e.matches('.skip') || clips && e.scrollWidth > e.clientWidth + 1) found.push(e.outerHTML.slice(0, 120));
          }
          return found;
        }
        """;

    /// <summary>Fails with what must be scrolled at one of the widths.</summary>
    internal static async Task FindsNothingAsync(IPage page, IEnumerable<int> widths)
    {
        foreach (var width in widths)
        {
            await page.SetViewportSizeAsync(width, 900);
            var found = await page.EvaluateAsync<string[]>(Found);
            if (found.Length > 0) Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"At {width}: {string.Join("; ", found.Take(5))}"));
        }
    }
}
