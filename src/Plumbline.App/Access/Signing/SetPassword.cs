using Plumbline.App.Access.Logging;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;
using Plumbline.App.Ledger.Sql;
using Plumbline.Core.Access;

namespace Plumbline.App.Access.Signing;

/// <summary>Sets the password of an account.</summary>
public static class SetPassword
{
    /// <summary>Sets it, and ends every other session: whoever learned the former one is out.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="work">Makes its hash.</param>
    /// <param name="account">The account.</param>
    /// <param name="password">The password; <see cref="PasswordRules"/> has nothing against it.</param>
    /// <param name="except">The identifier of the session that goes on; null for none.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    public static async Task RunAsync(ILedger ledger, IPasswordWork work, AccountNumber account, string password, string? except, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(account);
        await KeepAsync(ledger, account, await work.HashAsync(password, cancellation), cancellation);
        await EndSessions.RunAsync(ledger, account, except, cancellation);
        await AccessLog.NoteAsync(ledger, AccessEvent.MeansChanged, account, "", "password set", cancellation);
    }

    internal static Task KeepAsync(ILedger ledger, AccountNumber account, string hash, CancellationToken cancellation)
    {
        var beside = ledger.Beside;
        return beside.WriteAsync(session => KeepAsync(session, account, hash, beside.Now, cancellation), cancellation);
    }

    internal static Task<int> KeepAsync(Session session, AccountNumber account, string hash, long now, CancellationToken cancellation) => session.ExecuteAsync(
        "UPDATE account SET password = @hash, password_at = @now, failures = 0, locked_until = 0, version = version + 1 WHERE account = @account", new { account = account.Text, hash, now }, cancellation);
}
