using Microsoft.Playwright;
using Plumbline.App.Printing;

namespace Plumbline.EndToEnd.Tests.Support;

/// <summary>Drives the installed browser. Nothing is downloaded: the driver comes with its package, the browser with the system.</summary>
public sealed class Chromium : IAsyncDisposable
{
    // Long enough for a busy machine: what has not happened after this time never will.
    private static readonly float Patience = (float)TimeSpan.FromMinutes(2).TotalMilliseconds;

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Chromium(IPlaywright playwright, IBrowser browser)
    {
        _playwright = playwright;
        _browser = browser;
    }

    internal static async Task<Chromium> StartAsync()
    {
        var installed = Browser.Find() ?? throw new InvalidOperationException(Browser.Advice);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = installed.Path,
            Timeout = Patience,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        return new Chromium(playwright, browser);
    }

    /// <summary>Opens an address in a new browser context of this width. The caller closes it.</summary>
    internal async Task<IPage> OpenAsync(string address, int width, bool script = true, Action<IPage>? before = null)
    {
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            JavaScriptEnabled = script,
        });
        context.SetDefaultTimeout(Patience);
        context.SetDefaultNavigationTimeout(Patience);
        var page = await context.NewPageAsync();
        before?.Invoke(page);
        await page.GotoAsync(address);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}

/// <summary>Actions on pages that several tests share.</summary>
internal static class PageActions
{
    private static readonly float Patience = (float)TimeSpan.FromMinutes(1).TotalMilliseconds;

    /// <summary>
    /// Waits until a followed link has loaded its page, by polling the page's address and heading. A wait for the navigation
    /// event can start after the navigation has ended, and then never ends.
    /// </summary>
    internal static async Task ArrivesAsync(this IPage page, string address, string title)
    {
        await Assertions.Expect(page).ToHaveURLAsync(address, new() { Timeout = Patience });
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(title, new() { Timeout = Patience });
    }

    /// <summary>Waits until the link or button with this text has the keyboard focus.</summary>
    internal static Task FocusReachesAsync(this IPage page, string text) =>
        page.WaitForFunctionAsync("text => document.activeElement.textContent === text", text);

    /// <summary>Waits until the page is laid out and painted, with its fonts loaded.</summary>
    internal static Task SettleAsync(this IPage page) =>
        page.EvaluateAsync("() => document.fonts.ready.then(() => new Promise(painted => requestAnimationFrame(() => requestAnimationFrame(() => painted()))))");

    /// <summary>Opens every closed details element.</summary>
    internal static async Task UnfoldAsync(this IPage page) =>
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(folded => folded.open = true)");
}
