using Plumbline.App.Ledger;
using Plumbline.Core.Access;

namespace Plumbline.App.Access.Signing;

/// <summary>Ends sessions, at once and on every server.</summary>
public static class EndSessions
{
    /// <summary>Ends every session of an account, except one.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="account">The account.</param>
    /// <param name="except">The identifier of the session that goes on; null for none.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <returns>How many were ended.</returns>
    public static Task<int> RunAsync(ILedger ledger, AccountNumber account, string? except = null, CancellationToken cancellation = default) =>
        throw new NotImplementedException();
}
