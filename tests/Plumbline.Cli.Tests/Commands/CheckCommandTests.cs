using System.Text.Json;
using Plumbline.Cli.Tests.Support;

namespace Plumbline.Cli.Tests.Commands;

public class CheckCommandTests
{
    [Fact]
    public async Task Check_ListsFindings_AndExitsWithNeedsAttention()
    {
        using var folder = await LoadedTrust.FolderAsync();
        var result = await CommandRun.InAsync(folder.Path, "check", "--period", "2023-02", "--check", "qewtt-bands");
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("code,severity,indicator,unit,period,found,expected,message,cells,about\nqewtt-bands,error,qewtt-responses,trust,2023-02,79,83,", result.Output, StringComparison.Ordinal);
        Assert.Contains("qewtt-responses trust 2023-02 = 79 (observations/quality-dashboard-2023.csv:", result.Output, StringComparison.Ordinal);
        var json = await CommandRun.InAsync(folder.Path, "check", "--period", "2023-02", "--check", "qewtt-bands", "--json");
        var finding = JsonDocument.Parse(json.Output).RootElement[0];
        Assert.Equal("83", finding.GetProperty("expected").GetString());
        Assert.Equal("figure/qewtt-responses/trust/2023-02", finding.GetProperty("about").GetString());
        Assert.Contains(",figure/qewtt-responses/trust/2023-02\n", result.Output, StringComparison.Ordinal);
        var cells = finding.GetProperty("cells").EnumerateArray().Select(cell => cell.GetString()!).ToList();
        Assert.Single(cells, cell => cell.StartsWith("qewtt-responses trust 2023-02 = 79 (observations/quality-dashboard-2023.csv:", StringComparison.Ordinal));
        Assert.True(cells.Count > 1);
    }

    [Fact]
    public async Task Check_WithNothingFound_ExitsWithDone()
    {
        using var folder = await LoadedTrust.FolderAsync();
        var result = await CommandRun.InAsync(folder.Path, "check", "--period", "2023-03", "--check", "qewtt-bands", "qewtt-teams");
        Assert.Equal((0, "code,severity,indicator,unit,period,found,expected,message,cells,about\n"), (result.ExitCode, result.Output));
        Assert.EndsWith("Nothing found.\n", result.Errors, StringComparison.Ordinal); // and no check is proposed: nobody asked
    }

    [Fact]
    public async Task Accepted_FindingNoLongerNeedsAttention()
    {
        using var folder = await LoadedTrust.FolderAsync();
        string[] bands = ["--period", "2023-02", "--check", "qewtt-bands"];
        var refused = await CommandRun.InAsync(folder.Path, "check", "accept", "qewtt-bands", "--period", "2023-02", "--reason", " ", "--by", "Head of Performance");
        Assert.Equal(2, refused.ExitCode);
        var accepted = await CommandRun.InAsync(folder.Path, "check", "accept", "qewtt-bands", "--period", "2023-02", "--reason", "Printed so", "--by", "Head of Performance");
        Assert.Equal(0, accepted.ExitCode);
        Assert.Equal(0, (await CommandRun.InAsync(folder.Path, ["check", .. bands])).ExitCode);
        var shown = await CommandRun.InAsync(folder.Path, ["check", "--accepted", .. bands]);
        Assert.Contains(",Head of Performance,Printed so,figure/qewtt-responses/trust/2023-02\n", shown.Output, StringComparison.Ordinal);
        var again = await CommandRun.InAsync(folder.Path, "check", "accept", "qewtt-bands", "--period", "2023-02", "--reason", "Printed so", "--by", "Head of Performance");
        Assert.Equal(2, again.ExitCode);
    }

    [Fact]
    public async Task Collection_CountsOnlyWithAReason()
    {
        using var folder = await LoadedTrust.FolderAsync();
        Assert.Equal(2, (await CommandRun.InAsync(folder.Path, "collection", "count", "complaints", "--period", "2023")).ExitCode);
        var result = await CommandRun.InAsync(folder.Path, "collection", "count", "complaints", "--period", "2023", "--reason", "February had none");
        Assert.Equal((0, "indicator,unit,period,before,counted\ncomplaints-complex-40-days,trust,2023-02,,0/0\n"), (result.ExitCode, result.Output));
        var themes = await CommandRun.InAsync(folder.Path, "collection", "breakdown", "complaints", "--period", "2023-12", "--by", "theme");
        Assert.StartsWith("theme,received,answered\nadministration,", themes.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_AsksTheClockForTheDay()
    {
        using var folder = await LoadedTrust.FolderAsync();
        string[] check = ["check", "--period", "2023-03", "--check", "not-over", "--json"];
        var early = await CommandRun.AtAsync(new StoppedClock(new DateTimeOffset(2023, 2, 28, 23, 59, 59, TimeSpan.Zero)), folder.Path, check);
        var late = await CommandRun.AtAsync(new StoppedClock(new DateTimeOffset(2023, 4, 1, 0, 0, 0, TimeSpan.Zero)), folder.Path, check);
        Assert.NotEmpty(JsonDocument.Parse(early.Output).RootElement.EnumerateArray());
        Assert.Equal((0, "[]\n"), (late.ExitCode, late.Output));
    }

    [Fact]
    public async Task FindingOfARisk_IsListed_AndAcceptedByWhatItIsAbout()
    {
        using var folder = new Plumbline.Tests.Support.TemporaryFolder();
        Assert.Equal(0, (await CommandRun.InAsync(folder.Path, "load", Plumbline.Tests.Support.Repository.Path("tests", "Plumbline.App.Tests", "AsPrinted", "workspace"))).ExitCode);
        string[] reached = ["--check", "risk-target-reached"];
        var result = await CommandRun.InAsync(folder.Path, ["check", .. reached]);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("\nrisk-target-reached,note,,,,target 8,below 8,", result.Output, StringComparison.Ordinal);
        Assert.Equal(["risk/3164", "risk/3165", "risk/3166"], result.Output.TrimEnd().Split('\n').Skip(1).Select(static line => line[(line.LastIndexOf(',') + 1)..]));
        Assert.Equal(0, (await CommandRun.InAsync(folder.Path, "check", "accept", "risk-target-reached", "--about", "risk/3165", "--reason", "Printed so", "--by", "Deputy Chief Executive")).ExitCode);
        Assert.Equal(3, (await CommandRun.InAsync(folder.Path, ["check", .. reached])).Output.TrimEnd().Split('\n').Length);
        Assert.EndsWith(",Deputy Chief Executive,Printed so,risk/3165\n", (await CommandRun.InAsync(folder.Path, ["check", "--accepted", .. reached])).Output, StringComparison.Ordinal);
    }
}
