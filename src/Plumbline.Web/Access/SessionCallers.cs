using System.Security.Claims;
using Plumbline.App.Access;
using Plumbline.App.Access.Signing;
using Plumbline.App.Ledger;

namespace Plumbline.Web.Access;

/// <summary>Finds whose request it is by the cookie of a session. Session, account and grants are read at every request, so that what is ended ends at once, on every server.</summary>
internal sealed class SessionCallers(ILedger ledger) : ICallers
{
    /// <inheritdoc/>
    public async Task<Caller> FindAsync(HttpContext http)
    {
        if (SessionCookie.Read(http) is not { } secret || await FindSession.WithGrantsAsync(ledger, secret, http.RequestAborted) is not var (session, held)) return Caller.Unknown;
        // The tokens of forms are of the session: one that was shown before somebody else signed in is worth nothing after.
        http.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim("sub", session.Session)], "session"));
        return new Caller
        {
            Actor = Actor.Of(session.Account, post: null, held.Grants),
            Name = session.Name,
            Posts = held.Posts,
            Session = session.Session,
            ProvedAt = session.ProvedAt,
        };
    }
}
