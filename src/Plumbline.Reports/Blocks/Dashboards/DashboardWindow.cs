using System.Collections.Immutable;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Reports.Indicators;

namespace Plumbline.Reports.Blocks.Dashboards;

/// <summary>The periods a dashboard shows, and the value of each column for an indicator of any frequency.</summary>
internal sealed record DashboardWindow(ImmutableArray<Period> Columns)
{
    internal static DashboardWindow Ending(Period last, int periods) => new([.. Enumerable.Range(1 - periods, periods).Select(last.Plus)]);

    internal Period First => Columns[0];

    internal Period Last => Columns[^1];

    /// <summary>
    /// One figure for each column. A figure of a longer period than the columns (a quarter on a monthly dashboard) is in the column in which its period ends.
    /// Figures of shorter periods that do not combine have no column.
    /// </summary>
    internal ImmutableArray<DashboardFigure> FiguresOf(AnalysedIndicator analysed, FinancialCalendar calendar) =>
        [.. Columns.Select(column => new DashboardFigure(column, Period.Containing(column.Last, analysed.Figures.Indicator.Frequency, calendar) is var own && own.Last == column.Last && own.First <= column.First ? analysed.Figures[own] : null))];
}

/// <summary>The value of one column in a row.</summary>
/// <param name="Column">The column's period.</param>
/// <param name="Observation">The figure; null if nothing was reported.</param>
internal sealed record DashboardFigure(Period Column, Observation? Observation);
