using System.Text;
using Plumbline.App.Importing;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Options;
using Plumbline.App.Importing.Settling;
using Plumbline.App.Tests.Importing.Workbooks;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Units;

namespace Plumbline.App.Tests.Importing.Labels;

public sealed class LabelsFileTests
{
    // The place of the column “decision”.
    private const int Decision = 7;

    private const string Table = "indicator,unit,period,value\nSickness absence rate %,north,2023-04,5%\nTotal staff,north,2023-04,300\n=Total staff,north,2023-04,301\nincidents,Nrth Team,2023-04,3\nincidents,England,2023-05,3\nincidents,north,2023-06,-?\nSickness absence rate %,north,2023-05,6%\n";

    private const string Expected = """
        label,kind,place,rows,example,proposal,score,decision,name,others,remark
        Sickness absence rate %,indicator,a.csv:2:1,2,5% in 2023-04,sickness,86%,sickness,Sickness absence,,
        Total staff,indicator,a.csv:3:1,2,300 in 2023-04,survey,46%,,Staff survey,,says total
        Nrth Team,unit,a.csv:5:2,1,3 in 2023-04,north,86%,north,North Team,"south (South Team, 67%)",
        England,unit,a.csv:6:2,1,3 in 2023-05,,,,,,
        '-?,status,a.csv:7:4,1,,,,,,,

        """;

    [Fact]
    public async Task WhatIsUnsettled_IsWritten_AndLikelyProposalsAreDecided()
    {
        await using var store = await ImportStore.SmallAsync();
        var written = await WriteAsync(store, "labels.csv");
        Assert.Equal((5, 0, 3), (written.ToSettle, written.Kept, written.Undecided));
        Assert.Equal(Expected.ReplaceLineEndings("\n"), (await File.ReadAllTextAsync(store.Folder.File("labels.csv"))).TrimStart('\uFEFF'));
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), (await File.ReadAllBytesAsync(store.Folder.File("labels.csv")))[..3]);
    }

    public static TheoryData<string, Func<string, byte[]>> Saved => new()
    {
        { "as written", static text => Encoding.UTF8.GetBytes("\uFEFF" + text) },
        { "semicolons", static text => Encoding.UTF8.GetBytes(text.Replace(',', ';')) },
        { "Windows-1252", static text => Encoding.Latin1.GetBytes(text) },
        { "UTF-8 that was read as Windows-1252", static text => Encoding.UTF8.GetBytes(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(Encoding.UTF8.GetBytes("\uFEFF" + text))) },
        { "CRLF and UTF-16", static text => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text.ReplaceLineEndings("\r\n"))] },
        { "workbook", static text => Workbook(text) },
        { "columns moved and removed", static text => Encoding.UTF8.GetBytes(string.Join('\n', text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(row => row.Split(',')).Select(cells => $"{cells[Decision]},{cells[1]},,{cells[0]}")) + "\n") },
    };

    [Theory]
    [MemberData(nameof(Saved))]
    public async Task TheFile_AsASpreadsheetSavesIt_SettlesEverything_AndIsRemembered(string how, Func<string, byte[]> save)
    {
        Assert.NotEmpty(how);
        await using var store = await ImportStore.SmallAsync();
        await WriteAsync(store, "labels.csv");
        var edited = Edit(await File.ReadAllTextAsync(store.Folder.File("labels.csv")), ("Total staff", "skip"), ("England", "Skip"), ("'-?", "awaited")).TrimStart('\uFEFF').Replace("Total staff", "Total staff £", StringComparison.Ordinal);
        var decided = await ReadAsync(store, save(edited));
        Assert.Empty(decided.Problems);
        Assert.Equal(0, decided.Undecided);
        var table = Table.Replace("Total staff", "Total staff £", StringComparison.Ordinal);
        await store.ImportAsync("a.csv", table, new ImportOptions { Settled = decided.Mappings });
        await store.ImportAsync("b.csv", table);
        Assert.Equal(["incidents|north|2023-04|3|||reported||", "incidents|north|2023-06|TBA|||awaited||", "sickness|north|2023-04|5%|||reported||", "sickness|north|2023-05|6%|||reported||"], await store.FiguresAsync());
    }

    public static TheoryData<string, string> Mistakes => new()
    {
        { "label,kind,decision\nX,indicator,sicknes\n", "labels.csv:2:3: found “sicknes”; expected an indicator’s code, or skip, perhaps “sickness”" },
        { "label,kind,decision\nX,unit,nort\n", "labels.csv:2:3: found “nort”; expected a unit’s code, or skip, perhaps “north”" },
        { "label,kind,decision\nX,item,sex=femal\n", "labels.csv:2:3: found “sex=femal”; expected an item of breakdowns.csv, as age=65-74, perhaps “sex=female”, or skip" },
        { "label,kind,decision\nX,status,late\n", "labels.csv:2:3: found “late”; expected one of not-available, not-applicable, awaited, no-collection, suppressed, none" },
        { "label,kind,decision\nX,colour,north\n", "labels.csv:2:2: found “colour”; expected one of indicator, unit, item, status" },
        { "label,kind,decision\n,unit,north\n", "labels.csv:2:1: found nothing; expected the label that is decided on" },
        { "label,kind,decision\n***,indicator,sickness\n", "labels.csv:2:3: found “***”; expected a label with a letter or a digit, at most 300 characters" },
        { "label,kind,decision\n5,status,none\n", "labels.csv:2:3: found “5”; expected a text of at most 100 characters that is not a figure" },
        { "label,kind,meaning\nX,unit,north\n", "labels.csv:1:0: found “label”, “kind”, “meaning”; expected a file of labels, with the headings label and decision, as --write-labels writes it" },
        { "", "labels.csv: found an empty file; expected a file with figures" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task AMistake_IsRefusedAtItsCell(string text, string expected)
    {
        await using var store = await ImportStore.SmallAsync();
        Assert.Equal(expected, Assert.Single((await ReadAsync(store, Encoding.UTF8.GetBytes(text))).Problems).ToString());
    }

    public static TheoryData<string, Mapping> Kinds => new()
    {
        { "X,,North", new UnitMapping("X", UnitCode.Parse("north").Value) },
        { "X,indicator,sickness absence", new LabelMapping("X", IndicatorCode.Parse("sickness").Value) },
        { "X,unit,north team", new UnitMapping("X", UnitCode.Parse("north").Value) },
        { "X,,Sickness absence", new LabelMapping("X", IndicatorCode.Parse("sickness").Value) },
        { "X,,female", new ItemMapping("X", new AspectItem("sex", "female")) },
        { "X,item,sex=male", new ItemMapping("X", new AspectItem("sex", "male")) },
        { "X,item,skip", new ItemMapping("X", null) },
        { "X,,skip", new LabelMapping("X", null) },
        { "X,status,skip", new TextReading("X", null) },
        { "'=X,status,suppressed", new TextReading("=X", ReportingStatus.Suppressed) },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task ADecision_IsOfTheKindInItsColumn_OrOfThatOfItsCode(string row, Mapping expected)
    {
        await using var store = await ImportStore.SmallAsync();
        Assert.Equal(expected, Assert.Single((await ReadAsync(store, Encoding.UTF8.GetBytes($"label,kind,decision\n{row}\n"))).Mappings));
    }

    [Theory]
    [InlineData("labels.csv")]
    [InlineData("labels.xlsx")]
    public async Task WrittenAgain_TheFileKeepsItsDecisions(string name)
    {
        await using var store = await ImportStore.SmallAsync();
        store.Folder.Write("before.csv", "label,kind,decision\nTOTAL STAFF,indicator,incidents\nSickness absence rate %,indicator,\nEngland,indicator,\nEngland,unit,skip\nFrom last month,indicator,skip\nUndecided last month,indicator,\n");
        File.Move(store.Folder.File("before.csv"), store.Folder.File(name));
        var written = await WriteAsync(store, name, [new TextReading("-?", null)]);
        Assert.Equal((5, 3, 1), (written.ToSettle, written.Kept, written.Undecided));
        using var content = File.OpenRead(store.Folder.File(name));
        var rows = LabelsFile.Read(new ImportFile(name, content), Core.Periods.FinancialCalendar.April).Rows.Select(row => $"{row.Row.Label}|{row.Row.Kind}|{row.Row.Decision}");
        Assert.Equal(["Sickness absence rate %|indicator|", "Total staff|indicator|incidents", "Nrth Team|unit|north", "England|unit|skip", "-?|status|none", "From last month|indicator|skip"], rows);
    }

    [Fact]
    public async Task AFileThatHasNoLabels_IsNotOverwritten()
    {
        await using var store = await ImportStore.SmallAsync();
        store.Folder.Write("figures.csv", Table);
        var written = await WriteAsync(store, "figures.csv");
        Assert.StartsWith("figures.csv:1:0: found “indicator”, “unit”, “period”, “value”; expected a file of labels", Assert.Single(written.Problems).ToString(), StringComparison.Ordinal);
        Assert.Equal(Table, await File.ReadAllTextAsync(store.Folder.File("figures.csv")));
    }

    [Fact]
    public async Task EveryLabel_IsWritten_ThoughTheFirstAreListed()
    {
        await using var store = await ImportStore.SmallAsync();
        var table = "Indicator,Apr-23\n" + string.Concat(Enumerable.Range(1, 1_500).Select(n => $"Unheard of number x{n}y,{n}\n"));
        using var preview = await store.PreviewAsync("a.csv", table);
        Assert.Equal(300, preview.Unmatched.Count);
        Assert.Equal(1_500, (await WriteLabels.RunAsync(preview, store.Folder.File("labels.csv"), [])).ToSettle);
        Assert.False(preview.HasMoreUnsettled);
    }

    [Fact]
    public void BeyondTheLimit_TextsAreNotKept_AndItIsSaid()
    {
        var texts = new UnsettledTexts(most: 3);
        for (var n = 0; n < 4; n++) texts.Add(MappingKind.Unit, $"unit/{n}", "x", ("a.csv", n, 1), default, static () => ([], false));
        Assert.Equal((3, true), (texts.Count, texts.IsFull));
    }

    private static async Task<WrittenLabels> WriteAsync(ImportStore store, string name, IReadOnlyList<Mapping>? decided = null)
    {
        using var preview = await store.PreviewAsync("a.csv", Table);
        return await WriteLabels.RunAsync(preview, store.Folder.File(name), decided ?? []);
    }

    private static async Task<LabelDecisions> ReadAsync(ImportStore store, byte[] content)
    {
        using var stream = new MemoryStream(content, writable: false);
        return await ReadLabels.RunAsync(store.Ledger, store.Organisation, new ImportFile("labels.csv", stream));
    }

    private static string Edit(string text, params (string Label, string Decision)[] decisions) => string.Join('\n', text.Split('\n')
        .Select(row => decisions.FirstOrDefault(decision => row.StartsWith(decision.Label + ",", StringComparison.Ordinal)) is { Label: not null } decided ? string.Join(',', row.Split(',').Select((cell, at) => at == Decision ? decided.Decision : cell)) : row));

    private static byte[] Workbook(string text)
    {
        var workbook = new TestWorkbook();
        workbook.Sheet("labels", text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(row => row.Split(',').Select(cell => cell.Length == 0 ? null : workbook.Shared(cell)).ToArray()));
        return workbook.ToBytes();
    }
}
