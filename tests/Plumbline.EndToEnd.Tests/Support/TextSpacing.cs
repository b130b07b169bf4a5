using Microsoft.Playwright;

namespace Plumbline.EndToEnd.Tests.Support;

/// <summary>The spacing of text that WCAG 1.4.12 lets readers set.</summary>
internal static class TextSpacing
{
    // The policy of a report lets no style in; rules may be added to the one it has.
    private const string Add = """
        () => {
          const sheet = document.styleSheets[0];
          for (const rule of ['* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }', 'p { margin-bottom: 2em !important; }'])
            sheet.insertRule(rule, sheet.cssRules.length);
        }
        """;

    private const string Remove = "() => { const sheet = document.styleSheets[0]; for (let i = 0; i < 2; i++) sheet.deleteRule(sheet.cssRules.length - 1); }";

    /// <summary>Runs a check in the page with its text spaced out.</summary>
    internal static async Task WithinAsync(IPage page, Func<Task> check)
    {
        await page.EvaluateAsync(Add);
        try
        {
            await check();
        }
        finally
        {
            await page.EvaluateAsync(Remove);
        }
    }
}
