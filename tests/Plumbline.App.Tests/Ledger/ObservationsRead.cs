using System.Diagnostics.Metrics;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Sql;

namespace Plumbline.App.Tests.Ledger;

/// <summary>Counts the observation rows read from one store, using the stores' meter.</summary>
internal sealed class ObservationsRead : IDisposable
{
    private readonly MeterListener _listener = new();
    private long _count;

    internal ObservationsRead(StoreAddress store)
    {
        _listener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == LedgerMeter.Name && instrument.Name == LedgerMeter.ObservationsRead) listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((_, rows, tags, _) =>
        {
            if (tags.ToArray().Any(tag => tag.Key == "store" && (string?)tag.Value == store.ToString())) Interlocked.Add(ref _count, rows);
        });
        _listener.Start();
    }

    internal long Count => Interlocked.Read(ref _count);

    public void Dispose() => _listener.Dispose();
}
