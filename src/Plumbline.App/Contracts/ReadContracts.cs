using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.Core.Contracts.Readings;
using Plumbline.Core.Periods;

namespace Plumbline.App.Contracts;

/// <summary>Reads how every contract stands in a month and in those before it. Kept by position, month and number of months.</summary>
public static class ReadContracts
{
    /// <summary>The most months that are told at once.</summary>
    public const int MostMonths = 36;

    /// <summary>The reading at the position of the definitions.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at a position.</param>
    /// <param name="period">The month.</param>
    /// <param name="months">How many months, the last that month: 1 to <see cref="MostMonths"/>.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static Task<ContractsReading> RunAsync(ILedger ledger, OrganisationDefinitions definitions, Period period, int months, CancellationToken cancellation = default) =>
        throw new NotSupportedException("Not built yet.");

    /// <summary>The latest month with a result of a contract or a figure of a requirement; null where there is none.</summary>
    public static Task<Period?> LatestAsync(ILedger ledger, OrganisationDefinitions definitions, CancellationToken cancellation = default) =>
        throw new NotSupportedException("Not built yet.");
}
