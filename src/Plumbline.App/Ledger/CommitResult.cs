using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Ledger;

/// <summary>The result of a commit that was not refused. A refusal is a <see cref="LedgerException"/>.</summary>
public abstract record CommitResult
{
    private CommitResult()
    {
    }

    /// <summary>The change is durably in the ledger.</summary>
    public sealed record Committed(Change Change) : CommitResult
    {
        /// <summary>Facts that another writer had changed since the folder was last loaded, and that this load overwrote with the folder's content.</summary>
        public SetBack SetBack { get; init; } = SetBack.None;
    }

    /// <summary>Every fact was already in force; nothing was written.</summary>
    /// <param name="Head">The organisation's latest change; null where it has none.</param>
    public sealed record NothingNew(ChangeNumber? Head) : CommitResult;
}

/// <summary>Facts of other writers that a folder's load overwrote.</summary>
/// <param name="Count">How many.</param>
/// <param name="Keys">The keys of the first of them, as <c>changes --facts</c> names them.</param>
public sealed record SetBack(int Count, IReadOnlyList<string> Keys)
{
    /// <summary>No fact was set back.</summary>
    public static SetBack None { get; } = new(0, []);
}
