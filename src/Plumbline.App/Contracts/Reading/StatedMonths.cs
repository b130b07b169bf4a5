using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Definitions.Contracts;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Periods;

namespace Plumbline.App.Contracts.Reading;

/// <summary>Finds the months of which something is stated of contracts, by the keys alone: it reads no body.</summary>
internal static class StatedMonths
{
    // After every key: the last character there is.
    private const string AfterAll = "\U0010FFFF";

    /// <summary>Those of some months with a result of a contract, or of all together. Forecasts name no month.</summary>
    internal static Task<IReadOnlyList<Period>> WithResultsAsync(ILedger ledger, OrganisationDefinitions definitions, IReadOnlyCollection<Period> months, CancellationToken cancellation) =>
        FindAsync(ledger, definitions, Kinds.ContractResults.Name, months, (ContractResultsKind.FirstActual, ContractResultsKind.AfterActual), cancellation);

    /// <summary>Those of some months with a requirement that is stated to have been red.</summary>
    internal static Task<IReadOnlyList<Period>> WithExceptionsAsync(ILedger ledger, OrganisationDefinitions definitions, IReadOnlyCollection<Period> months, CancellationToken cancellation) =>
        FindAsync(ledger, definitions, Kinds.ContractExceptions.Name, months, ("", AfterAll), cancellation);

    private static async Task<IReadOnlyList<Period>> FindAsync(
        ILedger ledger, OrganisationDefinitions definitions, FactKind kind, IReadOnlyCollection<Period> months, (string From, string Before) keys, CancellationToken cancellation)
    {
        if (months.Count == 0) return [];
        var texts = months.ToDictionary(static month => month.ToString(), StringComparer.Ordinal);
        var query = new LastKeysQuery(kind, [.. texts.Keys]) { From = keys.From, Before = keys.Before, AsAt = definitions.Position.Number };
        return [.. (await ledger.LastKeysAsync(definitions.Picture.Settings.Code, query, cancellation)).Select(name => texts[name.Parent]).Distinct()];
    }
}
