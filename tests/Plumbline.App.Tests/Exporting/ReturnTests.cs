using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Exporting.Returns;
using Plumbline.App.Ledger;
using Plumbline.App.Tests.Importing;
using Plumbline.App.Tests.Importing.Workbooks;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Exporting;

/// <summary>A return is written, sent out, filled in and imported without options.</summary>
public sealed class ReturnTests
{
    private const int Heading = 4;
    private const string North = "north";

    [Fact]
    public async Task ANewReturn_WritesNothing_AndSaysNothing()
    {
        await using var store = await StoreAsync();
        using var preview = await store.PreviewAsync("return.xlsx", await ReturnAsync(store, "2023-06"));
        Assert.Equal((0, 0, 0, 0), (preview.New.Count, preview.Refused.Count, preview.Unmatched.Count, preview.Counts.Changed));
        Assert.Empty(preview.Remarks);
        Assert.IsType<CommitResult.NothingNew>(await store.ImportAsync("return.xlsx", await ReturnAsync(store, "2023-06")));
    }

    [Theory]
    [InlineData("community-trust", "2020-04")]
    [InlineData("county-council", "2020-Q2")]
    public async Task TheReturnOfASample_IsAValidWorkbook_AndWritesNothing(string sample, string period)
    {
        await using var store = await ImportStore.OfSampleAsync(sample, figures: true);
        var file = await ReturnAsync(store, period);
        using var stream = new MemoryStream(file);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        using var preview = await store.PreviewAsync("return.xlsx", file);
        Assert.Equal((0, 0), (preview.Counts.New + preview.Counts.Changed + preview.Counts.Same, preview.Counts.Refused));
        Assert.Empty(preview.Remarks);
    }

    [Fact]
    public async Task ASheet_IsOfAUnit_AndShowsWhatIsKnown()
    {
        await using var store = await StoreAsync();
        var file = await ReturnAsync(store, "2023-06");
        Assert.Equal(["North Team", "Small Trust"], SheetsOf(file));
        Assert.Equal(
            ["Indicator", "Code (fixed)", "Unit code", "Period", "Unit of measure", "Earlier: Mar 2023", "Earlier: Apr 2023", "Earlier: May 2023", "Usual range", "Target", "Figure", "Numerator", "Denominator", "Note", "Source note"],
            FilledReturn.Row(file, 0, Heading));
        Assert.Equal(["Incidents", "incidents", North, "2023-06", "number", "4", "5", "1204", "4.0 to 6.2", "at most 5", "", "", "", "", ""], Limits(FilledReturn.Row(file, 0, Heading + 1)));
        Assert.Equal(["Sickness absence", "sickness", North, "2023-06", "%", "", "4/5", "0.056", "none yet: too few figures", "4.5% by March 2024", "", "", "", "", ""], FilledReturn.Row(file, 0, Heading + 2));
    }

    [Fact]
    public async Task WhatIsFilledIn_ComesBack_AtItsUnitAndPeriod_WithItsNotes()
    {
        await using var store = await StoreAsync();
        var before = await store.FiguresAsync();
        var file = FilledReturn.With(await ReturnAsync(store, "2023-06", North), ("K5", "7"), ("N5", "One ward moved."), ("O5", "Counted by hand"), ("K6", "0.0491"), ("L6", "49"), ("M6", "998"));
        using (var preview = await store.PreviewAsync("return.xlsx", file)) Assert.Empty(preview.Remarks);
        Assert.IsType<CommitResult.Committed>(await store.ImportAsync("return.xlsx", file));
        Assert.Equal(["incidents|north|2023-06|7|||reported||One ward moved.", "sickness|north|2023-06|4.91%|49|998|reported||"], (await store.FiguresAsync()).Except(before, StringComparer.Ordinal));
        Assert.IsType<CommitResult.NothingNew>(await store.ImportAsync("return.xlsx", file));
    }

    // The last sickness figure is 5.6%: the cell has the format 0.0%.
    [Theory]
    [InlineData("0.0491", "4.91%")]
    [InlineData("0.049123", "4.9123%")]
    [InlineData("0.05", "5.0%")]
    [InlineData("0.0491803278688525", "4.918%")]
    public async Task ANumberTyped_IsReadAsItWasTyped_ThoughItsFormatRoundsIt(string typed, string read)
    {
        await using var store = await StoreAsync();
        var file = FilledReturn.With(await ReturnAsync(store, "2023-06", North), ("K6", typed));
        await store.ImportAsync("return.xlsx", file);
        Assert.Contains(await store.FiguresAsync(), figure => figure.StartsWith($"sickness|{North}|2023-06|{read}|", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RowsSortedAndInserted_OnASheetOfAnotherName_AreOfTheirCodes()
    {
        await using var store = await StoreAsync();
        var file = FilledReturn.Rearranged(FilledReturn.With(await ReturnAsync(store, "2023-06", North), ("K5", "7"), ("K6", "N/A")), Heading);
        using var preview = await store.PreviewAsync("return.xlsx", file);
        Assert.Empty(preview.Refused);
        Assert.Equal(["incidents north 2023-06 7", "sickness north 2023-06 N/A"], preview.New.Select(figure => $"{figure.Indicator} {figure.Unit} {figure.Period} {figure.Value}"));
    }

    [Theory]
    [InlineData("sickness", "return.xlsx!North Team:5:2: found the code “sickness” beside “Incidents”; expected the code and the name that the return was sent with: sickness is Sickness absence")]
    [InlineData("accidents", "return.xlsx!North Team:5:2: found the code “accidents” beside “Incidents”; expected the code and the name that the return was sent with")]
    [InlineData("", "return.xlsx!North Team:5:2: found no code beside “Incidents”; expected the code and the name that the return was sent with")]
    public async Task AChangedCode_IsRefused(string code, string problem)
    {
        await using var store = await StoreAsync();
        using var preview = await store.PreviewAsync("return.xlsx", FilledReturn.With(await ReturnAsync(store, "2023-06", North), ("B5", code), ("K5", "7")));
        Assert.Equal(problem, Assert.Single(preview.Refused).ToString());
        Assert.Empty(preview.New);
    }

    [Theory]
    [InlineData("N5")]
    [InlineData("L6")]
    public async Task ANoteOrAPartWithoutAFigure_IsRefused(string cell)
    {
        await using var store = await StoreAsync();
        using var preview = await store.PreviewAsync("return.xlsx", FilledReturn.With(await ReturnAsync(store, "2023-06", North), (cell, "12")));
        Assert.Contains("expected a figure, N/A or TBA", Assert.Single(preview.Refused).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnlyTheCellsToFillIn_AreUnlocked()
    {
        await using var store = await StoreAsync();
        using var document = SpreadsheetDocument.Open(new MemoryStream(await ReturnAsync(store, "2023-06", North)), isEditable: false);
        var formats = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToList();
        var sheet = document.WorkbookPart.WorksheetParts.Single().Worksheet;
        Assert.True(sheet.GetFirstChild<SheetProtection>()!.Sheet!.Value);
        Assert.Null(sheet.GetFirstChild<SheetProtection>()!.Password);
        var open = sheet.Descendants<Cell>().Where(cell => formats[(int)(cell.StyleIndex?.Value ?? 0)].Protection?.Locked?.Value == false).Select(cell => cell.CellReference!.Value!);
        Assert.Equal(["K5", "N5", "O5", "K6", "L6", "M6", "N6", "O6"], open);
    }

    [OfficeTheory]
    [InlineData("ods")]
    [InlineData("xls")]
    public async Task FilledInAndSavedByLibreOfficeInAnotherFormat_ComesBack(string format)
    {
        await using var store = await StoreAsync();
        var file = store.Folder.File("return.xlsx");
        await File.WriteAllBytesAsync(file, FilledReturn.With(await ReturnAsync(store, "2023-06"), ("K5", "3")));
        var saved = await Office.ConvertAsync(store.Folder, format, [file]);
        using var preview = await store.PreviewAsync($"return.{format}", await File.ReadAllBytesAsync(saved[0]));
        Assert.Empty(preview.Refused);
        Assert.Equal("incidents north 2023-06 3", preview.New.Select(figure => $"{figure.Indicator} {figure.Unit} {figure.Period} {figure.Value}").Single());
    }

    [Fact]
    public async Task ALongerPeriod_IsAskedForAtItsEnd_AndAShorterInParts()
    {
        await using var store = await StoreAsync();
        Assert.Contains((await PreparedAsync(store, "2023-05")).NotDue, one => one.Indicator.Code.ToString() == "survey" && one.Why == "is not due: its period ends on 30 June 2023");
        var rows = (await PreparedAsync(store, "2023-Q1", North)).Sheets.Single().Rows.Select(row => $"{row.Indicator.Code} {row.Period}");
        Assert.Equal(["incidents 2023-04", "incidents 2023-05", "incidents 2023-06", "sickness 2023-04", "sickness 2023-05", "sickness 2023-06"], rows);
    }

    [Fact]
    public async Task WhatIsSuspendedOrNotDue_IsNotAskedFor()
    {
        await using var store = await StoreAsync(folder =>
        {
            folder.Write("indicators.csv", File.ReadAllText(folder.File("indicators.csv")).Replace("measure,polarity,aggregation", "measure,polarity,aggregation,rhythm", StringComparison.Ordinal).Replace("lower,sum\n", "lower,sum,2 months from 2021-05\n", StringComparison.Ordinal).Replace(",ratio\n", ",ratio,\n", StringComparison.Ordinal).Replace("higher,sum\n", "higher,sum,\n", StringComparison.Ordinal).Replace(",none\n", ",none,\n", StringComparison.Ordinal));
            folder.Write("indicator-statuses.csv", "indicator,unit,from,to,status,reason\nsickness,north,2023-07-15,,suspended,ward closed\nsurvey,,2023-07-15,,suspended,national instruction\n");
        });
        var june = await PreparedAsync(store, "2023-06");
        Assert.Contains("incidents is not due in this period (rhythm 2 months from 2021-05)", june.NotDue.Select(one => $"{one.Indicator.Code} {one.Why}"));
        Assert.Equal("sickness", Assert.Single(june.Sheets, sheet => sheet.Unit.Code.ToString() == North).Rows.Single().Indicator.Code.ToString());
        var july = await PreparedAsync(store, "2023-07");
        Assert.Contains("survey is not due: its period ends on 30 September 2023", july.NotDue.Select(one => $"{one.Indicator.Code} {one.Why}"));
        Assert.Equal("incidents: 5, 4, 1,204", Assert.Single(july.Sheets).Rows.Select(row => $"{row.Indicator.Code}: {string.Join(", ", row.Earlier)}").Single());
        Assert.Contains("survey is not reported in this period", (await PreparedAsync(store, "2023-Q2")).NotDue.Select(one => $"{one.Indicator.Code} {one.Why}"));
    }

    [Fact]
    public async Task AUnitThatHasReportedNothing_IsAskedOnlyByName()
    {
        await using var store = await StoreAsync();
        Assert.DoesNotContain((await PreparedAsync(store, "2023-06")).Sheets, sheet => sheet.Unit.Code.ToString() == "south");
        Assert.StartsWith("found no figure to ask for in 2023-06; expected a unit that has reported", (await TryAsync(store, "2023-06", "south")).Problem!.ToString(), StringComparison.Ordinal);
        Assert.Equal("none yet: no figures", (await PreparedAsync(store, "2023-06", "south", "incidents")).Sheets.Single().Rows.Single().UsualRange);
    }

    // The limits of a chart are its own tests' affair.
    private static List<string> Limits(List<string> row)
    {
        Assert.Matches("^up to [0-9.,]+$|^[0-9.,]+ to [0-9.,]+$", row[8]);
        row[8] = "4.0 to 6.2";
        return row;
    }

    private static List<string> SheetsOf(byte[] file)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        return [.. document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value!)];
    }

    private static async Task<ImportStore> StoreAsync(Action<TemporaryFolder>? change = null)
    {
        var store = await ImportStore.SmallAtAsync(null, change);
        var figures = new StringBuilder("indicator,unit,period,value\n");
        for (var month = 0; month < 25; month++) figures.Append(CultureInfo.InvariantCulture, $"incidents,north,{new DateOnly(2021, 4, 1).AddMonths(month):yyyy-MM},{4 + (month % 2)}\n");
        figures.Replace("incidents,north,2023-04,4\n", "incidents,north,2023-04,5\n").Replace("incidents,north,2023-03,5\n", "incidents,north,2023-03,4\n").Append("incidents,north,2023-05,\"1,204\"\nsickness,north,2023-04,4/5\nsickness,north,2023-05,5.6%\nsurvey,small,Q4 2022/23,80\n");
        await store.ImportAsync("figures.csv", figures.ToString());
        return store;
    }

    private static async Task<byte[]> ReturnAsync(ImportStore store, string period, string? unit = null)
    {
        using var stream = new MemoryStream();
        ReturnWorkbook.Write(await PreparedAsync(store, period, unit), stream);
        return stream.ToArray();
    }

    private static async Task<ReturnTemplate> PreparedAsync(ImportStore store, string period, string? unit = null, params string[] indicators)
    {
        var prepared = await TryAsync(store, period, unit, indicators);
        Assert.True(prepared.Succeeded, prepared.Problem?.ToString());
        return prepared.Value;
    }

    private static async Task<Parsed<ReturnTemplate>> TryAsync(ImportStore store, string period, string? unit = null, params string[] indicators)
    {
        var definitions = await ReadDefinitions.RunAsync(store.Ledger, store.Organisation, asAt: null, CancellationToken.None);
        return await PrepareReturn.RunAsync(store.Ledger, definitions, Period.Parse(period, definitions.Picture.Settings.Calendar).Value, unit is null ? null : UnitCode.Parse(unit).Value, [.. indicators.Select(code => IndicatorCode.Parse(code).Value)]);
    }
}
