namespace Plumbline.Cli.Tests.Commands.Records;

/// <summary>The verbs of objectives and assurance: what each reads and writes, and what it refuses.</summary>
public sealed class AssuranceVerbsTests : IAsyncLifetime
{
    private RecordRun _run = null!;

    public async ValueTask InitializeAsync() => _run = await SmallAssurance.LoadedAsync();

    public ValueTask DisposeAsync()
    {
        _run.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task AnAnswer_MovesWhatIsSuggested()
    {
        Assert.Equal("1,safe,range,fair,low,,,,", Domain(await AssuranceAsync(), "1,safe"));
        var answered = await _run.RunAsync(0, "answer", "lessons", "yes", "--period", "2020-03", "--evidence", "Minutes of April", "--who", "Chief Nurse");
        Assert.Matches("^Change 2, [0-9a-f]{12}: lessons for 2020-03 is answered yes\\.\n$", answered.Errors);
        Assert.Contains(",Chief Nurse,Minutes of April,answer,1,", (await _run.LinesAsync("changes"))[^1], StringComparison.Ordinal);
        Assert.Equal("1,safe,fair,fair,fair,,,,", Domain(await AssuranceAsync(), "1,safe"));
        await _run.RunAsync(0, "answer", "lessons", "no", "--period", "2020-03", "--evidence", "The audit of May");
        Assert.Equal("1,safe,low,low,low,,,,", Domain(await AssuranceAsync(), "1,safe"));
    }

    [Fact]
    public async Task AnAnswer_OfAUnit_IsAsked_OfEachOfItsKind()
    {
        var answered = await _run.RunAsync(0, "answer", "ward-kind", "no", "--period", "2020-03", "--unit", "ward", "--evidence", "A visit");
        Assert.Matches(": ward-kind for 2020-03 in ward is answered no\\.\n$", answered.Errors);
    }

    [Fact]
    public async Task AnOpinion_StandsBesideWhatIsSuggested_AndGivenAgain_TakesItsPlace()
    {
        await _run.RunAsync(0, "answer", "lessons", "yes", "--period", "2020-03", "--evidence", "Minutes of April");
        var given = await _run.RunAsync(0, "assure", "1", "safe", "high", "--period", "2020-03", "--reason", "No fall did harm", "--who", "Chief Nurse");
        Assert.Matches("^Change 3, [0-9a-f]{12}: the opinion on safe of objective 1 for 2020-03 is high\\.\n$", given.Errors);
        Assert.Contains(",Chief Nurse,No fall did harm,assure,1,", (await _run.LinesAsync("changes"))[^1], StringComparison.Ordinal);
        Assert.Equal("1,safe,fair,fair,fair,high,,better,", Domain(await AssuranceAsync(), "1,safe"));
        await _run.RunAsync(0, "assure", "1", "safe", "fair", "--period", "2020-03", "--reason", "As the criteria say");
        Assert.Equal("1,safe,fair,fair,fair,fair,,,", Domain(await AssuranceAsync(), "1,safe"));
        await _run.RunAsync(0, "assure", "1", "safe", "low", "--period", "2020-04", "--reason", "Five falls");
        Assert.Equal("low", Domain(await AssuranceAsync("--period", "2020-04"), "1,safe").Split(',')[5]);
        Assert.Equal("fair", Domain(await AssuranceAsync("--period", "2020-04"), "1,safe").Split(',')[6]);
    }

    [Fact]
    public async Task WithoutAPeriod_TheLatestIsRead_OfWhichAnythingIsRecorded()
    {
        Assert.Equal("--period: found nothing; expected a month such as 2020-03, since no opinion and no answer is recorded", await _run.RefusedAsync("assurance"));
        await _run.RunAsync(0, "answer", "listened", "yes", "--period", "2020-03", "--evidence", "The survey");
        Assert.Equal(await AssuranceAsync(), await _run.LinesAsync("assurance"));
        await _run.RunAsync(0, "assure", "1", "caring", "high", "--period", "2020-04", "--reason", "The survey");
        Assert.Equal(await AssuranceAsync("--period", "2020-04"), await _run.LinesAsync("assurance"));
        Assert.Equal("--period: found nothing; expected a month such as 2020-03, since no opinion and no answer is recorded", await _run.RefusedAsync("assurance", "--as-at", "1"));
    }

    // It belongs to no objective: its rows name none.
    [Fact]
    public async Task AFramework_OfTheField_JudgesByItsOwn_WithoutOpinions()
    {
        await _run.RunAsync(0, "assure", "1", "safe", "low", "--period", "2020-04", "--reason", "Five falls");
        var rows = await _run.LinesAsync("assurance", "--framework", "wards", "--period", "2020-04");
        Assert.Equal(",wards,good,good,good,,,,", Domain(rows, ",wards"));
        Assert.Equal(2, rows.Length);
        Assert.Single(await _run.LinesAsync("assurance", "--framework", "wards", "--period", "2020-03")); // It is in force from April on; the header alone.
    }

    [Fact]
    public async Task ADirection_StandsBesideTheMeasures_ThatHaveTheirPosition()
    {
        Assert.Equal("1,falls,Few falls,2020-03,4,at most 4,green,Achieved – 4,,", (await _run.LinesAsync("objectives", "--period", "2020-03"))[^1]);
        var said = await _run.RunAsync(0, "direction", "1", "worsened", "--period", "2020-04", "--reason", "One fall more", "--who", "Chief Nurse");
        Assert.Matches("^Change 2, [0-9a-f]{12}: objective 1 has worsened for 2020-04\\.\n$", said.Errors);
        Assert.Contains(",Chief Nurse,One fall more,direction,1,", (await _run.LinesAsync("changes"))[^1], StringComparison.Ordinal);
        Assert.Equal("1,falls,Few falls,2020-04,5,at most 4,red,Not achieved – 5,,worsened", (await _run.LinesAsync("objectives", "--period", "2020-04"))[^1]);
        Assert.Matches(": objective 1 has not changed for 2020-04\\.\n$", (await _run.RunAsync(0, "direction", "1", "unchanged", "--period", "2020-04", "--reason", "By chance alone")).Errors);
    }

    // The words of a verb, parted by bars, and all that it says.
    [Theory]
    [InlineData("assurance|--period|2020-3", "--period: found “2020-3”; expected a period such as 2019-04, Apr-19, 2020-Q2, Q2 2020/21, 2019/20, 2019, week ending 05/04/2020 or 2020-04-05")]
    [InlineData("assurance|--period|2020", "--period: found “2020”; expected a month such as 2020-03: the last of the span")]
    [InlineData("assurance|--period|2020-03|--framework|ward", "--framework: found “ward”; expected one of wards, perhaps “wards”")]
    [InlineData("objectives|--period|2020-Q4", "--period: found “2020-Q4”; expected a month such as 2020-03: the last of the span")]
    [InlineData("assure|2|safe|high|--period|2020-03|--reason|Seen", "OBJECTIVE: found “2”; expected an objective of objectives.csv, perhaps “1”")]
    [InlineData("assure|1|saef|high|--period|2020-03|--reason|Seen", "DOMAIN: found “saef”; expected a domain that objective 1 answers for: safe, caring")]
    [InlineData("assure|1|wards|good|--period|2020-04|--reason|Seen", "DOMAIN: found “wards”; expected a domain that objective 1 answers for: safe, caring")]
    [InlineData("assure|1|safe|higher|--period|2020-03|--reason|Seen", "LEVEL: found “higher”; expected one of high, fair, low")]
    [InlineData("assure|1|safe|good|--period|2020-03|--reason|Seen|--date|soon", "LEVEL: found “good”; expected one of high, fair, low\n--date: found “soon”; expected a date such as 2023-04-01")]
    [InlineData("assure|1|safe|high|--period|2020-03|--reason|Seen|--date|2020-05-21", "--date: found “2020-05-21”; expected a day up to today, 2020-05-20")]
    [InlineData("assure|1|safe|high|--period|2020-06|--reason|Seen", "--period: found “2020-06”; expected a month that has begun, up to 2020-05")]
    [InlineData("assure|1|safe|high|--period|2019-03|--reason|Seen", "DOMAIN: found “safe”; expected a framework in force at the end of 2019-03: assurance/framework.yaml has none")]
    [InlineData("assure|1|safe|high|--reason|Seen", "--period: found nothing; expected a month such as 2020-03\nSee: plumbline assure --help")]
    [InlineData("answer|lesson|yes|--period|2020-03|--evidence|Seen", "QUESTION: found “lesson”; expected a question of assurance/questions.csv, perhaps “lessons”")]
    [InlineData("answer|lessons|maybe|--period|2020-03|--evidence|Seen", "ANSWER: found “maybe”; expected one of yes, partly, no, not-applicable")]
    [InlineData("answer|lessons|maybe|--period|2020-03|--evidence|Seen|--date|2020-05-21", "ANSWER: found “maybe”; expected one of yes, partly, no, not-applicable\n--date: found “2020-05-21”; expected a day up to today, 2020-05-20")]
    [InlineData("answer|lessons|yes|--period|2020-03|--evidence|Seen|--unit|ward", "--unit: found “ward”; expected no unit: the whole organisation answers this question")]
    [InlineData("answer|ward-kind|yes|--period|2020-03|--evidence|Seen", "--unit: found nothing; expected a unit of the kind team, such as ward")]
    [InlineData("answer|ward-kind|yes|--period|2020-03|--evidence|Seen|--unit|trust", "--unit: found “trust”; expected a unit of the kind team")]
    [InlineData("answer|lessons|yes|--period|2020-06|--evidence|Seen", "--period: found “2020-06”; expected a month that has begun, up to 2020-05")]
    [InlineData("direction|2|improved|--period|2020-03|--reason|Seen", "OBJECTIVE: found “2”; expected an objective of objectives.csv, perhaps “1”")]
    [InlineData("direction|1|better|--period|2020-03|--reason|Seen", "DIRECTION: found “better”; expected one of improved, unchanged, worsened")]
    [InlineData("direction|1|better|--period|2020-03|--reason|Seen|--date|soon", "DIRECTION: found “better”; expected one of improved, unchanged, worsened\n--date: found “soon”; expected a date such as 2023-04-01")]
    [InlineData("direction|1|improved|--period|2020-06|--reason|Seen", "--period: found “2020-06”; expected a month that has begun, up to 2020-05")]
    [InlineData("direction|1|improved|--period|2020-03|--reason| ", "--reason: found nothing; expected why")]
    public async Task AMistake_IsRefusedWithTheRemedy_AndNothingIsWritten(string words, string message)
    {
        Assert.Equal(message, await _run.RefusedAsync(words.Split('|')));
        Assert.Equal(2, (await _run.LinesAsync("changes")).Length);
    }

    private Task<string[]> AssuranceAsync(params string[] options) => _run.LinesAsync(["assurance", .. options.Length == 0 ? ["--period", "2020-03"] : options]);

    // A row up to its reasons.
    private static string Domain(string[] rows, string key)
    {
        var row = Assert.Single(rows, row => row.StartsWith(key + ",", StringComparison.Ordinal)).Split(',');
        return string.Join(',', row.Take(8)) + ",";
    }
}
