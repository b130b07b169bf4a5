namespace Plumbline.Core.Observations;

/// <summary>Whether a cell reports something, and if not, why.</summary>
public enum ReportingStatus
{
    /// <summary>A number, a fraction or a verdict was reported.</summary>
    Reported,

    /// <summary>N/A: usually supplied, but not available for this period.</summary>
    NotAvailable,

    /// <summary>Not relevant to this area.</summary>
    NotApplicable,

    /// <summary>TBA: will be supplied later.</summary>
    Awaited,

    /// <summary>Nothing was collected for this period, by plan.</summary>
    NoCollection,

    /// <summary>Withheld, because the count is small enough to identify somebody.</summary>
    Suppressed,
}
