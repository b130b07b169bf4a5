using Plumbline.App.Access.Accounts;
using Plumbline.App.Access.Granting;
using Plumbline.App.Access.Logging;
using Plumbline.App.Access.Signing;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;
using Plumbline.Core.Access;
using Plumbline.Core.Text;

namespace Plumbline.App.Access.Inviting;

/// <summary>Invites whoever an account is for to choose a way of signing in: for the first time, or because the old one is lost.</summary>
public static class InviteAccount
{
    /// <summary>Makes an invitation; an earlier one ends.</summary>
    /// <returns>The secret of the link, or what is wrong: there is no such account, or it is closed.</returns>
    /// <exception cref="NotAllowedException">The actor does not keep the account.</exception>
    public static async Task<Parsed<string>> RunAsync(ILedger ledger, Actor actor, AccountNumber number, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(number);
        var today = ledger.Beside.Today;
        var account = await ledger.Beside.ReadAsync(
            async session =>
            {
                await Keeping.DemandAsync(session, actor, number, today, cancellation);
                return await AccountRows.FindAsync(session, number, cancellation);
            },
            cancellation);
        if (account is null) return Keeping.NoAccount(number);
        if (account.ClosedAt is not null) return Problem.With(number.Text, "the number of an open account; open it first");
        var secret = await MakeInvitation.RunAsync(ledger, InvitationPurpose.Account, number, cancellation);
        var (by, now) = (actor.Account?.Text ?? "", ledger.Beside.Now);
        return await ledger.Beside.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync("UPDATE account SET invited_by = @by, invited_at = @now WHERE account = @account", new { by, now, account = number.Text }, cancellation);
                await AccessLog.NoteAsync(session, now, AccessEvent.Invited, actor.Account, "", $"{number} invited", cancellation);
                return secret;
            },
            cancellation);
    }
}
