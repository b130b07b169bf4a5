using Plumbline.Core.Ledger;

namespace Plumbline.App.Ledger.Facts;

/// <summary>Why the ledger refused a request.</summary>
public enum LedgerProblem
{
    /// <summary>There is no store at the address.</summary>
    StoreNotFound,

    /// <summary>The address leads to something other than a Plumbline store.</summary>
    NotAStore,

    /// <summary>The store is truncated or corrupt.</summary>
    StoreIsDamaged,

    /// <summary>A later version of Plumbline wrote the store.</summary>
    StoreIsNewer,

    /// <summary>The store needs a migration but was opened read-only.</summary>
    StoreIsOlder,

    /// <summary>Another writer held the lock for longer than the timeout.</summary>
    StoreIsBusy,

    /// <summary>The disk has no free space.</summary>
    DiskIsFull,

    /// <summary>Reading from or writing to the disk failed.</summary>
    DiskFailed,

    /// <summary>This user may not write to the store or its folder.</summary>
    NotPermitted,

    /// <summary>The server does not answer, or the connection was lost.</summary>
    Unreachable,

    /// <summary>The store was opened read-only.</summary>
    ReadOnly,

    /// <summary>The store has no such organisation.</summary>
    OrganisationNotFound,

    /// <summary>The organisation's ledger has no such change.</summary>
    ChangeNotFound,

    /// <summary>A fact or the change is invalid: too long, a duplicate key, text that is not Unicode.</summary>
    InvalidFact,

    /// <summary>The write is based on a stale view: <see cref="LedgerConflictException"/>.</summary>
    Conflict,

    /// <summary>The target exists, and overwriting was not requested.</summary>
    AlreadyThere,

    /// <summary>A history file or backup is unreadable, or its hashes do not match its content.</summary>
    HistoryIsBroken,

    /// <summary>The address of a store is invalid.</summary>
    InvalidAddress,

    /// <summary>The change is written on the server that answered, but perhaps not on its standby: the wait for the standby was cancelled.</summary>
    NotReplicated,

    /// <summary>The commit was sent and no answer came: whether the change was written is unknown.</summary>
    CommitUnanswered,

    /// <summary>The last change is dated in the future: a clock is, or was, wrong.</summary>
    ClockIsWrong,

    /// <summary>Any other failure of the database, whose own message is quoted.</summary>
    Failed,
}

/// <summary>A refusal by the ledger. Nothing was changed, except where <see cref="LedgerProblem.NotReplicated"/> or <see cref="LedgerProblem.CommitUnanswered"/> says otherwise.</summary>
public class LedgerException(LedgerProblem problem, string message, string remedy, Exception? cause = null)
    : Exception(message, cause)
{
    /// <summary>The kind of refusal, for programs.</summary>
    public LedgerProblem Problem { get; } = problem;

    /// <summary>What the user can do about it.</summary>
    public string Remedy { get; } = remedy;
}

/// <summary>The write is based on a stale view. Nothing was changed; the ledger never merges.</summary>
/// <param name="basedOn">The head that the writer had read; null for none.</param>
/// <param name="intervening">The latest change that wrote one of the same keys.</param>
/// <param name="keys">The first ten of those keys, in words.</param>
/// <param name="count">The number of those keys.</param>
/// <param name="remedy">What the user can do about it.</param>
public sealed class LedgerConflictException(
    ChangeNumber? basedOn, Change intervening, IReadOnlyList<string> keys, int count, string remedy = "read the organisation again, and decide on what it says now")
    : LedgerException(LedgerProblem.Conflict, Describe(basedOn, intervening, keys, count), remedy)
{
    /// <summary>The head that the writer had read; null for none.</summary>
    public ChangeNumber? BasedOn { get; } = basedOn;

    /// <summary>The change that the writer had not read.</summary>
    public Change Intervening { get; } = intervening;

    /// <summary>At most ten of the keys that both write; empty where any later change is a conflict.</summary>
    public IReadOnlyList<string> Keys { get; } = keys;

    /// <summary>The number of keys that both write.</summary>
    public int Count { get; } = count;

    private static string Describe(ChangeNumber? basedOn, Change intervening, IReadOnlyList<string> keys, int count)
    {
        var view = basedOn is null ? "the empty ledger" : $"change {basedOn}";
        var what = keys.Count == 0 ? "the ledger" : string.Join("; ", keys) + (count > keys.Count ? $" and {count - keys.Count} more" : "");
        return FormattableString.Invariant(
            $"found change {intervening.Number} by {intervening.Author} at {intervening.At:yyyy-MM-dd HH:mm:ss}Z ({intervening.Reason}), later than {view} on which this write is based; both write {what}");
    }
}
