using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Plumbline.Core.Text;

namespace Plumbline.App.Doors;

/// <summary>Logs and measures each run of a use case: its start, and how and after how long it ended. It logs nothing that the run read or wrote.</summary>
public sealed partial class Door(ILogger log, TimeProvider clock)
{
    private const string Name = "use_case";

    /// <summary>A door that measures but does not log.</summary>
    public static Door Silent { get; } = new(NullLogger.Instance, TimeProvider.System);

    /// <summary>Runs a use case.</summary>
    internal async Task<T> RunAsync<T>(UseCase useCase, Func<Task<T>> run)
    {
        var (name, begun) = (Names<UseCase>.Of(useCase), clock.GetTimestamp());
        Measures.UseCasesStarted.Add(1, new KeyValuePair<string, object?>(Name, name));
        Started(log, name);
        try
        {
            var result = await run();
            Done(log, name, Ended(name, "done", begun));
            return result;
        }
        catch (OperationCanceledException)
        {
            Stopped(log, name, Ended(name, "stopped", begun));
            throw;
        }
        catch (Exception failure)
        {
            // Logs the type only: a message may quote what a user wrote.
            Failed(log, name, failure.GetType().Name, Ended(name, "failed", begun));
            throw;
        }
    }

    private double Ended(string name, string outcome, long begun)
    {
        var seconds = clock.GetElapsedTime(begun).TotalSeconds;
        Measures.UseCaseDuration.Record(seconds, new(Name, name), new(Measures.Outcome, outcome));
        return seconds;
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Debug, Message = "{UseCase} started")]
    private static partial void Started(ILogger log, string useCase);

    [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "{UseCase} done after {Seconds:0.000} s")]
    private static partial void Done(ILogger log, string useCase, double seconds);

    [LoggerMessage(EventId = 3, Level = LogLevel.Information, Message = "{UseCase} stopped after {Seconds:0.000} s")]
    private static partial void Stopped(ILogger log, string useCase, double seconds);

    [LoggerMessage(EventId = 4, Level = LogLevel.Warning, Message = "{UseCase} failed with {Failure} after {Seconds:0.000} s")]
    private static partial void Failed(ILogger log, string useCase, string failure, double seconds);
}
