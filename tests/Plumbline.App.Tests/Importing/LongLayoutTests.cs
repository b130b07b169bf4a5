using Plumbline.App.Access;
using Plumbline.App.Importing;
using Plumbline.App.Importing.Options;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Units;

namespace Plumbline.App.Tests.Importing;

public sealed class LongLayoutTests
{
    [Fact]
    public async Task TargetsBesideTheFigures_AreCompared_AndADifferenceReportedOnce()
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("long.csv", "indicator,period,value,target,RAG,YTD\nincidents,2023-04,1,6,G,1\nincidents,2023-05,1,6,G,2\nincidents,2023-06,1,5,G,3\n");
        Assert.Equal(3, preview.Counts.New);
        Assert.Equal(
            ["long.csv:1:6: column “YTD” is worked out from the figures: not read", "long.csv:2:4: target “6” for incidents: the ledger has “at most 5”; targets are kept in the ledger and not imported"],
            preview.Remarks.Select(remark => $"{remark.Place}: {remark.Text}"));
    }

    [Fact]
    public async Task LongCsv_KeepsValuesPartsStatusesAndTheirCells()
    {
        await using var store = await ImportStore.SmallAsync();
        await store.ImportAsync("figures.csv", """
            indicator,unit,period,value,numerator,denominator,status,provisional,note
            incidents,north,2023-04,17,,,,,
            sickness,north,Apr-23,5.60%,53,946,,yes,first count
            sickness,South Team,01/04/2023,4/5 (80%),4,5,,,
            surplus,small,2023-04,(£61k),,,,,
            sickness,small,2023-05,N/A,,,not-applicable,,
            incidents,small,2023-05,TBA,,,,,
            survey,,Q1 2023/24,N/A,,,,,

            """);
        Assert.Equal(
            [
                "incidents|north|2023-04|17|||reported||", "incidents|small|2023-05|TBA|||awaited||", "sickness|north|2023-04|5.60%|53|946|reported|yes|first count",
                "sickness|small|2023-05|N/A|||not-applicable||", "sickness|south|2023-04|4/5 (80%)|4|5|reported||", "surplus|small|2023-04|(£61k)|||reported||", "survey|small|2023-Q1|N/A|||not-available||",
            ],
            await store.FiguresAsync());
        var history = await store.Ledger.ObservationHistoryAsync("small", "sickness", "north", "2023-04");
        Assert.Equal(("figures.csv", 3, 4), (history[0].Fact.SourceFile, history[0].Fact.SourceRow, history[0].Fact.SourceColumn));
    }

    [Fact]
    public async Task EveryMistake_IsReportedWithItsCell_AndThePreviewIsNotAcceptable()
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("bad.csv", """
            indicator,unit,period,value,numerator,colour
            incidents,nort,2023-04,17,,
            incidents,north,2023-Q1,17,,
            incidents,north,2023-04,seventeen,,
            incidents,north,2023-05,,,
            sickness,north,2023-04,4/5,3,
            incidents,north,2023-06,=1+1,,

            """);
        Assert.False(preview.IsAcceptable);
        Assert.Equal(
            [
                "bad.csv:1:6: found column “colour”; expected one of indicator, unit, period, value, numerator, denominator, status, provisional, note, aspect, source-note, doubtful; or ignore the column by name",
                "bad.csv:2:2: found “nort”; expected a unit, by code or name, perhaps “north”: give --map \"nort=north\", or --skip \"nort\"",
                "bad.csv:3:3: found “2023-Q1”; expected a month, as 2019-04, not a quarter",
                "bad.csv:4:4: found “seventeen”; expected the figure in digits, such as 10 or 0.5",
                "bad.csv:6:5: found “3”; expected 4, as the value 4/5 says, or nothing",
                "bad.csv:7:4: found “=1+1”, which a spreadsheet would run as a formula; expected a figure",
            ],
            preview.Refused.Select(problem => problem.ToString()));
        await Assert.ThrowsAsync<InvalidOperationException>(() => CommitImport.RunAsync(store.Ledger, preview, Actor.OwnMachine("analyst")));
    }

    [Fact]
    public async Task ABlankFigure_ReportsNothing_AndIsCounted()
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", "indicator,period,value,numerator\nincidents,2023-04,3,\nincidents,2023-05,,\nanything,soon,,\nincidents,2023-06,4,\n");
        Assert.Equal(["2023-04", "2023-06"], preview.New.Select(figure => figure.Period));
        Assert.Contains(preview.Remarks, remark => remark is { Place: "a.csv:3:3", Text: "2 rows with a blank figure report nothing", NeedsAttention: false });
        Assert.True(preview.IsAcceptable);
    }

    // A blank cell beside more than there are headings, or beside a numerator, is a mistake.
    [Theory]
    [InlineData("indicator,period,value\nincidents,2023-04,,204\n")]
    [InlineData("indicator,period,value,numerator,denominator\nincidents,2023-04,,3,4\n")]
    public async Task ABlankFigure_BesideOthers_IsRefused(string text)
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", text);
        Assert.Single(preview.Refused);
    }

    [Fact]
    public async Task AnIgnoredColumn_AndADefaultUnit_AreApplied()
    {
        await using var store = await ImportStore.SmallAsync();
        var options = new ImportOptions { IgnoredColumns = ["Colour"], Unit = UnitCode.Parse("south").Value };
        await store.ImportAsync("figures.csv", "indicator,period,value,colour\nincidents,2023-04,3,red\n", options);
        Assert.Equal(["incidents|south|2023-04|3|||reported||"], await store.FiguresAsync());
    }

    [Fact]
    public async Task AChangedFigure_ShowsOldAndNew_AndAnUnchangedOneIsLeftOut()
    {
        await using var store = await ImportStore.SmallAsync();
        await store.ImportAsync("first.csv", "indicator,unit,period,value,note\nincidents,north,2023-04,3,recounted\nincidents,north,2023-05,4,\n");
        using var preview = await store.PreviewAsync("second.csv", "indicator,unit,period,value\nincidents,north,2023-04,3\nincidents,north,2023-05,5\nincidents,north,2023-06,6\n");
        Assert.Equal(new ImportCounts(New: 1, Changed: 1, Same: 1, Refused: 0, UnmatchedRows: 0), preview.Counts);
        Assert.Equal([new PreviewedFigure("incidents", "north", "2023-05", "4", "5", "second.csv:3:4")], preview.Changed);
        Assert.Equal([new PreviewedFigure("incidents", "north", "2023-06", null, "6", "second.csv:4:4")], preview.New);
        var committed = Assert.IsType<CommitResult.Committed>(await CommitImport.RunAsync(store.Ledger, preview, Actor.OwnMachine("analyst")));
        Assert.Equal(2, committed.Change.Observations);
    }

    [Theory]
    [InlineData("numerator,denominator", "sickness,north,2023-04,5.60%", "53,946")]
    [InlineData("status", "sickness,north,2023-04,N/A", "not-applicable")]
    [InlineData("provisional", "incidents,north,2023-04,3", "yes")]
    [InlineData("note", "incidents,north,2023-04,3", "recounted")]
    [InlineData("doubtful,source-note", "incidents,north,2023-04,3", "yes,one ward late")]
    [InlineData("source-note", "incidents,north,2023-04,3", "one ward late")]
    public async Task FileWithoutAColumn_KeepsItsValues(string column, string figure, string cell)
    {
        await using var store = await ImportStore.SmallAsync();
        await store.ImportAsync("first.csv", $"indicator,unit,period,value,{column}\n{figure},{cell}\n");
        using var preview = await store.PreviewAsync("second.csv", $"indicator,unit,period,value\n{figure}\n");
        Assert.Equal(new ImportCounts(New: 0, Changed: 0, Same: 1, Refused: 0, UnmatchedRows: 0), preview.Counts);
    }

    [Fact]
    public async Task ARepeatedFigure_IsRefusedIfItDiffers_AndNotedIfNot()
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("twice.csv", "indicator,unit,period,value\nincidents,north,2023-04,3\nincidents,north,2023-04,3\nincidents,north,2023-04,4\n");
        Assert.Equal("twice.csv:4:4: found incidents in north for 2023-04 a second time, as 4; expected each figure once; it stands in twice.csv:2:4 as 3", Assert.Single(preview.Refused).ToString());
        Assert.Equal("twice.csv:3:4", Assert.Single(preview.Remarks).Place);
    }

    [Fact]
    public async Task APreviewOvertakenByAnotherChange_IsRefusedCompletely()
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", "indicator,unit,period,value\nincidents,north,2023-04,3\nincidents,north,2023-05,3\n");
        await store.ImportAsync("b.csv", "indicator,unit,period,value\nincidents,north,2023-04,9\n");
        await Assert.ThrowsAsync<LedgerConflictException>(() => CommitImport.RunAsync(store.Ledger, preview, Actor.OwnMachine("analyst")));
        Assert.Equal(["incidents|north|2023-04|9|||reported||"], await store.FiguresAsync());
    }

    [Fact]
    public async Task Windows1252_IsReadWithANote_ButADamagedUtf8FileIsRefused()
    {
        await using var store = await ImportStore.SmallAsync();
        var text = "indicator,unit,period,value,note\nsurplus,small,2023-04,£61k,café\n";
        var windows = System.Text.CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text);
        using var preview = await store.PreviewAsync("w.csv", windows);
        Assert.Equal("£61k", Assert.Single(preview.New).Value);
        Assert.Contains(preview.Remarks, remark => remark.Text == "read as Windows-1252");

        byte[] damaged = [.. System.Text.Encoding.UTF8.GetBytes(text), 0xE9];
        using var refused = await store.PreviewAsync("d.csv", damaged);
        Assert.Contains("byte E9, which is not UTF-8", Assert.Single(refused.Refused).ToString(), StringComparison.Ordinal);
    }
}
