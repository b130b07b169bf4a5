using Plumbline.App.Access;
using Plumbline.App.Tests.Tables;
using Plumbline.App.Exporting;
using Plumbline.App.Ledger;
using Plumbline.App.Tests.Importing;
using Plumbline.App.Workspaces;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Observations;

/// <summary><c>load</c> and <c>import</c> read a row of a long table alike: the same figure, or the same problems.</summary>
public sealed class FigureRowTests
{
    private const string Header = "indicator,unit,period,value,numerator,denominator,status,provisional,note,aspect,source-note,doubtful\n";
    private const string Unseen = "expected text without invisible characters: remove it, or type the text again";

    /// <summary>The cells after indicator and unit; the figure as dumped, or its problems separated by a bar.</summary>
    public static TheoryData<string, string> Rows { get; } = new()
    {
        { "2023-04,12,,,,,,,,", "2023-04,12,,,reported,,,,," },
        { "Apr 2023,9,,,,Yes,,,,", "2023-04,9,,,reported,yes,,,," },
        { "2023-04,9,,,,n,,,,", "2023-04,9,,,reported,,,,," },
        { "2023-04,9 [p],,,,TRUE,,,,", "2023-04,9,,,reported,yes,,,," },
        { "2023-04,9 [p],,,,no,,,,", "2:8: found “no”; expected yes or nothing, as the value 9 [p] says" },
        { "2023-04,9,,,,perhaps,,,,", "2:8: found “perhaps”; expected yes, no or nothing" },
        { "2023-04,,,,awaited,,,,,", "2023-04,TBA,,,awaited,,,,," },
        { "2023-04,,,,suppressed,,small number,,,", "2023-04,Suppressed,,,suppressed,,small number,,," },
        { "2023-04,N/A,,,not-applicable,,,,,", "2023-04,N/A,,,not-applicable,,,,," },
        { "2023-04,,,,reported,,,,,", "2:4: found nothing; expected a figure, N/A or TBA; what was not reported has no row" },
        { "2023-04,12,,,awaited,,,,,", "2:4: found “12”; expected no value, as its status awaited says" },
        { "2023-04,12,,,lost,,,,,", "2:7: found “lost”; expected one of reported, not-available, not-applicable, awaited, no-collection, suppressed" },
        { "2023-04,4/5,4,5,,,,,,", "2023-04,4/5,4,5,reported,,,,," },
        { "2023-04,4/5 (80%),,,,,,,,", "2023-04,4/5 (80%),4,5,reported,,,,," },
        { "2023-04,4/5,3,5,,,,,,", "2:5: found “3”; expected 4, as the value 4/5 says, or nothing" },
        { "2023-04,84%,\"1,053\",1254.0,,,,,,", "2023-04,84%,1053,1254.0,reported,,,,," },
        { "2023-04,84%,-5,63,,,,,,", "2:5: found “-5”; expected a number from 0" },
        { "2023-04,84%,53%,x,,,,,,", "2:5: found “53%”; expected a number such as 53 or 1,204.5|2:6: found “x”; expected a number such as 53 or 1,204.5" },
        { "2023-04,(£61k),,,,,,,,", "2023-04,(£61k),,,reported,,,,," },
        { "2023-04,[low],,,,,,,,", "2023-04,0,,,reported,,rounds to nought,,," },
        { "2023-04,5 [e],,,,,by hand,,,", "2023-04,5,,,reported,yes,by hand; estimated,,," },
        { "2023-04,5 [u],,,,,,,,", "2023-04,5,,,reported,,,,low reliability,yes" },
        { "2023-04,5,,,,,,,small sample,Y", "2023-04,5,,,reported,,,,small sample,yes" },
        { "2023-04,5,,,,,,,,yes", "2:11: found a doubtful figure without a source note; expected in source-note, why the figure is probably wrong" },
        { "2023-04,5 [f],,,,,,plan,,", "2:10: found “plan”; expected forecast or nothing, as the value 5 [f] says" },
        { "2023/24,140,,,,,,plan,from the plan,", "2023/24,140,,,reported,,,plan,from the plan," },
        { "2023/24,140,,,,,,,,", "2:3: found “2023/24”; expected a month, as 2019-04, not a financial-year" },
        { ",12,,,,,,,,", "2:3: found nothing; expected a month, as 2019-04" },
        { "2023-04,seventeen,,,,,,,,", "2:4: found “seventeen”; expected the figure in digits, such as 10 or 0.5" },
        { "2023-04,=1+1,,,,,,,,", "2:4: found “=1+1”, which a spreadsheet would run as a formula; expected a figure" },
        { "2023-04,+SUM(A1),,,,,,,,", "2:4: found “+SUM(A1)”, which a spreadsheet would run as a formula; expected a figure" },
        { "2023-04,-,,,,,,,,", "2:4: found “-”; expected a figure, or words for none: a dash may mean nil, none, or not available; say which with --read" },
        { "2023-04,1\u00a0234,,,,y\u200bes,,,,", "2023-04,1234,,,reported,yes,,,," },
        { "2023-04,5,,,,,la\u200bte,,,", $"2:9: found U+200B (zero-width space) as the 3rd character; {Unseen}" },
        { "2023-13,five,x,,,maybe,,plans,,", "2:3: found “2023-13”; expected a month, as 2019-04|2:4: found “five”; expected the figure in digits, such as 10 or 0.5|2:5: found “x”; expected a number such as 53 or 1,204.5|2:8: found “maybe”; expected yes, no or nothing|2:10: found “plans”; expected nothing, plan, forecast, forecast:PERIOD or items such as sex=female, separated by semicolons, plan or forecast first" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task ARow_IsTheSameToLoadAndToImport(string cells, string expected)
    {
        var table = $"{Header}incidents,north,{cells}\n";
        Assert.Equal(expected, await LoadedAsync(table));
        Assert.Equal(expected, await ImportedAsync(table));
    }

    [Theory]
    [InlineData(4_000, "")]
    [InlineData(4_001, "2:9: found a note of 4001 characters; expected at most 4000; longer words are commentary")]
    public async Task ALongNote_IsRefusedAlike(int length, string problem)
    {
        var note = new string('n', length);
        var table = $"{Header}incidents,north,2023-04,5,,,,,{note},,,\n";
        var expected = problem.Length > 0 ? problem : $"2023-04,5,,,reported,,{note},,,";
        Assert.Equal(expected, await LoadedAsync(table));
        Assert.Equal(expected, await ImportedAsync(table));
    }

    // An export has a row for each month; a folder has rows of what was reported.
    [Fact]
    public async Task ARowWithoutAFigure_IsRefusedByLoad_AndReportsNothingInAnImport()
    {
        const string Table = $"{Header}incidents,north,2023-04,,,,,,,,,\n";
        Assert.Equal("2:4: found nothing; expected a figure, N/A or TBA; what was not reported has no row", await LoadedAsync(Table));
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", Table);
        Assert.True(preview.IsAcceptable);
        Assert.Empty(preview.New);
    }

    private static async Task<string> LoadedAsync(string table)
    {
        await using var store = await ImportStore.SmallAsync();
        using var folder = new TemporaryFolder();
        foreach (var file in new[] { "plumbline.yaml", "units.csv", "breakdowns.csv", "indicators.csv", "targets.csv" }) folder.Write(file, await File.ReadAllTextAsync(store.Folder.File(file)));
        folder.Write("observations/a.csv", table);
        var reading = ReadWorkspace.Run(folder.Path);
        if (reading.Problems.Count > 0) return string.Join('|', reading.Problems.Select(problem => problem.ToString()["observations/a.csv:".Length..]));
        await LoadWorkspace.RunAsync(store.Ledger, reading.Workspace!, Actor.OwnMachine("loader"), "folder");
        return await OnlyAsync(store);
    }

    private static async Task<string> ImportedAsync(string table)
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", table);
        if (preview.Refused.Count > 0) return string.Join('|', preview.Refused.OrderBy(problem => problem.Column).Select(problem => problem.ToString()["a.csv:".Length..]));
        await store.ImportAsync("a.csv", table);
        return await OnlyAsync(store);
    }

    private static async Task<string> OnlyAsync(ImportStore store)
    {
        var figure = await ReadFigures.RunAsync(store.Ledger, store.Organisation, ObservationQuery.All).SingleAsync();
        return string.Join(',', RowTexts.Of(ObservationsTable.Table, figure).Skip(2).Where((_, place) => place != 7));
    }
}
