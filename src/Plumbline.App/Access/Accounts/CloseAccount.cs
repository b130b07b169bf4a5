using Plumbline.App.Access.Granting;
using Plumbline.App.Access.Logging;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;
using Plumbline.App.Ledger.Sql;
using Plumbline.Core.Access;
using Plumbline.Core.Text;

namespace Plumbline.App.Access.Accounts;

/// <summary>Closes an account, or opens a closed one. Nobody signs in with a closed account, its sessions end, and its tokens read nothing until it is opened again.</summary>
public static class CloseAccount
{
    /// <summary>Closes an account.</summary>
    /// <returns>The account as it now is, or why it was not closed: there is none, or it is the last administrator of the store.</returns>
    /// <exception cref="NotAllowedException">The actor does not keep the account.</exception>
    public static Task<Parsed<Account>> RunAsync(ILedger ledger, Actor actor, AccountNumber number, CancellationToken cancellation = default) => SetAsync(
        ledger,
        actor,
        number,
        "closed",
        async (session, account, now, today) =>
        {
            if (account.ClosedAt is not null) return account;
            if (await GrantRows.IsLastAdministratorAsync(session, number, today, cancellation)) return LastAdministrator.Problem;
            await session.ExecuteAsync("UPDATE account SET closed_at = @now, version = version + 1 WHERE account = @account", new { now, account = number.Text }, cancellation);
            await session.ExecuteAsync("DELETE FROM session WHERE account = @account", new { account = number.Text }, cancellation);
            await session.ExecuteAsync("DELETE FROM invitation WHERE account = @account", new { account = number.Text }, cancellation);
            return account with { ClosedAt = DateTimeOffset.FromUnixTimeMilliseconds(now) };
        },
        cancellation);

    /// <summary>Opens a closed account, with the grants that it has.</summary>
    /// <returns>The account as it now is, or the problem that there is none.</returns>
    /// <exception cref="NotAllowedException">The actor does not keep the account.</exception>
    public static Task<Parsed<Account>> OpenAsync(ILedger ledger, Actor actor, AccountNumber number, CancellationToken cancellation = default) => SetAsync(
        ledger,
        actor,
        number,
        "opened",
        async (session, account, _, _) =>
        {
            await session.ExecuteAsync("UPDATE account SET closed_at = NULL, version = version + 1 WHERE account = @account", new { account = number.Text }, cancellation);
            return account with { ClosedAt = null };
        },
        cancellation);

    private static Task<Parsed<Account>> SetAsync(
        ILedger ledger, Actor actor, AccountNumber number, string what, Func<Session, Account, long, int, Task<Parsed<Account>>> set, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(number);
        var (now, today) = (ledger.Beside.Now, ledger.Beside.Today);
        return ledger.Beside.WriteAsync<Parsed<Account>>(
            async session =>
            {
                await Keeping.DemandAsync(session, actor, number, today, cancellation);
                if (await AccountRows.FindAsync(session, number, cancellation) is not { } before) return Keeping.NoAccount(number);
                var after = await set(session, before, now, today);
                if (after.TryGet(out var account, out _) && account.ClosedAt != before.ClosedAt)
                    await AccessLog.NoteAsync(session, now, AccessEvent.AccountChanged, actor.Account, "", $"{number} {what}", cancellation);
                return after;
            },
            cancellation);
    }
}
