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

    /// <summary>The words of every dated status by which an indicator was not reported on some day from a first one to the end of the period, in order.</summary>
    internal static IEnumerable<string> Within(ReportContext context, AnalysedIndicator analysed, DateOnly first)
    {
        var words = context.Picture.Statuses.NotReported(analysed.Indicator.Code, analysed.Unit, first, context.Period.Last).Select(span => StatusWords.Of(span, context.Picture.Settings.Language));
        return (Of(context, analysed) is { } status ? words.Append(status) : words).Distinct(StringComparer.Ordinal);
    }
}
