using System.Collections.Frozen;
using Plumbline.App.Collections;
using Plumbline.App.Definitions;
using Plumbline.App.Figures;
using Plumbline.App.Finance;
using Plumbline.App.Ledger;
using Plumbline.Core.Collections;
using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Registers.Readings;
using Plumbline.Core.Returns.Readings;
using Plumbline.Core.TimeSeries;
using Plumbline.Core.Units;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Reporting;

/// <summary>What was read from the ledger for one report, or for the papers of many units.</summary>
/// <param name="Series">The figures.</param>
/// <param name="Items">The figures of items of breakdowns.</param>
/// <param name="LineLists">The line lists.</param>
/// <param name="Records">The risks and actions; null where no block needs any.</param>
/// <param name="Contracts">The contracts; null where no block needs any.</param>
internal sealed record ReportFigures(
    IReadOnlyDictionary<(IndicatorCode, UnitCode), Series> Series, IReadOnlyList<Observation> Items, IReadOnlyList<LineList> LineLists, BoardRecords? Records, BoardContracts? Contracts)
{
    /// <summary>What was read of the accounts for each unit that the report is made for; none where no block needs any.</summary>
    internal IReadOnlyDictionary<UnitCode, FinanceReading> Finance { get; init; } = FrozenDictionary<UnitCode, FinanceReading>.Empty;

    /// <summary>The returns, a reading for each form that a block needs.</summary>
    internal IReadOnlyList<FormReading> Returns { get; init; } = [];

    /// <summary>The registers that blocks need.</summary>
    internal IReadOnlyList<RegisterReading> Registers { get; init; } = [];

    /// <summary>Whether something is known of the contracts that were read, or of the accounts of a unit.</summary>
    internal bool TellOfContractsOrAccounts(UnitCode unit) =>
        (Contracts is { } board && (board.Exceptions.Count > 0 || board.Reading.All.Months.Any(static month => month.Shown is not null))) || (Finance.GetValueOrDefault(unit)?.HasAmounts ?? false);

    /// <summary>Reads what the blocks of a report need in each scope, all of it at once.</summary>
    internal static async Task<ReportFigures> ReadAsync(ILedger ledger, OrganisationDefinitions definitions, ReportDefinition report, IReadOnlyCollection<ReportScope> scopes, CancellationToken cancellation)
    {
        var period = scopes.First().Period;
        var last = period.Last;
        var series = await SeriesAsync(ledger, definitions, [.. scopes.SelectMany(scope => BuildReport.NeedsOf(report, scope))], last, cancellation);
        return new ReportFigures(
            series,
            await ReadItems.RunAsync(ledger, definitions, [.. scopes.SelectMany(scope => report.Blocks.SelectMany(block => block.NeedsItems(scope)))], last, cancellation),
            await LineListsAsync(ledger, definitions, scopes.SelectMany(scope => report.Blocks.SelectMany(block => block.NeedsLists(scope))).Distinct(), cancellation),
            await ReadBoardRecords.RunAsync(ledger, definitions, report, scopes, series, cancellation),
            await ReadBoardContracts.RunAsync(ledger, definitions, report, scopes, cancellation))
        {
            Returns = await ReadBoardReturns.RunAsync(ledger, definitions, report, scopes, cancellation),
            Registers = await ReadBoardRegisters.RunAsync(ledger, definitions, report, scopes, cancellation),
            Finance = await FinanceAsync(ledger, definitions, report, scopes, cancellation),
        };
    }

    // What is told up to a later day than the others is read apart, so that no other block sees figures of after its period.
    private static async Task<IReadOnlyDictionary<(IndicatorCode, UnitCode), Series>> SeriesAsync(ILedger ledger, OrganisationDefinitions definitions, IReadOnlyList<DataNeed> needs, DateOnly last, CancellationToken cancellation)
    {
        var series = await ReadSeries.WithGapsAsync(ledger, definitions, [.. needs.Where(static need => need.Until is null)], last, cancellation);
        var later = needs.Where(static need => need.Until is not null).GroupBy(static need => need.Until!.Value).OrderBy(static group => group.Key).ToList();
        if (later.Count == 0) return series;
        var all = series.ToDictionary();
        foreach (var group in later)
        {
            foreach (var (key, read) in await ReadSeries.WithGapsAsync(ledger, definitions, [.. group], group.Key, cancellation)) all[key] = read;
        }

        return all;
    }

    private static async Task<IReadOnlyDictionary<UnitCode, FinanceReading>> FinanceAsync(
        ILedger ledger, OrganisationDefinitions definitions, ReportDefinition report, IReadOnlyCollection<ReportScope> scopes, CancellationToken cancellation)
    {
        var readings = new Dictionary<UnitCode, FinanceReading>();
        foreach (var scope in scopes)
        {
            List<FinanceNeed> needs = [.. report.Blocks.SelectMany(block => block.NeedsFinance(scope)).Distinct()];
            if (needs.Count > 0) readings[scope.Unit] = await ReadFinance.RunAsync(ledger, definitions, PaperDay.LastMonth(scope.Period), scope.Unit, needs, cancellation);
        }

        return readings;
    }

    private static async Task<IReadOnlyList<LineList>> LineListsAsync(ILedger ledger, OrganisationDefinitions definitions, IEnumerable<CollectionCode> codes, CancellationToken cancellation)
    {
        var lists = new List<LineList>();
        foreach (var list in codes.Select(code => definitions.Picture.Collections.First(list => list.Code == code))) lists.Add(await ReadLineList.RunAsync(ledger, definitions, list, cancellation));
        return lists;
    }
}
