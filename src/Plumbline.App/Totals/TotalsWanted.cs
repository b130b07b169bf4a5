using System.Runtime.InteropServices;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Units;

namespace Plumbline.App.Totals;

/// <summary>The days in which an indicator lacks figures in a unit that may have totals.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Unit">The unit.</param>
/// <param name="First">The first day of the figures read.</param>
/// <param name="Last">The last day of the last period for which a total is wanted.</param>
/// <param name="Gaps">The spans of days without a figure of the unit, in order; at least one.</param>
internal sealed record TotalsWanted(Indicator Indicator, UnitCode Unit, DateOnly First, DateOnly Last, IReadOnlyList<DaySpan> Gaps)
{
    // Reading a few figures too many is cheaper than one more statement. What is counted from returns is read without one.
    private const int NearDays = 366;

    /// <summary>The dimension whose items are wanted; null for the actual figures.</summary>
    internal string? Dimension { get; init; }

    /// <summary>Where totals of the items of a dimension are wanted; null where the unit can have none. Items given for the unit are found with them, and stand.</summary>
    internal static TotalsWanted? OfItems(OrganisationPicture picture, Indicator indicator, UnitCode unit, string dimension, DateOnly first, DateOnly last) =>
        CanHave(picture, indicator, unit, first, last) ? new TotalsWanted(indicator, unit, first, last, [new DaySpan(first, last)]) { Dimension = dimension } : null;

    /// <summary>Where totals are wanted of an indicator in a unit; null where the unit has every figure, or can have no total.</summary>
    /// <param name="picture">The organisation.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="first">The first day of the figures read.</param>
    /// <param name="day">The day by which the last period has ended.</param>
    /// <param name="own">The figures of the unit in the frequency of the indicator, in order of time.</param>
    internal static TotalsWanted? Of(OrganisationPicture picture, Indicator indicator, UnitCode unit, DateOnly first, DateOnly day, IReadOnlyList<Observation> own)
    {
        if (!CanHave(picture, indicator, unit, first, day)) return null;
        var near = picture.CountedFrom(indicator.Code) is null ? NearDays : 0;
        var last = Period.Containing(day, indicator.Frequency, picture.Settings.Calendar);
        if (last.Last > day) last = last.Previous;
        var gaps = new List<DaySpan>();
        if (own.Count == 0)
        {
            if (first <= last.Last) gaps.Add(new DaySpan(first, last.Last));
        }
        else
        {
            var before = own[0].Period.First <= last.First ? own[0].Period.Previous : last;
            if (first <= before.Last) gaps.Add(new DaySpan(first, before.Last));
            for (var i = 1; i <= own.Count; i++)
            {
                var (from, to) = (own[i - 1].Period.Next, i < own.Count ? own[i].Period.Previous : last);
                if (to > last) to = last;
                Join(from, to, near, gaps);
            }
        }

        return gaps.Count == 0 ? null : new TotalsWanted(indicator, unit, first, last.Last, gaps);
    }

    /// <summary>What is wanted before a day; null where that is nothing.</summary>
    internal TotalsWanted? Before(DateOnly day)
    {
        List<DaySpan> gaps = [.. Gaps.Where(gap => gap.First < day).Select(gap => gap.Last < day ? gap : gap with { Last = day.AddDays(-1) })];
        return gaps.Count == 0 ? null : this with { Gaps = gaps };
    }

    /// <summary>Whether an indicator can have totals in a unit: of units below it in a span of days, of items, or of returns.</summary>
    internal static bool CanHave(OrganisationPicture picture, Indicator indicator, UnitCode unit, DateOnly first, DateOnly last) =>
        CanCombine(picture, indicator, unit, first, last) || (picture.CountedFrom(indicator.Code) is not null && (unit == picture.Units.Top.Code || picture.Units.Under(unit, first, last).Any()));

    /// <summary>Whether an indicator can have totals in a unit: of figures of units below it in a span of days, or of items.</summary>
    internal static bool CanCombine(OrganisationPicture picture, Indicator indicator, UnitCode unit, DateOnly first, DateOnly last) => indicator.Aggregation switch
    {
        Aggregation.None or Aggregation.Latest => false,
        Aggregation.Sum or Aggregation.Ratio or Aggregation.Mean => indicator.Breakdowns.Count > 0 || picture.Units.Under(unit, first, last).Any(),
    };

    // Units below may have figures also for a period in which none is expected of the unit itself.
    private static void Join(Period from, Period to, int near, List<DaySpan> gaps)
    {
        if (from > to) return;
        if (gaps.Count > 0 && from.First.DayNumber - gaps[^1].Last.DayNumber <= near) gaps[^1] = gaps[^1] with { Last = to.Last };
        else gaps.Add(new DaySpan(from.First, to.Last));
    }
}

/// <summary>A span of days.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DaySpan(DateOnly First, DateOnly Last);
