namespace Plumbline.Core.Spc;

/// <summary>Where the measure stands: "Falls was 4.2 in Mar 2024; the target is at most 5."</summary>
internal static class StandingWords
{
    public static string Of(ControlChart chart, ControlPoint last, ChartWording wording)
    {
        var standing = $"{wording.Subject} was {wording.Number(last.Value!.Value)} in {wording.Period(last.Label)}";
        return chart.Points[^1].Target is { } target ? $"{standing}; the target is {Target(chart, target, wording)}." : $"{standing}.";
    }

    /// <summary>A target with its side: "at least 90%".</summary>
    public static string Target(ControlChart chart, double target, ChartWording wording) => chart.Direction switch
    {
        ImprovementDirection.Increase => $"at least {wording.Number(target)}",
        ImprovementDirection.Decrease => $"at most {wording.Number(target)}",
        ImprovementDirection.Neutral => wording.Number(target),
    };
}
