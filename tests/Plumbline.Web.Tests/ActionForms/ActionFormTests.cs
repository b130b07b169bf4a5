using System.Net;
using Plumbline.App.Access;
using Plumbline.App.Actions;
using Plumbline.Core.Access;
using Plumbline.Core.Actions;
using Plumbline.Web.Tests.RiskForms;

namespace Plumbline.Web.Tests.ActionForms;

public sealed class ActionFormTests : RiskFormSite
{
    private const string New = "/body/actions/new?about=risk%2F3156";
    private const string Update = "/body/actions/open-ward/update";

    [Fact]
    public async Task ANewAction_IsAboutWhatItsAddressSays()
    {
        var browser = await Browser().OpenAsync(New);
        Assert.Contains("Beds are short", browser.Main, StringComparison.Ordinal);
        Assert.Equal(("risk/3156", "Chief Nurse"), (browser.Value("about"), browser.Value("owner")));
        await browser.SendAsync("save", ("what", Hostile), ("due", "2030-01-31"));
        Assert.Equal("/body/actions/risk-3156-1?saved=2", browser.Location);
        var action = (await EntryAsync("risk-3156-1")).Action;
        Assert.Equal((Hostile, "Chief Nurse", new DateOnly(2030, 1, 31), "risk/3156"), (action.What, action.Owner, action.Due!.Value, Assert.Single(action.About).ToString()));
    }

    [Fact]
    public async Task TheSameSentTwice_IsOneAction()
    {
        var (one, other) = (await Browser().OpenAsync(New), await Browser().OpenAsync(New));
        await one.SendAsync("save", ("what", "Open a ward"));
        await other.SendAsync("save", ("what", "Open a ward"));
        Assert.Equal((one.Location, "2"), (other.Location, await HeadAsync()));
    }

    [Fact]
    public async Task EveryMistake_IsToldAtOnce_BesideItsField()
    {
        var browser = await Browser().OpenAsync("/body/actions/new?about=risk%2F315");
        await browser.SendAsync("save", ("code", "open-ward"), ("due", "soon"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Equal(["about", "code", "due", "owner", "what"], browser.Page.QuerySelectorAll(".govuk-error-summary__list a").Select(static link => link.GetAttribute("href")![1..]).Order(StringComparer.Ordinal));
        Assert.Contains(browser.Problems, static problem => problem.Contains("perhaps", StringComparison.Ordinal));
        Assert.Equal("1", await HeadAsync());
    }

    [Fact]
    public async Task ALaterDay_NeedsAReason_AndTheEarlierOnesAreShown()
    {
        var browser = await Browser().OpenAsync(Update);
        Assert.Contains("It is overdue.", browser.Main, StringComparison.Ordinal);
        await browser.SendAsync("save", ("due", "2030-01-31"));
        Assert.Contains("Say why it is changed", Assert.Single(browser.Problems), StringComparison.Ordinal);
        Assert.Equal("2030-01-31", browser.Value("due"));
        await browser.SendAsync("save", ("reason", "The builder is late"));
        Assert.Equal("/body/actions/open-ward?saved=2", browser.Location);
        var entry = await EntryAsync("open-ward");
        Assert.Equal((new DateOnly(2030, 1, 31), new DateOnly(2020, 3, 31), 1), (entry.Action.Due!.Value, entry.FirstDue!.Value, entry.Redated));
        Assert.Contains("Earlier days: 31 March 2020 (change 1, loader).", (await browser.OpenAsync(Update)).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANote_ByItself_ChangesNothingElse_AndNothingAtAllIsAskedFor()
    {
        var browser = await Browser().OpenAsync(Update);
        await browser.SendAsync("save");
        Assert.Contains("Nothing is changed", Assert.Single(browser.Problems), StringComparison.Ordinal);
        await browser.SendAsync("save", ("note", "The roof is on"), ("post", "Head of Estates"));
        Assert.Equal("/body/actions/open-ward?saved=2", browser.Location);
        Assert.Equal(("Head of Estates", "The roof is on"), Assert.Single(await NotesAsync()));
        Assert.Equal(0, (await EntryAsync("open-ward")).Redated);
    }

    [Fact]
    public async Task ItsEnd_WithEvidenceAndANote_IsOneChange()
    {
        var browser = await Browser().OpenAsync(Update);
        await browser.SendAsync("save", ("state", "done"), ("reason", "It is open"));
        Assert.Contains("the day on which it was done", Assert.Single(browser.Problems), StringComparison.Ordinal);
        await browser.SendAsync("save", ("done", Written(Today)), ("evidence", "Minutes of the board"), ("note", "Opened by the mayor"));
        var action = (await EntryAsync("open-ward")).Action;
        Assert.Equal((new ActionState.Done(Today, null), "Minutes of the board", "2"), (action.State, action.Evidence, await HeadAsync()));
        Assert.Single(await NotesAsync());
    }

    [Fact]
    public async Task WhatAnotherChangedMeanwhile_IsShown_AndAskedAbout()
    {
        var browser = await Browser().OpenAsync(Update);
        var (definitions, action) = (await DefinitionsAsync(), (await EntryAsync("open-ward")).Action);
        await WriteAction.RunAsync(Ledger, definitions, Actor.OwnMachine("Programme Office"), action with { Due = new DateOnly(2029, 1, 1) }, "Planned anew", definitions.Position.Number);
        await browser.SendAsync("save", ("due", "2030-01-31"), ("reason", "The builder is late"));
        Assert.Contains("Programme Office changed this while you were writing", browser.Main, StringComparison.Ordinal);
        Assert.Equal(["2029-01-01"], browser.Page.QuerySelectorAll(".other-words dd").Select(static line => line.TextContent));
        Assert.Equal("2030-01-31", browser.Value("due"));
        Assert.Equal("2", await HeadAsync());
        await browser.SendAsync("save", ("decision", "theirs"));
        Assert.Equal(new DateOnly(2029, 1, 1), (await EntryAsync("open-ward")).Action.Due);
    }

    [Fact]
    public async Task AReader_WritesNone_AndWhatIsNotThereIsNotFound()
    {
        var reader = await SignedInAsync([Granted(Permission.Reader), Granted(Permission.Approver)], "Chief Nurse");
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.OpenAsync(New)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.OpenAsync(Update)).Status);
        var browser = await Browser().OpenAsync("/body/actions/open-wards/update");
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
        Assert.Contains("perhaps “open-ward”", browser.Main, StringComparison.Ordinal);
    }

    private async Task<ActionEntry> EntryAsync(string code) => (await ReadActions.RunAsync(Ledger, await DefinitionsAsync())).Find(ActionCode.Parse(code).Value)!;

    private async Task<IReadOnlyList<(string By, string Text)>> NotesAsync() =>
        [.. (await ReadActions.UpdatesAsync(Ledger, await DefinitionsAsync(), ActionCode.Parse("open-ward").Value)).Select(static note => (note.By, note.Text))];
}
