using Plumbline.App.Importing.Findings;

namespace Plumbline.App.Tests.Importing;

/// <summary>Marks beside figures (the Analysis Function's “Symbols in tables”), spreadsheet errors in text files, and invisible characters.</summary>
public sealed class FigureMarksTests
{
    [Theory]
    [InlineData("\"1,234 [p]\"", "1,234|||reported|yes|")]
    [InlineData("12 [e]", "12|||reported|yes|estimated")]
    [InlineData("12 [b]", "12|||reported||break in the series")]
    [InlineData("[low]", "0|||reported||rounds to nought")]
    [InlineData("[c]", "[c]|||suppressed||")]
    [InlineData("..", "..|||not-available||")]
    public async Task AMark_HasItsMeaning_InLongAndWideTables(string cell, string expected)
    {
        foreach (var text in new[] { $"indicator,period,value\nincidents,2023-04,{cell}\n", $"Indicator,Apr-23\nIncidents,{cell}\n" })
        {
            await using var store = await ImportStore.SmallAsync();
            await store.ImportAsync("a.csv", text);
            Assert.Equal($"incidents|small|2023-04|{expected}", Assert.Single(await store.FiguresAsync()));
        }
    }

    [Fact]
    public async Task AProvisionalColumn_AcceptsCommonWords_ButNoneThatContradictsTheMark()
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", """
            indicator,period,value,provisional,note
            incidents,2023-01,1,Yes,
            incidents,2023-02,2,y,
            incidents,2023-03,3,TRUE,
            incidents,2023-04,4,1,
            incidents,2023-05,5 [p],,recounted
            incidents,2023-06,6 [e],yes,recounted
            incidents,2023-07,7,No,
            incidents,2023-08,8 [p],no,
            incidents,2023-09,9,perhaps,

            """);
        Assert.Equal(
            ["a.csv:9:4: found “no”; expected yes or nothing, as the value 8 [p] says", "a.csv:10:4: found “perhaps”; expected yes, no or nothing"],
            preview.Refused.Select(problem => problem.ToString()));
        await using var other = await ImportStore.SmallAsync();
        await other.ImportAsync("a.csv", "indicator,period,value,provisional,note\nincidents,2023-01,1,Yes,\nincidents,2023-05,5 [p],,recounted\nincidents,2023-06,6 [e],y,recounted\nincidents,2023-07,7,No,\n");
        Assert.Equal(
            ["incidents|small|2023-01|1|||reported|yes|", "incidents|small|2023-05|5|||reported|yes|recounted", "incidents|small|2023-06|6|||reported|yes|recounted; estimated", "incidents|small|2023-07|7|||reported||"],
            await other.FiguresAsync());
    }

    [Theory]
    [InlineData("#N/A")]
    [InlineData("#DIV/0!")]
    [InlineData("#REF!")]
    public async Task AnErrorInATextFile_IsLeftOutWithAWarning_AsInAWorkbook(string error)
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", $"indicator,period,value\nincidents,2023-04,{error}\nincidents,2023-05,2\n");
        Assert.Empty(preview.Refused);
        Assert.Equal("2023-05", Assert.Single(preview.New).Period);
        Assert.Equal(new ImportRemark("a.csv:2:3", $"a formula gives {error}: the cell is left out", NeedsAttention: true), Assert.Single(preview.Remarks));
    }

    [Fact]
    public async Task Parts_AreReadLikeFigures()
    {
        await using var store = await ImportStore.SmallAsync();
        using (var preview = await store.PreviewAsync("a.csv", "indicator,period,value,numerator,denominator\nsickness,2023-04,5%,\"1,5\",30\nsickness,2023-05,5%,5%,30\nsickness,2023-06,5%,1,\"1,,5\"\n"))
            Assert.Equal(["a.csv:2:4: found “1,5”", "a.csv:3:4: found “5%”", "a.csv:4:5: found “1,,5”"], preview.Refused.Select(problem => problem.ToString().Split(';')[0]));
        await store.ImportAsync("b.csv", "indicator,period,value,numerator,denominator\nsickness,2023-04,5%,\"1,204\",\"24,080.0\"\nsurplus,2023-04,£5k,2000,\n");
        Assert.Equal(["sickness|small|2023-04|5%|1204|24080.0|reported||", "surplus|small|2023-04|£5k|2000||reported||"], await store.FiguresAsync());
    }

    [Theory]
    [InlineData("indicator,period,value\nInci\u200bdents,2023-04,3\n")]
    [InlineData("indicator,period,value\nIncidents\ufeff,2023-04,3\n")]
    [InlineData("indicator,period,value\nSick\u00adness\u00a0absence,2023-04,3\n")]
    [InlineData("indicator,unit,period,value\nincidents,nor\u200bth,2023-04,3\n")]
    [InlineData("indicator,unit,period,value\nincidents\u200b,North\u00a0Team,2023-04,3\n")]
    public async Task ALabelOrUnit_IsMatchedByItsVisibleText(string text)
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", text);
        Assert.Empty(preview.Refused);
        Assert.Empty(preview.Unmatched);
        Assert.Equal("3", Assert.Single(preview.New).Value);
    }

    [Theory]
    [InlineData("indicator,period,value\nInci\u202edents,2023-04,3\n", "a.csv:2:1: found U+202E (right-to-left override) as the 5th character;")]
    [InlineData("indicator,period,value\nincidents,2023-04,\u202d3\n", "a.csv:2:3: found U+202D (left-to-right override) as the 1st character;")]
    [InlineData("indicator,period,value,note\nincidents,2023-04,3,see\u200bnote\n", "a.csv:2:4: found U+200B (zero-width space) as the 4th character;")]
    [InlineData("indicator,period,value,note\nincidents,2023-04,3,see \u2066note\n", "a.csv:2:4: found U+2066 (left-to-right isolate) as the 5th character;")]
    [InlineData("Indicator,Apr-23\nInci\u202edents,3\n", "a.csv:2:1: found U+202E (right-to-left override) as the 5th character;")]
    public async Task BidirectionalAndInvisibleCharacters_AreRefusedByName(string text, string found)
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", text);
        Assert.StartsWith(found, Assert.Single(preview.Refused).ToString(), StringComparison.Ordinal);
    }

    // The columns of a DHIS2 export; no cell of its data is a heading.
    [Theory]
    [InlineData("dataElement,period,orgUnit,categoryOptionCombo,attributeOptionCombo,value,storedBy,lastUpdated,comment,followup\nfalls,202304,small,HllvX50cXC0,HllvX50cXC0,12,admin,2023-05-01,,false\n", "a.csv:1:1: found the headings “dataElement”, “period”, “orgUnit”, “categoryOptionCombo”, “attributeOptionCombo”, “value”, “storedBy”, “lastUpdated”, “comment”, “followup”; expected one that says indicator (or measure, metric, kpi or code): rename")]
    [InlineData("Lead,Reviewed,State\nBob,2023-05-01,Open\nAnn,2023-05-02,Shut\n", "a.csv:1:1: found the headings “Lead”, “Reviewed”, “State”; expected one that says indicator (or measure, metric, kpi or code), and one that says period (or month, quarter, year or date), and one that says value (or figure, actual or result): rename")]
    [InlineData("Month,Falls,Turnover\n2023-04,1,5%\n2023-05,2,6%\n", "a.csv:1:1: found the headings “Month”, “Falls”, “Turnover”; expected one that says indicator (or measure, metric, kpi or code), and one that says value (or figure, actual or result): rename")]
    public async Task UnknownHeadings_AreListed(string text, string expected)
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", text);
        Assert.StartsWith(expected, Assert.Single(preview.Refused).ToString(), StringComparison.Ordinal);
        Assert.Empty(preview.Unmatched);
    }

    [Fact]
    public async Task TitlesAboveAWideTable_AreNotHeadings()
    {
        await using var store = await ImportStore.SmallAsync();
        foreach (var text in new[]
        {
            "Report,Reviewed,Author\nQuality,2023-05-01,Bob\n\nIndicator,Apr-23,May-23\nIncidents,1,2\n", "Small Trust,Quality report,Draft\nIndicator,Apr-23,May-23\nIncidents,1,2\n", "Indicator,Target,Actual\n,,Apr-23\nIncidents,5,2\n",
        })
        {
            using var preview = await store.PreviewAsync("a.csv", text);
            Assert.Empty(preview.Refused);
            Assert.Contains(preview.New, figure => figure is { Period: "2023-04" });
        }
    }
}
