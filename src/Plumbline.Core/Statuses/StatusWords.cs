using System.Globalization;
using Plumbline.Core.Indicators;

namespace Plumbline.Core.Statuses;

/// <summary>The words of a status: <c>Suspended from 28 March 2020: national instruction</c>.</summary>
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
        var from = span.From is { } first ? $" from {Day(first, culture)}" : "";
        var to = span.To is { } last ? $" {(span.From is null ? "until" : "to")} {Day(last, culture)}" : "";
        return $"{state}{from}{to}{(span.Reason is null ? "" : $": {span.Reason}")}";
    }

    private static string Day(DateOnly day, CultureInfo culture) => day.ToString("d MMMM yyyy", culture);
}
