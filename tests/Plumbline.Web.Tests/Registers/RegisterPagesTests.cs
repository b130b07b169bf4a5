using System.Net;
using Plumbline.App.Access;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Registers;
using Plumbline.App.Registers.Rows;
using Plumbline.App.Registers.Writing;
using Plumbline.Core.Access;
using Plumbline.Core.Registers.Records;
using Plumbline.Tests.Support;
using Plumbline.Web.Tests.RiskForms;

namespace Plumbline.Web.Tests.Registers;

/// <summary>Registers on the site: the list, a register, a row, and the forms that write one.</summary>
public sealed class RegisterPagesTests : RiskFormSite
{
    private const string Register = "/body/registers/studies";

    [Fact]
    public async Task TheList_LeadsToARegister_ThatShowsItsRows_EachLeadingToItsPage()
    {
        var list = (await Browser().OpenAsync("/body/registers")).Page;
        Assert.Equal(Register, list.QuerySelector("ul.entries a")!.GetAttribute("href"));
        var page = (await Browser().OpenAsync(Register + "?period=2024-03")).Page;
        Assert.Equal("Studies", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("/body/registers/studies/climb", page.QuerySelector("main table tbody th a")!.GetAttribute("href"));
        Assert.Contains("In set-up", page.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("nav a"), link => link.TextContent == "Registers");
    }

    [Theory]
    [InlineData("field-state=open", "Climbing|Walking")]
    [InlineData("field-state=in-set-up", "Swimming")]
    [InlineData("q=walk", "Walking")]
    [InlineData("q=set-up", "Swimming")]
    [InlineData("sort=study", "Climbing|Swimming|Walking")]
    [InlineData("sort=-recruited", "Walking|Climbing|Swimming")]
    public async Task FiltersAndOrders_PickRows_OfThePageAndOfItsFile(string query, string expected)
    {
        var page = (await Browser().OpenAsync($"{Register}?period=2024-03&{query}")).Page;
        var rows = page.QuerySelectorAll("main table tbody th").Select(static cell => cell.TextContent.Trim()).Where(static text => !text.StartsWith("Total", StringComparison.Ordinal));
        Assert.Equal(expected.Split('|'), rows);
        var file = await Client.GetStringAsync(new Uri($"{Register}.csv?period=2024-03&{query}", UriKind.Relative));
        Assert.Equal(expected.Split('|').Length, file.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 1);
    }

    [Theory]
    [InlineData("/body/registers/studys", "There is no register “studys” here, perhaps “studies”.")]
    [InlineData(Register + "/clim", "There is no row “clim” in this register, perhaps “climb”.")]
    public async Task WhatIsNotThere_IsRefused_WithTheNearest(string address, string said)
    {
        using var answer = await Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(said, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARow_ShowsWhatItSays_ItsFigures_AndTheActionsAboutIt()
    {
        var page = (await Browser().OpenAsync(Register + "/climb")).Page;
        var told = page.QuerySelector("main")!;
        Assert.Equal("Climbing", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Open", told.QuerySelector("dl.terms")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("7", told.QuerySelector("#figures")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ask the team", told.TextContent, StringComparison.Ordinal);
    }

    // The journey of whoever keeps a register: a row is added, and changed; a double click makes one row.
    [Fact]
    public async Task ARow_IsAdded_AndChanged_AndEnded()
    {
        var form = await Browser().OpenAsync(Register + "/new");
        await form.SendAsync("save", ("row", "Ride!"), ("field-study", ""), ("field-state", "open"));
        Assert.Equal(2, form.Problems.Count);
        await form.SendAsync("save", ("row", "ride"), ("field-study", "Riding"), ("field-state", "open"));
        Assert.StartsWith("/body/registers/studies/ride", form.Location, StringComparison.Ordinal);
        form = await Browser().OpenAsync(Register + "/ride/edit");
        Assert.Equal("Riding", form.Value("field-study"));
        await form.SendAsync("save", ("field-study", "Riding out"));
        Assert.Contains(form.Problems, static problem => problem.Contains("Say why it is changed.", StringComparison.Ordinal));
        await form.SendAsync("save", ("field-study", "Riding out"), ("reason", "Its new name"));
        Assert.NotNull(form.Location);
        Assert.Equal("Riding out", (await RowAsync("ride")).Values["study"]);
        form = await Browser().OpenAsync(Register + "/ride/edit");
        await form.SendAsync("end", ("ended", Written(Today)), ("end-reason", "It is over"));
        Assert.Contains(form.Problems, static problem => problem.Contains("Tick the box", StringComparison.Ordinal));
        await form.SendAsync("end", ("ended", Written(Today)), ("end-reason", "It is over"), ("sure", "yes"));
        Assert.Equal(Today, (await RowAsync("ride")).To);
        Assert.Contains("It is over", (await Browser().OpenAsync(Register + "/ride")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatSomebodyElseChangedMeanwhile_IsShown_AndNothingTypedIsLost()
    {
        var form = await Browser().OpenAsync(Register + "/walk/edit");
        var definitions = await DefinitionsAsync();
        var register = FindRegister.Run(definitions, "studies").Value;
        var row = await RowAsync("walk");
        await WriteRow.RunAsync(Ledger, definitions, Actor.OwnMachine("Head of Research"), register, row with { Values = row.Values.SetItem("study", "Walking far") }, "A longer way", definitions.Position.Number);
        await form.SendAsync("save", ("field-study", "Walking fast"), ("reason", "Faster"));
        Assert.Null(form.Location);
        Assert.Contains("Walking far", form.Main, StringComparison.Ordinal);
        Assert.Contains("Head of Research", form.Main, StringComparison.Ordinal);
        Assert.Equal("Walking fast", form.Value("field-study"));
        Assert.Equal("Walking far", (await RowAsync("walk")).Values["study"]);
    }

    // Passed over, they would show rows that nobody asked for.
    [Theory]
    [InlineData("order=study")]
    [InlineData("where=state%20%3D%20open")]
    [InlineData("state=open")]
    [InlineData("sort=zz")]
    public async Task WhatTheAddressAsksFor_ThatThePageDoesNotKnow_IsRefused(string query)
    {
        var browser = Browser();
        await browser.OpenAsync($"{Register}?{query}");
        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
    }

    [Fact]
    public async Task WhoMayOnlyRead_FindsNoWayToChange_AndIsRefused()
    {
        var reader = await SignedInAsync([Granted(Permission.Reader)]);
        Assert.DoesNotContain("New row", (await reader.OpenAsync(Register)).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Edit or end", (await reader.OpenAsync(Register + "/climb")).Main, StringComparison.Ordinal);
        await reader.OpenAsync(Register + "/new");
        Assert.Equal(HttpStatusCode.Forbidden, reader.Status);
    }

    [Fact]
    public async Task TheApi_HasTheRegisters_AndTheirRows()
    {
        Assert.Contains("studies,Studies", await Client.GetStringAsync(new Uri("/api/v1/body/registers.csv", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Contains("climb,,,Climbing,open,7", await Client.GetStringAsync(new Uri("/api/v1/body/registers/studies.csv?period=2024-03", UriKind.Relative)), StringComparison.Ordinal);
    }

    private protected override void WriteMore(TemporaryFolder folder)
    {
        folder.Write("body/indicators.csv", "indicator,name,frequency,measure,polarity,aggregation\nfalls,Falls,month,count,lower,sum\nrecruits,Recruits,month,count,higher,sum\n");
        folder.Write("body/registers/studies.yaml", "register: studies\nname: Studies\nfields:\n  - {field: study, name: Study, kind: text, required: yes}\n  - {field: state, name: State, kind: choice, choices: [{choice: open, word: Open}, {choice: in-set-up, word: In set-up}]}\n  - {field: recruited, name: Recruited, kind: indicator, indicator: recruits}\n");
        folder.Write("body/registers/studies/rows.csv", "row,from,to,study,state,recruited 2024-03\nclimb,,,Climbing,open,7\nswim,,,Swimming,in-set-up,\nwalk,,,Walking,open,9\n");
        folder.Write("body/actions.csv", "action,about,what,owner,due,state\nopen-ward,risk/3156,Open a ward,Head of Estates,2020-03-31,open\nask,register/studies/climb,Ask the team,Head of Research,2020-03-31,open\n");
    }

    private async Task<RegisterRow> RowAsync(string code)
    {
        var definitions = await ReadDefinitions.RunAsync(Ledger, "body");
        return (await ReadAllRows.RunAsync(Ledger, definitions, FindRegister.Run(definitions, "studies").Value)).All.Single(row => row.Code.ToString() == code);
    }
}
