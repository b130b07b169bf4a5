using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Ledger;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Reporting;

/// <summary>Finds the periods for which a report has figures.</summary>
public static class FindReportPeriods
{
    /// <summary>The latest periods in which the report has a figure, the latest first.</summary>
    /// <remarks>
    /// Figures of a longer frequency than the report's do not count: an annual figure would name a quarter that is still in the future.
    /// If the report shows only such figures, they count. The search goes backwards in growing steps, so its cost does not grow with the store's history.
    /// </remarks>
    public static async Task<IReadOnlyList<Period>> LatestAsync(
        ILedger ledger, OrganisationDefinitions definitions, ReportDefinition report, int most = 12, UnitCode? unit = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(report);
        var calendar = definitions.Picture.Settings.Calendar;
        var now = Period.Containing(DateOnly.FromDateTime(definitions.Position.At.UtcDateTime), report.Frequency, calendar);
        var query = QueryOf(report, new ReportScope(definitions.Picture, now, unit), definitions.Position.Number);
        foreach (var from in new[] { now.Plus(-most), now.Plus(-4 * most), null })
        {
            var reported = await ReportedAsync(ledger, definitions, query with { FromDay = from?.First.DayNumber }, cancellation);
            var counted = reported.Where(period => period.Frequency <= report.Frequency).ToList();
            if (counted.Count == 0 && from is not null) continue;
            return [.. (counted.Count > 0 ? counted : reported).Select(period => Period.Containing(period.Last, report.Frequency, calendar)).Distinct().OrderDescending().Take(most)];
        }

        return [];
    }

    /// <summary>Whether <see cref="LatestAsync"/> would name a period. It reads that period alone.</summary>
    public static async Task<bool> HasAsync(ILedger ledger, OrganisationDefinitions definitions, ReportDefinition report, Period period, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(period);
        // The longest figure that counts for the period is a year that ends in it.
        var query = QueryOf(report, new ReportScope(definitions.Picture, period), definitions.Position.Number) with { FromDay = period.First.DayNumber - 366, ToDay = period.Last.DayNumber };
        var reported = (await ReportedAsync(ledger, definitions, query, cancellation))
            .Where(one => Period.Containing(one.Last, report.Frequency, definitions.Picture.Settings.Calendar) == period).ToList();
        return reported.Exists(one => one.Frequency <= report.Frequency)
            || (reported.Count > 0 && query.Indicators!.All(code => definitions.Picture.Indicators.Any(known => known.Code.ToString() == code && known.Frequency > report.Frequency)));
    }

    private static ObservationQuery QueryOf(ReportDefinition report, ReportScope scope, ChangeNumber position)
    {
        var needs = report.Blocks.SelectMany(block => block.Needs(scope)).ToList();
        return new ObservationQuery
        {
            Indicators = [.. needs.Select(need => need.Indicator.ToString()).Distinct(StringComparer.Ordinal)],
            Units = [.. needs.Select(need => need.Unit.ToString()).Distinct(StringComparer.Ordinal)],
            Aspects = ObservationQuery.Actual,
            AsAt = position,
        };
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
