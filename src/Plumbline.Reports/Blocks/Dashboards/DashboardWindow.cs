using System.Collections.Immutable;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
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
    /// Of shorter periods that do not combine, a column has the last that ended in it.
    /// </summary>
    internal ImmutableArray<DashboardFigure> FiguresOf(AnalysedIndicator analysed, OrganisationPicture picture) =>
        [.. Columns.Select(column => FigureOf(analysed, picture, column))];

    private static DashboardFigure FigureOf(AnalysedIndicator analysed, OrganisationPicture picture, Period column)
    {
        var isShorter = IsOfShorter(analysed, column);
        var own = isShorter ? OwnPeriod.LastWithin(column, analysed.Indicator, picture.Settings.Calendar) : Period.Containing(column.Last, analysed.Figures.Indicator.Frequency, picture.Settings.Calendar);
        if (isShorter ? own.First < column.First : own.Last != column.Last) return new DashboardFigure(column, null) { IsNotDue = IsNotDue(analysed, null, column) };
        var figure = analysed.Figures[own];
        return new DashboardFigure(column, figure)
        {
            IsSuspended = figure is null && picture.Statuses.StateAt(analysed.Indicator, analysed.Unit, own) == ReportingState.Suspended,
            IsNotDue = IsNotDue(analysed, figure, column),
        };
    }

    /// <summary>Whether the figures shown are of shorter periods than the columns, because they do not combine.</summary>
    internal static bool IsOfShorter(AnalysedIndicator analysed, Period column) => !analysed.IsOfLonger && analysed.Indicator.Frequency < column.Frequency;

    private static bool IsNotDue(AnalysedIndicator analysed, Observation? figure, Period column) => figure is null && analysed.Indicator.Rhythm?.IsDue(column) == false;
}

/// <summary>The value of one column in a row.</summary>
/// <param name="Column">The column's period.</param>
/// <param name="Observation">The figure; null if nothing was reported.</param>
internal sealed record DashboardFigure(Period Column, Observation? Observation)
{
    /// <summary>Whether there is no figure because reporting was suspended.</summary>
    internal bool IsSuspended { get; init; }

    /// <summary>Whether there is no figure because none is due by the indicator's rhythm.</summary>
    internal bool IsNotDue { get; init; }
}
