namespace Plumbline.Core.Spc;

/// <summary>Words for a point on which rules contradict each other: the signals on the other side, and why the side shown is shown.</summary>
internal static class ConflictWords
{
    /// <summary>The words for a point, after a space; empty where its rules agree.</summary>
    public static string Of(ControlChart chart, ControlPoint point, SignalSide shown, ChartWording wording)
    {
        if (chart.Conflicts.FirstOrDefault(conflict => conflict.Point == point.Index) is not { } found)
            return "";
        var against = chart.Signals.Where(signal => signal.Points.Contains(point.Index) && signal.Side != shown && signal.Side is not SignalSide.Neither);
        return $" On the other side: {VariationWords.Join(against, chart, wording)}; {Decided(found.Decision)}.";
    }

    private static string Decided(ConflictDecision decision) => decision switch
    {
        ConflictDecision.OutsideDecides => "but a figure outside the usual range counts first",
        ConflictDecision.ImprovementShown => "where signals disagree, the better one is shown",
        ConflictDecision.PositionDecides => "where the figure lies counts before the way it moves",
        ConflictDecision.FirstRuleDecides => "of signals that disagree, these rules show one by a fixed order",
    };
}
