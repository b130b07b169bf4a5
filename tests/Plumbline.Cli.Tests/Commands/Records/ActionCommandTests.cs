using Plumbline.Tests.Support;

namespace Plumbline.Cli.Tests.Commands.Records;

/// <summary>The verbs of actions.</summary>
public sealed class ActionCommandTests : IAsyncLifetime
{
    private const string Heading = "action,about,what,owner,due,first_due,redated,state,done,days_overdue";
    private RecordRun _run = null!;

    public async ValueTask InitializeAsync() => _run = await RecordRun.LoadedAsync();

    public ValueTask DisposeAsync()
    {
        _run.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Actions_HasARowForEach_AndCountsWhatIsOverdue()
    {
        const string Plan = "joint-plan,risk/3165 control/joint-board,Write one plan for both systems,Chief Nurse,2020-06-30,2020-06-30,0,open,,";
        Assert.Equal([Heading, Plan, "pay-model,risk/3156,Model the pay award,Director of Finance,2020-04-30,2020-04-30,0,done,2020-04-28,"], await _run.LinesAsync("actions"));
        Assert.Equal([Heading, Plan], await _run.LinesAsync("actions", "--about", "control/joint-board"));
        Assert.Equal([Heading], await _run.LinesAsync("actions", "--overdue"));
        _run.Now = _run.Now.AddDays(50);
        Assert.Equal([Heading, Plan + "9"], await _run.LinesAsync("actions", "--overdue"));
        Assert.Equal([Heading], await _run.LinesAsync("actions", "--overdue", "--as-at", "1"));
    }

    [Theory]
    [InlineData("risk/316", "--about: found no risk 316; expected a reference to something that exists, perhaps “3156”")]
    [InlineData("risky/3165", "--about: found “risky/3165”; expected a reference such as")]
    public async Task About_WhatIsNotThere_IsRefused(string about, string message) => Assert.StartsWith(message, await _run.RefusedAsync("actions", "--about", about), StringComparison.Ordinal);

    [Fact]
    public async Task AnAction_IsAdded_WithACodeOfItsOwn()
    {
        Assert.Matches("^Change 2, [0-9a-f]{12}: action risk-3156-1, due 2020-07-01\\.\n$", (await AddAsync("risk/3156", "indicator/falls")).Errors);
        Assert.Contains(": action risk-3156-2, ", (await AddAsync("risk/3156")).Errors, StringComparison.Ordinal);
        Assert.Contains("risk-3156-1,risk/3156 indicator/falls,Ask,Chief Nurse,2020-07-01,2020-07-01,0,open,,", await _run.LinesAsync("actions"));

        Task<CommandResult> AddAsync(params string[] about) => _run.RunAsync(0, ["action", "add", .. about, "--what", "Ask", "--owner", "Chief Nurse", "--due", "2020-07-01"]);
    }

    [Theory]
    [InlineData("ABOUT: found no control joint-bord; expected a reference to something that exists, perhaps “joint-board”", "control/joint-bord", "2020-07-01")]
    [InlineData("ABOUT: found no indicator fals; expected a reference to something that exists, perhaps “falls”\n--due: found “soon”; expected a date such as 2023-04-01", "indicator/fals", "soon")]
    [InlineData("--code: found “joint-plan”; expected a code that no action has", "risk/3156", "2020-07-01", "--code", "joint-plan")]
    public async Task AnAction_AboutWhatIsNotThere_IsRefused_WithEveryProblem(string message, string about, string due, params string[] more) =>
        Assert.Equal(message, await _run.RefusedAsync(["action", "add", about, "--what", "Ask", "--owner", "Chief Nurse", "--due", due, .. more]));

    [Fact]
    public async Task AnUpdate_KeepsEveryDueDate_AndItsNoteIsInTheSameChange()
    {
        await _run.RunAsync(0, "action", "update", "joint-plan", "--due", "2020-07-31", "--reason", "Partner is late");
        await _run.RunAsync(0, "action", "update", "joint-plan", "--due", "2020-09-30", "--text", "They ask for more time", "--reason", "Partner is late again");
        Assert.Contains("joint-plan,risk/3165 control/joint-board,Write one plan for both systems,Chief Nurse,2020-09-30,2020-06-30,2,open,,", await _run.LinesAsync("actions"));
        Assert.Equal(4, (await _run.LinesAsync("changes")).Length);
        Assert.Equal(["action", "action-update"], (await _run.LinesAsync("changes", "--facts", "3"))[1..].Select(static line => line.Split(',')[0]).Order());

        Assert.Contains(": action joint-plan, done.", (await _run.RunAsync(0, "action", "update", "joint-plan", "--done", "2020-05-19", "--outcome", "One plan", "--reason", "Finished")).Errors, StringComparison.Ordinal);
        Assert.Contains("joint-plan,risk/3165 control/joint-board,Write one plan for both systems,Chief Nurse,2020-09-30,2020-06-30,2,done,2020-05-19,", await _run.LinesAsync("actions"));
    }

    [Fact]
    public async Task ANoteAlone_LeavesTheAction_AsItIs()
    {
        Assert.Contains(": action joint-plan, with a note.", (await _run.RunAsync(0, "action", "update", "joint-plan", "--text", "Begun", "--reason", "Meeting")).Errors, StringComparison.Ordinal);
        Assert.Equal(["action-update"], (await _run.LinesAsync("changes", "--facts", "2"))[1..].Select(static line => line.Split(',')[0]));
    }

    [Theory]
    [InlineData("CODE: found “joint-plans”; expected an action of the log, perhaps “joint-plan”", "joint-plans", "--text", "x")]
    [InlineData("--done: found nothing; expected the day on which it was done", "joint-plan", "--state", "done")]
    [InlineData("--done: found “2020-06-01”; expected a day up to today, 2020-05-20", "joint-plan", "--done", "2020-06-01")]
    [InlineData("--outcome: found nothing; expected why it is abandoned", "joint-plan", "--state", "abandoned")]
    [InlineData("--outcome: found “pay-modle”; expected the code of the action that takes its place, perhaps “pay-model”", "joint-plan", "--state", "superseded", "--outcome", "pay-modle")]
    [InlineData("--outcome: found “joint-plan”; expected another action than this one", "joint-plan", "--state", "superseded", "--outcome", "joint-plan")]
    [InlineData("--state: found “closed”; expected one of open, done, superseded, abandoned", "joint-plan", "--state", "closed")]
    [InlineData("--due: found “2020-06-30”; expected 2020-04-30, as it was: the action is done", "pay-model", "--due", "2020-06-30")]
    [InlineData("--who: found nothing; expected the role that makes the change, or no --who", "joint-plan", "--text", "Begun", "--who", " ")]
    [InlineData("found nothing to change; expected one of --due, --state, --done, --outcome, --evidence, --text", "joint-plan")]
    public async Task AnUpdate_ThatCannotBe_IsRefused(string message, string code, params string[] options) =>
        Assert.Equal(message, await _run.RefusedAsync(["action", "update", code, "--reason", "Because", .. options]));

    [Fact]
    public async Task ActionsThatTakeEachOthersPlace_AreRefused()
    {
        await _run.RunAsync(0, "action", "update", "joint-plan", "--state", "superseded", "--outcome", "pay-model", "--reason", "Because");
        Assert.Equal(
            "--outcome: found “joint-plan”; expected an action that does not lead back to this one",
            await _run.RefusedAsync("action", "update", "pay-model", "--state", "superseded", "--outcome", "joint-plan", "--reason", "Because"));
    }

    // What came with a folder may have been done before the folder was loaded.
    [Fact]
    public async Task AnAction_IsNotDoneBeforeItWasAdded()
    {
        await _run.RunAsync(0, "action", "add", "risk/3156", "--code", "ask", "--what", "Ask", "--owner", "Chief Nurse", "--due", "2020-07-01");
        Assert.Equal("--done: found “2020-05-19”; expected a day from 2020-05-20 on, on which the action was added", await _run.RefusedAsync("action", "update", "ask", "--done", "2020-05-19", "--reason", "Because"));
        await _run.RunAsync(0, "action", "update", "ask", "--done", "2020-05-20", "--reason", "Because");
        await _run.RunAsync(0, "action", "update", "joint-plan", "--done", "2020-05-01", "--reason", "Because");
    }

    [Fact]
    public async Task AnUpdate_ToTheSame_IsNothingNew() =>
        Assert.Equal("Nothing new; still at change 1.\n", (await _run.RunAsync(0, "action", "update", "joint-plan", "--due", "2020-06-30", "--reason", "Again")).Errors);
}
