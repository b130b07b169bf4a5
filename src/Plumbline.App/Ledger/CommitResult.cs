using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Ledger;

/// <summary>What came of a commit that was not refused. A refusal is a <see cref="LedgerException"/>.</summary>
public abstract record CommitResult
{
    private CommitResult()
    {
    }

    /// <summary>The change is in the ledger, durably.</summary>
    public sealed record Committed(Change Change) : CommitResult
    {
        /// <summary>Of a folder's facts: those that now say again what the folder says, though somebody else had written them since it was last loaded.</summary>
        public SetBack SetBack { get; init; } = SetBack.None;
    }

    /// <summary>Every fact was already so; nothing was written.</summary>
    /// <param name="Head">The organisation's latest change; null where it has none.</param>
    public sealed record NothingNew(ChangeNumber? Head) : CommitResult;
}

/// <summary>Facts of others that a folder set back.</summary>
/// <param name="Count">How many.</param>
/// <param name="Keys">The first of them, as <c>changes --facts</c> names them.</param>
public sealed record SetBack(int Count, IReadOnlyList<string> Keys)
{
    /// <summary>There is none.</summary>
    public static SetBack None { get; } = new(0, []);
}
