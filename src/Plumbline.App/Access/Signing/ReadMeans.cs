using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;
using Plumbline.Core.Access;

namespace Plumbline.App.Access.Signing;

/// <summary>By what an account can sign in.</summary>
/// <param name="PasswordAt">When its password was set; null where it has none.</param>
/// <param name="HasAuthenticator">Whether a code is asked for after the password.</param>
/// <param name="RecoveryCodes">How many recovery codes are left.</param>
/// <param name="Passkeys">How many passkeys it has.</param>
/// <param name="HasOutside">Whether it comes from the organisation's provider.</param>
public sealed record Means(DateTimeOffset? PasswordAt, bool HasAuthenticator, int RecoveryCodes, int Passkeys, bool HasOutside);

/// <summary>Reads by what an account can sign in.</summary>
public static class ReadMeans
{
    /// <summary>By what an account can sign in.</summary>
    public static async Task<Means> RunAsync(ILedger ledger, AccountNumber account, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(account);
        return await ledger.Beside.ReadAsync(
            session => session.FirstAsync(
                """
                SELECT CASE WHEN password IS NULL THEN NULL ELSE password_at END, authenticator,
                    (SELECT COUNT(*) FROM recovery_code r WHERE r.account = a.account AND r.used_at IS NULL),
                    (SELECT COUNT(*) FROM passkey p WHERE p.account = a.account),
                    (SELECT COUNT(*) FROM outside_login o WHERE o.account = a.account)
                FROM account a WHERE a.account = @account
                """,
                new { account = account.Text },
                static row => new Means(row.IsDBNull(0) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(0)), !row.IsDBNull(1), (int)row.GetInt64(2), (int)row.GetInt64(3), row.GetInt64(4) > 0),
                cancellation),
            cancellation) ?? new Means(null, HasAuthenticator: false, 0, 0, HasOutside: false);
    }
}
