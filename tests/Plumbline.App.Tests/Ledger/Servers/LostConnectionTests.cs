using System.Globalization;
using Npgsql;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Stores;
using static Plumbline.App.Tests.Ledger.Facts;

namespace Plumbline.App.Tests.Ledger.Servers;

/// <summary>Cut connections: what is safe to repeat is retried, and a commit whose answer was lost is never made twice.</summary>
[NeedsPostgres]
public sealed class LostConnectionTests : IAsyncLifetime
{
    private const string Trust = "sample-trust";

    // Includes the terminating NUL, since a transaction begins with READ COMMITTED.
    private const string Committing = "COMMIT\0";

    private readonly HurriedClock _clock = new();
    private readonly List<string> _told = [];
    private CuttingProxy _proxy = null!;
    private StoreAddress _direct = null!;
    private ILedger _ledger = null!;

    public async ValueTask InitializeAsync()
    {
        _direct = await PostgresServer.NewDatabaseAsync();
        _proxy = new CuttingProxy(PostgresServer.Shared.Port);
        _ledger = await LedgerStore.OpenAsync(Through(_proxy), OpenMode.Create, _clock, new LedgerCaller(_told.Add));
        await _ledger.WriteAsync(Trust, Month("a", "2024-01", "1"));
    }

    public async ValueTask DisposeAsync()
    {
        await _ledger.DisposeAsync();
        _proxy.Dispose();
    }

    [LedgerFact]
    public async Task Commit_AnswerLost_IsFoundWritten()
    {
        _proxy.CutAt(Committing, heard: true);
        var change = await _ledger.WriteAsync(Trust, Month("a", "2024-02", "2"));

        Assert.Equal((1, At(2)), (_proxy.Cuts, change.Number));
        Assert.Contains("was written in full", Assert.Single(_told, line => line.Contains("during the commit", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal([At(1), At(2)], await NumbersAsync());
        Assert.Equal(change, await _ledger.ChangeAsync(Trust, At(2)));
    }

    [LedgerFact]
    public async Task Commit_CutBeforeTheServerReceivesIt_IsMadeOnce()
    {
        _proxy.CutAt(Committing, heard: false);
        var change = await _ledger.WriteAsync(Trust, Month("a", "2024-02", "2"));

        Assert.Equal((1, At(2)), (_proxy.Cuts, change.Number));
        Assert.Contains("was not written; it is written now", string.Join('\n', _told), StringComparison.Ordinal);
        Assert.Equal([At(1), At(2)], await NumbersAsync());
    }

    [LedgerFact]
    public async Task Commit_CutAtItsStart_IsMadeOnce()
    {
        foreach (var word in new[] { "BEGIN", "pg_advisory_xact_lock", "COPY observation", "INSERT INTO change" })
        {
            var head = (await _ledger.HeadAsync(Trust))!;
            _proxy.CutAt(word, heard: false);
            Assert.Equal(head.Next(), (await _ledger.WriteAsync(Trust, Month("a", "2024-02", word))).Number);
        }

        Assert.Equal(4, _proxy.Cuts);
        Assert.All(_told, line => Assert.Contains("trying again for up to a minute", line, StringComparison.Ordinal));
        Assert.Equal(4, _told.Count);
    }

    [LedgerFact]
    public async Task Commit_AnswerLostThenAnotherChange_IsStillThere()
    {
        await using var other = await LedgerStore.OpenAsync(_direct, OpenMode.Write, _clock);
        _proxy.CutAt(Committing, heard: true);
        var settled = await _ledger.WriteAsync(Trust, Month("a", "2024-02", "2"));
        await other.WriteAsync(Trust, Month("b", "2024-02", "3"));

        Assert.Equal(At(2), settled.Number);
        Assert.Equal([At(1), At(2), At(3)], await NumbersAsync());
    }

    [LedgerFact]
    public async Task Commit_WhileNoServerAnswers_ReportsNoOtherWriter()
    {
        _proxy.Vanish();
        var said = new List<string>();
        await Assert.ThrowsAsync<LedgerException>(() => _ledger.CommitAsync(Trust, Draft(At(1), Month("a", "2024-02", "2")) with { Doing = said.Add }));

        Assert.Contains("changing over", Assert.Single(_told), StringComparison.Ordinal);
        Assert.Empty(said);
    }

    [LedgerFact]
    public async Task Commit_LostForGood_IsReportedAsUnknown()
    {
        _proxy.CutAt(Committing, heard: true);
        var writing = _ledger.WriteAsync(Trust, Month("a", "2024-02", "2"));
        while (_proxy.Cuts == 0 && !writing.IsCompleted) await Task.Yield();
        _proxy.Vanish();
        var refusal = await Record.ExceptionAsync(() => writing);
        // No refusal is expected where the commit was answered before the connection was lost.
        if (refusal is not null) Assert.Equal(LedgerProblem.CommitUnanswered, Assert.IsType<LedgerException>(refusal).Problem);
    }

    [LedgerFact]
    public async Task Read_ConnectionsCut_IsRetried()
    {
        _proxy.CutAll();
        Assert.Equal("a:trust:2024-01=1@1", await _ledger.ValuesAsync(Trust));
        _proxy.CutAll();
        Assert.Equal(At(1), await _ledger.HeadAsync(Trust));
        _proxy.CutAll();
        Assert.True((await _ledger.VerifyAsync(Trust)).Intact);
        Assert.NotEmpty(_told);
    }

    [LedgerFact]
    public async Task Read_CutAfterTheFirstRows_IsNotRetried()
    {
        // More series than one batch.
        await _ledger.WriteAsync(Trust, [.. Enumerable.Range(0, 300).Select(i => Month($"i{i:000}", "2024-01", "1"))]);
        await using var rows = _ledger.ObservationsAsync(Trust, new ObservationQuery()).GetAsyncEnumerator();
        Assert.True(await rows.MoveNextAsync());
        _proxy.CutAll();
        var refusal = await Assert.ThrowsAsync<LedgerException>(async () =>
        {
            while (await rows.MoveNextAsync())
            {
            }
        });
        Assert.Equal(LedgerProblem.Unreachable, refusal.Problem);
    }

    [LedgerFact]
    public async Task Server_GoneForGood_IsReportedAfterAMinute()
    {
        _proxy.Vanish();
        var before = _clock.Waited;
        var refusal = await Assert.ThrowsAsync<LedgerException>(() => _ledger.HeadAsync(Trust));

        Assert.Equal(LedgerProblem.Unreachable, refusal.Problem);
        Assert.InRange(_clock.Waited - before, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(70));
        Assert.Single(_told);
    }

    [LedgerFact]
    public async Task Server_NeverReached_IsReportedAtOnce()
    {
        _proxy.Vanish();
        var (told, clock) = (new List<string>(), new HurriedClock());
        var refusal = await Assert.ThrowsAsync<LedgerException>(() => LedgerStore.OpenAsync(Through(_proxy), OpenMode.Read, clock, new LedgerCaller(told.Add)));

        Assert.Equal((LedgerProblem.Unreachable, TimeSpan.Zero), (refusal.Problem, clock.Waited));
        Assert.Empty(told);
    }

    [LedgerFact]
    public async Task Server_ThatEndsItsConnections_IsRetried()
    {
        await using (var connection = new NpgsqlConnection(((StoreAddress.Postgres)_direct).ConnectionString + ";Pooling=false"))
        {
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()", connection);
            await command.ExecuteNonQueryAsync();
        }

        Assert.Equal(At(2), (await _ledger.WriteAsync(Trust, Month("a", "2024-02", "2"))).Number);
    }

    private StoreAddress Through(CuttingProxy proxy)
    {
        var settings = new NpgsqlConnectionStringBuilder(((StoreAddress.Postgres)_direct).ConnectionString) { Port = proxy.Port, SslMode = SslMode.Disable };
        return StoreAddress.Parse(settings.ConnectionString.ToString(CultureInfo.InvariantCulture));
    }

    private async Task<List<Plumbline.Core.Ledger.ChangeNumber>> NumbersAsync()
    {
        await using var reader = await LedgerStore.OpenAsync(_direct, OpenMode.Read, _clock);
        Assert.True((await reader.VerifyAsync(Trust)).Intact);
        return await reader.ChangesAsync(Trust).Select(change => change.Number).ToListAsync();
    }
}
