using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.App.Observations;
using Plumbline.App.Totals;
using Plumbline.Core.Observations;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Figures;

/// <summary>Reads the items of breakdowns: those given for a unit, and for periods without one the totals of the units below.</summary>
internal static class ReadItems
{
    /// <summary>The items that are needed up to a day, in no order.</summary>
    internal static async Task<IReadOnlyList<Observation>> RunAsync(ILedger ledger, OrganisationDefinitions definitions, IReadOnlyList<BreakdownNeed> needs, DateOnly last, CancellationToken cancellation)
    {
        var (picture, found) = (definitions.Picture, new List<Observation>());
        var reader = new ObservationReader(picture.Settings.Calendar);
        foreach (var group in needs.GroupBy(static need => need.Dimension, StringComparer.Ordinal))
        {
            var query = new ObservationQuery
            {
                Indicators = [.. group.Select(static need => need.Indicator.ToString()).Distinct(StringComparer.Ordinal)],
                Units = [.. group.Select(static need => need.Unit.ToString()).Distinct(StringComparer.Ordinal)],
                Aspects = TotalsReading.AspectsOf(picture, group.Key),
                FromDay = group.Min(static need => need.From.DayNumber),
                ToDay = last.DayNumber,
                AsAt = definitions.Position.Number,
            };
            await foreach (var row in ledger.ObservationsAsync(picture.Settings.Code, query, cancellation)) found.Add(reader.Read(row));
        }

        var wanted = needs.GroupBy(static need => (need.Indicator, need.Unit, need.Dimension))
            .Select(same => picture.Find(same.Key.Indicator) is { } indicator ? TotalsWanted.OfItems(picture, indicator, same.Key.Unit, same.Key.Dimension, same.Min(static need => need.From), last) : null)
            .OfType<TotalsWanted>().ToList();
        var totals = await ReadTotals.RunAsync(ledger, picture, definitions.Position.Number, wanted, cancellation);
        found.AddRange(totals.Values.SelectMany(static of => of).Select(static total => total.Figure).OfType<Observation>());
        return found;
    }
}
