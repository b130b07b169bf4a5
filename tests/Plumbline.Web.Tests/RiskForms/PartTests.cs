using System.Net;
using Plumbline.App.Access;
using Plumbline.App.Risks.Editing;
using Plumbline.Core.Access;
using Plumbline.Core.Risks.Records;

namespace Plumbline.Web.Tests.RiskForms;

/// <summary>Controls, assurances, hazards and watched measures are added and changed on the site.</summary>
public sealed class PartTests : RiskFormSite
{
    private const string Sheet = "/body/risks/3156";

    [Fact]
    public async Task TheSheet_LeadsToTheForms()
    {
        var browser = await Browser().OpenAsync(Sheet);
        var added = browser.Page.QuerySelectorAll("p.change a").Select(static link => link.GetAttribute("href")).ToList();
        Assert.Equal(
            [$"{Sheet}/hazard", $"{Sheet}/control?key=c1", $"{Sheet}/assurance?of=control%2Fc1", $"{Sheet}/control", $"{Sheet}/assurance", $"{Sheet}/watch"],
            added);
        foreach (var address in added) Assert.Equal(HttpStatusCode.OK, (await Browser().OpenAsync(address!)).Status);
        Assert.Empty((await Browser().OpenAsync("/body/risks/3162")).Page.QuerySelectorAll(".change"));
    }

    [Fact]
    public async Task AControl_IsAdded_WithACodeOfItsOwn_AndChanged_WithAReason()
    {
        var browser = await Browser().OpenAsync($"{Sheet}/control");
        await browser.SendAsync("save", ("gap", "None at night"));
        Assert.Contains("what the control is", Assert.Single(browser.Problems), StringComparison.Ordinal);
        await browser.SendAsync("save", ("text", "Two more <b>wards</b>"), ("state", "planned"), ("kind", "corrective"), ("owner", "Chief Nurse"), ("strength", "low"), ("post", "Risk Manager"));
        Assert.Equal($"{Sheet}?saved=2", browser.Location);
        var added = (await FileAsync("3156")).Controls[^1];
        Assert.Equal(
            new Control(ControlCode.Parse("3156-control-2").Value, RiskCode.Parse("3156").Value, "Two more <b>wards</b>") { Position = 2, Kind = ControlKind.Corrective, Owner = "Chief Nurse", Strength = ControlStrength.Low, Gap = "None at night", IsPlanned = true },
            added);

        await browser.OpenAsync($"{Sheet}/control?key=3156-control-2");
        Assert.Equal(("Two more <b>wards</b>", "planned", "low"), (browser.Value("text"), browser.Value("state"), browser.Value("strength")));
        await browser.SendAsync("save", ("state", "in-place"));
        Assert.Contains("Say why it is changed", Assert.Single(browser.Problems), StringComparison.Ordinal);
        await browser.SendAsync("save", ("reason", "The wards are open"));
        Assert.Equal(added with { IsPlanned = false }, (await FileAsync("3156")).Controls[^1]);
        Assert.Equal(("3", "The wards are open"), (await HeadAsync(), (await Ledger.ChangeAsync("body", (await Ledger.HeadAsync("body"))!))!.Reason));
    }

    [Fact]
    public async Task AnAssurance_IsOfTheRiskOrOfAControlOfIt()
    {
        var browser = await Browser().OpenAsync($"{Sheet}/assurance?of=control/c1");
        Assert.Equal(("control/c1", Written(Today)), (browser.Value("of"), browser.Value("date")));
        await browser.SendAsync("save", ("date", "soon"), ("line", "4"), ("of", "control/elsewhere"));
        Assert.Equal(2, browser.Problems.Count);
        await browser.SendAsync("save", ("date", "2024-02-01"), ("line", "3"), ("of", "control/elsewhere"));
        Assert.Contains("this risk or one of its controls", Assert.Single(browser.Problems), StringComparison.Ordinal);
        await browser.SendAsync("save", ("of", "control/c1"), ("source", "Internal audit"), ("valid-until", "2025-02-01"), ("result", "mixed"), ("gap", "One ward"));
        var assurance = Assert.Single((await FileAsync("3156")).Assurances);
        Assert.Equal(
            new Assurance(AssuranceCode.Parse("3156-assurance-1").Value, ControlCode.Parse("c1").Value.Reference, 3, new DateOnly(2024, 2, 1), AssuranceResult.Mixed) { Source = "Internal audit", ValidUntil = new DateOnly(2025, 2, 1), Gap = "One ward" },
            assurance);
        Assert.Contains("assurance?key=3156-assurance-1", (await Browser().OpenAsync(Sheet)).Page.QuerySelector(".assurances a.change")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hazards_AreAddedInTheirOrder_Changed_AndRemoved()
    {
        var browser = await Browser().OpenAsync($"{Sheet}/hazard");
        await browser.SendAsync("save", ("hazard", "Winter"), ("noted", "2024-01-01"));
        await (await Browser().OpenAsync($"{Sheet}/hazard")).SendAsync("save", ("hazard", "A strike"));
        Assert.Equal([(1, "Winter"), (2, "A strike")], (await FileAsync("3156")).Hazards.Select(static one => (one.Position, one.Text)));
        await browser.OpenAsync($"{Sheet}/hazard?key=0001");
        await browser.SendAsync("save", ("hazard", "A hard winter"), ("reason", "It was forecast"));
        await browser.OpenAsync($"{Sheet}/hazard?key=0002");
        await browser.SendAsync("remove", ("reason", "It was called off"));
        Assert.Equal([(1, "A hard winter")], (await FileAsync("3156")).Hazards.Select(static one => (one.Position, one.Text)));
    }

    [Fact]
    public async Task AWatchedMeasure_WithAnotherSign_TakesThePlaceOfTheFormer()
    {
        var browser = await Browser().OpenAsync($"{Sheet}/watch");
        await browser.SendAsync("save", ("indicator", "falls"), ("when", "often"));
        Assert.Contains("a criterion such as", Assert.Single(browser.Problems), StringComparison.Ordinal);
        await browser.SendAsync("save", ("when", "red"), ("for", "2"));
        await browser.OpenAsync($"{Sheet}/watch");
        await browser.SendAsync("save", ("indicator", "falls"), ("when", "red"));
        Assert.Contains("watched for this one already", Assert.Single(browser.Problems), StringComparison.Ordinal);
        await browser.OpenAsync(Sheet);
        await browser.OpenAsync(browser.Page.QuerySelector(".watched a.change")!.GetAttribute("href")!);
        Assert.Equal(("falls", "red", "2"), (browser.Value("indicator"), browser.Value("when"), browser.Value("for")));
        await browser.SendAsync("save", ("when", "falls more than 6"), ("reason", "Red comes too late"));
        Assert.Equal(["falls more than 6"], (await FileAsync("3156")).Watches.Select(static one => one.When.ToString()));
        await browser.OpenAsync($"{Sheet}/watch?key=falls%7Cfalls%20more%20than%206");
        await browser.SendAsync("remove", ("reason", "Another measure says more"));
        Assert.Empty((await FileAsync("3156")).Watches);
    }

    [Fact]
    public async Task AnothersChangeMeanwhile_IsTold_AndNotOverwritten()
    {
        var (one, other) = (await Browser().OpenAsync($"{Sheet}/control?key=c1"), await Browser().OpenAsync($"{Sheet}/control?key=c1"));
        await one.SendAsync("save", ("gap", "No cover on Sundays"), ("reason", "Saturdays are covered"), ("post", "Chief Nurse"));
        await other.SendAsync("save", ("gap", "None"), ("reason", "It is closed"));
        Assert.Contains("Chief Nurse changed this in change 2", Assert.Single(other.Problems), StringComparison.Ordinal);
        Assert.Equal("No cover on Sundays", Assert.Single((await FileAsync("3156")).Controls).Gap);
        Assert.Equal("None", other.Value("gap"));
    }

    [Fact]
    public async Task WhatAControlIs_IsChangedUnderEveryRiskThatItHolds()
    {
        await ShareAsync();
        var browser = await Browser().OpenAsync($"{Sheet}/control?key=c1");
        await browser.SendAsync("save", ("text", "A bed meeting twice a day"), ("owner", "Chief Nurse"), ("gap", ""), ("reason", "It was doubled"));
        Assert.Equal(("A bed meeting twice a day", "Chief Nurse", "Only mornings"), Assert.Single((await FileAsync("3157")).Controls) is var shared ? (shared.Text, shared.Owner, shared.Gap) : default);
        // Who may not change the other risk may not change what holds it.
        var manager = await SignedInAsync([Granted(Permission.RiskManager, "north")], "Manager of the North");
        Assert.Equal(HttpStatusCode.NotFound, (await manager.OpenAsync($"{Sheet}/control?key=c1")).Status);
    }

    [Theory]
    [InlineData("control?key=c9")]
    [InlineData("hazard?key=0001")]
    [InlineData("watch?key=falls")]
    public async Task APartThatIsNotThere_IsNotFound(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await Browser().OpenAsync($"{Sheet}/{address}")).Status);

    // The same control under a second risk.
    private async Task ShareAsync()
    {
        var definitions = await DefinitionsAsync();
        var words = new Dictionary<string, string?>(StringComparer.Ordinal) { ["text"] = "A bed meeting each morning", ["gap"] = "Only mornings" };
        var part = new TypedRiskPart(RiskPart.Control, words.GetValueOrDefault).Read(definitions, await FileAsync("3157"), "c1", static (_, problem) => Assert.Fail(problem.ToString()))!;
        await WriteRiskPart.RunAsync(Ledger, definitions, Actor.OwnMachine("Risk Manager"), part, "It holds this one too", definitions.Position.Number);
    }
}
