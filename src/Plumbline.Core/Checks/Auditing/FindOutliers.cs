using Plumbline.Core.Analysis;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Spc;
using Plumbline.Core.TimeSeries;

namespace Plumbline.Core.Checks.Auditing;

/// <summary>Finds, among the latest figures of an audit, those outside the limits of the chart that reports draw of them.</summary>
public static class FindOutliers
{
    /// <summary>The outliers, in the order their indicators stand on paper.</summary>
    public static IReadOnlyList<Outlier> Run(Audit audit)
    {
        ArgumentNullException.ThrowIfNull(audit);
        return [.. LatestCells.Of(audit).AsParallel().AsOrdered().Select(latest => Of(audit, latest.Indicator, latest.Cell)).OfType<Outlier>()];
    }

    private static Outlier? Of(Audit audit, Indicator indicator, Observation cell)
    {
        // The chart does not judge these: a sum from which parts are missing is low for that reason, a doubtful figure is probably wrong.
        if (cell.Amount is null || cell.IsDoubtful || cell.Total is { IsIncompleteSum: true }) return null;
        var series = Series.From(indicator, cell.Unit, audit.Figures.Of(indicator.Code, cell.Unit).Where(other => other.Period.Frequency == indicator.Frequency)).Value
            .ChartedBy(audit.Gaps.GetValueOrDefault((indicator.Code, cell.Unit)));
        if (ChartedSeries.LastOf(audit.Picture, series, cell.Period) is not { } point) return null;
        var isHigh = point.Signals.HasFlag(PointSignals.OutsideHigh);
        if (!isHigh && !point.Signals.HasFlag(PointSignals.OutsideLow)) return null;
        return (isHigh ? point.Upper : point.Lower) is { } limit ? new Outlier(cell, (decimal)(limit * ChartScale.FactorOf(indicator)), isHigh) : null;
    }
}
