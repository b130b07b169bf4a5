using Plumbline.Core.Analysis;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Spc;
using Plumbline.Core.TimeSeries;
using Plumbline.Reports.Indicators;

namespace Plumbline.App.Entering;

/// <summary>The range in which an indicator's figures usually lie: the limits of its control chart, as every page prints them, else why there are none.</summary>
/// <param name="Words">The range, or why there is none: <c>81.2% to 95.0%</c>, <c>none yet: too few figures</c>.</param>
public sealed record UsualRange(string Words)
{
    /// <summary>The lower limit; null for none.</summary>
    public decimal? Lower { get; private init; }

    /// <summary>The upper limit; null for none.</summary>
    public decimal? Upper { get; private init; }

    /// <summary>The range before a period: the figure of that period is not known yet.</summary>
    public static UsualRange Of(OrganisationPicture picture, Series series, Period period)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(period);
        var indicator = series.Indicator;
        if (indicator.Measure.Kind == MeasureKind.Verdict) return new("none: it is reported in words");
        if (indicator.IsCumulative) return new("none: it adds up over the year");
        if (SeriesChart.Of(picture, series, period.Previous) is not { } chart) return new("none yet: no figures");
        if (chart.IsTooRare) return new("none: too rare for limits");
        if (indicator.Chart == ChartKind.Run) return new("none: a run chart has no limits");
        if (!chart.HasLimits) return new("none yet: too few figures");
        var segment = chart.Chart.Segments[^1];
        var point = chart.Chart.Points[segment.Last];
        var (lower, upper) = (chart.Format.Statistic(point.Lower ?? 0), chart.Format.Statistic(point.Upper ?? 0));
        var range = new UsualRange((point.HasLowerLimit, point.HasUpperLimit) switch
        {
            (true, true) => $"{lower} to {upper}",
            (false, true) => $"up to {upper}",
            (true, false) => $"{lower} or more",
            (false, false) => "none: its limits lie beyond what is possible",
        });
        // A chart of the gaps between events, or of how figures spread, has limits of its own numbers, not of the figures.
        if (indicator.Chart is ChartKind.G or ChartKind.T or ChartKind.Mr or ChartKind.S) return range;
        var factor = ChartScale.FactorOf(indicator);
        return range with
        {
            Lower = point is { HasLowerLimit: true, Lower: { } low } ? (decimal)(low * factor) : null,
            Upper = point is { HasUpperLimit: true, Upper: { } high } ? (decimal)(high * factor) : null,
        };
    }
}
