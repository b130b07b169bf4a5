using Plumbline.Core.Contracts.Counting;
using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Finance.Statements;
using Plumbline.Core.Periods;
using Plumbline.Reports.Composition;

namespace Plumbline.Reports.Blocks;

/// <summary>Every series that a block shows: those that it reads itself, the lines of its accounts, and the requirements of its contracts.</summary>
public static class ShownFigures
{
    /// <summary>The series, each from the first day of which it shows a figure.</summary>
    public static IEnumerable<DataNeed> Of(IReportBlock block, ReportScope scope)
    {
        ArgumentNullException.ThrowIfNull(block);
        ArgumentNullException.ThrowIfNull(scope);
        return block.Needs(scope).Concat(Lines(block, scope)).Concat(Requirements(block, scope));
    }

    /// <summary>The series of every block of a report.</summary>
    public static IEnumerable<DataNeed> Of(ReportDefinition report, ReportScope scope)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Blocks.SelectMany(block => Of(block, scope));
    }

    /// <summary>Of those, the ones that stand in a report one by one: of contracts that are counted, none does.</summary>
    public static IEnumerable<DataNeed> Printed(ReportDefinition report, ReportScope scope)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(scope);
        return report.Blocks.SelectMany(block => Printed(block, scope));
    }

    /// <summary>Whether a block tells of contracts or of the accounts.</summary>
    public static bool TellsOfContractsOrAccounts(IReportBlock block, ReportScope scope)
    {
        ArgumentNullException.ThrowIfNull(block);
        return block.NeedsContracts(scope) is not null || block.NeedsFinance(scope).Any();
    }

    internal static IEnumerable<DataNeed> Printed(IReportBlock block, ReportScope scope) =>
        block.Needs(scope).Concat(Lines(block, scope)).Concat(block.NeedsContracts(scope) is { Files: { IsEmpty: false } files } need ? Requirements(scope, need, KpiTargets.Contracts(scope.Picture).Where(one => files.Contains(one.Code))) : []);

    // From the start of the financial year, whose months make up what is shown to date.
    private static IEnumerable<DataNeed> Lines(IReportBlock block, ReportScope scope)
    {
        var picture = scope.Picture;
        foreach (var need in block.NeedsFinance(scope))
        {
            switch (need)
            {
                case FinanceNeed.Statement { Name: var name } when picture.Values.Of<StatementDefinition>().FirstOrDefault(one => one.Name == name) is { } statement:
                    var scored = picture.Values.Of<ResourceScheme>().FirstOrDefault(one => one.Name == statement.Scheme)?.Lines ?? [];
                    foreach (var line in statement.Lines.Concat(scored).Distinct()) yield return new DataNeed(line, statement.Unit ?? scope.Unit, Year(scope).First);
                    break;
                case FinanceNeed.Ceiling { Line: var line }:
                    yield return new DataNeed(line, scope.Unit, Year(scope).First);
                    break;
                case FinanceNeed.Ageing { Line: var line }:
                    yield return new DataNeed(line, scope.Unit, Year(scope).First);
                    break;
                case FinanceNeed.Walk { Line: var line }:
                    yield return new DataNeed(line, scope.Unit, Year(scope).First);
                    break;
            }
        }
    }

    private static IEnumerable<DataNeed> Requirements(IReportBlock block, ReportScope scope) => block.NeedsContracts(scope) is { } need ? Requirements(scope, need, KpiTargets.Contracts(scope.Picture)) : [];

    private static IEnumerable<DataNeed> Requirements(ReportScope scope, ContractsNeed need, IEnumerable<Contract> contracts) =>
        KpiTargets.Of(scope.Picture, contracts).Select(one => new DataNeed(one.Kpi.Indicator.Code, one.Kpi.Unit, Month(scope).Plus(1 - need.Months).First));

    private static Period Month(ReportScope scope) => Period.Containing(scope.Period.Last, Frequency.Month, scope.Picture.Settings.Calendar);

    private static Period Year(ReportScope scope) => Month(scope).FinancialYear;
}
