using Plumbline.Tests.Support;

namespace Plumbline.Cli.Tests.Commands.Records;

/// <summary>The verbs of a return: what submit, waive and send-back write and say, and what they refuse.</summary>
public sealed class ReturnVerbsTests : IAsyncLifetime
{
    private static readonly string[] April = ["--unit", "ward", "--period", "2020-04"];

    private RecordRun _run = null!;

    public async ValueTask InitializeAsync() => _run = await RecordRun.LoadedAsync(
        ("units.csv", "unit,name,kind,parent\ntrust,Small Trust,organisation,\nward,Ward,team,trust\nhall,Hall,team,trust\n"),
        ("forms/round.yaml", """
            form: round
            name: Ward round
            frequency: month
            from: 2020-04
            to: 2020-12
            asked: {kind: team}
            due: day 25 of the next month
            fields:
              - {field: damp, ask: Is the ward damp?, answers: {no: 0, partly: 6, yes: 12}, required: yes}
              - {field: seen, figure: falls, required: yes}
            bands: [{band: calm, to: 9}, {band: wet, escalation: The matron visits}]

            """));

    public ValueTask DisposeAsync()
    {
        _run.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Submit_MakesAReturn_AndCorrectingIt_KeepsWhenItCame()
    {
        var sent = await SubmitAsync("--set", "damp=Yes", "--set", "seen=3", "--who", "Ward Manager");
        Assert.Matches("^Change 2, [0-9a-f]{12}: Ward round, Ward, April 2020 is returned, score 12, band wet: The matron visits\\.\n$", sent.Errors);
        Assert.Contains("round,ward,Ward,2020-04,in-time,2020-05-25T23:59:59,2020-05-20T10:30:00,12,wet,The matron visits,,,,,", await RowsAsync());
        Assert.Equal("falls,ward,2020-04,3", string.Join(',', (await _run.LinesAsync("observations", "--indicator", "falls", "--unit", "ward"))[^1].Split(',').Take(4)));
        _run.Now = new(2020, 6, 2, 9, 0, 0, TimeSpan.Zero);
        Assert.Equal("--reason: Say why it changes.", await RefusedAsync("--set", "damp=no"));
        await SubmitAsync("--set", "damp=no", "--reason", "It was the bathroom", "--who", "Ward Manager");
        Assert.Contains("round,ward,Ward,2020-04,in-time,2020-05-25T23:59:59,2020-05-20T10:30:00,0,calm,,,,,,", await RowsAsync());
        Assert.Contains(",Ward Manager,It was the bathroom,return,", (await _run.LinesAsync("changes"))[^1], StringComparison.Ordinal);
        Assert.Matches("Nothing|nothing", (await SubmitAsync("--set", "damp=no")).Errors);
    }

    [Fact]
    public async Task Submit_LateAndInPart_SaysWhatIsMissing()
    {
        _run.Now = new(2020, 5, 26, 9, 0, 0, TimeSpan.Zero);
        Assert.Equal("--set seen=VALUE: Falls: enter a figure.\n--late: Say why it is late: the reason stays with the return.", await RefusedAsync("--set", "damp=yes"));
        var sent = await SubmitAsync("--set", "damp=yes", "--partial", "--late", "We had no manager");
        Assert.EndsWith(": Ward round, Ward, April 2020 is returned and incomplete: seen is missing.\n", sent.Errors, StringComparison.Ordinal);
        Assert.Contains("round,ward,Ward,2020-04,incomplete,2020-05-25T23:59:59,2020-05-26T10:00:00,,,,single,1,seen,We had no manager,", await RowsAsync());
        _run.Now = new(2020, 5, 28, 9, 0, 0, TimeSpan.Zero);
        await SubmitAsync("--set", "seen=2");
        Assert.Contains("round,ward,Ward,2020-04,late,2020-05-25T23:59:59,2020-05-28T10:00:00,12,wet,The matron visits,,,,We had no manager,", await RowsAsync());
    }

    [Fact]
    public async Task SendBack_AsksAQuestion_AndTheAnswerMakesNoReturnLate()
    {
        await SubmitAsync("--set", "damp=yes", "--set", "seen=3");
        _run.Now = new(2020, 5, 27, 9, 0, 0, TimeSpan.Zero);
        var back = await _run.RunAsync(0, ["return", "send-back", "round", .. April, "--question", "Which wall?", "--who", "Matron"]);
        Assert.EndsWith(": Ward round, Ward, April 2020 is sent back.\n", back.Errors, StringComparison.Ordinal);
        Assert.Contains(await RowsAsync(), static row => row.StartsWith("round,ward,Ward,2020-04,sent-back,", StringComparison.Ordinal) && row.EndsWith(",Which wall?,", StringComparison.Ordinal));
        Assert.Equal("round,Ward round,2020-04,2020-05-25T23:59:59,2,0,2,0,0,0,0,0,0,0,0,,1", (await _run.LinesAsync("returns", "--period", "2020-04"))[1]);
        Assert.StartsWith("--reason: Give your answer to: “Which wall?”", await RefusedAsync(), StringComparison.Ordinal);
        await SubmitAsync("--reason", "The north one");
        Assert.Contains("round,ward,Ward,2020-04,in-time,2020-05-25T23:59:59,2020-05-20T10:30:00,12,wet,The matron visits,,,,,", await RowsAsync());
    }

    [Fact]
    public async Task Waive_NeedsAReason_AndLeavesWhatIsCompleteAlone()
    {
        Assert.StartsWith("--reason: found nothing; expected the reason why it need not be made this once", await _run.RefusedAsync(["return", "waive", "round", .. April]), StringComparison.Ordinal);
        Assert.EndsWith(": Ward round, Ward, April 2020 is waived.\n", (await _run.RunAsync(0, ["return", "waive", "round", .. April, "--reason", "The ward was closed"])).Errors, StringComparison.Ordinal);
        Assert.Contains(await RowsAsync(), static row => row.StartsWith("round,ward,Ward,2020-04,waived,", StringComparison.Ordinal) && row.EndsWith(",The ward was closed,", StringComparison.Ordinal));
        await SubmitAsync("--set", "damp=yes", "--set", "seen=3");
        Assert.StartsWith("return: found a return that was made and is complete", await _run.RefusedAsync(["return", "waive", "round", .. April, "--reason", "Closed"]), StringComparison.Ordinal);
        string[] hall = ["return", "waive", "round", "--unit", "hall", "--period", "2020-04", "--not-applicable"];
        Assert.StartsWith("--reason: found nothing; expected the reason why the form does not apply", await _run.RefusedAsync(hall), StringComparison.Ordinal);
        Assert.EndsWith(" does not apply.\n", (await _run.RunAsync(0, [.. hall, "--reason", "The hall has no beds"])).Errors, StringComparison.Ordinal);
    }

    // What is answered is there: the form applied. A dump could not be loaded otherwise.
    [Fact]
    public async Task AReturnWithAnswers_IsNotSaidNotToApply()
    {
        await SubmitAsync("--set", "damp=yes", "--partial");
        Assert.StartsWith("return: found a return with answers", await _run.RefusedAsync(["return", "waive", "round", .. April, "--not-applicable"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--set: found “damp”; expected a field and its value, FIELD=VALUE", "--set", "damp")]
    [InlineData("--set: found “zz”; expected a field of round: damp and seen", "--set", "zz=1")]
    [InlineData("--set: found “zz”; expected a field of round: damp and seen\n--set damp=VALUE: Is the ward damp? Found “maybe”; expected no, partly or yes.\n--set seen=VALUE: Falls: “-3” is below 0, though the measure is a count. Correct the figure.", "--set", "zz=1", "--set", "damp=maybe", "--set", "seen=-3")]
    [InlineData("--set: found “damp”; expected each field once", "--set", "damp=yes", "--set", "damp=no")]
    [InlineData("--set damp=VALUE: Is the ward damp? Found “maybe”; expected no, partly or yes.", "--set", "damp=maybe", "--set", "seen=3")]
    [InlineData("--set seen=VALUE: Falls: “-3” is below 0, though the measure is a count. Correct the figure.", "--set", "damp=yes", "--set", "seen=-3", "--why", "seen=They got up again")]
    [InlineData("--set seen=VALUE: Falls: “2.5” is a number with decimals, though the measure counts whole things. Correct the figure.", "--set", "damp=yes", "--set", "seen=2.5", "--why", "seen=Half a fall")]
    public async Task AFault_IsRefusedWithItsOption(string expected, params string[] options) => Assert.Equal(expected, await RefusedAsync(options));

    [Theory]
    [InlineData("round", "trust", "2020-04", "return: found “trust”; expected a unit that round is asked of for 2020-04: a team that exists on 2020-04-30")]
    [InlineData("round", "ward", "2020-03", "return: found “2020-03”; expected 2020-04 or later: round is asked from then on")]
    [InlineData("round", "ward", "2020-Q2", "return: found “2020-Q2”; expected a month")]
    [InlineData("rond", "ward", "2020-04", "return: found “rond”; expected a form: round, perhaps “round”")]
    public async Task AReturnThatIsNotAsked_IsRefused(string form, string unit, string period, string expected) =>
        Assert.StartsWith(expected, await _run.RefusedAsync("return", "submit", form, "--unit", unit, "--period", period, "--set", "damp=yes"), StringComparison.Ordinal);

    // An action may be about a return that has not come, and not about one that nobody asks for.
    [Theory]
    [InlineData("return/round/ward/2020-04", null)]
    [InlineData("return/round/trust/2020-04", null)]
    [InlineData("return/round/ward/2020-03", "2020-03")]
    [InlineData("return/rond/ward/2020-04", "rond")]
    public async Task AnActionAboutAReturn_IsAboutOneThatIsAsked(string about, string? refused)
    {
        string[] arguments = ["action", "add", about, "--what", "Ask for it", "--owner", "Chief Nurse", "--due", "2020-06-30"];
        if (refused is null) await _run.RunAsync(0, arguments);
        else Assert.Contains(refused, await _run.RefusedAsync(arguments), StringComparison.Ordinal);
    }

    // The figure is taken out of the ledger, and the return still says that it is answered: the check tells of it.
    [Fact]
    public async Task AFigureThatIsWithdrawn_IsFoundByTheCheck()
    {
        await SubmitAsync("--set", "damp=no", "--set", "seen=3");
        _run.Now = new(2020, 6, 2, 9, 0, 0, TimeSpan.Zero);
        Assert.DoesNotContain("return-answered", (await _run.RunAsync(1, "check", "--period", "2020-04")).Output, StringComparison.Ordinal);
        await _run.RunAsync(0, "withdraw", "figure", "--indicator", "falls", "--unit", "ward", "--period", "2020-04", "--reason", "Counted twice");
        Assert.Contains("return-answered", (await _run.RunAsync(1, "check", "--period", "2020-04")).Output, StringComparison.Ordinal);
    }

    private Task<CommandResult> SubmitAsync(params string[] options) => _run.RunAsync(0, ["return", "submit", "round", .. April, .. options]);

    private Task<string> RefusedAsync(params string[] options) => _run.RefusedAsync(["return", "submit", "round", .. April, .. options]);

    private async Task<string[]> RowsAsync() => await _run.LinesAsync("returns", "--form", "round", "--period", "2020-04");
}
