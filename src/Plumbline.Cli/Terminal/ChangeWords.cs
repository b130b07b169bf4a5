using Plumbline.App.Ledger;

namespace Plumbline.Cli.Terminal;

/// <summary>Says what a change wrote.</summary>
internal static class ChangeWords
{
    /// <summary><c>Change 12, 1a2b3c4d5e6f: risk 3165 is graded 2 × 4 = 8.</c></summary>
    internal static async Task WriteAsync(StandardStreams streams, CommitResult result, string words) => await streams.Errors.WriteLineAsync(result switch
    {
        CommitResult.Committed(var change) => $"Change {change.Number}, {change.Hash.Short}: {words}.",
        CommitResult.NothingNew(var head) => $"Nothing new; still at change {head}.",
        _ => throw new System.Diagnostics.UnreachableException(),
    });
}
