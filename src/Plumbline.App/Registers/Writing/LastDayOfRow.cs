using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger;
using Plumbline.App.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Records;
using Plumbline.Core.Text;

namespace Plumbline.App.Registers.Writing;

/// <summary>Whether a row can end on a day: a figure of a later period would be in no total.</summary>
public static class LastDayOfRow
{
    // A later day is a slip of the pen.
    private const int MostYearsAhead = 10;

    /// <summary>Why it cannot; null where it can.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation.</param>
    /// <param name="register">The register.</param>
    /// <param name="row">The row as it shall be.</param>
    /// <param name="today">Today.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<Problem?> WhyNotAsync(ILedger ledger, OrganisationDefinitions definitions, RegisterDefinition register, RegisterRow row, DateOnly today, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(row);
        if (row.To is not { } last) return null;
        var (language, furthest) = (definitions.Picture.Settings.Language, today.AddYears(MostYearsAhead));
        if (last > furthest) return Problem.With(Written.Day(last), $"a day up to {Written.Day(furthest)}, {MostYearsAhead} years from today");
        if (!register.HasFigures) return null;
        var query = new ObservationQuery { Indicators = [.. register.Figures.Select(static figure => figure.Indicator.ToString())], Units = [row.Unit.ToString()], Aspects = ObservationQuery.Actual, FromDay = last.DayNumber + 1, AsAt = definitions.Position.Number };
        var (reader, latest) = (new ObservationReader(definitions.Picture.Settings.Calendar), (Period?)null);
        await foreach (var read in ledger.ObservationsAsync(definitions.Picture.Settings.Code, query, cancellation))
        {
            if (reader.Read(read)?.Period is { } period && !(period.First <= latest?.First)) latest = period;
        }

        return latest is null ? null : Problem.With(Written.Day(last), $"{Written.Day(latest.First)} or a later day: it has a figure for {latest.ToText(language, full: true)}, which would be in no total");
    }
}
