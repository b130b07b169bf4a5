using Plumbline.App.Access;
using Plumbline.App.Drafting;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;

namespace Plumbline.App.SavedViews;

/// <summary>Reads the views that an account has saved in an organisation.</summary>
public static class ReadViews
{
    /// <summary>The views, by list and name.</summary>
    /// <exception cref="NotAllowedException">The actor is nobody.</exception>
    public static async Task<IReadOnlyList<SavedView>> RunAsync(ILedger ledger, Actor actor, string organisation, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentException.ThrowIfNullOrEmpty(organisation);
        return await ledger.Beside.ReadAsync(session => SavedViewRows.ListAsync(session, DraftKey.AccountOf(actor), organisation, cancellation), cancellation);
    }
}
