using System.Security.Cryptography;
using System.Text.Json;
using Plumbline.Cli.Tests.Support;

namespace Plumbline.Cli.Tests.Importing;

public sealed class ImportCommandTests
{
    private const string April = "Indicator,Jan-24,Feb-24\nNever events,0,1\nSickness absense,5.60%,5.10%\n";

    [Fact]
    public async Task Import_IsRefusedUntilEveryLabelIsMapped_AndThenRemembers()
    {
        using var folder = await LoadedTrust.FolderAsync();
        folder.Write("new.csv", April);
        var before = SHA256.HashData(await File.ReadAllBytesAsync(folder.File("plumbline.db")));
        var refused = await CommandRun.InAsync(folder.Path, "import", "new.csv");
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("new.csv:3:1: found “Sickness absense”; expected an indicator: perhaps ", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("Give --map \"Sickness absense=", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed.", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("\nnew,,never-events,trust,2024-01,,0,new.csv:2:2,,,,\n", refused.Output, StringComparison.Ordinal);
        Assert.Equal(before, SHA256.HashData(await File.ReadAllBytesAsync(folder.File("plumbline.db"))));

        var done = await CommandRun.InAsync(folder.Path, "import", "new.csv", "--map", "Sickness absense=sickness-monthly", "--who", "Performance analyst", "--reason", "January and February");
        Assert.Equal(0, done.ExitCode);
        Assert.Matches("Change 2, [0-9a-f]{12}: 4 figures and 1 remembered label\\.", done.Errors);
        folder.Write("next.csv", April.Replace("Jan-24,Feb-24", "Mar-24,Apr-24", StringComparison.Ordinal));
        Assert.Equal(0, (await CommandRun.InAsync(folder.Path, "import", "next.csv")).ExitCode);
        var changes = await CommandRun.InAsync(folder.Path, "changes");
        Assert.Contains(",Performance analyst,January and February,new.csv,5,", changes.Output, StringComparison.Ordinal);
        var figures = await CommandRun.InAsync(folder.Path, "observations", "--indicator", "sickness-monthly", "--source");
        Assert.Contains("sickness-monthly,trust,2024-02,5.10%,,,reported,,,2,,,,new.csv:3:3\n", figures.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_DryRun_ChangesNothing_AndPrintsJson()
    {
        using var folder = await LoadedTrust.FolderAsync();
        folder.Write("new.csv", "indicator,unit,period,value\nnever-events,trust,2023-12,2\n");
        var before = SHA256.HashData(await File.ReadAllBytesAsync(folder.File("plumbline.db")));
        var dry = await CommandRun.InAsync(folder.Path, "import", "new.csv", "--dry-run", "--json");
        Assert.Equal(0, dry.ExitCode);
        var row = JsonDocument.Parse(dry.Output).RootElement[0];
        Assert.Equal(("changed", "0", "2"), (row.GetProperty("what").GetString(), row.GetProperty("was").GetString(), row.GetProperty("value").GetString()));
        Assert.Contains("0 new, 1 changed, 0 the same, 0 refused, 0 unmatched.\nA dry run: nothing was changed.", dry.Errors, StringComparison.Ordinal);
        Assert.Equal(before, SHA256.HashData(await File.ReadAllBytesAsync(folder.File("plumbline.db"))));
    }

    [Fact]
    public async Task Export_ThenImport_ChangesNothing()
    {
        using var folder = await LoadedTrust.FolderAsync();
        Assert.Equal(0, (await CommandRun.InAsync(folder.Path, "observations", "--format", "xlsx", "--out", "figures.xlsx")).ExitCode);
        var again = await CommandRun.InAsync(folder.Path, "import", "figures.xlsx");
        Assert.Equal(0, again.ExitCode);
        Assert.Contains("Nothing new; still at change 1.", again.Errors, StringComparison.Ordinal);
        Assert.Equal(["figures.xlsx", "plumbline.db"], Directory.EnumerateFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task AnUnknownColumn_CanBeIgnored_AndADissimilarMatchIsNotInTheExample()
    {
        using var folder = await LoadedTrust.FolderAsync();
        folder.Write("new.csv", "Indicator,Dec-23,Wave\nincidents,129,1\nVaguely like turnover,1,2\n");
        var refused = await CommandRun.InAsync(folder.Path, "import", "new.csv");
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("To leave columns out, give --ignore \"Wave\"", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("Give --map \"Vaguely like turnover=INDICATOR\" or --skip \"Vaguely like turnover\"", refused.Errors, StringComparison.Ordinal);
        var taken = await CommandRun.InAsync(folder.Path, "import", "new.csv", "--ignore", "Wave", "--skip", "Vaguely like turnover");
        Assert.Equal(0, taken.ExitCode);
    }

    [Fact]
    public async Task ALabelThatSaysForecast_GetsNoMappingExample()
    {
        using var folder = await LoadedTrust.FolderAsync();
        folder.Write("new.csv", "Indicator,Dec-23\nNever events (forecast),3\n");
        var refused = await CommandRun.InAsync(folder.Path, "import", "new.csv");
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("new.csv:2:1: found “Never events (forecast)”; expected an indicator’s actual figures: plans and forecasts come in with the word Plan or Forecast below each period, or as a long table with the column aspect. Give --skip \"Never events (forecast)\"", refused.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("--map", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("unmatched,Never events (forecast),,,,,,new.csv:2:1,\"plans and forecasts come in", refused.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NotesLostWithTheOldValue_AreCounted()
    {
        using var folder = await LoadedTrust.FolderAsync();
        folder.Write("old.csv", "indicator,unit,period,value,source-note,doubtful\nnever-events,trust,2023-12,2,by hand,yes\n");
        Assert.Equal(0, (await CommandRun.InAsync(folder.Path, "import", "old.csv")).ExitCode);
        folder.Write("new.csv", "indicator,unit,period,value\nnever-events,trust,2023-12,3\n");
        var changed = await CommandRun.InAsync(folder.Path, "import", "new.csv", "--dry-run");
        Assert.Contains("changed,,never-events,trust,2023-12,2 (source note; doubtful),3,new.csv:2:4", changed.Output, StringComparison.Ordinal);
        Assert.Contains("1 of the changed figures loses its note, source note or doubt; see the column “was”.", changed.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mappings_SurviveDumpAndLoad()
    {
        using var folder = await LoadedTrust.FolderAsync();
        folder.Write("new.csv", April);
        await CommandRun.InAsync(folder.Path, "import", "new.csv", "--map", "Sickness absense=sickness-monthly");
        await CommandRun.InAsync(folder.Path, "dump", "dumped");
        Assert.Equal("label,indicator,kind,recipe\nSickness absense,sickness-monthly,,\n", await File.ReadAllTextAsync(folder.File("dumped", "mappings.csv")));
        Assert.Equal(0, (await CommandRun.InAsync(folder.Path, "load", "dumped", "--store", "other.db")).ExitCode);
        Assert.Equal(0, (await CommandRun.InAsync(folder.Path, "import", "new.csv", "--store", "other.db")).ExitCode);
    }

    [Fact]
    public async Task AReadingOfAText_IsApplied_AndRemembered()
    {
        using var folder = await LoadedTrust.FolderAsync();
        folder.Write("new.csv", "indicator,unit,period,value\nnever-events,trust,2024-01,n/k\n");
        var refused = await CommandRun.InAsync(folder.Path, "import", "new.csv");
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("To say what “n/k” means, give --read \"n/k=not-available\", or another of not-available, not-applicable, awaited, no-collection, suppressed, none", refused.Errors, StringComparison.Ordinal);
        Assert.Equal(0, (await CommandRun.InAsync(folder.Path, "import", "new.csv", "--read", "N/K=not-available")).ExitCode);
        folder.Write("next.csv", "indicator,unit,period,value\nnever-events,trust,2024-02,n/k\n");
        Assert.Equal(0, (await CommandRun.InAsync(folder.Path, "import", "next.csv")).ExitCode);
        Assert.Contains("never-events,trust,2024-02,N/A,,,not-available,", (await CommandRun.InAsync(folder.Path, "observations", "--indicator", "never-events")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import new.csv --read ..", "--read: found “..”; expected “TEXT=STATUS”")]
    [InlineData("import new.csv --read ..=reported", "--read: found “reported”; expected one of not-available, not-applicable, awaited, no-collection, suppressed, none")]
    [InlineData("import new.csv --read 5=none", "found “5”; expected a text of at most 100 characters that is not a figure")]
    [InlineData("import new.csv --calendar-quarters --financial-quarters", "found both --calendar-quarters and --financial-quarters; expected one of them")]
    [InlineData("import nothing.csv", "nothing.csv: found no such file; expected a file of figures")]
    [InlineData("import new.csv --map sickness", "--map: found “sickness”; expected “LABEL=indicator”")]
    [InlineData("import new.csv --map x=nothing-known", "expected an indicator’s code for “x”")]
    [InlineData("import new.csv --unit nowhere", "unit: found “nowhere”; expected a unit’s code")]
    [InlineData("import new.csv --unit nursing-larkmer", "unit: found “nursing-larkmer”; expected a unit’s code, perhaps “nursing-larkmere”")]
    [InlineData("import", "FILE: found nothing; expected a file")]
    public async Task AMistake_IsRefusedWithTheRemedy(string arguments, string expected)
    {
        using var folder = await LoadedTrust.FolderAsync();
        folder.Write("new.csv", "indicator,unit,period,value\nnever-events,trust,2023-12,2\n");
        var result = await CommandRun.InAsync(folder.Path, arguments.Split(' '));
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(expected, result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
    }
}
