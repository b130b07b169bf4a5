using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
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
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<IReadOnlyList<UnitRating>> RunAsync(
        ILedger ledger, OrganisationDefinitions definitions, Period period, UnitCode? below = null, FiguresShown shown = FiguresShown.Period, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(period);
        var (units, day) = (definitions.Picture.Units, period.Last);
        var top = below ?? units.Top.Code;
        if (units.Find(top, day) is not { } first) return [];
        var shownUnits = units.Under(top, day, day).Where(unit => !units.IsRow(unit)).Append(top).ToHashSet();
        var judged = (await JudgeFigures.RunAsync(ledger, definitions, period, shownUnits, shown, cancellation: cancellation)).ToLookup(static judgement => judgement.Unit);
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
}
