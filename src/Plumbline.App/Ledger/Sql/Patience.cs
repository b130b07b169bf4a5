namespace Plumbline.App.Ledger.Sql;

/// <summary>Retries what failed during a failover of the server, for up to a minute, and tells the caller once.</summary>
/// <remarks>Only for what is safe to repeat: reads, and writes known not to have been committed. docs/decisions/ledger-lost-connections.md.</remarks>
internal sealed class Patience(Dialect dialect, TimeProvider clock, LedgerCaller caller)
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(4);

    private readonly LedgerDoor _door = new(caller.Log, clock);

    public async Task<T> TryAsync<T>(Func<Task<T>> act, CancellationToken cancellation)
    {
        var wait = FirstWait;
        long? since = null;
        while (true)
        {
            try
            {
                return await act();
            }
            catch (Exception e) when (dialect.MayPass(e) && (since is not { } begun || clock.GetElapsedTime(begun) < caller.Patience))
            {
                if (since is null) caller.Tell?.Invoke($"The server at {dialect.Address} does not answer, or is changing over; trying again for up to a minute.");
                since ??= clock.GetTimestamp();
                _door.TryAgain();
            }

            await Task.Delay(wait, clock, cancellation);
            wait = wait * 2 < LongestWait ? wait * 2 : LongestWait;
        }
    }
}
