using Plumbline.Core.Checks.Finance;

namespace Plumbline.Core.Checks.Contracts;

/// <summary>The checks of contracts and their requirements.</summary>
internal static class ContractChecks
{
    /// <summary>All of them, the most serious first.</summary>
    internal static IReadOnlyList<Check> All { get; } =
    [
        Of(ContractCounts.Share, Severity.Error, ContractCounts.FindShare),
        Of(ContractCounts.Total, Severity.Error, ContractCounts.FindTotal),
        Of(ContractCounts.Counted, Severity.Warning, ContractCounts.FindCounted),
        Of(KpiCounts.Code, Severity.Warning, KpiCounts.Find),
        new(KpiExceptionChecks.Mitigation, Severity.Warning, KpiExceptionChecks.FindMitigation),
        new(KpiExceptionChecks.NotOver, Severity.Warning, KpiExceptionChecks.FindNotOver),
        Of(KpiExceptionChecks.NotListed, Severity.Warning, KpiExceptionChecks.FindNotListed),
        new(NoticeChecks.Overdue, Severity.Warning, NoticeChecks.FindOverdue),
        new(NoticeChecks.Lapsed, Severity.Warning, NoticeChecks.FindLapsed),
        new(StaleForecasts.Code, Severity.Note, static audit => ContractCase.In(audit).SelectMany(UnrevisedForecasts.Find).Concat(StaleForecasts.Find(audit))),
    ];

    private static Check Of(string code, Severity severity, Func<ContractCase, IEnumerable<Finding>> find) => new(code, severity, audit => ContractCase.In(audit).SelectMany(find));
}
