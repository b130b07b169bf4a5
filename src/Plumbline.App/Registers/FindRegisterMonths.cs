using Plumbline.App.Caching;
using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.App.Registers.Rows;
using Plumbline.Core.Periods;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Readings;
using Plumbline.Core.Registers.Records;
using Plumbline.Core.Text;

namespace Plumbline.App.Registers;

/// <summary>Finds the month in which a register is shown where none is asked for, and the others that there are.</summary>
public static class FindRegisterMonths
{
    private const int HalfYear = 183;
    private const int LongestAgo = 40_000;
    private const int MostMonths = 2_000;

    // A day has its own: a figure of next month is the latest once that has begun.
    private static readonly KeptFromEarlier<(string Organisation, RegisterCode Register, DateOnly Today), RegisterMonths> Kept = new(MostMonths, static _ => 1);

    /// <summary>The months of a register.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation.</param>
    /// <param name="register">The register.</param>
    /// <param name="today">The day of reading: of the clock, or of the change that is read.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public static Task<RegisterMonths> RunAsync(ILedger ledger, OrganisationDefinitions definitions, RegisterDefinition register, DateOnly today, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(register);
        return Kept.GetAsync(
            ledger,
            (definitions.Picture.Settings.Code, register.Code, today),
            definitions.Position.Number,
            async earlier => earlier is not null && !await WrittenOfRegister.AnyAsync(ledger, definitions, register, earlier.Position)
                ? earlier.Value
                : await ReadAsync(ledger, definitions, register, today)).WaitAsync(cancellation);
    }

    private static async Task<RegisterMonths> ReadAsync(ILedger ledger, OrganisationDefinitions definitions, RegisterDefinition register, DateOnly today)
    {
        var rows = await ReadAllRows.RunAsync(ledger, definitions, register);
        return RegisterMonths.Of(register.HasFigures ? await LatestAsync(ledger, definitions, rows, today) : null, rows.All, today, definitions.Picture.Settings.Calendar);
    }

    // The period of the latest figure of a row that has begun.
    private static async Task<Period?> LatestAsync(ILedger ledger, OrganisationDefinitions definitions, RegisterRows rows, DateOnly today)
    {
        var units = rows.All.Select(static row => row.Unit.ToString()).ToHashSet(StringComparer.Ordinal);
        var indicators = rows.Definition.Figures.Select(static figure => figure.Indicator.ToString()).ToList();
        // Half years back, so that the figures of many years are not read for the last.
        var latest = (Period?)null;
        for (var (last, days) = (today, HalfYear); latest is null && days < LongestAgo; last = last.AddDays(-days - 1), days *= 2)
        {
            var query = new ObservationQuery { Indicators = indicators, Aspects = ObservationQuery.Actual, FromDay = last.AddDays(-days).DayNumber, ToDay = last.DayNumber, AsAt = definitions.Position.Number };
            await foreach (var row in ledger.ObservationsAsync(definitions.Picture.Settings.Code, query, CancellationToken.None))
            {
                if (!units.Contains(row.Fact.Unit) || !Names<Frequency>.Parse(row.Fact.Frequency).TryGet(out var frequency, out _)) continue;
                var (first, before) = (DateOnly.FromDayNumber(row.Fact.FirstDay), latest?.First ?? DateOnly.MinValue);
                if (latest is null || first > before || (first == before && frequency < latest.Frequency)) latest = Period.Containing(first, frequency, definitions.Picture.Settings.Calendar);
            }
        }

        return latest;
    }
}
