using Plumbline.App.Definitions;
using Plumbline.App.Figures;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Observations;
using Plumbline.App.Totals;
using Plumbline.Core.Contracts.Counting;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.App.Contracts.Reading;

/// <summary>Reads the figures of requirements: those of an indicator in a unit once, however many contracts judge them. Where the unit has none, those of the units below it are added up.</summary>
/// <remarks>Figures are judged while the next are read: a store of many contracts takes hardly longer than reading its rows.</remarks>
internal sealed class KpiFigures
{
    private readonly ILedger _ledger;
    private readonly OrganisationDefinitions _definitions;
    private readonly IReadOnlyList<KpiTargets> _kpis;
    private readonly Dictionary<(string Indicator, string Unit), List<int>> _places = [];
    private readonly Dictionary<UnitCode, bool> _above = [];

    internal KpiFigures(ILedger ledger, OrganisationDefinitions definitions, IReadOnlyList<KpiTargets> kpis)
    {
        (_ledger, _definitions, _kpis) = (ledger, definitions, kpis);
        for (var place = 0; place < kpis.Count; place++)
        {
            var key = (kpis[place].Kpi.Indicator.Code.ToString(), kpis[place].Kpi.Unit.ToString());
            if (!_places.TryGetValue(key, out var same)) _places[key] = same = [];
            same.Add(place);
        }
    }

    /// <summary>The figures of each requirement, in the frequency of its indicator and in order of time.</summary>
    /// <param name="firstDay">The first day of the figures of an indicator.</param>
    /// <param name="lastDay">The day by which their periods are over.</param>
    /// <param name="take">Receives the figures of the requirement with a place in the list; called once for each, and never twice at once.</param>
    /// <param name="cancellation">Stops the reading.</param>
    internal async Task ReadAsync(Func<Indicator, DateOnly> firstDay, DateOnly lastDay, Action<int, IReadOnlyList<Observation>> take, CancellationToken cancellation)
    {
        var reader = new ObservationReader(_definitions.Picture.Settings.Calendar);
        var plans = await PlansAsync(firstDay, cancellation);
        var unread = _places.Keys.ToHashSet();
        var lacking = new List<(TotalsWanted Wanted, IReadOnlyList<Observation> Own)>();
        foreach (var query in Queries(firstDay))
        {
            var rows = _ledger.ObservationsAsync(_definitions.Picture.Settings.Code, query with { Aspects = ObservationQuery.Actual, ToDay = lastDay.DayNumber }, cancellation);
            await TakeInBatches.RunAsync(rows, static (before, row) => KeyOf(before) == KeyOf(row), Take);
        }

        foreach (var key in unread.ToList()) Give(key, []);
        if (lacking.Count == 0) return;
        var totals = await ReadTotals.RunAsync(_ledger, _definitions.Picture, _definitions.Position.Number, [.. lacking.Select(static one => one.Wanted)], cancellation);
        foreach (var (wanted, own) in lacking)
        {
            var added = totals[(wanted.Indicator.Code, wanted.Unit, null)].Select(static total => total.Figure).OfType<Observation>();
            var figures = own.Concat(added.Where(total => !own.Any(figure => figure.Period == total.Period))).OrderBy(static figure => figure.Period.First).ToList();
            TakeAll((wanted.Indicator.Code.ToString(), wanted.Unit.ToString()), wanted.Indicator, figures);
        }

        void Take(List<ObservationRow> rows)
        {
            for (var start = 0; start < rows.Count;)
            {
                var (key, end) = (KeyOf(rows[start]), start + 1);
                while (end < rows.Count && KeyOf(rows[end]) == key) end++;
                // A query asks for indicators and for units: some pairs are no requirement's.
                if (_places.TryGetValue(key, out var places))
                {
                    var frequency = _kpis[places[0]].Kpi.Indicator.Frequency;
                    var figures = new List<Observation>(end - start);
                    for (var at = start; at < end; at++)
                    {
                        if (reader.Read(rows[at]) is var figure && figure.Period.Frequency == frequency) figures.Add(figure);
                    }

                    Give(key, figures);
                }

                start = end;
            }
        }

        void Give((string, string) key, IReadOnlyList<Observation> figures)
        {
            if (!unread.Remove(key)) return;
            var kpi = _kpis[_places[key][0]].Kpi;
            if (MayHaveTotals(kpi.Indicator, kpi.Unit) && TotalsWanted.Of(_definitions.Picture, kpi.Indicator, kpi.Unit, firstDay(kpi.Indicator), lastDay, figures) is { } wanted) lacking.Add((wanted, figures));
            else TakeAll(key, kpi.Indicator, figures);
        }

        void TakeAll((string, string) key, Indicator indicator, IReadOnlyList<Observation> figures)
        {
            if (_definitions.Picture.Targets.NeedsPlan(indicator.Code)) figures = [.. figures.Select(plans.Beside)];
            foreach (var place in _places[key]) take(place, figures);
        }
    }

    /// <summary>The figures that forecast some years in a row, made by the end of a month: by the place of the requirement and the year.</summary>
    internal async Task<ILookup<(int Place, Period Year), Observation>> ForecastsAsync(IReadOnlyList<Period> years, Period at, CancellationToken cancellation)
    {
        var reader = new ObservationReader(_definitions.Picture.Settings.Calendar);
        var found = new List<(int Place, Observation Figure)>();
        var query = new ObservationQuery
        {
            // Without the units: looking for every unit with every month in which a forecast may be made takes longer than passing over the few of other units.
            Indicators = [.. _places.Keys.Select(static key => key.Indicator).Distinct(StringComparer.Ordinal)],
            Aspects = ForecastAspects(years[0], at),
            FromDay = years[0].First.DayNumber,
            ToDay = years[^1].First.DayNumber,
            AsAt = _definitions.Position.Number,
        };
        await foreach (var row in _ledger.ObservationsAsync(_definitions.Picture.Settings.Code, query, cancellation))
        {
            if (!_places.TryGetValue(KeyOf(row), out var places) || reader.Read(row) is not { } figure || !years.Contains(figure.Period)) continue;
            found.AddRange(places.Select(place => (place, figure)));
        }

        return found.ToLookup(static one => (one.Place, one.Figure.Period), static one => one.Figure);
    }

    private Task<ReadPlans> PlansAsync(Func<Indicator, DateOnly> firstDay, CancellationToken cancellation)
    {
        var planned = _kpis.Select(static kpi => kpi.Kpi).Where(kpi => _definitions.Picture.Targets.NeedsPlan(kpi.Indicator.Code)).ToList();
        return ReadPlans.RunAsync(
            _ledger, _definitions.Picture, _definitions.Position.Number, planned.Select(static kpi => kpi.Indicator.Code), planned.Select(static kpi => kpi.Unit).Distinct(),
            planned.Count == 0 ? null : planned.Min(kpi => firstDay(kpi.Indicator)), cancellation);
    }

    // A forecast of a year is made with figures of that year or of the one before.
    private List<string> ForecastAspects(Period first, Period at)
    {
        var aspects = new List<string> { Aspect.Forecast.ToString() };
        foreach (var frequency in new[] { Frequency.Month, Frequency.Quarter })
        {
            for (var made = OwnPeriod.LastWithin(at, frequency, _definitions.Picture.Settings.Calendar); made.Last >= first.Previous.First; made = made.Previous) aspects.Add($"{Aspect.Forecast}:{made}");
        }

        return aspects;
    }

    private bool MayHaveTotals(Indicator indicator, UnitCode unit)
    {
        if (indicator.Breakdowns.Count > 0) return true;
        if (!_above.TryGetValue(unit, out var above)) _above[unit] = above = _definitions.Picture.Units.Under(unit, DateOnly.MinValue, DateOnly.MaxValue).Any();
        return above;
    }

    // One query for each first day and for all units of which the same indicators are wanted: mostly one or two.
    private IEnumerable<ObservationQuery> Queries(Func<Indicator, DateOnly> firstDay) =>
        from day in _places.GroupBy(pair => firstDay(_kpis[pair.Value[0]].Kpi.Indicator), static pair => pair.Key)
        from alike in day.GroupBy(static key => key.Unit, static key => key.Indicator, StringComparer.Ordinal)
            .Select(static unit => (Unit: unit.Key, Indicators: (IReadOnlyList<string>)[.. unit.Order(StringComparer.Ordinal)]))
            .GroupBy(static unit => string.Join(' ', unit.Indicators), StringComparer.Ordinal)
        select new ObservationQuery { Indicators = alike.First().Indicators, Units = [.. alike.Select(static unit => unit.Unit)], FromDay = day.Key.DayNumber, AsAt = _definitions.Position.Number };

    private static (string Indicator, string Unit) KeyOf(ObservationRow row) => (row.Fact.Indicator, row.Fact.Unit);
}
