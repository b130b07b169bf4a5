using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.References;
using Plumbline.Core.Spc;
using Plumbline.Core.TimeSeries;

namespace Plumbline.Reports.Analysis;

/// <summary>What an indicator's control chart is drawn of: a figure a period, or a gap an event, by the chart it has. The one place that decides it.</summary>
internal static class SeriesPoints
{
    /// <summary>The points up to the end of a period, as far back as a chart reads; none where there is nothing to chart.</summary>
    internal static IReadOnlyList<SeriesPoint> Of(OrganisationPicture picture, Series series, Period period)
    {
        var points = IndicatorCharts.IsOfGaps(series.Indicator.Chart) ? OfGaps(picture, series, period) : OfPeriods(picture, series, period);
        return points.Exists(static point => point.Value is not null) ? points : [];
    }

    // A period without a figure is a point without a value: no moving range is taken across it, no run goes on over it.
    private static List<SeriesPoint> OfPeriods(OrganisationPicture picture, Series series, Period period)
    {
        var from = SpcSpan.From(picture, series.Indicator, period);
        var read = series.Observations.Where(observation => observation.Period.First >= from && observation.Period.Last <= period.Last).ToList();
        var points = new List<SeriesPoint>();
        if (read.Find(static observation => observation.Amount is not null) is not { } first) return points;
        for (var at = first.Period; at <= read[^1].Period; at = at.Next) points.Add(series[at] is { } figure ? Point(series.Indicator.Chart, figure.Period, figure) : Point(series.Indicator.Chart, at, null));
        return points;
    }

    // The one place where figures become double.
    private static SeriesPoint Point(ChartKind kind, Period at, Observation? observation)
    {
        var point = new SeriesPoint(at, at.ToString(), (double?)observation?.Amount) { Figure = observation };
        if (!IndicatorCharts.IsOfFractions(kind) || observation?.Amount is null) return point;
        return observation is { Numerator: { } part, Denominator: > 0 and { } whole }
            ? point with { Value = (double)part, Denominator = (double)whole }
            : point with { Value = null, LacksFraction = true };
    }

    private static List<SeriesPoint> OfGaps(OrganisationPicture picture, Series series, Period period)
    {
        var gaps = series.Gaps is { } behind ? behind.Gaps.Where(gap => gap.Day <= period.Last).Select(gap => (Day(gap.Day, picture), (double)gap.Size, FigureSource.Of(behind, gap)))
            : picture.GapsBehind(series.Indicator) is null ? series.Observations.Where(observation => observation.Period.Last <= period.Last && observation.Amount is not null)
                .Select(observation => (observation.Period, (double)observation.Amount!.Value, FigureSource.Of(observation)))
            : [];
        var all = gaps.Select(static gap => (At: gap.Item1, Size: gap.Item2, Source: gap.Item3)).ToList();
        if (all.Count == 0) return [];
        var back = all[Math.Max(0, all.Count - SpcSpan.Periods)].At.First;
        var from = SpcSpan.From(picture, series.Indicator, period, back);
        var points = new List<SeriesPoint>();
        foreach (var (at, size, source) in all.Where(gap => gap.At.First >= from))
        {
            var same = points.Count(point => point.At == at) + 1;
            points.Add(new SeriesPoint(at, same == 1 ? at.ToString() : FormattableString.Invariant($"{at} ({same})"), size) { Event = source });
        }

        return points;
    }

    private static Period Day(DateOnly day, OrganisationPicture picture) => Period.Containing(day, Frequency.Day, picture.Settings.Calendar);
}
