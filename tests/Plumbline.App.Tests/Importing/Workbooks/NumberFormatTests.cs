using Plumbline.App.Importing;

namespace Plumbline.App.Tests.Importing.Workbooks;

/// <summary>The text that number formats display. Figures keep their sign and size even if the format shows the sign only by colour.</summary>
public sealed class NumberFormatTests
{
    public static TheoryData<double, string, string> Shown { get; } = new()
    {
        // A colour alone shows the sign; public reports describe readers that lost it. The first two formats are in Excel's own list.
        { -1234.5, "0.00;[Red]0.00", "-1234.50" }, { -1234.5, "#,##0.00;[Red]#,##0.00", "-1,234.50" }, { -61000, "\"£\"#,##0;[Red]\"£\"#,##0", "-£61,000" },
        { -5, "0.0;0.0", "-5.0" }, { -5, "[Color10]0;[Red]0", "-5" }, { -5, "0.00_);[Red](0.00)", "(5.00)" }, { -5, "#,##0_);(#,##0)", "(5)" },
        { -5, "[<0]0;0", "-5" }, { -5, "[<0](0);0", "(5)" }, { -5, "[Red][<0]-0;0", "-5" }, { -5, "[>=0]0;[Red]0", "-5" }, { -5, "[>100]0;[<-1]0.0;0", "-5.0" },
        { -5, "0;0\" DR\"", "-5" }, { 5, "0\" CR\";0\" DR\"", "5" }, { -0.012, "▲0.0%;▼0.0%", "-1.2%" }, { -5, "General;[Red]General", "-5" }, { -5.5, "0.0;0.0-", "-5.5" },
        { -1204, "_-£* #,##0_-;[Red]_-£* #,##0_-;_-£* \"-\"??_-;_-@_-", "-£1,204" }, { -1204, "_-£* #,##0_-;-£* #,##0_-;_-£* \"-\"??_-;_-@_-", "-£1,204" }, { -0.001, "0.00;[Red]0.00", "0.00" },

        // A leading plus does not make a formula.
        { 5, "+0;-0;0", "5" }, { -5, "+0;-0;0", "-5" }, { 0.012, "+0.0%;-0.0%;0.0%", "1.2%" }, { 61000, "+£#,##0;-£#,##0", "£61,000" },

        // A fraction is kept if it equals the number and has no whole part.
        { 0.8, "# ?/?", "4/5" }, { 0.8, "?/?", "4/5" }, { 17 / 19.0, "# ??/??", "17/19" }, { 0.8, "# ??/100", "80/100" }, { 0.5, "# ?/2", "1/2" }, { 1.5, "# ?/?", "1.5" }, { 1.5, "?/?", "3/2" },
        { 2, "# ?/?", "2" }, { 0.33, "# ?/?", "0.33" }, { 0.85, "# ??/??", "17/20" }, { -0.8, "# ?/?", "-0.8" }, { 0, "# ?/?", "0" },

        // Thousands and millions are named.
        { 2500000, "0.0,", "2500.0k" }, { 2500000, "#,##0,,\"m\"", "3m" }, { 2500000, "£0.0,, \"million\"", "£2.5m" }, { -2500000, "#,##0,;[Red]#,##0,", "-2,500k" }, { 61000, "£#,##0,\"'000\"", "£61k" }, { 2500000000, "#,##0,,,", "2500000000" },

        // Exponents, literal percent signs, currencies and text formats.
        { 1234567, "0.00E+00", "1234567" }, { -0.00012, "##0.0E+0;[Red]##0.0E+0", "-0.00012" }, { 14.7, "0.0\"%\"", "14.7%" }, { 14.7, "0.0\\%", "14.7%" }, { 0.147, "0.0 %", "14.7%" },
        { 1204.5, "[$£-809]#,##0.00", "£1,204.50" }, { 1204.5, "[$£-809] #,##0.00", "£1,204.50" }, { -1204.5, "[$£-809]#,##0.00;[Red][$£-809]#,##0.00", "-£1,204.50" }, { 12, "@", "12" }, { 7, "\"£\"General", "£7" }, { 61, "0 \"k\"", "61k" },
    };

    [Theory]
    [MemberData(nameof(Shown))]
    public async Task ANumber_KeepsItsSignAndSize(double number, string format, string expected)
    {
        using var preview = await PreviewAsync("Surplus or deficit", workbook => workbook.Number(number, format));
        Assert.Empty(preview.Refused);
        Assert.Equal(expected, Assert.Single(preview.New).Value);
    }

    // Durations; public reports describe readers that returned fractions of a day.
    [Theory]
    [InlineData(0.005902777777777778, "hh:mm:ss", "00:08:30")]
    [InlineData(0.005902777777777778, "[hh]:mm:ss", "00:08:30")]
    [InlineData(0.005902777777777778, "mm:ss", "08:30")]
    [InlineData(0.005902777777777778, "[mm]:ss", "08:30")]
    [InlineData(0.005902777777777778, "[ss]", "510")]
    [InlineData(3.5, "[h]:mm", "84:00")]
    [InlineData(100, "[h]:mm:ss", "2400:00:00")]
    [InlineData(3.5, "d \"d\" h \"h\"", "3 d 12 h")]
    [InlineData(2.5, "dd:hh:mm", "02:12:00")]
    [InlineData(0.3541666666666667, "h:mm;@", "8:30")]
    [InlineData(0.3541666666666667, "h:mm AM/PM", "8:30")]
    [InlineData(45017.5, "[$-F400]h:mm:ss AM/PM", "12:00:00")]
    public async Task ATimeOrDuration_IsRefused_AsDisplayed(double number, string format, string shown)
    {
        using var preview = await PreviewAsync("Incidents", workbook => workbook.Number(number, format));
        Assert.Equal($"w.xlsx!Figures:2:2: found the time {shown}; expected a figure: hours or days as a number, such as 8.5, and not as a spreadsheet’s time", Assert.Single(preview.Refused).ToString());
        Assert.Empty(preview.New);
    }

    [Theory]
    [InlineData(5, "dd/mm/yyyy", "the date 1900-01-05")]
    [InlineData(45017.5, "dd/mm/yyyy hh:mm", "the date 2023-04-01 12:00:00")]
    [InlineData(45017, "mmm-yy;@", "the date 2023-04")]
    [InlineData(60, "dd/mm/yyyy", "the date 1900-02-29")]
    [InlineData(-7, "0;;", "-7, which the format of its cell does not show")]
    public async Task NumbersNotDisplayedAsFigures_AreRefused(double number, string format, string found)
    {
        using var preview = await PreviewAsync("Incidents", workbook => workbook.Number(number, format));
        Assert.StartsWith($"w.xlsx!Figures:2:2: found {found};", Assert.Single(preview.Refused).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("+5", "5")]
    [InlineData("+£61k", "£61k")]
    [InlineData("+1.2%", "1.2%")]
    public async Task AText_WithAPlusBeforeANumber_IsTheNumber(string text, string expected)
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", $"Indicator,Apr-23\nSurplus or deficit,{text}\n");
        Assert.Equal(expected, Assert.Single(preview.New).Value);
    }

    [Theory]
    [InlineData("=5")]
    [InlineData("@SUM(1)")]
    [InlineData("+1+1")]
    [InlineData("＝1+1")]
    public async Task AText_ThatWouldRunAsAFormula_IsRefused(string text)
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", $"Indicator,Apr-23\nSurplus or deficit,{text}\n");
        Assert.Contains("which a spreadsheet would run as a formula", Assert.Single(preview.Refused).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rounding_ThatCrossesATargetOrZero_IsReportedOnceATable()
    {
        await using var store = await ImportStore.SmallAsync();
        var workbook = new TestWorkbook();
        workbook.Sheet("Figures",
        [
            [null, workbook.Shared("Apr-23"), workbook.Shared("May-23"), workbook.Shared("Jun-23")],
            [workbook.Shared("Sickness absence"), workbook.Number(0.0454, "0.0%"), workbook.Number(0.0452, "0.0%"), workbook.Number(0.0471, "0.0%")],
            [workbook.Shared("Surplus or deficit"), workbook.Number(-0.4, "0"), workbook.Number(0.4, "0"), workbook.Number(-0.6, "0")],
        ]);
        using var preview = await store.PreviewAsync("w.xlsx", workbook.ToBytes());
        Assert.Equal(6, preview.Counts.New);
        Assert.Equal(
            [
                "w.xlsx!Figures:2:2: sickness is shown as 4.5% and held as 4.54, against at most 4.5% (and 1 more such): rounding shows it on the other side of its target; read as shown",
                "w.xlsx!Figures:3:2: surplus is shown as 0 and held as -0.4: rounding shows it on the other side of zero; read as shown",
            ],
            preview.Remarks.Select(remark => $"{remark.Place}: {remark.Text}"));
    }

    private static async Task<ImportPreview> PreviewAsync(string label, Func<TestWorkbook, DocumentFormat.OpenXml.Spreadsheet.Cell> cell)
    {
        await using var store = await ImportStore.SmallAsync();
        var workbook = new TestWorkbook();
        workbook.Sheet("Figures", [[null, workbook.Shared("Apr-23")], [workbook.Shared(label), cell(workbook)]]);
        return await store.PreviewAsync("w.xlsx", workbook.ToBytes());
    }
}
