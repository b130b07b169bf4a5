using System.Collections.Immutable;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Spc;
using Plumbline.Core.TimeSeries;

namespace Plumbline.Core.Analysis;

/// <summary>A series and its control chart: limits, signals, variation and assurance, as numbers. The code that prints it makes the words and formats.</summary>
/// <param name="Series">The series.</param>
/// <param name="Chart">The chart, of the kind that the indicator sets.</param>
/// <param name="Points">What each point of the chart stands for.</param>
/// <param name="KnownChanges">The known changes, at the labels of points.</param>
public sealed record ChartedSeries(Series Series, ControlChart Chart, ImmutableArray<ChartedPoint> Points, IReadOnlyList<KnownChange> KnownChanges)
{
    /// <summary>What is charted.</summary>
    public Indicator Indicator => Series.Indicator;

    /// <summary>Whether there are enough points for limits, or on a run chart for its median.</summary>
    public bool HasLimits => Chart.Segments[^1].Enough;

    /// <summary>Whether the figures are too rare for the chart: it then has no limits, and says so.</summary>
    public bool IsTooRare => Chart.Segments[^1].TooRare;

    /// <summary>Whether the figures are counted from a line list whose events could be charted instead.</summary>
    public bool HasLineList { get; private init; }

    /// <summary>Computes the chart, up to the end of a period.</summary>
    /// <returns>Null where there is no number to chart, where the values are verdicts, or where each is a running total of its year: such totals only rise, so their limits would mean nothing.</returns>
    /// <exception cref="InvalidOperationException">The organisation names a profile that does not exist.</exception>
    public static ChartedSeries? Of(OrganisationPicture picture, Series series, Period period) =>
        PointsOf(picture, series, period) is { } points && ChartRequest.Of(picture, series, points) is var request
            ? new ChartedSeries(series, ControlChart.Of(request), [.. points], request.KnownChanges) { HasLineList = picture.IsCounted(series.Indicator.Code) }
            : null;

    /// <summary>The limits and signals of the last point that the chart would have; null where there would be no chart, no point or no limits. It costs less than the chart.</summary>
    public static LastPoint? LastOf(OrganisationPicture picture, Series series, Period period) =>
        PointsOf(picture, series, period) is { } points ? LastPoint.Of(ChartRequest.Of(picture, series, points)) : null;

    private static IReadOnlyList<ChartedPoint>? PointsOf(OrganisationPicture picture, Series series, Period period)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(period);
        if (series.Indicator is { IsCumulative: true } or { Measure.Kind: MeasureKind.Verdict }) return null;
        return ChartedPoints.Of(picture, series, period) is { Count: > 0 } points ? points : null;
    }
}
