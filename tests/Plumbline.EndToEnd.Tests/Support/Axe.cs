using System.Globalization;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Plumbline.EndToEnd.Tests.Support;

/// <summary>Deque's axe: WCAG 2.2 levels A and AA as far as a program can check them, and best practice.</summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>
    /// Runs axe in the page and returns only the violations. The package's own runner checks each frame separately and passes a
    /// description of everything through the driver, which takes three times as long; our pages have one frame.
    /// Rules that pass are counted, not described.
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

    /// <summary>Checks a page; fails with one line for each violation.</summary>
    internal static async Task FindsNothingAsync(IPage page)
    {
        Assert.Equal(0, await page.Locator("iframe, frame").CountAsync());
        await page.EvaluateAsync(Script);
        var found = await page.EvaluateAsync<Outcome>(Run);
        // Without this check, an axe that did not run would find no violations.
        Assert.True(found.Held > 10, string.Create(CultureInfo.InvariantCulture, $"axe held only {found.Held} rules."));
        if (found.Broken.Length > 0) Assert.Fail(string.Join('\n', found.Broken));
    }

    /// <summary>Checks a page in a browser that runs script, which axe needs.</summary>
    internal static Task IfScriptAsync(IPage page, bool script) => script ? FindsNothingAsync(page) : Task.CompletedTask;

    /// <summary>How many rules passed, and a text for each violation.</summary>
    private sealed record Outcome
    {
        public int Held { get; init; }

        public string[] Broken { get; init; } = [];
    }
}
