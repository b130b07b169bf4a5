using System.Text;
using Plumbline.Cli.Tests.Support;
using Plumbline.Tests.Support;

namespace Plumbline.Cli.Tests.Importing;

public sealed class LabelSettlingTests
{
    private const string Table = "indicator,unit,period,value\nNever evnts,trust,2024-01,2\nHousing repairs,trust,2024-01,7\nnever-events,England,2024-02,400\n";

    [Fact]
    public async Task LabelsInAFile_SettleTheImport_AndAreRemembered()
    {
        using var folder = await LoadedTrust.FolderAsync();
        folder.Write("new.csv", Table);
        var written = await CommandRun.InAsync(folder.Path, "import", "new.csv", "--dry-run", "--write-labels", "labels.csv");
        Assert.Equal(2, written.ExitCode);
        Assert.Contains("labels.csv: 3 to settle, of which 2 are undecided. Check the column decision: a code, or skip to leave the rows out; then give --labels labels.csv", written.Errors, StringComparison.Ordinal);

        var undecided = await CommandRun.InAsync(folder.Path, "import", "new.csv", "--labels", "labels.csv");
        Assert.Equal(2, undecided.ExitCode);
        Assert.Contains("unmatched,Housing repairs,", undecided.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Never evnts", undecided.Output, StringComparison.Ordinal);

        folder.Write("labels.csv", (await File.ReadAllTextAsync(folder.File("labels.csv"))).Replace(",,,,,,\n", ",,,skip,,,\n", StringComparison.Ordinal));
        var settled = await CommandRun.InAsync(folder.Path, "import", "new.csv", "--labels", "labels.csv", "--write-labels", "more.csv");
        Assert.Equal(0, settled.ExitCode);
        Assert.Contains("skipped,England,,,,,,,1 row of the unit", settled.Output, StringComparison.Ordinal);
        Assert.Contains("skipped,Housing repairs,,,,,,,1 row,", settled.Output, StringComparison.Ordinal);
        Assert.Contains("1 figure and 3 remembered labels.", settled.Errors, StringComparison.Ordinal);
        Assert.Contains("more.csv: not written, for every label is settled.", settled.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.File("more.csv")));

        folder.Write("next.csv", Table.Replace("2024-0", "2024-1", StringComparison.Ordinal));
        Assert.Equal(0, (await CommandRun.InAsync(folder.Path, "import", "next.csv")).ExitCode);
        Assert.Contains("2 of the 3 decisions are of texts that these files do not have: not remembered", (await CommandRun.InAsync(folder.Path, "import", Only(folder), "--labels", "labels.csv")).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALabelOfATarget_IsGivenNoMappingToCopy_AndLabelsAreCountedBesideTheirRows()
    {
        using var folder = await LoadedTrust.FolderAsync();
        folder.Write("new.csv", "indicator,unit,period,value\nStability (target),trust,2024-01,88.0%\nStability (target),trust,2024-02,88.0%\nFire safety trainin,trust,2024-01,88.0%\n");
        var refused = await CommandRun.InAsync(folder.Path, "import", "new.csv");
        Assert.Contains("new.csv:2:1: found “Stability (target)”; expected an indicator: says target: perhaps stability (“Stability”, ", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("%). Give --map \"Stability (target)=INDICATOR\" or --skip \"Stability (target)\"\n", refused.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("=stability", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("--map \"Fire safety trainin=fire-safety\"", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("0 refused, 2 labels unmatched (3 rows).", refused.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AWrongDecision_IsRefusedWithItsCell_AndNothingElseHappens()
    {
        using var folder = await LoadedTrust.FolderAsync();
        folder.Write("new.csv", Table);
        folder.Write("labels.csv", "label,kind,decision\nNever evnts,indicator,never-event\n");
        var refused = await CommandRun.InAsync(folder.Path, "import", "new.csv", "--labels", "labels.csv");
        Assert.Equal((2, ""), (refused.ExitCode, refused.Output));
        Assert.Equal("labels.csv:2:3: found “never-event”; expected an indicator’s code, or skip, perhaps “never-events”\nNothing was changed.\n", refused.Errors);
    }

    [Fact]
    public async Task TheFileToImport_IsNotOverwritten()
    {
        using var folder = await LoadedTrust.FolderAsync();
        folder.Write("new.csv", Table);
        var refused = await CommandRun.InAsync(folder.Path, "import", "new.csv", "--write-labels", "new.csv");
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("new.csv: found a file to import; expected another name for the file of labels", refused.Errors, StringComparison.Ordinal);
        Assert.Equal(Table, await File.ReadAllTextAsync(folder.File("new.csv")));
    }

    [Fact]
    public async Task AtATerminal_EachLabelIsAsked_AndTheAnswersAreCommitted()
    {
        using var folder = await LoadedTrust.FolderAsync();
        folder.Write("new.csv", Table);
        var asked = await CommandRun.AnsweringAsync(folder.Path, "1\nnever-event\ns\nskip\ny\n", "import", "new.csv");
        Assert.Equal(0, asked.ExitCode);
        Assert.Contains("1 of 3: label “Never evnts” (new.csv:2:1, 1 row, such as 2 in 2024-01)\n  1  never-events (Never events, ", asked.Errors, StringComparison.Ordinal);
        Assert.Contains("found “never-event”; expected an indicator’s code, or skip, perhaps “never-events”", asked.Errors, StringComparison.Ordinal);
        Assert.Contains("3 of 3: unit “England” (new.csv:4:2, 1 row, such as 400 in 2024-02)\n  code of a unit, s to leave its rows out, Enter to decide later, q to stop: ", asked.Errors, StringComparison.Ordinal);
        Assert.Contains("Commit this as one change? y for yes, anything else for no: ", asked.Errors, StringComparison.Ordinal);
        Assert.Contains("1 figure and 3 remembered labels.", asked.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.File("labels.csv")));
    }

    [Theory]
    [InlineData("1\nq\n", "Never evnts,indicator,new.csv:2:1,1,2 in 2024-01,never-events,", "labels.csv: 3 to settle, of which 2 are undecided.")]
    [InlineData("", "Never evnts,indicator,new.csv:2:1,1,2 in 2024-01,never-events,", "labels.csv: 3 to settle, of which 2 are undecided.")]
    [InlineData("1\ns\n\n", "Never evnts,indicator,,,,,,never-events", "labels.csv: 3 to settle, of which 1 is undecided.")]
    [InlineData("1\ns\ns\nn\n", "England,unit,,,,,,skip", "labels.csv: 3 to settle, of which 0 are undecided.")]
    public async Task WithoutACommit_TheAnswersAreInAFile(string answers, string row, string said)
    {
        using var folder = await LoadedTrust.FolderAsync();
        folder.Write("new.csv", Table);
        var stopped = await CommandRun.AnsweringAsync(folder.Path, answers, "import", "new.csv");
        Assert.Equal(2, stopped.ExitCode);
        Assert.Contains(said, stopped.Errors, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was changed.\n", stopped.Errors, StringComparison.Ordinal);
        Assert.Contains(row, await File.ReadAllTextAsync(folder.File("labels.csv")), StringComparison.Ordinal);
        Assert.DoesNotContain("2024-01", (await CommandRun.InAsync(folder.Path, "observations", "--indicator", "never-events")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--no-prompt")]
    [InlineData("--json")]
    [InlineData("--dry-run")]
    [InlineData("--write-labels", "w.csv")]
    public async Task WhereNobodyWantsQuestions_NothingIsAsked(params string[] options)
    {
        using var folder = await LoadedTrust.FolderAsync();
        folder.Write("new.csv", Table);
        var result = await CommandRun.AnsweringAsync(folder.Path, "1\ns\ns\ny\n", ["import", "new.csv", .. options]);
        Assert.Equal(2, result.ExitCode);
        Assert.DoesNotContain("1 of 3", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AtATerminal_WhereNothingIsUnsettled_NothingIsAsked()
    {
        using var folder = await LoadedTrust.FolderAsync();
        folder.Write("new.csv", "indicator,unit,period,value\nnever-events,trust,2024-01,2\n");
        var result = await CommandRun.AnsweringAsync(folder.Path, "", "import", "new.csv");
        Assert.Equal(0, result.ExitCode);
        Assert.DoesNotContain("?", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopping_ChangesNothing()
    {
        using var folder = await LoadedTrust.FolderAsync();
        folder.Write("new.csv", Table);
        using var stop = new CancellationTokenSource();
        var stopped = await CommandRun.AnsweringAsync(folder.Path, new Waiting("1\n", stop), stop.Token, "import", "new.csv");
        Assert.Equal(2, stopped.ExitCode);
        Assert.EndsWith("Stopped; nothing was changed.\n", stopped.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.File("labels.csv")));
    }

    private static string Only(TemporaryFolder folder)
    {
        folder.Write("one.csv", "indicator,unit,period,value\nNever evnts,trust,2024-11,2\n");
        return "one.csv";
    }

    /// <summary>A terminal at which somebody answers, then presses Ctrl-C and types nothing more: its read does not end.</summary>
    private sealed class Waiting(string answers, CancellationTokenSource stop) : MemoryStream(Encoding.UTF8.GetBytes(answers))
    {
        public override int Read(byte[] buffer, int offset, int count)
        {
            if (Position < Length) return base.Read(buffer, offset, count);
            stop.Cancel();
            Thread.Sleep(TimeSpan.FromSeconds(5));
            return 0;
        }
    }
}
