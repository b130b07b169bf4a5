using System.Text;
using Plumbline.App.Importing.Options;
using Plumbline.App.Ledger;

namespace Plumbline.App.Tests.Importing.Accounts;

/// <summary>A monthly finance report: under each month its plan, its actual, what is forecast and the variance, in two rows of headings.</summary>
public sealed class PlanActualSheetTests
{
    private const string Recipe = "recipe: finance-report\nrows: wide\nheading: \"3-4\"\nends: Notes\ncolumns: {Line: indicator, Plan: value plan, Actual: value, Forecast: value forecast, Variance: ignore}\n";

    private const string Sheet =
        "Finance report\n" +
        "£ for the month\n" +
        "Line,Apr-19,,,,May-19,,,\n" +
        ",Plan,Actual,Forecast,Variance,Plan,Actual,Forecast,Variance\n" +
        "Income\n" +
        "Clinical income,400000,410500,,10500,400000,395000,402000,-5000\n" +
        "Other income,50000,50000,,0,50000,52000,,2000\n" +
        "Expenditure\n" +
        "Pay,310000,325000,,-15000,310000,309000,311000,1000\n" +
        "Notes: figures are unaudited\n";

    private static readonly string[] Expected =
    [
        "income-clinical|small|2019-04|400000|||plan", "income-clinical|small|2019-04|410500", "income-clinical|small|2019-05|400000|||plan", "income-clinical|small|2019-05|395000", "income-clinical|small|2019-05|402000|||forecast",
        "income-other|small|2019-04|50000|||plan", "income-other|small|2019-04|50000", "income-other|small|2019-05|50000|||plan", "income-other|small|2019-05|52000",
        "pay|small|2019-04|310000|||plan", "pay|small|2019-04|325000", "pay|small|2019-05|310000|||plan", "pay|small|2019-05|309000", "pay|small|2019-05|311000|||forecast",
    ];

    public static TheoryData<string> Forms { get; } = ["csv", "xlsx"];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task EachMonth_GivesPlanActualAndForecast_AndAgainChangesNothing(string form)
    {
        await using var store = await AccountsStore.WithAsync("", Recipe);
        var (name, content) = File(form);
        using (var preview = await store.PreviewAsync(name, content))
        {
            Assert.Equal("", preview.Faults());
            Assert.Contains(preview.Remarks, static remark => remark.Text.StartsWith("read by the recipe finance-report", StringComparison.Ordinal));
            Assert.Equal((Expected.Length, 6L), (preview.New.Count, preview.Tables.Single().Rows + 3));
        }

        await store.ImportAsync(name, content);
        Assert.Equal(Expected.Order(StringComparer.Ordinal), (await store.PartsAsync()).Order(StringComparer.Ordinal));
        Assert.IsType<CommitResult.NothingNew>(await store.ImportAsync(name, content));
    }

    // Without a recipe, for the words stand beside each other.
    [Theory]
    [InlineData("Line,Month,Plan,Actual,Variance\nClinical income,Apr-19,400000,410500,10500\nPay,Apr-19,310000,,\n", null)]
    [InlineData("Line,Plan,Actual\nClinical income,400000,410500\nPay,310000,\n", "2019-04")]
    [InlineData("Indicator,Actuals,Budget\nClinical income,410500,400000\nPay,,310000\n", "2019-04")]
    public async Task PlanBesideActual_OfARowForEachLine_AreBothRead(string sheet, string? period)
    {
        await using var store = await AccountsStore.WithAsync("");
        await store.ImportAsync("month.csv", sheet, new ImportOptions { Period = period });
        Assert.Equal(["income-clinical|small|2019-04|400000|||plan", "income-clinical|small|2019-04|410500", "pay|small|2019-04|310000|||plan"], (await store.PartsAsync()).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Indicator,Month,Plan,Value\nPay,Apr-19,310000,325000\n")]
    [InlineData("Indicator,Month,Target,Actual\nPay,Apr-19,310000,325000\n")]
    public async Task ATargetOrAPlanBesideAValue_IsComparedAlone(string sheet)
    {
        await using var store = await AccountsStore.WithAsync("");
        await store.ImportAsync("month.csv", sheet);
        Assert.Equal(["pay|small|2019-04|325000"], await store.PartsAsync());
    }

    [Fact]
    public async Task WhatWasImported_ComesOutAsItWent_AndInAgain()
    {
        await using var store = await AccountsStore.WithAsync("", Recipe);
        await store.ImportAsync("report.xlsx", File("xlsx").Content);
        await using var other = await AccountsStore.WithAsync("");
        await other.ImportAsync("export.xlsx", await store.ExportAsync());
        Assert.Equal(await store.PartsAsync(), await other.PartsAsync());
    }

    [Fact]
    public async Task AFault_NamesItsCell_AndLosesNothing()
    {
        await using var store = await AccountsStore.WithAsync("", Recipe);
        using var preview = await store.PreviewAsync("report.csv", Sheet.Replace("395000", "about 395", StringComparison.Ordinal).Replace("Other income,", "Othr income,", StringComparison.Ordinal));
        Assert.StartsWith("report.csv:6:7: found “about 395”; expected ", Assert.Single(preview.Refused).ToString(), StringComparison.Ordinal);
        Assert.Equal(("Othr income", "report.csv:7:1"), (Assert.Single(preview.Unmatched).Label, preview.Unmatched[0].Place));
        Assert.False(preview.IsAcceptable);
        Assert.Empty(await store.PartsAsync());
    }

    private static (string Name, byte[] Content) File(string form) => form == "csv"
        ? ("report.csv", Encoding.UTF8.GetBytes(Sheet))
        : ("report.xlsx", AccountsStore.Workbook(Sheet, "B3:E3", "F3:I3"));
}
