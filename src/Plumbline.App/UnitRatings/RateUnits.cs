using Plumbline.App.Definitions;
using Plumbline.App.Exporting;
using Plumbline.App.Ledger;
using Plumbline.App.Observations;
using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Ratings;
using Plumbline.Core.Units;
using Plumbline.Reports.Indicators;

namespace Plumbline.App.UnitRatings;

/// <summary>Judges the figures of many units for one period. It reads that period alone, whatever the history.</summary>
public static class RateUnits
{
    /// <summary>A unit and all those below it, a unit before those below it, and of neighbours the one with the worse ratings first.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation.</param>
    /// <param name="period">The period; each measure is judged in its own last period that has ended by the end of it.</param>
    /// <param name="below">The unit; null for the top one.</param>
    /// <param name="shown">Whether the figure of a month is judged in a quarter, or that of the quarter.</param>
    /// <param name="indicator">The one measure to judge; null for all.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<IReadOnlyList<UnitRating>> RunAsync(
        ILedger ledger, OrganisationDefinitions definitions, Period period, UnitCode? below = null, FiguresShown shown = FiguresShown.Period, Indicator? indicator = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(period);
        var (units, day) = (definitions.Picture.Units, period.Last);
        var top = below ?? units.Top.Code;
        if (units.Find(top, day) is not { } first) return [];
        var shownUnits = units.Under(top, day, day).Append(top).ToHashSet();
        var judged = (await JudgedAsync(ledger, definitions, period, shownUnits, shown, indicator, cancellation)).ToLookup(static judgement => judgement.Unit);
        return [.. InOrder(first, 0)];

        IEnumerable<UnitRating> InOrder(Unit unit, int level)
        {
            yield return Of(unit, level);
            var next = units.Below(unit.Code, day).Select(child => Of(child, level + 1)).OrderByDescending(static one => one.Count(RatingStatus.Red)).ThenByDescending(static one => one.Count(RatingStatus.Amber))
                .ThenBy(static one => one.Unit.Name, StringComparer.Create(definitions.Picture.Settings.Language, ignoreCase: true));
            foreach (var child in next.SelectMany(child => InOrder(child.Unit, level + 1))) yield return child;
        }

        UnitRating Of(Unit unit, int level) => new(unit, level, [.. judged[unit.Code]]);
    }

    private static async Task<List<Judgement>> JudgedAsync(
        ILedger ledger, OrganisationDefinitions definitions, Period period, HashSet<UnitCode> units, FiguresShown shown, Indicator? only, CancellationToken cancellation)
    {
        var picture = definitions.Picture;
        var reader = new ObservationReader(picture.Settings.Calendar);
        var found = new List<(int Place, Judgement Judgement)>();
        var places = picture.Indicators.Select(static (indicator, place) => (indicator, place)).Where(pair => only is null || pair.indicator.Code == only.Code).ToDictionary(static pair => pair.indicator.Code);
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
                if (observation.Period == alike.Key && places.TryGetValue(observation.Indicator, out var of)) found.Add((of.place, Judged(definitions, of.indicator, observation)));
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
