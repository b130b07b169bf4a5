using Plumbline.Cli.Tests.Support;
using Plumbline.Tests.Support;

namespace Plumbline.Cli.Tests.Commands.Records;

/// <summary>Which posts are reminded of which returns, as the command lists them for whatever sends mail.</summary>
public sealed class RemindersCommandTests : IAsyncLifetime
{
    private const string Heading = "post,name,day,send_at,kind,form,unit,period,due,standing,missing,note";

    private readonly TemporaryFolder _folder = new();

    public async ValueTask InitializeAsync()
    {
        _folder.Write("w/plumbline.yaml", "organisation:\n  code: small\n  name: Sample Community Health Trust\n");
        _folder.Write("w/units.csv", "unit,name,kind,parent\nsmall,Sample Community Health Trust,organisation,\nwest,West Service,service,small\nw1,West One,team,west\nw2,West Two,team,west\neast,East Team,team,small\n");
        _folder.Write("w/indicators.csv", "indicator,name,frequency,measure,polarity,aggregation\nabsent,People absent,day,count,lower,sum\n");
        _folder.Write("w/posts.csv", "post,name,unit\nwest-manager,West Manager,west\nw1-leader,Leader of West One,w1\n");
        _folder.Write("w/forms/round.yaml", """
            form: round
            name: Ward round
            frequency: month
            from: 2023-02
            to: 2023-02
            asked: {kind: team}
            due: day 8 of the next month at 17:00
            fields:
              - {field: damp, ask: "Is it damp?", answers: {no: 0, yes: 12}}
              - {field: wet, ask: "Is it wet?", answers: {no: 0, yes: 4}}
            """);
        _folder.Write("w/forms/daily.yaml", """
            form: daily
            name: Staff absent
            frequency: day
            from: 2023-03-08
            to: 2023-03-08
            asked: {units: [w2]}
            due: 10:30 the same day
            fields: [{field: absent, ask: "How many are absent?", figure: absent, required: yes}]
            """);
        _folder.Write("w/returns/a.csv", "form,unit,period,field,value,note,by,at\nround,w1,2023-02,,sent-back,Is it wet?,,2023-03-02T10:00\nround,w1,2023-02,damp,no,,,2023-03-02T10:00\n");
        Assert.Equal(0, (await CommandRun.InAsync(_folder.Path, "load", "w")).ExitCode);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(2, "")]
    [InlineData(3, "w1-leader,Leader of West One,2023-03-03,,due-soon,round,w1,2023-02,2023-03-08T17:00:00,sent-back,wet,Is it wet?|west-manager,West Manager,2023-03-03,,due-soon,round,w2,2023-02,2023-03-08T17:00:00,awaited,,")]
    [InlineData(8, "w1-leader,Leader of West One,2023-03-08,,due-today,round,w1,2023-02,2023-03-08T17:00:00,sent-back,wet,Is it wet?|west-manager,West Manager,2023-03-08,2023-03-08T09:30:00,due-today,daily,w2,2023-03-08,2023-03-08T10:30:00,awaited,,|west-manager,West Manager,2023-03-08,,due-today,round,w2,2023-02,2023-03-08T17:00:00,awaited,,")]
    [InlineData(13, "w1-leader,Leader of West One,2023-03-13,,overdue,round,w1,2023-02,2023-03-08T17:00:00,sent-back,wet,Is it wet?|west-manager,West Manager,2023-03-13,,overdue,daily,w2,2023-03-08,2023-03-08T10:30:00,missing,,|west-manager,West Manager,2023-03-13,,escalated,round,w1,2023-02,2023-03-08T17:00:00,sent-back,wet,Is it wet?|west-manager,West Manager,2023-03-13,,overdue,round,w2,2023-02,2023-03-08T17:00:00,missing,,")]
    public async Task Reminders_AreThoseOfTheDay(int day, string expected)
    {
        var result = await OnAsync(day);
        Assert.Equal([Heading, .. expected.Split('|', StringSplitOptions.RemoveEmptyEntries)], result.Output.TrimStart('\uFEFF').Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task AUnitOfWhichNoPostIs_IsNamed_WhereSomebodyWouldBeReminded()
    {
        Assert.Equal("posts.csv names no post for East Team, nor for a unit above: nobody is reminded of its returns.\n", (await OnAsync(10)).Errors.Replace("\r", "", StringComparison.Ordinal));
        Assert.Equal("", (await OnAsync(11)).Errors);
    }

    [Fact]
    public async Task AtATerminal_EachPostHasItsList_OrNobody()
    {
        var result = await CommandRun.ReadingAtAsync(new StoppedClock(Morning(13)), _folder.Path, 160, "returns", "--reminders");
        foreach (var part in new[] { "West Manager", "Leader of West One", "overdue", "sent back", "2023-03-08 17:00" }) Assert.Contains(part, result.Output, StringComparison.Ordinal);
        Assert.Equal("Nobody is to be reminded today.", (await CommandRun.ReadingAtAsync(new StoppedClock(Morning(11)), _folder.Path, 160, "returns", "--reminders")).Output.Trim());
    }

    private Task<CommandResult> OnAsync(int day) => CommandRun.AtAsync(new StoppedClock(Morning(day)), _folder.Path, "returns", "--reminders");

    // Before the return of every day is due: it is told an hour before.
    private static DateTimeOffset Morning(int day) => new(2023, 3, day, 8, 0, 0, TimeSpan.Zero);
}
