using System.Globalization;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;

namespace Plumbline.Core.Statuses;

/// <summary>The words of a status: <c>Suspended from 28 March 2020: national instruction</c>, <c>Suspended in August 2026</c>.</summary>
public static class StatusWords
{
    /// <summary>The state, its days and its reason.</summary>
    public static string Of(IndicatorStatusSpan span, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(span);
        ArgumentNullException.ThrowIfNull(culture);
        var state = span.State switch
        {
            ReportingState.Active => "Reported",
            ReportingState.Pending => "Data pending",
            ReportingState.Suspended => "Suspended",
            ReportingState.Ceased => "Ceased",
        };
        if (Month(span) is { } month) return $"{state} in {month.ToText(culture, full: true)}{Reason(span)}";
        var from = span.From is { } first ? $" from {Day(first, culture)}" : "";
        var to = span.To is { } last ? $" {(span.From is null ? "until" : "to")} {Day(last, culture)}" : "";
        return $"{state}{from}{to}{Reason(span)}";
    }

    private static string Reason(IndicatorStatusSpan span) => span.Reason is null ? "" : $": {span.Reason}";

    // The month whose first and last day are those of the status; null where it has others.
    private static Period? Month(IndicatorStatusSpan span) =>
        span is { From: { } first, To: { } last } && Period.Month(first.Year, first.Month) is var month && month.First == first && month.Last == last ? month : null;

    private static string Day(DateOnly day, CultureInfo culture) => day.ToString("d MMMM yyyy", culture);
}
