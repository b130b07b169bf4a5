using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;

namespace Plumbline.App.Drafting;

/// <summary>Ends a draft: its form was sent, or its writer wants it no more.</summary>
public static class DiscardDraft
{
    /// <summary>Deletes the draft of a form, if there is one.</summary>
    public static Task RunAsync(ILedger ledger, DraftKey key, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(key);
        return ledger.Beside.WriteAsync(key.Lock, session => DraftRows.DeleteAsync(session, key, cancellation), cancellation);
    }
}
