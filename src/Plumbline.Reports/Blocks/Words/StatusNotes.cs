using Plumbline.Core.Periods;
using Plumbline.Core.Statuses;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Indicators;

namespace Plumbline.Reports.Blocks.Words;

/// <summary>What a note says of the dated status of an indicator: <c>Suspended from 28 March 2020: national instruction</c>.</summary>
internal static class StatusNotes
{
    /// <summary>The words; null where the indicator has no dated status, or is reported in the period.</summary>
    internal static string? Of(ReportContext context, AnalysedIndicator analysed) =>
        context.Picture.Statuses.HasDated(analysed.Indicator.Code) && context.Picture.Statuses.At(analysed.Indicator, analysed.Unit, context.Period) is { } span
            ? StatusWords.Of(span, context.Picture.Settings.Language)
            : null;

    /// <summary>The words for each status in which a figure is absent from some periods, in order of time.</summary>
    internal static IEnumerable<string> OfAbsences(ReportContext context, AnalysedIndicator analysed, IEnumerable<Period> absent) =>
        context.Picture.Statuses.HasDated(analysed.Indicator.Code)
            ? absent.Select(period => context.Picture.Statuses.At(analysed.Indicator, analysed.Unit, period)).OfType<IndicatorStatusSpan>().Distinct().Select(span => StatusWords.Of(span, context.Picture.Settings.Language))
            : [];
}
