using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Units;

namespace Plumbline.Core.Derivations;

/// <summary>A figure that was worked out, or what was expected where no part has a figure.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Aspect">Which figure.</param>
/// <param name="Period">The period.</param>
/// <param name="Figure">The figure, with <see cref="Observation.Total"/>; null where no part has one.</param>
/// <param name="Made">What it counts.</param>
public sealed record UnitTotal(UnitCode Unit, Aspect Aspect, Period Period, Observation? Figure, Total Made);

/// <summary>Works out the figures that a unit does not have of its own: from the items of its breakdowns, then from the units below it.</summary>
public static class UnitTotals
{
    /// <summary>The totals of some units, for each period of the indicator in a span in which the unit has no figure of its own.</summary>
    /// <param name="picture">The organisation: its units on each day, its statuses.</param>
    /// <param name="indicator">The indicator: its rule, its rhythm, its breakdowns.</param>
    /// <param name="units">The units whose totals are wanted.</param>
    /// <param name="first">The first period, in the frequency of the indicator.</param>
    /// <param name="last">The last period.</param>
    /// <param name="given">The figures given: those of the units, and of every unit below them on some day of the span.</param>
    /// <returns>By unit in the order given, then aspect, then in order of time. A period for which nothing is expected is left out.</returns>
    public static IEnumerable<UnitTotal> Of(OrganisationPicture picture, Indicator indicator, IEnumerable<UnitCode> units, Period first, Period last, GivenFigures given)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(last);
        ArgumentNullException.ThrowIfNull(given);
        var rule = RollUp.RuleOverUnits(indicator);
        return rule == Aggregation.None || last < first ? [] : Totals(rule, picture, indicator, units, first, last, given);
    }

    private static IEnumerable<UnitTotal> Totals(Aggregation rule, OrganisationPicture picture, Indicator indicator, IEnumerable<UnitCode> units, Period first, Period last, GivenFigures given)
    {
        var periods = Periods(first, last);
        var places = picture.Units.ByDay;
        var aspects = new AspectTree(given.Aspects, indicator.Breakdowns);
        var figures = new FigureGrid(indicator, given, places, aspects, first, periods.Length);
        var rollUp = new UnitRollUp(rule, picture, indicator, periods, aspects, figures);
        var trees = Array.ConvertAll(periods, period => places.On(period.Last));
        foreach (var code in units)
        {
            if (places.IndexOf(code) is var unit && unit < 0) continue;
            for (var aspect = 0; aspect < aspects.Count; aspect++)
            {
                var row = figures[unit, aspect];
                for (var (from, to) = (0, 0); from < periods.Length; from = to)
                {
                    for (to = from + 1; to < periods.Length && trees[to] == trees[from] && row?[to] is null == row?[from] is null;) to++;
                    if (row?[from] is not null || !trees[from].Has(unit)) continue;
                    foreach (var total in OfRun(from, to, aspect)) yield return total;
                }
            }

            List<UnitTotal> OfRun(int from, int to, int aspect)
            {
                var totals = new List<UnitTotal>(to - from);
                var below = rollUp.Below(trees[from], unit, aspect, from, to);
                for (var i = from; i < to; i++)
                {
                    var isOfUnits = !rollUp.TryItems(unit, aspect, i, out var tally);
                    if (isOfUnits) tally = below[i - from];
                    if (tally.Parts == 0) continue;
                    var made = tally.ToTotal(rule, [periods[i]], isOfUnits);
                    totals.Add(new UnitTotal(code, aspects[aspect], periods[i], tally.ToFigure(indicator, rule, code, aspects[aspect], periods[i], made), made));
                }

                return totals;
            }
        }
    }

    private static Period[] Periods(Period first, Period last)
    {
        var periods = new Period[last.Since(first) + 1];
        for (var i = 0; i < periods.Length; i++) periods[i] = first.Plus(i);
        return periods;
    }
}
