namespace Plumbline.Core.Spc;

/// <summary>The last figure in words: "Falls: 4.2 in March 2024, meeting the target of at most 5."</summary>
internal static class StandingWords
{
    public static string Of(ControlChart chart, ControlPoint last, ChartWording wording) =>
        last.Target is { } target ? Against(chart, last, target, wording) : $"{wording.Subject}: {wording.Value(last.Value!.Value)} {wording.When(last.Label)}.";

    /// <summary>What follows the last figure: points without one, or figures that are not judged; null where it ends the chart.</summary>
    public static string? Silence(ControlChart chart, ControlPoint last, ChartWording wording)
    {
        var since = chart.Points.Skip(last.Index + 1).ToList();
        if (since.Count == 0) return null;
        return since.Exists(static point => point.Unjudged is not null)
            ? since.Count(static point => point.Unjudged is not null) == 1
                ? $"The figure after {wording.Period(last.Label)} is {Why(since)}, and is not judged."
                : $"The figures after {wording.Period(last.Label)} are {Why(since)}, and are not judged."
            : $"Nothing has been reported since {wording.Period(last.Label)}.";
    }

    private static string Why(List<ControlPoint> hollow) =>
        (hollow.Exists(static point => point is { Unjudged: not null, IsDoubtful: false }), hollow.Exists(static point => point is { Unjudged: not null, IsDoubtful: true })) switch
        {
            (true, true) => "incomplete or doubtful",
            (_, true) => "doubtful",
            (_, false) => "incomplete",
        };

    /// <summary>A target with its direction: "at least 90%"; "100%" where nothing is above it.</summary>
    public static string Target(ControlChart chart, double target, ChartWording wording) => Target(chart, target, wording.Target(target));

    /// <summary>Whether a value meets a target; null where neither side of it is better.</summary>
    public static bool? Meets(ControlChart chart, double value, double target) => chart.Direction switch
    {
        ImprovementDirection.Increase when chart.IsTargetStrict => value > target + JudgedSegment.ToleranceAt(target),
        ImprovementDirection.Decrease when chart.IsTargetStrict => value < target - JudgedSegment.ToleranceAt(target),
        ImprovementDirection.Increase => value >= target - JudgedSegment.ToleranceAt(target),
        ImprovementDirection.Decrease => value <= target + JudgedSegment.ToleranceAt(target),
        ImprovementDirection.Neutral => null,
    };

    private static string Against(ControlChart chart, ControlPoint last, double target, ChartWording wording)
    {
        var value = last.Value!.Value;
        var texts = NumbersApart.Of(wording, (value, wording.Value(value)), (target, wording.Target(target)));
        var stated = Target(chart, target, texts[1]);
        var against = Meets(chart, value, target) switch
        {
            true => $", meeting the target of {stated}",
            false => $", missing the target of {stated}",
            null => $"; the target is {stated}",
        };
        return $"{wording.Subject}: {texts[0]} {wording.When(last.Label)}{against}.";
    }

    // No percentage is above 100 and no count below 0, so "at least 100%" is 100%.
    private static string Target(ControlChart chart, double target, string text) => chart.Direction switch
    {
        ImprovementDirection.Increase when chart.IsTargetStrict => $"more than {text}",
        ImprovementDirection.Decrease when chart.IsTargetStrict => $"less than {text}",
        ImprovementDirection.Increase => chart.Bounds.Greatest == target ? text : $"at least {text}",
        ImprovementDirection.Decrease => chart.Bounds.Least == target ? text : $"at most {text}",
        ImprovementDirection.Neutral => text,
    };
}
