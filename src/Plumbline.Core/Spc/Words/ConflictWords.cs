namespace Plumbline.Core.Spc;

/// <summary>Words for a point on which rules contradict each other: the signals against the side shown, and why that side is shown.</summary>
internal static class ConflictWords
{
    /// <summary>The words for a point, after a space; empty where its rules agree.</summary>
    public static string Of(ControlChart chart, ControlPoint point, SignalSide shown, ChartWording wording)
    {
        if (chart.Conflicts.FirstOrDefault(conflict => conflict.Point == point.Index) is not { } found)
            return "";
        var against = chart.Signals.Where(signal => signal.Points.Contains(point.Index) && signal.Side != shown && signal.Side is not SignalSide.Neither);
        return $" Against it: {VariationWords.Join(against, chart, wording)}; {Decided(found.Decision)}.";
    }

    private static string Decided(ConflictDecision decision) => decision switch
    {
        ConflictDecision.OutsideDecides => "but a point outside a limit is what that limit says",
        ConflictDecision.ImprovementShown => "where signals disagree, improvement is shown",
        ConflictDecision.PositionDecides => "where the point lies counts before the way it moves",
        ConflictDecision.FirstRuleDecides => "of signals that disagree, these rules show one by a fixed order",
    };
}
