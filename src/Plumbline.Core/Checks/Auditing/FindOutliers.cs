using Plumbline.Core.Analysis;
using Plumbline.Core.Spc;

namespace Plumbline.Core.Checks.Auditing;

/// <summary>Finds, among the latest figures of an audit, those outside the limits of the chart that reports draw of them.</summary>
public static class FindOutliers
{
    /// <summary>The outliers, in the order their indicators stand on paper.</summary>
    public static IReadOnlyList<Outlier> Run(Audit audit)
    {
        ArgumentNullException.ThrowIfNull(audit);
        return [.. audit.Signalled.Select(Of).OfType<Outlier>()];
    }

    private static Outlier? Of(SignalledCell signalled)
    {
        var point = signalled.Point;
        var isHigh = point.Signals.HasFlag(PointSignals.OutsideHigh);
        if (!isHigh && !point.Signals.HasFlag(PointSignals.OutsideLow)) return null;
        return (isHigh ? point.Upper : point.Lower) is { } limit ? new Outlier(signalled.Cell, (decimal)(limit * ChartScale.FactorOf(signalled.Indicator)), isHigh) : null;
    }
}
