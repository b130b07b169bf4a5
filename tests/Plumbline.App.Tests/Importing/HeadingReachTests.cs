using Plumbline.App.Tests.Importing.Workbooks;
using Plumbline.App.Importing.Options;

namespace Plumbline.App.Tests.Importing;

/// <summary>Cells without a heading are refused: usually part of a number split at its comma. Public reports describe CSV readers that read £1,204,500 as £1.</summary>
public sealed class HeadingReachTests
{
    [Theory]
    [InlineData("indicator,period,value\nsurplus,2023-04,£1,204,500\n", "a.csv:2:4: found “204” in column 4, beyond the last heading;")]
    [InlineData("indicator,period,value\nincidents,2023-04,3\nincidents,2023-05,1,204\nincidents,2023-06,2,310\n", "a.csv:3:4: found “204” in column 4, beyond the last heading;|a.csv:4:4: found “310” in column 4, beyond the last heading;")]
    [InlineData("indicator,period,value,\nincidents,2023-04,1,204\n", "a.csv:2:4: found “204” in column 4, which has no heading;")]
    [InlineData("indicator,period,,value\nincidents,2023-04,x,3\nincidents,2023-05,y,3\n", "a.csv:2:3: found “x” in column 3, which has no heading;")]
    [InlineData("indicator,period,value,note\nincidents,2023-04,1,204\n", "a.csv:2:3: found “1” and “204” beside it, which look like 1,204 split at its comma;")]
    [InlineData("indicator,period,value,status,note\nincidents,2023-04,1,204,reported,\n", "a.csv:2:3: found “1” and “204” beside it, which look like 1,204 split at its comma;")]
    [InlineData("indicator;period;value\nincidents;2023-04;3;4\n", "a.csv:2:4: found “4” in column 4, beyond the last heading;")]
    [InlineData("Indicator,Apr-23,May-23\nIncidents,1,204,3\nSickness absence,1%,2%\nSurplus or deficit,1,204,3\n", "a.csv:2:4: found “3” in column 4, beyond the last heading;|a.csv:4:4: found “3” in column 4, beyond the last heading;")]
    [InlineData("Indicator,Apr-23,May-23\nIncidents,1,204,\n", "a.csv:2:2: found “1” and “204” beside it, which look like 1,204 split at its comma;")]
    [InlineData("Indicator,Apr-23,,May-23\nIncidents,1,2,3\nSickness absence,1%,2%,3%\n", "a.csv:2:3: found “2” in column 3, which has no heading;")]
    public async Task ACellWithoutAHeading_IsRefused_InEveryRowIfBeyondTheLast(string text, string expected)
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", text);
        Assert.Equal(expected.Split('|'), preview.Refused.Select(problem => problem.ToString().Split(" expected ")[0]));
        Assert.All(preview.Refused, problem => Assert.Contains(text.Contains(';', StringComparison.Ordinal) ? "a heading above the column" : "quotation marks around a number with commas", problem.ToString(), StringComparison.Ordinal));
        Assert.DoesNotContain(preview.New, figure => figure.Value is "1" or "£1");
    }

    [Theory]
    [InlineData("indicator,period,value\nsurplus,2023-04,\"£1,204,500\"\n", "£1,204,500")]
    [InlineData("indicator,period,value,,\nsurplus,2023-04,5,,\n", "5")]
    [InlineData("indicator,period,value\nsurplus,2023-04,5,,,\n", "5")]
    [InlineData("indicator,period,value,numerator,denominator\nsickness,2023-04,12%,120,999\n", "12%")]
    [InlineData("indicator;period;value;note\nincidents;2023-04;1;204\n", "1")]
    [InlineData("indicator,period,value,note\nsickness,2023-04,12%,after 204 were counted again\n", "12%")]
    public async Task QuotedNumbers_BlankCells_AndPartsBesideTheFigure_AreAccepted(string text, string value)
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", text);
        Assert.Empty(preview.Refused);
        Assert.Equal(value, Assert.Single(preview.New).Value);
    }

    [Fact]
    public async Task AColumnWithoutAHeading_CanBeIgnoredByNumber_ExceptBeyondTheLastOfACsv()
    {
        await using var store = await ImportStore.SmallAsync();
        const string Text = "indicator,period,,value\nincidents,2023-04,x,3\n";
        using (var asked = await store.PreviewAsync("a.csv", Text)) Assert.Equal(["column 3"], asked.UnknownColumns);
        using var left = await store.PreviewAsync("a.csv", Text, new ImportOptions { IgnoredColumns = ["column 3"] });
        Assert.Equal("3", Assert.Single(left.New).Value);
        using var beyond = await store.PreviewAsync("a.csv", "indicator,period,value\nincidents,2023-04,1,204\n", new ImportOptions { IgnoredColumns = ["column 4"] });
        Assert.Single(beyond.Refused);
        Assert.Empty(beyond.UnknownColumns);
    }

    [Fact]
    public async Task InAWorkbook_ANoteApartFromTheTable_IsIgnored_AndAnAdjacentCellIsRefused()
    {
        await using var store = await ImportStore.SmallAsync();
        var workbook = new TestWorkbook();
        workbook.Sheet("Long",
        [
            [.. new[] { "Indicator", "Period", "Value" }.Select(workbook.Shared)],
            [workbook.Shared("incidents"), workbook.Shared("2023-04"), workbook.Number(3), null, workbook.Shared("counted again in May")],
        ]);
        using (var preview = await store.PreviewAsync("w.xlsx", workbook.ToBytes())) Assert.Equal("3", Assert.Single(preview.New).Value);
        var beside = new TestWorkbook();
        beside.Sheet("Long",
        [
            [.. new[] { "Indicator", "Period", "Value" }.Select(beside.Shared)],
            [beside.Shared("incidents"), beside.Shared("2023-04"), beside.Number(1), beside.Number(204)],
            [beside.Shared("incidents"), beside.Shared("2023-05"), beside.Number(1), beside.Number(205)],
        ]);
        using var refused = await store.PreviewAsync("w.xlsx", beside.ToBytes());
        Assert.Equal(
            ["w.xlsx!Long:2:4: found “204” in column 4, beyond the last heading; expected a heading above the column; or ignore it as “column 4”", "w.xlsx!Long:3:4: found “205” in column 4, beyond the last heading; expected a heading above the column; or ignore it as “column 4”"],
            refused.Refused.Select(problem => problem.ToString()));
        using var left = await store.PreviewAsync("w.xlsx", beside.ToBytes(), new ImportOptions { IgnoredColumns = refused.UnknownColumns });
        Assert.Equal(2, left.Counts.New);
    }

    [Fact]
    public async Task InAWideWorkbook_AFigureApartIsRefused_AndANoteIsIgnored()
    {
        await using var store = await ImportStore.SmallAsync();
        var workbook = new TestWorkbook();
        workbook.Sheet("Wide",
        [
            [workbook.Shared("Indicator"), workbook.Shared("Apr-23")],
            [workbook.Shared("Incidents"), workbook.Number(3), null, workbook.Shared("counted again in May")],
            [workbook.Shared("Sickness absence"), workbook.Number(0.05, "0%"), null, null, workbook.Number(7)],
        ]);
        using var preview = await store.PreviewAsync("w.xlsx", workbook.ToBytes());
        Assert.Equal("w.xlsx!Wide:3:5: found “7” in column 5, beyond the last heading; expected a heading above the column; or ignore it as “column 5”", Assert.Single(preview.Refused).ToString());
    }
}
