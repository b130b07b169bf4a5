using System.Globalization;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Stores;

namespace Plumbline.App.Tests.Ledger.Cluster;

/// <summary>The result of comparing a ledger with the imports run against it.</summary>
/// <param name="Lost">Acknowledged imports that are not in the change named.</param>
/// <param name="Twice">Imports in more than one change.</param>
/// <param name="Torn">Changes with only some figures of an import, or with figures of several.</param>
/// <param name="Broken">Organisations whose chain does not verify.</param>
internal sealed record Tally(IReadOnlyList<string> Lost, IReadOnlyList<string> Twice, IReadOnlyList<string> Torn, IReadOnlyList<string> Broken)
{
    public static async Task<Tally> OfAsync(string store, IReadOnlyCollection<ImportRun> runs)
    {
        await using var ledger = await LedgerStore.OpenAsync(StoreAddress.Parse(store), OpenMode.Read, TimeProvider.System);
        var (lost, twice, torn, broken) = (new List<string>(), new List<string>(), new List<string>(), new List<string>());
        foreach (var organisation in runs.GroupBy(run => run.Organisation, StringComparer.Ordinal))
        {
            var verified = await ledger.VerifyAsync(organisation.Key);
            if (!verified.Intact) broken.Add($"{organisation.Key}: {verified.FirstBreak?.Found}");
            var held = new List<(string Number, int Change)>();
            await foreach (var change in ledger.ChangesAsync(organisation.Key))
            {
                var figures = (await ledger.FactsOfAsync(organisation.Key, change.Number)).Observations;
                var numbers = figures.Select(fact => fact.Value).Distinct(StringComparer.Ordinal).ToList();
                if (figures.Count > 0 && (figures.Count != NumberedFigures.Count || numbers.Count != 1)) torn.Add($"{organisation.Key}, change {change.Number}");
                held.AddRange(numbers.Select(number => (number, change.Number.Value)));
            }

            var places = held.ToLookup(one => one.Number, one => one.Change, StringComparer.Ordinal);
            lost.AddRange(organisation.Where(run => run.Acknowledged is { } told && !places[Text(run)].Contains(told)).Select(run => $"{organisation.Key}, import {run.Number}, said to be change {run.Acknowledged}"));
            twice.AddRange(places.Where(place => place.Count() > 1).Select(place => $"{organisation.Key}, import {place.Key}: changes {string.Join(", ", place)}"));
        }

        return new Tally(lost, twice, torn, broken);
    }

    private static string Text(ImportRun run) => run.Number.ToString(CultureInfo.InvariantCulture);
}
