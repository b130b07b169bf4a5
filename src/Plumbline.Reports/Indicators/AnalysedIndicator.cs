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

/// <summary>What a report says of one indicator in one unit at the end of a period.</summary>
public sealed record AnalysedIndicator
{
    private AnalysedIndicator()
    {
    }

    /// <summary>The indicator.</summary>
    public required Indicator Indicator { get; init; }

    /// <summary>The unit.</summary>
    public required UnitCode Unit { get; init; }

    /// <summary>Its figures, as far back as they were read.</summary>
    public required Series Series { get; init; }

    /// <summary>The latest cell at or before the end of the period, with a value or a reason for none; null where nothing was ever reported.</summary>
    public Observation? Latest { get; init; }

    /// <summary>The latest number before it.</summary>
    public Observation? Previous => Change.Previous;

    /// <summary>How <see cref="Latest"/>, or its absence, stands against its target.</summary>
    public required Judgement Judgement { get; init; }

    /// <summary>The latest value against the one before.</summary>
    public required PerformanceChange Change { get; init; }

    /// <summary>The mean of statistical neighbours, the latest that is not after the report's period.</summary>
    public Benchmark? Neighbours { get; init; }

    /// <summary>The mean of England.</summary>
    public Benchmark? England { get; init; }

    /// <summary>The words about <see cref="Latest"/>.</summary>
    public Commentary? Commentary { get; init; }

    /// <summary>Its control chart; null where it has no numbers to chart.</summary>
    public SeriesChart? Chart { get; init; }

    /// <summary>Analyses a series at the end of a period, by the targets and rules of each figure's own day.</summary>
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
