using Plumbline.Web.Views;

namespace Plumbline.Web.Api;

/// <summary>How many answers that read much are sent at once: each holds a connection to the store as long as its client takes it. Some more may wait; the rest are told when to try again.</summary>
internal sealed class ReadGate : IDisposable
{
    /// <summary>The most that are sent at once.</summary>
    internal const int MostAtOnce = 16;

    private const int MostWaiting = 64;

    private readonly BuildGate _gate = new(MostWaiting, MostAtOnce);

    /// <summary>Waits for a turn, which ends when it is disposed of; none is needed for what reads little.</summary>
    internal async Task<IDisposable?> WaitAsync(bool isHeavy, CancellationToken cancellation) => isHeavy ? await _gate.WaitAsync(cancellation) : null;

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();
}
