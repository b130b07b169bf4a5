using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.Core.Contracts.Readings;
using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Periods;

namespace Plumbline.App.Contracts;

/// <summary>Reads the whole of one contract.</summary>
public static class ReadContractFile
{
    /// <summary>The contract in a month and those before it; null where there is no such contract.</summary>
    public static Task<ContractFile?> RunAsync(ILedger ledger, OrganisationDefinitions definitions, ContractCode contract, Period period, int months, CancellationToken cancellation = default) =>
        throw new NotSupportedException("Not built yet.");
}
