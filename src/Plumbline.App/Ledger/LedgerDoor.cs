using Plumbline.App.Ledger.Facts;
using Microsoft.Extensions.Logging;
using Plumbline.App.Doors;

namespace Plumbline.App.Ledger;

/// <summary>Logs and measures opens, commits and retries. It logs change numbers and counts of facts, never their content.</summary>
internal sealed partial class LedgerDoor(ILogger log, TimeProvider clock)
{
    /// <summary>Records that a store was opened.</summary>
    internal void Open(StoreAddress address, OpenMode mode)
    {
        // Logs the kind only: an address may name a server or a person's folder.
        var kind = address is StoreAddress.Sqlite ? "sqlite" : "postgresql";
        Measures.StoresOpened.Add(1, new KeyValuePair<string, object?>("store", kind));
        Opened(log, kind, mode);
    }

    /// <summary>Records a retry.</summary>
    internal void TryAgain()
    {
        Measures.Retries.Add(1);
        Retried(log);
    }

    /// <summary>Runs a commit.</summary>
    internal async Task<CommitResult> CommitAsync(string organisation, Func<Task<CommitResult>> commit)
    {
        var begun = clock.GetTimestamp();
        try
        {
            var result = await commit();
            if (result is CommitResult.Committed(var change))
            {
                Measures.FactsWritten.Add(change.Facts);
                Committed(log, organisation, change.Number.Value, change.Facts, Ended("committed", begun));
            }
            else
            {
                NothingNew(log, organisation, Ended("nothing-new", begun));
            }

            return result;
        }
        catch (LedgerConflictException)
        {
            Conflicted(log, organisation, Ended("conflict", begun));
            throw;
        }
        catch (LedgerException refusal)
        {
            Refused(log, organisation, refusal.Problem, Ended("refused", begun));
            throw;
        }
        catch (OperationCanceledException)
        {
            Stopped(log, organisation, Ended("stopped", begun));
            throw;
        }
        catch (Exception failure)
        {
            Failed(log, organisation, failure.GetType().Name, Ended("failed", begun));
            throw;
        }
    }

    private double Ended(string outcome, long begun)
    {
        var seconds = clock.GetElapsedTime(begun).TotalSeconds;
        Measures.CommitDuration.Record(seconds, new KeyValuePair<string, object?>(Measures.Outcome, outcome));
        return seconds;
    }

    [LoggerMessage(EventId = 10, Level = LogLevel.Information, Message = "Opened a {Store} store: {Mode}")]
    private static partial void Opened(ILogger log, string store, OpenMode mode);

    [LoggerMessage(EventId = 11, Level = LogLevel.Information, Message = "{Organisation}: committed change {Change}, {Facts} facts, in {Seconds:0.000} s")]
    private static partial void Committed(ILogger log, string organisation, int change, int facts, double seconds);

    [LoggerMessage(EventId = 12, Level = LogLevel.Information, Message = "{Organisation}: nothing new to commit, found in {Seconds:0.000} s")]
    private static partial void NothingNew(ILogger log, string organisation, double seconds);

    [LoggerMessage(EventId = 13, Level = LogLevel.Warning, Message = "{Organisation}: commit refused after {Seconds:0.000} s: another change came between")]
    private static partial void Conflicted(ILogger log, string organisation, double seconds);

    [LoggerMessage(EventId = 14, Level = LogLevel.Warning, Message = "{Organisation}: commit refused after {Seconds:0.000} s: {Problem}")]
    private static partial void Refused(ILogger log, string organisation, LedgerProblem problem, double seconds);

    [LoggerMessage(EventId = 15, Level = LogLevel.Information, Message = "{Organisation}: commit stopped after {Seconds:0.000} s")]
    private static partial void Stopped(ILogger log, string organisation, double seconds);

    [LoggerMessage(EventId = 16, Level = LogLevel.Error, Message = "{Organisation}: commit failed with {Failure} after {Seconds:0.000} s")]
    private static partial void Failed(ILogger log, string organisation, string failure, double seconds);

    [LoggerMessage(EventId = 17, Level = LogLevel.Warning, Message = "The server does not answer; trying again")]
    private static partial void Retried(ILogger log);
}
