using Plumbline.Cli.Tests.Support;

namespace Plumbline.Cli.Tests.Commands.Records;

/// <summary>The returns of the sample trust, as the command lists them.</summary>
public sealed class TrustReturnsTests
{
    private static readonly DateTimeOffset Now = new(2020, 5, 20, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Forms_AreToldInTheirLatestPeriod_OrInOneThatIsNamed()
    {
        Assert.Equal(
            [
                "form,name,period,due,asked,responses,single,consecutive,late,incomplete,awaited,waived,not_applicable,completeness,timeliness,note,sent_back",
                "qewtt,Quality early warning trigger tool,2020-03,2020-04-07T23:59:59,,,,,,,,,,,,\"Teams were not asked in March 2020, while services prepared for the pandemic.\",",
                "sitrep,Staffing situation report,2020-05-07,2020-05-07T10:30:00,5,5,0,0,0,0,0,0,0,100,100,,0",
            ],
            await LinesAsync("returns"));
        Assert.Equal("qewtt,Quality early warning trigger tool,2020-02,2020-03-06T23:59:59,93,89,4,0,1,0,0,0,0,95.7,94.6,,0", (await LinesAsync("returns", "--period", "2020-02"))[1]);
        Assert.Equal("sitrep,Staffing situation report,2020-02-29,,,,,,,,,,,,,First asked for 2020-04-05.,", (await LinesAsync("returns", "--period", "2020-02"))[2]);
    }

    // A return of February was due at the end of 6 March. On a day before, those that are not here are awaited.
    [Fact]
    public async Task BeforeItIsDue_AReturnIsAwaited_AndAfterItMissing()
    {
        using var folder = await LoadedTrust.FolderAsync();
        foreach (var (day, standing, rest) in new[] { (6, "awaited", ",,"), (7, "missing", "single,1,") })
        {
            var result = await CommandRun.AtAsync(new StoppedClock(new DateTimeOffset(2020, 3, day, 9, 0, 0, TimeSpan.Zero)), folder.Path, ["returns", "--form", "qewtt", "--period", "2020-02"]);
            Assert.Contains($",2020-02,{standing},2020-03-06T23:59:59,,,,,{rest}", result.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Units_AreARowEach_WithScoreBandAndWhatIsMissing()
    {
        var rows = await LinesAsync("returns", "--form", "qewtt", "--period", "2019-07");
        Assert.Equal("form,unit,name,period,standing,due,received,score,band,escalation,non_response,periods_silent,missing,note,at_least", rows[0]);
        Assert.Equal(93, rows.Count - 1);
        Assert.Equal((5, 3, 4), (rows.Count(static row => row.Contains(",single,1,", StringComparison.Ordinal)), rows.Count(static row => row.Contains(",consecutive,", StringComparison.Ordinal)), rows.Count(static row => row.Contains(",16-24,", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Counts_StandBesideWhatIsGiven()
    {
        var rows = await LinesAsync("returns", "--form", "qewtt", "--counts", "--period", "2020-02", "--periods", "1");
        Assert.Equal("form,period,count,indicator,value,given,note", rows[0]);
        Assert.Contains("qewtt,2020-02,10-15,qewtt-10-15,19,10,", rows);
        Assert.Equal(8, rows.Count - 1);
        Assert.Equal(12 * 8, (await LinesAsync("returns", "--form", "qewtt", "--counts")).Count - 1);
    }

    [Fact]
    public async Task AtATerminal_ReturnsAreReadable()
    {
        using var folder = await LoadedTrust.FolderAsync();
        var result = await CommandRun.ReadingAsync(folder.Path, 200, "returns", "--form", "sitrep", "--period", "2020-04-15");
        Assert.Contains("2020-04-15, due 2020-04-15 10:30", result.Output, StringComparison.Ordinal);
        Assert.Contains("consecutive, 2 in a row", result.Output, StringComparison.Ordinal);
        var march = await CommandRun.ReadingAsync(folder.Path, 200, "returns", "--form", "qewtt", "--period", "2020-03");
        Assert.Equal("Quality early warning trigger tool, 2020-03: Teams were not asked in March 2020, while services prepared for the pandemic.", march.Output.Trim());
    }

    // The sample has no posts: nobody is reminded, which is said on the days on which somebody would be.
    [Theory]
    [InlineData(8, "posts.csv names no post for ")]
    [InlineData(10, "")]
    public async Task Reminders_WithoutPosts_AreOfNobody(int day, string said)
    {
        using var folder = await LoadedTrust.FolderAsync();
        var result = await CommandRun.AtAsync(new StoppedClock(new DateTimeOffset(2020, 3, day, 9, 0, 0, TimeSpan.Zero)), folder.Path, ["returns", "--reminders"]);
        Assert.Equal((0, "post,name,day,send_at,kind,form,unit,period,due,standing,missing,note"), (result.ExitCode, result.Output.TrimStart('\uFEFF').Trim()));
        Assert.StartsWith(said, result.Errors, StringComparison.Ordinal);
        Assert.Equal(said.Length == 0, result.Errors.Length == 0);
    }

    [Theory]
    [InlineData("--form: found “qewt”; expected a form: qewtt, sitrep, perhaps “qewtt”", "--form", "qewt")]
    [InlineData("--period: found “2020-Q1”; expected a month, as 2019-04, not a quarter", "--form", "qewtt", "--period", "2020-Q1")]
    [InlineData("--periods: found “0”; expected how many periods are told, 1 to 366", "--periods", "0")]
    [InlineData("--counts: found without --form; expected both", "--counts")]
    [InlineData("--reminders: found with --form, --period or --periods; expected alone: they are of every form, on the day", "--reminders", "--form", "qewtt")]
    public async Task WrongOption_IsRefused(string expected, params string[] options)
    {
        using var folder = await LoadedTrust.FolderAsync();
        var result = await CommandRun.AtAsync(new StoppedClock(Now), folder.Path, ["returns", .. options]);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(expected, result.Errors, StringComparison.Ordinal);
    }

    private static async Task<List<string>> LinesAsync(params string[] arguments)
    {
        using var folder = await LoadedTrust.FolderAsync();
        var result = await CommandRun.AtAsync(new StoppedClock(Now), folder.Path, arguments);
        Assert.Equal(0, result.ExitCode);
        return [.. result.Output.TrimStart('\uFEFF').Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
    }
}
