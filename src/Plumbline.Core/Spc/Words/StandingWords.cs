namespace Plumbline.Core.Spc;

/// <summary>The last figure in words: "Falls stood at 4.2 in March 2024, within the target of at most 5."</summary>
internal static class StandingWords
{
    public static string Of(ControlChart chart, ControlPoint last, ChartWording wording)
    {
        // "Stood at" suits the singular and the plural: "Falls stood at", "Rolling turnover stood at".
        var standing = $"{wording.Subject} stood at {wording.Value(last.Value!.Value)} {wording.When(last.Label)}";
        var against = last.Target is { } target ? Against(chart, last.Value.Value, target, wording) : "";
        var since = chart.Points.Skip(last.Index + 1).ToList();
        var silence = since.Count == 0 ? ""
            : since.Exists(static point => point.Unjudged is not null) ? $" The figures since then are {Why(since)}, and do not count here." : " Nothing has been reported since.";
        return $"{standing}{against}.{silence}";
    }

    private static string Why(List<ControlPoint> hollow) =>
        (hollow.Exists(static point => point is { Unjudged: not null, IsDoubtful: false }), hollow.Exists(static point => point is { Unjudged: not null, IsDoubtful: true })) switch
        {
            (true, true) => "incomplete or doubtful",
            (_, true) => "doubtful",
            (_, false) => "incomplete",
        };

    /// <summary>A target with its direction: "at least 90%".</summary>
    public static string Target(ControlChart chart, double target, ChartWording wording) => chart.Direction switch
    {
        ImprovementDirection.Increase => $"at least {wording.Target(target)}",
        ImprovementDirection.Decrease => $"at most {wording.Target(target)}",
        ImprovementDirection.Neutral => wording.Target(target),
    };

    /// <summary>Whether a value meets a target; null where neither side of it is better.</summary>
    public static bool? Meets(ControlChart chart, double value, double target) => chart.Direction switch
    {
        ImprovementDirection.Increase => value >= target - JudgedSegment.ToleranceAt(target),
        ImprovementDirection.Decrease => value <= target + JudgedSegment.ToleranceAt(target),
        ImprovementDirection.Neutral => null,
    };

    private static string Against(ControlChart chart, double value, double target, ChartWording wording)
    {
        var stated = Target(chart, target, wording);
        var meets = Meets(chart, value, target);
        return chart.Direction switch
        {
            ImprovementDirection.Increase => meets is true ? $", meeting the target of {stated}" : $", short of the target of {stated}",
            ImprovementDirection.Decrease => meets is true ? $", within the target of {stated}" : $", above the target of {stated}",
            ImprovementDirection.Neutral => $"; the target is {stated}",
        };
    }
}
