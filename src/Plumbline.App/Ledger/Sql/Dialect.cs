using System.Data.Common;
using Dapper;
using Plumbline.App.Ledger.Facts;

namespace Plumbline.App.Ledger.Sql;

/// <summary>Everything that differs between the two stores. All other statements are shared.</summary>
internal abstract class Dialect : IAsyncDisposable
{
    /// <summary>How long who writes beside the ledgers waits for another writer. A page that somebody waits for ends before their browser gives up.</summary>
    protected const int BesideSeconds = 15;

    public abstract StoreAddress Address { get; }

    /// <summary>A session without a transaction: each statement sees what is committed when it begins.</summary>
    public abstract Task<Session> ReadAsync(CancellationToken cancellation);

    /// <summary>The rows of a constant statement that is asked at every request. A store may keep it prepared.</summary>
    public virtual async Task<List<T>> ListOftenAsync<T>(string sql, IReadOnlyDictionary<string, object> values, Func<DbDataReader, T> read, CancellationToken cancellation)
    {
        await using var session = await ReadAsync(cancellation);
        return await session.ListAsync(sql, new DynamicParameters(values), read, cancellation);
    }

    /// <summary>A session whose statements all see one snapshot.</summary>
    public abstract Task<Session> ReadSnapshotAsync(CancellationToken cancellation);

    /// <summary>A transaction that alone may write to the organisation; waits for the lock.</summary>
    public Task<Session> WriteAsync(string organisation, CancellationToken cancellation) => WriteAsync(organisation, static () => { }, cancellation);

    /// <summary>The same, calling <paramref name="reached"/> once the store has answered and only the lock is still awaited.</summary>
    public abstract Task<Session> WriteAsync(string organisation, Action reached, CancellationToken cancellation);

    /// <summary>A transaction that alone writes what it names beside the ledgers. Somebody waits before a screen, so that it waits for the lock for <see cref="BesideSeconds"/> and no longer.</summary>
    /// <param name="what">What is written: all rows beside the ledgers if empty, or rows that no other writer's decision depends on. SQLite has one writer whatever it is.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public abstract Task<Session> WriteBesideAsync(string what, CancellationToken cancellation);

    /// <summary>Makes sure that what was deleted is not left in what the store has written beside its tables.</summary>
    public virtual Task ScrubAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>A transaction that alone may alter the tables.</summary>
    public abstract Task<Session> MigrateAsync(CancellationToken cancellation);

    /// <summary>The version of the tables; 0 where there are none.</summary>
    public abstract Task<int> VersionAsync(Session session, CancellationToken cancellation);

    /// <summary>Records the version wherever the store keeps it besides the table <c>migration</c>.</summary>
    public abstract Task MarkVersionAsync(Session session, int version, CancellationToken cancellation);

    /// <summary>How tables, triggers and keys differ from those that the migrations make, in words; empty where they do not.</summary>
    public abstract Task<IReadOnlyList<string>> OddTablesAsync(Session session, CancellationToken cancellation);

    /// <summary>Replaces <c>{text}</c>, <c>{exact}</c>, <c>{clustered}</c>, <c>{identity}</c> and <c>{views}</c> in a statement that creates tables.</summary>
    public abstract string Tables(string sql);

    /// <summary>The condition that a column is in a list parameter.</summary>
    public abstract string In(string column, string parameter);

    /// <summary>A table of two text columns from a parameter that is a JSON list of pairs.</summary>
    public abstract string Pairs(string first, string second, string parameter);

    public abstract SqlMapper.ICustomQueryParameter List(IReadOnlyCollection<int> values);

    public abstract SqlMapper.ICustomQueryParameter List(IReadOnlyCollection<string> values);

    /// <summary>A bulk writer within the session's transaction. No other statement may run before it is closed.</summary>
    public abstract IRowWriter Writer(Session session, Table table);

    /// <summary>The time for a new change.</summary>
    public virtual Task<DateTimeOffset> NowAsync(Session session, TimeProvider clock, CancellationToken cancellation) => Task.FromResult(clock.GetUtcNow());

    /// <summary>Commits the session's transaction. Takes no cancellation, since a cancelled commit may still have been made.</summary>
    /// <exception cref="LedgerException"><see cref="LedgerProblem.NotReplicated"/>.</exception>
    public virtual Task CommitAsync(Session session) => session.Transaction!.CommitAsync(CancellationToken.None);

    /// <summary>Makes the session's commit wait until all earlier commits are as durable as this store makes them, including one whose answer was lost.</summary>
    public virtual Task AwaitEarlierCommitsAsync(Session session, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Whether a failure is temporary: a connection or server that may come back.</summary>
    public virtual bool MayPass(Exception failure) => false;

    /// <summary>Whether a commit that failed this way may still have been made.</summary>
    public virtual bool MayHaveCommitted(Exception failure) => false;

    /// <summary>Explains a failure of the database to the user; null for other failures.</summary>
    public abstract LedgerException? Explain(Exception failure);

    /// <summary>Runs an action and throws its failures as explained.</summary>
    public async Task<T> ExplainedAsync<T>(Func<Task<T>> act)
    {
        try
        {
            return await act();
        }
        catch (Exception e) when (Explain(e) is not null)
        {
            throw Explain(e)!;
        }
    }

    public abstract ValueTask DisposeAsync();
}
