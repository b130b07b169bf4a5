using Plumbline.Core.Spc;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Charts.Control;

/// <summary>The text of a point, for its tooltip and the data table.</summary>
internal static class PointWords
{
    /// <summary>"December 2023: 6.98%, above its usual range".</summary>
    /// <param name="point">The point.</param>
    /// <param name="kind">The kind of chart.</param>
    /// <param name="text">The text of the chart.</param>
    /// <param name="value">The value in more digits than usual; null for the usual ones.</param>
    internal static string Of(ControlPoint point, ChartKind kind, ChartText text, string? value = null)
    {
        var head = string.Concat(text.Axis.Periods[point.Index].Full, ": ", value ?? text.Format.Text(point.Value ?? point.Unjudged ?? 0));
        if (point.Unjudged is not null) return $"{head}, {text.WhyMissing(point.Index)}";
        if (point.Excluded) return head + ", left out of average and limits";
        return point.Signals is PointSignals.None ? head : string.Concat(head, ", ", Signals(point.Signals, kind));
    }

    /// <summary>The rules that fired, in words; empty if none did.</summary>
    internal static string Signals(PointSignals signals, ChartKind kind)
    {
        if (signals is PointSignals.None) return "";
        var centre = Centre(kind).ToLowerInvariant();
        var words = new List<string>();
        Say(PointSignals.OutsideHigh, "above its usual range");
        Say(PointSignals.OutsideLow, "below its usual range");
        Say(PointSignals.ShiftHigh, $"in a run above the {centre}");
        Say(PointSignals.ShiftLow, $"in a run below the {centre}");
        Say(PointSignals.TrendHigh, "in a rising run");
        Say(PointSignals.TrendLow, "in a falling run");
        Say(PointSignals.TwoOfThreeHigh, "one of the high points near the upper limit");
        Say(PointSignals.TwoOfThreeLow, "one of the low points near the lower limit");
        Say(PointSignals.MovingRangeHigh, $"a large step, to above the {centre}");
        Say(PointSignals.MovingRangeLow, $"a large step, to below the {centre}");
        return string.Join("; ", words);

        void Say(PointSignals signal, string what)
        {
            if ((signals & signal) != PointSignals.None) words.Add(what);
        }
    }

    /// <summary>The name and value of the centre line: "Average 6.1", "Median 0". A median has the decimals of the figures, or one more between two of them.</summary>
    internal static string Centre(ChartKind kind, double at, ValueFormat format) => $"{Centre(kind)} {CentreText(kind, at, format)}";

    /// <summary>The value of the centre line for a table.</summary>
    internal static Value CentreAsValue(ChartKind kind, double at, ValueFormat format) => kind is ChartKind.Run or ChartKind.G ? format.MedianAsValue(at) : format.StatisticAsValue(at);

    internal static string CentreText(ChartKind kind, double at, ValueFormat format) => kind is ChartKind.Run or ChartKind.G ? format.Median(at) : format.Statistic(at);

    /// <summary>The name of a chart's centre line.</summary>
    internal static string Centre(ChartKind kind) => kind switch
    {
        ChartKind.Run or ChartKind.G => "Median",
        ChartKind.Xmr or ChartKind.Mr or ChartKind.P or ChartKind.PPrime or ChartKind.U or ChartKind.UPrime
            or ChartKind.C or ChartKind.XBar or ChartKind.S => "Average",

        // The T chart's centre is transformed back from roots, so it is not the mean of the times.
        ChartKind.T => "Centre",
    };
}
