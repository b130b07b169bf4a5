using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Units;

namespace Plumbline.Core.Collections.Counting;

/// <summary>Counts the events of a line list into the figures of its indicators, for each period and unit.</summary>
public static class CountEvents
{
    /// <summary>Every figure that the line list gives for the periods that end in a period, by rule, unit and period.</summary>
    /// <param name="list">The line list.</param>
    /// <param name="picture">The organisation: its indicators and units.</param>
    /// <param name="period">Figures are counted for the periods of each indicator's frequency that end in this one, from the first period that the line list is complete for.</param>
    public static IEnumerable<CountedCell> In(LineList list, OrganisationPicture picture, Period period)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(period);
        return
            from rule in list.Definition.Counts
            let indicator = picture.Find(rule.Indicator)
            where indicator is not null
            from own in EndingIn(period, indicator.Frequency, picture.Settings.Calendar)
            where list.Definition.Covers(own)
            from unit in rule.EveryUnit ? picture.Units.On(own.Last) : [picture.Units.Top]
            let counted = Cell(list, picture, rule, unit.Code, own)
            where counted is not null
            select counted;
    }

    /// <summary>The figure of one cell; null where its rule has nothing to count for it.</summary>
    public static CountedCell? Cell(LineList list, OrganisationPicture picture, CountRule rule, UnitCode unit, Period period)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(rule);
        var isTop = unit == picture.Units.Top.Code;
        if ((!isTop && !rule.EveryUnit) || !list.Definition.Covers(period)) return null;
        var value = list.Count(rule, period, isTop ? null : WithBelow(picture.Units, unit, period.Last));
        var source = new SourceCell($"collections/{list.Definition.Code}", 0, 0);
        return value is null ? null : new CountedCell(
            new Observation(rule.Indicator, unit, period, value) { Source = source }, list.Definition.Code.ToString(), rule.ToText());
    }

    /// <summary>The gaps between events that the chart of an indicator in a unit shows; null where no rule counts them for that indicator.</summary>
    /// <param name="list">The line list.</param>
    /// <param name="picture">The organisation.</param>
    /// <param name="rule">The rule, of days or cases between events.</param>
    /// <param name="unit">The unit. Events of the units below it count too.</param>
    /// <param name="day">The day on which the tree of units is read.</param>
    public static EventGaps? Gaps(LineList list, OrganisationPicture picture, CountRule rule, UnitCode unit, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(rule);
        var isTop = unit == picture.Units.Top.Code;
        return isTop || rule.EveryUnit ? new EventGaps(list.Definition.Code, list.Gaps(rule, isTop ? null : WithBelow(picture.Units, unit, day))) : null;
    }

    private static IEnumerable<Period> EndingIn(Period period, Frequency frequency, FinancialCalendar calendar)
    {
        for (var own = Period.Containing(period.First, frequency, calendar); own.Last <= period.Last; own = own.Next) yield return own;
    }

    private static HashSet<UnitCode> WithBelow(UnitTree units, UnitCode unit, DateOnly day)
    {
        var found = new HashSet<UnitCode> { unit };
        var open = new Queue<UnitCode>([unit]);
        while (open.TryDequeue(out var above))
        {
            foreach (var below in units.Below(above, day))
            {
                if (found.Add(below.Code)) open.Enqueue(below.Code);
            }
        }

        return found;
    }
}
