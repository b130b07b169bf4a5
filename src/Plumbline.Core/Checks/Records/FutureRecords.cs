using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;

namespace Plumbline.Core.Checks.Records;

/// <summary>What has come about is not of a day to come, and what a review closed is closed.</summary>
internal static class FutureRecords
{
    internal const string Code = "risk-future", Closed = "risk-review-closed";

    // A later grading counts from its day on, so that only somebody who looks at it can tell whether the day is mistyped.
    internal static IEnumerable<Finding> Find(RiskCase risk)
    {
        List<(DateOnly Day, string What)> later =
        [
            .. risk.File.Gradings.Select(static one => (one.Date, $"{Names<GradingStage>.Of(one.Stage)} grading")),
            .. risk.File.Reviews.Select(static one => (one.Date, "review")),
            .. risk.File.Acceptances.Select(static one => (one.On, "acceptance")),
            .. risk.Risk.Closing is { } closing ? [(closing.Day, "closing")] : Array.Empty<(DateOnly Day, string What)>(),
        ];
        later = [.. later.Where(one => one.Day > risk.Today).OrderBy(static one => one.Day).ThenBy(static one => one.What, StringComparer.Ordinal)];
        if (later.Count == 0) yield break;
        var words = Counted.List([.. later.Select(one => $"the {one.What} of {risk.Words(one.Day)}")]);
        yield return risk.Found(
            Code, Severity.Warning, words, "a day that has come", $"has {words}, which {(later.Count == 1 ? "has" : "have")} not come yet",
            later.Select(static one => $"{one.What} {RiskCase.Stated(one.Day)}"));
    }

    // Whoever looks at it later has seen that it is open.
    internal static IEnumerable<Finding> FindClosed(RiskCase risk)
    {
        if (risk.File.Reviews.Where(one => one.Date <= risk.Today).MaxBy(static one => one.Date) is not { Outcome: ReviewOutcome.Closed } last || last.Date < risk.Entry.LastReview) yield break;
        yield return risk.Found(
            Closed, Severity.Warning, "open", "closed, with the day and the reason", $"was closed by its review of {risk.Words(last.Date)} and is still open", $"review {RiskCase.Stated(last.Date)} closed");
    }
}
