using Plumbline.App.Contracts;
using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.Core.Contracts.Readings;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Reporting;

/// <summary>Reads what a report tells of contracts.</summary>
internal static class ReadBoardContracts
{
    /// <summary>The contracts that the blocks of a report need in its scopes, which are of one period; null where none needs any.</summary>
    internal static async Task<BoardContracts?> RunAsync(ILedger ledger, OrganisationDefinitions definitions, ReportDefinition report, IReadOnlyCollection<ReportScope> scopes, CancellationToken cancellation)
    {
        List<ContractsNeed> needs = [.. scopes.SelectMany(scope => report.Blocks.Select(block => block.NeedsContracts(scope)).OfType<ContractsNeed>())];
        if (needs.Count == 0) return null;
        var need = needs.Aggregate(static (one, other) => one.With(other));
        var month = PaperDay.LastMonth(scopes.First().Period);
        var files = new List<ContractFile>();
        foreach (var code in need.Files)
        {
            if (await ReadContractFile.RunAsync(ledger, definitions, code, month, need.Months, cancellation) is { } file) files.Add(file);
        }

        return new BoardContracts(await ReadContracts.RunAsync(ledger, definitions, month, need.Months, cancellation))
        {
            Exceptions = need.RedForMoreThan is { } limit ? await ReadKpiExceptions.RunAsync(ledger, definitions, month, limit, cancellation) : [],
            Files = files,
        };
    }
}
