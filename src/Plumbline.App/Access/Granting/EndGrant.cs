using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;
using Plumbline.Core.Text;

namespace Plumbline.App.Access.Granting;

/// <summary>Ends a grant at once. Its row remains, with who ended it.</summary>
public static class EndGrant
{
    /// <summary>Ends a grant.</summary>
    /// <returns>The grant that was ended, or why it was not: there is none in force, or it is what the last administrator of the store has.</returns>
    /// <exception cref="NotAllowedException">The actor does not keep the accounts of its organisation.</exception>
    public static Task<Parsed<HeldGrant>> RunAsync(ILedger ledger, Actor actor, string key, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(actor);
        var (now, today) = (ledger.Beside.Now, ledger.Beside.Today);
        return ledger.Beside.WriteAsync<Parsed<HeldGrant>>(
            async session =>
            {
                actor.DemandAnywhere(Core.Access.Operation.KeepAccounts);
                if (await GrantRows.GrantsAsync(session, "access_grant = @key AND ended_at IS NULL", new { key }, cancellation) is not [var held]) return Problem.With(key, "the key of a grant that has not been ended");
                Keeping.Demand(actor, held.Grant.Organisation);
                var wasLast = await GrantRows.IsLastAdministratorAsync(session, held.Account, today, cancellation);
                await session.ExecuteAsync("UPDATE access_grant SET ended_by = @by, ended_at = @now WHERE access_grant = @key", new { by = actor.Account?.Text ?? "", now, key }, cancellation);
                if (wasLast && !await GrantRows.IsLastAdministratorAsync(session, held.Account, today, cancellation)) throw new LastAdministratorException();
                await GiveGrant.NoteAsync(session, now, actor, held, "ended", cancellation);
                return held;
            },
            cancellation).RefusingLastAsync();
    }
}
