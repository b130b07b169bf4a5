using System.Net;
using Plumbline.App.Access;
using Plumbline.App.Risks;
using Plumbline.Core.Access;
using Plumbline.Core.Risks.Records;

namespace Plumbline.Web.Tests.RiskForms;

public sealed class EditRiskTests : RiskFormSite
{
    private const string Edit = "/body/risks/3156/edit";

    [Fact]
    public async Task ANewRisk_IsRecorded()
    {
        var browser = await Browser().OpenAsync("/body/risks/new");
        Assert.Equal("3163", browser.Value("code"));
        await browser.SendAsync(
            "save", ("title", Hostile), ("owner", "Chief Nurse"), ("objectives", "2 1"), ("unit", "north"), ("response", "treat"), ("related", "3156"), ("description", "One\r\ntwo"), ("anticipated-completion", "2030-01-31"));
        // What is recorded is graded next.
        Assert.Equal("/body/risks/3163/grade?saved=2", browser.Location);
        var risk = (await FileAsync("3163")).Risk;
        Assert.Equal((Hostile, "One\ntwo", RiskResponse.Treat, Today, "north"), (risk.Title, risk.Description, risk.Response!.Value, risk.Recorded, risk.Unit!.ToString()));
        Assert.Equal(["2", "1"], risk.Objectives.Select(static one => one.ToString()));
    }

    [Fact]
    public async Task EveryMistake_IsToldAtOnce_BesideItsField()
    {
        var browser = await Browser().OpenAsync("/body/risks/new");
        await browser.SendAsync("save", ("code", "3156"), ("title", ""), ("owner", ""), ("objectives", "1 9"), ("unit", "nord"), ("recorded", "2999-01-01"), ("related", "315"), ("kind", "small"), ("cause", "a\u0007b"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Equal(
            ["cause", "code", "kind", "objectives", "owner", "recorded", "related", "title", "unit"],
            browser.Page.QuerySelectorAll(".govuk-error-summary__list a").Select(static link => link.GetAttribute("href")![1..]).Order(StringComparer.Ordinal));
        Assert.All(browser.Page.QuerySelectorAll(".govuk-error-summary__list a"), link => Assert.NotNull(browser.Page.QuerySelector(link.GetAttribute("href")!)));
        Assert.Equal("315", browser.Value("related"));
        Assert.Equal("1", await HeadAsync());
    }

    [Fact]
    public async Task WhatARiskIs_IsChanged_WithAReason()
    {
        var browser = await Browser().OpenAsync(Edit);
        Assert.Equal(("Beds are short", "1", "safety"), (browser.Value("title"), browser.Page.QuerySelector("input[name=objectives][checked]")!.GetAttribute("value"), browser.Value("category")));
        Assert.Equal(["people", "safety"], browser.Page.QuerySelectorAll("#category-offers option").Select(static one => one.GetAttribute("value")));
        await browser.SendAsync("save", ("title", "Beds are too few"));
        Assert.Contains("Say why it is changed", Assert.Single(browser.Problems), StringComparison.Ordinal);
        await browser.SendAsync("save", ("reason", "Plainer"));
        Assert.Equal("/body/risks/3156?saved=2", browser.Location);
        var file = await FileAsync("3156");
        Assert.Equal(("Beds are too few", "safety", 16), (file.Risk.Title, file.Risk.Category, file.Entry.Current!.Score.Value));
    }

    [Fact]
    public async Task Closing_NeedsAReason_AndOpeningAgainKeepsTheHistory()
    {
        var browser = await Browser().OpenAsync(Edit);
        await browser.SendAsync("close");
        Assert.Contains("why it is closed", Assert.Single(browser.Problems), StringComparison.Ordinal);
        await browser.SendAsync("close", ("closed", "2018-01-01"), ("closing-reason", "Built"));
        Assert.Contains("when it was recorded", Assert.Single(browser.Problems), StringComparison.Ordinal);
        await browser.SendAsync("close", ("closed", Written(Today)));
        Assert.Equal(new RiskClosing(Today, "Built"), (await FileAsync("3156")).Risk.Closing);

        await browser.OpenAsync(Edit);
        Assert.Contains($"It was closed on {Today:d MMMM yyyy}: Built", browser.Main, StringComparison.Ordinal);
        await browser.SendAsync("save", ("title", "Beds were short"), ("reason", "It is over"));
        Assert.Equal(("Beds were short", new RiskClosing(Today, "Built")), ((await FileAsync("3156")).Risk.Title, (await FileAsync("3156")).Risk.Closing));
        await browser.OpenAsync(Edit);
        await browser.SendAsync("reopen");
        Assert.Contains("Say why it is opened again", Assert.Single(browser.Problems), StringComparison.Ordinal);
        await browser.SendAsync("reopen", ("reason", "The ward was shut"));
        var file = await FileAsync("3156");
        Assert.Null(file.Risk.Closing);
        Assert.Equal((16, 1), (file.Entry.Current!.Score.Value, file.Notes.Count));
    }

    [Fact]
    public async Task TwoWhoChangeOneDescription_SeeEachOthersWords()
    {
        var browser = await Browser().OpenAsync(Edit);
        var definitions = await DefinitionsAsync();
        var risk = (await FileAsync("3156")).Risk;
        await WriteRisk.RunAsync(Ledger, definitions, Actor.OwnMachine("Risk Manager"), risk with { Title = "Theirs", Handler = "Matron" }, risk, "Because", definitions.Position.Number);
        await browser.SendAsync("save", ("title", "Mine"), ("reason", "Plainer"));
        Assert.Contains("Risk Manager changed this while you were writing", browser.Main, StringComparison.Ordinal);
        Assert.Equal(["Theirs", "Matron"], browser.Page.QuerySelectorAll(".other-words dd").Select(static line => line.TextContent));
        Assert.Equal("Mine", browser.Value("title"));
        await browser.SendAsync("save", ("decision", "joined"), ("handler", "Matron"));
        Assert.Equal(("Mine", "Matron"), ((await FileAsync("3156")).Risk.Title, (await FileAsync("3156")).Risk.Handler));
    }

    [Fact]
    public async Task OnlyARiskManager_ChangesWhatARiskIs()
    {
        var owner = await SignedInAsync([Granted(Permission.RiskOwner)], "Chief Nurse");
        Assert.Equal(HttpStatusCode.Forbidden, (await owner.OpenAsync(Edit)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await owner.OpenAsync("/body/risks/new")).Status);
        var manager = await SignedInAsync([Granted(Permission.RiskManager, "north")], "Manager of the North");
        await manager.OpenAsync("/body/risks/new");
        await manager.SendAsync("save", ("code", "n1"), ("title", "New"), ("owner", "Manager of the North"), ("unit", ""));
        Assert.Contains("You may not record risks of this unit", Assert.Single(manager.Problems), StringComparison.Ordinal);
        Assert.Equal("1", await HeadAsync());
    }
}
