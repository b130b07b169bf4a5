using Plumbline.App.Definitions;
using Plumbline.App.Figures;
using Plumbline.App.Ledger;
using Plumbline.Core.Derivations;
using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Ratings;
using Plumbline.Core.TimeSeries;
using Plumbline.Core.Units;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Reporting;

/// <summary>A figure of an indicator, judged by the rules in force in its own period.</summary>
/// <param name="Judgement">Its judgement.</param>
/// <param name="Change">The figure compared with the one before it.</param>
public sealed record RatedIndicator(Judgement Judgement, PerformanceChange Change)
{
    /// <summary>The first of the periods that the figure is of, where it is of several together.</summary>
    public Period? First { get; init; }
}

/// <summary>Judges every indicator at the end of a period.</summary>
public static class RateIndicators
{
    private const int RecentPeriods = 4;

    /// <summary>Every indicator in the order of the paper.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="definitions">The organisation.</param>
    /// <param name="period">The period at whose end figures are judged.</param>
    /// <param name="unit">The unit; null for the top one.</param>
    /// <param name="length">The time that each figure is of; null for one period of the indicator, the latest that was reported.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<IReadOnlyList<RatedIndicator>> RunAsync(
        ILedger ledger, OrganisationDefinitions definitions, Period period, UnitCode? unit = null, RatedLength? length = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(period);
        length ??= RatedLength.Own;
        var picture = definitions.Picture;
        var where = unit ?? picture.Units.Top.Code;
        var series = await LatestAsync(ledger, definitions, period, where, length, cancellation);
        return [.. picture.Indicators.Select(indicator => Rate(picture, series.GetValueOrDefault(indicator.Code) ?? Series.From(indicator, where, []).Value, period, length))];
    }

    // Nearly every indicator has its last two values within a few periods. The whole history is read only for the others.
    private static async Task<Dictionary<IndicatorCode, Series>> LatestAsync(
        ILedger ledger, OrganisationDefinitions definitions, Period period, UnitCode unit, RatedLength length, CancellationToken cancellation)
    {
        var (picture, calendar) = (definitions.Picture, definitions.Picture.Settings.Calendar);
        var recent = picture.Indicators.Select(indicator => new DataNeed(indicator.Code, unit, Earlier(
            Period.Containing(period.Last, indicator.Frequency, calendar).Plus(-RecentPeriods).First,
            length.FirstDay(period, indicator, calendar))));
        var found = await ReadSeries.WithTotalsAsync(ledger, picture, recent, period.Last, definitions.Position.Number, cancellation);
        var rest = picture.Indicators.Where(indicator => !HasTwo(found.GetValueOrDefault((indicator.Code, unit)), period)).Select(indicator => new DataNeed(indicator.Code, unit, DateOnly.MinValue));
        var older = await ReadSeries.WithTotalsAsync(ledger, picture, rest, period.Last, definitions.Position.Number, cancellation);
        return found.Concat(older).GroupBy(pair => pair.Key.Item1).ToDictionary(group => group.Key, group => group.Last().Value);
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private static bool HasTwo(Series? series, Period period) =>
        series?.LatestAt(period) is { } latest && series.ReportedBefore(latest) is not null;

    private static RatedIndicator Rate(OrganisationPicture picture, Series series, Period period, RatedLength length)
    {
        var (indicator, calendar) = (series.Indicator, picture.Settings.Calendar);
        if (length.Whole(period, indicator, calendar) is { } whole)
        {
            var figure = PeriodTotals.Of(picture, series, whole);
            return new RatedIndicator(Judge.OfLonger(picture, indicator, series.Unit, figure, whole), Change(indicator, PeriodTotals.Of(picture, series, whole.Previous), figure));
        }

        if (length.IsSpanOf(indicator))
        {
            var last = OwnPeriod.LastWithin(period, indicator, calendar);
            var figure = PeriodTotals.OverSpan(picture, series, last, length.Periods);
            return new RatedIndicator(Judge.Of(picture, indicator, series.Unit, figure, period), Change(indicator, PeriodTotals.OverSpan(picture, series, last.Plus(-length.Periods), length.Periods), figure))
            {
                First = last.Plus(1 - length.Periods),
            };
        }

        var latest = series.LatestAt(period);
        return new RatedIndicator(
            Judge.Of(picture, indicator, series.Unit, latest, period),
            PerformanceChange.Between(indicator, latest is null ? null : series.ReportedBefore(latest), latest));
    }

    private static PerformanceChange Change(Indicator indicator, Observation? before, Observation? figure) =>
        figure is null ? PerformanceChange.NoFigure(before) : PerformanceChange.Between(indicator, before, figure);
}
