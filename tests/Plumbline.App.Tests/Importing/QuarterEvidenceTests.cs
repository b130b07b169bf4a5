using Plumbline.App.Tests.Importing.Workbooks;
using System.Globalization;
using System.Text;
using Plumbline.App.Importing;
using Plumbline.App.Importing.Options;
using Plumbline.Core.Periods;

namespace Plumbline.App.Tests.Importing;

/// <summary>2023Q1 is January to March for DHIS2 and the Office for National Statistics, and April to June in papers of public bodies. The user decides first, then the file, then the settings.</summary>
public sealed class QuarterEvidenceTests
{
    private const string January = "2022-Q4";
    private const string April = "2023-Q1";

    [Theory]
    [InlineData("survey,2023Q1,81%\nsickness,2022,5%\n", January, "the file itself shows by “2022”")]
    [InlineData("survey,2023Q1,81%\nsickness,2022/23,5%\n", April, "the file itself shows by “2022/23”")]
    [InlineData("survey,2023Q1,81%\nsurvey,2022/23 Q4,5%\n", April, "the file itself shows by “2022/23 Q4”")]
    [InlineData("survey,2023 Q1,81%\nsurvey,2023 Q2 (Apr-Jun),82%\n", January, "the file itself shows by “2023 Q2 (Apr-Jun)”")]
    [InlineData("survey,Q1 2023,81%\nsurvey,2023 Q2 (Jul to Sep),82%\n", April, "the file itself shows by “2023 Q2 (Jul to Sep)”")]
    [InlineData("survey,2023 Q1 (Jan–Mar),81%\n", January, null)]
    [InlineData("survey,2023 Q1 (Apr-Jun),81%\n", April, null)]
    public async Task OtherPeriodsOfTheFile_Decide_InAnyOrder(string rows, string expected, string? by)
    {
        await using var store = await ImportStore.SmallAsync();
        var lines = rows.TrimEnd('\n').Split('\n');
        foreach (var order in new[] { lines, [.. lines.Reverse()] })
        {
            using var preview = await store.PreviewAsync("a.csv", "indicator,period,value\n" + string.Join('\n', order) + "\n");
            Assert.Contains(preview.New, figure => figure.Value == "81%" && figure.Period == expected);
            Assert.DoesNotContain(preview.Refused, problem => problem.ToString().Contains("one of two periods", StringComparison.Ordinal));
            if (by is not null) Assert.Contains(preview.Remarks, remark => remark.Place == "a.csv" && remark.Text.Contains(by, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task TheDecidingPeriod_MayBeFarBelow_AndAFigureOf2022IsNotAYear()
    {
        await using var store = await ImportStore.SmallAsync();
        var text = new StringBuilder("indicator,period,value\nsurvey,2023Q1,81%\n");
        for (var i = 0; i < 5_000; i++) text.Append(CultureInfo.InvariantCulture, $"incidents,{new DateOnly(1950, 1, 1).AddMonths(i % 900):yyyy-MM},2022\n");
        using (var open = await store.PreviewAsync("a.csv", text.ToString(), new ImportOptions { Listed = 2_000 })) Assert.Contains(open.Refused, problem => problem.ToString().Contains("one of two periods", StringComparison.Ordinal));
        text.Append("sickness,2022,5%\n");
        using var decided = await store.PreviewAsync("a.csv", text.ToString(), new ImportOptions { Listed = 2_000 });
        Assert.Contains(decided.New, figure => figure is { Indicator: "survey", Period: January });
    }

    [Theory]
    [InlineData("indicator,period,value\nsurvey,2023Q1,81%\nsurvey,2023Q2,82%\nsurvey,2018 Q3,83%\n", "a.csv:2:2: found “2023Q1” and 2 more such figures;")]
    [InlineData("indicator,period,value\nsurvey,2023Q1,81%\nsickness,2022,1%\nsickness,2022/23,1%\n", "a.csv:2:2: found “2023Q1”;")]
    [InlineData("indicator,period,value\nsurvey,2023Q1,81%\nsurvey,Jan-Mar 2022,80%\n", "a.csv:2:2: found “2023Q1”;")]
    [InlineData("indicator,period,value\nsurvey,2023Q1,81%\nsurvey,Quarter ending June 2022,80%\n", "a.csv:2:2: found “2023Q1”;")]
    [InlineData("indicator,period,value\nsurvey,2023Q1,81%\nsurvey,01/04/2022 - 30/06/2022,80%\n", "a.csv:2:2: found “2023Q1”;")]
    [InlineData("indicator,period,value\nsurvey,2023Q1,81%\nsurvey,2022-Q1,80%\n", "a.csv:2:2: found “2023Q1”;")]
    [InlineData("Indicator,2023Q1,2023Q2\nStaff survey,81%,82%\n", "a.csv:2:2: found “2023Q1” and 1 more such figures;")]
    public async Task UndecidedQuarters_AreReportedOnceAFile_WithBothMeanings(string text, string found)
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", text);
        var asked = Assert.Single(preview.Refused, problem => problem.ToString().Contains("one of two periods", StringComparison.Ordinal)).ToString();
        Assert.StartsWith(found, asked, StringComparison.Ordinal);
        foreach (var word in new[] { "April to June 2023", "January to March 2023", "--calendar-quarters", "--financial-quarters", "plumbline.yaml" }) Assert.Contains(word, asked, StringComparison.Ordinal);
        foreach (var (naming, period) in new[] { (QuarterNaming.Calendar, January), (QuarterNaming.Financial, April) })
        {
            using var said = await store.PreviewAsync("a.csv", text, new ImportOptions { Quarters = naming });
            Assert.Contains(said.New, figure => figure.Value == "81%" && figure.Period == period);
            Assert.Contains(said.Remarks, remark => remark.Text.Contains($"--{naming.ToString().ToLowerInvariant()}-quarters says", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(",2022,2023Q1\nStaff survey,,81%\n", January)]
    [InlineData(",2022/23,2023Q1\nStaff survey,,81%\n", April)]
    [InlineData(",2023,,2024\n,Q1,Q2,Q1\nStaff survey,81%,,\n", January)]
    [InlineData(",2023/24,,2024/25\n,Q1,Q2,Q1\nStaff survey,81%,,\n", April)]
    [InlineData("Indicator  2023Q1  2022/23\nStaff survey  81%  79%\n", April)]
    public async Task TheHeadingOfAWideTable_Decides(string text, string expected)
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.txt", text);
        Assert.Contains(preview.New, figure => figure.Value == "81%" && figure.Period == expected);
    }

    [Theory]
    [InlineData("Q1 2023/24 (Apr-Jun 2022)")]
    [InlineData("Q4 2023/24 (Jan-Mar 2023)")]
    [InlineData("Q1 2023 (Jan-Mar 2024)")]
    [InlineData("2023-Q1 (Apr-Jun 2022)")]
    [InlineData("2023 Q1 (Feb-Apr)")]
    public async Task AQuarterThatItsMonthsContradict_IsRefused_InEitherLayout(string period)
    {
        await using var store = await ImportStore.SmallAsync();
        foreach (var text in new[] { $"indicator,period,value\nsurvey,{period},81%\nsurvey,2022-Q1,80%\n", $"Indicator,{period},2022-Q1,2022-Q2\nStaff survey,81%,80%,79%\n" })
        {
            using var preview = await store.PreviewAsync("a.csv", text);
            Assert.DoesNotContain(preview.New, figure => figure.Value == "81%");
        }
    }

    [Fact]
    public async Task TheSettings_Decide_IfTheFileDoesNot()
    {
        await using var store = await ImportStore.SmallAsync("quarters: calendar\n");
        using (var settings = await store.PreviewAsync("a.csv", "indicator,period,value\nsurvey,2023Q1,81%\n"))
        {
            Assert.Equal(January, Assert.Single(settings.New).Period);
            Assert.Contains(settings.Remarks, remark => remark.Text == "“2023Q1” and others like it are read as parts of the calendar year (2023-01 to 2023-03), as plumbline.yaml says");
        }

        using (var file = await store.PreviewAsync("a.csv", "indicator,period,value\nsurvey,2023Q1,81%\nsurvey,2021/22 Q1,81%\n")) Assert.Contains(file.New, figure => figure.Period == April);
        using var said = await store.PreviewAsync("a.csv", "indicator,period,value\nsurvey,2023Q1,81%\n", new ImportOptions { Quarters = QuarterNaming.Financial });
        Assert.Equal(April, Assert.Single(said.New).Period);
    }

    [Fact]
    public async Task EachFile_DecidesForItself_AndASheetForItsWholeWorkbook()
    {
        await using var store = await ImportStore.SmallAsync();
        using var one = new MemoryStream(Encoding.UTF8.GetBytes("indicator,unit,period,value\nsurvey,north,2023Q1,81%\nsurvey,north,2021/22 Q1,80%\n"));
        using var other = new MemoryStream(Encoding.UTF8.GetBytes("indicator,unit,period,value\nsurvey,south,2023Q1,82%\n"));
        using (var preview = await PreviewImport.RunAsync(store.Ledger, "small", [new ImportFile("one.csv", one), new ImportFile("other.csv", other)], ImportOptions.None))
        {
            Assert.Equal("other.csv", Assert.Single(preview.Refused).File);
        }

        var workbook = new TestWorkbook();
        workbook.Sheet("North", [[null, workbook.Shared("2023Q1")], [workbook.Shared("Staff survey"), workbook.Number(0.81, "0%")]]);
        workbook.Sheet("South", [[null, workbook.Shared("2022/23 Q4")], [workbook.Shared("Staff survey"), workbook.Number(0.8, "0%")]]);
        using var sheets = await store.PreviewAsync("w.xlsx", workbook.ToBytes());
        Assert.Contains(sheets.New, figure => figure is { Unit: "north", Period: April });
    }
}
