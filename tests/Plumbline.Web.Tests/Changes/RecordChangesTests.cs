using System.Globalization;
using Plumbline.App.Access;
using Plumbline.App.Actions;
using Plumbline.App.Risks;
using Plumbline.Core.Actions;
using Plumbline.Core.Risks.Records;
using Plumbline.Web.Tests.RiskForms;

namespace Plumbline.Web.Tests.Changes;

/// <summary>What changes of risks and actions did, in words.</summary>
public sealed class RecordChangesTests : RiskFormSite
{
    [Fact]
    public async Task AGrading_IsToldInWords()
    {
        await GradeAsync("3156", 4, 5, "Chief Nurse", "Two more wards are full");
        var told = $"Risk 3156: current grading of {Today.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}, 4 × 5 = 20";
        await SaysAsync(told, "added, Two more wards are full", "/body/risks/3156");
        Assert.Contains($"{told}, Two more wards are full.", (await Browser().OpenAsync("/body/changes")).Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANoteAndAReview_AreToldInWords()
    {
        await AddRiskNote.RunAsync(Ledger, await DefinitionsAsync(), Actor.OwnMachine("Chief Nurse"), (await FileAsync("3156")).Risk, "<b>Beds</b> came", new DateTime(2020, 5, 6, 19, 26, 0));
        await SaysAsync("Risk 3156: note of 6 May 2020", "added, <b>Beds</b> came", "/body/risks/3156");
        var definitions = await DefinitionsAsync();
        await ReviewRisk.RunAsync(Ledger, definitions, Actor.OwnMachine("Chief Nurse"), (await FileAsync("3157")).Risk, new RiskReview(RiskCode.Parse("3157").Value, new DateOnly(2020, 5, 7), ReviewOutcome.Unchanged), definitions.Position.Number);
        await SaysAsync("Risk 3157: review of 7 May 2020, unchanged", "added", "/body/risks/3157");
    }

    [Fact]
    public async Task AnActionThatIsMoved_HasTheFieldThatDiffers()
    {
        var definitions = await DefinitionsAsync();
        var action = (await ReadActions.RunAsync(Ledger, definitions)).Find(ActionCode.Parse("open-ward").Value)!.Action;
        await WriteAction.RunAsync(Ledger, definitions, Actor.OwnMachine("Head of Estates"), action with { Due = new DateOnly(2020, 6, 30) }, "Later", definitions.Position.Number);
        await SaysAsync("Action open-ward", "revised, Open a ward", "/body/actions/open-ward");
        var page = (await Browser().OpenAsync($"/body/changes/{(await DefinitionsAsync()).Position.Number}")).Page;
        Assert.Equal(["due"], page.QuerySelectorAll("main details dt").Select(static term => term.TextContent));
    }

    private async Task SaysAsync(string name, string did, string address)
    {
        var page = (await Browser().OpenAsync($"/body/changes/{(await DefinitionsAsync()).Position.Number}")).Page;
        var line = Assert.Single(page.QuerySelectorAll("main .entries li"));
        Assert.Equal((name, address), (line.QuerySelector("a")!.TextContent, line.QuerySelector("a")!.GetAttribute("href")));
        Assert.Equal(did, line.QuerySelector(".muted")!.TextContent);
    }
}
