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
            where indicator.Status.State == ReportingState.Active
            from series in audit.Figures.SeriesOf(indicator.Code)
            let latest = series.LastOrDefault(cell => audit.Includes(cell.Period) && cell.Period.Frequency == indicator.Frequency)
            where latest is not null
            select (indicator, latest);
    }
}
