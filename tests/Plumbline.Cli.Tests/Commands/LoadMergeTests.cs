using Plumbline.Cli.Tests.Support;
using Plumbline.Tests.Support;

namespace Plumbline.Cli.Tests.Commands;

public sealed class LoadMergeTests : IDisposable
{
    private const string Key = "re-referrals, council, 2020-09";

    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _workspace = new();

    public LoadMergeTests() => _workspace.Copy(Repository.Sample("county-council"));

    // The files are those of a case that the acceptance suite holds under import/revert.
    [Fact]
    public async Task Load_AfterACorrectionByImport_LeavesTheCorrectionAlone()
    {
        await LoadAsync();
        Assert.Equal(0, (await RunAsync("import", Case("q3.csv"))).ExitCode);
        Assert.Equal(0, (await RunAsync("import", Case("corr.csv"))).ExitCode);
        File.Copy(Case("re-referrals-2020-12.md"), _workspace.File("commentary", "re-referrals-2020-12.md"));

        var loaded = await LoadAsync();
        Assert.Equal(0, loaded.ExitCode);
        Assert.Contains("1 definition and 0 figures", loaded.Errors, StringComparison.Ordinal);
        Assert.Contains($"1 fact changed by others since the folder was last loaded, left alone: {Key}: ledger “23.9%; Two cases", loaded.Errors, StringComparison.Ordinal);
        Assert.Contains("re-referrals,council,2020-09,23.9%", await FiguresAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Load_OfAFigureThatBothChanged_IsRefused_AndSettledByKey()
    {
        await LoadAsync();
        await RunAsync("import", Case("corr.csv"), "--who", "Head of Children's Services");
        Edit("re-referrals,council,2020-09,24.8%", "re-referrals,council,2020-09,24.4%");

        var refused = await LoadAsync();
        Assert.Equal((2, ""), (refused.ExitCode, refused.Output));
        Assert.Contains("found 1 fact that the folder and the ledger say differently:", refused.Errors, StringComparison.Ordinal);
        Assert.Contains($"{Key}: ledger “23.9%; Two cases were counted in the wrong month", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("(change 2, Head of Children's Services, ", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("folder “24.4%", refused.Errors, StringComparison.Ordinal);

        var preview = await LoadAsync("--dry-run");
        Assert.Equal(2, preview.ExitCode);
        Assert.Contains($"conflict,figure,\"{Key}\"", preview.Output, StringComparison.Ordinal);
        var unknown = await LoadAsync("--keep-mine", "re-referrals");
        Assert.Equal(2, unknown.ExitCode);
        Assert.Contains("found “re-referrals” among the keys to keep; expected the key of a conflict", unknown.Errors, StringComparison.Ordinal);
        Assert.Equal(2, (await LoadAsync("--keep-mine", "--keep-theirs")).ExitCode);
        Assert.Contains("2020-09,23.9%", await FiguresAsync(), StringComparison.Ordinal);

        Assert.Equal(0, (await LoadAsync("--keep-theirs", Key)).ExitCode);
        Assert.Contains("2020-09,23.9%", await FiguresAsync(), StringComparison.Ordinal);
        Assert.Equal(0, (await LoadAsync()).ExitCode);
        Edit("2020-09,24.4%", "2020-09,24.5%");
        Assert.Equal(2, (await LoadAsync()).ExitCode);
        Assert.Equal(0, (await LoadAsync("--keep-mine", "--reason", "Recounted")).ExitCode);
        Assert.Contains("2020-09,24.5%", await FiguresAsync(), StringComparison.Ordinal);
        Assert.Contains("Recounted", (await RunAsync("changes")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Load_OfAFolderThatLostARow_ListsIt_AndWithdrawsItWhenAsked()
    {
        await LoadAsync();
        var file = _workspace.File("observations", "corporate-2020-q2.csv");
        await File.WriteAllLinesAsync(file, (await File.ReadAllLinesAsync(file)).Where(line => !line.StartsWith("re-referrals,council,2020-09", StringComparison.Ordinal)));
        var listed = await LoadAsync();
        Assert.Equal(0, listed.ExitCode);
        Assert.Contains($"1 fact gone from the folder and still in the ledger; load with --withdraw to withdraw them: {Key}", listed.Errors, StringComparison.Ordinal);
        Assert.Contains("nothing new; still at change 1", listed.Errors, StringComparison.Ordinal);
        Assert.Equal(0, (await LoadAsync("--withdraw")).ExitCode);
        Assert.DoesNotContain("re-referrals,council,2020-09", await FiguresAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("gone", (await LoadAsync()).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Load_OfADump_StartsFromWhatTheLedgerSaid()
    {
        await LoadAsync();
        await RunAsync("import", Case("corr.csv"));
        Assert.Equal(0, (await RunAsync("dump", "out")).ExitCode);
        var same = await RunAsync("load", "out");
        Assert.Contains("nothing new; still at change 2", same.Errors, StringComparison.Ordinal);
        var file = _folder.File("out", "observations", "observations.csv");
        var text = await File.ReadAllTextAsync(file);
        await File.WriteAllTextAsync(file, text.Replace("re-referrals,council,2020-09,23.9%", "re-referrals,council,2020-09,23.5%", StringComparison.Ordinal));
        Assert.Equal(0, (await RunAsync("load", "out")).ExitCode);
        Assert.Contains("2020-09,23.5%", await FiguresAsync(), StringComparison.Ordinal);
        // The other folder of that name says neither of the two.
        Assert.Equal(2, (await LoadAsync()).ExitCode);
    }

    [Fact]
    public async Task DryRun_SaysWhatWouldChange_AndWritesNothing()
    {
        await LoadAsync();
        Edit("re-referrals,council,2020-09,24.8%", "re-referrals,council,2020-09,24.4%");
        var preview = await LoadAsync("--dry-run");
        Assert.Equal(0, preview.ExitCode);
        Assert.Contains($"changed,figure,\"{Key}\",", preview.Output, StringComparison.Ordinal);
        Assert.Contains("0 new, 1 changed, ", preview.Errors, StringComparison.Ordinal);
        Assert.Contains("A dry run: nothing was changed.", preview.Errors, StringComparison.Ordinal);
        Assert.Contains("2020-09,24.8%", await FiguresAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Load_OfAnotherCopyIntoAStoreThatKnowsTheOrganisation_HasNoBase()
    {
        await LoadAsync();
        Edit("re-referrals,council,2020-09,24.8%", "re-referrals,council,2020-09,24.4%");
        await File.AppendAllTextAsync(_workspace.File("plumbline.yaml"), "workspace: second\n");
        var refused = await LoadAsync();
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains(Key, refused.Errors, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _folder.Dispose();
        _workspace.Dispose();
    }

    private Task<CommandResult> LoadAsync(params string[] options) => RunAsync(["load", _workspace.Path, .. options]);

    private Task<CommandResult> RunAsync(params string[] arguments) => CommandRun.InAsync(_folder.Path, arguments);

    private async Task<string> FiguresAsync() => (await RunAsync("observations", "--indicator", "re-referrals")).Output;

    private void Edit(string was, string now)
    {
        var file = _workspace.File("observations", "corporate-2020-q2.csv");
        var text = File.ReadAllText(file);
        Assert.Contains(was, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(was, now, StringComparison.Ordinal));
    }

    private static string Case(string file) => Repository.Path("tests", "Plumbline.Cli.Tests", "Commands", "Revert", file);
}
