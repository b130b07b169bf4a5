using Plumbline.App.Access.Granting;
using Plumbline.App.Access.Logging;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;
using Plumbline.Core.Access;
using Plumbline.Core.Text;

namespace Plumbline.App.Access.Accounts;

/// <summary>Erases an account: nothing that tells whose it was remains. The ledger and the access log keep its number, and the ledger the posts in which it acted.</summary>
public static class EraseAccount
{
    // Of its grants and posts, the rows stay, ended: they tell a number, and what it was allowed to do.
    internal static readonly string[] Tables = ["passkey", "recovery_code", "outside_login", "invitation", "session", "token", "draft", "saved_view", "begun_import", "account"];

    /// <summary>Erases an account.</summary>
    /// <returns>The number that remains, or why it was not erased: there is none, or it is the last administrator of the store.</returns>
    /// <exception cref="NotAllowedException">The actor does not keep the account.</exception>
    public static async Task<Parsed<AccountNumber>> RunAsync(ILedger ledger, Actor actor, AccountNumber number, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(number);
        var (now, today) = (ledger.Beside.Now, ledger.Beside.Today);
        var erased = await ledger.Beside.WriteAsync<Parsed<AccountNumber>>(
            async session =>
            {
                await Keeping.DemandAsync(session, actor, number, today, cancellation);
                if (await AccountRows.FindAsync(session, number, cancellation) is null) return Keeping.NoAccount(number);
                if (await GrantRows.IsLastAdministratorAsync(session, number, today, cancellation)) return LastAdministrator.Problem;
                var values = new { account = number.Text, by = actor.Account?.Text ?? "", now };
                await session.ExecuteAsync("DELETE FROM upload WHERE import IN (SELECT import FROM begun_import WHERE account = @account)", values, cancellation);
                foreach (var table in Tables) await session.ExecuteAsync($"DELETE FROM {table} WHERE account = @account", values, cancellation);
                foreach (var table in (string[])["access_grant", "held_post"])
                    await session.ExecuteAsync($"UPDATE {table} SET ended_by = @by, ended_at = @now WHERE account = @account AND ended_at IS NULL", values, cancellation);
                await AccessLog.NoteAsync(session, now, AccessEvent.AccountChanged, actor.Account, "", $"{number} erased", cancellation);
                return number;
            },
            cancellation);
        if (erased.Succeeded) await ledger.Beside.ScrubAsync(cancellation);
        return erased;
    }
}
