using Microsoft.Extensions.Hosting;
using Plumbline.App.Access;
using Plumbline.App.Importing;
using Plumbline.App.Importing.Beginning;
using Plumbline.App.Importing.Options;
using Plumbline.App.Ledger;
using Plumbline.Core.Ledger;

namespace Plumbline.Web.Importing;

/// <summary>Reads the files of imports, some at once, and keeps what was read for a while.</summary>
/// <remarks>Files and choices are in the store: a server that starts anew reads them again.</remarks>
internal sealed partial class ImportReadings(TimeProvider clock, ILogger<ImportReadings> log) : IHostedService, IDisposable
{
    private const int MostKept = 16;

    private static readonly TimeSpan Age = TimeSpan.FromMinutes(20);

    private readonly Dictionary<string, ImportReading> _readings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (DateTimeOffset At, TaskCompletionSource<ChangeNumber?> Change)> _accepted = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _turns = new(Math.Max(1, Environment.ProcessorCount / 2));
    private readonly CancellationTokenSource _ending = new();

    /// <summary>The reading of an import as it was last chosen, which begins where there is none.</summary>
    /// <param name="ledger">The store as whoever imports sees it: files are compared with nothing else.</param>
    /// <param name="import">The import.</param>
    /// <param name="actor">Who imports.</param>
    /// <param name="options">What was chosen.</param>
    /// <param name="position">The change that the files are compared with.</param>
    internal ImportReading Of(ILedger ledger, BegunImport import, Actor actor, ImportOptions options, ChangeNumber position)
    {
        var key = new ReadingKey(import.Id, import.Version, position, ledger);
        lock (_lock)
        {
            if (_readings.TryGetValue(import.Id, out var known))
            {
                if (known.Key == key) return known;
                Drop(known);
            }

            foreach (var old in _readings.Values.Where(one => clock.GetUtcNow() - one.Begun > Age).ToList()) Drop(old);
            while (_readings.Count >= MostKept) Drop(_readings.Values.MinBy(static one => one.Begun)!);
            var reading = new ImportReading(key, clock.GetUtcNow());
            reading.Ended = Task.Run(() => ReadAsync(ledger, reading, import, actor, options), CancellationToken.None);
            return _readings[import.Id] = reading;
        }
    }

    /// <summary>How far the reading of an import is; null where none goes on.</summary>
    internal ImportReading? Find(string import)
    {
        lock (_lock) return _readings.GetValueOrDefault(import);
    }

    /// <summary>Takes a reading to accept it: whoever takes it disposes of its preview, and ends the acceptance. False where somebody else has taken it.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="acceptance">The import, and whose it is.</param>
    internal bool Take(ImportReading reading, string acceptance)
    {
        lock (_lock)
        {
            var import = reading.Key.Import;
            if (_accepted.ContainsKey(acceptance) || !_readings.TryGetValue(import, out var known) || known != reading) return false;
            foreach (var (old, _) in _accepted.Where(one => clock.GetUtcNow() - one.Value.At > Age).ToList()) _accepted.Remove(old);
            _accepted[acceptance] = (clock.GetUtcNow(), new TaskCompletionSource<ChangeNumber?>(TaskCreationOptions.RunContinuationsAsynchronously));
            return _readings.Remove(import);
        }
    }

    /// <summary>The change by which an import was accepted a while ago, or is being accepted now; null where it was not. A button pressed twice is answered twice alike.</summary>
    /// <param name="acceptance">The import, and whose it is.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    internal async Task<ChangeNumber?> AcceptedAsync(string acceptance, CancellationToken cancellation)
    {
        Task<ChangeNumber?>? change;
        lock (_lock) change = _accepted.TryGetValue(acceptance, out var known) ? known.Change.Task : null;
        return change is null ? null : await change.WaitAsync(cancellation);
    }

    /// <summary>Ends what <see cref="Take"/> began.</summary>
    /// <param name="acceptance">The import, and whose it is.</param>
    /// <param name="change">The change; null where nothing was written, and it can be accepted again.</param>
    internal void End(string acceptance, ChangeNumber? change)
    {
        lock (_lock)
        {
            if (!_accepted.TryGetValue(acceptance, out var known)) return;
            if (change is null) _accepted.Remove(acceptance);
            known.Change.SetResult(change);
        }
    }

    /// <summary>Forgets the reading of an import.</summary>
    internal void Forget(string import)
    {
        lock (_lock)
        {
            if (_readings.TryGetValue(import, out var known)) Drop(known);
        }
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _ending.CancelAsync();
        List<ImportReading> all;
        lock (_lock) all = [.. _readings.Values];
        await Task.WhenAll(all.Select(static one => one.Ended)).WaitAsync(cancellationToken);
        lock (_lock)
        {
            foreach (var reading in all) Drop(reading);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _ending.Dispose();
        _turns.Dispose();
    }

    private void Drop(ImportReading reading)
    {
        _readings.Remove(reading.Key.Import);
        // One that goes on is disposed of when it ends.
        _ = reading.Ended.ContinueWith(static ended => ended.Result?.Dispose(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
    }

    private async Task<ImportPreview?> ReadAsync(ILedger ledger, ImportReading reading, BegunImport import, Actor actor, ImportOptions options)
    {
        try
        {
            await _turns.WaitAsync(_ending.Token);
            try
            {
                var files = await OpenImport.FilesAsync(ledger, actor, import.Organisation, import.Id, _ending.Token);
                return await PreviewImport.RunAsync(ledger, import.Organisation, files, options, reading, _ending.Token);
            }
            finally
            {
                _turns.Release();
            }
        }
        catch (OperationCanceledException) when (_ending.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception e)
        {
            Failed(log, import.Organisation, e);
            return null;
        }
    }

    [LoggerMessage(EventId = 62, Level = LogLevel.Error, Message = "Files for {Organisation} could not be read")]
    private static partial void Failed(ILogger log, string organisation, Exception failure);
}
