using Plumbline.App.Actions;
using Plumbline.App.Caching;
using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.App.Risks;
using Plumbline.Core.Ledger;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;
using Plumbline.Reports.Blocks;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Reporting;

/// <summary>Finds the periods for which a report has figures, or risks and actions.</summary>
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
    /// If the report shows only such figures, they count. The search goes backwards in growing steps, so its cost does not grow with the store's history.
    /// The lines of the accounts and the requirements of contracts count as its figures, and so does what is stated of contracts for a month.
    /// A form names every period from that in which it was first asked, a register every one up to that of the position.
    /// A report of risks and actions alone has every period from the day on which the first risk was recorded to that of the position, or to that in which a risk was last looked at if that is more than a year before.
    /// </remarks>
    public static async Task<IReadOnlyList<Period>> LatestAsync(
        ILedger ledger, OrganisationDefinitions definitions, ReportDefinition report, int most = 12, UnitCode? unit = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(report);
        var calendar = definitions.Picture.Settings.Calendar;
        var now = PeriodOf(definitions, report, DayOf(definitions));
        var scope = new ReportScope(definitions.Picture, now, unit);
        if (IsOfRecords(report, scope)) return await FirstOfRecordsAsync(ledger, definitions, report, cancellation) is { } first ? PeriodsBack(await LastOfRecordsAsync(ledger, definitions, report, cancellation), first, most) : [];
        var reading = new ReportedPeriods(ledger, definitions, report, scope);
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
        var scope = new ReportScope(definitions.Picture, period);
        if (IsOfRecords(report, scope)) return period.First <= DayOf(definitions) && await FirstOfRecordsAsync(ledger, definitions, report, cancellation) is { } first && first <= period;
        // The longest figure that counts for the period is a year that ends in it.
        var reported = (await new ReportedPeriods(ledger, definitions, report, scope).RunAsync(period.First.AddDays(-366), period.Last, [period], cancellation))
            .Where(one => Period.Containing(one.Last, report.Frequency, definitions.Picture.Settings.Calendar) == period).ToList();
        return reported.Exists(one => one.Frequency <= report.Frequency)
            || (reported.Count > 0 && ShownFigures.Of(report, scope).All(need => definitions.Picture.Find(need.Indicator)?.Frequency > report.Frequency));
    }

    /// <summary>Whether a report tells of risks and actions alone: none of its other blocks needs a figure, or tells of contracts or the accounts.</summary>
    public static bool IsOfRecords(ReportDefinition report, ReportScope scope)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Blocks.Any(static block => block.NeedsRecords != RecordsNeed.None)
            && report.Blocks.All(block => block.NeedsRecords != RecordsNeed.None || !(block.Needs(scope).Any() || block.NeedsReturns(scope).Any() || block.NeedsRegisters(scope).Any() || ShownFigures.TellsOfContractsOrAccounts(block, scope)));
    }

    private static DateOnly DayOf(OrganisationDefinitions definitions) => DateOnly.FromDateTime(definitions.Position.At.UtcDateTime);

    private static Period PeriodOf(OrganisationDefinitions definitions, ReportDefinition report, DateOnly day) => Period.Containing(day, report.Frequency, definitions.Picture.Settings.Calendar);

    // That of the first risk; where there are actions alone, which have no first day, that of the position; null where there is neither.
    private static async Task<Period?> FirstOfRecordsAsync(ILedger ledger, OrganisationDefinitions definitions, ReportDefinition report, CancellationToken cancellation)
    {
        var day = DayOf(definitions);
        var register = await ReadRiskRegister.RunAsync(ledger, definitions, day, cancellation);
        if (register.Entries.Count > 0) return PeriodOf(definitions, report, register.Entries.Min(static entry => entry.Risk.Recorded) is var first && first < day ? first : day);
        return (await ReadActions.RunAsync(ledger, definitions, cancellation)).Entries.Count > 0 ? PeriodOf(definitions, report, day) : null;
    }

    // That of the position; where nothing was recorded of a risk for a year before it, that in which something last was: nobody asks for the empty months since.
    private static async Task<Period> LastOfRecordsAsync(ILedger ledger, OrganisationDefinitions definitions, ReportDefinition report, CancellationToken cancellation)
    {
        var day = DayOf(definitions);
        var register = await ReadRiskRegister.RunAsync(ledger, definitions, day, cancellation);
        var last = register.Entries.Count == 0 ? day : register.Entries.Max(static entry => entry.LastReview);
        return PeriodOf(definitions, report, last < day.AddYears(-1) ? last : day);
    }

    private static List<Period> PeriodsBack(Period last, Period first, int most)
    {
        var periods = new List<Period>();
        for (var period = last; period >= first && periods.Count < most; period = period.Previous) periods.Add(period);
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
