using Plumbline.Core.Checks;
using Plumbline.Core.Checks.Standing;
using Plumbline.Core.Spc;
using Plumbline.Core.TimeSeries;

namespace Plumbline.Reports.Analysis;

/// <summary>Finds, among the latest figures of an audit, those outside the limits of the chart that reports draw of them.</summary>
public static class FindOutliers
{
    /// <summary>The outliers, in the order their indicators stand on paper.</summary>
    public static IReadOnlyList<Outlier> In(Audit audit)
    {
        ArgumentNullException.ThrowIfNull(audit);
        var found = new List<Outlier>();
        foreach (var (indicator, cell) in LatestCells.Of(audit))
        {
            if (cell.Amount is null) continue;
            var series = Series.From(indicator, cell.Unit, audit.Figures.Of(indicator.Code, cell.Unit).Where(other => other.Period.Frequency == indicator.Frequency)).Value
                .ChartedBy(audit.Gaps.GetValueOrDefault((indicator.Code, cell.Unit)));
            if (SeriesChart.Of(audit.Picture, series, cell.Period) is not { HasLimits: true } chart || chart.Chart.LastReported is not { } point) continue;
            var isHigh = point.Signals.HasFlag(PointSignals.OutsideHigh);
            if (!isHigh && !point.Signals.HasFlag(PointSignals.OutsideLow)) continue;
            if ((isHigh ? point.ComputedUpper : point.ComputedLower) is { } limit) found.Add(new Outlier(cell, (decimal)(limit * chart.Format.Factor), isHigh));
        }

        return found;
    }
}
