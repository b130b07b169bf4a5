using System.Globalization;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Spc;
using Plumbline.Core.TimeSeries;
using Plumbline.Reports.Indicators;

namespace Plumbline.App.Exporting.Returns;

/// <summary>The range in which an indicator's figures usually lie, in words: the limits of its control chart where they are firm, else why there are none.</summary>
internal static class UsualRange
{
    /// <summary>The range before a period: the figure of that period is not known yet.</summary>
    internal static string Of(OrganisationPicture picture, Series series, Period period)
    {
        var indicator = series.Indicator;
        if (indicator.Measure.Kind == MeasureKind.Verdict) return "none: it is reported in words";
        if (indicator.IsCumulative) return "none: it adds up over the year";
        if (SeriesChart.Of(picture, series, period.Previous) is not { } chart) return "none yet: no figures";
        if (chart.IsTooRare) return "none: too rare for limits";
        if (indicator.Chart == ChartKind.Run) return "none: a run chart has no limits";
        if (!chart.HasLimits) return "none yet: too few figures";
        var segment = chart.Chart.Segments[^1];
        if (segment.Provisional) return string.Create(CultureInfo.InvariantCulture, $"none yet: {segment.BaselineCount} of {chart.Chart.Profile.FirmPoints} figures");
        var point = chart.Chart.Points[segment.Last];
        var (lower, upper) = (chart.Format.Statistic(point.Lower ?? 0), chart.Format.Statistic(point.Upper ?? 0));
        return (point.HasLowerLimit, point.HasUpperLimit) switch
        {
            (true, true) => $"{lower} to {upper}",
            (false, true) => $"up to {upper}",
            (true, false) => $"{lower} or more",
            (false, false) => "none: its limits lie beyond what is possible",
        };
    }
}
