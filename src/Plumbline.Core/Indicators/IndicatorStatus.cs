using Plumbline.Core.Periods;

namespace Plumbline.Core.Indicators;

/// <summary>Whether an indicator is being reported.</summary>
public enum ReportingState
{
    /// <summary>Reported.</summary>
    Active,

    /// <summary>Not reported yet, until its data are available ("data pending").</summary>
    Pending,

    /// <summary>Not reported for now.</summary>
    Suspended,

    /// <summary>No longer reported; its history stays.</summary>
    Ceased,
}

/// <summary>Whether an indicator is being reported, and since when.</summary>
/// <param name="State">Whether it is reported.</param>
/// <param name="From">The first period of that state; null where it is not known, or where the state has never changed.</param>
public sealed record IndicatorStatus(ReportingState State, Period? From = null)
{
    /// <summary>Reported, always.</summary>
    public static IndicatorStatus Active { get; } = new(ReportingState.Active);

    /// <summary>The state at the end of a period: an indicator that has ceased since then was active.</summary>
    public ReportingState StateAt(Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return State != ReportingState.Active && From?.First > period.Last ? ReportingState.Active : State;
    }

    /// <summary>Whether a value is expected for a period. A week belongs to the period that contains its last day, the Sunday.</summary>
    public bool ExpectsValueIn(Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return State == ReportingState.Active
            ? From is null || period.Counted >= From.First
            : From is not null && period.Last < From.First;
    }
}
