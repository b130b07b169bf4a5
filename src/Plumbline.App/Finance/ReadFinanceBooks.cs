using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.App.Observations;
using Plumbline.App.Totals;
using Plumbline.Core.Finance.Workings;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Units;

namespace Plumbline.App.Finance;

/// <summary>Reads the figures of lines of the accounts, whatever their aspect, once each; what a unit lacks is rolled up from its items and from the units below it.</summary>
internal static class ReadFinanceBooks
{
    /// <summary>A book for each unit.</summary>
    internal static async Task<IReadOnlyDictionary<UnitCode, FinanceBook>> RunAsync(ILedger ledger, OrganisationDefinitions definitions, IReadOnlyList<LinesShown> shown, CancellationToken cancellation)
    {
        if (shown.Count == 0) return new Dictionary<UnitCode, FinanceBook>();
        var picture = definitions.Picture;
        var (first, last) = (shown.Min(static one => one.First), shown.Max(static one => one.Last));
        UnitCode[] units = [.. shown.Select(static one => one.Unit).Distinct()];
        var query = QueryOf(definitions, shown, units.SelectMany(unit => picture.Units.Under(unit, first, last)).Concat(units)) with { FromDay = first.DayNumber, ToDay = last.DayNumber };
        var figures = new List<Observation>();
        var reader = new ObservationReader(picture.Settings.Calendar);
        await foreach (var row in ledger.ObservationsAsync(picture.Settings.Code, query, cancellation)) figures.Add(reader.Read(row));
        figures.AddRange(await TotalsAsync(ledger, picture, query, figures, units, (first, last), cancellation));
        return units.ToDictionary(static unit => unit, unit => new FinanceBook(picture, unit, figures));
    }

    /// <summary>The latest month with an actual figure of the lines, by the day of the position; null where there is none.</summary>
    internal static async Task<Period?> LatestAsync(ILedger ledger, OrganisationDefinitions definitions, IReadOnlyList<LinesShown> shown, CancellationToken cancellation)
    {
        if (shown.Count == 0) return null;
        var picture = definitions.Picture;
        UnitCode[] units = [.. shown.Select(static one => one.Unit).Distinct()];
        var query = QueryOf(definitions, shown, units.SelectMany(unit => picture.Units.Under(unit, DateOnly.MinValue, DateOnly.MaxValue)).Concat(units)) with { Aspects = ObservationQuery.Actual };
        DateOnly? latest = null;
        var reader = new ObservationReader(picture.Settings.Calendar);

        // Looks back a year, then five, then at everything: the latest figure is mostly recent.
        var day = DateOnly.FromDateTime(definitions.Position.At.UtcDateTime);
        foreach (var from in new[] { day.AddYears(-1), day.AddYears(-5), DateOnly.MinValue })
        {
            await foreach (var row in ledger.ObservationsAsync(picture.Settings.Code, query with { FromDay = from.DayNumber }, cancellation))
            {
                if (reader.Read(row) is { Amount: not null } figure && (latest is null || figure.Period.Last > latest)) latest = figure.Period.Last;
            }

            if (latest is { } found) return Period.Containing(found, Frequency.Month, picture.Settings.Calendar);
        }

        return null;
    }

    private static ObservationQuery QueryOf(OrganisationDefinitions definitions, IReadOnlyList<LinesShown> shown, IEnumerable<UnitCode> units) => new()
    {
        Indicators = [.. shown.SelectMany(static one => one.Lines).Select(static line => line.ToString()).Distinct(StringComparer.Ordinal)],
        Units = [.. units.Select(static unit => unit.ToString()).Distinct(StringComparer.Ordinal)],
        AsAt = definitions.Position.Number,
    };

    // Plans and forecasts for a year of a monthly line are rolled up as a line of years. A figure of a unit below, or of an item, may make a total; where there is none, nothing is asked.
    private static async Task<List<Observation>> TotalsAsync(
        ILedger ledger, OrganisationPicture picture, ObservationQuery query, List<Observation> figures, UnitCode[] units, (DateOnly First, DateOnly Last) days, CancellationToken cancellation)
    {
        var parts = figures.Where(figure => Array.IndexOf(units, figure.Unit) < 0 || !figure.Aspect.Items.IsEmpty || units.Length > 1).Select(static figure => figure.Indicator).ToHashSet();
        if (parts.Count == 0) return [];
        var begun = await ReadFirstFigures.BeforeAsync(ledger, picture.Settings.Code, query with { Indicators = [.. parts.Select(static line => line.ToString())] }, cancellation);
        var totals = new List<Observation>();
        foreach (var group in figures.Where(figure => parts.Contains(figure.Indicator)).GroupBy(static figure => (figure.Indicator, figure.Period.Frequency)))
        {
            if (picture.Find(group.Key.Indicator) is not { } line) continue;
            var rolled = new FiguresOfIndicator(line.Frequency == group.Key.Frequency ? line : line with { Frequency = group.Key.Frequency, Rhythm = null });
            foreach (var one in begun[line.Code.ToString()]) rolled.Begin(one, picture.Settings.Calendar);
            foreach (var figure in group) rolled.Add(figure);
            totals.AddRange(rolled.Totals(picture, units, days.First, days.Last).Select(static total => total.Figure).OfType<Observation>());
        }

        return totals;
    }
}
