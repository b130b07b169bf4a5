using System.Collections.Immutable;
using Plumbline.Core.Derivations;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.TimeSeries;
using Plumbline.Core.Units;

namespace Plumbline.Core.Registers.Readings;

/// <summary>The figures of rows in a period, and what they add up to. A row that is a double of another shown counts nothing.</summary>
public static class RegisterTotals
{
    /// <summary>The period whose figure is shown where a period is asked for: of an indicator that is reported more often the whole asked for, made of its parts, or the last of them where they do not add up; of one that is reported less often the period that holds the end of the one asked for.</summary>
    public static Period PeriodOf(Indicator indicator, Period asked, FinancialCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(asked);
        if (indicator.Frequency == asked.Frequency) return asked;
        if (indicator.Frequency > asked.Frequency || asked.Parts(indicator.Frequency).LastOrDefault() is not { } last) return Period.Containing(asked.Last, indicator.Frequency, calendar);
        return RollUp.RuleOverTime(indicator) == Aggregation.None ? last : asked;
    }

    /// <summary>The first of the periods of which a figure is, where the rhythm of the indicator leaves periods out and its figures add up; null where it is of its own period alone.</summary>
    public static Period? FirstOf(Indicator indicator, Period period)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(period);
        if (indicator is not { Rhythm: { } rhythm, Aggregation: Aggregation.Sum, IsCumulative: false } || period.Frequency != indicator.Frequency || !rhythm.IsDue(period)) return null;
        return rhythm.FirstSince(period) is var first && first == period ? null : first;
    }

    /// <summary>The figure of a unit in the period shown; null where there is none.</summary>
    /// <param name="picture">The organisation.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="unit">The row, or the unit of the register.</param>
    /// <param name="given">Its figures that are given in the period, in the indicator's frequency.</param>
    /// <param name="period">The period shown.</param>
    public static Observation? FigureOf(OrganisationPicture picture, Indicator indicator, UnitCode unit, IReadOnlyList<Observation> given, Period period)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(period);
        if (given.Count == 0) return null;
        if (indicator.Frequency == period.Frequency) return given.FirstOrDefault(figure => figure.Period == period);
        return PeriodTotals.Of(picture, Series.From(indicator, unit, given).Value, period);
    }

    /// <summary>The total of each figure over some lines, in the order of the fields: of the rows that are there in the period of the figure.</summary>
    /// <param name="picture">The organisation.</param>
    /// <param name="reading">The register, whose totals say of which periods the figures are.</param>
    /// <param name="shows">Which lines count; null for all of them. What is stated for the register is said beside the total of all alone.</param>
    public static ImmutableArray<RegisterTotal> Of(OrganisationPicture picture, RegisterReading reading, Func<RegisterLine, bool>? shows = null)
    {
        ArgumentNullException.ThrowIfNull(reading);
        List<RegisterLine> shown = [.. reading.Lines.Where(line => shows?.Invoke(line) != false)], beside = [.. reading.Beside.Where(line => shows?.Invoke(line) != false)];
        var isAll = shown.Count == reading.Lines.Length && beside.Count == reading.Beside.Length;
        var rows = new RowsAddedUp(picture, reading.Definition, shown, beside);
        return [.. reading.Totals.Select((total, place) => rows.Of(total with { Stated = isAll ? total.Stated : null }, place))];
    }
}
