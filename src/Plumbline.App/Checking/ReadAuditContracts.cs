using Plumbline.App.Contracts;
using Plumbline.App.Contracts.Reading;
using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.Core.Checks;

namespace Plumbline.App.Checking;

/// <summary>Reads the contracts of an audit: as they stand in its month, else in the latest that tells something of them.</summary>
internal static class ReadAuditContracts
{
    // A year, and the month before it, with which its first is compared.
    private const int Months = 13;

    /// <summary>The contracts; null where there are none.</summary>
    internal static async Task<AuditContracts?> RunAsync(ILedger ledger, OrganisationDefinitions definitions, CheckRequest request, CancellationToken cancellation)
    {
        if (await ReadContracts.LatestAsync(ledger, definitions, cancellation) is not { } latest) return null;
        var month = AuditedMonth.Of(definitions.Picture, request.Period, latest);
        return new AuditContracts(
            await ReadContracts.RunAsync(ledger, definitions, month, Months, cancellation),
            await ReadKpiExceptions.RunAsync(ledger, definitions, month, ReadKpiExceptions.UsualMonths, cancellation),
            await ReadContractNotices.RunAsync(ledger, definitions, cancellation),
            request.LapsesOn);
    }
}
