using Plumbline.Core.Text;

namespace Plumbline.Core.Spc;

/// <summary>Whether the target will be met: a forecast only where the limits and every point allow one.</summary>
public static class OutlookWords
{
    /// <summary>How many periods are named.</summary>
    public const int MostNamed = 3;

    /// <summary>How many points in a row up to the last meet a target that may be missed, so that the words say so.</summary>
    private const int ManyInARow = 12;

    private const string ToChange = "the way the work is done has to change";

    /// <summary>The sentences about the target of the last period; null where there is nothing to say.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="outlook">What it allows to be said.</param>
    /// <param name="wording">How numbers and periods are written.</param>
    /// <param name="isRangeTold">Whether the sentence before tells the usual range.</param>
    public static string? Of(ControlChart chart, TargetOutlook outlook, ChartWording wording, bool isRangeTold)
    {
        if (chart.Points[^1].Target is not { } target || chart.LastReported is not { } last) return null;
        var stated = $"The target of {StandingWords.Target(chart, target, wording)}";
        var just = outlook.IsOnlyJust;
        return outlook.Kind switch
        {
            OutlookKind.None or OutlookKind.NoLimits => null,
            OutlookKind.Assured => just ? $"{stated} is only just met as things stand." : $"{stated} will be met as things stand.",
            OutlookKind.OutOfReach => $"{stated} is {(just ? "only just " : "")}out of reach as things stand. To reach it, {ToChange}.",
            OutlookKind.MetSoFar or OutlookKind.MissedSoFar => Throughout(chart, outlook, wording) is { } throughout ? $"{stated} was {throughout}." : null,
            OutlookKind.UnderReview => $"Limits under review: the target of {StandingWords.Target(chart, target, wording)} {(IsAgainstNow(outlook) ? "was" : "would have been")} {Against(chart, outlook, wording)}, though it is outside the usual range.",
            OutlookKind.Varies => Varies(chart, last, outlook, stated, wording, isRangeTold),
        };
    }

    /// <summary>
    /// "met in all 12 months", "missed in both months since the target changed", "met in each of the last 14 months"; null where some points
    /// meet the target and others miss it, and where it is too new to say.
    /// </summary>
    /// <param name="chart">The chart.</param>
    /// <param name="outlook">What it allows to be said.</param>
    /// <param name="wording">How periods are written.</param>
    /// <param name="isShort">Whether the words stand in a cell: "of the new target".</param>
    public static string? Throughout(ControlChart chart, TargetOutlook outlook, ChartWording wording, bool isShort = false) =>
        outlook.IsMetThroughout ? $"met in {Every(outlook.Met.Length, outlook, wording, isShort)}"
        : outlook.IsMissedThroughout ? $"missed in {Every(outlook.Missed.Length, outlook, wording, isShort)}"
        : MetOfLate(chart, outlook) is [var first, ..] run ? $"met in each of the last {Counted.Of(run.Length, run[^1] - first == run.Length - 1 ? wording.Noun : "figure")}"
        : null;

    /// <summary>"all five months since the target changed".</summary>
    public static string Every(int count, TargetOutlook outlook, ChartWording wording, bool isShort = false) =>
        Counted.All(count, wording.Noun) + (isShort && outlook.Age is not TargetAge.OfSegment ? " of the new target" : Since(outlook));

    private static string Since(TargetOutlook outlook) => outlook.Age switch
    {
        TargetAge.OfSegment => "",
        TargetAge.Changed => " since the target changed",
        TargetAge.New => " since the target was set",
    };

    /// <summary>Whether the points that contradict the limits were judged by this target; else they lie before it.</summary>
    public static bool IsAgainstNow(TargetOutlook outlook) => outlook.Against.All(index => outlook.Met.Contains(index) || outlook.Missed.Contains(index));

    /// <summary>The points that contradict the limits: "met in October 2023 and November 2023".</summary>
    public static string Against(ControlChart chart, TargetOutlook outlook, ChartWording wording)
    {
        string[] names = [.. outlook.Against.Select((index, place) => (place == 0 ? wording.When : wording.Period)(chart.Points[index].Label))];
        return $"{(chart.Assurance is Assurance.Fail ? "met" : "missed")} {Counted.List(names, MostNamed)}";
    }

    // The points up to the last that all meet the target, where they are many, or reach back to a shift for the better; else empty.
    private static int[] MetOfLate(ControlChart chart, TargetOutlook outlook)
    {
        var lastMissed = outlook.Missed.IsEmpty ? -1 : outlook.Missed[^1];
        int[] met = [.. outlook.Met.Where(index => index > lastMissed)];
        if (met.Length >= ManyInARow) return met;
        var isBetter = chart.Variation is Variation.ImprovementHigh or Variation.ImprovementLow;
        return isBetter && VariationWords.Shown(chart, chart.LastReported!).FirstOrDefault(static signal => signal.Rule is SignalRule.Shift) is { } shift && met.Length > 0 && met[0] <= shift.First ? met : [];
    }

    private static string Varies(ControlChart chart, ControlPoint last, TargetOutlook outlook, string stated, ChartWording wording, bool isRangeTold)
    {
        var range = LimitWords.Range(last, wording);
        var inside = isRangeTold ? "inside that range" : range is null ? "inside the usual range" : $"inside the usual range, {range}";
        // The points of a chart of gaps are events.
        var (some, every, single) = chart.Kind is ChartKind.G or ChartKind.T ? ("at some events", "at every event", "event") : ($"some {wording.Noun}s", $"every {wording.Noun}", wording.Noun);
        var throughout = Throughout(chart, outlook, wording);
        if (outlook.IsMissedThroughout) return $"{stated} was {throughout}. It is {inside}, so a single {single} may meet it; to meet it {every}, {ToChange}.";
        if (throughout is not null) return $"{stated} was {throughout}. It is {inside}, so a single {single} may miss it.";
        return $"{stated} is {inside}, so it will be met {some} and not others. To meet it {every}, {ToChange}.";
    }
}
