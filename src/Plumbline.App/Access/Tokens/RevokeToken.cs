using Plumbline.App.Access.Logging;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;
using Plumbline.Core.Access;
using Plumbline.Core.Text;

namespace Plumbline.App.Access.Tokens;

/// <summary>Revokes a token, at once.</summary>
public static class RevokeToken
{
    /// <summary>Revokes a token: one's own, or one for an organisation whose accounts the actor keeps.</summary>
    /// <returns>The token, or the problem that there is none that the actor sees and that is not revoked.</returns>
    public static Task<Parsed<ApiToken>> RunAsync(ILedger ledger, Actor actor, string id, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(actor);
        var now = ledger.Beside.Now;
        return ledger.Beside.WriteAsync<Parsed<ApiToken>>(
            async session =>
            {
                // Another's token is as if it were not there: its identifier tells nothing.
                if (await TokenRows.ListAsync(session, "token = @id AND revoked_at IS NULL", new { id }, cancellation) is not [var token]
                    || !(actor.Account == token.Account || actor.May(Operation.KeepAccounts, token.Organisation)))
                {
                    return Problem.With(id, "the identifier of a token that is not revoked");
                }

                await session.ExecuteAsync("UPDATE token SET revoked_at = @now WHERE token = @id", new { now, id }, cancellation);
                await AccessLog.NoteAsync(session, now, AccessEvent.TokenChanged, actor.Account, token.Organisation, $"{token.Account}: token {token.Id} revoked", cancellation);
                return token with { RevokedAt = DateTimeOffset.FromUnixTimeMilliseconds(now) };
            },
            cancellation);
    }
}
