using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Plumbline.App.Ledger;

/// <summary>Who opens a store.</summary>
/// <param name="Tell">Receives a sentence about a wait or a recovery: a failover of the server, a commit whose answer was lost. May be called from any thread.</param>
/// <param name="ClockIsRight">Confirms that the clock is right where the last change has a later time: the new change then takes the time of the last one.</param>
public sealed record LedgerCaller(Action<string>? Tell = null, bool ClockIsRight = false)
{
    /// <summary>A caller that receives no messages.</summary>
    public static LedgerCaller Silent { get; } = new();

    /// <summary>The log of what is done to the store; by default none.</summary>
    public ILogger Log { get; init; } = NullLogger.Instance;

    /// <summary>How long to wait for a failover. When a whole machine dies, a standby takes over after about 20 s; with a cluster manager's default settings, 30 s.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(1);
}
