using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;
using Plumbline.Core.Access;

namespace Plumbline.App.Access.Accounts;

/// <summary>Finds an account.</summary>
public static class FindAccount
{
    /// <summary>The account with a number; null where there is none.</summary>
    public static Task<Account?> RunAsync(ILedger ledger, AccountNumber number, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(number);
        return ledger.Beside.ReadAsync(session => AccountRows.FindAsync(session, number, cancellation), cancellation);
    }

    /// <summary>The account with an address, in upper or lower case; null where there is none, or it is no address.</summary>
    public static Task<Account?> ByEmailAsync(ILedger ledger, string email, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return EmailAddress.Parse(email).TryGet(out var address, out _)
            ? ledger.Beside.ReadAsync(session => AccountRows.FindAsync(session, address, cancellation), cancellation)
            : Task.FromResult<Account?>(null);
    }
}
