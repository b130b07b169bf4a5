using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Ledger;

/// <summary>The result of a commit that was not refused. A refusal is a <see cref="LedgerException"/>.</summary>
public abstract record CommitResult
{
    private CommitResult()
    {
    }

    /// <summary>The change is in the ledger, durably.</summary>
    public sealed record Committed(Change Change) : CommitResult;

    /// <summary>Every fact was already in force; nothing was written.</summary>
    /// <param name="Head">The organisation's latest change; null where it has none.</param>
    public sealed record NothingNew(ChangeNumber? Head) : CommitResult;
}
