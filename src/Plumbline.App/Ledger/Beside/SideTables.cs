using System.Data.Common;
using Plumbline.App.Ledger.Sql;

namespace Plumbline.App.Ledger.Beside;

/// <summary>
/// The tables beside the ledgers, for what must be forgettable or lives for a short time: accounts, sessions, grants, tokens, drafts, the access log.
/// No hash covers them, and their rows may be deleted. The statements are of those who use them: <c>App/Access</c>, <c>App/Drafting</c>.
/// </summary>
/// <remarks>Times are UTC milliseconds since 1970; days are day numbers as of <see cref="DateOnly.DayNumber"/>.</remarks>
internal sealed class SideTables(Dialect dialect, TimeProvider clock, LedgerCaller caller)
{
    private readonly Patience _patience = new(dialect, clock, caller);

    /// <summary>The time, in UTC milliseconds.</summary>
    public long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>The UTC day, as a day number.</summary>
    public int Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).DayNumber;

    /// <summary>Reads. Each statement sees what is committed when it begins.</summary>
    public Task<T> ReadAsync<T>(Func<Session, Task<T>> read, CancellationToken cancellation) => dialect.ExplainedAsync(() => _patience.TryAsync(
        async () =>
        {
            await using var session = await dialect.ReadAsync(cancellation);
            return await read(session);
        },
        cancellation));

    /// <summary>Reads by one constant statement that is asked at every request.</summary>
    public Task<List<T>> ListOftenAsync<T>(string sql, IReadOnlyDictionary<string, object> values, Func<DbDataReader, T> read, CancellationToken cancellation) =>
        dialect.ExplainedAsync(() => _patience.TryAsync(() => dialect.ListOftenAsync(sql, values, read, cancellation), cancellation));

    /// <summary>Makes sure that what was deleted is not left in what the store has written beside its tables.</summary>
    public Task<bool> ScrubAsync(CancellationToken cancellation) => dialect.ExplainedAsync(async () =>
    {
        await dialect.ScrubAsync(cancellation);
        return true;
    });

    /// <summary>Writes in a transaction that alone writes beside the ledgers. It is committed once the delegate returns; an exception writes nothing.</summary>
    public Task<T> WriteAsync<T>(Func<Session, Task<T>> write, CancellationToken cancellation) => WriteAsync("", write, cancellation);

    /// <summary>The same, waiting only for writers of what it names: rows that no other writer's decision depends on.</summary>
    public Task<T> WriteAsync<T>(string what, Func<Session, Task<T>> write, CancellationToken cancellation) => dialect.ExplainedAsync(() => _patience.TryAsync(
        async () =>
        {
            await using var session = await dialect.WriteBesideAsync(what, cancellation);
            var result = await write(session);
            await session.CommitAsync(cancellation);
            return result;
        },
        cancellation));
}
