using System.Text;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Workspaces;
using Plumbline.Core.Indicators;
using static Plumbline.App.Tests.Workspaces.SmallFolder;

namespace Plumbline.App.Tests.Workspaces;

public class ReadWorkspaceTests
{
    private const string Header = "indicator,unit,period,value,numerator,denominator,status,provisional,note\n";

    [Fact]
    public void TenPlantedErrors_AreAllReportedWithPlaceAndRemedy()
    {
        using var folder = Small();
        folder.Write("indicators.csv", "indicator,name,frequency,measure,polarity,aggregation,colour\nfalls,Falls,month,count,lower,sum,red\n");
        folder.Write("targets.csv", "indicator,target\nfalls,10\nfals,at most 10\n");
        folder.Write("observations/a.csv", Header + """
            falls,trust,2023-13,5,,,,,
            falls,trust,2023-01,five,,,,,
            fals,trust,2023-02,5,,,,,
            falls,trust,2023-03,5,,,,,
            falls,trust,2023-03,6,,,,,
            falls,trust,2023-04,5,,,,perhaps,
            falls,trust,2023-05,5,,
            falls,trust,2023-06,4/5,3,5,,,

            """);
        File.WriteAllBytes(folder.File("observations", "b.csv"), [.. Encoding.UTF8.GetBytes(Header + "falls,trust,2023-07,5,,,,,caf"), 0xE9, (byte)'\n']);
        folder.Write("notes.txt", "hello");

        var problems = ReadWorkspace.Run(folder.Path).Problems.Select(problem => problem.ToString()).ToList();

        Assert.Equal(
            [
                "indicators.csv:1:7: found column “colour”; expected one of indicator, number, name, short-name, domain, section, group, description, formula, where, source, frequency, rhythm, measure, decimals, polarity, sign, aggregation, breakdowns, cumulative, chart, status, status-from, owner, links, note, source-note, position",
                "notes.txt: found “notes.txt”; expected only plumbline.yaml, units.csv, posts.csv, breakdowns.csv, indicators.csv, indicator-statuses.csv, contracts.csv, targets.csv, contract-results.csv, contract-exceptions.csv, contract-notices.csv, benchmarks.csv, checks.csv, acceptances.csv, mappings.csv, meetings.csv, objectives.csv, objective-measures.csv, objective-positions.csv, actions.csv, action-updates.csv, editions.csv, manifest.csv, observations, registers, schemes, statements, recipes, commentary, collections, forms, reports, returns, blobs, assurance, risks",
                "observations/a.csv:2:3: found “2023-13”; expected a month, as 2019-04",
                "observations/a.csv:3:4: found “five”; expected the figure in digits, such as 10 or 0.5",
                "observations/a.csv:4:1: found “fals”; expected an indicator of indicators.csv, perhaps “falls”",
                "observations/a.csv:6:1: found falls in trust for 2023-03 a second time; expected each figure once; it stands in observations/a.csv:5:4",
                "observations/a.csv:7:8: found “perhaps”; expected yes, no or nothing",
                "observations/a.csv:8:0: found 6 cells; expected 9, as the header has",
                "observations/a.csv:9:5: found “3”; expected 4, as the value 4/5 says, or nothing",
                "observations/b.csv:2:9: found byte E9 that is not UTF-8 (“é” in Windows-1252); expected the file saved as UTF-8 (“CSV UTF-8” in Excel)",
                "targets.csv:2:2: found “10”; expected a target such as at least 90%, at most 4.5%, more than £75m, less than 5, between 18 and 24, exactly 0, at least plan, at most plan, Outstanding, no target, baseline or contextual",
                "targets.csv:3:1: found “fals”; expected an indicator of indicators.csv, perhaps “falls”",
            ],
            problems);
    }

    [Fact]
    public void UnknownIndicator_IsReportedWithTheNearestOne()
    {
        using var folder = Small();
        folder.Write("observations/a.csv", Header + "fals,trust,2023-01,5,,,,,\n");
        Assert.Equal("observations/a.csv:2:1: found “fals”; expected an indicator of indicators.csv, perhaps “falls”", Only(folder));
    }

    [Fact]
    public void FaultyRow_ReportsEveryProblem_AndReferencesToItAreNotReported()
    {
        using var folder = Small();
        folder.Write("indicators.csv", "indicator,name,frequency,measure,decimals,polarity,aggregation,status-from\nfalls,,monthly,number,x,hihger,sum,2023-01\n");
        folder.Write("targets.csv", "indicator,unit,target,due,basis\nfalls,wards,below 5,soon,prorata\n");
        folder.Write("observations/a.csv", Header + "falls,trust,2023-01,5,,,,,\nfals,trust,2023-01,5,,,,,\n");
        Assert.Equal(
            [
                "indicators.csv:2:2: found nothing; expected the indicator's name",
                "indicators.csv:2:3: found “monthly”; expected one of day, week, month, quarter, half-year, financial-year, calendar-year, academic-year",
                "indicators.csv:2:4: found “number”; expected one of count, percentage, percentage-change, percentage-gap, money, days, score, verdict, rate per 10000",
                "indicators.csv:2:5: found “x”; expected a whole number",
                "indicators.csv:2:6: found “hihger”; expected one of higher, lower, neither, perhaps “higher”",
                "observations/a.csv:3:1: found “fals”; expected an indicator of indicators.csv",
                "targets.csv:2:2: found “wards”; expected a unit of units.csv",
                "targets.csv:2:3: found “below 5”; expected a target such as at least 90%, at most 4.5%, more than £75m, less than 5, between 18 and 24, exactly 0, at least plan, at most plan, Outstanding, no target, baseline or contextual",
                "targets.csv:2:4: found “soon”; expected a period such as 2019-04, Apr-19, 2020-Q2, Q2 2020/21, 2019/20, 2019, week ending 05/04/2020 or 2020-04-05",
                "targets.csv:2:5: found “prorata”; expected one of full, pro-rata, trajectory, perhaps “pro-rata”",
            ],
            ReadWorkspace.Run(folder.Path).Problems.Select(problem => problem.ToString()));
    }

    [Theory]
    [InlineData("indicator,unit,period\nfalls,trust,2023-01\nfalls,trust,2023-02\n", "1:0: found no column “value”; expected a column “value”")]
    [InlineData("indicator,unit,period\nfalls,trust,2023-01,5\nfalls,trust,2023-02,6\n", "1:0: found no column “value”; expected a column “value”")]
    [InlineData("indicator;unit;period;value\nfalls;trust;2023-01;5\n", "1:1: found cells separated by semicolons; expected cells separated by commas (“CSV UTF-8 (comma delimited)” in Excel)")]
    [InlineData("indicator\tunit\tperiod\tvalue\nfalls\ttrust\t2023-01\t5\n", "1:1: found cells separated by tabs; expected cells separated by commas (“CSV UTF-8 (comma delimited)” in Excel)")]
    [InlineData("indicator,unit,period,value\nfalls,trust,2023-01,5\u0001\n", "2:4: found U+0001 (control character) as the 2nd character; expected text without invisible characters: remove it, or type the text again")]
    [InlineData("", "1:0: found no header row; expected the columns indicator, unit, period, value, numerator, denominator, status, provisional, note, aspect, source-note, doubtful")]
    [InlineData("indicator,unit,period,value,value\nfalls,trust,2023-01,5,6\n", "1:5: found column “value” twice; expected each column once")]
    public void ProblemOfTheWholeFile_IsReportedOnce(string text, string expected)
    {
        using var folder = Small();
        folder.Write("observations/a.csv", text);
        Assert.Equal($"observations/a.csv:{expected}", Only(folder));
    }

    [Theory]
    [InlineData("FF-FE-69-00", "a file in UTF-16")]
    [InlineData("FE-FF-00-69", "a file in UTF-16")]
    [InlineData("69-00-6E-00-64-00", "a file in UTF-16")]
    [InlineData("50-4B-03-04-00", "an Excel workbook or another zip file")]
    public void FileThatCannotBeUtf8_IsReportedByItsType(string bytes, string found)
    {
        using var folder = Small();
        Directory.CreateDirectory(folder.File("observations"));
        File.WriteAllBytes(folder.File("observations", "a.csv"), Convert.FromHexString(bytes.Replace("-", "", StringComparison.Ordinal)));
        Assert.Equal($"observations/a.csv:1:1: found {found}; expected the file saved as UTF-8 (“CSV UTF-8” in Excel)", Only(folder));
    }

    [Fact]
    public void ANoteTooLongForTheLedger_IsRefusedAtItsCell()
    {
        using var folder = Small();
        folder.Write("observations/a.csv", Header + $"falls,trust,2023-01,5,,,,,{new string('x', 4001)}\n");
        Assert.Equal("observations/a.csv:2:9: found a note of 4001 characters; expected at most 4000; longer words are commentary", Only(folder));
    }

    [Fact]
    public void Report_IsCheckedAgainstTheIndicators_EvenWithFaultyFigures()
    {
        using var folder = Small();
        folder.Write("reports/r.yaml", "report: r\ntitle: R\nfrequency: month\nblocks:\n  - block: index\n");
        folder.Write("observations/a.csv", Header + "falls,trust,2023-01,five,,,,,\n");
        Assert.Equal(["observations/a.csv", "reports/r.yaml"], ReadWorkspace.Run(folder.Path).Problems.Select(problem => problem.File));
    }

    [Fact]
    public void Trajectory_MayStartWithTheTargetItLeadsTo()
    {
        using var folder = Small();
        folder.Write("targets.csv", "indicator,from,to,target,due,basis\nfalls,2023-04,,at most 5,2024-03,\nfalls,2023-04,2023-09,at most 9,,trajectory\n");
        Assert.Empty(ReadWorkspace.Run(folder.Path).Problems);
    }

    [Theory]
    [InlineData("units.csv", "unit,name,kind,parent\ntrust,Trust,organisation,\nward,Ward,team,wards\n", "units.csv:3:0: found unit ward below wards; expected a parent that is a unit itself")]
    [InlineData("units.csv", "unit,name,kind,parent,from,to\ntrust,Trust,organisation,,,\nward,Ward,team,trust,,\nward,Ward,team,trust,2023-04-01,\n", "units.csv:4:0: found unit ward from 2023-04-01, while the row without a first day still holds; expected 2023-03-31 or earlier as the last day (to) of that row")]
    [InlineData("units.csv", "unit,name,kind,parent,from,to\ntrust,Trust,organisation,,,\nwards,Wards,service,trust,,2023-03-31\nward,Ward,team,wards,,\n", "units.csv:4:0: found unit ward below wards, which ended on 2023-03-31; expected a row of ward with another parent from 2023-04-01, or 2023-03-31 as its last day (to)")]
    [InlineData("units.csv", "unit,name,kind,parent,from\ntrust,Trust,organisation,,\nward,Ward,team,trust,2023-04-01\nward,Ward 3,team,trust,2023-04-01\n", "units.csv:4:1: found ward|2023-04-01 a second time; expected each once; it stands in row 3")]
    [InlineData("indicator-statuses.csv", "indicator,unit,from,to,status,reason\nfalls,,2020-03-28,,suspended,\nfalls,trust,2020-05-01,,active,\nfalls,,2020-06-01,2020-06-30,active,\n", "indicator-statuses.csv:4:3: found a status of falls that overlaps the one from 2020-03-28 on; expected days that no other status of the same indicator and unit has; give the earlier one a last day (to)")]
    [InlineData("indicator-statuses.csv", "indicator,status\nfalls,suspnded\n", "indicator-statuses.csv:2:2: found “suspnded”; expected one of active, pending, suspended, ceased, perhaps “suspended”")]
    [InlineData("indicator-statuses.csv", "indicator,unit,status\nfalls,trist,suspended\n", "indicator-statuses.csv:2:2: found “trist”; expected a unit of units.csv, perhaps “trust”")]
    [InlineData("indicators.csv", "indicator,name,frequency,measure,polarity,aggregation,rhythm\nfalls,Falls,month,count,lower,sum,every other\n", "indicators.csv:2:7: found “every other”; expected 2 months from 2019-05, or the months it is reported in: 06 09 12 03")]
    [InlineData("indicators.csv", "indicator,name,frequency,measure,polarity,aggregation,breakdowns\nfalls,Falls,month,count,lower,sum,sex\n", "indicators.csv:2:7: found “sex”; expected a dimension of breakdowns.csv")]
    [InlineData("plumbline.yaml", "organisation:\n  code: t\n  name: Trust\nspc:\n  rebase:\n    - from: 2023-04\n      unit: trist\n      reason: moved\n", "plumbline.yaml:5:3: found “trist”; expected a unit of units.csv, perhaps “trust”")]
    [InlineData("plumbline.yaml", "organisation:\n  code: t\n  name: Trust\nrating-sceme: met-not-met\n", "plumbline.yaml:4:1: found key “rating-sceme”; expected one of organisation, workspace, language, financial-year-start, quarters, rating-scheme, spc, perhaps “rating-scheme”")]
    [InlineData("plumbline.yaml", "organisation: &a\n  code: t\n  name: Trust\n", "plumbline.yaml:1:15: found a YAML anchor, alias or tag; expected plain keys and values")]
    [InlineData("plumbline.yaml", "organisation:\n  code: t\n  name: Trust\nspc:\n  profile: plumline\n", "plumbline.yaml:5:12: found “plumline”; expected one of plumbline, mdc, plotthedots, powerbi, nhse-sql, anhoj")]
    [InlineData("reports/r.yaml", "report: r\ntitle: R\nfrequency: month\nblocks:\n  - block: dashbord\n", null)]
    [InlineData("reports/r.yaml", "report: r\ntitle: R\nfrequency: month\nblocks:\n  - block: index\n", "reports/r.yaml: found an index without pages; expected a block indicator-pages in the same report")]
    [InlineData("commentary/c.md", "## Commentary\nWords\n", "commentary/c.md:1:1: found no front matter; expected a line “---”, the keys indicator, unit and period, and a line “---”")]
    [InlineData("commentary/c.md", "---\nindicator: falls\nperiod: 2023-01\n---\n## Thoughts\nWords\n", "commentary/c.md:5:1: found “## Thoughts”; expected one of ## Why, ## What we are doing, ## Expected by, ## Note")]
    [InlineData("benchmarks.csv", "indicator,comparator,value\nfalls,Englnd,5\n", "benchmarks.csv:2:2: found “Englnd”; expected the code of an organisation or group to compare with, such as england, perhaps “england”")]
    [InlineData("observations/figures.xlsx", "", "observations/figures.xlsx: found “figures.xlsx”; expected only files named *.csv; the figures of a workbook come in with plumbline import")]
    [InlineData("checks.csv", "check,rule\nc,falls = fals\n", "checks.csv:2:2: found “fals”; expected an indicator of indicators.csv, perhaps “falls”")]
    public void AProblem_NamesItsPlaceAndRemedy(string file, string text, string? expected)
    {
        using var folder = Small();
        folder.Write(file, text);
        var problem = Only(folder);
        if (expected is not null) Assert.Equal(expected, problem);
        else Assert.StartsWith(file, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void RhythmAndBreakdowns_AreRead()
    {
        using var folder = Small();
        folder.Write("breakdowns.csv", "dimension,item,name\nsex,female,Women\nage,65-74,65 to 74\n");
        folder.Write("indicators.csv", "indicator,name,frequency,measure,polarity,aggregation,rhythm,breakdowns\nfalls,Falls,month,count,lower,sum,2 months from 2019-05,age sex\n");
        var indicator = Assert.Single(ReadWorkspace.Run(folder.Path).Workspace!.Indicators);
        Assert.Equal("2 months from 2019-05", indicator.Rhythm?.ToString());
        Assert.Equal(["age", "sex"], indicator.Breakdowns);
    }

    [Fact]
    public void Indicator_MayChooseItsProfileAndMinimum_WhichADumpKeeps()
    {
        using var folder = Small();
        folder.Write("plumbline.yaml", "organisation:\n  code: t\n  name: Trust\nspc:\n  minimum: 15\n  rebase:\n    - from: 2023-01\n      reason: New system\n  indicators:\n    - indicator: falls\n      profile: mdc\n    - indicator: slips\n      minimum: 20\n");
        var settings = ReadWorkspace.Run(folder.Path).Workspace!.Settings;
        folder.Write("plumbline.yaml", Kinds.Settings.Write(settings));
        foreach (var spc in new[] { settings.Spc, ReadWorkspace.Run(folder.Path).Workspace!.Settings.Spc })
        {
            var (falls, slips) = (IndicatorCode.Parse("falls").Value, IndicatorCode.Parse("slips").Value);
            Assert.Equal(("mdc", 15), (spc.ProfileOf(falls), spc.MinimumOf(falls)));
            Assert.Equal(("plumbline", 20), (spc.ProfileOf(slips), spc.MinimumOf(slips)));
            Assert.Single(spc.Rebases);
        }
    }

    [Theory]
    [InlineData("", "", "2023-Q1", true)]
    [InlineData("quarters: calendar\n", "2023Q1", "2022-Q4", false)]
    [InlineData("quarters: Financial\n", "2023Q1", "2023-Q1", false)]
    public void QuarterOfASingleYear_IsReadByTheOrganisationsNaming_WhichADumpKeeps(string setting, string text, string period, bool isUndecided)
    {
        using var folder = Small();
        folder.Write("plumbline.yaml", "organisation:\n  code: t\n  name: Trust\n" + setting);
        folder.Write("indicators.csv", "indicator,name,frequency,measure,polarity,aggregation\nfalls,Falls,quarter,count,lower,sum\n");
        folder.Write("observations/a.csv", Header + $"falls,trust,{(text.Length == 0 ? period : text)},5,,,,,\n");
        folder.Write("plumbline.yaml", Kinds.Settings.Write(ReadWorkspace.Run(folder.Path).Workspace!.Settings));
        Assert.Equal(period, Assert.Single(ReadWorkspace.Run(folder.Path).Workspace!.Observations).Period.ToString());
        Assert.Equal(isUndecided, !File.ReadAllText(folder.File("plumbline.yaml")).Contains("quarters", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("quarters: undecided\n", "plumbline.yaml:4:11: found “undecided”; expected calendar or financial: the year that 2023Q1 is counted in")]
    [InlineData("quarters: fiscal\n", "plumbline.yaml:4:11: found “fiscal”; expected calendar or financial: the year that 2023Q1 is counted in")]
    public void AnotherNamingOfQuarters_IsRefused(string setting, string problem)
    {
        using var folder = Small();
        folder.Write("plumbline.yaml", "organisation:\n  code: t\n  name: Trust\n" + setting);
        Assert.Equal(problem, Only(folder));
    }

    [Fact]
    public void ByteOrderMarkAndCarriageReturns_AreRead()
    {
        using var folder = Small();
        File.WriteAllText(folder.File("units.csv"), "unit,name,kind\r\ntrust,\"Trust\r\nof two lines\",organisation\r\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        Assert.Equal("Trust\nof two lines", ReadWorkspace.Run(folder.Path).Workspace!.Units[0].Name);
    }

    [Fact]
    public void UnclosedQuote_IsReported()
    {
        using var folder = Small();
        folder.Write("observations/a.csv", Header + "falls,trust,2023-01,\"5,,,,,\nfalls,trust,2023-02,6,,,,,\n");
        Assert.StartsWith("observations/a.csv:2", Only(folder), StringComparison.Ordinal);
    }
}
