using Plumbline.App.Access.Logging;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;
using Plumbline.App.Ledger.Sql;
using Plumbline.Core.Access;

namespace Plumbline.App.Access.Signing;

/// <summary>An invitation that is still good.</summary>
/// <param name="Purpose">What it is for.</param>
/// <param name="Account">The account; null for the first administrator.</param>
/// <param name="Name">The name of the account; empty where there is none yet.</param>
/// <param name="Email">The address of the account; empty where there is none yet.</param>
public sealed record Invitation(InvitationPurpose Purpose, AccountNumber? Account, string Name, string Email);

/// <summary>Reads and uses an invitation: once.</summary>
public static class UseInvitation
{
    /// <summary>The invitation of a link; null where it is unknown, used or over, or its account is closed.</summary>
    public static Task<Invitation?> ReadAsync(ILedger ledger, string key, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var beside = ledger.Beside;
        return beside.ReadAsync(
            session => session.FirstAsync(
                "SELECT i.purpose, i.account, a.name, a.email FROM invitation i LEFT JOIN account a ON a.account = i.account WHERE i.hash = @hash AND i.used_at IS NULL AND i.ends_at > @now AND a.closed_at IS NULL",
                new { hash = Secrets.HashOf(key), now = beside.Now },
                static row => new Invitation(
                    Enum.Parse<InvitationPurpose>(row.GetString(0)),
                    row.IsDBNull(1) ? null : AccountNumber.Parse(row.GetString(1)).Value,
                    row.IsDBNull(2) ? "" : row.GetString(2),
                    row.IsDBNull(3) ? "" : row.GetString(3)),
                cancellation),
            cancellation);
    }

    /// <summary>Uses the invitation of an account to set its password.</summary>
    /// <returns>The account; null where the invitation is no longer good.</returns>
    public static async Task<AccountNumber?> SetPasswordAsync(ILedger ledger, IPasswordWork work, string key, string password, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (await ReadAsync(ledger, key, cancellation) is not { Account: { } account }) return null;
        var hash = await work.HashAsync(password, cancellation);
        var beside = ledger.Beside;
        var isUsed = await beside.WriteAsync(
            async session =>
            {
                if (!await TakeAsync(session, key, InvitationPurpose.Account, beside.Now, cancellation)) return false;
                await SetPassword.KeepAsync(session, account, hash, beside.Now, cancellation);
                return true;
            },
            cancellation);
        if (!isUsed) return null;
        // A way into the account was lost, or may have been: whoever else is in is out.
        await EndSessions.RunAsync(ledger, account, except: null, cancellation);
        await NoteAsync(ledger, account, cancellation);
        return account;
    }

    /// <summary>Uses the invitation of an account to add a passkey.</summary>
    /// <returns>The account; null where the invitation is no longer good.</returns>
    public static async Task<AccountNumber?> AddPasskeyAsync(ILedger ledger, string key, KeptPasskey passkey, CancellationToken cancellation = default)
    {
        if (await ReadAsync(ledger, key, cancellation) is not { Account: { } account }) return null;
        var beside = ledger.Beside;
        var isUsed = await beside.WriteAsync(
            async session => await TakeAsync(session, key, InvitationPurpose.Account, beside.Now, cancellation) && await Passkeys.InsertAsync(session, account, passkey, beside.Now, cancellation),
            cancellation);
        if (!isUsed) return null;
        await EndSessions.RunAsync(ledger, account, except: null, cancellation);
        await NoteAsync(ledger, account, cancellation);
        return account;
    }

    /// <summary>Marks an invitation as used.</summary>
    /// <returns>Whether it was still good.</returns>
    internal static async Task<bool> TakeAsync(Session session, string key, InvitationPurpose purpose, long now, CancellationToken cancellation) => await session.ExecuteAsync(
        "UPDATE invitation SET used_at = @now WHERE hash = @hash AND purpose = @purpose AND used_at IS NULL AND ends_at > @now",
        new { hash = Secrets.HashOf(key), purpose = purpose.ToString(), now },
        cancellation) > 0;

    internal static Task NoteAsync(ILedger ledger, AccountNumber account, CancellationToken cancellation) =>
        AccessLog.NoteAsync(ledger, AccessEvent.Invited, account, "", "invitation used", cancellation);
}
