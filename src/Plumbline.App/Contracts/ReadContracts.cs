using Plumbline.App.Caching;
using Plumbline.App.Contracts.Reading;
using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.Core.Contracts.Counting;
using Plumbline.Core.Contracts.Readings;
using Plumbline.Core.Ledger;
using Plumbline.Core.Periods;

namespace Plumbline.App.Contracts;

/// <summary>Reads how every contract stands in a month and in those before it. Kept by position, month and number of months.</summary>
/// <remarks>What is read grows with the requirements and the months that are asked for, and not with their history.</remarks>
public static class ReadContracts
{
    /// <summary>The most months that are told at once.</summary>
    public const int MostMonths = ContractsReading.MostMonths;

    // Counted in requirements: one of 36 months takes about half a kilobyte.
    private const long MostKpis = 60_000;
    private const long Least = 100;

    private static readonly KeptAtPosition<Key, ContractsReading> Kept = new(MostKpis, static reading => Least + reading.Contracts.Sum(static line => 1L + line.Kpis.Count));

    /// <summary>The reading at the position of the definitions.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at a position.</param>
    /// <param name="period">The month.</param>
    /// <param name="months">How many months, the last that month: 1 to <see cref="MostMonths"/>.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static Task<ContractsReading> RunAsync(ILedger ledger, OrganisationDefinitions definitions, Period period, int months, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        Require(period);
        ArgumentOutOfRangeException.ThrowIfLessThan(months, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(months, MostMonths);
        var key = new Key(definitions.Picture.Settings.Code, definitions.Position.Number, period, months);
        return Kept.GetAsync(ledger, key, () => MakeAsync(ledger, definitions, period, months)).WaitAsync(cancellation);
    }

    /// <summary>The latest month with a result of a contract or a figure of a requirement; null where there is none.</summary>
    public static Task<Period?> LatestAsync(ILedger ledger, OrganisationDefinitions definitions, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        return FindLatestMonth.RunAsync(ledger, definitions, cancellation);
    }

    /// <summary>Throws where a period is not a month.</summary>
    internal static void Require(Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        if (period.Frequency != Frequency.Month) throw new ArgumentException($"Contracts are told by month, and {period} is none.", nameof(period));
    }

    private static async Task<ContractsReading> MakeAsync(ILedger ledger, OrganisationDefinitions definitions, Period period, int count)
    {
        var months = ContractLines.MonthsTo(period, count);
        var lines = new ContractLines(ledger, definitions, months);
        var stated = await StatedResults.ReadAsync(ledger, definitions, months.Append(lines.Year), CancellationToken.None);
        var contracts = await lines.ReadAsync(lines.InForce(), wanted: null, [lines.Year], stated, judged: null, CancellationToken.None);
        var forecasts = contracts.Select(static line => line.Forecast).OfType<ContractMonth>().ToList();
        var expected = stated.Forecast(contract: null, lines.Year, period);
        var all = new ContractLine(
            Contract: null,
            [.. months.Select((month, at) => CountContracts.All(month, [.. contracts.Select(line => line.Months[at])], stated.Actual(contract: null, month)))],
            forecasts.Count == 0 && expected is null ? null : CountContracts.All(lines.Year, forecasts, expected)) { IsPart = ledger is IPartOfStore };
        return new ContractsReading(period, months, contracts, all);
    }

    private readonly record struct Key(string Organisation, ChangeNumber Position, Period Period, int Months);
}
