using System.Text.Json;

namespace Plumbline.Cli.Tests.Commands.Records;

/// <summary>The verbs that read risks.</summary>
public sealed class RisksCommandTests : IAsyncLifetime
{
    private const string Heading = "risk,kind,title,unit,owner,handler,objectives,likelihood,consequence,score,level,initial,target,movement,recorded,due,last_review,state,target_due,strength,movement_from,at_score_since";
    private RecordRun _run = null!;

    public async ValueTask InitializeAsync() => _run = await RecordRun.LoadedAsync();

    public ValueTask DisposeAsync()
    {
        _run.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Risks_HasARowForEachRisk_InTheOrderOfCodes() => Assert.Equal(
        [
            Heading,
            "3156,strategic,Pay costs,trust,Director of Finance,,3 1,3,4,12,high,,4,,2020-03-02,2020-09-30,2020-03-02,open,2020-09-30,medium,,",
            "3165,strategic,Working across systems,trust,Chief Nurse,Chief Nurse,1,2,4,8,high,12,8,,2020-03-09,2021-03-31,2020-05-06,open,,,,",
            "40,operational,Old lifts,ward,Director of Finance,,,2,3,6,moderate,,,,2019-05-01,,2019-05-01,closed,,,,",
        ],
        await _run.LinesAsync("risks"));

    [Fact]
    public async Task Open_LeavesOutTheClosed() => Assert.Equal(["3156", "3165"], (await _run.LinesAsync("risks", "--open"))[1..].Select(static line => line.Split(',')[0]));

    [Theory]
    [InlineData("2020-04-01", "3156,same,2020-04-01,2020-03-02", "3165,down,2020-04-01,2020-05-06", "40,,2020-04-01,2019-05-01")]
    [InlineData("2020-03-05", "3156,same,2020-03-05,2020-03-02", "3165,new,2020-03-05,2020-05-06", "40,,2020-03-05,2019-05-01")]
    [InlineData("2019-12-31", "3156,new,2019-12-31,2020-03-02", "3165,new,2019-12-31,2020-05-06", "40,closed,2019-12-31,2019-05-01")]
    [InlineData("1", "3156,same,1,2020-03-02", "3165,same,1,2020-05-06", "40,,1,2019-05-01")]
    public async Task Since_SaysHowEachMoved_AndSinceWhenItHasItsScore(string since, params string[] expected) =>
        Assert.Equal(expected, await MovedAsync("--since", since));

    [Fact]
    public async Task SinceAChange_ComparesWithWhatWasRecordedThen_AndReadsTheNewGrading()
    {
        await _run.RunAsync(0, "risk", "grade", "3156", "--likelihood", "4", "--consequence", "Major", "--reason", "Pay award", "--date", "2020-05-19");
        Assert.Equal("3156,up,1,2020-05-19", (await MovedAsync("--since", "1"))[0]);
        Assert.Equal("3156,same,2,2020-05-19", (await MovedAsync("--since", "2"))[0]);
        Assert.Equal("3156,12", Cells(await _run.LinesAsync("risks", "--as-at", "1"), "risk", "score")[0]);
        Assert.Equal("3156,16", Cells(await _run.LinesAsync("risks"), "risk", "score")[0]);
    }

    [Theory]
    [InlineData("9", "--since: found “9”; expected a change up to 1, the position that is read")]
    [InlineData("May", "--since: found “May”; expected the number of a change, a day such as 2020-03-31, or an edition such as risk-register/2020-03/1")]
    [InlineData("register/2020-03/1", "--since: found “register/2020-03/1”; expected an edition, and none is published yet")]
    public async Task Since_WhatIsNotThere_IsRefused(string since, string message) => Assert.Equal(message, await _run.RefusedAsync("risks", "--since", since));

    [Fact]
    public async Task Risk_IsWrittenWhole_AsTextAndAsJson()
    {
        var text = (await _run.RunAsync(0, "risk", "3165")).Output;
        Assert.Contains("title: Working across systems\n", text, StringComparison.Ordinal);
        foreach (var part in new[] { "Gradings", "Hazards", "Controls", "Assurances", "Reviews", "Progress" }) Assert.Contains($"\n\n{part}\n", text, StringComparison.Ordinal);
        Assert.Contains("Score reduced this week", text, StringComparison.Ordinal);

        var json = JsonDocument.Parse((await _run.RunAsync(0, "risk", "3165", "--json")).Output).RootElement;
        Assert.Equal(("3165", 8, "2020-05-06"), (json.GetProperty("risk").GetString(), json.GetProperty("score").GetInt32(), json.GetProperty("at_score_since").GetString()));
        Assert.Equal(["8", "12", "12", "8"], json.GetProperty("gradings").EnumerateArray().Select(static one => one.GetProperty("score").GetRawText()));
        Assert.Equal("joint-board", json.GetProperty("controls")[0].GetProperty("control").GetString());
        Assert.Equal("control/joint-board", json.GetProperty("assurances")[0].GetProperty("of").GetString());
        Assert.Equal(2, json.GetProperty("hazards").GetArrayLength());
        Assert.Empty(json.GetProperty("acceptances").EnumerateArray());
    }

    [Fact]
    public async Task Risk_AsCsv_IsItsSheetInOneRow()
    {
        var lines = await _run.LinesAsync("risk", "3156", "--csv");
        var json = JsonDocument.Parse((await _run.RunAsync(0, "risk", "3156", "--json")).Output).RootElement;
        Assert.Equal(2, lines.Length);
        Assert.Equal(json.EnumerateObject().TakeWhile(static field => field.Name != "gradings").Select(static field => field.Name), lines[0].Split(','));
        Assert.StartsWith("3156,strategic,Pay costs,", lines[1], StringComparison.Ordinal);
        Assert.Equal("--csv: found with --json; expected one of the two", await _run.RefusedAsync("risk", "3156", "--csv", "--json"));
    }

    [Fact]
    public async Task UnknownRisk_IsRefused_WithTheNearest() =>
        Assert.Equal("CODE: found “3164”; expected a risk of the register, perhaps “3165”", await _run.RefusedAsync("risk", "3164"));

    private async Task<string[]> MovedAsync(params string[] options) => Cells(await _run.LinesAsync(["risks", .. options]), "risk", "movement", "movement_from", "at_score_since");

    private static string[] Cells(string[] lines, params string[] columns)
    {
        var names = lines[0].Split(',').ToList();
        return [.. lines[1..].Select(line => string.Join(',', columns.Select(column => line.Split(',')[names.IndexOf(column)])))];
    }
}
