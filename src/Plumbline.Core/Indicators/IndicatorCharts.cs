using Plumbline.Core.Periods;
using Plumbline.Core.Spc;
using Plumbline.Core.Text;

namespace Plumbline.Core.Indicators;

/// <summary>The control charts that an indicator may have, and the measures they suit.</summary>
public static class IndicatorCharts
{
    /// <summary>The kinds, the usual one first. The others (MR, X̄, S) show a spread or measurements, which no figure of a paper is.</summary>
    public static IReadOnlyList<ChartKind> Kinds { get; } =
        [ChartKind.Xmr, ChartKind.Run, ChartKind.P, ChartKind.PPrime, ChartKind.U, ChartKind.UPrime, ChartKind.C, ChartKind.G, ChartKind.T];

    /// <summary>Whether a chart shows the gaps between events: one point for each event, not for each period.</summary>
    public static bool IsOfGaps(ChartKind kind) => kind is ChartKind.G or ChartKind.T;

    /// <summary>Whether a chart needs numerators and denominators.</summary>
    public static bool IsOfFractions(ChartKind kind) => kind is ChartKind.P or ChartKind.PPrime or ChartKind.U or ChartKind.UPrime;

    /// <summary>Why a chart does not suit a measure; null where it does.</summary>
    public static Problem? ProblemOf(ChartKind kind, Measure measure, bool isCumulative)
    {
        ArgumentNullException.ThrowIfNull(measure);
        if (kind == ChartKind.Xmr) return null;
        var code = SpcCodes.Of(kind);
        if (isCumulative) return new Problem($"{code} of a running total", "no chart: limits of a total that only rises mean nothing");
        return Wanted(kind) is { } wanted ? measure.Kind == wanted ? null : new Problem($"{code} of a {measure}", Expected(kind, wanted))
            : measure.Kind == MeasureKind.Verdict ? new Problem($"{code} of a verdict", "no chart: a verdict is not a number") : null;
    }

    /// <summary>
    /// Whether an indicator's figures are themselves gaps between events, so that a g or t chart needs no line list: days for t; for g a count,
    /// each figure dated by the day of the event that ends the gap. A monthly count is not a gap.
    /// </summary>
    public static bool AreGaps(ChartKind kind, Measure measure, Frequency frequency)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return kind switch
        {
            ChartKind.T => measure.Kind == MeasureKind.Days,
            ChartKind.G => measure.Kind == MeasureKind.Count && frequency == Frequency.Day,
            ChartKind.Xmr or ChartKind.Mr or ChartKind.Run or ChartKind.P or ChartKind.PPrime or ChartKind.U or ChartKind.UPrime or ChartKind.C or ChartKind.XBar or ChartKind.S => false,
        };
    }

    private static MeasureKind? Wanted(ChartKind kind) => kind switch
    {
        ChartKind.P or ChartKind.PPrime => MeasureKind.Percentage,
        ChartKind.U or ChartKind.UPrime => MeasureKind.Rate,
        ChartKind.C or ChartKind.G => MeasureKind.Count,
        ChartKind.T => MeasureKind.Days,
        ChartKind.Xmr or ChartKind.Mr or ChartKind.Run or ChartKind.XBar or ChartKind.S => null,
    };

    private static string Expected(ChartKind kind, MeasureKind wanted) => kind switch
    {
        ChartKind.T => "a measure of days: an indicator of its own for the days between events, counted from a line list (count: days-between) or given as figures",
        ChartKind.G => "a count: an indicator of its own for the cases between events, counted from a line list (count: cases-between) or given as figures",
        ChartKind.U or ChartKind.UPrime => "a rate, such as rate per 1000, whose figures have numerator and denominator",
        ChartKind.P or ChartKind.PPrime => "a percentage whose figures have numerator and denominator, such as 17/19",
        ChartKind.C or ChartKind.Xmr or ChartKind.Mr or ChartKind.Run or ChartKind.XBar or ChartKind.S => $"a {Names<MeasureKind>.Of(wanted)}",
    };
}
