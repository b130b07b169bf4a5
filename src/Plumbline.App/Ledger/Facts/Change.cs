using Plumbline.Core.Ledger;

namespace Plumbline.App.Ledger.Facts;

/// <summary>One write to an organisation's ledger: who made it, when, why and from what, sealed by its hash.</summary>
/// <param name="Number">Its number; an organisation's first change is 1 and there are no gaps.</param>
/// <param name="At">The time: UTC, whole milliseconds, never earlier than the change before.</param>
/// <param name="Author">Who made it.</param>
/// <param name="Reason">The reason in the writer's words; may be empty.</param>
/// <param name="Source">Where the facts came from, usually a file or folder; may be empty.</param>
/// <param name="Definitions">How many definition facts it wrote, withdrawals included.</param>
/// <param name="Observations">How many observation facts it wrote, withdrawals included.</param>
/// <param name="Blobs">How many blobs it wrote.</param>
/// <param name="Previous">The hash of the change before it; <see cref="ChangeHash.None"/> for the first.</param>
/// <param name="Hash">SHA-256 of all the fields above and every fact of the change: docs/decisions/ledger-hash-chain.md.</param>
public sealed record Change(
    ChangeNumber Number,
    DateTimeOffset At,
    Author Author,
    string Reason,
    string Source,
    int Definitions,
    int Observations,
    int Blobs,
    ChangeHash Previous,
    ChangeHash Hash)
{
    /// <summary>How many facts it wrote.</summary>
    public int Facts => Definitions + Observations + Blobs;
}
