using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.Core.Contracts.Counting;
using Plumbline.Core.Contracts.Readings;
using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Judging;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;

namespace Plumbline.App.Contracts.Reading;

/// <summary>Reads what contracts came to in some months, and what is expected of the financial year that holds the last.</summary>
/// <param name="ledger">The store.</param>
/// <param name="definitions">The organisation at a position.</param>
/// <param name="months">The months, in order.</param>
internal sealed class ContractLines(ILedger ledger, OrganisationDefinitions definitions, IReadOnlyList<Period> months)
{
    private static readonly ILookup<(int Place, Period Year), Observation> NoForecasts = Enumerable.Empty<Observation>().ToLookup(static figure => (0, figure.Period));

    private readonly JudgeKpis _judge = new(definitions.Picture, months);

    /// <summary>The months that end with one.</summary>
    internal static Period[] MonthsTo(Period last, int count) => [.. Enumerable.Range(0, count).Select(back => last.Plus(back - count + 1))];

    /// <summary>The financial year that holds the last month.</summary>
    internal Period Year => Years[^1];

    /// <summary>The financial years that hold the months, in order.</summary>
    internal IReadOnlyList<Period> Years { get; } = [.. months.Select(month => Period.Containing(month.Last, Frequency.FinancialYear, definitions.Picture.Settings.Calendar)).Distinct()];

    /// <summary>The contracts that are in force in one of the months, in their order.</summary>
    internal IReadOnlyList<Contract> InForce() => [.. KpiTargets.Contracts(definitions.Picture).Where(contract => months.Any(contract.IsInForce))];

    /// <summary>The lines of some contracts.</summary>
    /// <param name="contracts">The contracts, in their order.</param>
    /// <param name="wanted">Which requirements are wanted; null for all.</param>
    /// <param name="years">The years in a row whose forecasts are wanted; the last is that of the last month.</param>
    /// <param name="stated">What is stated of the months and of the years.</param>
    /// <param name="judged">Receives each requirement with every judgement; null where only the counts are wanted.</param>
    /// <param name="cancellation">Stops the reading.</param>
    internal async Task<IReadOnlyList<ContractLine>> ReadAsync(IReadOnlyList<Contract> contracts, Func<Kpi, bool>? wanted, IReadOnlyList<Period> years, StatedResults stated, Action<KpiHistory, IReadOnlyList<Judgement?>>? judged, CancellationToken cancellation)
    {
        var kpis = KpiTargets.Of(definitions.Picture, contracts).Where(kpi => wanted?.Invoke(kpi.Kpi) != false && months.Any(kpi.IsInForce)).ToList();
        var histories = new KpiHistory[kpis.Count];
        var every = new List<Judgement?>[judged is null ? 0 : kpis.Count];
        var figures = new KpiFigures(ledger, definitions, kpis);
        // Forecasts are few; they are looked for while the figures are read.
        var forecasting = kpis.Count == 0 ? Task.FromResult(NoForecasts) : Task.Run(() => figures.ForecastsAsync(years, months[^1], cancellation), cancellation);
        await Task.WhenAll(figures.ReadAsync(_judge.FirstDay, months[^1].Last, (place, found) => histories[place] = _judge.Of(kpis[place], found, judged is null ? null : every[place] = []), cancellation), forecasting);
        var forecasts = await forecasting;
        if (judged is not null)
        {
            for (var place = 0; place < histories.Length; place++) judged(histories[place], every[place]);
        }

        var of = Enumerable.Range(0, kpis.Count).ToLookup(place => kpis[place].Kpi.Contract.Code);
        return [.. contracts.Select(contract => LineOf(contract, [.. of[contract.Code]]))];

        ContractLine LineOf(Contract contract, IReadOnlyList<int> places)
        {
            KpiHistory[] own = [.. places.Select(place => histories[place])];
            ContractMonth[] forecast = [.. forecasts.Count == 0 ? [] : years.SelectMany(year => ForecastsOf(year, places))];
            return new ContractLine(contract, [.. months.Select((month, at) => MonthOf(month, CountContracts.Of(own.Select(one => one.Results[at])), stated.Actual(contract.Code, month)))], LatestOf(contract, forecast)) { Kpis = own, CountedForecasts = forecast };
        }

        // A year is forecast anew with each month that a figure says it was made with; requirements that were not keep the forecast that they had.
        IEnumerable<ContractMonth> ForecastsOf(Period year, IReadOnlyList<int> places) =>
            from made in places.SelectMany(place => forecasts[(place, year)]).Select(static figure => figure.Aspect.MadeAt).Distinct().OrderBy(static made => made?.Last)
            let known = places.Select(place => (Kpi: kpis[place], Figure: made is null ? forecasts[(place, year)].FirstOrDefault(static figure => figure.Aspect.MadeAt is null) : CountContracts.Latest(forecasts[(place, year)], made, static figure => figure.Aspect)))
            let counted = CountContracts.Of(known.Select(one => _judge.Forecast(one.Kpi, one.Figure, year)))
            where counted is not null
            select MonthOf(year, counted, stated: null) with { MadeAt = made };

        ContractMonth? LatestOf(Contract contract, IEnumerable<ContractMonth> counted)
        {
            var said = stated.Forecast(contract.Code, Year, months[^1]);
            if (counted.LastOrDefault(one => one.Period == Year) is not { } latest) return said is null ? null : MonthOf(Year, counted: null, said) with { MadeAt = said.Aspect.MadeAt };
            return MonthOf(Year, latest.Counted, said) with { MadeAt = latest.MadeAt };
        }
    }

    private static ContractMonth MonthOf(Period period, ContractCount? counted, ContractResult? stated) => new(period, counted, CountContracts.Of(stated), stated?.Note);
}
