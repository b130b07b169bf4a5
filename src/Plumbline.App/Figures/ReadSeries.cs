using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.App.Observations;
using Plumbline.App.Totals;
using Plumbline.Core.Derivations;
using Plumbline.Core.Indicators;
using Plumbline.Core.Ledger;
using Plumbline.Core.Pictures;
using Plumbline.Core.TimeSeries;
using Plumbline.Core.Units;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Figures;

/// <summary>Reads the requested figures and no others.</summary>
internal static class ReadSeries
{
    /// <summary>The series of each need at the position of the definitions, with totals up to a day. Those of g and t charts get the gaps between events, for the units that exist on that day.</summary>
    public static async Task<IReadOnlyDictionary<(IndicatorCode, UnitCode), Series>> WithGapsAsync(
        ILedger ledger, OrganisationDefinitions definitions, IReadOnlyList<DataNeed> needs, DateOnly day, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        return await AddGapsAsync(ledger, definitions, needs, await WithTotalsAsync(ledger, definitions.Picture, needs, day, definitions.Position.Number, cancellation), day, cancellation);
    }

    /// <summary>The series of each need as given, without totals, for a return that asks for figures. Those of g and t charts get the gaps between events.</summary>
    public static async Task<IReadOnlyDictionary<(IndicatorCode, UnitCode), Series>> GivenWithGapsAsync(
        ILedger ledger, OrganisationDefinitions definitions, IReadOnlyList<DataNeed> needs, DateOnly day, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        return await AddGapsAsync(ledger, definitions, needs, await OfAsync(ledger, definitions.Picture, needs, definitions.Position.Number, cancellation), day, cancellation);
    }

    /// <summary>The series of each need, at a position. A period up to a day in which the unit has no figure of its own gets the total of its items or of the units below it.</summary>
    public static async Task<IReadOnlyDictionary<(IndicatorCode, UnitCode), Series>> WithTotalsAsync(
        ILedger ledger, OrganisationPicture picture, IEnumerable<DataNeed> needs, DateOnly day, ChangeNumber position, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var wanted = needs.GroupBy(need => (need.Indicator, need.Unit)).Select(same => new DataNeed(same.Key.Indicator, same.Key.Unit, same.Min(need => need.From))).ToList();
        var series = await ReadBegun.RunAsync(ledger, picture, wanted, await GivenAsync(ledger, picture, wanted, position, cancellation), position, cancellation);
        var lacking = (
            from need in wanted
            let indicator = picture.Find(need.Indicator)
            where indicator is not null
            select TotalsWanted.Of(picture, indicator, need.Unit, need.From, day, series.GetValueOrDefault((need.Indicator, need.Unit))?.Observations ?? []) into lack
            where lack is not null
            select lack).ToList();
        if (lacking.Count == 0) return await WithPlansAsync(ledger, picture, wanted, series, position, cancellation);
        var whole = series.ToDictionary();
        foreach (var ((indicator, unit, _), totals) in await ReadTotals.RunAsync(ledger, picture, position, lacking, cancellation))
        {
            if (totals.Count > 0) whole[(indicator, unit)] = Filled(picture.Find(indicator)!, unit, whole.GetValueOrDefault((indicator, unit)), totals);
        }

        return await WithPlansAsync(ledger, picture, wanted, whole, position, cancellation);
    }

    /// <summary>The series of each need as given, at a position.</summary>
    public static async Task<IReadOnlyDictionary<(IndicatorCode, UnitCode), Series>> OfAsync(
        ILedger ledger, OrganisationPicture picture, IReadOnlyList<DataNeed> needs, ChangeNumber position, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(picture);
        return await WithPlansAsync(ledger, picture, needs, await GivenAsync(ledger, picture, needs, position, cancellation), position, cancellation);
    }

    // Figures that are judged by their plan carry it, so that whoever judges them has it.
    private static async Task<IReadOnlyDictionary<(IndicatorCode, UnitCode), Series>> WithPlansAsync(
        ILedger ledger, OrganisationPicture picture, IReadOnlyList<DataNeed> needs, IReadOnlyDictionary<(IndicatorCode, UnitCode), Series> series, ChangeNumber position, CancellationToken cancellation)
    {
        var planned = needs.Where(need => picture.Targets.NeedsPlan(need.Indicator)).ToList();
        if (planned.Count == 0) return series;
        var plans = await ReadPlans.RunAsync(ledger, picture, position, planned.Select(static need => need.Indicator), planned.Select(static need => need.Unit).Distinct(), planned.Min(static need => need.From), cancellation);
        return series.ToDictionary(static pair => pair.Key, pair => plans.Beside(pair.Value));
    }

    /// <summary>The series of each need, at a position. Needs of one indicator and unit are read as one series, from the earliest day.</summary>
    private static async Task<IReadOnlyDictionary<(IndicatorCode, UnitCode), Series>> GivenAsync(
        ILedger ledger, OrganisationPicture picture, IEnumerable<DataNeed> needs, ChangeNumber position, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(picture);
        var from = needs.GroupBy(need => (need.Indicator, need.Unit)).ToDictionary(group => group.Key, group => group.Min(need => need.From));
        var observations = new Dictionary<(IndicatorCode, UnitCode), List<Core.Observations.Observation>>();

        var reader = new ObservationReader(picture.Settings.Calendar);

        // One query for each first day: dashboards ask for one or two.
        foreach (var group in from.GroupBy(pair => pair.Value))
        {
            var query = new ObservationQuery
            {
                Indicators = [.. group.Select(pair => pair.Key.Indicator.ToString()).Distinct(StringComparer.Ordinal)],
                Units = [.. group.Select(pair => pair.Key.Unit.ToString()).Distinct(StringComparer.Ordinal)],
                Aspects = ObservationQuery.Actual,
                FromDay = group.Key.DayNumber,
                AsAt = position,
            };
            await foreach (var row in ledger.ObservationsAsync(picture.Settings.Code, query, cancellation))
            {
                var observation = reader.Read(row);
                var key = (observation.Indicator, observation.Unit);
                if (!from.TryGetValue(key, out var day) || day != group.Key) continue;
                if (!observations.TryGetValue(key, out var list)) observations[key] = list = [];
                list.Add(observation);
            }
        }

        return observations
            .Where(pair => picture.Find(pair.Key.Item1) is not null)
            .ToDictionary(pair => pair.Key, pair => OfFrequency(picture.Find(pair.Key.Item1)!, pair.Key.Item2, pair.Value));
    }

    private static Series Filled(Indicator indicator, UnitCode unit, Series? own, IReadOnlyList<UnitTotal> totals)
    {
        var figures = (own?.Observations ?? []).Concat(totals.Select(total => total.Figure).OfType<Core.Observations.Observation>());
        var filled = Series.From(indicator, unit, figures).Value;
        return filled.Expecting(own?.Begun, totals.Where(total => total.Figure is null).ToDictionary(total => total.Period, total => total.Made));
    }

    private static async Task<IReadOnlyDictionary<(IndicatorCode, UnitCode), Series>> AddGapsAsync(
        ILedger ledger, OrganisationDefinitions definitions, IReadOnlyList<DataNeed> needs, IReadOnlyDictionary<(IndicatorCode, UnitCode), Series> series, DateOnly day, CancellationToken cancellation)
    {
        var gaps = await ReadGaps.RunAsync(ledger, definitions, needs.Select(need => (need.Indicator, need.Unit)), day, cancellation);
        if (gaps.Count == 0) return series;
        var charted = series.ToDictionary();
        foreach (var ((indicator, unit), found) in gaps)
            charted[(indicator, unit)] = charted.GetValueOrDefault((indicator, unit), Series.From(definitions.Picture.Find(indicator)!, unit, []).Value).ChartedBy(found);
        return charted;
    }

    // If an indicator's frequency has changed, figures of the former frequency stay in the ledger but not in the series.
    private static Series OfFrequency(Indicator indicator, UnitCode unit, List<Core.Observations.Observation> observations) =>
        Series.From(indicator, unit, observations.Where(observation => observation.Period.Frequency == indicator.Frequency)).Value;
}
