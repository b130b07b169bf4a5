using Plumbline.Core.Analysis;
using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Observations;
using Plumbline.Core.Ratings;
using Plumbline.Core.Spc;

namespace Plumbline.Core.Readings;

/// <summary>
/// What the figures of one indicator say at the end of a period. Every headline, list, icon and sentence about it is made from this
/// one reading, so that no two of them can disagree.
/// </summary>
public sealed record Reading
{
    private Reading(Judgement judgement, PerformanceChange change) => (Judgement, Change) = (judgement, change);

    /// <summary>How the figure, or its absence, compares with its target.</summary>
    public Judgement Judgement { get; }

    /// <summary>The figure compared with the one before it.</summary>
    public PerformanceChange Change { get; }

    /// <summary>The control chart; null where there is none, or where its last judged point lies before the period judged: it says nothing of that period.</summary>
    public ChartedSeries? Charted { get; private init; }

    /// <summary>The chart; null as <see cref="Charted"/>.</summary>
    public ControlChart? Chart => Charted?.Chart;

    /// <summary>The indicator.</summary>
    public Indicator Indicator => Judgement.Indicator;

    /// <summary>The figure; null where nothing was reported.</summary>
    public Observation? Figure => Judgement.Observation;

    /// <summary>The latest figure of an earlier period, where the period judged has none; otherwise null.</summary>
    public Observation? Latest { get; private init; }

    /// <summary>Whether the last point of the chart is the figure itself, not one of the months of a longer period or a gap between events.</summary>
    public bool IsOfFigure => Figure is not null && Charted is not null && !IndicatorCharts.IsOfGaps(Indicator.Chart) && Charted.Points[Chart!.LastReported!.Index].At == Figure.Period;

    /// <summary>Whether the figure is known to be probably wrong: it is rated with the word, and is in no headline and no list of what needs attention.</summary>
    public bool IsDoubtful => Figure is { IsDoubtful: true };

    /// <summary>The variation of the last point; <see cref="Variation.Insufficient"/> without limits or without a chart of the period.</summary>
    /// <remarks>A measure on its way back from a fall has not changed for the better yet: it shows no change.</remarks>
    public Variation Variation => Recovery is not null ? Variation.Common : Chart?.Variation ?? Variation.Insufficient;

    /// <summary>What the chart allows to be said about the target.</summary>
    public TargetOutlook Outlook { get; private init; } = new(OutlookKind.NoLimits, null, [], []);

    /// <summary>The recovery that the last point belongs to; null where there is none, or where the point is of concern.</summary>
    public Recovery? Recovery { get; private init; }

    /// <summary>Whether the chart has limits that the last point is judged by.</summary>
    public bool HasLimits => Chart is { LastReported: { } last } chart && chart.Segments[last.Segment].Enough;

    /// <summary>Whether the limits that the last point is judged by rest on few figures and will move.</summary>
    public bool IsProvisional => Chart is { LastReported: { } last } chart && chart.Segments[last.Segment].Provisional;

    /// <summary>Special cause of concern at the last point.</summary>
    public bool IsConcern => !IsDoubtful && Variation is Variation.ConcernHigh or Variation.ConcernLow;

    /// <summary>Special cause of improvement at the last point, unless it is only the way back from a fall.</summary>
    public bool IsImprovement => !IsDoubtful && Recovery is null && Variation is Variation.ImprovementHigh or Variation.ImprovementLow;

    /// <summary>Special cause at the last point, where neither side is better.</summary>
    public bool IsOtherChange => !IsDoubtful && Variation is Variation.NeitherHigh or Variation.NeitherLow;

    /// <summary>Whether the figure is rated and misses its target, even within a tolerance. A doubtful figure is not counted.</summary>
    public bool IsOffTarget => !IsDoubtful && Judgement is { IsRated: true, IsMet: false };

    /// <summary>What it asks of its readers; null where it needs no attention.</summary>
    public Ask? Ask =>
        IsConcern ? Readings.Ask.FindTheCause
        : !IsOffTarget ? null
        : !HasLimits ? Readings.Ask.TooEarlyToSay
        : Outlook.NeedsAnotherWay ? Readings.Ask.ChangeHowItIsDone
        : Readings.Ask.KeepWatch;

    /// <summary>How many widths of its limits the figure is from its target, the worse the greater; without limits, how many times the target; without a target, how many widths it is from the average. The order within a group.</summary>
    public double Remoteness
    {
        get
        {
            if (Judgement.Distance is not { } distance)
                return Chart?.LastReported is { Value: { } value, Centre: { } centre, ComputedUpper: { } high, ComputedLower: { } low } && high > low ? Math.Abs(value - centre) / (high - low) : 0;
            var width = Chart?.LastReported is { ComputedUpper: { } upper, ComputedLower: { } lower } ? (upper - lower) * ChartScale.FactorOf(Indicator) : 0;
            return width > 0 ? -(double)distance.Better / width : -(double)distance.Share;
        }
    }

    /// <summary>Reads a judged figure beside its control chart.</summary>
    /// <param name="judgement">How the figure compares with its target.</param>
    /// <param name="change">How it compares with the figure before.</param>
    /// <param name="charted">The control chart up to the period, in the indicator's own frequency; null without one.</param>
    /// <param name="latest">The latest figure up to the period; it is told where the period itself has none.</param>
    public static Reading Of(Judgement judgement, PerformanceChange change, ChartedSeries? charted, Observation? latest = null)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        ArgumentNullException.ThrowIfNull(change);
        var speaks = charted is not null && SpeaksOf(judgement, charted) ? charted : null;
        var earlier = judgement.Observation is null or { Value: ObservedValue.Missing } && latest is { Value: not ObservedValue.Missing } ? latest : null;
        if (speaks is null) return new Reading(judgement, change) { Latest = earlier };
        var isConcern = speaks.Chart.Variation is Variation.ConcernHigh or Variation.ConcernLow;
        return new Reading(judgement, change) { Latest = earlier, Charted = speaks, Outlook = TargetOutlook.Of(speaks.Chart), Recovery = isConcern ? null : Recovery.Of(speaks.Chart) };
    }

    // A chart of gaps between events has no point in a period without an event, and still says how they come.
    private static bool SpeaksOf(Judgement judgement, ChartedSeries charted) =>
        charted.Chart.LastReported is { } last
        && (IndicatorCharts.IsOfGaps(judgement.Indicator.Chart) || charted.Points[last.Index].At.Last >= judgement.Period.First);
}
