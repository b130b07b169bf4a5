using Plumbline.Core.Periods;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Definitions;

/// <summary>The day as of which a paper tells of risks and actions.</summary>
internal static class PaperDay
{
    /// <summary>The month with which a period ends: assurance, contracts and the accounts are told by month.</summary>
    internal static Period LastMonth(Period period) => Period.Month(period.Last.Year, period.Last.Month);

    /// <summary>The day that the report names, or that of the position where that is earlier. The day of the position is that of its change, so that a paper made again tells the same.</summary>
    internal static DateOnly Of(OrganisationDefinitions definitions, ReportDefinition? report, Period period)
    {
        var position = DateOnly.FromDateTime(definitions.Position.At.UtcDateTime);
        return report?.DaysAfter is { } days && period.Last.AddDays(days) is var day && day < position ? day : position;
    }
}
