using Plumbline.App.Contracts.Tables;
using Plumbline.Core.Contracts.Readings;
using Plumbline.Web.Views;

namespace Plumbline.Web.Contracts;

/// <summary>What the pages show as tables, for CSV, Excel and JSON: those of the command, of the contracts picked.</summary>
internal static class ContractFiles
{
    /// <summary>The months of the contracts picked; all together only where none is left out.</summary>
    internal static ViewTable Of(ContractsReading reading, IReadOnlyList<ContractLine> picked, bool isWhole)
    {
        var codes = picked.Select(static line => line.Contract!.Code).ToHashSet();
        return ViewTable.Of(ContractsTable.Table, ContractRow.Of(reading).Where(row => row.Line.Contract is { } contract ? codes.Contains(contract.Code) : isWhole));
    }

    /// <summary>The requirements that have been red for months.</summary>
    internal static ViewTable Of(IReadOnlyList<KpiException> picked) => ViewTable.Of(ContractExceptionsTable.Table, ContractExceptionRow.Of(picked));
}
