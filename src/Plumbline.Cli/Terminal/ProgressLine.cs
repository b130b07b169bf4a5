using System.Globalization;

namespace Plumbline.Cli.Terminal;

/// <summary>
/// Shows on a terminal what the command is doing, after the first second: one line of standard error that is
/// overwritten. Nothing is shown if standard error is redirected.
/// </summary>
internal sealed class ProgressLine : IProgress<string>, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(100);

    private readonly TextWriter _errors;
    private readonly bool _isShown;
    private readonly TimeProvider _time;
    private readonly long _begun;
    private readonly Lock _gate = new();
    private readonly ITimer? _alive;
    private string? _doing;
    private long? _last;
    private bool _stands;
    private bool _over;

    internal ProgressLine(StandardStreams streams)
    {
        (_errors, _isShown, _time) = (streams.Errors, streams.OverwritesErrors, streams.Time);
        _begun = _time.GetTimestamp();
        _alive = _isShown ? _time.CreateTimer(_ => ShowAgain(), state: null, Patience, Patience) : null;
    }

    /// <inheritdoc/>
    public void Report(string value)
    {
        if (!_isShown) return;
        lock (_gate)
        {
            // A worker thread may report after the caller has stopped waiting.
            if (_over) return;
            _doing = value;
            if (_time.GetElapsedTime(_begun) < Patience) return;
            if (_last is { } last && _time.GetElapsedTime(last) < Often) return;
            Show($"{value} …");
        }
    }

    /// <summary>Removes the line before other output.</summary>
    internal void Clear()
    {
        lock (_gate)
        {
            if (_stands) _errors.Write("\r\u001b[K");
            (_doing, _stands) = (null, false);
        }
    }

    public void Dispose()
    {
        _alive?.Dispose();
        lock (_gate) _over = true;
        Clear();
    }

    // A long step reports only once, perhaps within the first second, so it is shown again later.
    private void ShowAgain()
    {
        lock (_gate)
        {
            if (_doing is null || (_last is { } last && _time.GetElapsedTime(last) < Patience)) return;
            Show(string.Create(CultureInfo.InvariantCulture, $"{_doing} … {_time.GetElapsedTime(_begun).TotalSeconds:0} s"));
        }
    }

    private void Show(string line)
    {
        _last = _time.GetTimestamp();
        try
        {
            _errors.Write($"\r\u001b[K{line}");
            _stands = true;
        }
        catch (Exception)
        {
            // An exception on the timer's thread would end the process, and a failed display is no reason for that.
            _over = true;
        }
    }
}
