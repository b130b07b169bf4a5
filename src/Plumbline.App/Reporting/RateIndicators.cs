using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Ratings;
using Plumbline.Core.TimeSeries;
using Plumbline.Core.Units;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Reporting;

/// <summary>An indicator's latest figure at the end of a period, judged by the rules in force in its own period.</summary>
/// <param name="Judgement">Its judgement.</param>
/// <param name="Change">The figure compared with the one before it.</param>
public sealed record RatedIndicator(Judgement Judgement, PerformanceChange Change);

/// <summary>Judges every indicator at the end of a period.</summary>
public static class RateIndicators
{
    private const int RecentPeriods = 4;

    /// <summary>Every indicator in the order of the paper, for the given unit or else the top one.</summary>
    public static async Task<IReadOnlyList<RatedIndicator>> RunAsync(
        ILedger ledger, OrganisationDefinitions definitions, Period period, UnitCode? unit = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(period);
        var picture = definitions.Picture;
        var where = unit ?? picture.Units.Top.Code;
        var series = await LatestAsync(ledger, definitions, period, where, cancellation);
        return [.. picture.Indicators.Select(indicator => Rate(picture, indicator, where, series.GetValueOrDefault(indicator.Code), period))];
    }

    // Nearly every indicator has its last two values within a few periods. The whole history is read only for the others.
    private static async Task<Dictionary<IndicatorCode, Series>> LatestAsync(ILedger ledger, OrganisationDefinitions definitions, Period period, UnitCode unit, CancellationToken cancellation)
    {
        var picture = definitions.Picture;
        var recent = picture.Indicators.Select(indicator =>
            new DataNeed(indicator.Code, unit, Period.Containing(period.Last, indicator.Frequency, picture.Settings.Calendar).Plus(-RecentPeriods).First));
        var found = await ReadSeries.WithTotalsAsync(ledger, picture, recent, period.Last, definitions.Position.Number, cancellation);
        var rest = picture.Indicators.Where(indicator => !HasTwo(found.GetValueOrDefault((indicator.Code, unit)), period)).Select(indicator => new DataNeed(indicator.Code, unit, DateOnly.MinValue));
        var older = await ReadSeries.WithTotalsAsync(ledger, picture, rest, period.Last, definitions.Position.Number, cancellation);
        return found.Concat(older).GroupBy(pair => pair.Key.Item1).ToDictionary(group => group.Key, group => group.Last().Value);
    }

    private static bool HasTwo(Series? series, Period period) =>
        series?.LatestAt(period) is { } latest && series.ReportedBefore(latest) is not null;

    private static RatedIndicator Rate(OrganisationPicture picture, Indicator indicator, UnitCode unit, Series? series, Period period)
    {
        var latest = series?.LatestAt(period);
        return new RatedIndicator(
            Judge.Of(picture, indicator, unit, latest, period),
            PerformanceChange.Between(indicator, latest is null ? null : series!.ReportedBefore(latest), latest));
    }
}
