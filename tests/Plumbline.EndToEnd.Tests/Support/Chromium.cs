using Microsoft.Playwright;
using Plumbline.App.Printing;

namespace Plumbline.EndToEnd.Tests.Support;

/// <summary>The installed browser, driven. Nothing is downloaded: the driver comes with its package, the browser with the system.</summary>
public sealed class Chromium : IAsyncDisposable
{
    // A crowded machine is slow and not wrong: what has not come after this will not come.
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

    /// <summary>A window of its own of a width, with nothing remembered. Closing it is the caller's.</summary>
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

/// <summary>What is done to pages in several tests.</summary>
internal static class PageActions
{
    private static readonly float Patience = (float)TimeSpan.FromMinutes(1).TotalMilliseconds;

    /// <summary>
    /// Waits until a link that was followed has brought its page: by what stands in the page, which is asked again and again.
    /// A wait for the navigation itself can begin after it is over, and then never ends.
    /// </summary>
    internal static async Task ArrivesAsync(this IPage page, string address, string title)
    {
        await Assertions.Expect(page).ToHaveURLAsync(address, new() { Timeout = Patience });
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(title, new() { Timeout = Patience });
    }

    /// <summary>Waits until the keyboard stands on a link or button of a name.</summary>
    internal static Task FocusReachesAsync(this IPage page, string text) =>
        page.WaitForFunctionAsync("text => document.activeElement.textContent === text", text);

    /// <summary>Waits until the page has been laid out and painted as it now is, and its letters are there.</summary>
    internal static Task SettleAsync(this IPage page) =>
        page.EvaluateAsync("() => document.fonts.ready.then(() => new Promise(painted => requestAnimationFrame(() => requestAnimationFrame(() => painted()))))");

    /// <summary>Opens everything that is folded away.</summary>
    internal static async Task UnfoldAsync(this IPage page) =>
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(folded => folded.open = true)");
}
