using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.Core.Contracts.Readings;
using Plumbline.Core.Periods;

namespace Plumbline.App.Contracts;

/// <summary>Reads the requirements that have been red for months, with what is done about them.</summary>
public static class ReadKpiExceptions
{
    /// <summary>More than so many months in a row, unless another number is asked for.</summary>
    public const int UsualMonths = 2;

    /// <summary>Those stated for the month, whole, and those counted that are red for more than a number of months in a row; by board, then by contract.</summary>
    public static Task<IReadOnlyList<KpiException>> RunAsync(ILedger ledger, OrganisationDefinitions definitions, Period period, int moreThan, CancellationToken cancellation = default) =>
        throw new NotSupportedException("Not built yet.");
}
