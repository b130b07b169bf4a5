using Plumbline.Core.Actions;
using Plumbline.Core.Posts;
using Plumbline.Core.References;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.Core.Checks.Records;

/// <summary>An open action must have a day, keep it, and be a post's.</summary>
internal static class ActionChecks
{
    internal const string Overdue = "action-overdue";
    internal const string Redated = "action-redated";
    internal const string NoDue = "action-no-due";
    internal const string OwnerNoPost = "action-owner-no-post";

    // The second time that a day is moved later is the first that is found.
    private const int OftenRedated = 2;

    // How late it is stands in the sentence alone: it grows day by day and lapses no acceptance.
    internal static IEnumerable<Finding> FindOverdue(Audit audit) =>
        from entry in Open(audit)
        let days = entry.DaysOverdue(audit.Records!.LapsesOn)
        where days > 0
        let due = Words(audit, entry.Action.Due!.Value)
        select Found(audit, entry.Action, Overdue, Severity.Warning, "open", $"done by {due}", $"was to be done by {due} and is still open, {Counted.Of(days, "day")} later", $"due {RiskCase.Stated(entry.Action.Due!.Value)}");

    internal static IEnumerable<Finding> FindRedated(Audit audit) =>
        from entry in Open(audit)
        where entry.Redated >= OftenRedated && entry.FirstDue is not null
        select Found(
            audit, entry.Action, Redated, Severity.Warning, $"re-dated {Counted.Of(entry.Redated, "time")}", $"done by {Words(audit, entry.FirstDue!.Value)}",
            $"was first to be done by {Words(audit, entry.FirstDue!.Value)} and has been re-dated {Counted.Of(entry.Redated, "time")}{(entry.Action.Due is { } due ? $", last to {Words(audit, due)}" : "")}",
            $"first due {RiskCase.Stated(entry.FirstDue!.Value)}", $"due {(entry.Action.Due is { } now ? RiskCase.Stated(now) : "none")}");

    internal static IEnumerable<Finding> FindNoDue(Audit audit) =>
        from entry in Open(audit)
        where entry.Action.Due is null
        select Found(audit, entry.Action, NoDue, Severity.Note, "no day", "the day by which it is to be done", "has no day by which it is to be done");

    // Applies only where the organisation lists its posts.
    internal static IEnumerable<Finding> FindOwnerNoPost(Audit audit)
    {
        var posts = audit.Picture.Values.Of<Post>();
        return from entry in Open(audit)
               where posts.Count > 0 && !posts.Any(post => post.IsNamed(entry.Action.Owner))
               select Found(audit, entry.Action, OwnerNoPost, Severity.Note, $"owner “{entry.Action.Owner}”", "the title or code of a post", $"has the owner “{entry.Action.Owner}”, which is not a post");
    }

    /// <summary>A finding about an action.</summary>
    internal static Finding Found(Audit audit, TrackedAction action, string check, Severity severity, string found, string expected, string said, params IReadOnlyList<string> stated) => new()
    {
        Check = check,
        Severity = severity,
        About = action.Code.Reference,
        Unit = UnitOf(audit.Records!.Register, action),
        Found = found,
        Expected = expected,
        Message = $"Action {action.Code} (“{action.What.TrimEnd('.')}”) {said}.",
        Stated = stated,
    };

    private static IEnumerable<ActionEntry> Open(Audit audit) => audit.Records?.Actions.Entries.Where(static entry => entry.Action.State is ActionState.Open) ?? [];

    // The one unit of all that it is about; null where it is about several, or about the whole organisation.
    private static UnitCode? UnitOf(RiskRegister register, TrackedAction action) =>
        action.About.Select(about => about.Unit ?? (about.Kind == ReferenceKind.Risk && RiskCode.Parse(about.Key).TryGet(out var code, out _) ? register.Find(code)?.Risk.Unit : null)).Distinct().ToList() is [var unit] ? unit : null;

    private static string Words(Audit audit, DateOnly day) => day.ToString("d MMMM yyyy", audit.Language);
}
