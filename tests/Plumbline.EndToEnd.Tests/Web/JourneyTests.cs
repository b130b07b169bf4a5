using System.Text;
using Microsoft.Playwright;
using Plumbline.EndToEnd.Tests.Support;
using Plumbline.Tests.Support;

namespace Plumbline.EndToEnd.Tests.Web;

/// <summary>What people come to the site for, in a browser: with script and without it, with a pointer and with the keyboard alone.</summary>
[Collection(PapersCollection.Name)]
public class JourneyTests(Papers papers)
{
    private const string Sickness = "Sickness absence in the month";

    private Uri At(string address) => new(papers.Site.Address, address);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task FromHome_ToAMeasure_ToAFigure_ToItsCell_AndBack(bool script)
    {
        var page = await papers.Chromium.OpenAsync(At("/sample-trust").AbsoluteUri, 1280, script);
        await page.GetByRole(AriaRole.Link, new() { Name = Sickness, Exact = true }).First.ClickAsync();
        await page.ArrivesAsync(At("/sample-trust/indicators/sickness-monthly").AbsoluteUri, Sickness);
        await page.Locator("table").GetByRole(AriaRole.Link, new() { Name = "6.98%" }).ClickAsync();
        await page.ArrivesAsync(At("/sample-trust/figures/sickness-monthly/trust/2023-12").AbsoluteUri, $"{Sickness}, Sample Community Health Trust: December 2023");
        Assert.Contains("quality-dashboard-2023.csv", await page.InnerTextAsync(".origin"), StringComparison.Ordinal);
        Assert.Contains("row 531, column 4", await page.InnerTextAsync(".origin"), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = "Quality performance dashboard" }).First.ClickAsync();
        await page.ArrivesAsync(At("/sample-trust/reports/quality-dashboard/2023-12#indicator-sickness-monthly").AbsoluteUri, "Quality performance dashboard");
        await page.GoBackAsync();
        await page.Locator(".crumbs").GetByRole(AriaRole.Link, new() { Name = Sickness }).ClickAsync();
        await page.ArrivesAsync(At("/sample-trust/indicators/sickness-monthly").AbsoluteUri, Sickness);
        await page.GetByRole(AriaRole.Link, new() { Name = "Now", Exact = true }).ClickAsync();
        await page.ArrivesAsync(At("/sample-trust").AbsoluteUri, "What needs attention now");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task WithTheKeyboardAlone_AMeasureIsReached_AndItsFigure()
    {
        var page = await papers.Chromium.OpenAsync(At("/sample-trust").AbsoluteUri, 1280);
        await page.Keyboard.PressAsync("Tab");
        await page.FocusReachesAsync("Skip to the content");
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, Sickness);
        await page.Keyboard.PressAsync("Enter");
        await page.ArrivesAsync(At("/sample-trust/indicators/sickness-monthly").AbsoluteUri, Sickness);
        await TabToAsync(page, "6.98%");
        await page.Keyboard.PressAsync("Enter");
        await page.ArrivesAsync(At("/sample-trust/figures/sickness-monthly/trust/2023-12").AbsoluteUri, $"{Sickness}, Sample Community Health Trust: December 2023");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Search_ByAFewLetters_LeadsToTheMeasure(bool script)
    {
        var page = await papers.Chromium.OpenAsync(At("/sample-trust/changes").AbsoluteUri, 1280, script);
        if (script) await page.Keyboard.PressAsync("Control+k");
        else await page.Locator("[role=search] input").FocusAsync();
        await page.Keyboard.TypeAsync("sick");
        await page.Keyboard.PressAsync("Enter");
        await page.ArrivesAsync(At("/sample-trust/search?q=sick").AbsoluteUri, "Search: sick");
        await page.GetByRole(AriaRole.Link, new() { Name = Sickness }).First.ClickAsync();
        await page.ArrivesAsync(At("/sample-trust/indicators/sickness-monthly").AbsoluteUri, Sickness);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AFilter_HasAnAddress_ThatShowsAnotherTheSame(bool script)
    {
        var page = await papers.Chromium.OpenAsync(At("/sample-trust/dashboard").AbsoluteUri, 1280, script);
        var all = await page.Locator("main tbody th[scope=row]").CountAsync();
        await page.GetByLabel("Show", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Off target" });
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Assertions.Expect(page.Locator(".count")).ToContainTextAsync("8 of");
        var shown = await NamesAsync(page);
        Assert.InRange(shown.Count, 1, all - 1);
        var other = await papers.Chromium.OpenAsync(page.Url, 375, script: false);
        Assert.Equal(shown, await NamesAsync(other));
        await other.Context.CloseAsync();
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task APaper_IsBuilt_AndDownloaded(bool script)
    {
        var page = await papers.Chromium.OpenAsync(At("/sample-council/reports").AbsoluteUri, 1280, script);
        await page.GetByRole(AriaRole.Link, new() { Name = "Quarter 2 2020/21" }).ClickAsync();
        await page.ArrivesAsync(At("/sample-council/reports/corporate-performance/2020-Q2").AbsoluteUri, "Corporate performance report");
        await page.GetByRole(AriaRole.Link, new() { Name = "Make PDF and HTML" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Build PDF and HTML" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = Papers.Council + ".pdf" })).ToBeVisibleAsync(new() { Timeout = 120_000 });
        Assert.Equal(await File.ReadAllTextAsync(papers.Html(Papers.Council)), Encoding.UTF8.GetString(await DownloadAsync(page, ".html")));
        Assert.Equal(await File.ReadAllBytesAsync(papers.Pdf(Papers.Council)), await DownloadAsync(page, ".pdf"));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TheTimeMachine_TurnsTheWholeSiteBack(bool script)
    {
        using var folder = new TemporaryFolder();
        folder.Write("body/plumbline.yaml", "organisation:\n  code: small\n  name: Small Trust\n");
        folder.Write("body/units.csv", "unit,name,kind\nsmall,Small Trust,organisation\n");
        folder.Write("body/indicators.csv", "indicator,name,frequency,measure,polarity,aggregation\nfalls,Falls,month,count,lower,sum\n");
        folder.Write("body/observations/figures.csv", "indicator,unit,period,value\nfalls,small,2019-04,7\nfalls,small,2019-05,3\n");
        await LoadAsync(folder, "First figures");
        folder.Write("body/observations/figures.csv", "indicator,unit,period,value\nfalls,small,2019-04,7\nfalls,small,2019-05,4\n");
        await LoadAsync(folder, "May counted again");

        await using var site = await SiteProcess.StartAsync(folder.Path, folder.File("small.db"));
        Uri Here(string address) => new(site.Address, address);
        var page = await papers.Chromium.OpenAsync(Here("/small/figures/falls/small/2019-05").AbsoluteUri, 1280, script);
        Assert.Contains("4", await page.InnerTextAsync(".strip"), StringComparison.Ordinal);
        Assert.Contains("May counted again", await page.InnerTextAsync(".origin"), StringComparison.Ordinal);
        await page.GotoAsync(Here("/small/changes/1").AbsoluteUri);
        await page.GetByRole(AriaRole.Link, new() { Name = "The site as it was after this change" }).ClickAsync();
        await Assertions.Expect(page.Locator(".past")).ToContainTextAsync("as at change 1");
        await page.GetByRole(AriaRole.Link, new() { Name = "Measures" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Falls", Exact = true }).First.ClickAsync();
        await Assertions.Expect(page.Locator(".past")).ToContainTextAsync("as at change 1");
        Assert.Contains("3", await page.InnerTextAsync(".strip"), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = "Back to the present" }).ClickAsync();
        await Assertions.Expect(page.Locator(".past")).ToHaveCountAsync(0);
        Assert.Contains("4", await page.InnerTextAsync(".strip"), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    private async Task LoadAsync(TemporaryFolder folder, string reason)
    {
        var loaded = await papers.RunAsync("load", folder.File("body"), "--store", folder.File("small.db"), "--reason", reason);
        Assert.True(loaded.ExitCode == 0, loaded.Errors);
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(IPage page) => await page.Locator("main tbody th[scope=row] a:first-child").AllInnerTextsAsync();

    private static async Task<byte[]> DownloadAsync(IPage page, string end)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator($"a[href$='{end}']").First.ClickAsync());
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }

    private static async Task TabToAsync(IPage page, string text)
    {
        // No page has more stops before what it is for.
        for (var i = 0; i < 80; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string>("document.activeElement.textContent.trim()") == text) return;
        }

        Assert.Fail($"The keyboard does not reach “{text}”.");
    }
}
