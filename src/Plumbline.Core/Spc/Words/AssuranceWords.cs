namespace Plumbline.Core.Spc;

/// <summary>Says whether the process will always meet the target, never, or by chance.</summary>
internal static class AssuranceWords
{
    public static string? Of(ControlChart chart, ControlPoint last, ChartWording wording)
    {
        if (chart.Points[^1].Target is not { } target)
            return null;
        var stated = $"The target of {StandingWords.Target(chart, target, wording)}";
        var meets = StandingWords.Meets(chart, last.Value!.Value, target);
        return chart.Assurance switch
        {
            Assurance.Pass => $"{stated} will be met as long as the process stays as it is{But(meets is false, " missed it for a cause of its own", last, wording)}.",
            Assurance.Fail => $"{stated} will be missed as long as the process stays as it is; only a change in how the work is done will bring it there{But(meets is true, " met it for a cause of its own", last, wording)}.",
            Assurance.HitOrMiss => $"{stated} lies within the limits as they stand: it will be met in some periods and missed in others, by chance; only a change in how the work is done will make it sure.",
            Assurance.None or Assurance.Insufficient => last.Lower is null ? null : NoPolarity(chart, stated),
        };
    }

    // For a figure on the other side of the target than its process suggests.
    private static string But(bool holds, string what, ControlPoint last, ChartWording wording) =>
        holds ? $" ({wording.Period(last.Label)}{what})" : "";

    private static string? NoPolarity(ControlChart chart, string stated) =>
        chart.Direction is ImprovementDirection.Neutral ? $"{stated} has no better side, so nothing is said of meeting it." : null;
}
