using System.Security.Cryptography;
using Plumbline.Cli.Tests.Support;
using Plumbline.Tests.Support;

namespace Plumbline.Cli.Tests.Commands;

public class LoadCommandTests
{
    [Fact]
    public async Task Load_ThenTheSameAgain_IsOneChange()
    {
        using var folder = new TemporaryFolder();
        var first = await CommandRun.InAsync(folder.Path, "load", Repository.Sample("county-council"));
        Assert.Equal((0, ""), (first.ExitCode, first.Output));
        Assert.Contains("change 1", first.Errors, StringComparison.Ordinal);
        var again = await CommandRun.InAsync(folder.Path, "load", Repository.Sample("county-council"));
        Assert.Equal(0, again.ExitCode);
        Assert.Contains("nothing new; still at change 1", again.Errors, StringComparison.Ordinal);
        var changes = await CommandRun.InAsync(folder.Path, "changes");
        Assert.Equal(2, changes.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Load_OfAFolderWithErrors_LeavesTheStoreByteIdentical()
    {
        using var folder = new TemporaryFolder();
        await CommandRun.InAsync(folder.Path, "load", Repository.Sample("county-council"));
        var before = SHA256.HashData(await File.ReadAllBytesAsync(folder.File("plumbline.db")));
        Directory.CreateDirectory(folder.File("bad"));
        using var bad = new TemporaryFolder();
        bad.Copy(Repository.Sample("county-council"));
        await File.AppendAllTextAsync(bad.File("observations", "corporate-2020-q2.csv"), "ksi-casualties,council,2020-13,1,,,,,,,\nksi-casualties,council,2020-05,many,,,,,,,\n");
        var refused = await CommandRun.InAsync(folder.Path, "load", bad.Path);
        Assert.Equal((2, ""), (refused.ExitCode, refused.Output));
        Assert.Contains("found “2020-13”; expected a month, as 2019-04", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("found “many”", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("2 problems; nothing was changed.", refused.Errors, StringComparison.Ordinal);
        Assert.Equal(before, SHA256.HashData(await File.ReadAllBytesAsync(folder.File("plumbline.db"))));
    }

    [Fact]
    public async Task Load_WithJson_PrintsTheResultOrEveryProblem()
    {
        using var folder = new TemporaryFolder();
        var made = await CommandRun.InAsync(folder.Path, "load", Repository.Sample("county-council"), "--json");
        Assert.Equal(("sample-council", "1", "327"), Row(made, "organisation", "change", "figures"));
        var again = await CommandRun.InAsync(folder.Path, "load", Repository.Sample("county-council"), "--json");
        Assert.Equal(("sample-council", "1", "0"), Row(again, "organisation", "change", "figures"));
        var refused = await CommandRun.InAsync(folder.Path, "load", "nowhere", "--json");
        Assert.Equal(2, refused.ExitCode);
        Assert.Equal(("nowhere", "no such folder", "the folder of a workspace"), Row(refused, "file", "found", "expected"));
    }

    [Theory]
    [InlineData("--who", "a\nb\u001b[31m", "--who: found U+001B (control character) as the 4th character; expected text without invisible characters")]
    [InlineData("--who", "Head of\nWorkforce", "--who: found a line break as the 8th character; expected one line of words")]
    [InlineData("--reason", "12\u202e", "--reason: found U+202E (right-to-left override) as the 3rd character")]
    public async Task StoredWords_AreOneVisibleLine(string option, string words, string refusal)
    {
        using var folder = new TemporaryFolder();
        await CommandRun.InAsync(folder.Path, "load", Repository.Sample("county-council"));
        var refused = await CommandRun.InAsync(folder.Path, "undo", "1", option, words);
        Assert.Equal((2, ""), (refused.ExitCode, refused.Output));
        Assert.Contains(refusal, refused.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(refused.Errors, c => char.IsControl(c) && c != '\n');
    }

    [Fact]
    public async Task ARefusal_PrintsNoControlCharactersOfInput()
    {
        using var folder = new TemporaryFolder();
        foreach (string[] line in new string[][] { ["load", "no\u001b[31mwhere\u202e"], ["changes", "--store", "no\u001b[31m.db"], ["changes", "--no\u001b[31m"] })
        {
            var refused = await CommandRun.InAsync(folder.Path, line);
            Assert.Equal(2, refused.ExitCode);
            Assert.Contains("<U+001B>[31m", refused.Errors, StringComparison.Ordinal);
            Assert.DoesNotContain(refused.Errors, c => c is '\u001b' or '\u202e');
        }
    }

    [Fact]
    public async Task Load_OfAMissingFolder_IsRefused()
    {
        using var folder = new TemporaryFolder();
        var refused = await CommandRun.InAsync(folder.Path, "load", "nowhere");
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("nowhere: found no such folder; expected the folder of a workspace", refused.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.File("plumbline.db")));
    }

    private static (string? First, string? Second, string? Third) Row(CommandResult result, string first, string second, string third)
    {
        var row = Assert.Single(System.Text.Json.JsonDocument.Parse(result.Output).RootElement.EnumerateArray());
        return (row.GetProperty(first).ToString(), row.GetProperty(second).ToString(), row.GetProperty(third).ToString());
    }

    // All three report a doubtful figure alike, each with its own place.
    [Fact]
    public async Task DoubtfulFigure_IsReportedByLoad_Import_AndCheck()
    {
        const string Doubt = "a part of a whole, though the indicator is a count; correct the figure, or the measure in indicators.csv";
        const string Unborn = "a figure for a period that has not begun by ";
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("ws"));
        await File.WriteAllTextAsync(folder.File("ws", "plumbline.yaml"), "organisation:\n  code: small\n  name: Small Trust\nrating-scheme: met-not-met\n");
        await File.WriteAllTextAsync(folder.File("ws", "units.csv"), "unit,name,kind,parent,from,to\nsmall,Small Trust,organisation,,,\n");
        await File.WriteAllTextAsync(folder.File("ws", "indicators.csv"), "indicator,name,frequency,measure,polarity,aggregation\nfalls,Falls,month,count,lower,sum\nharm,Falls with harm,month,count,lower,sum\n");
        Directory.CreateDirectory(folder.File("ws", "observations"));
        await File.WriteAllTextAsync(folder.File("ws", "observations", "a.csv"), "indicator,unit,period,value\nfalls,small,2023-01,1/2\nfalls,small,2023-02,1/4\nfalls,small,2132-01,3\nharm,small,2023-01,12.5\nharm,small,2023-02,12\n");
        var load = await CommandRun.InAsync(folder.Path, "load", folder.File("ws"), "--json");
        Assert.Equal(0, load.ExitCode);
        Assert.Contains($"observations/a.csv:2:4: warning: “1/2” for falls, and 1 more like it: {Doubt}; read unchanged\n", load.Errors, StringComparison.Ordinal);
        Assert.Contains($"observations/a.csv:4:4: warning: “3” for falls: {Unborn}", load.Errors, StringComparison.Ordinal);
        Assert.Contains("observations/a.csv:5:4: warning: “12.5” for harm: a number with decimals", load.Errors, StringComparison.Ordinal);
        Assert.Equal(3, System.Text.Json.JsonDocument.Parse(load.Output).RootElement[0].GetProperty("remarks").GetArrayLength());
        var check = await CommandRun.InAsync(folder.Path, "check", "--check", "other-sort", "not-over");
        Assert.Equal(1, check.ExitCode);
        Assert.Contains($"1/2, and 1 more like it: {Doubt}.", check.Output, StringComparison.Ordinal);
        Assert.Contains($"“Falls” for January 2132 is printed as 3: {Unborn}", check.Output, StringComparison.Ordinal);
        await File.WriteAllTextAsync(folder.File("more.csv"), "indicator,period,value\nfalls,2023-03,1/3\nfalls,Apr-2132,12\n");
        var import = await CommandRun.InAsync(folder.Path, "import", folder.File("more.csv"), "--dry-run");
        Assert.Equal(1, import.ExitCode);
        Assert.Contains($"“1/3” for falls: {Doubt}; read unchanged", import.Errors, StringComparison.Ordinal);
        Assert.Contains($"“12” for falls: {Unborn}", import.Errors, StringComparison.Ordinal);
    }
}
