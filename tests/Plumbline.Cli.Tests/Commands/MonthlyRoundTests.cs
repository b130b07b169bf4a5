using Plumbline.App.Ledger;
using Plumbline.App.Tests.Ledger.Servers;
using Plumbline.Cli.Tests.Support;
using Plumbline.Tests.Support;

namespace Plumbline.Cli.Tests.Commands;

/// <summary>Two months of docs/guide/monthly-round.md: imports, corrections, withdrawals and undoing in the store, words and targets in the folder, and a second folder.</summary>
public sealed class MonthlyRoundTests : IDisposable
{
    private const string Key = "re-referrals, council, 2020-09";

    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _workspace = new();
    private readonly TemporaryFolder _clone = new();
    private string _store = "plumbline.db";

    public MonthlyRoundTests() => _workspace.Copy(Repository.Sample("county-council"));

    public void Dispose()
    {
        _folder.Dispose();
        _workspace.Dispose();
        _clone.Dispose();
    }

    [Fact]
    public Task TwoMonths_OverSqlite_LoseNothing() => RunAsync();

    [PostgresFact]
    public async Task TwoMonths_OverPostgres_LoseNothing()
    {
        _store = ((StoreAddress.Postgres)await PostgresServer.NewDatabaseAsync()).ConnectionString;
        await RunAsync();
    }

    private async Task RunAsync()
    {
        await FirstMonthAsync();
        await SecondMonthAsync();
        await AssertStateAsync();
        await AssertHistoryAsync();
    }

    private async Task FirstMonthAsync()
    {
        await DoneAsync("load", _workspace.Path, "--reason", "First load");
        await DoneAsync("import", Case("q3.csv"), "--reason", "Quarter 3 return", "--who", "Performance Analyst");
        await DoneAsync("import", Case("corr.csv"), "--reason", "Recount", "--who", "Head of Children's Services");
        await DoneAsync("withdraw", "figure", "--indicator", "carers-supported", "--period", "2020-12", "--reason", "Another council's");

        var before = Lines("observations", "corporate-2020-q2.csv");
        var into = await DoneAsync("dump", "--into", _workspace.Path);
        Assert.Contains("wrote manifest.csv, observations/corporate-2020-q2.csv", into.Errors, StringComparison.Ordinal);
        var after = Lines("observations", "corporate-2020-q2.csv");
        Assert.Equal(["re-referrals,council,2020-09,24.8%,,,,,,Month inferred: the paper prints only 'current month'.,"], before.Except(after));
        Assert.Equal(before.Count + 62, after.Count);
        Assert.Equal(before.Where(after.Contains), after.Where(before.Contains));
        await NothingNewAsync(_workspace);

        // A colleague clones the folder and changes a target; the folder itself gets the words of the month.
        _clone.Copy(_workspace.Path);
        File.AppendAllText(_clone.File("plumbline.yaml"), "workspace: colleague\n");
        await NothingNewAsync(_clone);
        Edit(_clone, "targets.csv", "re-referrals,,,,,at most 20.0%", "re-referrals,,,,,at most 21.0%");
        await DoneAsync("load", _clone.Path, "--reason", "New target", "--who", "Colleague");
        File.Copy(Case("re-referrals-2020-12.md"), _workspace.File("commentary", "re-referrals-2020-12.md"));
        var words = await DoneAsync("load", _workspace.Path, "--reason", "Words of December");
        Assert.Contains("1 definition and 0 figures", words.Errors, StringComparison.Ordinal);
        Assert.Contains("1 fact changed by others since the folder was last loaded, left alone: target re-referrals", words.Errors, StringComparison.Ordinal);
        await DoneAsync("check", "accept", "red-without-action", "--indicator", "children-in-care", "--period", "2020-12", "--reason", "Known", "--by", "Head of Performance");
        await DoneAsync("dump", "--into", _workspace.Path);
        Assert.Contains("re-referrals,,,,,at most 21.0%", File.ReadAllText(_workspace.File("targets.csv")), StringComparison.Ordinal);
        Assert.Contains("Known", File.ReadAllText(_workspace.File("acceptances.csv")), StringComparison.Ordinal);
        await NothingNewAsync(_workspace);
    }

    private async Task SecondMonthAsync()
    {
        _folder.Write("january.csv", "indicator,unit,period,value\nre-referrals,council,2021-01,22.0%\ncarers-supported,council,2021-01,13\n");
        _folder.Write("wrong.csv", "indicator,unit,period,value\nre-referrals,council,2020-12,99.0%\n");
        await DoneAsync("import", "january.csv", "--reason", "January return", "--who", "Performance Analyst");
        await DoneAsync("import", "wrong.csv", "--reason", "Mistaken", "--who", "Performance Analyst");
        await DoneAsync("undo", "9");

        // The clone is a month old. What it changes is written; what others wrote stays.
        Edit(_clone, "observations/corporate-2020-q2.csv", "re-referrals,council,2020-09,23.9%", "re-referrals,council,2020-09,23.7%");
        await DoneAsync("load", _clone.Path, "--reason", "Second recount", "--who", "Colleague");
        Edit(_workspace, "observations/corporate-2020-q2.csv", "re-referrals,council,2020-09,23.9%", "re-referrals,council,2020-09,23.5%");
        Edit(_workspace, "observations/corporate-2020-q2.csv", "carers-supported,council,2020-08,15", "carers-supported,council,2020-08,16");
        var text = File.ReadAllText(_workspace.File("observations", "corporate-2020-q2.csv"));
        foreach (var refused in (CommandResult[])[await RunAsync("load", _workspace.Path), await RunAsync("dump", "--into", _workspace.Path), await RunAsync("dump", "--into", _workspace.Path, "--dry-run")])
        {
            Assert.Equal(2, refused.ExitCode);
            Assert.Contains($"{Key}: ledger “23.7%; Two cases were counted in the wrong month” (change 11, Colleague, ", refused.Errors, StringComparison.Ordinal);
            Assert.Contains("folder “23.5%", refused.Errors, StringComparison.Ordinal);
        }

        Assert.Equal(text, File.ReadAllText(_workspace.File("observations", "corporate-2020-q2.csv")));
        var settled = await DoneAsync("dump", "--into", _workspace.Path, "--keep-theirs", Key);
        Assert.Contains("1 fact changed in the folder and not loaded yet, left alone: carers-supported, council, 2020-08: ledger “15", settled.Errors, StringComparison.Ordinal);
        await DoneAsync("load", _workspace.Path, "--reason", "Recount of carers");
        await DoneAsync("dump", "--into", _clone.Path);
        foreach (var folder in (TemporaryFolder[])[_workspace, _clone])
        {
            Assert.Contains("nothing to write", (await DoneAsync("dump", "--into", folder.Path)).Errors, StringComparison.Ordinal);
            await NothingNewAsync(folder);
        }
    }

    // Both folders say what the ledger says: a store made of either gives the same dump.
    private async Task AssertStateAsync()
    {
        var figures = (await DoneAsync("observations", "--indicator", "re-referrals")).Output;
        foreach (var (figure, change) in ((string, int)[])[("2020-08,21.2%", 1), ("2020-09,23.7%", 11), ("2020-10,25.0%", 2), ("2020-11,23.9%", 2), ("2020-12,23.8%", 10), ("2021-01,22.0%", 8)])
        {
            var row = Assert.Single(figures.Split('\n'), line => line.Contains(figure, StringComparison.Ordinal));
            Assert.Contains($",{change},", row, StringComparison.Ordinal);
        }

        var carers = (await DoneAsync("observations", "--indicator", "carers-supported")).Output;
        Assert.DoesNotContain("2020-12", carers, StringComparison.Ordinal);
        Assert.Contains("2020-08,16", carers, StringComparison.Ordinal);
        await DoneAsync("dump", "whole");
        foreach (var (folder, name) in ((TemporaryFolder, string)[])[(_workspace, "a"), (_clone, "b")])
        {
            Assert.Equal(0, (await CommandRun.InAsync(_folder.Path, "load", folder.Path, "--store", $"{name}.db")).ExitCode);
            Assert.Equal(0, (await CommandRun.InAsync(_folder.Path, "dump", name, "--store", $"{name}.db")).ExitCode);
            Assert.Equal(Contents(_folder.File("whole")), Contents(_folder.File(name)));
        }
    }

    private async Task AssertHistoryAsync()
    {
        var reasons = (await DoneAsync("changes")).Output;
        string[] expected = ["First load", "Quarter 3 return", "Recount", "Another council's", "New target", "Words of December", "Known", "January return", "Mistaken", "Undo change 9: Mistaken", "Second recount", "Recount of carers"];
        var rows = reasons.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).ToList();
        Assert.Equal(expected.Length, rows.Count);
        Assert.All(expected.Zip(rows), pair => Assert.Contains(pair.First, pair.Second, StringComparison.Ordinal));
        foreach (var (change, facts) in ((int, string[])[])
        [
            (3, [$"figure,\"{Key}\",revised,24.8%,23.9%"]),
            (4, ["figure,\"carers-supported, council, 2020-12\",withdrawn,12,"]),
            (6, ["commentary,re-referrals|council|2020-12,added,"]),
            (8, ["figure,\"carers-supported, council, 2021-01\",added,,13", "figure,\"re-referrals, council, 2021-01\",added,,22.0%"]),
            (10, ["figure,\"re-referrals, council, 2020-12\",revised,99.0%,23.8%"]),
            (11, [$"figure,\"{Key}\",revised,23.9%,23.7%"]),
            (12, ["figure,\"carers-supported, council, 2020-08\",revised,15,16"]),
        ])
        {
            var written = (await DoneAsync("changes", "--facts", $"{change}")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).ToList();
            Assert.Equal(facts.Length, written.Count);
            Assert.All(facts.Zip(written), pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
        }
    }

    private async Task NothingNewAsync(TemporaryFolder folder)
    {
        var loaded = await DoneAsync("load", folder.Path);
        Assert.Contains("nothing new", loaded.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("left alone", loaded.Errors, StringComparison.Ordinal);
    }

    private async Task<CommandResult> DoneAsync(params string[] arguments)
    {
        var result = await RunAsync(arguments);
        Assert.True(result.ExitCode == 0, $"{string.Join(' ', arguments)}: {result.ExitCode}\n{result.Errors}");
        return result;
    }

    private Task<CommandResult> RunAsync(params string[] arguments) => CommandRun.InAsync(_folder.Path, [.. arguments, "--store", _store]);

    private List<string> Lines(params string[] file) => [.. File.ReadAllLines(_workspace.File(file))];

    private static void Edit(TemporaryFolder folder, string file, string was, string now)
    {
        var text = File.ReadAllText(folder.File(file));
        Assert.Contains(was, text, StringComparison.Ordinal);
        File.WriteAllText(folder.File(file), text.Replace(was, now, StringComparison.Ordinal));
    }

    // All but the name of the workspace, which is a folder's own.
    private static Dictionary<string, string> Contents(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(folder, file), File.ReadAllText, StringComparer.Ordinal)
            .Where(file => file.Key is not ("plumbline.yaml" or "manifest.csv")).ToDictionary(StringComparer.Ordinal);

    private static string Case(string file) => Repository.Path("tests", "Plumbline.Cli.Tests", "Commands", "Revert", file);
}
