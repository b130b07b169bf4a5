using Plumbline.App.Access.Accounts;
using Plumbline.App.Access.Granting;
using Plumbline.App.Access.Logging;
using Plumbline.App.Access.Signing;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;
using Plumbline.Core.Access;

namespace Plumbline.App.Access.FirstStart;

/// <summary>Makes the first account of a store, by the link that the server printed when it started.</summary>
public static class MakeFirstAdministrator
{
    /// <summary>Whether the store has no account yet.</summary>
    public static Task<bool> IsAwaitedAsync(ILedger ledger, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return ledger.Beside.ReadAsync(async session => await session.FirstAsync("SELECT account FROM account LIMIT 1", null, static row => row.GetString(0), cancellation) is null, cancellation);
    }

    /// <summary>Makes the account: an administrator of every organisation, and an analyst of them where they ask to be one.</summary>
    /// <returns>The account; null where the link is no longer good, or there is an account already.</returns>
    public static async Task<AccountNumber?> RunAsync(
        ILedger ledger, IPasswordWork work, string key, PersonName name, EmailAddress email, string password, bool isAnalyst, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(email);
        if (await UseInvitation.ReadAsync(ledger, key, cancellation) is not { Purpose: InvitationPurpose.FirstAdministrator }) return null;
        var hash = await work.HashAsync(password, cancellation);
        var (beside, account) = (ledger.Beside, AccountNumber.Random());
        return await beside.WriteAsync(
            async session =>
            {
                var now = beside.Now;
                if (!await UseInvitation.TakeAsync(session, key, InvitationPurpose.FirstAdministrator, now, cancellation)) return null;
                if (await session.FirstAsync("SELECT account FROM account LIMIT 1", null, static row => row.GetString(0), cancellation) is not null) return null;
                await session.ExecuteAsync(
                    "INSERT INTO account (account, name, email, made_at, failures, locked_until, authenticator_step, version, made_by) VALUES (@account, @name, @email, @now, 0, 0, 0, 1, '')",
                    new { account = account.Text, name = name.Text, email = email.Text, now },
                    cancellation);
                await SetPassword.KeepAsync(session, account, hash, now, cancellation);
                foreach (var permission in isAnalyst ? [Permission.Administrator, Permission.Analyst] : new[] { Permission.Administrator })
                {
                    var grant = new Grant(permission, Organisation: null, Scope.Whole, DateOnly.FromDayNumber(beside.Today));
                    await GrantRows.InsertAsync(session, new HeldGrant(ShortKey.Random(), account, grant, GrantOrigin.Administrator, new Deed("", DateTimeOffset.FromUnixTimeMilliseconds(now)), Ended: null), cancellation);
                }

                await AccessLog.NoteAsync(session, now, AccessEvent.Invited, account, "", "first administrator made", cancellation);
                return account;
            },
            cancellation);
    }
}
