using Plumbline.Core.Contracts.Records;
using Plumbline.Core.References;
using Plumbline.Core.Text;

namespace Plumbline.Core.Checks.Contracts;

/// <summary>A notice must be answered, and a remedial plan fulfilled, by its day.</summary>
internal static class NoticeChecks
{
    internal const string Overdue = "notice-overdue";
    internal const string Lapsed = "plan-lapsed";

    internal static IEnumerable<Finding> FindOverdue(Audit audit) => Find(audit, Overdue, static kind => kind != NoticeKind.RemedialPlan, "answered", "was to be answered");

    internal static IEnumerable<Finding> FindLapsed(Audit audit) => Find(audit, Lapsed, static kind => kind == NoticeKind.RemedialPlan, "fulfilled", "was to be fulfilled");

    // How late it is stands nowhere: it grows day by day, and would lapse an acceptance.
    private static IEnumerable<Finding> Find(Audit audit, string check, Func<NoticeKind, bool> which, string expected, string said) =>
        from notice in audit.Contracts?.Notices ?? []
        where which(notice.Kind) && notice.IsOverdue(audit.Contracts!.LapsesOn)
        let due = notice.Due!.Value.ToString("d MMMM yyyy", audit.Language)
        let contract = audit.Contracts!.Reading.Contracts.FirstOrDefault(line => line.Contract!.Code == notice.Contract)?.Contract
        select new Finding
        {
            Check = check,
            Severity = Severity.Warning,
            About = notice.Indicator is { } indicator ? Reference.ToKpi(notice.Contract, indicator) : Reference.To(ReferenceKind.Contract, notice.Contract),
            Unit = contract?.Unit,
            Found = "open",
            Expected = $"{expected} by {due}",
            Message = $"The {Names<NoticeKind>.Of(notice.Kind).Replace('-', ' ')} {notice.Code} of the contract “{contract?.Name ?? notice.Contract.ToString()}” (“{notice.Text.TrimEnd('.')}”) {said} by {due} and is still open.",
            Stated = [FormattableString.Invariant($"{notice.Code} due {notice.Due:yyyy-MM-dd}")],
        };
}
