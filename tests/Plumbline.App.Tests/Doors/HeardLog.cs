using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Plumbline.App.Tests.Doors;

/// <summary>The lines of a log, each with its level.</summary>
internal sealed class HeardLog : ILogger
{
    private readonly ConcurrentQueue<string> _lines = [];

    internal IReadOnlyList<string> Lines => [.. _lines];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue($"{logLevel}: {formatter(state, exception)}");
}
