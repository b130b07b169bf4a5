using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;

namespace Plumbline.Core.Checks;

/// <summary>The latest judged cell of each indicator and unit: the one a reader is told about.</summary>
public static class LatestCells
{
    /// <summary>The cells, in the order their indicators stand on paper. Indicators no longer reported are left out.</summary>
    public static IEnumerable<(Indicator Indicator, Observation Cell)> Of(Audit audit)
    {
        ArgumentNullException.ThrowIfNull(audit);
        return
            from indicator in audit.Picture.Indicators
            from series in audit.Figures.SeriesOf(indicator.Code)
            let latest = series.LastOrDefault(cell => audit.Includes(cell.Period) && cell.Period.Frequency == indicator.Frequency)
            where latest is not null && IsReported(audit, indicator, latest)
            select (indicator, latest);
    }

    // A dated status tells for each unit whether it is reported at the end of the period audited.
    private static bool IsReported(Audit audit, Indicator indicator, Observation latest) => audit.Picture.Statuses.HasDated(indicator.Code)
        ? audit.Picture.Statuses.StateAt(indicator, latest.Unit, audit.Period is { } period && period.Last > latest.Period.Last ? period : latest.Period) == ReportingState.Active
        : indicator.Status.State == ReportingState.Active;
}
