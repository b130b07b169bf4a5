using Npgsql;
using Plumbline.App.Ledger;
using Plumbline.App.Tests.Ledger.Servers;
using Plumbline.Cli.Tests.Support;
using Plumbline.Tests.Support;

namespace Plumbline.Cli.Tests.Commands;

/// <summary>Whoever may only read the store can dump it, and bring a folder up to date with it: a warning says that the store could not note what the folder says.</summary>
public sealed class DumpReadOnlyTests : IDisposable
{
    private const string Warning = "warning: the store could not note what this folder says";

    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _workspace = new();

    public DumpReadOnlyTests() => _workspace.Copy(Repository.Sample("county-council"));

    public void Dispose()
    {
        _folder.Dispose();
        _workspace.Dispose();
    }

    [PostgresFact]
    public async Task RoleThatMayOnlyRead_Dumps_AndIsWarned()
    {
        var owner = ((StoreAddress.Postgres)await PostgresServer.NewDatabaseAsync()).ConnectionString;
        await ImportedAsync(owner);
        var role = $"reader{Guid.NewGuid():N}";
        await using (var connection = new NpgsqlConnection(owner))
        {
            await connection.OpenAsync();
#pragma warning disable CA2100 // A name of the test's own making.
            await using var command = new NpgsqlCommand($"CREATE ROLE {role} LOGIN; GRANT USAGE ON SCHEMA plumbline TO {role}; GRANT SELECT ON ALL TABLES IN SCHEMA plumbline TO {role}", connection);
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync();
        }

        var reader = new NpgsqlConnectionStringBuilder(owner) { Username = role }.ConnectionString;
        await AssertDumpedAsync(arguments => CommandRun.InAsync(_folder.Path, [.. arguments, "--store", reader]), owner);
    }

    // The command runs as another user where the test runs as root, whom no mode of a file stops.
    [Fact]
    public async Task FileThatMayOnlyBeRead_IsDumped_WithAWarning()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the modes of files are those of Unix");
        Assert.SkipWhen(Environment.IsPrivilegedProcess && !File.Exists("/usr/sbin/runuser"), "there is no runuser to run the command as another user");
        var store = _folder.File("plumbline.db");
        await ImportedAsync(store);
        if (!OperatingSystem.IsWindows())
        {
            foreach (var path in (string[])[_folder.Path, _workspace.Path, .. Directory.EnumerateFileSystemEntries(_workspace.Path, "*", SearchOption.AllDirectories)])
                File.SetUnixFileMode(path, (UnixFileMode)(Directory.Exists(path) ? 511 : 438));
            File.SetUnixFileMode(store, UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        }

        string[] start = Environment.IsPrivilegedProcess ? ["runuser", "-u", "nobody", "--", "dotnet", PlumblineProcess.Program] : ["dotnet", PlumblineProcess.Program];
        var environment = new Dictionary<string, string?>(StringComparer.Ordinal) { ["HOME"] = _folder.Path, ["DOTNET_CLI_HOME"] = _folder.Path };
        await AssertDumpedAsync(arguments => PlumblineProcess.RunAsync(_folder.Path, environment, start[0], [.. start[1..], .. arguments, "--store", store]), store);
    }

    private async Task ImportedAsync(string store)
    {
        Assert.Equal(0, (await CommandRun.InAsync(_folder.Path, "load", _workspace.Path, "--store", store)).ExitCode);
        Assert.Equal(0, (await CommandRun.InAsync(_folder.Path, "import", Repository.Path("tests", "Plumbline.Cli.Tests", "Commands", "Revert", "corr.csv"), "--store", store)).ExitCode);
    }

    private async Task AssertDumpedAsync(Func<string[], Task<CommandResult>> run, string store)
    {
        var dumped = await run(["dump", "out"]);
        Assert.True(dumped.ExitCode == 0, dumped.Errors);
        Assert.Contains(Warning, dumped.Errors, StringComparison.Ordinal);
        var dry = await run(["dump", "--into", _workspace.Path, "--dry-run"]);
        Assert.True(dry.ExitCode == 0, dry.Errors);
        Assert.Contains("changed,figure,\"re-referrals, council, 2020-09\",24.8%", dry.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Warning, dry.Errors, StringComparison.Ordinal);
        var updated = await run(["dump", "--into", _workspace.Path]);
        Assert.True(updated.ExitCode == 0, updated.Errors);
        Assert.Contains(Warning, updated.Errors, StringComparison.Ordinal);
        Assert.Contains("2020-09,23.9%", await File.ReadAllTextAsync(_workspace.File("observations", "corporate-2020-q2.csv")), StringComparison.Ordinal);
        // Folder and ledger agree, so the next load by somebody who may write notes it.
        if (File.Exists(store) && !OperatingSystem.IsWindows()) File.SetUnixFileMode(store, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var loaded = await CommandRun.InAsync(_folder.Path, "load", _workspace.Path, "--store", store);
        Assert.Contains("nothing new", loaded.Errors, StringComparison.Ordinal);
    }
}
