using System.Diagnostics;
using System.Globalization;

namespace Plumbline.Cli;

/// <summary>Says on standard error what is being done, once it has taken a second, and that it goes on: one line that is written over at a terminal, a line now and then in a log.</summary>
internal sealed class ProgressLine : IProgress<string>, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Seldom = TimeSpan.FromSeconds(5);

    private readonly TextWriter _errors;
    private readonly bool _overwrites;
    private readonly long _begun = Stopwatch.GetTimestamp();
    private readonly Lock _gate = new();
    private readonly ITimer _alive;
    private string? _doing;
    private long _last;
    private bool _shown;
    private bool _over;

    internal ProgressLine(StandardStreams streams)
    {
        (_errors, _overwrites) = (streams.Errors, streams.OverwritesErrors);
        _alive = TimeProvider.System.CreateTimer(_ => ShowAgain(), state: null, Patience, _overwrites ? Patience : Seldom);
    }

    /// <inheritdoc/>
    public void Report(string value)
    {
        lock (_gate)
        {
            // What works on another thread may report after it was waited for.
            if (_over) return;
            _doing = value;
            if (Stopwatch.GetElapsedTime(_begun) < Patience) return;
            if (_last != 0 && Stopwatch.GetElapsedTime(_last) < (_overwrites ? Often : Seldom)) return;
            Show($"{value} …");
        }
    }

    /// <summary>Takes the line away before something else is written.</summary>
    internal void Clear()
    {
        lock (_gate)
        {
            if (_shown && _overwrites) _errors.Write("\r\u001b[K");
            (_doing, _shown) = (null, false);
        }
    }

    public void Dispose()
    {
        _alive.Dispose();
        lock (_gate) _over = true;
        Clear();
    }

    // One step that takes long reports once, perhaps before the second was over: it is shown all the same.
    private void ShowAgain()
    {
        lock (_gate)
        {
            if (_doing is null || (_last != 0 && Stopwatch.GetElapsedTime(_last) < Patience)) return;
            Show(string.Create(CultureInfo.InvariantCulture, $"{_doing} … {Stopwatch.GetElapsedTime(_begun).TotalSeconds:0} s"));
        }
    }

    private void Show(string line)
    {
        _last = Stopwatch.GetTimestamp();
        if (_overwrites) _errors.Write($"\r\u001b[K{line}");
        else _errors.WriteLine(line);
        _shown = true;
    }
}
