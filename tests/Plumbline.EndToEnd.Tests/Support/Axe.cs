using System.Globalization;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Plumbline.EndToEnd.Tests.Support;

/// <summary>Deque's axe: WCAG 2.2 at levels A and AA as far as a machine can judge, and good practice.</summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>
    /// Runs axe in the page and brings back only what is wrong. The package's own runner looks each frame over apart and
    /// carries the description of everything through the driver, which takes three times as long; our pages have one frame.
    /// What is in order is counted and not described.
    /// </summary>
    private const string Run = """
        async () => {
          const found = await axe.run(document, {
            runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
            resultTypes: ['violations'],
          });
          return {
            held: found.passes.length,
            broken: found.violations.map(rule => `${rule.id}: ${rule.help}; ${rule.nodes.length} times, as ${rule.nodes.slice(0, 3).map(node => node.html).join(' and ')}`),
          };
        }
        """;

    /// <summary>Looks a page over; fails with what is wrong, a line each.</summary>
    internal static async Task FindsNothingAsync(IPage page)
    {
        Assert.Equal(0, await page.Locator("iframe, frame").CountAsync());
        await page.EvaluateAsync(Script);
        var found = await page.EvaluateAsync<Outcome>(Run);
        // Without this an axe that did not run would find nothing wrong.
        Assert.True(found.Held > 10, string.Create(CultureInfo.InvariantCulture, $"axe held only {found.Held} rules."));
        if (found.Broken.Length > 0) Assert.Fail(string.Join('\n', found.Broken));
    }

    /// <summary>How many rules held, and each that did not.</summary>
    private sealed record Outcome
    {
        public int Held { get; init; }

        public string[] Broken { get; init; } = [];
    }
}
