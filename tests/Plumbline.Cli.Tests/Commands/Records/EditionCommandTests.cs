using System.Text.Json;
using Plumbline.Tests.Support;

namespace Plumbline.Cli.Tests.Commands.Records;

/// <summary>Publishing editions, and what moves against them.</summary>
public sealed class EditionCommandTests : IAsyncLifetime
{
    private RecordRun _run = null!;

    public async ValueTask InitializeAsync() => _run = await RecordRun.LoadedAsync();

    public ValueTask DisposeAsync()
    {
        _run.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task AnEdition_IsPublished_AndListed()
    {
        var published = await PublishAsync("2020-03");
        Assert.Equal("register/2020-03/1\n", published.Output);
        Assert.Matches("^Change 2, [0-9a-f]{12}: edition 1 of register for March 2020, made at change 1\\.\nContent [0-9a-f]{12}, edition [0-9a-f]{12}\\.\n$", published.Errors);
        var again = await PublishAsync("2020-03");
        Assert.Equal("register/2020-03/2\n", again.Output);
        Assert.EndsWith("\nIt says the very same as edition 1.\n", again.Errors, StringComparison.Ordinal);

        var rows = JsonDocument.Parse((await _run.RunAsync(0, "report", "editions", "--json")).Output).RootElement.EnumerateArray().ToList();
        Assert.Equal([("register", "2020-03", 1, 1), ("register", "2020-03", 2, 2)], rows.Select(static row => (Text(row, "report"), Text(row, "period"), row.GetProperty("edition").GetInt32(), row.GetProperty("position").GetInt32())));
        Assert.All(rows, static row => Assert.Equal(("2020-05-20T09:30:00.000Z", "Chief Executive", "For the board"), (Text(row, "published"), Text(row, "by"), Text(row, "reason"))));
        Assert.Single(rows.Select(static row => Text(row, "content_hash")).Distinct());
        Assert.Equal(2, rows.Select(static row => Text(row, "edition_hash")).Distinct().Count());
    }

    [Fact]
    public async Task AnotherFigure_GivesAnotherContent_AndTheTimeOfPublishingDoesNot()
    {
        await PublishAsync("2020-03");
        _run.Now = _run.Now.AddDays(3);
        Assert.Contains("It says the very same as edition 1.", (await PublishAsync("2020-03")).Errors, StringComparison.Ordinal);
        await _run.LoadAsync("observations/figures.csv", "indicator,unit,period,value\nfalls,trust,2020-03,6\nfalls,trust,2020-04,5\n");
        Assert.DoesNotContain("very same", (await PublishAsync("2020-03")).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Movement_IsAgainstTheLastEdition_OrTheOneThatIsNamed()
    {
        await PublishAsync("2020-03");
        await _run.RunAsync(0, "risk", "grade", "3156", "--likelihood", "5", "--consequence", "4", "--reason", "Pay award");
        _run.Now = _run.Now.AddDays(10);
        Assert.Equal("3156,up,edition/register/2020-03/1,", await MovedAsync());
        await PublishAsync("2020-04");
        Assert.Equal("3156,same,edition/register/2020-04/1,", await MovedAsync());
        Assert.Equal("3156,up,edition/register/2020-03/1,2020-05-20", await MovedAsync("--since", "register/2020-03/1"));
        Assert.Equal("3156,up,edition/register/2020-03/1,2020-05-20", await MovedAsync("--since", "edition/register/2020-03/1"));
        Assert.Equal("--since: found “register/2020-05/1”; expected an edition that report editions lists, perhaps “register/2020-03/1”", await _run.RefusedAsync("risks", "--since", "register/2020-05/1"));
    }

    [Theory]
    [InlineData("NAME: found “registr”; expected one of register, perhaps “register”", "registr", "2020-03", "Because")]
    [InlineData("--period: found “2020”; expected", "register", "2020", "Because")]
    [InlineData("--reason: found nothing; expected why", "register", "2020-03", " ")]
    [InlineData("--period: There is no figure for “Register” up to March 2019.", "register", "2019-03", "Because")]
    public async Task WhatCannotBePublished_IsRefused(string message, string name, string period, string reason)
    {
        Assert.StartsWith(message, await _run.RefusedAsync("report", "publish", name, "--period", period, "--reason", reason), StringComparison.Ordinal);
        Assert.Equal(["report,period,edition,position,published,by,reason,content_hash,edition_hash,ledger"], await _run.LinesAsync("report", "editions"));
    }

    [Fact]
    public async Task EditionsOfAnUnknownReport_AreRefused() => Assert.Equal("NAME: found “registr”; expected one of register, perhaps “register”", await _run.RefusedAsync("report", "editions", "registr"));

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString()!;

    private Task<CommandResult> PublishAsync(string period) => _run.RunAsync(0, "report", "publish", "register", "--period", period, "--reason", "For the board", "--who", "Chief Executive");

    private async Task<string> MovedAsync(params string[] options)
    {
        var lines = await _run.LinesAsync(["risks", .. options]);
        var (names, cells) = (lines[0].Split(',').ToList(), lines[1].Split(','));
        return string.Join(',', new[] { "risk", "movement", "movement_from", "at_score_since" }.Select(name => cells[names.IndexOf(name)]));
    }
}
