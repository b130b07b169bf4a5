using System.Globalization;

namespace Plumbline.Web.Views;

/// <summary>How many pages are made at once: two for each processor, since making one also waits for the store. Some more may wait; the rest are told when to try again.</summary>
/// <remarks>Without a limit, two hundred requests at once took eight seconds each and 900 MB. What is kept in the cache needs no turn.</remarks>
/// <param name="waiting">The most that may wait.</param>
/// <param name="turns">How many have their turn at once; null for two a processor.</param>
internal sealed class BuildGate(int waiting, int? turns = null) : IDisposable
{
    /// <summary>Usual limit of what may wait.</summary>
    internal const int MostWaiting = 400;

    /// <summary>Seconds until a refused client should try again.</summary>
    internal const int RetryAfterSeconds = 5;

    private readonly SemaphoreSlim _turns = new(turns ?? Environment.ProcessorCount * 2);
    private int _waiting;

    /// <summary>Waits for a turn, which ends when it is disposed of.</summary>
    internal async Task<IDisposable> WaitAsync(CancellationToken cancellation)
    {
        if (_turns.Wait(0, CancellationToken.None)) return new Turn(_turns);
        if (Interlocked.Increment(ref _waiting) > waiting)
        {
            Interlocked.Decrement(ref _waiting);
            throw Refused.Busy(string.Create(CultureInfo.InvariantCulture, $"Too many pages are being made at the moment. Try again in {RetryAfterSeconds} seconds."), RetryAfterSeconds);
        }

        try
        {
            await _turns.WaitAsync(cancellation);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }

        return new Turn(_turns);
    }

    /// <inheritdoc/>
    public void Dispose() => _turns.Dispose();

    private sealed class Turn(SemaphoreSlim turns) : IDisposable
    {
        public void Dispose() => turns.Release();
    }
}
