using Plumbline.Core.Risks.Records;

namespace Plumbline.Core.Checks.Records;

/// <summary>The scores of a risk beside each other, and the days by which they are to be reached.</summary>
internal static class RiskTargets
{
    internal const string AboveInitial = "risk-above-initial";
    internal const string AboveCurrent = "risk-target-above-current";
    internal const string TargetAboveInitial = "risk-target-above-initial";
    internal const string Reached = "risk-target-reached";
    internal const string TargetPassed = "risk-target-passed";
    internal const string CompletionPassed = "risk-completion-passed";

    internal static IEnumerable<Finding> FindAboveInitial(RiskCase risk)
    {
        if (risk.Entry is not { Initial: { } initial, Current: { } current } || Score(current) <= Score(initial)) yield break;
        yield return risk.Found(
            AboveInitial, Severity.Note, $"current {Score(current)}", $"at most {Score(initial)}",
            $"is graded {Score(current)}, above its initial score of {Score(initial)}", RiskCase.Stated(initial), RiskCase.Stated(current));
    }

    internal static IEnumerable<Finding> FindAboveCurrent(RiskCase risk)
    {
        if (risk.Entry is not { Current: { } current, Target: { } target } || Score(target) <= Score(current)) yield break;
        yield return risk.Found(
            AboveCurrent, Severity.Warning, $"target {Score(target)}", $"below {Score(current)}",
            $"aims at {Score(target)}, above its current score of {Score(current)}", RiskCase.Stated(current), RiskCase.Stated(target));
    }

    internal static IEnumerable<Finding> FindTargetAboveInitial(RiskCase risk)
    {
        if (risk.Entry is not { Initial: { } initial, Target: { } target } || Score(target) <= Score(initial)) yield break;
        yield return risk.Found(
            TargetAboveInitial, Severity.Warning, $"target {Score(target)}", $"at most {Score(initial)}",
            $"aims at {Score(target)}, above its initial score of {Score(initial)}", RiskCase.Stated(initial), RiskCase.Stated(target));
    }

    // Where the target is above the current score, the warning says more.
    internal static IEnumerable<Finding> FindReached(RiskCase risk)
    {
        if (risk.Entry is not { Current: { } current, Target: { } target } || Score(target) != Score(current)) yield break;
        yield return risk.Found(
            Reached, Severity.Note, $"target {Score(target)}", $"below {Score(current)}",
            $"has reached its target of {Score(target)} and is still open: close it, or aim lower", RiskCase.Stated(current), RiskCase.Stated(target));
    }

    internal static IEnumerable<Finding> FindTargetPassed(RiskCase risk)
    {
        if (risk.Entry is not { Current: { } current, Target: { Due: { } due } target } || due >= risk.Lapses || Score(current) <= Score(target)) yield break;
        yield return risk.Found(
            TargetPassed, Severity.Warning, $"current {Score(current)}", $"{Score(target)} by {risk.Words(due)}",
            $"was to be at {Score(target)} by {risk.Words(due)} and is at {Score(current)}", RiskCase.Stated(current), RiskCase.Stated(target));
    }

    internal static IEnumerable<Finding> FindCompletionPassed(RiskCase risk)
    {
        if (risk.Risk.AnticipatedCompletion is not { } day || day >= risk.Lapses) yield break;
        yield return risk.Found(
            CompletionPassed, Severity.Warning, "open", $"done by {risk.Words(day)}",
            $"was to be done by {risk.Words(day)} and is still open", $"anticipated completion {RiskCase.Stated(day)}");
    }

    private static int Score(Grading grading) => grading.Score.Value;
}
