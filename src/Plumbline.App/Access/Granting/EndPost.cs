using Plumbline.App.Access.Logging;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;
using Plumbline.Core.Access;
using Plumbline.Core.Text;

namespace Plumbline.App.Access.Granting;

/// <summary>Ends a post that an account holds, at once. Its row remains, with who ended it; the ledger keeps the title of what was done in it.</summary>
public static class EndPost
{
    /// <summary>Ends a post.</summary>
    /// <returns>The post that was ended, or the problem that there is none.</returns>
    /// <exception cref="NotAllowedException">The actor does not keep the accounts of its organisation.</exception>
    public static Task<Parsed<HeldPost>> RunAsync(ILedger ledger, Actor actor, string key, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(actor);
        var now = ledger.Beside.Now;
        return ledger.Beside.WriteAsync<Parsed<HeldPost>>(
            async session =>
            {
                actor.DemandAnywhere(Operation.KeepAccounts);
                if (await GrantRows.PostsAsync(session, "held_post = @key AND ended_at IS NULL", new { key }, cancellation) is not [var held]) return Problem.With(key, "the key of a post that has not been ended");
                actor.Demand(Operation.KeepAccounts, held.Organisation);
                await session.ExecuteAsync("UPDATE held_post SET ended_by = @by, ended_at = @now WHERE held_post = @key", new { by = actor.Account?.Text ?? "", now, key }, cancellation);
                await AccessLog.NoteAsync(session, now, AccessEvent.GrantChanged, actor.Account, held.Organisation, $"{held.Account}: post “{held.Title}” ended", cancellation);
                return held;
            },
            cancellation);
    }
}
