using Microsoft.Playwright;
using Plumbline.EndToEnd.Tests.Support;

namespace Plumbline.EndToEnd.Tests.Web;

/// <summary>From the list of papers to the files of one: with script, without, and by keyboard alone.</summary>
[Collection(PapersCollection.Name)]
public class BuildJourneyTests(Papers papers)
{
    private static readonly float Patience = (float)TimeSpan.FromMinutes(2).TotalMilliseconds;

    [Theory]
    [InlineData(true, "2020-Q2")]
    [InlineData(false, "2020-Q1")]
    public async Task FromTheList_ToTheFiles(bool script, string period)
    {
        var said = new List<string>();
        var page = await papers.Chromium.OpenAsync(new Uri(papers.Site.Address, "/sample-council/reports").AbsoluteUri, 1280, script, opened => opened.Console += (_, message) => said.Add(message.Text));
        await page.Locator($"main a[href$='{period}']").First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Make PDF and HTML" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Build PDF and HTML" }).ClickAsync();
        await ReadyAsync(page);
        await DownloadsAsync(page, $"sample-council-corporate-performance-{period}.html");
        await DownloadsAsync(page, $"sample-council-corporate-performance-{period}.pdf");
        if (script) await Axe.FindsNothingAsync(page);
        await page.Context.CloseAsync();
        Assert.Empty(said);
    }

    [Fact]
    public async Task ByKeyboard_FromThePreviewToTheFiles()
    {
        var page = await papers.Chromium.OpenAsync(new Uri(papers.Site.Address, "/sample-trust/reports/complaints/2023-10").AbsoluteUri, 1280);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await page.FocusReachesAsync("Make PDF and HTML");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/files*");
        for (var tabs = 0; tabs < 40 && await page.EvaluateAsync<string>("document.activeElement.textContent") != "Build PDF and HTML"; tabs++) await page.Keyboard.PressAsync("Tab");
        await page.FocusReachesAsync("Build PDF and HTML");
        await page.Keyboard.PressAsync("Enter");
        await ReadyAsync(page);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task TheSearch_IsReachedByKeys()
    {
        var page = await papers.Chromium.OpenAsync(new Uri(papers.Site.Address, "/sample-trust/checks").AbsoluteUri, 1280);
        await page.Keyboard.PressAsync("Control+k");
        await page.WaitForFunctionAsync("() => document.activeElement.id === 'site-search'");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task AChart_IsReadPointByPoint()
    {
        var page = await papers.Chromium.OpenAsync(new Uri(papers.Site.Address, "/sample-trust/indicators/sickness-monthly?period=2023-12").AbsoluteUri, 1280);
        var slider = page.GetByRole(AriaRole.Slider, new() { Name = "Points of the chart" });
        await slider.FocusAsync();
        await Assertions.Expect(slider).ToHaveAttributeAsync("aria-valuetext", "December 2023: 6.98%, above its usual range", new() { Timeout = Patience });
        await page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(slider).ToHaveAttributeAsync("aria-valuetext", "November 2023: 6.10%", new() { Timeout = Patience });
        await Assertions.Expect(page.Locator(".reader + output")).ToHaveTextAsync("November 2023: 6.10%", new() { Timeout = Patience });
        await Axe.FindsNothingAsync(page);
        await page.Context.CloseAsync();
    }

    private static Task ReadyAsync(IPage page) => Assertions.Expect(page.Locator("main .lead")).ToHaveTextAsync("The paper is ready.", new() { Timeout = Patience });

    private static async Task DownloadsAsync(IPage page, string name)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync());
        Assert.Equal(name, download.SuggestedFilename);
        Assert.Null(await download.FailureAsync());
    }
}
