using Plumbline.Core.Ledger;

namespace Plumbline.App.Ledger.Facts;

/// <summary>Why the ledger would not do what was asked.</summary>
public enum LedgerProblem
{
    /// <summary>There is no store at the address.</summary>
    StoreNotFound,

    /// <summary>There is something at the address, and it is not a Plumbline store.</summary>
    NotAStore,

    /// <summary>The store is cut short or its pages contradict each other.</summary>
    StoreIsDamaged,

    /// <summary>Written by a later version of Plumbline.</summary>
    StoreIsNewer,

    /// <summary>Needs migrating, and was opened to be read only.</summary>
    StoreIsOlder,

    /// <summary>Someone else held the store for longer than it is polite to wait.</summary>
    StoreIsBusy,

    /// <summary>No room to write.</summary>
    DiskIsFull,

    /// <summary>The disk does not read or write.</summary>
    DiskFailed,

    /// <summary>The store, or its folder, may not be written by this user.</summary>
    NotPermitted,

    /// <summary>The server does not answer, or the connection was lost.</summary>
    Unreachable,

    /// <summary>Opened to be read only.</summary>
    ReadOnly,

    /// <summary>No such organisation in the store.</summary>
    OrganisationNotFound,

    /// <summary>No such change in the organisation's ledger.</summary>
    ChangeNotFound,

    /// <summary>A fact, or the change itself, breaks a limit: too long, twice in one change, text that is not Unicode.</summary>
    InvalidFact,

    /// <summary>Written on a stale view: <see cref="LedgerConflictException"/>.</summary>
    Conflict,

    /// <summary>Something is already there, and overwriting was not asked for.</summary>
    AlreadyThere,

    /// <summary>A history file or backup that does not read, or whose hashes are not its content's.</summary>
    HistoryIsBroken,

    /// <summary>The address of a store does not read.</summary>
    InvalidAddress,

    /// <summary>The change is written on the server that answered, and not known to be on a second one: the wait for the standby was called off.</summary>
    NotReplicated,

    /// <summary>The change was sent to be committed and no answer came: it is there wholly or not at all, and which is not known.</summary>
    CommitUnanswered,

    /// <summary>The last change bears a time that is later than now: a clock is, or was, wrong.</summary>
    ClockIsWrong,

    /// <summary>The database refused or failed in a way that has no name here; the message holds its own words.</summary>
    Failed,
}

/// <summary>A refusal by the ledger. Nothing was changed, except as <see cref="LedgerProblem.NotReplicated"/> and <see cref="LedgerProblem.CommitUnanswered"/> say.</summary>
public class LedgerException(LedgerProblem problem, string message, string remedy, Exception? cause = null)
    : Exception(message, cause)
{
    /// <summary>For a program to tell one refusal from another.</summary>
    public LedgerProblem Problem { get; } = problem;

    /// <summary>What the reader can do about it.</summary>
    public string Remedy { get; } = remedy;
}

/// <summary>A write based on a stale view. Nothing was changed; nothing is ever merged.</summary>
/// <param name="basedOn">The head the writer had seen; null where it had seen none.</param>
/// <param name="intervening">The latest of the later changes that wrote the same keys.</param>
/// <param name="keys">The first ten of those keys, as a person would name them.</param>
/// <param name="count">How many there are in all.</param>
public sealed class LedgerConflictException(ChangeNumber? basedOn, Change intervening, IReadOnlyList<string> keys, int count)
    : LedgerException(LedgerProblem.Conflict, Describe(basedOn, intervening, keys, count), "read the organisation again, and decide on what it says now")
{
    /// <summary>The head the writer had seen.</summary>
    public ChangeNumber? BasedOn { get; } = basedOn;

    /// <summary>The change the writer had not seen.</summary>
    public Change Intervening { get; } = intervening;

    /// <summary>At most ten of the keys both write; none where any change at all was to be a conflict.</summary>
    public IReadOnlyList<string> Keys { get; } = keys;

    /// <summary>How many keys both write.</summary>
    public int Count { get; } = count;

    private static string Describe(ChangeNumber? basedOn, Change intervening, IReadOnlyList<string> keys, int count)
    {
        var view = basedOn is null ? "the empty ledger" : $"change {basedOn}";
        var what = keys.Count == 0 ? "the ledger" : string.Join("; ", keys) + (count > keys.Count ? $" and {count - keys.Count} more" : "");
        return FormattableString.Invariant(
            $"found change {intervening.Number} by {intervening.Author} at {intervening.At:yyyy-MM-dd HH:mm:ss}Z ({intervening.Reason}), later than {view} on which this write is based; both write {what}");
    }
}
