using Plumbline.App.Actions;
using Plumbline.App.Contracts.Reading;
using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.Core.Contracts.Counting;
using Plumbline.Core.Contracts.Readings;
using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Judging;
using Plumbline.Core.Periods;
using Plumbline.Core.References;

namespace Plumbline.App.Contracts;

/// <summary>Reads the whole of one contract.</summary>
public static class ReadContractFile
{
    /// <summary>The contract in a month and those before it; null where there is no such contract.</summary>
    public static async Task<ContractFile?> RunAsync(ILedger ledger, OrganisationDefinitions definitions, ContractCode contract, Period period, int months, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(contract);
        ReadContracts.Require(period);
        ArgumentOutOfRangeException.ThrowIfLessThan(months, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(months, ReadContracts.MostMonths);
        var contracts = KpiTargets.Contracts(definitions.Picture);
        if (contracts.FirstOrDefault(one => one.Code == contract) is not { } own) return null;

        // More months are read than are shown: runs of red, and what came of the forecast for the year before, reach back.
        var yearBefore = Period.Containing(period.Last, Frequency.FinancialYear, definitions.Picture.Settings.Calendar).Previous;
        var read = ContractLines.MonthsTo(period, Math.Max(Math.Max(months, ReadKpiExceptions.MonthsFor(ReadKpiExceptions.UsualMonths)), period.Since(Period.Containing(yearBefore.Last, Frequency.Month, definitions.Picture.Settings.Calendar)) + 1));
        var lines = new ContractLines(ledger, definitions, read);
        var stated = await StatedResults.ReadAsync(ledger, definitions, read.Concat(lines.Years), cancellation);
        var judged = new List<(KpiHistory History, IReadOnlyList<Judgement?> Every)>();
        var indicators = KpiTargets.Of(definitions.Picture, [own]).Select(static kpi => kpi.Kpi.Indicator.Code).ToHashSet();
        // The same indicators under other contracts are read with them, each figure once.
        var others = KpiTargets.Of(definitions.Picture, contracts.Where(one => one != own && one.IsInForce(period))).Where(kpi => indicators.Contains(kpi.Kpi.Indicator.Code)).Select(static kpi => kpi.Kpi.Contract).Distinct().ToList();
        var found = await lines.ReadAsync([own, .. others], kpi => indicators.Contains(kpi.Indicator.Code), lines.Years, stated, (history, every) => judged.Add((history, every)), cancellation);
        var line = found[0];
        var actions = await ReadActions.RunAsync(ledger, definitions, cancellation);
        return new ContractFile(
            own,
            read[^months..],
            line with { Months = [.. line.Months.TakeLast(months)], Kpis = [.. line.Kpis.Select(one => Shown(one, months))] },
            [.. judged.Where(one => one.History.Kpi.Contract == own).Select(one => new KpiRow(Shown(one.History, months), [.. one.Every.TakeLast(months)], Elsewhere(one.History)))])
        {
            Exceptions = await KpiExceptions.ReadAsync(ledger, definitions, period, line.Kpis, ReadKpiExceptions.UsualMonths, contract, cancellation),
            // What was given after the month is not known in it.
            Notices = [.. (await ReadContractNotices.RunAsync(ledger, definitions, contract, cancellation)).Where(notice => notice.Date <= period.Last).Reverse()],
            Actions = [.. actions.Entries.Select(static entry => entry.Action).Where(action => action.About.Any(about => IsOf(about, contract)))],
            Forecasts = [.. Scores(line, lines.Years, read, stated)],
        };

        IReadOnlyList<ElsewhereJudged> Elsewhere(KpiHistory history) =>
            [.. judged.Where(one => one.History.Kpi.Contract != own && one.History.Kpi.Indicator.Code == history.Kpi.Indicator.Code && one.History.Last is not null).Select(static one => new ElsewhereJudged(one.History.Kpi.Contract, one.History.Last!))];
    }

    private static KpiHistory Shown(KpiHistory history, int months) => history with { Results = history.Results[^months..] };

    private static bool IsOf(Reference about, ContractCode contract) => about.Kind is ReferenceKind.Contract or ReferenceKind.Kpi && about.Keys[0] == contract.ToString();

    // What came of a year is what its last month came to.
    private static IEnumerable<ForecastScore> Scores(ContractLine line, IReadOnlyList<Period> years, Period[] read, StatedResults stated)
    {
        var counted = line.CountedForecasts.Select(one => Score(one.Period, one.MadeAt, one.Counted!));
        var said = from period in read.Concat(years)
                   from forecast in stated.Forecasts(line.Contract!.Code, period)
                   where forecast.Aspect.MadeAt is null || forecast.Aspect.MadeAt.Last <= read[^1].Last
                   select Score(period, forecast.Aspect.MadeAt, CountContracts.Of(forecast)!) with { IsStated = true };
        return counted.Concat(said).OrderByDescending(static one => one.For.Last).ThenByDescending(static one => one.For.Frequency).ThenByDescending(static one => one.MadeAt?.Last ?? DateOnly.MinValue);

        ForecastScore Score(Period period, Period? made, ContractCount forecast) => new(period, made, forecast, line.Months.FirstOrDefault(month => month.Period.Last == period.Last)?.Shown);
    }
}
