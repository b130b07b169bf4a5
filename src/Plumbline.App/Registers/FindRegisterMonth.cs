using Plumbline.App.Caching;
using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.App.Registers.Rows;
using Plumbline.Core.Periods;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Text;

namespace Plumbline.App.Registers;

/// <summary>Finds the month in which a register is shown where none is asked for.</summary>
public static class FindRegisterMonth
{
    private const int HalfYear = 183;
    private const int LongestAgo = 40_000;
    private const int MostMonths = 2_000;

    private static readonly KeptFromEarlier<(string Organisation, RegisterCode Register), FoundMonth> Kept = new(MostMonths, static _ => 1);

    /// <summary>The month in which the latest figure of a row ends; where there is none the month of the change, by whose end every row is there that has begun.</summary>
    public static async Task<Period> RunAsync(ILedger ledger, OrganisationDefinitions definitions, RegisterDefinition register, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(register);
        var today = DateOnly.FromDateTime(definitions.Position.At.UtcDateTime);
        var found = await Kept.GetAsync(
            ledger,
            (definitions.Picture.Settings.Code, register.Code),
            definitions.Position.Number,
            async earlier => earlier?.Value.Today == today && !await WrittenOfRegister.AnyAsync(ledger, definitions, register, earlier.Position)
                ? earlier.Value
                : new FoundMonth(today, await ReadAsync(ledger, definitions, register, today))).WaitAsync(cancellation);
        return found.Month;
    }

    private static async Task<Period> ReadAsync(ILedger ledger, OrganisationDefinitions definitions, RegisterDefinition register, DateOnly today)
    {
        var calendar = definitions.Picture.Settings.Calendar;
        var latest = (DateOnly?)null;
        if (register.HasFigures)
        {
            var rows = (await ReadAllRows.RunAsync(ledger, definitions, register)).All.Select(static row => row.Unit.ToString()).ToHashSet(StringComparer.Ordinal);
            // Half years back, so that the figures of many years are not read for the last.
            for (var (last, days) = (today, HalfYear); latest is null && days < LongestAgo; last = last.AddDays(-days - 1), days *= 2) latest = await LastAsync(last.AddDays(-days), last, rows);
        }

        return Period.Containing(latest ?? today, Frequency.Month, calendar);

        async Task<DateOnly?> LastAsync(DateOnly from, DateOnly to, HashSet<string> rows)
        {
            var last = (DateOnly?)null;
            var query = new ObservationQuery { Indicators = [.. register.Figures.Select(static figure => figure.Indicator.ToString())], Aspects = ObservationQuery.Actual, FromDay = from.DayNumber, ToDay = to.DayNumber, AsAt = definitions.Position.Number };
            await foreach (var row in ledger.ObservationsAsync(definitions.Picture.Settings.Code, query, CancellationToken.None))
            {
                if (!rows.Contains(row.Fact.Unit) || !Names<Frequency>.Parse(row.Fact.Frequency).TryGet(out var frequency, out _)) continue;
                var end = Period.Containing(DateOnly.FromDayNumber(row.Fact.FirstDay), frequency, calendar).Last;
                // A year that goes on is not over in a month to come.
                if (end > today) end = today;
                if (last is null || end > last) last = end;
            }

            return last;
        }
    }

    // A year that goes on ends with the day, so that what was found holds for the day.
    private sealed record FoundMonth(DateOnly Today, Period Month);
}
