using Plumbline.App.Access;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;

namespace Plumbline.App.Drafting;

/// <summary>Reads an account's own drafts.</summary>
public static class ReadDrafts
{
    /// <summary>The draft of a form; null where there is none.</summary>
    public static Task<Draft?> FindAsync(ILedger ledger, DraftKey key, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(key);
        return ledger.Beside.ReadAsync(session => DraftRows.FindAsync(session, key, cancellation), cancellation);
    }

    /// <summary>The drafts of an actor in an organisation, the latest first.</summary>
    public static async Task<IReadOnlyList<Draft>> ListAsync(ILedger ledger, Actor actor, string organisation, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return await ledger.Beside.ReadAsync(
            session => DraftRows.ListAsync(session, DraftKey.AccountOf(actor), organisation, address => DraftKey.Of(actor, organisation, address), cancellation), cancellation);
    }
}
