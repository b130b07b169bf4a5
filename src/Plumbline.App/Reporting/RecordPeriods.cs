using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.App.Risks;
using Plumbline.Core.Periods;
using Plumbline.Core.Risks;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Reporting;

/// <summary>Finds the periods of a report that tells of risks and actions, and of no figure.</summary>
internal static class RecordPeriods
{
    /// <summary>Whether a report is such a one.</summary>
    internal static bool Has(ReportDefinition report, ReportScope scope) =>
        report.Blocks.Any(static block => block.NeedsRecords != RecordsNeed.None) && !report.Blocks.SelectMany(block => block.Needs(scope)).Any();

    /// <summary>The first and the last period: that in which the first risk was recorded, and the first whose paper tells all that is recorded of risks by the day of the position. Without a risk, both are that of the position.</summary>
    internal static async Task<(Period First, Period Last)> SpanAsync(ILedger ledger, OrganisationDefinitions definitions, ReportDefinition report, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(definitions.Position.At.UtcDateTime);
        var register = await ReadRiskRegister.RunAsync(ledger, definitions, today, cancellation);
        var days = register.Entries.SelectMany(DaysOf).Where(day => day <= today).DefaultIfEmpty(today).ToList();
        var (first, last) = (PeriodOf(days.Min()), PeriodOf(days.Max().AddDays(-report.DaysAfter ?? 0)));
        return (first, last < first ? first : last);

        Period PeriodOf(DateOnly day) => Period.Containing(day, report.Frequency, definitions.Picture.Settings.Calendar);
    }

    private static IEnumerable<DateOnly> DaysOf(RiskEntry entry) =>
        new[] { entry.Risk.Recorded, entry.LastReview, entry.Current?.Date, entry.Target?.Date, entry.Risk.Closing?.Day }.OfType<DateOnly>();
}
