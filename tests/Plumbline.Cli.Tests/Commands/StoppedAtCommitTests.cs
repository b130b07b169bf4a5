using Plumbline.App.Tests.Ledger.Servers;
using Npgsql;
using Plumbline.App.Ledger;
using Plumbline.Cli.Tests.Support;
using Plumbline.Tests.Support;

namespace Plumbline.Cli.Tests.Commands;

/// <summary>Ctrl-C while a commit waits for a standby that never answers.</summary>
public sealed class StoppedAtCommitTests
{
    private static readonly int Times = Effort.Of(2, 10);

    [PostgresFact]
    public async Task CtrlC_AtCommit_NeverReportsTheChangeAsMade()
    {
        using var server = new PostgresServer(settings: "-c synchronous_standby_names=nobody -c synchronous_commit=local");
        var alone = ((StoreAddress.Postgres)await server.MakeDatabaseAsync()).ConnectionString;
        using var folder = new TemporaryFolder();
        Assert.Equal(0, (await CommandRun.InAsync(folder.Path, "load", Repository.Sample("community-trust"), "--store", alone)).ExitCode);
        var waiting = new NpgsqlConnectionStringBuilder(alone) { Options = "-c synchronous_commit=on" }.ConnectionString;
        for (var i = 0; i < Times; i++)
        {
            folder.Write("new.csv", $"indicator,unit,period,value\nsickness-monthly,trust,{2031 + i}-04,{i}.00%\n");
            var result = await StopAtCommitAsync(folder.Path, waiting, alone);

            Assert.Equal(2, result.ExitCode);
            Assert.DoesNotMatch("[Cc]hange [0-9]", result.Output + result.Errors);
            Assert.Contains("the change was written in full or not at all, and it is unknown which", result.Errors, StringComparison.Ordinal);
            Assert.Contains("Remedy: ", result.Errors, StringComparison.Ordinal);
            await AskAsync(alone, "SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep'");
            while (await AskAsync(alone, "SELECT 1 FROM pg_stat_activity WHERE wait_event = 'SyncRep'") is not null) await Task.Delay(20);
        }
    }

    private static async Task<CommandResult> StopAtCommitAsync(string folder, string store, string alone)
    {
        using var running = PlumblineProcess.StartInTerminal(folder, "import", "new.csv", "--store", store);
        while (!running.HasEnded && await AskAsync(alone, "SELECT 1 FROM pg_stat_activity WHERE wait_event = 'SyncRep'") is null) await Task.Delay(20);
        Assert.False(running.HasEnded, "the command has ended before its commit waited");
        for (var i = 0; i < 3; i++) running.Interrupt();
        return await running.ResultAsync();
    }

    private static async Task<object?> AskAsync(string store, string sql)
    {
        await using var connection = new NpgsqlConnection(store);
        await connection.OpenAsync();
#pragma warning disable CA2100 // Statements of the test's own.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }
}
