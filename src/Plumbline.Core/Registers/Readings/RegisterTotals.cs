using System.Collections.Immutable;
using Plumbline.Core.Derivations;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Quantities;
using Plumbline.Core.Registers.Definitions;
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

    /// <summary>The total of each figure over some lines, in the order of the fields.</summary>
    /// <param name="picture">The organisation.</param>
    /// <param name="reading">The register, whose totals say of which periods the figures are.</param>
    /// <param name="shown">The lines that count: all of the reading, or those that a filter leaves. What is stated for the register is said beside the total of all alone.</param>
    public static ImmutableArray<RegisterTotal> Of(OrganisationPicture picture, RegisterReading reading, IReadOnlyCollection<RegisterLine> shown)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(shown);
        return [.. reading.Totals.Select((total, place) => Of(picture, reading.Definition, total with { Stated = shown.Count == reading.Lines.Length ? total.Stated : null }, place, shown))];
    }

    /// <summary>The total of one figure over some lines.</summary>
    /// <param name="picture">The organisation.</param>
    /// <param name="definition">The register.</param>
    /// <param name="bare">The figure, its period, and what is stated.</param>
    /// <param name="place">The place of the figure among those of a line.</param>
    /// <param name="lines">The lines that count.</param>
    internal static RegisterTotal Of(OrganisationPicture picture, RegisterDefinition definition, RegisterTotal bare, int place, IEnumerable<RegisterLine> lines)
    {
        var above = definition.Unit ?? picture.Units.Top.Code;
        if (picture.Find(bare.Field.Indicator) is not { } indicator) return bare with { Total = null, Made = null };
        var given = new GivenFigures();
        foreach (var line in lines)
        {
            if (line.Figures[place] is { } figure) given.Add(figure);
        }

        var made = UnitTotals.Of(picture, indicator with { Frequency = bare.Period.Frequency }, [above], bare.Period, bare.Period, given).FirstOrDefault(static total => total.Aspect.IsActual);
        return bare with { Total = QuantityOf(made?.Figure), Made = made?.Made };
    }

    private static Quantity? QuantityOf(Observation? figure) => figure?.Value switch
    {
        ObservedValue.Number number => number.Quantity,
        ObservedValue.Fraction { PrintedPercentage: { } percentage } => percentage,
        null => null,
        { Amount: { } amount } value => Quantity.Of(amount, value.Decimals),
        _ => null,
    };
}
