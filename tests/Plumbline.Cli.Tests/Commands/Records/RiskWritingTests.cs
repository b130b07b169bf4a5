namespace Plumbline.Cli.Tests.Commands.Records;

/// <summary>The verbs that write to a risk.</summary>
public sealed class RiskWritingTests : IAsyncLifetime
{
    private RecordRun _run = null!;

    public async ValueTask InitializeAsync() => _run = await RecordRun.LoadedAsync();

    public ValueTask DisposeAsync()
    {
        _run.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task AGrade_IsAChange_WithItsReasonAndPost()
    {
        var graded = await _run.RunAsync(0, "risk", "grade", "3156", "--likelihood", "4", "--consequence", "4", "--reason", "Pay award", "--who", "Director of Finance");
        Assert.Matches("^Change 2, [0-9a-f]{12}: risk 3156 is graded 4 × 4 = 16, extreme\\.\n$", graded.Errors);
        Assert.Contains(",Director of Finance,Pay award,risk grade,", (await _run.LinesAsync("changes"))[^1], StringComparison.Ordinal);
        Assert.Contains("2020-05-20", (await _run.RunAsync(0, "risk", "3156")).Output, StringComparison.Ordinal);
    }

    // A code, a likelihood, a consequence, then further words, parted by bars.
    [Theory]
    [InlineData("3156|6|4", "--likelihood: found “6”; expected a number from 1 (Rare) to 5 (Almost certain)")]
    [InlineData("3156|Often|0", "--likelihood: found “Often”; expected a number from 1 (Rare) to 5 (Almost certain)\n--consequence: found “0”; expected a number from 1 (Negligible) to 5 (Catastrophic)")]
    [InlineData("3156|4|4|--date|2020-05-21", "--date: found “2020-05-21”; expected a day up to today, 2020-05-20")]
    [InlineData("3156|4|4|--date|yesterday", "--date: found “yesterday”; expected a date such as 2023-04-01")]
    [InlineData("3156|3|4", "--likelihood: found 3 × 4 = 12, which is in force since 2020-03-02; expected another grading, or a review with the outcome unchanged")]
    [InlineData("3156|1|4|--stage|target|--due|2020-09-30", "--likelihood: found 1 × 4 = 4, which is in force since 2020-03-02; expected another grading")]
    [InlineData("3156|4|4|--due|2020-09-30", "--due: found “2020-09-30”; expected a day only for the stage target")]
    [InlineData("3156|1|3|--stage|target|--due|2020-01-01", "--due: found “2020-01-01”; expected a day from 2020-05-20 on, when it was decided")]
    [InlineData("3156|4|4|--stage|curent", "--stage: found “curent”; expected one of initial, current, target, perhaps “current”")]
    [InlineData("40|4|4", "CODE: found risk 40, closed on 2020-01-31; expected a risk that is open: reopen it first")]
    [InlineData("3155|4|4", "CODE: found “3155”; expected a risk of the register, perhaps “3156”")]
    public async Task AGrade_ThatCannotBe_IsRefused_AndNothingIsWritten(string words, string message)
    {
        var parts = words.Split('|');
        Assert.Equal(message, await _run.RefusedAsync(["risk", "grade", parts[0], "--likelihood", parts[1], "--consequence", parts[2], "--reason", "Because", .. parts[3..]]));
        Assert.Equal(2, (await _run.LinesAsync("changes")).Length);
    }

    [Fact]
    public async Task AGrade_IsReadByTheMatrixOfItsDay()
    {
        await _run.LoadAsync("risks/scheme.yaml", """
            - from: 2019-04-01
              likelihood: [Rare, Unlikely, Possible, Likely, Almost certain]
              consequence: [Negligible, Minor, Moderate, Major, Catastrophic]
              bands: [{name: low, to: 3, review: 12 months}, {name: moderate, to: 6, review: 6 months}, {name: high, to: 12, review: 3 months}, {name: extreme, to: 25, review: 1 month}]
            - from: 2020-05-10
              likelihood: [Seldom, Sometimes, Often]
              consequence: [Small, Medium, Large]
              bands: [{name: green, to: 4, review: 6 months}, {name: red, to: 9, review: 1 month}]
            """);
        Assert.Equal("--likelihood: found “4”; expected a number from 1 (Seldom) to 3 (Often)", await _run.RefusedAsync("risk", "grade", "3156", "--likelihood", "4", "--consequence", "2", "--reason", "New matrix"));
        Assert.Contains("4 × 4 = 16, extreme", (await _run.RunAsync(0, "risk", "grade", "3156", "--likelihood", "4", "--consequence", "4", "--reason", "As decided then", "--date", "2020-05-09")).Errors, StringComparison.Ordinal);
        Assert.Contains("3 × 2 = 6, red", (await _run.RunAsync(0, "risk", "grade", "3165", "--likelihood", "Often", "--consequence", "medium", "--reason", "New matrix")).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoNotes_OfOnePostInOneSecond_AreBothKept()
    {
        foreach (var text in new[] { "First", "Second" }) await _run.RunAsync(0, "risk", "note", "3165", "--text", text, "--who", "Chief Nurse");
        var sheet = (await _run.RunAsync(0, "risk", "3165")).Output;
        Assert.Matches("2020-05-20T09:30:01 .*Second\n2020-05-20T09:30:00 .*First\n", sheet);
    }

    [Fact]
    public async Task ANote_OfNothing_IsRefused() => Assert.Equal("--text: found nothing; expected what is to be said", await _run.RefusedAsync("risk", "note", "3165", "--text", " "));

    [Fact]
    public async Task AReview_SetsTheNext_AndClosingEndsTheRisk()
    {
        var reviewed = await _run.RunAsync(0, "risk", "review", "3156", "--outcome", "unchanged", "--next", "2020-08-01", "--who", "Director of Finance");
        Assert.Matches("^Change 2, [0-9a-f]{12}: risk 3156 is reviewed, unchanged\\.\n$", reviewed.Errors);
        var sheet = (await _run.RunAsync(0, "risk", "3156")).Output;
        Assert.Contains("last review: 2020-05-20\n", sheet, StringComparison.Ordinal);
        Assert.Contains("review due: 2020-08-01\n", sheet, StringComparison.Ordinal);

        await _run.RunAsync(0, "risk", "review", "3156", "--outcome", "closed", "--note", "Funded");
        var closed = (await _run.RunAsync(0, "risk", "3156")).Output;
        Assert.Contains("state: closed\n", closed, StringComparison.Ordinal);
        Assert.Contains("closed: 2020-05-20\nreason: Funded\n", closed, StringComparison.Ordinal);
        Assert.StartsWith("CODE: found risk 3156, closed on 2020-05-20;", await _run.RefusedAsync("risk", "review", "3156", "--outcome", "unchanged"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--outcome: found “fine”; expected one of unchanged, regraded, escalated, closed", "--outcome", "fine")]
    [InlineData("--date: found “2020-05-21”; expected a day up to today, 2020-05-20", "--outcome", "unchanged", "--date", "2020-05-21")]
    [InlineData("--date: found “2020-03-01”; expected a day from 2020-03-02 on, when the risk was recorded", "--outcome", "unchanged", "--date", "2020-03-01")]
    [InlineData("--next: found “2020-05-20”; expected a day after the review, 2020-05-20", "--outcome", "unchanged", "--next", "2020-05-20")]
    [InlineData("--note: found nothing; expected why the risk is closed", "--outcome", "closed")]
    public async Task AReview_ThatCannotBe_IsRefused(string message, params string[] options) => Assert.Equal(message, await _run.RefusedAsync(["risk", "review", "3156", .. options]));
}
