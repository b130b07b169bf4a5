using Plumbline.Core.Analysis;
using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Observations;
using Plumbline.Core.Ratings;
using Plumbline.Core.Readings;
using Plumbline.Core.TimeSeries;

namespace Plumbline.Core.Checks;

/// <summary>What papers say of a figure of an audit.</summary>
internal static class FigureReading
{
    /// <summary>The reading of a figure.</summary>
    internal static Reading Of(Audit audit, Indicator indicator, Observation cell)
    {
        var series = SeriesOf(audit, indicator, cell);
        return Reading.Of(Judge.Of(audit.Picture, indicator, cell), PerformanceChange.Between(indicator, series.ReportedBefore(cell), cell), ChartedSeries.Of(audit.Picture, series, cell.Period));
    }

    /// <summary>The figures of the indicator and unit, as its chart takes them.</summary>
    internal static Series SeriesOf(Audit audit, Indicator indicator, Observation cell) =>
        Series.From(indicator, cell.Unit, audit.Figures.Of(indicator.Code, cell.Unit).Where(other => other.Period.Frequency == indicator.Frequency)).Value
            .ChartedBy(audit.Gaps.GetValueOrDefault((indicator.Code, cell.Unit)));
}
