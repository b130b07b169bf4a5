using System.Diagnostics;
using Spectre.Console;

namespace Plumbline.Cli;

/// <summary>Says on standard error what is being done, once it has taken a second: one line that is written over at a terminal, a line now and then in a log.</summary>
internal sealed class ProgressLine : IProgress<string>, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Seldom = TimeSpan.FromSeconds(5);

    private readonly bool _overwrites = !Console.IsErrorRedirected && AnsiConsole.Profile.Capabilities.Ansi;
    private readonly long _begun = Stopwatch.GetTimestamp();
    private readonly Lock _gate = new();
    private long _last;
    private bool _shown;

    /// <inheritdoc/>
    public void Report(string value)
    {
        lock (_gate)
        {
            if (Stopwatch.GetElapsedTime(_begun) < Patience) return;
            if (_last != 0 && Stopwatch.GetElapsedTime(_last) < (_overwrites ? Often : Seldom)) return;
            _last = Stopwatch.GetTimestamp();
            if (_overwrites) Console.Error.Write($"\r\u001b[K{value} …");
            else Console.Error.WriteLine($"{value} …");
            _shown = true;
        }
    }

    /// <summary>Takes the line away before something else is written.</summary>
    internal void Clear()
    {
        lock (_gate)
        {
            if (_shown && _overwrites) Console.Error.Write("\r\u001b[K");
            _shown = false;
        }
    }

    public void Dispose() => Clear();
}
