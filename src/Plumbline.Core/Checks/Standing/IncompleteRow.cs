using Plumbline.Core.Checks.Rules;
using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Posts;
using Plumbline.Core.References;

namespace Plumbline.Core.Checks.Standing;

/// <summary>An indicator that is being reported must have a definition, an owner and a target, even if the target is that there is none.</summary>
internal static class IncompleteRow
{
    internal const string NoTarget = "no-target";
    internal const string NoOwner = "no-owner";
    internal const string OwnerNoPost = "owner-no-post";
    internal const string NoDefinition = "no-definition";

    // What a contract requires is a target, where the contract is in force.
    internal static IEnumerable<Finding> FindNoTarget(Audit audit)
    {
        var required = audit.Picture.Values.Of<Contract>()
            .SelectMany(contract => audit.Picture.Targets.OfContract(contract.Code.ToString()), static (contract, target) => (Contract: contract, Target: target))
            .ToLookup(static one => one.Target.Indicator);
        return
            from indicator in Reported(audit)
            let latest = audit.Judged(indicator.Code).MaxBy(cell => cell.Period.First)
            where latest is not null && !NothingToReport.Is(latest) && !audit.Picture.Targets.Covers(indicator, latest.Period)
                && !required[indicator.Code].Any(one => one.Contract.IsInForce(latest.Period) && one.Target.AppliesTo(latest.Period))
            select About(NoTarget, indicator, latest.Period, "no target", "a target, or “no target”, “baseline” or “contextual”", $"{audit.NameOf(indicator.Code)} has no target for {audit.Words(latest.Period)}, and does not say that it has none.");
    }

    internal static IEnumerable<Finding> FindNoOwner(Audit audit) =>
        from indicator in Reported(audit)
        where string.IsNullOrWhiteSpace(indicator.Owner)
        select About(NoOwner, indicator, null, "no owner", "the role that answers for it", $"{audit.NameOf(indicator.Code)} has no owner.");

    // Applies only where the organisation lists its posts.
    internal static IEnumerable<Finding> FindOwnerNoPost(Audit audit)
    {
        var posts = audit.Picture.Values.Of<Post>();
        return from indicator in Reported(audit)
               where posts.Count > 0 && !string.IsNullOrWhiteSpace(indicator.Owner) && !posts.Any(post => post.IsNamed(indicator.Owner))
               select About(OwnerNoPost, indicator, null, $"owner “{indicator.Owner}”", "the title or code of a post", $"{audit.NameOf(indicator.Code)} has the owner “{indicator.Owner}”, which is not a post.");
    }

    internal static IEnumerable<Finding> FindNoDefinition(Audit audit) =>
        from indicator in Reported(audit)
        where string.IsNullOrWhiteSpace(indicator.Description)
        select About(NoDefinition, indicator, null, "no description", "what it measures, in plain words", $"{audit.NameOf(indicator.Code)} has no description of what it measures.");

    // The dated status is that of the whole organisation at the end of the period audited.
    private static IEnumerable<Indicator> Reported(Audit audit) => audit.Picture.Indicators.Where(indicator =>
        (audit.Period is { } period && audit.Picture.Statuses.HasDated(indicator.Code) ? audit.Picture.Statuses.StateAt(indicator, audit.Picture.Units.Top.Code, period) : indicator.Status.State) == ReportingState.Active);

    private static Finding About(string code, Indicator indicator, Period? period, string found, string expected, string message) => new()
    {
        Check = code,
        Severity = Severity.Note,
        About = Reference.To(indicator.Code),
        Period = period,
        Found = found,
        Expected = expected,
        Message = message,
    };
}
