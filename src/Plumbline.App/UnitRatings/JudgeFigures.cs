using Plumbline.App.Definitions;
using Plumbline.App.Exporting;
using Plumbline.App.Figures;
using Plumbline.App.Ledger;
using Plumbline.App.Observations;
using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;
using Plumbline.Reports.Indicators;

namespace Plumbline.App.UnitRatings;

/// <summary>Judges figures of several units and measures for one period. It reads that period alone, whatever the history.</summary>
public static class JudgeFigures
{
    /// <summary>A judgement for each unit and measure with a figure, in the order of the paper.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation.</param>
    /// <param name="period">The period; each measure is judged in its own last period that has ended by the end of it.</param>
    /// <param name="units">The units.</param>
    /// <param name="shown">Whether the figure of a month is judged in a quarter, or that of the quarter.</param>
    /// <param name="indicators">The measures; null for all.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<IReadOnlyList<Judgement>> RunAsync(
        ILedger ledger, OrganisationDefinitions definitions, Period period, IReadOnlyCollection<UnitCode> units, FiguresShown shown = FiguresShown.Period, IReadOnlyCollection<Indicator>? indicators = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(units);
        if (units.Count == 0 || indicators is { Count: 0 }) return [];
        var picture = definitions.Picture;
        var reader = new ObservationReader(picture.Settings.Calendar);
        var found = new List<(int Place, Judgement Judgement)>();
        var places = picture.Indicators.Select(static (indicator, place) => (indicator, place)).Where(pair => indicators?.Contains(pair.indicator) != false).ToDictionary(static pair => pair.indicator.Code);
        var plans = await ReadPlans.RunAsync(ledger, picture, definitions.Position.Number, places.Keys, units, period.First, cancellation);
        foreach (var alike in places.Values.GroupBy(pair => PeriodOf(pair.indicator, period, shown, picture.Settings.Calendar)))
        {
            var query = new ObservationQuery
            {
                Indicators = [.. alike.Select(static pair => pair.indicator.Code.ToString())],
                Units = [.. units.Select(static unit => unit.ToString())],
                Aspects = ObservationQuery.Actual,
                AsAt = definitions.Position.Number,
            };
            await foreach (var figure in ReadRolledUp.RunAsync(ledger, definitions, query, alike.Key, cancellation))
            {
                var observation = reader.Read(figure.Fact) with { Total = figure.Total, Change = figure.Change?.Value };
                if (observation.Period == alike.Key && places.TryGetValue(observation.Indicator, out var of)) found.Add((of.place, Judged(definitions, of.indicator, plans.Beside(observation))));
            }
        }

        return [.. found.OrderBy(static one => one.Place).Select(static one => one.Judgement)];
    }

    private static Period PeriodOf(Indicator indicator, Period period, FiguresShown shown, FinancialCalendar calendar) =>
        shown == FiguresShown.Period && indicator.Aggregation != Aggregation.None && OwnPeriod.IsLonger(period, indicator) ? period : OwnPeriod.LastWithin(period, indicator, calendar);

    private static Judgement Judged(OrganisationDefinitions definitions, Indicator indicator, Observation figure) =>
        figure.Period.Frequency != indicator.Frequency
            ? Judge.OfLonger(definitions.Picture, indicator, figure.Unit, figure, figure.Period)
            : Judge.Of(definitions.Picture, indicator, figure);
}
