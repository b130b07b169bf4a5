using System.Collections.Concurrent;
using System.Diagnostics;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Ledger.Cluster;

/// <summary>A user who imports one file after another, and repeats each import until it succeeds, as every remedy advises.</summary>
internal sealed class ImportLoop(string store, string organisation) : IDisposable
{
    // A failover takes half a minute; after this many tries a refusal is permanent.
    private const int MostTries = 200;

    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentQueue<ImportRun> _runs = new();
    private volatile bool _ended;

    public IReadOnlyCollection<ImportRun> Runs => _runs;

    public async Task LoadAsync()
    {
        NumberedFigures.WriteWorkspace(_folder, organisation);
        var loaded = await PlumblineProcess.RunAsync(_folder.Path, "load", "workspace", "--store", store);
        Assert.True(loaded.ExitCode == 0, loaded.Errors);
    }

    public async Task RunAsync(CancellationToken stop)
    {
        for (var number = 1; !stop.IsCancellationRequested; number++)
        {
            NumberedFigures.Write(_folder, number);
            for (var tries = 1; (await ImportAsync(number)).Acknowledged is null; tries++)
                Assert.True(!_ended && tries < MostTries, _runs.Last().Result.Errors);
        }
    }

    /// <summary>Starts one import, for a test that stops it.</summary>
    public RunningCommand Start(int number)
    {
        NumberedFigures.Write(_folder, number);
        return PlumblineProcess.StartInTerminal(_folder.Path, Arguments);
    }

    public async Task<ImportRun> ImportAsync(int number)
    {
        var began = Stopwatch.GetTimestamp();
        var result = await PlumblineProcess.RunAsync(_folder.Path, Arguments);
        var run = new ImportRun(organisation, number, began, Stopwatch.GetTimestamp(), result);
        _runs.Enqueue(run);
        return run;
    }

    public void Dispose()
    {
        _ended = true;
        _folder.Dispose();
    }

    private string[] Arguments => ["import", NumberedFigures.File, "--store", store, "--org", organisation, "--list", "0"];
}
