using System.Text;
using Microsoft.Playwright;
using Plumbline.EndToEnd.Tests.Support;
using Plumbline.Tests.Support;

namespace Plumbline.EndToEnd.Tests.Web.Entering;

/// <summary>Figures come in through a browser: typed by keyboard alone, pasted as a block, and imported from a file.</summary>
[Collection(PapersCollection.Name)]
public sealed class EnteringJourneyTests(Papers papers) : IAsyncLifetime
{
    private const string Month = "/sample-trust/enter/trust/2024-01";

    private readonly TemporaryFolder _folder = new();
    private SiteProcess? _site;

    private SiteProcess Site => _site ?? throw new InvalidOperationException("The site is not served yet.");

    private string At(string address) => new Uri(Site.Address, address).AbsoluteUri;

    public async ValueTask InitializeAsync()
    {
        var loaded = await papers.RunAsync("load", Repository.Path("samples", "community-trust"), "--store", _folder.File("own.db"));
        Assert.True(loaded.ExitCode == 0, loaded.Errors);
        _site = await SiteProcess.StartAsync(_folder.Path, _folder.File("own.db"));
    }

    public async ValueTask DisposeAsync()
    {
        if (_site is not null) await _site.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task AMonth_IsEnteredByKeyboardAlone()
    {
        var page = await papers.Chromium.OpenAsync(At(Month), 1280);
        var first = Box(page, "v:sickness-monthly:2024-01");
        await first.FocusAsync();
        await page.Keyboard.TypeAsync("6.50%");
        // Escape puts back what was there, and the figure is typed once more.
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(first).ToHaveValueAsync("");
        await page.Keyboard.TypeAsync("lots");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[id='m:v:sickness-monthly:2024-01']")).ToContainTextAsync("Error: Found “lots”");
        await Assertions.Expect(first).ToHaveAttributeAsync("aria-invalid", "true");
        await page.Keyboard.PressAsync("Shift+Enter");
        await Assertions.Expect(first).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("6.50% [p]");
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator("[id='m:v:sickness-monthly:2024-01']")).ToHaveTextAsync("Read as 6.50%, provisional");
        await Assertions.Expect(first).Not.ToHaveAttributeAsync("aria-invalid", "true");
        await page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(first).ToBeFocusedAsync();
        while (await page.EvaluateAsync<string>("document.activeElement.value") != "save") await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".saved")).ToContainTextAsync("Saved");
        await Assertions.Expect(Box(page, "v:sickness-monthly:2024-01")).ToHaveValueAsync("6.50% [p]");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task ABlock_IsPasted_SaysWhatDidNotFit_AndCanBeUndone()
    {
        var page = await papers.Chromium.OpenAsync(At("/sample-trust/enter/trust/2024-01?periods=3"), 1280);
        var (november, january) = (Box(page, "v:sickness-monthly:2023-11"), Box(page, "v:sickness-monthly:2024-01"));
        var before = await november.InputValueAsync();
        await november.FocusAsync();
        await PasteAsync(page, "6.11%\t6.12%\t6.13%\t6.14%\r\n\"7.1%\"\t\t7.3%\r\n");
        await Assertions.Expect(november).ToHaveValueAsync("6.11%");
        await Assertions.Expect(january).ToHaveValueAsync("6.13%");
        var told = page.Locator("[data-paste]");
        await Assertions.Expect(told).ToContainTextAsync("1 cell did not fit into the grid: 6.14%");
        await Assertions.Expect(told).ToContainTextAsync("marked with what was there");
        await Assertions.Expect(page.Locator("td.entry").Filter(new() { Has = november }).Locator(".was")).ToHaveTextAsync($"was {before}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo the paste" }).ClickAsync();
        await Assertions.Expect(november).ToHaveValueAsync(before);
        await Assertions.Expect(january).ToHaveValueAsync("");
        await january.FocusAsync();
        await PasteAsync(page, "6.13%\n");
        await PasteAsync(page, "6.13%\n6.90%\n");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".saved, h1:has-text('Review')").First).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AFile_WithTenUnknownLabels_IsSettledOnOneScreen_AndAccepted(bool script)
    {
        var labels = Enumerable.Range(1, 9).Select(static number => $"Nobody knows this {number}");
        var page = await papers.Chromium.OpenAsync(At("/sample-trust/import"), 1280, script);
        await page.GetByLabel("Files").SetInputFilesAsync(new FilePayload { Name = "ten.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes($"Measure,Apr 2024\nSickness rate of all,6.5%\n{string.Concat(labels.Select(static label => label + ",3\n"))}") });
        await page.GetByRole(AriaRole.Button, new() { Name = "Read", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Import ten.csv");
        await Assertions.Expect(page.Locator(".text-choice")).ToHaveCountAsync(10);
        foreach (var choice in await page.Locator(".text-choice").AllAsync())
        {
            if ((await choice.InnerTextAsync()).Contains("Nobody", StringComparison.Ordinal)) await choice.GetByLabel("Leave these rows out").CheckAsync();
            else await choice.GetByRole(AriaRole.Combobox).FillAsync("sickness-monthly");
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await Assertions.Expect(page.Locator(".lead")).ToContainTextAsync("1 new");
        await page.GetByLabel("Reason").FillAsync("The return of April");
        await page.GetByRole(AriaRole.Button, new() { Name = "Accept" }).ClickAsync();
        await Assertions.Expect(page.Locator(".saved")).ToContainTextAsync("Saved");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("The return of April");
        await page.GetByRole(AriaRole.Link, new() { Name = "Undo this change" }).ClickAsync();
        await page.GetByLabel("Why it is undone").FillAsync("It was for a test.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo the change" }).ClickAsync();
        await Assertions.Expect(page.Locator(".saved")).ToContainTextAsync("Saved");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task WithoutScript_AFigureIsEntered_AndAChangedOneReviewed()
    {
        var page = await papers.Chromium.OpenAsync(At("/sample-trust/enter/trust/2023-12"), 1280, script: false);
        await Box(page, "v:sickness-monthly:2023-12").FillAsync("6.91%");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Review");
        await page.GetByLabel("I have checked it").CheckAsync();
        await page.GetByLabel("Reason").FillAsync("The final return");
        await page.GetByRole(AriaRole.Button, new() { Name = "Write" }).ClickAsync();
        await Assertions.Expect(page.Locator(".saved")).ToContainTextAsync("Saved");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task ThePages_OfWriting_AreAccessible_AndFit_AtEveryWidth()
    {
        var page = await papers.Chromium.OpenAsync(At(Month), 1280);
        await Box(page, "v:sickness-monthly:2024-01").FillAsync("lots");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToBeVisibleAsync();
        await LooksAsync(page);
        await Box(page, "v:sickness-monthly:2024-01").FillAsync("99.9%");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Review");
        await LooksAsync(page);
        foreach (var periods in new[] { 3, 12 })
        {
            await page.GotoAsync(At($"{Month}?periods={periods}"));
            await Assertions.Expect(page.GetByText("Keys", new() { Exact = true })).ToBeVisibleAsync();
            await LooksAsync(page);
        }

        await page.GotoAsync(At("/sample-trust/import"));
        await page.GetByLabel("Files").SetInputFilesAsync(new FilePayload { Name = "mixed.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes("Measure,Apr 2024,May 2024\nSickness rate of all,6.5%,6.6%\nNever event count,0,soon\nNever events,0,later\n") });
        await page.GetByRole(AriaRole.Button, new() { Name = "Read", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Import mixed.csv");
        await LooksAsync(page);
        await page.Context.CloseAsync();
    }

    private static async Task LooksAsync(IPage page)
    {
        await page.UnfoldAsync();
        foreach (var width in new[] { 1280, 375, 320 })
        {
            // As high as the page: what lies half under the bar at the foot of a window is reached by scrolling.
            await page.SetViewportSizeAsync(width, 12_000);
            await Axe.FindsNothingAsync(page);
        }

        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ForcedColors = ForcedColors.Active });
        await Axe.FindsNothingAsync(page);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ForcedColors = ForcedColors.None, ColorScheme = ColorScheme.Dark });
        await Axe.FindsNothingAsync(page);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
        await Sideways.FindsNothingAsync(page, [320, 375, 768, 1024, 1280]);
        await page.SetViewportSizeAsync(1280, 900);
    }

    private static ILocator Box(IPage page, string name) => page.Locator($"[id='{name}']");

    // What a spreadsheet leaves on the clipboard, as the browser hands it to the page.
    private static async Task PasteAsync(IPage page, string text) => await page.EvaluateAsync(
        "text => { const data = new DataTransfer(); data.setData('text/plain', text); document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }", text);
}
