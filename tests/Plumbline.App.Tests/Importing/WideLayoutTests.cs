using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Options;
using Plumbline.App.Importing.Settling;
using Plumbline.Core.Indicators;

namespace Plumbline.App.Tests.Importing;

public sealed class WideLayoutTests
{
    [Fact]
    public async Task ASecondHeadingRow_SuppliesTheYears()
    {
        await using var store = await ImportStore.SmallAsync();
        await store.ImportAsync("wide.csv", ",2022/23,,2023/24,\nIndicator,Feb,Mar,Apr,Jan\nIncidents,1,2,3,4\n");
        Assert.Equal(["incidents|small|2023-02|1|||reported||", "incidents|small|2023-03|2|||reported||", "incidents|small|2023-04|3|||reported||", "incidents|small|2024-01|4|||reported||"], await store.FiguresAsync());
    }

    [Fact]
    public async Task UnitsBelowThePeriods_GiveEachColumnItsUnit()
    {
        await using var store = await ImportStore.SmallAsync();
        await store.ImportAsync("wide.csv", "Indicator,Apr-23,,May-23,\n,North Team,south,North Team,south\nIncidents,1,2,3,4\n");
        Assert.Equal(["incidents|north|2023-04|1|||reported||", "incidents|north|2023-05|3|||reported||", "incidents|south|2023-04|2|||reported||", "incidents|south|2023-05|4|||reported||"], await store.FiguresAsync());
    }

    [Fact]
    public async Task AColumnOfUnits_IsFilledDown()
    {
        await using var store = await ImportStore.SmallAsync();
        await store.ImportAsync("wide.csv", "Team,Indicator,Apr-23\nNorth Team,Incidents,1\n,Sickness absence,2%\nsouth,Incidents,3\n");
        Assert.Equal(["incidents|north|2023-04|1|||reported||", "incidents|south|2023-04|3|||reported||", "sickness|north|2023-04|2%|||reported||"], await store.FiguresAsync());
    }

    [Fact]
    public async Task ASharedName_IsDistinguishedByItsGroupOrSection()
    {
        await using var store = await ImportStore.SmallAsync();
        await store.ImportAsync("groups.csv", "Group,Indicator,Apr-23\nSafeguarding adults,Level 1,90%\n,Level 2,91%\nSafeguarding children,Level 1,92%\n", new ImportOptions { Mappings = [new LabelMapping("Level 2", null)] });
        await store.ImportAsync("sections.csv", "Indicator,May-23\nSafeguarding adults,\nLevel 1,93%\nSafeguarding children,\nLevel 1,94%\n");
        Assert.Equal(["level-1-adults|small|2023-04|90%|||reported||", "level-1-adults|small|2023-05|93%|||reported||", "level-1-children|small|2023-04|92%|||reported||", "level-1-children|small|2023-05|94%|||reported||"], await store.FiguresAsync());
        using var unclear = await store.PreviewAsync("unclear.csv", "Indicator,Jun-23\nLevel 1,93%\n");
        Assert.Equal(["level-1-adults", "level-1-children"], Assert.Single(unclear.Unmatched).Near.Select(near => near.Code));
    }

    [Fact]
    public async Task AnUnmatchedLabel_IsListedWithSimilarNames_UntilMapped_AndThenRemembered()
    {
        await using var store = await ImportStore.SmallAsync();
        const string April = "Indicator,Apr-23\nSickness absense rate*,5%\nTotal staff,300\n";
        using (var preview = await store.PreviewAsync("april.csv", April))
        {
            Assert.False(preview.IsAcceptable);
            Assert.Equal(2, preview.Counts.UnmatchedRows);
            var (label, place, near) = (preview.Unmatched[0].Label, preview.Unmatched[0].Place, preview.Unmatched[0].Near[0]);
            Assert.Equal(("Sickness absense rate*", "april.csv:2:1", "sickness"), (label, place, near.Code));
            Assert.InRange(near.Score, 0.7, 0.95);
        }

        var options = new ImportOptions { Mappings = [new LabelMapping("sickness absense rate", IndicatorCode.Parse("sickness").Value), new LabelMapping("Total staff", null)] };
        await store.ImportAsync("april.csv", April, options);
        await store.ImportAsync("may.csv", April.Replace("Apr-23", "May-23", StringComparison.Ordinal));
        Assert.Equal(["sickness|small|2023-04|5%|||reported||", "sickness|small|2023-05|5%|||reported||"], await store.FiguresAsync());
        using var june = await store.PreviewAsync("june.csv", April.Replace("Apr-23", "Jun-23", StringComparison.Ordinal));
        Assert.Equal([new SkippedLabel("Total staff", 1)], june.Skipped);
    }

    [Fact]
    public async Task ACode_ANumber_AndACodeColumn_Match()
    {
        await using var store = await ImportStore.SmallAsync();
        await store.ImportAsync("codes.csv", "Ref,Indicator,Apr-23\nincidents,How many incidents,1\n162,Whatever,(£61k)\n1,sickness,4.5%\n");
        Assert.Equal(["incidents|small|2023-04|1|||reported||", "sickness|small|2023-04|4.5%|||reported||", "surplus|small|2023-04|(£61k)|||reported||"], await store.FiguresAsync());
    }

    [Fact]
    public async Task ATargetColumn_IsReadAsTargets_AndADifferenceReported()
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("wide.csv", "Indicator,2023-24 target,Apr-23,RAG\nIncidents,6,1,G\nSickness absence,4.5% by March 2024,4%,G\n");
        Assert.True(preview.IsAcceptable);
        Assert.Equal(2, preview.Counts.New);
        Assert.Equal("wide.csv:2:2: target “6” for incidents: the ledger has “at most 5”; targets are kept in the ledger and not imported", Assert.Single(preview.Remarks.Select(remark => $"{remark.Place}: {remark.Text}")));
    }

    [Fact]
    public async Task AColumnThatIsNotAPeriod_AndFiguresWithoutAHeading_AreRefused()
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("wide.csv", "Indicator,Apr-23,Mayy-23\nIncidents,1,2,3\n");
        Assert.Equal(["wide.csv:1:3: found column “Mayy-23”; expected a period, or a target; or ignore the column by name", "wide.csv:2:4: found “3” in column 4, beyond the last heading; expected no more cells than there are headings: quotation marks around a number with commas, or a heading above the column"], preview.Refused.Select(problem => problem.ToString()));
    }

    [Fact]
    public async Task ACalculatedColumn_IsNotRead_AndNoted()
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("wide.csv", "Indicator,Last year,Apr-23,May-23,YTD,2023/24 total\nIncidents,9,1,2,3,3\n");
        Assert.Empty(preview.Refused);
        Assert.Equal(["1", "2"], preview.New.Select(figure => figure.Value));
        Assert.Equal(["wide.csv:1:2: column “Last year” is not a period: not read", "wide.csv:1:5: column “YTD” is not a period: not read", "wide.csv:1:6: column “2023/24 total” is not a period: not read"], preview.Remarks.Select(remark => $"{remark.Place}: {remark.Text}"));
    }

    [Fact]
    public async Task APeriodWithoutItsYear_IsRefused_AndCanBeIgnoredByItsHeading()
    {
        await using var store = await ImportStore.SmallAsync();
        const string Text = "Indicator,Q1 2023/24,Q2\nStaff survey,80%,81%\n";
        using var preview = await store.PreviewAsync("wide.csv", Text);
        Assert.Equal("wide.csv:1:3: found column “Q2”; expected a period with its year; or ignore the column by name", Assert.Single(preview.Refused).ToString());
        using var without = await store.PreviewAsync("wide.csv", Text, new ImportOptions { IgnoredColumns = preview.UnknownColumns });
        Assert.Equal("80%", Assert.Single(without.New).Value);
    }

    [Fact]
    public async Task AQuarterlyFigureBelowAMonth_IsRefused_ButNAIsLeftOut()
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("wide.csv", "Indicator,Apr-23,May-23,Q1 2023/24\nStaff survey,N/A,80%,81%\n");
        Assert.Equal("wide.csv:2:3: found “80%” below May-23 for survey; expected a quarter, as 2020-Q2, not a month; or the cell merged across the periods that make up the quarter", Assert.Single(preview.Refused).ToString());
        Assert.Equal("2023-Q1", Assert.Single(preview.New).Period);
    }

    [Fact]
    public async Task ASecondTableBelowTheFirst_HasItsOwnPeriods()
    {
        await using var store = await ImportStore.SmallAsync();
        await store.ImportAsync("wide.csv", "Indicator,Apr-23,May-23\nIncidents,1,2\nIndicator,Apr-23,May-23\nSickness absence,1%,2%\nIndicator,Jun-23,Jul-23\nIncidents,3,4\n");
        Assert.Equal(["2023-04", "2023-05", "2023-06", "2023-07", "2023-04", "2023-05"], (await store.FiguresAsync()).Select(figure => figure.Split('|')[2]));
    }

    [Theory]
    [InlineData("Severe text without any table in it at all.")]
    [InlineData("a,b,c\n1,2,3\n")]
    [InlineData("\0\0\0binary\0\0")]
    [InlineData("")]
    public async Task TextWithoutATable_IsRefused(string text)
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("x.csv", text);
        Assert.Single(preview.Refused);
        Assert.False(preview.IsAcceptable);
    }
}
