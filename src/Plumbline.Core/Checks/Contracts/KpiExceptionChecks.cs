using Plumbline.Core.Contracts.Readings;
using Plumbline.Core.References;
using Plumbline.Core.Text;

namespace Plumbline.Core.Checks.Contracts;

/// <summary>What is said of the requirements that have been red for long: each is red for long, has a mitigation, and none is left out.</summary>
internal static class KpiExceptionChecks
{
    internal const string Mitigation = "kpi-mitigation";
    internal const string NotOver = "kpi-not-over";
    internal const string NotListed = "kpi-not-listed";

    /// <summary>Red for more months in a row than this is long.</summary>
    internal const int Limit = 2;

    // Fewer months of the year tell little.
    private const int FewestMonths = 6;

    internal static IEnumerable<Finding> FindMitigation(Audit audit) =>
        from one in Told(audit, static exception => exception.MonthsRed.Count > Limit && string.IsNullOrWhiteSpace(exception.Mitigation) && exception.Actions.Count == 0)
        select Found(audit, one, Mitigation, "no mitigation", "what is being done", static exception => $"{exception.Kpi} has been red for {Words(exception.MonthsRed)} ({exception.Actual}, required {exception.Required}), and nothing is said of what is done about it");

    internal static IEnumerable<Finding> FindNotOver(Audit audit) =>
        from one in Told(audit, static exception => exception is { IsStated: true, MonthsRed.Count: <= Limit })
        select Found(audit, one, NotOver, one[0].MonthsRed.ToString(), $"more than {Limit} months", static exception => $"{exception.Kpi} is listed among those red for more than {Counted.Number(Limit)} months, and has been red for {Counted.Of(exception.MonthsRed.Count, "month")}");

    // Of a contract of which the counts alone are known. One whose board has an exception without a contract may be the one meant.
    internal static IEnumerable<Finding> FindNotListed(ContractCase one)
    {
        var (reading, exceptions) = (one.Contracts.Reading, one.Contracts.Exceptions);
        if (one.Line is not { Contract: { } contract, Kpis.Count: 0 } || !exceptions.Any(static exception => exception.IsStated)) yield break;
        if (exceptions.Any(exception => exception.Contract?.Code == contract.Code || (exception.Contract is null && (exception.Board is null || exception.Board == contract.Board)))) yield break;
        var year = reading.Period.FinancialYear;
        var months = one.Line.Months.Where(month => year.Contains(month.Period)).ToList();
        if (months.Count < FewestMonths || months.Count < year.Parts(reading.Period.Frequency).Count(period => period <= reading.Period) || months.Exists(static month => month.Shown is not { Red: > 0 })) yield break;
        yield return ContractCase.About(
            one.Audit, contract, NotListed, Severity.Warning, "not listed", "a requirement among those red for long",
            $"{one.Subject} has had at least one red requirement in every month from {one.Audit.Words(months[0].Period)} to {one.Audit.Words(months[^1].Period)}, and none of it is listed among those red for more than {Counted.Number(Limit)} months.",
            months.Select(static month => ContractCase.Stated(month, month.Shown!)));
    }

    // Those of one contract together: they are about it. A requirement that is counted is told by itself.
    private static IEnumerable<List<KpiException>> Told(Audit audit, Func<KpiException, bool> which) =>
        audit.Contracts is { } contracts && audit.Includes(contracts.Reading.Period)
            ? contracts.Exceptions.Where(which).GroupBy(static one => (one.Contract?.Code, one.Counted?.Kpi.Indicator.Code, Board: one.Contract is null ? one.Board : null)).Select(static group => group.ToList())
            : [];

    private static string Words(MonthsRed months) => $"{Counted.Of(months.Count, "month")}{(months.AtLeast ? " or more" : "")}";

    private static Finding Found(Audit audit, List<KpiException> group, string check, string found, string expected, Func<KpiException, string> said)
    {
        var (first, period) = (group[0], audit.Contracts!.Reading.Period);
        var whose = first.Contract is { } contract ? $"the contract “{contract.Name}”" : first.Service;
        var finding = ContractCase.About(
            audit, first.Contract, check, Severity.Warning, found, expected,
            $"Of {whose} in {audit.Words(period)}: {string.Join("; ", group.Select(said))}.",
            group.Select(one => $"{period} {one.Service}, {one.Kpi}: {one.MonthsRed} months, {one.Actual}, {one.Required}"));
        return first is { Counted.Kpi: { } kpi } ? finding with { About = Reference.ToKpi(kpi.Contract.Code, kpi.Indicator.Code), Unit = kpi.Unit, Period = period } : finding;
    }
}
