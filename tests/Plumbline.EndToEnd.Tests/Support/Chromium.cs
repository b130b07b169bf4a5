using Microsoft.Playwright;
using Plumbline.App.Printing;

namespace Plumbline.EndToEnd.Tests.Support;

/// <summary>The installed browser, driven. Nothing is downloaded: the driver comes with its package, the browser with the system.</summary>
public sealed class Chromium : IAsyncDisposable
{
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
    /// <summary>Opens everything that is folded away.</summary>
    internal static async Task UnfoldAsync(this IPage page) =>
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(folded => folded.open = true)");
}
