namespace Plumbline.Core.Spc;

/// <summary>The last reported point of a chart, its limits and its signals. It is computed for tens of thousands of series, of which few are ever drawn.</summary>
/// <param name="Value">The value on the chart.</param>
/// <param name="Lower">The lower limit as computed; null where the chart has none.</param>
/// <param name="Upper">The upper limit as computed; null where the chart has none.</param>
/// <param name="Signals">The signals it is part of.</param>
public sealed record LastPoint(double Value, double? Lower, double? Upper, PointSignals Signals)
{
    /// <summary>The last point that <see cref="ControlChart.Of"/> would give for the same request; null where no point is reported, or the last segment has no limits.</summary>
    /// <exception cref="ArgumentException">The request has <see cref="ControlChartRequest.Problems"/>.</exception>
    public static LastPoint? Of(ControlChartRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        RequestProblems.Refuse(request);
        var segments = new List<SegmentFigures>();
        var columns = new ChartColumns(request);
        columns.Analyse(request, segments);
        var last = Array.FindLastIndex(columns.Values, static value => !double.IsNaN(value));
        return last < 0 || !segments[^1].Enough ? null : new LastPoint(columns.Values[last], ChartColumns.Known(columns.Lower[last]), ChartColumns.Known(columns.Upper[last]), columns.Signals[last]);
    }
}
