using System.Globalization;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Plumbline.EndToEnd.Tests.Support;

/// <summary>Deque's axe: WCAG 2.2 at levels A and AA as far as a machine can judge, and good practice.</summary>
internal static class Axe
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        // What is in order is only counted: describing each of its thousands of elements takes most of the time.
        ResultTypes = [ResultType.Violations],
    };

    /// <summary>Looks a page over; fails with what is wrong, a line each.</summary>
    internal static async Task FindsNothingAsync(IPage page)
    {
        var found = await page.RunAxe(Rules);
        // Without this an axe that did not run would find nothing wrong.
        Assert.True(found.Passes.Length > 10, string.Create(CultureInfo.InvariantCulture, $"axe held only {found.Passes.Length} rules."));
        if (found.Violations.Length > 0)
            Assert.Fail(string.Join('\n', found.Violations.Select(rule => $"{rule.Id}: {rule.Help}; {rule.Nodes.Length} times, as {string.Join(" and ", rule.Nodes.Take(3).Select(node => node.Html))}")));
    }
}
