using System.Text.Json;
using Plumbline.Cli.Tests.Support;
using Plumbline.Tests.Support;

namespace Plumbline.Cli.Tests.Commands;

/// <summary>The verbs that read, on a store with both samples.</summary>
public sealed class ReadingCommandsTests : IClassFixture<ReadingCommandsTests.BothSamples>
{
    private readonly BothSamples _store;

    public ReadingCommandsTests(BothSamples store) => _store = store;

    [Fact]
    public async Task Observations_ReturnsEveryCellAsPrinted()
    {
        var result = await _store.RunAsync("observations", "--org", "sample-trust", "--indicator", "complaints-complex-40-days");
        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("indicator,unit,period,value,numerator,denominator,status,provisional,note,change,aspect,source-note,doubtful\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("complaints-complex-40-days,trust,2023-07,0\\0,0,0,reported,,,1,,,\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("complaints-complex-40-days,trust,2023-08,1/2 50%,1,2,reported,,,1,,,\n", result.Output, StringComparison.Ordinal);
        Assert.Equal(12, result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Observations_WithSource_NamesTheCell()
    {
        var result = await _store.RunAsync("observations", "--org", "sample-trust", "--indicator", "never-events", "--source");
        Assert.Matches(@"never-events,trust,2023-12,0,,,reported,,,1,,,,observations/quality-dashboard-2023\.csv:[0-9]+:4\n", result.Output);
    }

    [Fact]
    public async Task Observations_RolledUp_EndInPartsAndMissing_WithTheTotalOfTheQuarter()
    {
        var result = await _store.RunAsync("observations", "--org", "sample-trust", "--indicator", "never-events", "--rolled-up", "--period", "2023-Q3", "--json");
        var rows = JsonDocument.Parse(result.Output).RootElement.EnumerateArray().ToList();
        Assert.Equal(["2023-10", "2023-11", "2023-12", "2023-Q3"], rows.Select(row => row.GetProperty("period").GetString()));
        Assert.Equal((3, 0, JsonValueKind.Null), (rows[3].GetProperty("parts").GetInt32(), rows[3].GetProperty("missing").GetInt32(), rows[3].GetProperty("change").ValueKind));
        Assert.Equal(JsonValueKind.Null, rows[0].GetProperty("parts").ValueKind);
    }

    [Fact]
    public async Task Observations_OfAPeriod_LieInIt()
    {
        var result = await _store.RunAsync("observations", "--org", "sample-trust", "--indicator", "never-events", "--period", "2023-Q3");
        Assert.Equal(["period", "2023-10", "2023-11", "2023-12"], result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')[2]));
    }

    [Fact]
    public async Task Observations_WithJson_HaveNumbersAsNumbers()
    {
        var result = await _store.RunAsync("observations", "--org", "sample-trust", "--indicator", "complaints-complex-40-days", "--json");
        var row = JsonDocument.Parse(result.Output).RootElement.EnumerateArray().Single(row => row.GetProperty("period").GetString() == "2023-08");
        Assert.Equal(("1/2 50%", 1, 2, 1), (row.GetProperty("value").GetString(), row.GetProperty("numerator").GetInt32(), row.GetProperty("denominator").GetInt32(), row.GetProperty("change").GetInt32()));
        Assert.Equal(JsonValueKind.Null, row.GetProperty("note").ValueKind);
    }

    // Beside the 35 of the paper stand 20 that are invented: the lines of its accounts, and what its contracts require.
    [Fact]
    public async Task Ratings_OfTheCouncil_AreThirtyFiveOfThePaper()
    {
        var result = await _store.RunAsync("ratings", "--org", "sample-council", "--period", "2020-Q2", "--json");
        var rows = JsonDocument.Parse(result.Output).RootElement;
        Assert.Equal(35 + 20, rows.GetArrayLength());
        Assert.EndsWith("\n]\n", result.Output, StringComparison.Ordinal);
        string[] invented = ["revenue-", "capital-", "saving-", "agency-", "debt", "treatment-", "home-care-"];
        var paper = rows.EnumerateArray().Where(row => !invented.Any(start => row.GetProperty("indicator").GetString()!.StartsWith(start, StringComparison.Ordinal))).ToList();
        Assert.Equal(35, paper.Count);
        Assert.Equal(34, paper.Count(row => row.GetProperty("performance").GetString() != "n/a"));
        Assert.Equal(19, paper.Count(row => row.GetProperty("rating").GetString() == "blue"));
    }

    // 45 and 53 people were seen in August and September; July was before the first figure.
    [Theory]
    [InlineData("--frequency", "quarter", "health-trainers-second,council,2020-Q2,98,at least 272,red,", "made of 2 monthly targets")]
    [InlineData("--span", "2", "health-trainers-second,council,2020-08 to 2020-09,98,at least 272,red,", "made of 2 monthly targets")]
    public async Task Ratings_OfALongerTime_AreOfItsMonthsTogether(string option, string value, string row, string made)
    {
        var result = await _store.RunAsync("ratings", "--org", "sample-council", "--period", "2020-Q2", option, value);
        var line = Assert.Single(result.Output.Split('\n'), line => line.StartsWith("health-trainers-second,", StringComparison.Ordinal));
        Assert.StartsWith(row, line, StringComparison.Ordinal);
        Assert.Contains(made, line, StringComparison.Ordinal);
        Assert.EndsWith(",2,0", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ratings --period 2020-Q2", "--org: found nothing; expected one of sample-council, sample-trust")]
    [InlineData("ratings --org sample-council --period Q9", "--period: found “Q9”; expected a period such as")]
    [InlineData("ratings --org sample-counsil --period 2020-Q2", "--org: found “sample-counsil”; expected one of sample-council, sample-trust")]
    [InlineData("ratings --org sample-council", "--period: found nothing; expected a period such as 2023-12")]
    [InlineData("ratings --org sample-council --period 2020-Q2 --frequency qarter", "--frequency: found “qarter”; expected one of day, week, month, quarter")]
    [InlineData("ratings --org sample-council --period 2020-Q2 --span 0", "--span: found “0”; expected the number of periods, 1 to 120")]
    [InlineData("ratings --org sample-council --period 2020-Q2 --span 999999999", "--span: found “999999999”; expected the number of periods, 1 to 120")]
    [InlineData("ratings --org sample-council --period 2020-Q2 --span 2 --frequency year", "--span: found with --frequency; expected one of the two")]
    [InlineData("observations --org sample-trust --as-at 99", "found no change 99")]
    [InlineData("observations --org sample-trust --period Q9", "--period: found “Q9”; expected a period such as")]
    [InlineData("observations --org sample-trust --as-at yesterday", "--as-at: found “yesterday”; expected a change’s number")]
    [InlineData("report build nothing --org sample-trust --period 2023-12", "NAME: found “nothing”; expected one of assurance, complaints, contracts-and-finance, incidents-and-requests, quality-dashboard")]
    [InlineData("report build quality-dashboard --org sample-trust --period 2023-Q1", "--period: found “2023-Q1”; expected a month")]
    [InlineData("report build quality-dashboard --org sample-trust --period 2010-01", "--period: There is no figure for “Quality performance dashboard” up to January 2010. Its latest figures are for December 2023 (--period 2023-12).")]
    [InlineData("report build quality-dashboard --org sample-trust --period 2023-12 --format pdff", "--format: found “pdff”; expected one of html, pdf")]
    [InlineData("export --org sample-council --period 2020-Q2 --out r.xlsx", "--template: found nothing; expected --template, for a workbook to fill in. For the figures there are: plumbline observations --format xlsx --out FILE")]
    [InlineData("export --org sample-council --period 2020-Q2 --template", "--out: found nothing; expected a file to write")]
    [InlineData("export --org sample-council --period 2020-Q2 --template --out r.csv", "--out: found “r.csv”; expected a file whose name ends in .xlsx")]
    [InlineData("export --org sample-trust --period 2020-Q2 --template --out r.xlsx --indicator never-eventz", "--indicator: found “never-eventz”; expected an indicator of sample-trust, perhaps “never-events”")]
    [InlineData("export --org sample-council --period 2010-Q2 --template --out r.xlsx", "export: found no figure to ask for in 2010-Q2")]
    [InlineData("spc nothing.csv", "FILE: found no file “nothing.csv”")]
    [InlineData("frobnicate", "found “frobnicate”; expected a verb: one of demo, load, dump")]
    [InlineData("rating", "found “rating”; expected a verb, perhaps “ratings”: one of demo, load, dump")]
    [InlineData("report", "found no verb; expected a verb: one of list, build, publish, editions, check\nSee: plumbline report --help")]
    [InlineData("report build quality-dashboard --perod 2023-12", "found “--perod”; expected an option, perhaps “--period”: one of --period")]
    [InlineData("observations --org sample-trust --indicator never-eventz", "--indicator: found “never-eventz”; expected an indicator of sample-trust, perhaps “never-events”")]
    [InlineData("ratings --org sample-trust --period 2023-12 --unit trusd", "--unit: found “trusd”; expected a unit of sample-trust, perhaps “trust”")]
    [InlineData("check --org sample-trust --check qewtt-band missing", "--check: found “qewtt-band”; expected a check of sample-trust, or a built-in one, perhaps “qewtt-bands”")]
    [InlineData("check --org sample-trust --check outlier outliers", "--check: found “outliers”; expected a check of sample-trust, or a built-in one, perhaps “outlier”")]
    [InlineData("check accept qewtt-band --org sample-trust --period 2023-02 --reason Printed --by Analyst", "CODE: found “qewtt-band”; expected a check of sample-trust, or a built-in one, perhaps “qewtt-bands”")]
    [InlineData("observations --org sample-trust --unit trusd", "--unit: found “trusd”; expected a unit of sample-trust, perhaps “trust”")]
    public async Task AMistake_IsRefusedWithTheRemedy(string arguments, string expected)
    {
        var result = await _store.RunAsync(arguments.Split(' '));
        Assert.Equal(2, result.ExitCode);
        Assert.Equal("", result.Output);
        Assert.Contains(expected, result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMissingStore_IsReportedAndNotMade()
    {
        var result = await _store.RunAsync("changes", "--store", "elsewhere.db");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("elsewhere.db", result.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(_store.Folder.File("elsewhere.db")));
    }

    [Fact]
    public async Task Changes_Verify_RecomputesTheChain()
    {
        var result = await _store.RunAsync("changes", "--org", "sample-trust", "--verify");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("consistent with its own hashes; head 1 ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backup_Restored_ReadsTheSame()
    {
        Assert.Equal(0, (await _store.RunAsync("backup", "copy.backup")).ExitCode);
        Assert.Equal(2, (await _store.RunAsync("backup", "copy.backup")).ExitCode);
        Assert.Equal(0, (await _store.RunAsync("restore", "copy.backup", "--store", "restored.db")).ExitCode);
        Assert.Equal(2, (await _store.RunAsync("restore", "copy.backup", "--store", "restored.db")).ExitCode);
        var original = await _store.RunAsync("observations", "--org", "sample-trust");
        var restored = await _store.RunAsync("observations", "--org", "sample-trust", "--store", "restored.db");
        Assert.Equal(original.Output, restored.Output);
    }

    [Fact]
    public async Task NoVerb_ShowsTheVerbs()
    {
        var result = await _store.RunAsync();
        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        Assert.Contains("ratings", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AReport_OfAPeriodWithoutFigures_IsMadeWithAMessage()
    {
        var result = await _store.RunAsync("report", "build", "corporate-performance", "--org", "sample-council", "--period", "2025-Q4", "--format", "html", "--out", "later");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("Nothing was reported for quarter 4 2025/26; the latest figures are for quarter 2 2020/21 (--period 2020-Q2).", result.Errors, StringComparison.Ordinal);
        Assert.True(File.Exists(_store.Folder.File("later", "sample-council-corporate-performance-2025-Q4.html")));
    }

    [Fact]
    public async Task AReturn_IsWritten_AndWritesNothingUntilItIsFilledIn()
    {
        var exported = await _store.RunAsync("export", "--org", "sample-trust", "--period", "2020-04", "--template", "--out", "return.xlsx", "--indicator", "never-events");
        Assert.Equal((0, "", "return.xlsx: 1 figure asked of 1 unit for 2020-04\n"), (exported.ExitCode, exported.Output, exported.Errors));
        var imported = await _store.RunAsync("import", "return.xlsx", "--org", "sample-trust");
        Assert.Equal(0, imported.ExitCode);
        Assert.EndsWith("0 new, 0 changed, 0 the same, 0 refused, 0 unmatched.\nNothing new; still at change 1.\n", imported.Errors, StringComparison.Ordinal);
    }

    public sealed class BothSamples : IAsyncLifetime
    {
        internal TemporaryFolder Folder { get; } = new();

        internal Task<CommandResult> RunAsync(params string[] arguments) => CommandRun.InAsync(Folder.Path, arguments);

        public async ValueTask InitializeAsync()
        {
            foreach (var sample in new[] { "community-trust", "county-council" })
                Assert.Equal(0, (await RunAsync("load", Repository.Sample(sample))).ExitCode);
        }

        public ValueTask DisposeAsync()
        {
            Folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
