using System.Collections.Immutable;
using Plumbline.Core.Derivations;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Quantities;
using Plumbline.Core.TimeSeries;

namespace Plumbline.Reports.Blocks.Dashboards;

/// <summary>The periods a dashboard shows, and the value of each column for an indicator of any frequency.</summary>
internal sealed record DashboardWindow(ImmutableArray<Period> Columns)
{
    internal static DashboardWindow Ending(Period last, int periods) => new([.. Enumerable.Range(1 - periods, periods).Select(last.Plus)]);

    internal Period First => Columns[0];

    internal Period Last => Columns[^1];

    /// <summary>One figure for each column.</summary>
    internal ImmutableArray<DashboardFigure> FiguresOf(Series series, FinancialCalendar calendar) =>
        [.. Columns.Select(column => FigureOf(series, column, calendar))];

    /// <summary>
    /// Same frequency: the observation. Longer periods (a quarter on a monthly dashboard): the observation, in the column in
    /// which its period ends. Shorter periods: rolled up by the indicator's rule, if every part has a value.
    /// </summary>
    private static DashboardFigure FigureOf(Series series, Period column, FinancialCalendar calendar)
    {
        var own = Period.Containing(column.Last, series.Indicator.Frequency, calendar);
        if (own.First <= column.First) return new DashboardFigure(column, own.Last == column.Last ? series[own] : null, IsDerived: false);
        var parts = column.Parts(own.Frequency).ToList();
        var indicator = series.Indicator;
        return RollUp.OverTime(indicator, [.. parts.Select(part => series[part])]).Amount is { } amount
            ? new DashboardFigure(column, new Observation(indicator.Code, series.Unit, column, Derived(amount, series)), IsDerived: true)
            : new DashboardFigure(column, null, IsDerived: false);
    }

    private static ObservedValue Derived(decimal amount, Series series)
    {
        var decimals = series.Indicator.Decimals ?? series.Observations.Max(static observation => observation.Value.Decimals);
        return ObservedValue.Of(Quantity.Of(amount, decimals, series.Indicator.Measure.IsPercent ? QuantitySign.Percent : QuantitySign.None));
    }
}

/// <summary>The value of one column in a row.</summary>
/// <param name="Column">The column's period.</param>
/// <param name="Observation">The observation, or one rolled up from shorter periods; null if nothing was reported.</param>
/// <param name="IsDerived">Whether the value is rolled up from shorter periods.</param>
internal sealed record DashboardFigure(Period Column, Observation? Observation, bool IsDerived);
