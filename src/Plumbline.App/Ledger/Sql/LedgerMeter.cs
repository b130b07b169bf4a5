using System.Diagnostics.Metrics;

namespace Plumbline.App.Ledger.Sql;

/// <summary>The meter of the stores, <c>Plumbline.Ledger</c>.</summary>
internal static class LedgerMeter
{
    /// <summary>The meter's name.</summary>
    public const string Name = "Plumbline.Ledger";

    /// <summary>The counter of observation rows read; its tag <c>store</c> is the address.</summary>
    public const string ObservationsRead = "plumbline.ledger.observations.read";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Observations = Meter.CreateCounter<long>(ObservationsRead, "{row}", "Rows of observations read");

    public static void CountObservations(StoreAddress store, long rows)
    {
        if (Observations.Enabled) Observations.Add(rows, new KeyValuePair<string, object?>("store", store.ToString()));
    }
}
