using Plumbline.Core.Actions;
using Plumbline.Core.Posts;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Risks.Rules;

namespace Plumbline.Core.Checks.Records;

/// <summary>Who answers for a risk, what it threatens, and what is done where it is too high.</summary>
internal static class RiskDuties
{
    internal const string OwnerNoPost = "risk-owner-no-post";
    internal const string NoObjective = "risk-no-objective";
    internal const string AboveTolerance = "risk-above-tolerance";
    internal const string LowerForum = "risk-lower-forum";

    // Applies only where the organisation lists its posts.
    internal static IEnumerable<Finding> FindOwnerNoPost(RiskCase risk)
    {
        var posts = risk.Audit.Picture.Values.Of<Post>();
        if (posts.Count == 0 || posts.Any(post => post.IsNamed(risk.Risk.Owner))) yield break;
        yield return risk.Found(OwnerNoPost, Severity.Note, $"owner “{risk.Risk.Owner}”", "the title or code of a post", $"has the owner “{risk.Risk.Owner}”, which is not a post");
    }

    internal static IEnumerable<Finding> FindNoObjective(RiskCase risk)
    {
        if (risk.Risk.Kind != RiskKind.Strategic || risk.Risk.Objectives.Count > 0) yield break;
        yield return risk.Found(NoObjective, Severity.Warning, "no objective", "the objectives that it threatens", "is strategic and names no objective that it threatens");
    }

    internal static IEnumerable<Finding> FindAboveTolerance(RiskCase risk)
    {
        if (!risk.Standing.IsAboveTolerance || risk.Entry.Current is not { } current) yield break;
        if ((RiskEvidence.AcceptedOn(risk.File, risk.Lapses) ?? RiskEvidence.AcceptedOn(risk.File, risk.Today)) is not null || RiskEvidence.Actions(risk.File, risk.Records.Actions).Any(static entry => entry.Action.State is ActionState.Open)) yield break;
        var (score, tolerable) = (RiskCase.Number(current.Score.Value), RiskCase.Number(risk.Standing.Tolerable));
        yield return risk.Found(
            AboveTolerance, Severity.Warning, score, $"at most {tolerable}, an open action or an acceptance",
            $"is graded {score}, above the {tolerable} that is tolerated, and has neither an open action nor an acceptance in force", [RiskCase.Stated(current), .. risk.File.Acceptances.Select(static one => $"acceptance {RiskCase.Stated(one.On)} until {RiskCase.Stated(one.Until)}")]);
    }

    // A review that escalated it since it was graded so is enough.
    internal static IEnumerable<Finding> FindLowerForum(RiskCase risk)
    {
        if (risk.Standing.Forum is not { } forum || risk.Entry.Current is not { } current) yield break;
        if (string.Equals(risk.Risk.Committee, forum, StringComparison.OrdinalIgnoreCase)) yield break;
        if (risk.File.Reviews.Any(review => review.Outcome == ReviewOutcome.Escalated && review.Date >= current.Date && review.Date <= risk.Today)) yield break;
        var score = RiskCase.Number(current.Score.Value);
        yield return risk.Found(
            LowerForum, Severity.Warning, risk.Risk.Committee ?? "no committee", forum,
            $"is graded {score}, so it should come to the {forum}, but is still {(risk.Risk.Committee is { } committee ? $"with the {committee}" : "with no committee")}", RiskCase.Stated(current));
    }
}
