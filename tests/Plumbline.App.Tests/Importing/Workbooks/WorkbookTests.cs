using DocumentFormat.OpenXml.Spreadsheet;
using Plumbline.App.Importing;
using Plumbline.App.Importing.Options;

namespace Plumbline.App.Tests.Importing.Workbooks;

public sealed class WorkbookTests
{
    // The format of Excel's “comma style”.
    private const string Accounts = "_-* #,##0_-;-* #,##0_-;_-* \"-\"??_-;_-@_-";

    public static TheoryData<double, string?, string> DisplayedNumbers { get; } = new()
    {
        { 0.8636363636, "0%", "86%" }, { 0.8636363636, "0.00%", "86.36%" }, { 0.056, "0.0%", "5.6%" }, { 5.6, "0.00", "5.60" }, { 0.005, "0%", "1%" },
        { 1204, "#,##0", "1,204" }, { -61000, "£#,##0,\"k\";(£#,##0,\"k\")", "(£61k)" }, { -5, "0;(0)", "(5)" }, { 2500000, "[$£-809]0.0,,\"m\"", "£2.5m" },
        { 0.30000000000000004, null, "0.3" }, { 88.363636363636, null, "88.36363636" }, { 1234567, null, "1234567" }, { -0.5, "#,##0.0_);[Red](#,##0.0)", "(0.5)" }, { 12, "[<10]0.0;0", "12" }, { 9, "[<10]0.0;0", "9.0" },
        { 0, Accounts, "0" }, { -1204, Accounts, "-1,204" }, { 0, "_-£* #,##0.00_-;-£* #,##0.00_-;_-£* \"-\"??_-;_-@_-", "£0" }, { 0, "#,##0;(#,##0);–", "0" }, { 0, "0;-0;\"N/A\"", "N/A" }, { 0, "#,###", "0" },
    };

    [Theory]
    [MemberData(nameof(DisplayedNumbers))]
    public async Task ANumber_IsReadAsDisplayed(double number, string? format, string expected)
    {
        await using var store = await ImportStore.SmallAsync();
        var workbook = new TestWorkbook();
        workbook.Sheet("Figures", [[null, workbook.Shared("Apr-23")], [workbook.Shared("Surplus or deficit"), workbook.Number(number, format)]]);
        using var preview = await store.PreviewAsync("w.xlsx", workbook.ToBytes());
        Assert.Empty(preview.Refused);
        Assert.Equal((expected, "w.xlsx!Figures:2:2"), (Assert.Single(preview.New).Value, preview.New[0].Source));
    }

    [Fact]
    public async Task Formulas_AreReadAsLastCalculated_WithAWarningIfStaleOrAnError()
    {
        await using var store = await ImportStore.SmallAsync();
        var workbook = new TestWorkbook { CalculatesOnOpening = true };
        workbook.Sheet("Figures",
        [
            [null, workbook.Shared("Apr-23"), workbook.Shared("May-23"), workbook.Shared("Jun-23")],
            [workbook.Shared("Incidents"), workbook.Formula("SUM(A1:A3)", 7), TestWorkbook.Error("1/0", "#DIV/0!"), workbook.Formula("SUM(B1:B2)", null)],
        ]);
        using var preview = await store.PreviewAsync("w.xlsx", workbook.ToBytes());
        Assert.Equal("7", Assert.Single(preview.New).Value);
        Assert.Equal(
            ["w.xlsx!Figures:2:2: formulas are read as last calculated, which may be out of date: it is marked for recalculation when it is opened. Open the workbook, calculate (F9) and save it to be sure", "w.xlsx!Figures:2:3: a formula gives #DIV/0!: the cell is left out"],
            preview.Remarks.Where(remark => remark.NeedsAttention).Select(remark => $"{remark.Place}: {remark.Text}"));
        Assert.Equal("w.xlsx!Figures:2:4: found a formula without a value; expected a value: open the workbook, let it calculate, and save it", Assert.Single(preview.Refused).ToString());
    }

    [Fact]
    public async Task SeveralSheets_AreOneImport_WithUnitsFromSheetNames_AndNotesOnTheOthers()
    {
        await using var store = await ImportStore.SmallAsync();
        var workbook = new TestWorkbook();
        workbook.Sheet("North Team", Table(1)).Sheet("south", Table(2)).Sheet("Notes", [[workbook.Shared("Nothing here")]]).Sheet("Old", Table(9), hidden: true);
        using var preview = await store.PreviewAsync("w.xlsx", workbook.ToBytes());
        Assert.Equal(["north 1 w.xlsx!North Team:2:2", "south 2 w.xlsx!south:2:2"], preview.New.Select(figure => $"{figure.Unit} {figure.Value} {figure.Source}"));
        Assert.Contains(preview.Remarks, remark => remark is { Place: "w.xlsx!Notes", Text: "no figures found: not read" });
        Assert.Contains(preview.Remarks, remark => remark is { Place: "w.xlsx!Old", Text: "a hidden sheet: not read" });
        using var one = await store.PreviewAsync("w.xlsx", workbook.ToBytes(), new ImportOptions { Sheets = ["South"] });
        Assert.Equal("2", Assert.Single(one.New).Value);
        using var none = await store.PreviewAsync("w.xlsx", workbook.ToBytes(), new ImportOptions { Sheets = ["West"] });
        Assert.Contains(none.Refused, problem => problem.ToString() == "w.xlsx: found no sheet “West”; expected one of North Team, south, Notes");

        Cell?[][] Table(int value) => [[null, workbook.Date(new DateOnly(2023, 4, 1), "mmm-yy")], [workbook.Shared("Incidents"), workbook.Number(value)]];
    }

    [Fact]
    public async Task MergedCells_CoverAllTheySpan()
    {
        await using var store = await ImportStore.SmallAsync();
        var workbook = new TestWorkbook();
        workbook.Sheet("Figures",
            [
                [null, null, workbook.Shared("2023/24"), null, null],
                [workbook.Shared("Group"), workbook.Shared("Indicator"), workbook.Shared("Apr"), workbook.Shared("May"), workbook.Shared("Jun")],
                [workbook.Shared("Safeguarding adults"), workbook.Shared("Level 1"), TestWorkbook.Inline("N/A"), workbook.Number(0.9, "0%"), workbook.Number(0.91, "0%")],
                [null, workbook.Shared("Staff survey"), workbook.Number(0.8, "0%"), null, null],
                [workbook.Shared("Safeguarding children"), workbook.Shared("Level 1"), TestWorkbook.Inline("No data collection"), workbook.Number(0.7, "0%")],
                [null, workbook.Shared("Sickness absence"), null, workbook.Number(0.05, "0%")],
            ],
            ["C1:E1", "A3:A4", "C4:E4", "C5:C6"]);
        using var preview = await store.PreviewAsync("w.xlsx", workbook.ToBytes());
        Assert.Empty(preview.Refused);
        Assert.Equal(
            ["level-1-adults 2023-04 N/A", "level-1-adults 2023-05 90%", "level-1-adults 2023-06 91%", "level-1-children 2023-04 No data collection", "level-1-children 2023-05 70%", "sickness 2023-04 No data collection", "sickness 2023-05 5%", "survey 2023-Q1 80%"],
            preview.New.Select(figure => $"{figure.Indicator} {figure.Period} {figure.Value}"));
    }

    [Fact]
    public async Task HiddenRowsAndColumns_AreRead_WithANote()
    {
        await using var store = await ImportStore.SmallAsync();
        var workbook = new TestWorkbook { HiddenRow = 3, HiddenColumn = 2 };
        workbook.Sheet("Figures", [[null, workbook.Shared("Apr-23"), workbook.Shared("May-23")], [workbook.Shared("Incidents"), workbook.Number(1), workbook.Number(2)], [workbook.Shared("Sickness absence"), null, workbook.Number(0.05, "0%")]]);
        using var preview = await store.PreviewAsync("w.xlsx", workbook.ToBytes());
        Assert.Equal(["1", "2", "5%"], preview.New.Select(figure => figure.Value));
        Assert.Equal(("w.xlsx!Figures", "hidden, and read like the rest: row 3, and column 2"), (Assert.Single(preview.Remarks).Place, preview.Remarks[0].Text));
    }

    [Fact]
    public async Task AFractionThatASpreadsheetTurnedIntoADate_IsRefusedWithThatReason()
    {
        await using var store = await ImportStore.SmallAsync();
        var workbook = new TestWorkbook();
        workbook.Sheet("Figures", [[null, workbook.Shared("Apr-23")], [workbook.Shared("Sickness absence"), workbook.Date(new DateOnly(2023, 5, 4), "d-mmm")]]);
        using var preview = await store.PreviewAsync("w.xlsx", workbook.ToBytes());
        Assert.Equal("w.xlsx!Figures:2:2: found the date 2023-05-04; expected a figure; a spreadsheet makes a date of 4/5 unless its cell is formatted as text", Assert.Single(preview.Refused).ToString());
    }

    [Fact]
    public async Task ALongSheet_WithDates_IsRead()
    {
        await using var store = await ImportStore.SmallAsync();
        var workbook = new TestWorkbook();
        workbook.Sheet("Export", [[.. new[] { "Indicator", "Unit", "Period", "Value" }.Select(workbook.Shared)], [workbook.Shared("Incidents"), workbook.Shared("north"), workbook.Date(new DateOnly(2023, 4, 1), "dd/mm/yyyy"), workbook.Number(3)]]);
        using var preview = await store.PreviewAsync("w.xlsx", workbook.ToBytes());
        Assert.Equal(new PreviewedFigure("incidents", "north", "2023-04", null, "3", "w.xlsx!Export:2:4"), Assert.Single(preview.New));
    }
}
