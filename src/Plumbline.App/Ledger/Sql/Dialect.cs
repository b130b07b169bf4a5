using Dapper;
using Plumbline.App.Ledger.Facts;

namespace Plumbline.App.Ledger.Sql;

/// <summary>All in which the two stores differ. Everything else is one set of statements.</summary>
internal abstract class Dialect : IAsyncDisposable
{
    public abstract StoreAddress Address { get; }

    /// <summary>A session without a transaction: each statement sees what is committed when it begins.</summary>
    public abstract Task<Session> ReadAsync(CancellationToken cancellation);

    /// <summary>A session whose statements all see one moment.</summary>
    public abstract Task<Session> ReadSnapshotAsync(CancellationToken cancellation);

    /// <summary>A transaction in which this caller alone may write to the organisation; waits for its turn.</summary>
    public Task<Session> WriteAsync(string organisation, CancellationToken cancellation) => WriteAsync(organisation, static () => { }, cancellation);

    /// <summary>The same for a caller who is told when the store was reached, and another writer is all that is still waited for.</summary>
    public abstract Task<Session> WriteAsync(string organisation, Action reached, CancellationToken cancellation);

    /// <summary>A transaction in which this caller alone may change the tables themselves.</summary>
    public abstract Task<Session> MigrateAsync(CancellationToken cancellation);

    /// <summary>The version of the tables; 0 where there are none.</summary>
    public abstract Task<int> VersionAsync(Session session, CancellationToken cancellation);

    /// <summary>Whatever must be marked beside the row in <c>migration</c>.</summary>
    public abstract Task MarkVersionAsync(Session session, int version, CancellationToken cancellation);

    /// <summary>In words, what the store is made of otherwise than the migrations make it: tables, triggers, keys. None where it is as it should be.</summary>
    public abstract Task<IReadOnlyList<string>> OddTablesAsync(Session session, CancellationToken cancellation);

    /// <summary>Replaces <c>{text}</c>, <c>{exact}</c>, <c>{clustered}</c> and <c>{identity}</c> in a statement that makes tables.</summary>
    public abstract string Tables(string sql);

    /// <summary>The condition that a column is in a list parameter.</summary>
    public abstract string In(string column, string parameter);

    /// <summary>A table of two columns of text, made of a parameter that is a JSON list of lists of two texts.</summary>
    public abstract string Pairs(string first, string second, string parameter);

    public abstract SqlMapper.ICustomQueryParameter List(IReadOnlyCollection<int> values);

    public abstract SqlMapper.ICustomQueryParameter List(IReadOnlyCollection<string> values);

    /// <summary>The fast way in for many rows, within the session's transaction. No other statement may run before it is closed.</summary>
    public abstract IRowWriter Writer(Session session, Table table);

    /// <summary>The time by which changes are stamped.</summary>
    public virtual Task<DateTimeOffset> NowAsync(Session session, TimeProvider clock, CancellationToken cancellation) => Task.FromResult(clock.GetUtcNow());

    /// <summary>Ends the session's transaction for good. Takes no cancellation: a commit that was called off may have been made.</summary>
    /// <exception cref="LedgerException"><see cref="LedgerProblem.NotReplicated"/>.</exception>
    public virtual Task CommitAsync(Session session) => session.Transaction!.CommitAsync(CancellationToken.None);

    /// <summary>Within a session: makes its commit wait until all that was committed before is where this store keeps what is committed, also where the answer to that commit was lost.</summary>
    public virtual Task AwaitEarlierCommitsAsync(Session session, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Whether a failure is of a connection or a server that may be there again in a moment.</summary>
    public virtual bool MayPass(Exception failure) => false;

    /// <summary>Whether a commit that failed so may have been made all the same.</summary>
    public virtual bool MayHaveCommitted(Exception failure) => false;

    /// <summary>What a failure of the database means to a person; null where it is none of the database's.</summary>
    public abstract LedgerException? Explain(Exception failure);

    /// <summary>Acts, and throws what went wrong as it is to be told.</summary>
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
