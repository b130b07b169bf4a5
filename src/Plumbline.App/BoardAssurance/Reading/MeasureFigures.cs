using Plumbline.App.Definitions;
using Plumbline.App.Figures;
using Plumbline.App.Ledger;
using Plumbline.Core.Analysis;
using Plumbline.Core.BoardAssurance;
using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Objectives;
using Plumbline.Core.Periods;
using Plumbline.Core.Ratings;
using Plumbline.Core.TimeSeries;
using Plumbline.Core.Units;
using Plumbline.Reports.Composition;

namespace Plumbline.App.BoardAssurance.Reading;

/// <summary>The figures of the measures of objectives, with their charts.</summary>
internal sealed class MeasureFigures
{
    private readonly OrganisationDefinitions _definitions;
    private readonly IReadOnlyDictionary<(IndicatorCode, UnitCode), Series> _series;

    private MeasureFigures(OrganisationDefinitions definitions, IReadOnlyDictionary<(IndicatorCode, UnitCode), Series> series) => (_definitions, _series) = (definitions, series);

    /// <summary>Reads the series of some measures for the whole organisation.</summary>
    internal static async Task<MeasureFigures> ReadAsync(ILedger ledger, OrganisationDefinitions definitions, IEnumerable<ObjectiveMeasure> measures, Period period, CancellationToken cancellation)
    {
        var needs = measures.Select(static one => one.Indicator).Distinct().Where(code => definitions.Picture.Find(code) is not null)
            .Select(code => new DataNeed(code, definitions.Picture.Units.Top.Code, DateOnly.MinValue)).ToList();
        return new MeasureFigures(definitions, await ReadSeries.WithGapsAsync(ledger, definitions, needs, period.Last, cancellation));
    }

    /// <summary>A measure with its latest figure at or before the end of the span, and at or before an earlier one.</summary>
    internal MeasureReading Of(ObjectiveMeasure measure, Period period, Period? before) => new(measure, Judged(measure, period), before is null ? null : Judged(measure, before));

    /// <summary>The special cause that the chart of a measure shows at the end of the span and did not show at an earlier one; null where there is none.</summary>
    internal TravelSignal? Signal(ObjectiveMeasure measure, Period period, Period before)
    {
        if (Read(measure, period) is not { } now || (!now.IsConcern && !now.IsImprovement)) return null;
        var then = Read(measure, before);
        return then is not null && then.IsConcern == now.IsConcern && then.IsImprovement == now.IsImprovement ? null : new TravelSignal(measure.Name ?? now.Indicator.Name, now.IsImprovement);
    }

    private Judgement? Judged(ObjectiveMeasure measure, Period period) =>
        SeriesOf(measure) is { } series ? Judge.Of(_definitions.Picture, series.Indicator, series.Unit, series.LatestAt(period), period) : null;

    private Core.Readings.Reading? Read(ObjectiveMeasure measure, Period period)
    {
        if (Judged(measure, period) is not { Observation: { } figure } judgement || SeriesOf(measure) is not { } series) return null;
        return Core.Readings.Reading.Of(judgement, PerformanceChange.Between(series.Indicator, series.ReportedBefore(figure), figure), ChartedSeries.Of(_definitions.Picture, series, period));
    }

    private Series? SeriesOf(ObjectiveMeasure measure)
    {
        var top = _definitions.Picture.Units.Top.Code;
        return _definitions.Picture.Find(measure.Indicator) is { } indicator ? _series.GetValueOrDefault((measure.Indicator, top)) ?? Series.From(indicator, top, []).Value : null;
    }
}
