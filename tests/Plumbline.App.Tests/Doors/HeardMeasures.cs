using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Plumbline.App.Doors;

namespace Plumbline.App.Tests.Doors;

/// <summary>Records the meter for the work of one test, ignoring tests that run in parallel.</summary>
internal sealed class HeardMeasures : IDisposable
{
    private static readonly AsyncLocal<HeardMeasures?> Here = new();

    private readonly MeterListener _listener = new();
    private readonly ConcurrentQueue<(string Instrument, string? Unit, double Value, string Tags)> _heard = [];

    internal HeardMeasures()
    {
        Here.Value = this;
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == Measures.MeterName) listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Hear(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Hear(instrument, value, tags));
        _listener.Start();
    }

    /// <summary>The instruments recorded with their tags, in order: <c>plumbline.ledger.commit.duration s outcome=committed</c>; counters with their count.</summary>
    internal IReadOnlyList<string> All => [.. _heard.Select(one => $"{one.Instrument} {(one.Unit == "s" ? "s" : $"{one.Value}{one.Unit}")} {one.Tags}".TrimEnd())];

    /// <summary>The durations recorded.</summary>
    internal IEnumerable<double> Durations => _heard.Where(one => one.Unit == "s").Select(one => one.Value);

    public void Dispose() => _listener.Dispose();

    private void Hear(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (Here.Value == this) _heard.Enqueue((instrument.Name, instrument.Unit, value, string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));
    }
}
