using Plumbline.Core.Benchmarks;
using Plumbline.Core.Commentaries;
using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Ratings;
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

    /// <summary>Its figures, back to the earliest day read.</summary>
    public required Series Series { get; init; }

    /// <summary>The latest observation at or before the end of the period, a value or a missing value; null if nothing was ever reported.</summary>
    public Observation? Latest { get; init; }

    /// <summary>The latest number before <see cref="Latest"/>.</summary>
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

    /// <summary>Analyses a series at the end of a period, with the targets and rules in force on each figure's own day.</summary>
    public static AnalysedIndicator Of(OrganisationPicture picture, Series series, Period period)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(period);
        var (indicator, unit) = (series.Indicator, series.Unit);
        var latest = series.LatestAt(period);
        return new AnalysedIndicator
        {
            Indicator = indicator,
            Unit = unit,
            Series = series,
            Latest = latest,
            Judgement = Judge.Of(picture, indicator, unit, latest, period),
            Change = PerformanceChange.Between(indicator, latest is null ? null : series.ReportedBefore(latest), latest),
            Neighbours = picture.BenchmarkOf(indicator.Code, Benchmark.StatisticalNeighbours, period),
            England = picture.BenchmarkOf(indicator.Code, Benchmark.England, period),
            Commentary = latest is null ? null : picture.CommentaryOn(indicator.Code, unit, latest.Period),
            Chart = SeriesChart.Of(picture, series, period),
        };
    }
}
