using Plumbline.App.Access;
using Plumbline.App.Drafting;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;

namespace Plumbline.App.SavedViews;

/// <summary>Deletes a saved view.</summary>
public static class DropView
{
    /// <summary>Deletes the view of a list and name that an actor has saved, if there is one.</summary>
    /// <exception cref="NotAllowedException">The actor is nobody.</exception>
    public static Task<int> RunAsync(ILedger ledger, Actor actor, string organisation, FilteredList list, string name, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentException.ThrowIfNullOrEmpty(organisation);
        ArgumentNullException.ThrowIfNull(name);
        var account = DraftKey.AccountOf(actor);
        return ledger.Beside.WriteAsync($"views {account} {organisation}", session => SavedViewRows.DeleteAsync(session, account, organisation, list, name, cancellation), cancellation);
    }
}
