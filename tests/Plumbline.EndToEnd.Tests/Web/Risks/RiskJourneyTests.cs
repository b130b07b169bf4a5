using System.Globalization;
using Microsoft.Playwright;
using Plumbline.EndToEnd.Tests.Support;
using Plumbline.Tests.Support;

namespace Plumbline.EndToEnd.Tests.Web.Risks;

/// <summary>Risks on the site, in a browser: from the first page to the matrix, and through the due reviews.</summary>
[Collection(PapersCollection.Name)]
public sealed class RiskJourneyTests(Papers papers) : IAsyncLifetime
{
    private const string Deaf = "section[aria-labelledby=deaf] li a";

    private readonly TemporaryFolder _folder = new();
    private SiteProcess _site = null!;

    public async ValueTask InitializeAsync()
    {
        _folder.Write("body/plumbline.yaml", "organisation:\n  code: small\n  name: Small Trust\n");
        _folder.Write("body/units.csv", "unit,name,kind\nsmall,Small Trust,organisation\n");
        _folder.Write("body/indicators.csv", "indicator,name,frequency,measure,polarity,aggregation\nfalls,Falls,month,count,lower,sum\n");
        _folder.Write("body/targets.csv", "indicator,unit,target\nfalls,,at most 2\n");
        _folder.Write("body/observations/figures.csv", "indicator,unit,period,value\nfalls,small,2024-04,7\nfalls,small,2024-05,9\n");
        _folder.Write(
            "body/risks/risks.csv",
            "risk,kind,title,owner,recorded\n3156,operational,Beds are short,Chief Nurse,2019-04-01\n3157,operational,Staff leave,Head of Staff,2019-04-01\n"
            + "3158,operational,Records are lost,Head of Records,2019-04-01\n3159,operational,Lifts fail,Head of Estates,2019-04-01\n3160,operational,Power fails,Head of Estates,2019-04-01\n");
        _folder.Write(
            "body/risks/gradings.csv",
            "risk,stage,date,likelihood,consequence,by,reason\n3156,current,2020-01-10,4,4,Chief Nurse,Wards are full\n3157,current,2020-01-10,3,4,,\n3158,current,2020-01-10,3,3,,\n3159,current,2020-01-10,2,3,,\n3160,current,2020-01-10,1,3,,\n");
        _folder.Write("body/risks/watches.csv", "risk,indicator,when\n3156,falls,red\n");
        await RunAsync("load", _folder.File("body"), "--reason", "First register", "--who", "Risk Manager");
        _site = await SiteProcess.StartAsync(_folder.Path, _folder.File("small.db"));
    }

    private string At(string address) => new Uri(_site.Address, address).AbsoluteUri;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ADeafRisk_IsFoundFromTheFirstPage_AndGraded_ThoughAnotherGradedItMeanwhile(bool script)
    {
        var page = await papers.Chromium.OpenAsync(At("small"), 1280, script);
        // The first page tells what the checks find once they have run.
        for (var tries = 0; tries < 60 && await page.Locator(Deaf).CountAsync() == 0; tries++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(500));
            await page.ReloadAsync();
        }

        await page.Locator(Deaf).First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(At("small/risks/3156"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Grade", Exact = true }).ClickAsync();
        await page.GetByLabel("Possible × Major, 12, high").CheckAsync();
        await page.GetByLabel("Why").FillAsync("Two wards were opened");
        await RunAsync("risk", "grade", "3156", "--likelihood", "5", "--consequence", "4", "--date", Today, "--reason", "Winter has come", "--who", "Medical Director");
        await SendAsync(page);
        await Assertions.Expect(page.Locator("#decision")).ToContainTextAsync("Medical Director changed this while you were writing");
        await Assertions.Expect(page.Locator(".other-words").First).ToContainTextAsync("4 × 4 = 16, extreme → 5 × 4 = 20, extreme");
        await Assertions.Expect(page.Locator(".other-words").First).ToContainTextAsync("Winter has come");
        await Assertions.Expect(page.GetByLabel("Why")).ToHaveValueAsync("Two wards were opened");
        await Assertions.Expect(page.GetByLabel("Possible × Major, 12, high")).ToBeCheckedAsync();
        if (script)
        {
            await Axe.FindsNothingAsync(page);
            await page.SetViewportSizeAsync(320, 900);
            await Axe.FindsNothingAsync(page);
            await Sideways.FindsNothingAsync(page, [320, 1280]);
        }

        await page.GetByLabel("Mine, in place of theirs").CheckAsync();
        await SendAsync(page);
        await Assertions.Expect(page).ToHaveURLAsync(At("small/risks/3156?saved=3"));
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("3 × 4 = 12");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Two wards were opened");
        await page.GotoAsync(At("small/risks?sign=deaf"));
        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync("Beds are short");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task FiveReviews_ByKeysAlone()
    {
        var page = await papers.Chromium.OpenAsync(At("small/risks/review"), 1280);
        await ReachesAsync(page, "Risk 1 of 5");
        await Axe.FindsNothingAsync(page);
        await page.Keyboard.PressAsync("u");
        await ReachesAsync(page, "Risk 2 of 5");
        await page.Keyboard.PressAsync("n");
        await page.Keyboard.TypeAsync("such us");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("u");
        await ReachesAsync(page, "Risk 3 of 5");
        await page.Keyboard.PressAsync("g");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Grade risk 3158, Records are lost");
        await TabToAsync(page, "grade");
        // From 3 × 3 one down and one to the right.
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowRight");
        await TabToAsync(page, "reason");
        await page.Keyboard.TypeAsync("A copy is kept");
        await TabToAsync(page, "act");
        await page.Keyboard.PressAsync("Enter");
        await ReachesAsync(page, "Risk 4 of 5");
        await page.Keyboard.PressAsync("s");
        await ReachesAsync(page, "Risk 5 of 5");
        await page.Keyboard.PressAsync("u");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("You have been through all reviews that are due.");
        await Assertions.Expect(page.Locator("section[aria-labelledby=done] li p")).ToHaveTextAsync(["Reviewed: unchanged", "Reviewed: unchanged. such us", "Graded 2 × 4 = 8, high. A copy is kept", "Reviewed: unchanged"]);
        await Assertions.Expect(page.Locator("section[aria-labelledby=skipped] li")).ToHaveTextAsync(["3159, Lifts fail"]);
        await Axe.FindsNothingAsync(page);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Keys_AreHeardInNoField_AndCanBeTurnedOff()
    {
        var page = await papers.Chromium.OpenAsync(At("small/risks/review"), 375);
        await ReachesAsync(page, "Risk 1 of 5");
        await Sideways.FindsNothingAsync(page, [320, 375, 1280]);
        await TabToAsync(page, "note");
        await page.Keyboard.TypeAsync("gus");
        await Assertions.Expect(page.GetByLabel("Note (optional)")).ToHaveValueAsync("gus");
        await page.GetByLabel("Note (optional)").FillAsync("");
        await page.GetByRole(AriaRole.Button, new() { Name = "Turn keys off" }).PressAsync("Enter");
        await Assertions.Expect(page.Locator(".sitting-keys")).ToContainTextAsync("Keys are off.");
        await page.Locator("[data-sitting]").FocusAsync();
        await page.Keyboard.PressAsync("u");
        await page.ReloadAsync();
        await ReachesAsync(page, "Risk 1 of 5");
        await page.Keyboard.PressAsync("u");
        await page.GetByRole(AriaRole.Button, new() { Name = "Turn keys on" }).PressAsync("Enter");
        await page.Locator("[data-sitting]").FocusAsync();
        await page.Keyboard.PressAsync("u");
        await ReachesAsync(page, "Risk 2 of 5");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task FiveReviews_WithoutScript_ByTheKeyboardToo()
    {
        var page = await papers.Chromium.OpenAsync(At("small/risks/review"), 1280, script: false);
        for (var risk = 1; risk <= 5; risk++)
        {
            await Assertions.Expect(page.Locator(".sitting-progress")).ToContainTextAsync(string.Create(CultureInfo.InvariantCulture, $"Risk {risk} of 5"));
            await TabToAsync(page, "act");
            await page.Keyboard.PressAsync("Enter");
        }

        await Assertions.Expect(page.Locator("section[aria-labelledby=done] li")).ToHaveCountAsync(5);
        await page.Context.CloseAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        _folder.Dispose();
    }

    private static string Today => DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Task SendAsync(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Grade", Exact = true }).ClickAsync();

    // The risk has the focus, so its keys are heard.
    private static async Task ReachesAsync(IPage page, string progress)
    {
        await Assertions.Expect(page.Locator(".sitting-progress")).ToContainTextAsync(progress);
        await page.WaitForFunctionAsync("document.activeElement?.hasAttribute('data-sitting')");
    }

    private static async Task TabToAsync(IPage page, string name)
    {
        for (var i = 0; i < 80; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string>("document.activeElement.name ?? ''") == name) return;
        }

        Assert.Fail($"The keyboard does not reach “{name}”.");
    }

    private async Task RunAsync(params string[] words)
    {
        var done = await papers.RunAsync([.. words, "--store", _folder.File("small.db")]);
        Assert.True(done.ExitCode == 0, done.Errors);
    }
}
