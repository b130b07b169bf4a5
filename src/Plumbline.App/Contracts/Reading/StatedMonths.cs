using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Definitions.Contracts;
using Plumbline.App.Ledger;
using Plumbline.Core.Contracts.Counting;
using Plumbline.Core.Periods;

namespace Plumbline.App.Contracts.Reading;

/// <summary>Finds the months of a span for which a count of a contract is stated. It reads keys alone.</summary>
internal static class StatedMonths
{
    /// <summary>The months, in no order.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at a position.</param>
    /// <param name="from">The first day; null: from the first contract on.</param>
    /// <param name="to">The last day; null: to the day of the position.</param>
    /// <param name="cancellation">Stops the reading.</param>
    internal static async Task<IReadOnlyCollection<Period>> RunAsync(ILedger ledger, OrganisationDefinitions definitions, DateOnly? from, DateOnly? to, CancellationToken cancellation)
    {
        var contracts = KpiTargets.Contracts(definitions.Picture);
        if (contracts.Count == 0) return [];
        var calendar = definitions.Picture.Settings.Calendar;
        var begun = contracts.Min(static one => one.From);
        var first = Period.Containing(from is { } day && day > begun ? day : begun, Frequency.Month, calendar);
        var last = Period.Containing(to ?? DateOnly.FromDateTime(definitions.Position.At.UtcDateTime), Frequency.Month, calendar);
        if (first > last) return [];
        var texts = Enumerable.Range(0, last.Since(first) + 1).Select(first.Plus).ToDictionary(static month => month.ToString(), StringComparer.Ordinal);
        var query = new LastKeysQuery(Kinds.ContractResults.Name, [.. texts.Keys]) { From = ContractResultsKind.FirstActual, Before = ContractResultsKind.AfterActual, AsAt = definitions.Position.Number };
        return [.. (await ledger.LastKeysAsync(definitions.Picture.Settings.Code, query, cancellation)).Select(name => texts[name.Parent]).Distinct()];
    }
}
