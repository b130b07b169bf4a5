using Plumbline.App.Definitions;
using Plumbline.App.Figures;
using Plumbline.App.Ledger;
using Plumbline.App.Observations;
using Plumbline.Core.Text;
using Plumbline.Core.Periods;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Tracing;

/// <summary>Finds the figures near one: those of the periods beside it, and for one that never was the nearest that there is.</summary>
internal static class NearestFigure
{
    private const int NearPeriods = 24, MostUnits = 3;

    /// <summary>The periods before and after, each null where it has no figure.</summary>
    internal static async Task<(Period? Before, Period? After)> BesideAsync(ILedger ledger, OrganisationDefinitions definitions, FigureAddress address, CancellationToken cancellation)
    {
        var (before, after) = (address.Period.Previous, address.Period.Next);
        var periods = await PeriodsAsync(ledger, definitions, address, before, after, cancellation);
        return (periods.Contains(before) ? before : null, periods.Contains(after) ? after : null);
    }

    /// <summary>The problem of a figure that never was.</summary>
    internal static async Task<Problem> ProblemAsync(ILedger ledger, OrganisationDefinitions definitions, FigureAddress address, CancellationToken cancellation)
    {
        var (picture, period) = (definitions.Picture, address.Period);
        var culture = picture.Settings.Language;
        string Named(Period one) => one.ToText(culture, full: true);
        var found = $"no figure of {address.Indicator.NameInList}{address.Aspect.Beside} in {picture.Units.Find(address.Unit)?.Name ?? address.Unit.ToString()} for {Named(period)}";
        var near = await PeriodsAsync(ledger, definitions, address, period.Plus(-NearPeriods), period.Plus(NearPeriods), cancellation);
        if (near.Count == 0) near = await GivenAsync(ledger, definitions, address, null, null, cancellation);
        if (near.Count > 0)
        {
            var nearest = near.MinBy(one => Math.Abs(one.First.DayNumber - period.First.DayNumber))!;
            return new Problem(found, $"a period with a figure; the nearest is {Named(nearest)} ({nearest.ToName()})");
        }

        var units = await UnitsAsync(ledger, definitions, address, cancellation);
        return new Problem(found, units.Count > 0
            ? $"a unit that has one for that period: {string.Join(", ", units.Take(MostUnits).Select(code => $"{picture.Units.Everything.FirstOrDefault(unit => unit.Code.ToString() == code)?.Name} ({code})"))}"
            : "another measure or unit: no figure of this measure is in the ledger there");
    }

    // Of actual figures in the indicator's own frequency, the totals count too.
    private static async Task<IReadOnlyCollection<Period>> PeriodsAsync(ILedger ledger, OrganisationDefinitions definitions, FigureAddress address, Period first, Period last, CancellationToken cancellation)
    {
        if (!address.Aspect.IsActual || address.Period.Frequency < address.Indicator.Frequency) return await GivenAsync(ledger, definitions, address, first, last, cancellation);
        var need = new DataNeed(address.Indicator.Code, address.Unit, first.First);
        var series = (await ReadSeries.WithTotalsAsync(ledger, definitions.Picture, [need], last.Last, definitions.Position.Number, cancellation)).GetValueOrDefault((need.Indicator, need.Unit));
        var periods = series?.Observations.Select(static figure => figure.Period).Where(period => period.Last <= last.Last).ToHashSet() ?? [];
        if (address.Period.Frequency == address.Indicator.Frequency) return periods;
        return [.. periods.Select(period => Period.Containing(period.Last, address.Period.Frequency, definitions.Picture.Settings.Calendar)).Distinct()];
    }

    private static async Task<IReadOnlyCollection<Period>> GivenAsync(ILedger ledger, OrganisationDefinitions definitions, FigureAddress address, Period? first, Period? last, CancellationToken cancellation)
    {
        var (found, reader) = (new HashSet<Period>(), new ObservationReader(definitions.Picture.Settings.Calendar));
        var query = new ObservationQuery
        {
            Indicators = [address.Indicator.Code.ToString()],
            Units = [address.Unit.ToString()],
            Aspects = [address.Aspect.ToString()],
            FromDay = first?.First.DayNumber,
            ToDay = last?.First.DayNumber,
            AsAt = definitions.Position.Number,
        };
        await foreach (var row in ledger.ObservationsAsync(definitions.Picture.Settings.Code, query, cancellation))
        {
            if (reader.Read(row).Period is var period && period.Frequency == address.Period.Frequency) found.Add(period);
        }

        return found;
    }

    private static async Task<IReadOnlyList<string>> UnitsAsync(ILedger ledger, OrganisationDefinitions definitions, FigureAddress address, CancellationToken cancellation)
    {
        var units = new List<string>();
        var query = new ObservationQuery
        {
            Indicators = [address.Indicator.Code.ToString()],
            Aspects = [address.Aspect.ToString()],
            FromDay = address.Period.First.DayNumber,
            ToDay = address.Period.First.DayNumber,
            AsAt = definitions.Position.Number,
        };
        await foreach (var row in ledger.ObservationsAsync(definitions.Picture.Settings.Code, query, cancellation))
        {
            if (row.Fact.Period == address.Period.ToString()) units.Add(row.Fact.Unit);
        }

        return units;
    }
}
