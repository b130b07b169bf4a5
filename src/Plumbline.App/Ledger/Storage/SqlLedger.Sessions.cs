using System.Runtime.CompilerServices;

namespace Plumbline.App.Ledger.Storage;

/// <content>Opening sessions, and saying in words what went wrong in them.</content>
internal sealed partial class SqlLedger
{
    private Task<T> ReadAsync<T>(Func<Session, Task<T>> read, CancellationToken cancellation) => ExplainedAsync(async () =>
    {
        await using var session = await dialect.ReadAsync(cancellation);
        return await read(session);
    });

    private Task<T> ExplainedAsync<T>(Func<Task<T>> act) => dialect.ExplainedAsync(act);

    // A yield may not stand in a try that catches: the steps are taken by hand.
    private async IAsyncEnumerable<T> ReadManyAsync<T>(Func<Session, IAsyncEnumerable<T>> read, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var session = await ExplainedAsync(() => dialect.ReadAsync(cancellation));
        await using var rows = read(session).GetAsyncEnumerator(cancellation);
        while (await ExplainedAsync(() => rows.MoveNextAsync().AsTask()))
            yield return rows.Current;
    }
}
