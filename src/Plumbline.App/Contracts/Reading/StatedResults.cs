using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Risks;
using Plumbline.Core.Contracts.Counting;
using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;

namespace Plumbline.App.Contracts.Reading;

/// <summary>What is stated of contracts for some periods.</summary>
internal sealed class StatedResults
{
    private readonly ILookup<(ContractCode? Contract, Period Period), ContractResult> _results;

    private StatedResults(IEnumerable<ContractResult> results) => _results = results.ToLookup(static one => (one.Contract, one.Period));

    /// <summary>Reads the rows of some periods, and no others.</summary>
    internal static async Task<StatedResults> ReadAsync(ILedger ledger, OrganisationDefinitions definitions, IEnumerable<Period> periods, CancellationToken cancellation) =>
        new(await RiskParts.ReadAsync(ledger, definitions, Kinds.ContractResults, new DefinitionQuery { Parents = [.. periods.Select(static period => period.ToString()).Distinct(StringComparer.Ordinal)] }, cancellation));

    /// <summary>What came in a month, as stated; null where nothing is. Without a contract, of all together.</summary>
    internal ContractResult? Actual(ContractCode? contract, Period month) => _results[(contract, month)].FirstOrDefault(static one => one.Aspect.IsActual);

    /// <summary>The forecasts for a period.</summary>
    internal IEnumerable<ContractResult> Forecasts(ContractCode? contract, Period period) => _results[(contract, period)].Where(static one => one.Aspect.Basis == AspectBasis.Forecast);

    /// <summary>The forecast for a period that is shown at the end of a month; null where there is none.</summary>
    internal ContractResult? Forecast(ContractCode? contract, Period period, Period at) => CountContracts.Latest(Forecasts(contract, period), at, static one => one.Aspect);
}
