using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;
using Plumbline.EndToEnd.Tests.Support;
using Plumbline.Tests.Support;

namespace Plumbline.EndToEnd.Tests.Web.Writing;

/// <summary>Writing on the site, in a browser: nothing typed is lost, whatever ends meanwhile.</summary>
[Collection(PapersCollection.Name)]
public sealed class WritingJourneyTests(Papers papers) : IAsyncLifetime
{
    private const string Form = "small/commentary/falls/small/2024-05";
    private static readonly TimeSpan Oldest = TimeSpan.FromSeconds(5);

    private readonly TemporaryFolder _folder = new();
    private SiteProcess _site = null!;

    public async ValueTask InitializeAsync()
    {
        _folder.Write("body/plumbline.yaml", "organisation:\n  code: small\n  name: Small Trust\n");
        _folder.Write("body/units.csv", "unit,name,kind\nsmall,Small Trust,organisation\n");
        _folder.Write("body/indicators.csv", "indicator,name,frequency,measure,polarity,aggregation\nfalls,Falls,month,count,lower,sum\n");
        _folder.Write("body/observations/figures.csv", "indicator,unit,period,value\nfalls,small,2024-04,7\nfalls,small,2024-05,3\n");
        await LoadAsync("First figures");
        _site = await SiteProcess.StartAsync(_folder.Path, _folder.File("small.db"));
    }

    private string At(string address) => new Uri(_site.Address, address).AbsoluteUri;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Words_AreWritten_Previewed_AndSaved(bool script)
    {
        var page = await papers.Chromium.OpenAsync(At("small/indicators/falls"), 1280, script);
        await page.GetByRole(AriaRole.Link, new() { Name = "Write about it" }).ClickAsync();
        await page.GetByLabel("Why").FillAsync("Wet **floors**.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Preview" }).ClickAsync();
        await Assertions.Expect(page.Locator(".preview-words")).ToContainTextAsync("Wet floors.");
        if (script) await Axe.FindsNothingAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await page.ArrivesAsync(At("small/indicators/falls?period=2024-05&saved=2"), "Falls");
        await Assertions.Expect(page.Locator("section.written")).ToContainTextAsync("Wet floors.");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task WithTheKeyboardAlone_WordsAreSaved()
    {
        var page = await papers.Chromium.OpenAsync(At(Form), 1280);
        await TabToAsync(page, "why");
        await page.Keyboard.TypeAsync("Wet floors.");
        await TabToAsync(page, "act");
        await page.Keyboard.PressAsync("Enter");
        await page.ArrivesAsync(At("small/indicators/falls?period=2024-05&saved=2"), "Falls");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task WithoutScript_ADraftIsKept_ByItsButton()
    {
        var page = await papers.Chromium.OpenAsync(At(Form), 375, script: false);
        await page.GetByLabel("Why").FillAsync("Half a");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save draft" }).ClickAsync();
        await Assertions.Expect(page.Locator(".draft-shown")).ToContainTextAsync("Draft of ");
        await page.GotoAsync(At("small/drafts"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Words about Falls, May 2024" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Why")).ToHaveValueAsync("Half a");
        await page.GetByRole(AriaRole.Button, new() { Name = "Discard draft" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Why")).ToHaveValueAsync("");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task TheServerKilledWhileWordsAreTyped_LosesNothing()
    {
        var page = await papers.Chromium.OpenAsync(At(Form), 1280);
        var (typed, when, clock) = ("", new List<(TimeSpan At, string Text)>(), Stopwatch.StartNew());
        await page.GetByLabel("Why").FocusAsync();
        async Task TypeAsync(TimeSpan span)
        {
            for (var until = clock.Elapsed + span; clock.Elapsed < until;)
            {
                var word = string.Create(CultureInfo.InvariantCulture, $"w{when.Count} ");
                await page.Keyboard.TypeAsync(word, new() { Delay = 40 });
                typed += word;
                when.Add((clock.Elapsed, typed));
            }
        }

        await TypeAsync(TimeSpan.FromSeconds(9));
        var killed = clock.Elapsed;
        await _site.KillAsync();
        var typing = TypeAsync(TimeSpan.FromSeconds(4));
        await typing;
        await Assertions.Expect(page.Locator("[data-draft-words]")).ToContainTextAsync("Not saved: the server cannot be reached.", new() { Timeout = 20_000 });
        _site = await SiteProcess.StartAtAsync(_site.Address.GetLeftPart(UriPartial.Authority), _folder.Path, _folder.File("small.db"));

        // Before the page has sent what it kept: another browser has what was typed five seconds before the end.
        var other = await papers.Chromium.OpenAsync(At(Form), 1280, script: false);
        var draft = await other.GetByLabel("Why").InputValueAsync();
        var least = when.Last(one => one.At <= killed - Oldest).Text;
        Assert.StartsWith(least.TrimEnd(), draft, StringComparison.Ordinal);

        // The page goes on by itself, and in the end nothing is missing.
        await Assertions.Expect(page.Locator("[data-draft-words]")).ToContainTextAsync("Draft saved", new() { Timeout = 60_000 });
        await other.ReloadAsync();
        await Assertions.Expect(other.GetByLabel("Why")).ToHaveValueAsync(typed);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await page.ArrivesAsync(At("small/indicators/falls?period=2024-05&saved=2"), "Falls");
        await Assertions.Expect(page.Locator("section.written")).ToContainTextAsync(typed.Trim());
        await other.Context.CloseAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task ThePageLostBeforeItsDraftWasSaved_HasItAgain()
    {
        var page = await papers.Chromium.OpenAsync(At(Form), 1280);
        await page.Context.SetOfflineAsync(true);
        await page.GetByLabel("Why").PressSequentiallyAsync("Typed without a connection");
        await Assertions.Expect(page.Locator("[data-draft-words]")).ToContainTextAsync("Not saved: the server cannot be reached.", new() { Timeout = 20_000 });
        await page.Context.SetOfflineAsync(false);
        page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await page.GotoAsync(At("small"));
        await page.GotoAsync(At(Form));
        await Assertions.Expect(page.GetByLabel("Why")).ToHaveValueAsync("Typed without a connection");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task TwoWindows_DoNotOverwriteEachOther()
    {
        var (one, other) = (await papers.Chromium.OpenAsync(At(Form), 1280), await papers.Chromium.OpenAsync(At(Form), 1280));
        await one.GetByLabel("Why").PressSequentiallyAsync("Of the first window");
        await Assertions.Expect(one.Locator("[data-draft-words]")).ToContainTextAsync("Draft saved");
        await other.GetByLabel("Why").PressSequentiallyAsync("Of the second window");
        await Assertions.Expect(other.Locator("[data-draft-choice]")).ToContainTextAsync("Of the first window");
        await Axe.FindsNothingAsync(other);
        await other.GetByRole(AriaRole.Button, new() { Name = "Keep what this window has" }).ClickAsync();
        await Assertions.Expect(other.Locator("[data-draft-words]")).ToContainTextAsync("Draft saved");
        await one.GetByLabel("Why").PressSequentiallyAsync(" and more");
        await Assertions.Expect(one.Locator("[data-draft-choice]")).ToContainTextAsync("Of the second window");
        await one.GetByRole(AriaRole.Button, new() { Name = "Take what the other window has" }).ClickAsync();
        await Assertions.Expect(one.GetByLabel("Why")).ToHaveValueAsync("Of the second window");
        await one.Context.CloseAsync();
        await other.Context.CloseAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WhatSomebodyElseWroteMeanwhile_IsShown_AndTheWriterDecides(bool script)
    {
        var page = await papers.Chromium.OpenAsync(At(Form), 1280, script);
        await page.GetByLabel("Why").FillAsync("Mine.");
        _folder.Write("body/commentary/falls.md", "---\nindicator: falls\nperiod: 2024-05\n---\n## Why\nTheirs, in full.\n");
        await LoadAsync("Words of the ward");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#decision")).ToContainTextAsync("Ward Manager changed this while you were writing");
        await Assertions.Expect(page.Locator(".other-words").First).ToContainTextAsync("Theirs, in full.");
        await Assertions.Expect(page.GetByLabel("Why")).ToHaveValueAsync("Mine.");
        if (script)
        {
            await Axe.FindsNothingAsync(page);
            await page.SetViewportSizeAsync(320, 900);
            await Axe.FindsNothingAsync(page);
            await Sideways.FindsNothingAsync(page, [320, 1280]);
        }

        await page.GetByLabel("Why").FillAsync("Mine. Theirs, in full.");
        await page.GetByLabel("What stands in the form").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await page.ArrivesAsync(At("small/indicators/falls?period=2024-05&saved=3"), "Falls");
        await Assertions.Expect(page.Locator("section.written")).ToContainTextAsync("Mine. Theirs, in full.");
        await page.Context.CloseAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        _folder.Dispose();
    }

    private async Task LoadAsync(string reason)
    {
        var loaded = await papers.RunAsync("load", _folder.File("body"), "--store", _folder.File("small.db"), "--reason", reason, "--who", "Ward Manager");
        Assert.True(loaded.ExitCode == 0, loaded.Errors);
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
}
