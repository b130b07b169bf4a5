using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Options;
using Plumbline.App.Tests.Importing.Workbooks;

namespace Plumbline.App.Tests.Importing.Shapes;

/// <summary>What stands above, between or beside figures says whose and of what kind they are: a part's figures never become the whole's, and a plan never an actual.</summary>
public sealed class PartsAndPlansTests
{
    // A file, and its figures: indicator, unit and value.
    [Theory]
    [InlineData("North Team\nMonth,Incidents\nApr-23,4\n", "incidents north 4")]
    [InlineData("North Team\nIndicator,Month,Value\nIncidents,Apr-23,4\n", "incidents north 4")]
    [InlineData("Unit:,North Team\nMonth,Incidents\nApr-23,4\n", "incidents north 4")]
    [InlineData("Month,Incidents\nApr-23,4\nNorth Team,\nMay-23,9\n", "incidents north 9;incidents small 4")]
    [InlineData("Indicator,Month,Value\nIncidents,Apr-23,4\nNorth Team,,\nIncidents,May-23,9\n", "incidents north 9;incidents small 4")]
    [InlineData("Unit:,North Team,\nIndicator,Apr-23,May-23\nIncidents,4,5\n", "incidents north 4;incidents north 5")]
    [InlineData("North Team,,Confidential\nIndicator,Apr-23,May-23\nIncidents,4,5\n", "incidents north 4;incidents north 5")]
    [InlineData("Indicator,North Team,,South Team,\n,Apr-23,May-23,Apr-23,May-23\nIncidents,1,2,3,4\n", "incidents north 1;incidents north 2;incidents south 3;incidents south 4")]
    [InlineData("Indicator,Apr-23,May-23\nIncidents,4,5\nYear to date,,\nIncidents,40,50\n", "incidents small 4;incidents small 5")]
    [InlineData("Small Trust\nIndicator,Month,Value\nIncidents,Apr-23,4\n", "incidents small 4")]
    [InlineData("North Team\nMonth,Team,Incidents\nApr-23,south,4\n", "incidents south 4")]
    [InlineData("Unit,Indicator,Apr-23\nNorth Team,Incidents,9\n,Sickness absence,3%\n", "incidents north 9;sickness north 3%")]
    public async Task ATitleOrSection_ThatNamesAUnit_SaysWhoseFiguresAre(string text, string figures)
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", text);
        Assert.True(preview.IsAcceptable, string.Join('\n', preview.Refused));
        Assert.Equal(figures, string.Join(';', preview.New.Select(figure => $"{figure.Indicator} {figure.Unit} {figure.Value}")));
    }

    [Theory]
    [InlineData("Plan 2023/24\nMonth,Incidents\nApr-23,4\n", "1:1: found “Plan 2023/24” above the figures")]
    [InlineData(",Plan\nMonth,Incidents\nApr-23,4\n", "1:2: found “Plan” above the figures")]
    [InlineData("Plan\nIndicator,Month,Value\nIncidents,Apr-23,4\n", "1:1: found “Plan” above the figures")]
    [InlineData("Month,Incidents\nApr-23,4\nPlan,\nMay-23,9\n", "3:1: found “Plan” above figures")]
    [InlineData("Indicator,Month,Value\nIncidents,Apr-23,4\nPlan,,\nIncidents,May-23,9\n", "3:1: found “Plan” above figures")]
    [InlineData("Nrth Team\nMonth,Incidents\nApr-23,4\n", "1:1: found “Nrth Team” above figures, which is nearly the name of a unit")]
    [InlineData("North Team,South Team\nMonth,Incidents\nApr-23,4\n", "1:1: found “North Team” and “South Team” above figures, which are two units")]
    [InlineData("Women\nMonth,Incidents\nApr-23,4\n", "1:1: found “Women” above figures, an item of sex")]
    [InlineData("Sex: Women\nIndicator,Apr-23\nIncidents,4\n", "1:1: found “Sex: Women” above figures, an item of sex")]
    [InlineData("Indicator,Apr-23,May-23\nWomen\nIncidents,4,5\n", "2:1: found “Women” above figures, an item of sex")]
    [InlineData("Indicator,Apr-23,May-23\n,Women,Women\nIncidents,4,5\n", "2:2: found “Women” below the periods, an item of a breakdown")]
    [InlineData("Sex,Indicator,Apr-23\nWomen,Incidents,4\nMen,Sickness absence,5%\n", "1:1: found column 1 of a wide table, which holds items of a breakdown")]
    [InlineData("Indicator,Unit,Apr-23\nIncidents,North Team,9\nSickness absence,,3%\n", "3:2: found nothing; expected a unit in every row")]
    [InlineData("Month,North Team\nApr-23,4\n", "1:2: found column “North Team”, which is a unit, above figures of no indicator")]
    [InlineData("Month,Women\nApr-23,4\n", "1:2: found column “Women”, which is a part of a breakdown, above figures of no indicator")]
    [InlineData("Indicator,Period,Week ending,Value\nIncidents,Apr-23,7 Apr 2023,4\n", "1:3: found column “Week ending” beside column 2, which may say the same or part the figures")]
    [InlineData("Indicator,Financial year,Month,Value\nIncidents,2023,Jan,5\n", "2:3: found “Jan of the financial year 2023, which may begin or end in it”")]
    [InlineData("Code,Indicator,Apr-23\nincidents,Sickness absence,5%\n", "2:1: found “incidents”, which is incidents, beside “Sickness absence”, which is sickness")]
    [InlineData("Code,Indicator,Month,Value\nincidents,Sickness absence,Apr-23,5%\n", "2:1: found “incidents”, which is incidents, beside “Sickness absence”, which is sickness")]
    [InlineData("Indicator,Jan,Feb\nIncidents,4,5\n", "1:1: found the headings “Indicator”, “Jan”, “Feb”, which name no year; expected --year")]
    public async Task WhatMayBeAPartsOrAPlan_IsRefused(string text, string problem)
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", text);
        Assert.Contains(preview.Refused, refused => refused.ToString().StartsWith($"a.csv:{problem}", StringComparison.Ordinal));
        Assert.Empty(preview.UnknownColumns);
        Assert.DoesNotContain(preview.Unmatched, label => label.Label is "North Team" or "Women");
    }

    [Theory]
    [InlineData("England", "Indicator,Apr-23\nIncidents,4\nEngland\nSickness absence,5%\n", "incidents 4")]
    [InlineData("England", "Indicator,Apr-23\nEngland\nSickness absence,5%\nNorth Team\nIncidents,4\n", "incidents 4")]
    [InlineData("Total", "Indicator,Apr-23\nIncidents,4\nTotal\nSickness absence,5%\n", "incidents 4;sickness 5%")]
    public async Task ASectionThatIsLeftOut_LeavesOutItsRows(string skipped, string text, string figures)
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", text, new ImportOptions { Mappings = [new LabelMapping(skipped, null)] });
        Assert.True(preview.IsAcceptable);
        Assert.Equal(figures, string.Join(';', preview.New.Select(figure => $"{figure.Indicator} {figure.Value}")));
    }

    [Fact]
    public async Task AFigureMergedAcrossMonths_IsRefused_WhereTheyMakeNoPeriodOfItsIndicator()
    {
        await using var store = await ImportStore.SmallAsync();
        var workbook = new TestWorkbook();
        workbook.Sheet("Data", [[workbook.Shared("Indicator"), workbook.Shared("Apr-23"), workbook.Shared("May-23"), workbook.Shared("Jun-23")], [workbook.Shared("Incidents"), workbook.Number(12)]], merged: ["B2:D2"]);
        using var preview = await store.PreviewAsync("w.xlsx", workbook.ToBytes());
        Assert.StartsWith("w.xlsx!Data:2:2: found “12” merged across Apr-23 to Jun-23 for incidents", Assert.Single(preview.Refused).ToString(), StringComparison.Ordinal);
        Assert.Empty(preview.New);
    }

    [Theory]
    [InlineData("Month", "Incidents")]
    [InlineData("Indicator", "Month", "Value")]
    public async Task ASheetNamedPlan_IsRefused_WhateverItsShape(params string[] headings)
    {
        await using var store = await ImportStore.SmallAsync();
        var workbook = new TestWorkbook();
        string[] row = headings.Length == 2 ? ["Apr-23", "4"] : ["Incidents", "Apr-23", "4"];
        workbook.Sheet("Plan", [[.. headings.Select(workbook.Shared)], [.. row.Select(workbook.Shared)]]);
        using var preview = await store.PreviewAsync("w.xlsx", workbook.ToBytes());
        Assert.Contains(preview.Refused, problem => problem.ToString().Contains("found the sheet “Plan”", StringComparison.Ordinal));
    }
}
