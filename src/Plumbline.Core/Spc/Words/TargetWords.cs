namespace Plumbline.Core.Spc;

/// <summary>Whether the target will be met by the system, by chance, or not at all.</summary>
internal static class TargetWords
{
    public static string? Of(ControlChart chart, ControlPoint last, ChartWording wording)
    {
        if (chart.Points[^1].Target is not { } target)
            return null;
        var stated = $"The target of {StandingWords.Target(chart, target, wording)}";
        return chart.Assurance switch
        {
            Assurance.Pass => $"{stated} will be met as long as nothing changes: the process is able to meet it.",
            Assurance.Fail => $"{stated} will not be met unless the process changes: even the best that chance brings falls short.",
            Assurance.HitOrMiss => $"{stated} lies within the limits: in some periods it will be met and in others missed, by chance.",
            Assurance.None or Assurance.Insufficient => last.Lower is null ? null : NoPolarity(chart, stated),
        };
    }

    private static string? NoPolarity(ControlChart chart, string stated) =>
        chart.Direction is ImprovementDirection.Neutral ? $"{stated} has no better side, so nothing is said of meeting it." : null;
}
