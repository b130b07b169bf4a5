using System.Globalization;
using Plumbline.Core.Analysis;
using Plumbline.Core.Benchmarks;
using Plumbline.Core.Commentaries;
using Plumbline.Core.Derivations;
using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Ratings;
using Plumbline.Core.Readings;
using Plumbline.Core.Spc;
using Plumbline.Core.TimeSeries;
using Plumbline.Core.Units;

namespace Plumbline.Reports.Indicators;

/// <summary>The analysis of one indicator in one unit at the end of a period.</summary>
public sealed record AnalysedIndicator
{
    private AnalysedIndicator()
    {
    }

    /// <summary>The indicator.</summary>
    public required Indicator Indicator { get; init; }

    /// <summary>The unit.</summary>
    public required UnitCode Unit { get; init; }

    /// <summary>Its figures in its own frequency, back to the earliest day read. Its control chart draws these.</summary>
    public required Series Series { get; init; }

    /// <summary>The figures that the report shows: those of <see cref="Series"/>; in a report of longer periods, the figures of these, worked out by the indicator's rule.</summary>
    public required Series Figures { get; init; }

    /// <summary>Whether the figures shown are of longer periods than the indicator's own.</summary>
    public bool IsOfLonger => !ReferenceEquals(Figures, Series);

    /// <summary>The latest observation at or before the end of the period, a value or a missing value; null if nothing was ever reported.</summary>
    public Observation? Latest { get; init; }

    /// <summary>The latest observation that is no missing value; null where there is none.</summary>
    public Observation? LatestFigure => Latest is { Value: ObservedValue.Missing } ? Previous : Latest;

    /// <summary>The latest number, or judgement in words, before <see cref="Latest"/>.</summary>
    public Observation? Previous => Change.Previous;

    /// <summary>How <see cref="Latest"/>, or its absence, compares with its target.</summary>
    public required Judgement Judgement { get; init; }

    /// <summary>The latest value compared with the previous one.</summary>
    public required PerformanceChange Change { get; init; }

    /// <summary>The latest mean of statistical neighbours at or before the report's period.</summary>
    public Benchmark? Neighbours { get; init; }

    /// <summary>The latest mean of England at or before the report's period.</summary>
    public Benchmark? England { get; init; }

    /// <summary>The commentary on <see cref="Latest"/>.</summary>
    public Commentary? Commentary { get; init; }

    /// <summary>Its control chart; null without numbers to chart.</summary>
    public SeriesChart? Chart { get; init; }

    /// <summary>What the figure of the report's own period, or its absence, says: the sentences and icons of its page are made from this.</summary>
    public required Reading Reading { get; init; }

    /// <summary>How numbers and periods are written in sentences about it.</summary>
    public ChartWording WordingIn(CultureInfo culture) => Chart?.WordingIn(culture) ?? ChartWording.Plain with { Subject = Indicator.Name, Language = culture };

    /// <summary>Analyses a series at the end of a period, with the targets and rules in force on each figure's own day.</summary>
    /// <param name="picture">The organisation.</param>
    /// <param name="series">The figures in the indicator's own frequency.</param>
    /// <param name="period">The period of the report.</param>
    /// <param name="shown">Which figure is shown; a change is given for a figure of that period, or for the latest.</param>
    public static AnalysedIndicator Of(OrganisationPicture picture, Series series, Period period, FiguresShown shown = FiguresShown.Period)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(period);
        var (indicator, unit) = (series.Indicator, series.Unit);
        var figures = shown == FiguresShown.Latest ? series : FiguresOf(picture, series, period);
        var isLonger = !ReferenceEquals(figures, series);
        var own = isLonger ? period : OwnPeriod.LastWithin(period, indicator, picture.Settings.Calendar);
        var latest = figures.LatestAt(period);
        var before = latest is null ? null : Before(figures, latest, isLonger);
        var judgement = isLonger && latest is null ? Judge.OfLonger(picture, indicator, unit, null, period) : Judge.Of(picture, indicator, unit, latest, period);
        var change = shown == FiguresShown.Latest || latest?.Period == own ? PerformanceChange.Between(indicator, before, latest) : PerformanceChange.NoFigure(before);
        var chart = SeriesChart.Of(picture, series, period);
        // Of an indicator that has stopped, the latest figure says nothing of the period, even where it is shown.
        var isOld = latest is not null && latest.Period.Last < own.First && (shown == FiguresShown.Period || picture.Statuses.StateAt(indicator, unit, period) is ReportingState.Suspended or ReportingState.Ceased);
        return new AnalysedIndicator
        {
            Indicator = indicator,
            Unit = unit,
            Series = series,
            Figures = figures,
            Latest = latest,
            Judgement = judgement,
            Change = change,
            Reading = Reading.Of(isOld ? Judge.Of(picture, indicator, unit, null, period) : judgement, change, Told(picture, chart, unit, period), latest is { Value: ObservedValue.Missing } ? before : latest),
            Neighbours = picture.BenchmarkOf(indicator.Code, Benchmark.StatisticalNeighbours, period),
            England = picture.BenchmarkOf(indicator.Code, Benchmark.England, period),
            Commentary = latest is null ? null : picture.CommentaryOn(indicator.Code, unit, latest.Period) ?? picture.CommentaryOn(indicator.Code, unit, OwnPeriod.LastWithin(latest.Period, indicator, picture.Settings.Calendar)),
            Chart = chart,
        };
    }

    /// <summary>The figure that another of <see cref="Figures"/> is compared with; null where there is none.</summary>
    public Observation? Before(Observation figure) => Before(Figures, figure, IsOfLonger);

    // A chart without icons, and that of an indicator that has ceased, says nothing of the period.
    private static ChartedSeries? Told(OrganisationPicture picture, SeriesChart? chart, UnitCode unit, Period period) =>
        chart is not { HasLimits: true } || (chart.Chart.Profile.Icons && picture.Statuses.StateAt(chart.Indicator, unit, period) != ReportingState.Ceased) ? chart?.Charted : null;

    // A quarter is compared with the quarter before it; a figure that was given, with the last that was reported. A judgement in words has no number.
    private static Observation? Before(Series figures, Observation figure, bool isLonger) =>
        isLonger ? figures[figure.Period.Previous]
        : figures.Indicator.Measure.Kind is MeasureKind.Verdict ? figures.Observations.LastOrDefault(before => before.Period < figure.Period && before.Value is not ObservedValue.Missing)
        : figures.ReportedBefore(figure);

    // A quarter of which the first months were not read is left out: they may have figures.
    private static Period FirstWhole(Series series, Period earliest, Period whole) =>
        series.Begun < earliest.First && earliest.First > whole.First ? whole.Next : whole;

    private static Series FiguresOf(OrganisationPicture picture, Series series, Period period)
    {
        if (series.Indicator.Aggregation == Aggregation.None || !OwnPeriod.IsLonger(period, series.Indicator)) return series;
        var first = series.Observations is [var earliest, ..] ? FirstWhole(series, earliest.Period, Period.Containing(earliest.Period.Last, period.Frequency, picture.Settings.Calendar)) : period;
        return PeriodTotals.Longer(picture, series, first < period ? first : period, period);
    }
}
