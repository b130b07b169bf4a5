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
    private readonly JudgeKpis _judge = new(definitions.Picture, months);

    /// <summary>The months that end with one.</summary>
    internal static Period[] MonthsTo(Period last, int count) => [.. Enumerable.Range(0, count).Select(back => last.Plus(back - count + 1))];

    /// <summary>The financial year that holds the last month.</summary>
    internal Period Year { get; } = Period.Containing(months[^1].Last, Frequency.FinancialYear, definitions.Picture.Settings.Calendar);

    /// <summary>The contracts that are in force in one of the months, in their order.</summary>
    internal IReadOnlyList<Contract> InForce() => [.. KpiTargets.Contracts(definitions.Picture).Where(contract => months.Any(contract.IsInForce))];

    /// <summary>The lines of some contracts.</summary>
    /// <param name="contracts">The contracts, in their order.</param>
    /// <param name="wanted">Which requirements are wanted; null for all.</param>
    /// <param name="stated">What is stated of the months and of the year.</param>
    /// <param name="judged">Receives each requirement with every judgement; null where only the counts are wanted.</param>
    /// <param name="cancellation">Stops the reading.</param>
    internal async Task<IReadOnlyList<ContractLine>> ReadAsync(IReadOnlyList<Contract> contracts, Func<Kpi, bool>? wanted, StatedResults stated, Action<KpiHistory, IReadOnlyList<Judgement?>>? judged, CancellationToken cancellation)
    {
        var kpis = KpiTargets.Of(definitions.Picture, contracts).Where(kpi => wanted?.Invoke(kpi.Kpi) != false && months.Any(kpi.IsInForce)).ToList();
        var histories = new KpiHistory[kpis.Count];
        var every = new List<Judgement?>[judged is null ? 0 : kpis.Count];
        var figures = new KpiFigures(ledger, definitions, kpis);
        await figures.ReadAsync(_judge.FirstDay, months[^1].Last, (place, found) => histories[place] = _judge.Of(kpis[place], found, judged is null ? null : every[place] = []), cancellation);
        if (judged is not null)
        {
            for (var place = 0; place < histories.Length; place++) judged(histories[place], every[place]);
        }

        var forecasts = kpis.Count == 0 ? Enumerable.Empty<Observation>().ToLookup(static _ => 0) : await figures.ForecastsAsync(Year, months[^1], cancellation);
        var of = Enumerable.Range(0, kpis.Count).ToLookup(place => kpis[place].Kpi.Contract.Code);
        return [.. contracts.Select(contract => LineOf(contract, [.. of[contract.Code]]))];

        ContractLine LineOf(Contract contract, IReadOnlyList<int> places)
        {
            KpiHistory[] own = [.. places.Select(place => histories[place])];
            return new ContractLine(contract, [.. months.Select((month, at) => MonthOf(month, CountContracts.Of(own.Select(one => one.Results[at])), stated.Actual(contract.Code, month)))], ForecastOf(contract, places)) { Kpis = own };
        }

        ContractMonth? ForecastOf(Contract contract, IReadOnlyList<int> places)
        {
            var said = stated.Forecast(contract.Code, Year, months[^1]);
            var found = places.Select(place => (Kpi: kpis[place], Figure: CountContracts.Latest(forecasts[place], months[^1], static one => one.Aspect))).ToList();
            if (!found.Exists(static one => one.Figure is not null)) return said is null ? null : MonthOf(Year, counted: null, said) with { MadeAt = said.Aspect.MadeAt };
            return MonthOf(Year, CountContracts.Of(found.Select(one => _judge.Forecast(one.Kpi, one.Figure, Year))), said) with
            {
                MadeAt = found.Select(static one => one.Figure?.Aspect.MadeAt).OfType<Period>().MaxBy(static made => made.Last),
            };
        }
    }

    private static ContractMonth MonthOf(Period period, ContractCount? counted, ContractResult? stated) => new(period, counted, CountContracts.Of(stated), stated?.Note);
}
