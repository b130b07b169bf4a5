using Plumbline.App.Definitions;
using Plumbline.Core.Periods;
using Plumbline.Reports.Composition;

namespace Plumbline.App.BoardAssurance;

/// <summary>The day as of which the assurance of a span is told: one day for a span, so that a page, a list and the paper answer alike.</summary>
public static class AssuranceDay
{
    /// <summary>The day of the paper that tells the assurance of the span; without such a paper, the last day of the span after. Never later than today or the position that is read.</summary>
    /// <remarks>An assurance that has gone out of date since does not change what is told of a span that is long over, beside the opinion that was given then.</remarks>
    /// <param name="definitions">The organisation at a position.</param>
    /// <param name="period">The month with which the span ends.</param>
    /// <param name="today">Today.</param>
    public static DateOnly Of(OrganisationDefinitions definitions, Period period, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(period);
        var told = PaperOf(definitions) is { } report ? PaperDay.Of(definitions, report, period) : AfterNextSpan(definitions, period);
        var position = DateOnly.FromDateTime(definitions.Position.At.UtcDateTime);
        var latest = position < today ? position : today;
        return told < latest ? told : latest;
    }

    // Of several, the first that names its day.
    private static ReportDefinition? PaperOf(OrganisationDefinitions definitions) => definitions.Workspace.Reports
        .Where(static report => report.Blocks.Any(static block => block.NeedsRecords.HasFlag(RecordsNeed.Assurance)))
        .OrderBy(static report => report.DaysAfter is null).ThenBy(static report => report.Name, StringComparer.Ordinal)
        .FirstOrDefault();

    private static DateOnly AfterNextSpan(OrganisationDefinitions definitions, Period period) =>
        period.Plus(FindInAssurance.Framework(definitions)?.On(period.Last)?.SpanMonths ?? 1).Last;
}
