using Plumbline.App.Definitions;
using Plumbline.App.Finance;
using Plumbline.Core.Contracts.Counting;
using Plumbline.Core.Contracts.Records;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Reporting;

/// <summary>The figures that a report tells of, whichever way its blocks get them: as series, as lines of the accounts, or as requirements of contracts.</summary>
public static class ReportNeeds
{
    /// <summary>All of them: what its blocks ask for, the lines of what they show of the accounts, and the requirements of contracts.</summary>
    public static IReadOnlyList<DataNeed> Of(ReportDefinition report, ReportScope scope)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(scope);
        return [.. report.Blocks.SelectMany(block => block.Needs(scope)), .. OfAccounts(report, scope), .. ContractsOf(report, scope) is { } need ? OfContracts(scope, need, KpiTargets.Contracts(scope.Picture)) : []];
    }

    /// <summary>Those that stand in the paper one by one, in whatever way: counts of requirements name none.</summary>
    internal static IReadOnlyList<DataNeed> Printed(ReportDefinition report, ReportScope scope) =>
        [.. OfAccounts(report, scope), .. ContractsOf(report, scope) is { } need ? OfContracts(scope, need, KpiTargets.Contracts(scope.Picture).Where(one => need.Files.Contains(one.Code))) : []];

    /// <summary>What the blocks need of contracts, together; null where none needs any.</summary>
    internal static ContractsNeed? ContractsOf(ReportDefinition report, ReportScope scope) =>
        report.Blocks.Select(block => block.NeedsContracts(scope)).OfType<ContractsNeed>().Aggregate((ContractsNeed?)null, static (one, other) => one?.With(other) ?? other);

    /// <summary>Whether a block tells of contracts or of the accounts.</summary>
    internal static bool TellsOfContractsOrAccounts(IReportBlock block, ReportScope scope) => block.NeedsContracts(scope) is not null || block.NeedsFinance(scope).Any();

    private static IEnumerable<DataNeed> OfAccounts(ReportDefinition report, ReportScope scope) =>
        from need in report.Blocks.SelectMany(block => block.NeedsFinance(scope)).Distinct()
        let shown = LinesShown.Of(scope.Picture, need, scope.Unit, PaperDay.LastMonth(scope.Period))
        where shown is not null
        from line in shown.Lines
        select new DataNeed(line, shown.Unit, shown.First);

    private static IEnumerable<DataNeed> OfContracts(ReportScope scope, ContractsNeed need, IEnumerable<Contract> contracts)
    {
        var first = PaperDay.LastMonth(scope.Period).Plus(1 - need.Months).First;
        return KpiTargets.Of(scope.Picture, contracts).Select(kpi => new DataNeed(kpi.Kpi.Indicator.Code, kpi.Kpi.Unit, first)).Distinct();
    }
}
