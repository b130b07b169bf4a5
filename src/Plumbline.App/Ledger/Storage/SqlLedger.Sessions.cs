using System.Runtime.CompilerServices;
using Plumbline.App.Ledger.Sql;

namespace Plumbline.App.Ledger.Storage;

/// <content>Opening sessions, and saying in words what went wrong in them.</content>
internal sealed partial class SqlLedger
{
    private Task<T> ReadAsync<T>(Func<Session, Task<T>> read, CancellationToken cancellation) => PatientlyAsync(
        async () =>
        {
            await using var session = await dialect.ReadAsync(cancellation);
            return await read(session);
        },
        cancellation);

    private Task<T> PatientlyAsync<T>(Func<Task<T>> act, CancellationToken cancellation) => ExplainedAsync(() => _patience.TryAsync(act, cancellation));

    private Task<T> ExplainedAsync<T>(Func<Task<T>> act) => dialect.ExplainedAsync(act);

    // A yield may not stand in a try that catches: the steps are taken by hand.
    private async IAsyncEnumerable<T> ReadManyAsync<T>(Func<Session, IAsyncEnumerable<T>> read, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (session, rows, isRow) = await PatientlyAsync(() => FirstRowAsync(read, cancellation), cancellation);
        await using var closing = session;
        await using var ending = rows;
        // Rows given out are not taken back: a reading that is cut off after the first is not begun anew.
        for (; isRow; isRow = await ExplainedAsync(() => rows.MoveNextAsync().AsTask()))
            yield return rows.Current;
    }

    private async Task<(Session Session, IAsyncEnumerator<T> Rows, bool IsRow)> FirstRowAsync<T>(Func<Session, IAsyncEnumerable<T>> read, CancellationToken cancellation)
    {
        var session = await dialect.ReadAsync(cancellation);
        var rows = read(session).GetAsyncEnumerator(cancellation);
        try
        {
            return (session, rows, await rows.MoveNextAsync());
        }
        catch
        {
            await rows.DisposeAsync();
            await session.DisposeAsync();
            throw;
        }
    }
}
