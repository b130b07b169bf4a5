using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;

namespace Plumbline.Web.Papers.Building;

/// <summary>Makes papers one after the other, as many at once as there are processors, and keeps them for an hour.</summary>
/// <remarks>They are kept in memory and in a temporary folder: a server that starts anew has none.</remarks>
internal sealed partial class Builds : IBuilds, IHostedService, IDisposable
{
    private const int IdBytes = 16;

    private readonly BuildLimits _limits;
    private readonly MakePaper _make;
    private readonly TimeProvider _clock;
    private readonly ILogger<Builds> _log;
    private readonly BuildFolder _folder = new();
    private readonly Channel<string> _waiting;
    private readonly ConcurrentDictionary<string, Build> _builds = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _ending = new();
    private readonly Lock _asking = new();
    private Task _working = Task.CompletedTask;
    private ITimer? _tidying;

    public Builds(MakePaper make, TimeProvider clock, ILogger<Builds> log, BuildLimits? limits = null)
    {
        (_make, _clock, _log, _limits) = (make, clock, log, limits ?? new BuildLimits());
        _waiting = Channel.CreateBounded<string>(_limits.MostWaiting);
    }

    /// <inheritdoc/>
    public Build? Begin(BuildRequest request, string title)
    {
        lock (_asking)
        {
            Tidy();
            if (_builds.Values.FirstOrDefault(one => one.Request == request && one.Failure is null) is { } same) return same;
            var build = new Build { Id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)), Request = request, Title = title, Begun = _clock.GetUtcNow() };
            _builds[build.Id] = build;
            if (_waiting.Writer.TryWrite(build.Id)) return build;
            _builds.TryRemove(build.Id, out _);
            return null;
        }
    }

    /// <inheritdoc/>
    public Build? Find(string organisation, string id, string part) =>
        _builds.TryGetValue(id, out var build) && build.Request.Organisation == organisation && build.Request.Part == part ? build : null;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _working = Task.WhenAll(Enumerable.Range(0, _limits.AtOnce).Select(_ => Task.Run(WorkAsync, CancellationToken.None)));
        _tidying = _clock.CreateTimer(_ => { lock (_asking) { Tidy(); } }, null, _limits.Age, _limits.Age / 4);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _waiting.Writer.TryComplete();
        await _ending.CancelAsync();
        await _working.WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _tidying?.Dispose();
        _ending.Dispose();
        _folder.Dispose();
    }

    private async Task WorkAsync()
    {
        try
        {
            await foreach (var id in _waiting.Reader.ReadAllAsync(_ending.Token)) await MakeAsync(_builds[id]);
        }
        catch (OperationCanceledException) when (_ending.IsCancellationRequested)
        {
            // The server ends.
        }
    }

    private async Task MakeAsync(Build build)
    {
        try
        {
            _builds[build.Id] = await _make.RunAsync(build, _folder.Of(build.Id), state => _builds[state.Id] = state, _ending.Token);
        }
        catch (Exception e) when (!_ending.IsCancellationRequested)
        {
            Failed(_log, build.Request.Report, build.Request.Organisation, e);
            _builds[build.Id] = build with { Stage = BuildStage.Over, Words = "The paper could not be made.", Failure = "Something went wrong. The reason is in the log of this server." };
        }
    }

    // The oldest go first; what waits or is being made stays.
    private void Tidy()
    {
        var over = _builds.Values.Where(static build => build.Stage == BuildStage.Over).OrderByDescending(static build => build.Begun).ToList();
        var (now, bytes) = (_clock.GetUtcNow(), 0L);
        foreach (var build in over)
        {
            bytes += build.Files.Sum(static file => file.Length);
            if (now - build.Begun <= _limits.Age && bytes <= _limits.MostBytes) continue;
            _builds.TryRemove(build.Id, out _);
            _folder.Remove(build.Id);
        }
    }

    [LoggerMessage(EventId = 61, Level = LogLevel.Error, Message = "The report {Report} of {Organisation} could not be made")]
    private static partial void Failed(ILogger log, string report, string organisation, Exception failure);
}
