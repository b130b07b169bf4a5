using System.Data.Common;
using Plumbline.App.Access.Logging;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;
using Plumbline.App.Ledger.Sql;
using Plumbline.Core.Access;

namespace Plumbline.App.Access.Signing;

/// <summary>A passkey as the store keeps it. None of it is secret.</summary>
/// <param name="Credential">Its identifier, as base64url.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="Data">The public key and its counters, as JSON that the site alone reads.</param>
public sealed record KeptPasskey(string Credential, string Name, string Data);

/// <summary>A passkey of an account.</summary>
/// <param name="Account">The account.</param>
/// <param name="Passkey">The passkey.</param>
/// <param name="MadeAt">When it was added.</param>
/// <param name="UsedAt">When it was last used; null for never.</param>
public sealed record PasskeyOfAccount(AccountNumber Account, KeptPasskey Passkey, DateTimeOffset MadeAt, DateTimeOffset? UsedAt);

/// <summary>The passkeys of accounts.</summary>
public static class Passkeys
{
    private const string Columns = "p.account, p.credential, p.name, p.data, p.made_at, p.used_at";

    /// <summary>The passkeys of an account, in the order in which they were added.</summary>
    public static async Task<IReadOnlyList<PasskeyOfAccount>> ReadAsync(ILedger ledger, AccountNumber account, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(account);
        return await ledger.Beside.ReadAsync(session => session.ListAsync($"SELECT {Columns} FROM passkey p WHERE p.account = @account ORDER BY p.made_at, p.credential", new { account = account.Text }, Read, cancellation), cancellation);
    }

    /// <summary>The passkey with an identifier; null where there is none, or its account is closed.</summary>
    public static Task<PasskeyOfAccount?> FindAsync(ILedger ledger, string credential, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return ledger.Beside.ReadAsync(
            session => session.FirstAsync($"SELECT {Columns} FROM passkey p JOIN account a ON a.account = p.account WHERE p.credential = @credential AND a.closed_at IS NULL", new { credential }, Read, cancellation), cancellation);
    }

    /// <summary>Adds a passkey to an account.</summary>
    /// <returns>Whether it was added; not where an account has it already.</returns>
    public static async Task<bool> AddAsync(ILedger ledger, AccountNumber account, KeptPasskey passkey, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(passkey);
        var beside = ledger.Beside;
        if (!await beside.WriteAsync(session => InsertAsync(session, account, passkey, beside.Now, cancellation), cancellation)) return false;
        await AccessLog.NoteAsync(ledger, AccessEvent.MeansChanged, account, "", "passkey added", cancellation);
        return true;
    }

    /// <summary>Keeps what a passkey said when it was used: its counter.</summary>
    public static Task UseAsync(ILedger ledger, KeptPasskey passkey, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(passkey);
        var beside = ledger.Beside;
        return beside.WriteAsync(
            session => session.ExecuteAsync("UPDATE passkey SET data = @data, used_at = @now WHERE credential = @credential", new { credential = passkey.Credential, data = passkey.Data, now = beside.Now }, cancellation), cancellation);
    }

    /// <summary>Removes a passkey of an account, unless nothing would be left to sign in with.</summary>
    /// <returns>Whether it was removed.</returns>
    public static async Task<bool> RemoveAsync(ILedger ledger, AccountNumber account, string credential, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(account);
        var isRemoved = await ledger.Beside.WriteAsync(
            async session => await session.ExecuteAsync(
                """
                DELETE FROM passkey WHERE account = @account AND credential = @credential AND (
                    EXISTS (SELECT 1 FROM account WHERE account = @account AND password IS NOT NULL)
                    OR EXISTS (SELECT 1 FROM outside_login WHERE account = @account)
                    OR EXISTS (SELECT 1 FROM passkey other WHERE other.account = @account AND other.credential <> @credential))
                """,
                new { account = account.Text, credential },
                cancellation) > 0,
            cancellation);
        if (isRemoved) await AccessLog.NoteAsync(ledger, AccessEvent.MeansChanged, account, "", "passkey removed", cancellation);
        return isRemoved;
    }

    internal static async Task<bool> InsertAsync(Session session, AccountNumber account, KeptPasskey passkey, long now, CancellationToken cancellation) => await session.ExecuteAsync(
        "INSERT INTO passkey (credential, account, name, data, made_at) VALUES (@credential, @account, @name, @data, @now) ON CONFLICT (credential) DO NOTHING",
        new { credential = passkey.Credential, account = account.Text, name = passkey.Name, data = passkey.Data, now },
        cancellation) > 0;

    private static PasskeyOfAccount Read(DbDataReader row) => new(
        AccountNumber.Parse(row.GetString(0)).Value,
        new KeptPasskey(row.GetString(1), row.GetString(2), row.GetString(3)),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)),
        row.IsDBNull(5) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(5)));
}
