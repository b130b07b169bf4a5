namespace Plumbline.Core.Judging;

/// <summary>Why a figure has no rating.</summary>
public enum NotRatedReason
{
    /// <summary>Nothing was reported, though the indicator was active.</summary>
    NothingReported,

    /// <summary>Nothing was reported: the data of the indicator are pending.</summary>
    DataPending,

    /// <summary>Nothing was reported: the indicator was suspended.</summary>
    Suspended,

    /// <summary>Nothing was reported: the indicator had ceased.</summary>
    Ceased,

    /// <summary>The cell says that the figure is not available for the period.</summary>
    NotAvailable,

    /// <summary>The cell says that the indicator does not apply.</summary>
    NotApplicable,

    /// <summary>The cell says that the figure is awaited.</summary>
    Awaited,

    /// <summary>The cell says that there was no collection in the period.</summary>
    NoCollection,

    /// <summary>The cell says that the figure is suppressed.</summary>
    Suppressed,

    /// <summary>No target applies to the period, or the target says that there is none.</summary>
    NoTarget,

    /// <summary>The target is the plan, and the period has no plan, or not the whole of one.</summary>
    NoPlan,

    /// <summary>The target is the plan, and the plan is known to be probably wrong, or a part of it is.</summary>
    DoubtfulPlan,

    /// <summary>The target is for the year so far, and the figure is of a part of it: one month against the share of the year gone.</summary>
    PartOfYear,

    /// <summary>The figure is a sum from which a part is missing.</summary>
    Incomplete,

    /// <summary>The target is due later, and no trajectory is given.</summary>
    NotDueYet,

    /// <summary>The figure is a fraction over zero: <c>0/0</c>.</summary>
    NoRate,

    /// <summary>The figure is a number and the target a verdict.</summary>
    NumberAgainstVerdict,

    /// <summary>The figure is a verdict that does not compare with the target.</summary>
    VerdictDoesNotCompare,
}
