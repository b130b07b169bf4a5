using Microsoft.Playwright;
using Plumbline.EndToEnd.Tests.Support;
using Plumbline.Tests.Support;

namespace Plumbline.EndToEnd.Tests.Web.Registers;

/// <summary>A register on the site, in a browser: a row is added and changed, two people change one, and a row ends.</summary>
[Collection(PapersCollection.Name)]
public sealed class RegisterJourneyTests(Papers papers) : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private SiteProcess _site = null!;

    public async ValueTask InitializeAsync()
    {
        _folder.Write("body/plumbline.yaml", "organisation:\n  code: small\n  name: Small Trust\n");
        _folder.Write("body/units.csv", "unit,name,kind,parent\nsmall,Small Trust,organisation,\n");
        _folder.Write("body/registers/audits.yaml", "register: audits\nname: Clinical audits\nfields:\n  - {field: audit, name: Audit, kind: text, required: yes}\n  - {field: state, name: State, kind: choice, required: yes, choices: [{choice: open, word: Open}, {choice: closed, word: Closed}]}\n  - {field: next, name: Next step, kind: text}\n");
        _folder.Write("body/registers/audits/rows.csv", "row,from,to,audit,state,next\nfalls,,,Falls in the night,open,\n");
        var done = await papers.RunAsync("load", _folder.File("body"), "--reason", "The register", "--who", "Analyst", "--store", _folder.File("small.db"));
        Assert.True(done.ExitCode == 0, done.Errors);
        _site = await SiteProcess.StartAsync(_folder.Path, _folder.File("small.db"));
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(true, 375)]
    [InlineData(false, 1280)]
    public async Task ARow_IsAdded_AndChanged_AndEnded(bool script, int width)
    {
        var page = await papers.Chromium.OpenAsync(At("small/registers/audits"), width, script);
        await Axe.IfScriptAsync(page, script);
        await page.GetByRole(AriaRole.Link, new() { Name = "Add a row" }).ClickAsync();
        await Axe.IfScriptAsync(page, script);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the row" }).ClickAsync();
        // What is wrong leads to its field.
        await page.Locator(".govuk-error-summary__list a").First.ClickAsync();
        await Assertions.Expect(page.Locator("#field-audit")).ToBeFocusedAsync();
        await page.GetByLabel("Audit", new() { Exact = true }).FillAsync("Pain relief");
        await page.GetByLabel("State").SelectOptionAsync("open");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the row" }).ClickAsync();
        await Assertions.Expect(page.Locator(".saved")).ToContainTextAsync("Saved");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Pain relief");
        Assert.Contains("/registers/audits/pain-relief", page.Url, StringComparison.Ordinal);
        await Axe.IfScriptAsync(page, script);
        await page.GetByRole(AriaRole.Link, new() { Name = "Edit or end" }).ClickAsync();
        await page.GetByLabel("Next step (optional)").FillAsync("Ask the wards");
        await page.GetByLabel("Reason for the change").FillAsync("Agreed on Monday");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("dl.terms")).ToContainTextAsync("Ask the wards");
        await Assertions.Expect(page.Locator("aside")).ToContainTextAsync("Agreed on Monday.");
        if (script) await Sideways.FindsNothingAsync(page, [320, 375, 1280]);
        await page.GetByRole(AriaRole.Link, new() { Name = "Edit or end" }).ClickAsync();
        await Axe.IfScriptAsync(page, script);
        await page.GetByLabel("Why it ends").FillAsync("It is done");
        await page.GetByLabel("Yes, end this row").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "End the row" }).ClickAsync();
        await Assertions.Expect(page.Locator(".lead")).ToContainTextAsync("It ends on");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task TwoChangeOneRow_TheSecondSeesWhatTheFirstWrote_AndDecides()
    {
        var first = await papers.Chromium.OpenAsync(At("small/registers/audits/falls/edit"), 1280, script: true);
        // Whoever has no script keeps no draft: the two windows are as those of two people.
        var second = await papers.Chromium.OpenAsync(At("small/registers/audits/falls/edit"), 1280, script: false);
        await SaveAsync(second, "Count them", "By the ward");
        await Assertions.Expect(second.Locator("dl.terms")).ToContainTextAsync("Count them");
        await SaveAsync(first, "Ask the night staff", "By the lead");
        await Assertions.Expect(first.Locator(".other-words")).ToContainTextAsync("Count them");
        await Assertions.Expect(first.GetByLabel("Next step (optional)")).ToHaveValueAsync("Ask the night staff");
        await Axe.FindsNothingAsync(first);
        await first.Locator("input[name=decision][value=mine]").CheckAsync();
        await first.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(first.Locator("dl.terms")).ToContainTextAsync("Ask the night staff");
        await Assertions.Expect(first.Locator("aside")).ToContainTextAsync("By the ward.");
        await first.Context.CloseAsync();
        await second.Context.CloseAsync();
    }

    private static async Task SaveAsync(IPage page, string next, string reason)
    {
        await page.GetByLabel("Next step (optional)").FillAsync(next);
        await page.GetByLabel("Reason for the change").FillAsync(reason);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
    }

    private string At(string address) => new Uri(_site.Address, address).AbsoluteUri;
}
