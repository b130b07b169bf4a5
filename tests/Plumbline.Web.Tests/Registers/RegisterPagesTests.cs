using System.Net;
using Plumbline.App.Importing;
using Plumbline.App.Importing.Comparing;
using Plumbline.App.Importing.Options;
using Plumbline.Core.Access;

namespace Plumbline.Web.Tests.Registers;

/// <summary>Registers on the site: the list, and a register with its filters.</summary>
public sealed class RegisterPagesTests : RegisterSite
{
    [Fact]
    public async Task TheList_LeadsToARegister_ThatShowsItsRows_EachLeadingToItsPage()
    {
        var list = (await Browser().OpenAsync("/body/registers")).Page;
        Assert.Equal([Awards, Register], list.QuerySelectorAll("ul.entries a").Select(static link => link.GetAttribute("href")));
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

    [Theory]
    [InlineData("order=study", "order: found “order”; expected one of q, sort, period, field-state")]
    [InlineData("where=state", "where: found “where”; expected one of q, sort, period, field-state")]
    [InlineData("state=open", "state: found “state”; expected one of q, sort, period, field-state")]
    [InlineData("field-stat=open", "perhaps “field-state”")]
    [InlineData("field-state=opn", "opn")]
    [InlineData("sort=stdy", "stdy")]
    public async Task AChoiceThatIsNone_IsRefused_AsItWouldShowEveryRow(string query, string said)
    {
        var page = await Browser().OpenAsync($"{Register}?{query}");
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(said, page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatFitsNoRow_LeadsBackToAllRows()
    {
        var page = (await Browser().OpenAsync(Register + "?q=flying&field-state=open")).Page;
        Assert.Equal("Of its three rows for March 2024, none is one where state is open and with “flying” in it. Show all", page.QuerySelector(".nothing")!.TextContent.Trim());
        Assert.Equal(Register, page.QuerySelector(".nothing a")!.GetAttribute("href"));
        Assert.Equal(Register, page.QuerySelector("a.clear")!.GetAttribute("href"));
        Assert.Null((await Browser().OpenAsync(Register)).Page.QuerySelector("a.clear"));
    }

    [Theory]
    [InlineData("field-state=open&sort=-recruited", "Two of three rows, where state is open. Ordered by recruited, the highest first.")]
    [InlineData("q=walk", "Of its three rows, one has “walk” in it.")]
    public async Task WhatIsChosen_IsSaidInWords(string query, string said) => Assert.Contains(said, (await Browser().OpenAsync($"{Register}?period=2024-03&{query}")).Main, StringComparison.Ordinal);

    [Fact]
    public async Task WhoMayOnlyRead_FindsNoWayToChange_AndIsRefused()
    {
        var reader = await SignedInAsync([Granted(Permission.Reader)]);
        Assert.DoesNotContain("Add a row", (await reader.OpenAsync(Register)).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Edit or end", (await reader.OpenAsync(Register + "/climb")).Main, StringComparison.Ordinal);
        await reader.OpenAsync(Register + "/new");
        Assert.Equal(HttpStatusCode.Forbidden, reader.Status);
    }

    // What a reader takes home comes back as it is, without a recipe.
    [Theory]
    [InlineData(Register + ".csv?period=2024-03", 3, 2)]
    [InlineData(Register + ".xlsx?period=2024-03", 3, 2)]
    [InlineData(Awards + ".csv", 1, 0)]
    [InlineData(Awards + ".xlsx", 1, 0)]
    [InlineData("/api/v1/body/registers/studies.csv?period=2024-02", 3, 1)]
    public async Task AFileOfRows_IsImportedAgain_AndNothingChanges(string address, int rows, int figures)
    {
        using var content = new MemoryStream(await Client.GetByteArrayAsync(new Uri(address, UriKind.Relative)));
        using var preview = await PreviewImport.RunAsync(Ledger, "body", [new ImportFile(address.Contains("xlsx", StringComparison.Ordinal) ? "rows.xlsx" : "rows.csv", content)], ImportOptions.None);
        Assert.Empty(preview.Refused);
        Assert.Equal((0, 0, figures), (preview.Counts.New, preview.Counts.Changed, preview.Counts.Same));
        Assert.Equal([new DefinitionCounts("register-row", 0, 0, rows)], preview.Definitions);
    }

    [Fact]
    public async Task TheApi_HasTheRegisters_AndTheirRows()
    {
        Assert.Contains("studies,Studies", await Client.GetStringAsync(new Uri("/api/v1/body/registers.csv", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Contains("climb,,,Climbing,open,7", await Client.GetStringAsync(new Uri("/api/v1/body/registers/studies.csv?period=2024-03", UriKind.Relative)), StringComparison.Ordinal);
    }
}
