using Plumbline.Core.Text;

namespace Plumbline.Core.Spc;

/// <summary>Whether the target will be met: a forecast only where the limits and every point allow one.</summary>
internal static class OutlookWords
{
    /// <summary>How many periods are named.</summary>
    public const int MostNamed = 3;

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
            OutlookKind.None => last.Lower is not null && chart.Direction is ImprovementDirection.Neutral ? $"{stated} has no better side, so nothing is said of meeting it." : null,
            OutlookKind.NoLimits => null,
            OutlookKind.Assured => just ? $"{stated} is only just met as things stand." : $"{stated} will be met as things stand.",
            OutlookKind.OutOfReach => $"{stated} is {(just ? "only just " : "")}out of reach as things stand. To reach it, {ToChange}.",
            OutlookKind.MetSoFar or OutlookKind.MissedSoFar => $"{stated} was {Throughout(outlook, wording)}.",
            OutlookKind.UnderReview => $"Limits under review: the target of {StandingWords.Target(chart, target, wording)} was {Against(chart, outlook, wording)}, though it is outside the usual range.",
            OutlookKind.Varies => Varies(LimitWords.Range(last, wording), outlook, stated, wording, isRangeTold),
        };
    }

    /// <summary>"met in all 12 months", "missed in both months"; null where some points meet the target and others miss it.</summary>
    public static string? Throughout(TargetOutlook outlook, ChartWording wording) =>
        outlook.IsMetThroughout ? $"met in {Counted.All(outlook.Met.Length, wording.Noun)}"
        : outlook.IsMissedThroughout ? $"missed in {Counted.All(outlook.Missed.Length, wording.Noun)}"
        : null;

    /// <summary>The points that contradict the limits: "met in October 2023 and November 2023".</summary>
    public static string Against(ControlChart chart, TargetOutlook outlook, ChartWording wording)
    {
        string[] names = [.. outlook.Against.Select((index, place) => (place == 0 ? wording.When : wording.Period)(chart.Points[index].Label))];
        return $"{(outlook.Against.SequenceEqual(outlook.Met) ? "met" : "missed")} {Counted.List(names, MostNamed)}";
    }

    private static string Varies(string? range, TargetOutlook outlook, string stated, ChartWording wording, bool isRangeTold)
    {
        var inside = isRangeTold ? "inside that range" : range is null ? "inside the usual range" : $"inside the usual range, {range}";
        var (some, every) = ($"some {wording.Noun}s", $"every {wording.Noun}");
        if (outlook.IsMetThroughout) return $"{stated} was {Throughout(outlook, wording)}. It is {inside}, so a single {wording.Noun} may miss it.";
        if (outlook.IsMissedThroughout) return $"{stated} was {Throughout(outlook, wording)}. It is {inside}, so a single {wording.Noun} may meet it; to meet it {every}, {ToChange}.";
        return $"{stated} is {inside}, so it will be met {some} and not others. To meet it {every}, {ToChange}.";
    }
}
