using Plumbline.App.Ledger;
using Plumbline.App.Observations;
using Plumbline.App.Totals;
using Plumbline.Core.Derivations;
using Plumbline.Core.Indicators;
using Plumbline.Core.Ledger;
using Plumbline.Core.Observations;
using Plumbline.Core.Pictures;
using Plumbline.Core.TimeSeries;
using Plumbline.Core.Units;

namespace Plumbline.App.Figures;

/// <summary>Reads the plans that figures are judged by, and gives each figure its own. Only the plans of indicators of which a target is the plan are read.</summary>
/// <remarks>A unit without a plan of its own has that of the units below it, added up by the rule of the indicator.</remarks>
internal sealed class ReadPlans
{
    private readonly OrganisationPicture _picture;
    private readonly Dictionary<IndicatorCode, Dictionary<UnitCode, List<Observation>>> _given = [];
    private readonly Dictionary<(IndicatorCode, UnitCode), IReadOnlyList<Observation>> _plans = [];

    private ReadPlans(OrganisationPicture picture) => _picture = picture;

    /// <summary>Reads the plans.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="picture">The organisation.</param>
    /// <param name="position">The change as at which they are read.</param>
    /// <param name="indicators">The indicators whose figures are judged; null for all.</param>
    /// <param name="units">The units; null for all.</param>
    /// <param name="from">The first day of the figures; null for all.</param>
    /// <param name="cancellation">Stops the reading.</param>
    internal static async Task<ReadPlans> RunAsync(
        ILedger ledger, OrganisationPicture picture, ChangeNumber position, IEnumerable<IndicatorCode>? indicators = null, IEnumerable<UnitCode>? units = null, DateOnly? from = null, CancellationToken cancellation = default)
    {
        var plans = new ReadPlans(picture);
        var wanted = (indicators is null ? picture.Targets.Planned : indicators.Distinct().Where(picture.Targets.NeedsPlan)).Where(code => picture.Find(code) is not null).Select(static code => code.ToString()).ToList();
        if (wanted.Count == 0) return plans;

        // The plan of a year may begin before the figures that it is for.
        var first = from is { } day && day.Year > DateOnly.MinValue.Year + 1 ? day.AddYears(-1) : DateOnly.MinValue;
        var reader = new ObservationReader(picture.Settings.Calendar);
        var query = new ObservationQuery
        {
            Indicators = wanted,
            Units = units?.SelectMany(unit => picture.Units.Under(unit, first, DateOnly.MaxValue).Append(unit)).Select(static unit => unit.ToString()).Distinct(StringComparer.Ordinal).ToList(),
            Aspects = [Aspect.Plan.ToString()],
            FromDay = first.DayNumber,
            AsAt = position,
        };
        await foreach (var row in ledger.ObservationsAsync(picture.Settings.Code, query, cancellation)) plans.Add(reader.Read(row));
        return plans;
    }

    /// <summary>The figure with its plan; the figure itself where it has none.</summary>
    internal Observation Beside(Observation figure) =>
        _given.ContainsKey(figure.Indicator) && figure.Aspect.IsActual ? PlanOfFigure.Beside(_picture, _picture.Find(figure.Indicator)!, Of(figure.Indicator, figure.Unit), figure) : figure;

    /// <summary>The series with the plans of its figures.</summary>
    internal Series Beside(Series series) => _given.ContainsKey(series.Indicator.Code) ? PlanOfFigure.Beside(_picture, series, Of(series.Indicator.Code, series.Unit)) : series;

    private void Add(Observation plan)
    {
        if (!_given.TryGetValue(plan.Indicator, out var units)) _given[plan.Indicator] = units = [];
        if (!units.TryGetValue(plan.Unit, out var plans)) units[plan.Unit] = plans = [];
        plans.Add(plan);
    }

    private IReadOnlyList<Observation> Of(IndicatorCode indicator, UnitCode unit)
    {
        if (_plans.TryGetValue((indicator, unit), out var known)) return known;
        var given = _given[indicator].GetValueOrDefault(unit, []);
        var below = new FiguresOfIndicator(_picture.Find(indicator)!);
        foreach (var plan in _given[indicator].Values.SelectMany(static plans => plans)) below.Add(plan);
        return _plans[(indicator, unit)] = [.. given, .. below.Totals(_picture, [unit]).Select(static total => total.Figure).OfType<Observation>()];
    }
}
