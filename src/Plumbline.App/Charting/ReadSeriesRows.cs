using Plumbline.App.Definitions;
using Plumbline.App.Figures;
using Plumbline.App.Ledger;
using Plumbline.Core.Analysis;
using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.TimeSeries;
using Plumbline.Core.Units;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Charting;

/// <summary>Reads an indicator's figures in one unit with their limits, signals, targets and ratings.</summary>
public static class ReadSeriesRows
{
    /// <summary>The rows up to the end of a period, by default up to the latest figure, the earliest first. Figures older than the control chart reads have no limits.</summary>
    public static async Task<IReadOnlyList<SeriesRow>> RunAsync(ILedger ledger, OrganisationDefinitions definitions, Indicator indicator, UnitCode unit, Period? period = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(indicator);
        var day = period?.Last ?? DateOnly.FromDateTime(definitions.Position.At.UtcDateTime);
        var read = await ReadSeries.WithGapsAsync(ledger, definitions, [new DataNeed(indicator.Code, unit, DateOnly.MinValue)], day, cancellation);
        if (!read.TryGetValue((indicator.Code, unit), out var series)) return [];
        var end = period ?? Latest(series, definitions.Picture.Settings.Calendar, day);
        return Rows(definitions.Picture, series, end);
    }

    // The chart ends with the latest figure, which may be of a period that has not ended.
    private static Period Latest(Series series, FinancialCalendar calendar, DateOnly day)
    {
        var now = Period.Containing(day, series.Indicator.Frequency, calendar);
        return series.Observations is [.., var last] && last.Period > now ? last.Period : now;
    }

    private static List<SeriesRow> Rows(OrganisationPicture picture, Series series, Period end)
    {
        var charted = ChartedSeries.Of(picture, series, end);
        var factor = ChartScale.FactorOf(series.Indicator);
        var points = charted is null ? [] : charted.Points.Zip(charted.Chart.Points, (point, drawn) => new SeriesRow(series.Indicator, series.Unit, point.At, point.Label)
        {
            Figure = point.Figure,
            Judgement = point.Figure is { } figure ? Judge.Of(picture, series.Indicator, series.Unit, figure, figure.Period) : null,
            Point = drawn,
            Factor = factor,
        }).ToList();
        // A chart of gaps has no figures; they stand before its events only where they are not what it shows.
        var first = charted is { Series.Gaps: null } && points.Count > 0 ? points[0].At : null;
        var last = points.Count > 0 ? points[^1].At : null;
        var others = series.Gaps is not null && points.Count > 0 ? [] : series.Observations
            .Where(figure => figure.Period.Last <= end.Last && (first is null || figure.Period < first || figure.Period > last!))
            .Select(figure => new SeriesRow(series.Indicator, series.Unit, figure.Period, figure.Period.ToString())
            {
                Figure = figure,
                Judgement = Judge.Of(picture, series.Indicator, series.Unit, figure, figure.Period),
            });
        return [.. others.Concat(points).OrderBy(static row => row.At.First)];
    }
}
