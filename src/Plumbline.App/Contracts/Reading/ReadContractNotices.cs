using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Risks;
using Plumbline.Core.Contracts.Records;

namespace Plumbline.App.Contracts.Reading;

/// <summary>Reads the notices and plans under contracts.</summary>
public static class ReadContractNotices
{
    /// <summary>All that are there at the position of the definitions, the earliest first.</summary>
    public static Task<IReadOnlyList<ContractNotice>> RunAsync(ILedger ledger, OrganisationDefinitions definitions, CancellationToken cancellation = default) =>
        RunAsync(ledger, definitions, contract: null, cancellation);

    /// <summary>Those of one contract, the earliest first.</summary>
    internal static async Task<IReadOnlyList<ContractNotice>> RunAsync(ILedger ledger, OrganisationDefinitions definitions, ContractCode? contract, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        return [.. (await RiskParts.ReadAsync(ledger, definitions, Kinds.ContractNotices, contract?.ToString(), cancellation)).OrderBy(static one => one.Date).ThenBy(static one => one.Code, StringComparer.Ordinal)];
    }
}
