using Plumbline.App.Access.Logging;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;
using Plumbline.Core.Access;

namespace Plumbline.App.Access.Providing;

/// <summary>A person at a provider who can sign in to an account.</summary>
/// <param name="Issuer">The provider, as it names itself.</param>
/// <param name="Subject">The person, as the provider knows them for ever.</param>
public sealed record OutsideLogin(string Issuer, string Subject);

/// <summary>The people at a provider who can sign in to an account: joined by the owner's own word, and taken away again.</summary>
public static class OutsideLogins
{
    /// <summary>The people who can sign in to an account.</summary>
    public static async Task<IReadOnlyList<OutsideLogin>> ReadAsync(ILedger ledger, AccountNumber account, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(account);
        return await ledger.Beside.ReadAsync(
            session => session.ListAsync(
                "SELECT issuer, subject FROM outside_login WHERE account = @account ORDER BY issuer, subject",
                new { account = account.Text },
                static row => new OutsideLogin(row.GetString(0), row.GetString(1)),
                cancellation),
            cancellation);
    }

    /// <summary>Joins an account with a person.</summary>
    /// <returns>Whether it is joined; not where the person signs in to another account already.</returns>
    public static async Task<bool> JoinAsync(ILedger ledger, AccountNumber account, OutsideLogin login, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(login);
        var isNew = await ledger.Beside.WriteAsync(
            async session => await session.ExecuteAsync(
                "INSERT INTO outside_login (issuer, subject, account) VALUES (@issuer, @subject, @account) ON CONFLICT (issuer, subject) DO NOTHING",
                new { issuer = login.Issuer, subject = login.Subject, account = account.Text },
                cancellation) > 0,
            cancellation);
        if (isNew) await AccessLog.NoteAsync(ledger, AccessEvent.MeansChanged, account, "", "joined with the organisation's provider", cancellation);
        return isNew || (await ReadAsync(ledger, account, cancellation)).Contains(login);
    }

    /// <summary>Takes a person away from an account.</summary>
    /// <returns>Whether it was done; not where it is the last thing with which the account signs in, or gone already.</returns>
    public static async Task<bool> EndAsync(ILedger ledger, AccountNumber account, OutsideLogin login, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(login);
        var isEnded = await ledger.Beside.WriteAsync(
            async session => await session.ExecuteAsync(
                """
                DELETE FROM outside_login WHERE account = @account AND issuer = @issuer AND subject = @subject AND (
                    EXISTS (SELECT 1 FROM account WHERE account = @account AND password IS NOT NULL)
                    OR EXISTS (SELECT 1 FROM passkey WHERE account = @account)
                    OR EXISTS (SELECT 1 FROM outside_login other WHERE other.account = @account AND (other.issuer <> @issuer OR other.subject <> @subject)))
                """,
                new { account = account.Text, issuer = login.Issuer, subject = login.Subject },
                cancellation) > 0,
            cancellation);
        if (isEnded) await AccessLog.NoteAsync(ledger, AccessEvent.MeansChanged, account, "", "parted from the organisation's provider", cancellation);
        return isEnded;
    }
}
