using Plumbline.Core.References;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.TimeSeries;

namespace Plumbline.Core.Analysis;

/// <summary>Makes the points of an indicator's control chart: a figure for each period, or a gap for each event.</summary>
internal static class ChartedPoints
{
    /// <summary>The points up to the end of a period, as far back as a chart reads; empty where there is nothing to chart.</summary>
    internal static IReadOnlyList<ChartedPoint> Of(OrganisationPicture picture, Series series, Period period)
    {
        var points = IndicatorCharts.IsOfGaps(series.Indicator.Chart) ? OfGaps(picture, series, period) : OfPeriods(picture, series, period);
        return points.Exists(static point => point.Value is not null) ? points : [];
    }

    // A period without a figure is a point without a value, so that no moving range and no run crosses it. A period in which no figure is due is no point.
    private static List<ChartedPoint> OfPeriods(OrganisationPicture picture, Series series, Period period)
    {
        var from = SpcSpan.From(picture, series.Indicator, series.Unit, period);
        var read = series.Observations.Where(observation => observation.Period.First >= from && observation.Period.Last <= period.Last).ToList();
        var points = new List<ChartedPoint>();
        if (read.Find(static observation => observation.Amount is not null) is not { } first) return points;
        for (var at = first.Period; at <= read[^1].Period; at = at.Next)
        {
            var figure = series[at];
            if (figure?.Amount is not null || series.Indicator.Rhythm?.IsDue(at) != false) points.Add(Point(series.Indicator, figure?.Period ?? at, figure));
        }

        return points;
    }

    // Figures are decimal up to here; charts are computed in double.
    private static ChartedPoint Point(Indicator indicator, Period at, Observation? observation)
    {
        var point = new ChartedPoint(at, at.ToString(), (double?)observation?.Amount) { Figure = observation };
        if (observation is { IsDoubtful: true } or { Total.IsIncompleteSum: true }) return point with { Value = null, Unjudged = point.Value / ChartScale.FactorOf(indicator) };
        if (!IndicatorCharts.IsOfFractions(indicator.Chart) || observation?.Amount is null) return point;
        return observation is { Numerator: { } part, Denominator: > 0 and { } whole }
            ? point with { Value = (double)part, Denominator = (double)whole }
            : point with { Value = null, LacksFraction = true };
    }

    private static List<ChartedPoint> OfGaps(OrganisationPicture picture, Series series, Period period)
    {
        var all = GapsOf(picture, series, period).ToList();
        if (all.Count == 0) return [];
        var back = all[Math.Max(0, all.Count - SpcSpan.Periods)].At.First;
        var from = SpcSpan.From(picture, series.Indicator, series.Unit, period, back);
        var points = new List<ChartedPoint>();
        foreach (var gap in all.Where(gap => gap.At.First >= from))
        {
            var same = points.Count(point => point.At == gap.At) + 1;
            points.Add(same == 1 ? gap : gap with { Label = FormattableString.Invariant($"{gap.At} ({same})") });
        }

        return points;
    }

    private static IEnumerable<ChartedPoint> GapsOf(OrganisationPicture picture, Series series, Period period)
    {
        if (series.Gaps is { } behind)
            return behind.Gaps.Where(gap => gap.Day <= period.Last).Select(gap => Gap(Day(gap.Day, picture), gap.Size) with { Event = FigureSource.Of(behind, gap) });
        if (picture.GapsBehind(series.Indicator) is not null) return [];
        return series.Observations.Where(observation => observation.Period.Last <= period.Last && observation.Amount is not null)
            .Select(static observation => OfGap(observation, (double)observation.Amount!.Value));
    }

    private static ChartedPoint OfGap(Observation observation, double size) =>
        Gap(observation.Period, size) with { Figure = observation, Value = observation.IsDoubtful ? null : size, Unjudged = observation.IsDoubtful ? size : null };

    private static ChartedPoint Gap(Period at, double size) => new(at, at.ToString(), size);

    private static Period Day(DateOnly day, OrganisationPicture picture) => Period.Containing(day, Frequency.Day, picture.Settings.Calendar);
}
