using Npgsql;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Stores;
using static Plumbline.App.Tests.Ledger.Facts;

namespace Plumbline.App.Tests.Ledger.Servers;

/// <summary>A server whose commits wait for a standby that never connects: ending the wait is never reported as success.</summary>
[NeedsPostgres]
public sealed class PostgresStandbyTests : IAsyncLifetime
{
    private const string Trust = "sample-trust";

    private readonly PostgresServer _server = new(settings: "-c synchronous_standby_names=nobody -c synchronous_commit=local");
    private StoreAddress _alone = null!;
    private ILedger _waiting = null!;

    public async ValueTask InitializeAsync()
    {
        _alone = await _server.MakeDatabaseAsync();
        await using (var ledger = await LedgerStore.OpenAsync(_alone, OpenMode.Create, new HurriedClock()))
            await ledger.WriteAsync(Trust, Month("a", "2024-01", "1"));
        _waiting = await OpenAsync("-c synchronous_commit=on");
    }

    public async ValueTask DisposeAsync()
    {
        await _waiting.DisposeAsync();
        _server.Dispose();
    }

    [LedgerFact]
    public async Task Commit_WhoseWaitIsCancelledByAnother_IsNotASuccess()
    {
        var writing = Task.Run(() => _waiting.WriteAsync(Trust, Month("a", "2024-02", "2")));
        await EndWaitAsync("pg_cancel_backend", writing);

        var refusal = await Assert.ThrowsAsync<LedgerException>(() => writing);
        Assert.Equal(LedgerProblem.NotReplicated, refusal.Problem);
        Assert.Equal(2, await HeadAsync());
        // Repeating the commit finds the change.
        await using var ledger = await LedgerStore.OpenAsync(_alone, OpenMode.Write, new HurriedClock());
        Assert.Equal(new CommitResult.NothingNew(At(2)), await ledger.CommitAsync(Trust, Draft(At(2), Month("a", "2024-02", "2"))));
    }

    [LedgerFact]
    public async Task Commit_WhoseWaitEndsByATimeLimit_IsNotASuccess()
    {
        await using var ledger = await OpenAsync("-c synchronous_commit=on -c statement_timeout=2s");
        var refusal = await Assert.ThrowsAsync<LedgerException>(() => ledger.WriteAsync(Trust, Month("a", "2024-02", "2")));
        Assert.Equal(LedgerProblem.NotReplicated, refusal.Problem);
        Assert.Equal(2, await HeadAsync());
    }

    [LedgerFact]
    public async Task Commit_WhoseConnectionEndsInTheWait_IsFoundAndNotASuccess()
    {
        var writing = Task.Run(() => _waiting.WriteAsync(Trust, Month("a", "2024-02", "2")));
        await EndWaitAsync("pg_terminate_backend", writing);
        // The change is found; a further commit, which also waits, asks whether the standby has it.
        await EndWaitAsync("pg_cancel_backend", writing);

        var refusal = await Assert.ThrowsAsync<LedgerException>(() => writing);
        Assert.Equal(LedgerProblem.NotReplicated, refusal.Problem);
        Assert.Equal(2, await HeadAsync());
    }

    [LedgerFact]
    public async Task Commit_CancelledInTheWait_GoesOnAndIsReportedAsUnknown()
    {
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(() => _waiting.CommitAsync(Trust, Draft(At(1), Month("a", "2024-02", "2")), stop.Token));
        await WaitAsync(writing);
        await stop.CancelAsync();

        var refusal = await Assert.ThrowsAsync<LedgerException>(() => writing);
        Assert.Equal(LedgerProblem.CommitUnanswered, refusal.Problem);
        // The wait was not cancelled, so the change is invisible until its standby has it.
        Assert.NotEmpty(await WaitersAsync());
        Assert.Equal(1, await HeadAsync());
    }

    private Task<ILedger> OpenAsync(string options)
    {
        var settings = new NpgsqlConnectionStringBuilder(((StoreAddress.Postgres)_alone).ConnectionString) { Options = options };
        return LedgerStore.OpenAsync(StoreAddress.Parse(settings.ConnectionString), OpenMode.Write, new HurriedClock());
    }

    private async Task<int> HeadAsync()
    {
        await using var ledger = await LedgerStore.OpenAsync(_alone, OpenMode.Read, new HurriedClock());
        return (await ledger.HeadAsync(Trust))!.Value;
    }

    private async Task EndWaitAsync(string how, Task writing)
    {
        foreach (var waiter in await WaitAsync(writing)) await AskAsync($"SELECT {how}({waiter})::int");
        while ((await WaitersAsync()).Count > 0 && !writing.IsCompleted) await Task.Delay(20);
    }

    private async Task<List<int>> WaitAsync(Task writing)
    {
        while (!writing.IsCompleted)
        {
            if (await WaitersAsync() is { Count: > 0 } waiters) return waiters;
            await Task.Delay(20);
        }

        return [];
    }

    private Task<List<int>> WaitersAsync() => AskAsync("SELECT pid FROM pg_stat_activity WHERE wait_event = 'SyncRep'");

    private async Task<List<int>> AskAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(((StoreAddress.Postgres)_alone).ConnectionString);
        await connection.OpenAsync();
#pragma warning disable CA2100 // Statements of the test's own.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var numbers = new List<int>();
        while (await reader.ReadAsync()) numbers.Add(reader.GetInt32(0));
        return numbers;
    }
}
