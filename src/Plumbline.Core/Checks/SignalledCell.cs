using Plumbline.Core.Analysis;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Spc;

namespace Plumbline.Core.Checks;

/// <summary>A latest figure that is part of a signal on the chart that reports draw of it.</summary>
/// <param name="Indicator">Its indicator.</param>
/// <param name="Cell">The figure.</param>
/// <param name="Point">Its point on the chart.</param>
internal sealed record SignalledCell(Indicator Indicator, Observation Cell, LastPoint Point)
{
    /// <summary>Those of an audit, in the order their indicators stand on paper.</summary>
    internal static IEnumerable<SignalledCell> In(Audit audit) =>
        LatestCells.Of(audit).AsParallel().AsOrdered().Select(latest => Of(audit, latest.Indicator, latest.Cell)).OfType<SignalledCell>();

    private static SignalledCell? Of(Audit audit, Indicator indicator, Observation cell)
    {
        // The chart does not judge these: a sum from which parts are missing is low for that reason, a doubtful figure is probably wrong.
        if (cell.Amount is null || cell.IsDoubtful || cell.Total is { IsIncompleteSum: true }) return null;
        return ChartedSeries.LastOf(audit.Picture, FigureReading.SeriesOf(audit, indicator, cell), cell.Period) is { Signals: not PointSignals.None } point ? new SignalledCell(indicator, cell, point) : null;
    }
}
