using Plumbline.App.Caching;
using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.Core.Ledger;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Reporting;

/// <summary>Finds the periods for which a report has figures.</summary>
public static class FindReportPeriods
{
    /// <summary>How many lists are kept for one ledger.</summary>
    private const long Capacity = 1_000;

    private static readonly KeptAtPosition<Key, IReadOnlyList<Period>> Kept = new(Capacity, static _ => 1);

    /// <summary>The same as <see cref="LatestAsync"/>, found once at each position: for pages that offer the periods to choose from.</summary>
    public static Task<IReadOnlyList<Period>> KnownAsync(ILedger ledger, OrganisationDefinitions definitions, ReportDefinition report, int most = 12, UnitCode? unit = null)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(report);
        return Kept.GetAsync(ledger, new Key(definitions.Picture.Settings.Code, definitions.Position.Number, report.Name, most, unit), () => LatestAsync(ledger, definitions, report, most, unit));
    }

    /// <summary>The latest periods in which the report has a figure, the latest first.</summary>
    /// <remarks>
    /// Figures of a longer frequency than the report's do not count: an annual figure would name a quarter that is still in the future.
    /// If the report shows only such figures, they count. A report of risks and actions alone has the periods in which any was recorded. The search goes backwards in growing steps, so its cost does not grow with the store's history.
    /// </remarks>
    public static async Task<IReadOnlyList<Period>> LatestAsync(
        ILedger ledger, OrganisationDefinitions definitions, ReportDefinition report, int most = 12, UnitCode? unit = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(report);
        var calendar = definitions.Picture.Settings.Calendar;
        var now = Now(definitions, report);
        if (!TellsFigures(definitions, report)) return Back(await RecordPeriods.SpanAsync(ledger, definitions, report, cancellation), most);
        var reading = new ReportedPeriods(ledger, definitions.Position.Number, report, new ReportScope(definitions.Picture, now, unit));
        foreach (var from in new[] { now.Plus(-most), now.Plus(-4 * most), null })
        {
            var reported = await reading.RunAsync(from?.First, to: null, from is null ? [] : PeriodsFrom(from, now), cancellation);
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
        if (!TellsFigures(definitions, report)) return period <= Now(definitions, report) && period >= (await RecordPeriods.SpanAsync(ledger, definitions, report, cancellation)).First;
        // The longest figure that counts for the period is a year that ends in it.
        var scope = new ReportScope(definitions.Picture, period);
        var reported = (await new ReportedPeriods(ledger, definitions.Position.Number, report, scope).RunAsync(period.First.AddDays(-366), period.Last, [period], cancellation))
            .Where(one => Period.Containing(one.Last, report.Frequency, definitions.Picture.Settings.Calendar) == period).ToList();
        return reported.Exists(one => one.Frequency <= report.Frequency)
            || (reported.Count > 0 && report.Blocks.SelectMany(block => block.Needs(scope)).All(need => definitions.Picture.Find(need.Indicator)?.Frequency > report.Frequency));
    }

    /// <summary>Whether a report tells of figures, rather than of risks and actions alone.</summary>
    public static bool TellsFigures(OrganisationDefinitions definitions, ReportDefinition report)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(report);
        return !RecordPeriods.Has(report, new ReportScope(definitions.Picture, Now(definitions, report)));
    }

    private static Period Now(OrganisationDefinitions definitions, ReportDefinition report) =>
        Period.Containing(DateOnly.FromDateTime(definitions.Position.At.UtcDateTime), report.Frequency, definitions.Picture.Settings.Calendar);

    private static List<Period> Back((Period First, Period Last) span, int most)
    {
        var periods = new List<Period>();
        for (var period = span.Last; period >= span.First && periods.Count < most; period = period.Previous) periods.Add(period);
        return periods;
    }

    private static List<Period> PeriodsFrom(Period first, Period last)
    {
        var periods = new List<Period>();
        for (var period = first; period <= last; period = period.Next) periods.Add(period);
        return periods;
    }

    private readonly record struct Key(string Organisation, ChangeNumber Position, string Report, int Most, UnitCode? Unit);
}
