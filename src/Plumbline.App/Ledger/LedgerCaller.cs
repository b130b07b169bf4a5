using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Plumbline.App.Ledger;

/// <summary>Who opens a store.</summary>
/// <param name="Tell">Told in a sentence what takes its time or was settled on the way: a server that changes over, a commit whose answer was lost. May be called from any thread.</param>
/// <param name="ClockIsRight">Vouches for the clock where the last change bears a later time: the change then bears the time of the one before it.</param>
public sealed record LedgerCaller(Action<string>? Tell = null, bool ClockIsRight = false)
{
    /// <summary>Who is told nothing.</summary>
    public static LedgerCaller Silent { get; } = new();

    /// <summary>Where what is done to the store is logged; nowhere unless it is said.</summary>
    public ILogger Log { get; init; } = NullLogger.Instance;

    /// <summary>How long a server that changes over is waited for. Where a whole machine dies, a standby takes over after some 20 seconds, 30 with a cluster manager's own settings.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(1);
}
