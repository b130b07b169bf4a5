using Plumbline.App.Access.Granting;
using Plumbline.App.Access.Logging;
using Plumbline.App.Access.Signing;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;
using Plumbline.Core.Access;

namespace Plumbline.App.Access.Inviting;

/// <summary>Ends every session of an account, for whoever keeps it.</summary>
public static class EndAccountSessions
{
    /// <summary>Ends the sessions, on every server and at once.</summary>
    /// <returns>How many there were.</returns>
    /// <exception cref="NotAllowedException">The actor does not keep the account.</exception>
    public static async Task<int> RunAsync(ILedger ledger, Actor actor, AccountNumber number, CancellationToken cancellation = default)
    {
        await DemandAsync(ledger, actor, number, cancellation);
        var ended = await EndSessions.RunAsync(ledger, number, cancellation: cancellation);
        await AccessLog.NoteAsync(ledger, AccessEvent.SessionEnded, actor.Account, "", FormattableString.Invariant($"{number}: {ended} by an administrator"), cancellation);
        return ended;
    }

    /// <summary>How many sessions an account has.</summary>
    /// <exception cref="NotAllowedException">The actor does not keep the account.</exception>
    public static async Task<int> CountAsync(ILedger ledger, Actor actor, AccountNumber number, CancellationToken cancellation = default)
    {
        await DemandAsync(ledger, actor, number, cancellation);
        return (await ledger.Beside.ReadAsync(session => session.ListAsync("SELECT session FROM session WHERE account = @account", new { account = number.Text }, static row => row.GetString(0), cancellation), cancellation)).Count;
    }

    private static Task<bool> DemandAsync(ILedger ledger, Actor actor, AccountNumber number, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(number);
        var today = ledger.Beside.Today;
        return ledger.Beside.ReadAsync(
            async session =>
            {
                await Keeping.DemandAsync(session, actor, number, today, cancellation);
                return true;
            },
            cancellation);
    }
}
