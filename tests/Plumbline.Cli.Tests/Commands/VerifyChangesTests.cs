using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using Plumbline.Cli.Tests.Support;
using Plumbline.Tests.Support;

namespace Plumbline.Cli.Tests.Commands;

/// <summary><c>changes --verify</c>, and its comparison with hashes recorded elsewhere.</summary>
public sealed class VerifyChangesTests : IAsyncLifetime
{
    private TemporaryFolder _folder = null!;
    private string _hash = null!;

    public async ValueTask InitializeAsync()
    {
        _folder = await LoadedTrust.FolderAsync();
        _hash = (await RunAsync("changes")).Output.Trim().Split(',')[^1];
        Assert.Matches("^[0-9a-f]{64}$", _hash);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Verify_ReportsEveryOrganisation_WithoutOverclaiming()
    {
        Assert.Equal(0, (await RunAsync("load", Repository.Sample("county-council"))).ExitCode);
        var result = await RunAsync("changes", "--verify");

        Assert.Equal(0, result.ExitCode);
        Assert.Matches($"(?m)^sample-trust: 1 change with [0-9,]+ facts, consistent with its own hashes; head 1 {_hash}$", result.Output);
        Assert.Matches("(?m)^sample-council: 1 change with [0-9,]+ facts, consistent with its own hashes; head 1 [0-9a-f]{64}$", result.Output);
        Assert.Single((await RunAsync("changes", "--verify", "--org", "sample-trust")).Output.Trim().Split('\n'));
        // With two organisations, an anchor must name its own.
        var unclear = await RunAsync("changes", "--verify", "--head", $"1:{_hash}");
        Assert.Equal(2, unclear.ExitCode);
        Assert.Contains("expected ORG:N:HASH, ORG one of sample-council, sample-trust", unclear.Errors, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("changes", "--verify", "--head", $"sample-trust:1:{_hash}")).ExitCode);
    }

    [Theory]
    [InlineData(12)]
    [InlineData(20)]
    [InlineData(64)]
    public async Task Verify_WithAMatchingAnchor_ReportsTheMatch(int digits)
    {
        var result = await RunAsync("changes", "--verify", "--head", $"1:{_hash[..digits]}");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains($"sample-trust: change 1 has the hash of --head, {_hash[..digits]}", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_WithAnotherAnchor_ReportsTheDifference()
    {
        var other = await RunAsync("changes", "--verify", "--head", "1:000000000000", "--head", $"2:{_hash}");
        Assert.Equal(1, other.ExitCode);
        Assert.Contains($"found change 1 with the hash {_hash}; expected 000000000000", other.Output, StringComparison.Ordinal);
        Assert.Contains("found no change 2; expected one with the hash", other.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1:1a2b")]
    [InlineData("1")]
    [InlineData("x:1a2b3c4d5e6f")]
    [InlineData("1:1a2b3c4d5e6g")]
    [InlineData("nobody:1:1a2b3c4d5e6f")]
    public async Task Verify_WithAnInvalidAnchor_IsRefused(string head)
    {
        var result = await RunAsync("changes", "--verify", "--head", head);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains($"--head: found “{head}”; expected ", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_RewrittenLedger_IsDetectedOnlyByTheAnchor()
    {
        // One figure differs, and every hash is recomputed: the chain is consistent in itself.
        using var other = new TemporaryFolder();
        other.Copy(Repository.Sample("community-trust"));
        var figures = Directory.EnumerateFiles(other.File("observations"), "*.csv").Order(StringComparer.Ordinal).First();
        await File.WriteAllTextAsync(figures, (await File.ReadAllTextAsync(figures)).Replace("4.57%", "4.27%", StringComparison.Ordinal));
        Assert.Equal(0, (await RunAsync("load", other.Path, "--store", "forged.db")).ExitCode);

        Assert.Equal(0, (await RunAsync("changes", "--verify", "--store", "forged.db")).ExitCode);
        var held = await RunAsync("changes", "--verify", "--store", "forged.db", "--head", $"1:{_hash[..12]}");
        Assert.Equal(1, held.ExitCode);
        Assert.Contains("This is not the recorded ledger", held.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_AnAddedTrigger_IsNamed()
    {
        await AlterAsync("CREATE TRIGGER odd AFTER INSERT ON change BEGIN SELECT 1; END");
        var result = await RunAsync("changes", "--verify");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("plumbline.db: found a trigger odd that Plumbline did not make; expected none", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("changes --verify", 1)]
    [InlineData("observations", 2)]
    [InlineData("ratings --period 2020-04", 2)]
    [InlineData("dump out", 2)]
    [InlineData("check", 2)]
    public async Task AMissingTable_IsReportedWithoutATrace(string line, int exitCode)
    {
        await AlterAsync("DROP TABLE term");
        var result = await RunAsync(line.Split(' '));
        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains("term", result.Output + result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
        if (exitCode == 2) Assert.Contains("Remedy: ", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MessagesAndPapers_ContainTheFirstDigitsOfTheHash()
    {
        _folder.Write("new.csv", "indicator,unit,period,value\nsickness-monthly,trust,2031-04,4.00%\n");
        var import = await RunAsync("import", "new.csv");
        var hash = (await RunAsync("changes", "--since", "1")).Output.Trim().Split(',')[^1];
        Assert.Contains($"Change 2, {hash[..12]}: 1 figure.", import.Errors, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("report", "build", "quality-dashboard", "--period", "2020-03", "--format", "html", "--out", "papers")).ExitCode);
        Assert.Contains($"Made from change 2 ({hash[..12]}) of the ledger", await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(_folder.File("papers")))), StringComparison.Ordinal);
    }

    private Task<CommandResult> RunAsync(params string[] arguments) => CommandRun.InAsync(_folder.Path, arguments);

    [SuppressMessage("Security", "CA2100", Justification = "Statements of the test's own.")]
    private async Task AlterAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={_folder.File("plumbline.db")};Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
