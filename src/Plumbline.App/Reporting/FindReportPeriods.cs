using Plumbline.App.Ledger;
using Plumbline.App.Workspaces;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Reporting;

/// <summary>Finds the periods a report has figures for, so that readers need not guess.</summary>
public static class FindReportPeriods
{
    /// <summary>The latest periods in which something the report shows was reported, the latest first.</summary>
    /// <remarks>
    /// Figures of a longer frequency than the report's do not count: an annual figure would name a quarter that has not come yet.
    /// Where the report shows nothing but such figures, they do. Reads backwards in widening steps, so that a store with a long past costs no more than a young one.
    /// </remarks>
    public static async Task<IReadOnlyList<Period>> LatestAsync(
        ILedger ledger, OrganisationDefinitions definitions, ReportDefinition report, int most = 12, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(report);
        var calendar = definitions.Picture.Settings.Calendar;
        var now = Period.Containing(DateOnly.FromDateTime(definitions.Position.At.UtcDateTime), report.Frequency, calendar);
        var needs = report.Blocks.SelectMany(block => block.Needs(definitions.Picture, now)).ToList();
        var query = new ObservationQuery
        {
            Indicators = [.. needs.Select(need => need.Indicator.ToString()).Distinct(StringComparer.Ordinal)],
            Units = [.. needs.Select(need => need.Unit.ToString()).Distinct(StringComparer.Ordinal)],
            AsAt = definitions.Position.Number,
        };
        foreach (var from in new[] { now.Plus(-most), now.Plus(-4 * most), null })
        {
            var reported = await ReportedAsync(ledger, definitions, query with { FromDay = from?.First.DayNumber }, cancellation);
            var counted = reported.Where(period => period.Frequency <= report.Frequency).ToList();
            if (counted.Count == 0 && from is not null) continue;
            return [.. (counted.Count > 0 ? counted : reported).Select(period => Period.Containing(period.Last, report.Frequency, calendar)).Distinct().OrderDescending().Take(most)];
        }

        return [];
    }

    private static async Task<List<Period>> ReportedAsync(ILedger ledger, OrganisationDefinitions definitions, ObservationQuery query, CancellationToken cancellation)
    {
        var status = Names<ReportingStatus>.Of(ReportingStatus.Reported);
        var seen = new HashSet<(string Frequency, int FirstDay)>();
        await foreach (var row in ledger.ObservationsAsync(definitions.Picture.Settings.Code, query, cancellation))
        {
            if (row.Fact.Status == status) seen.Add((row.Fact.Frequency, row.Fact.FirstDay));
        }

        return [.. seen.Select(one => Period.Containing(DateOnly.FromDayNumber(one.FirstDay), Names<Frequency>.Parse(one.Frequency).Value, definitions.Picture.Settings.Calendar))];
    }
}
