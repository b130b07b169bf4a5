using Plumbline.Core.Periods;

namespace Plumbline.Core.Indicators;

/// <summary>Whether an indicator is being reported.</summary>
public enum ReportingState
{
    /// <summary>Reported.</summary>
    Active,

    /// <summary>To be reported, once its data are there ("data pending").</summary>
    Pending,

    /// <summary>Not reported for now.</summary>
    Suspended,

    /// <summary>No longer reported; its history stays.</summary>
    Ceased,
}

/// <summary>Whether an indicator is being reported, and since when.</summary>
/// <param name="State">Whether it is reported.</param>
/// <param name="From">The first period of that state; null where it is not known, or has always been so.</param>
public sealed record IndicatorStatus(ReportingState State, Period? From = null)
{
    /// <summary>Reported, always.</summary>
    public static IndicatorStatus Active { get; } = new(ReportingState.Active);

    /// <summary>The state by the end of a period: an indicator that has ceased since was active then.</summary>
    public ReportingState StateAt(Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return State != ReportingState.Active && From?.First > period.Last ? ReportingState.Active : State;
    }

    /// <summary>Whether a value is looked for in a period. A week counts where its ending Sunday is.</summary>
    public bool ExpectsValueIn(Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return State == ReportingState.Active
            ? From is null || period.Counted >= From.First
            : From is not null && period.Last < From.First;
    }
}
