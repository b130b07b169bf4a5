using Plumbline.App.Exporting;
using Plumbline.App.Importing;
using Plumbline.App.Importing.Options;
using Plumbline.App.Ledger;
using Plumbline.App.Tests.Tables;
using Plumbline.App.Workspaces;
using Plumbline.Core.Observations;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Importing;

/// <summary>Plans, forecasts, breakdown items, source notes and doubtful figures: <c>load</c> and <c>import</c> read them alike, and they round-trip.</summary>
public sealed class AspectTests
{
    private const string Header = "indicator,unit,period,value,aspect,source-note,doubtful\n";
    private const string Figures = """
        incidents,north,2023-04,12,plan,,
        incidents,north,2023-04,3 [p],,"counted by hand, twice",yes
        incidents,north,2023/24,140,plan,from the plan,
        incidents,north,2023/24,131,forecast:2023-09,,
        incidents,north,2023/24,133,forecast:2023-10,,
        incidents,north,2023-04,2,sex=female,,
        incidents,north,2023-04,5 [u],plan;sex=female,,
        incidents,north,2023-05,7 [f],,,
        incidents,north,2023-04,1,sex=male,,

        """;

    /// <summary>The cells <c>period,value,aspect,source-note,doubtful</c>; the figure read from them, or the problem.</summary>
    public static TheoryData<string, string> Rows { get; } = new()
    {
        { "2023-04,12,,,", "2023-04|12|||" },
        { "2023-04,12,plan,,", "2023-04|12|plan||" },
        { "2023/24,12,plan,,", "2023/24|12|plan||" },
        { "2023,12,plan,,", "2023|12|plan||" },
        { "2023-Q1,12,forecast:2023-05,,", "2023-Q1|12|forecast:2023-05||" },
        { "2023-04,12,sex=female;age=65-74,,", "2023-04|12|sex=female;age=65-74||" },
        { "2023-04,12,plan;age=65-74;sex=female,,", "2023-04|12|plan;sex=female;age=65-74||" },
        { "2023-04,12,sex=other,,", "2:5: found “sex=other”; expected an item of sex in breakdowns.csv: female, male" },
        { "2023-04,12,site=north,,", "2:5: found “site=north”; expected one of the dimensions sex, age of breakdowns.csv" },
        { "2023-04,12,sex=female;sex=male,,", "2:5: found “sex=female;sex=male”; expected one item of sex" },
        { "2023-04,12,,small sample,yes", "2023-04|12||small sample|yes" },
        { "2023-04,12,,small sample,no", "2023-04|12||small sample|" },
        { "2023-04,12 [u],,,", "2023-04|12||low reliability|yes" },
        { "2023-04,[u] 12 [p],,,Yes", "2023-04|12||low reliability|yes" },
        { "2023-04,12 [u],,small sample,", "2023-04|12||small sample; low reliability|yes" },
        { "2023-04,12 [u],,of Low Reliability,", "2023-04|12||of Low Reliability|yes" },
        { "2023-04,12 [f],,,", "2023-04|12|forecast||" },
        { "2023-04,12 [f],forecast:2023-03,,", "2023-04|12|forecast:2023-03||" },
        { "2023-04,12 [f],sex=female,,", "2023-04|12|forecast;sex=female||" },
        { "2023/24,12 [f],,,", "2023/24|12|forecast||" },
        { "2023/24,12,,,", "2:3: found “2023/24”; expected a month, as 2019-04, not a financial-year" },
        { "2023/24,12,sex=female,,", "2:3: found “2023/24”; expected a month, as 2019-04, not a financial-year" },
        { "2023-04-05,12,plan,,", "2:3: found “2023-04-05”; expected a month, as 2019-04, not a day" },
        { "2023-04,12,planned,,", "2:5: found “planned”; expected nothing, plan, forecast, forecast:PERIOD or items such as sex=female, separated by semicolons, plan or forecast first" },
        { "2023-04,12 [f],plan,,", "2:5: found “plan”; expected forecast or nothing, as the value 12 [f] says" },
        { "2023-04,12 [u],,,no", "2:7: found “no”; expected yes or nothing, as the value 12 [u] says" },
        { "2023-04,12,,,yes", "2:6: found a doubtful figure without a source note; expected in source-note, why the figure is probably wrong" },
        { "2023-04,12,,late,perhaps", "2:7: found “perhaps”; expected yes, no or nothing" },
        { "2023-04,12,pl\u200ban,,n\u200bo", "2023-04|12|plan||" },
        { "2023-04,12,,la\u200bte,", "2:6: found U+200B (zero-width space) as the 3rd character; expected text without invisible characters: remove it, or type the text again" },
        { "2023-04,12,,la\u200bte,yes", "2:6: found U+200B (zero-width space) as the 3rd character; expected text without invisible characters: remove it, or type the text again" },
        { "2023-04,12,,\u200b,yes", "2:6: found U+200B (zero-width space) as the 1st character; expected text without invisible characters: remove it, or type the text again" },
        { "2023-04,[u],,,", "2:4: found “[u]”; expected a figure beside the mark" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task ARow_IsReadAlikeByLoadAndImport(string cells, string expected)
    {
        using var folder = Small(cells);
        var reading = ReadWorkspace.Run(folder.Path);
        var loaded = reading.Problems.Count == 0 ? reading.Workspace!.Observations.Select(Said) : reading.Problems.Select(problem => problem.ToString()["observations/a.csv:".Length..]);
        Assert.Equal([expected], loaded);

        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", $"{Header}incidents,north,{cells}\n");
        var imported = preview.Refused.Count == 0 ? preview.New.Select(Said) : preview.Refused.Select(problem => problem.ToString()["a.csv:".Length..]);
        Assert.Equal([expected], imported);
    }

    [Fact]
    public async Task EveryAspectOfAMonth_IsASeparateFigure_AndRoundTrips()
    {
        await using var store = await ImportStore.SmallAsync();
        await store.ImportAsync("a.csv", Header + Figures);
        var rows = await RowsAsync(store);
        Assert.Equal(
            [
                "2023-04|3||counted by hand, twice|yes", "2023-05|7|forecast||", "2023/24|131|forecast:2023-09||", "2023/24|133|forecast:2023-10||", "2023/24|140|plan|from the plan|", "2023-04|12|plan||",
                "2023-04|5|plan;sex=female|low reliability|yes", "2023-04|2|sex=female||", "2023-04|1|sex=male||",
            ],
            rows.Select(figure => string.Join('|', figure[2], figure[3], figure[10], figure[11], figure[12])));

        // The same file, its workbook and the printed table of observations change nothing.
        Assert.IsType<CommitResult.NothingNew>(await store.ImportAsync("a.csv", Header + Figures));
        Assert.IsType<CommitResult.NothingNew>(await store.ImportAsync("export.xlsx", await store.ExportAsync()));
        Assert.IsType<CommitResult.NothingNew>(await store.ImportAsync("export.csv", Table(rows)));
        using var folder = Small();
        folder.Write("observations/a.csv", Header + Figures);
        Assert.Equal(rows.Count, ReadWorkspace.Run(folder.Path).Workspace!.Observations.Count);
    }

    [Theory]
    [InlineData("2023-04", "plan", "2023-04 (plan)")]
    [InlineData("2023/24", "forecast:2023-09", "2023/24 (forecast:2023-09)")]
    [InlineData("2023-04", "", "2023-04")]
    public async Task ARepeatedAspect_IsRefused_IfItDiffers(string period, string aspect, string named)
    {
        var rows = $"{Header}incidents,north,{period},1,{aspect},,\nincidents,north,{period},2,{aspect},,\nincidents,north,2023-04,3,sex=female,,\n";
        using var folder = Small();
        folder.Write("observations/a.csv", rows);
        Assert.Equal([$"observations/a.csv:3:1: found incidents in north for {named} a second time; expected each figure once; it stands in observations/a.csv:2:4"], ReadWorkspace.Run(folder.Path).Problems.Select(problem => problem.ToString()));

        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", rows);
        Assert.Equal([$"a.csv:3:4: found incidents in north for {named} a second time, as 2; expected each figure once; it stands in a.csv:2:4 as 1"], preview.Refused.Select(problem => problem.ToString()));
    }

    [Fact]
    public async Task AFileWithoutTheColumns_KeepsADoubt_UnlessTheValueChanges()
    {
        await using var store = await ImportStore.SmallAsync();
        await store.ImportAsync("a.csv", $"{Header}incidents,north,2023-04,3,,by hand,yes\nincidents,north,2023-05,4,,by hand,yes\n");
        using (var same = await store.PreviewAsync("b.csv", "indicator,unit,period,value,source-note\nincidents,north,2023-04,3,\n"))
            Assert.Equal((0, 1), (same.Counts.Changed, same.Counts.Same));
        using (var denied = await store.PreviewAsync("b.csv", "indicator,unit,period,value,doubtful\nincidents,north,2023-04,3,no\n"))
            Assert.Equal([new PreviewedFigure("incidents", "north", "2023-04", "3 (doubtful)", "3 (not doubtful)", "b.csv:2:4", "", "by hand")], denied.Changed);
        await store.ImportAsync("b.csv", "indicator,unit,period,value\nincidents,north,2023-04,3\nincidents,north,2023-05,5\n");
        Assert.Equal(["2023-04|3||by hand|yes", "2023-05|5|||"], (await RowsAsync(store)).Select(figure => string.Join('|', figure[2], figure[3], figure[10], figure[11], figure[12])));
    }

    [Theory]
    [InlineData("indicator,unit,period,value\nincidents,north,2023-04,12\n", "10 (note; source note; doubtful)", 1)]
    [InlineData("indicator,unit,period,value,note\nincidents,north,2023-04,12,a note\n", "10 (source note; doubtful)", 1)]
    [InlineData("indicator,unit,period,value,note,source-note,doubtful\nincidents,north,2023-04,12,a note,by hand,yes\n", "10", 0)]
    [InlineData("indicator,unit,period,value,note\nincidents,north,2023-04,10,\n", "10 (note: a note)", 1)]
    [InlineData("indicator,unit,period,value,note\nincidents,north,2023-05,6,new\n", "5", 0)]
    public async Task NotesOnAReplacedValue_AreReportedAsLost(string text, string was, int losing)
    {
        await using var store = await ImportStore.SmallAsync();
        await store.ImportAsync("a.csv", "indicator,unit,period,value,note,source-note,doubtful\nincidents,north,2023-04,10,a note,by hand,yes\nincidents,north,2023-05,5,,,\n");
        using var preview = await store.PreviewAsync("b.csv", text);
        Assert.Equal((was, (long)losing), (Assert.Single(preview.Changed).Was, preview.Losing));
    }

    [Theory]
    [InlineData("indicator,unit,period,value\nincidents,north,2023-04,10 [u]\n", "")]
    [InlineData("indicator,unit,period,value\nincidents,north,2023-04,12 [u]\n", "12|by hand|yes")]
    [InlineData("indicator,unit,period,value,source-note,doubtful\nincidents,north,2023-04,12 [u],,\n", "12|by hand|yes")]
    [InlineData("indicator,unit,period,value,source-note,doubtful\nincidents,north,2023-04,12 [u],low reliability,\n", "12|low reliability|yes")]
    [InlineData("Unit,Indicator,2023-04\nnorth,Incidents,12 [u]\n", "12|by hand|yes")]
    [InlineData("Unit,Indicator,2023-05\nnorth,Incidents,5 [u]\n", "5 (doubtful; source note: low reliability)|low reliability|yes")]
    public async Task ABareMarkOfDoubt_KeepsTheSourceNoteOfADoubtfulFigure(string text, string expected)
    {
        await using var store = await ImportStore.SmallAsync();
        await store.ImportAsync("a.csv", "indicator,unit,period,value,source-note,doubtful\nincidents,north,2023-04,10,by hand,yes\nincidents,north,2023-05,5,from the ward,\n");
        using var preview = await store.PreviewAsync("b.csv", text);
        Assert.Equal(expected, string.Concat(preview.Changed.Select(figure => string.Join('|', figure.Value, figure.SourceNote, figure.IsDoubtful ? "yes" : ""))));
    }

    [Fact]
    public async Task MarksInAWideTable_MeanTheSame_AndAYearMayHaveAForecast()
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("wide.csv", "Indicator,Apr-23,May-23,2023/24\nIncidents,5 [u],6 [f],70 [f]\n");
        Assert.Empty(preview.Refused);
        Assert.Equal(["2023-04|5||low reliability|yes", "2023/24|70|forecast||", "2023-05|6|forecast||"], preview.New.Select(Said));
    }

    [Fact]
    public async Task APlanForTheFuture_IsNotDoubtful()
    {
        await using var store = await ImportStore.SmallAsync();
        var today = new ImportOptions { Today = new DateOnly(2023, 6, 1) };
        using var preview = await store.PreviewAsync("a.csv", $"{Header}incidents,north,2024-03,12,plan,,\nincidents,north,2024-03,13 [f],,,\n", today);
        Assert.Empty(preview.Remarks);
        using var actual = await store.PreviewAsync("a.csv", $"{Header}incidents,north,2024-03,12,,,\n", today);
        Assert.Contains("has not begun", Assert.Single(actual.Remarks).Text, StringComparison.Ordinal);
    }

    private static string Said(Observation figure) =>
        string.Join('|', figure.Period, figure.Value.Text, figure.Aspect, figure.SourceNote, figure.IsDoubtful ? "yes" : "");

    private static string Said(PreviewedFigure figure) => string.Join('|', figure.Period, figure.Value, figure.Aspect, figure.SourceNote, figure.IsDoubtful ? "yes" : "");

    private static Task<List<IReadOnlyList<string>>> RowsAsync(ImportStore store) =>
        ReadFigures.RunAsync(store.Ledger, store.Organisation, ObservationQuery.All).Select(figure => RowTexts.Of(ObservationsTable.Table, figure)).ToListAsync().AsTask();

    // The table that plumbline observations prints.
    private static string Table(List<IReadOnlyList<string>> rows) =>
        "indicator,unit,period,value,numerator,denominator,status,provisional,note,change,aspect,source-note,doubtful\n" + string.Concat(rows.Select(row => string.Join(',', row.Select(cell => $"\"{cell}\"")) + "\n"));

    private static TemporaryFolder Small(string? cells = null)
    {
        var folder = new TemporaryFolder();
        folder.Write("plumbline.yaml", "organisation:\n  code: small\n  name: Small Trust\n");
        folder.Write("units.csv", "unit,name,kind,parent\nsmall,Small Trust,organisation,\nnorth,North Team,team,small\n");
        folder.Write("breakdowns.csv", "dimension,item,name\nsex,female,Women\nsex,male,Men\nage,65-74,65 to 74\n");
        folder.Write("indicators.csv", "indicator,name,frequency,measure,polarity,aggregation\nincidents,Incidents,month,count,lower,sum\n");
        if (cells is not null) folder.Write("observations/a.csv", $"{Header}incidents,north,{cells}\n");
        return folder;
    }
}
