using Plumbline.App.Contracts.Reading;
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

    /// <summary>The most months that can be asked for: a run of more than these is not read.</summary>
    public const int MostMonths = ReadContracts.MostMonths - 1;

    // A longer run is told as so many months or more.
    private const int MonthsRead = 12;

    /// <summary>Those stated for the month, whole, and those counted that are red for more than a number of months in a row; by board, then by contract.</summary>
    public static async Task<IReadOnlyList<KpiException>> RunAsync(ILedger ledger, OrganisationDefinitions definitions, Period period, int moreThan, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ReadContracts.Require(period);
        ArgumentOutOfRangeException.ThrowIfNegative(moreThan);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(moreThan, MostMonths);
        var reading = await ReadContracts.RunAsync(ledger, definitions, period, MonthsFor(moreThan), cancellation);
        return await KpiExceptions.ReadAsync(ledger, definitions, period, reading.Contracts.SelectMany(static line => line.Kpis), moreThan, contract: null, cancellation);
    }

    /// <summary>How many months are read to find runs of more than a number of months.</summary>
    internal static int MonthsFor(int moreThan) => Math.Max(MonthsRead, moreThan + 1);
}
