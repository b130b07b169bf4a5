using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.App.Finance;

/// <summary>Reads what is shown of the accounts: the figures of the lines, of the periods that are shown, in one query.</summary>
public static class ReadFinance
{
    /// <summary>The reading at the position of the definitions. What is asked for and not defined is left out.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at a position.</param>
    /// <param name="period">The month.</param>
    /// <param name="unit">The unit for what names none; null: the whole organisation.</param>
    /// <param name="needs">What is shown.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static Task<FinanceReading> RunAsync(ILedger ledger, OrganisationDefinitions definitions, Period period, UnitCode? unit, IReadOnlyCollection<FinanceNeed> needs, CancellationToken cancellation = default) =>
        throw new NotSupportedException("Not built yet.");
}
