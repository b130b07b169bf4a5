using System.Runtime.CompilerServices;
using Plumbline.App.Ledger.Sql;

namespace Plumbline.App.Ledger.Storage;

/// <content>Opening sessions and explaining their failures.</content>
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

    // C# allows no yield inside a try with a catch, so the enumerator is stepped by hand.
    private async IAsyncEnumerable<T> ReadManyAsync<T>(Func<Session, IAsyncEnumerable<T>> read, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (session, rows, isRow) = await PatientlyAsync(() => FirstRowAsync(read, cancellation), cancellation);
        await using var closing = session;
        await using var ending = rows;
        // Rows already returned cannot be recalled, so a read that fails after the first row is not retried.
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
