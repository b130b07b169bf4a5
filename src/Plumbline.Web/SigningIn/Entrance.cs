using Plumbline.App.Access.Signing;
using Plumbline.App.Ledger;

namespace Plumbline.Web.SigningIn;

/// <summary>Lets in who has proved who they are, and out who asks.</summary>
internal sealed class Entrance(ILedger ledger)
{
    /// <summary>Begins a session and gives the browser its cookie. A session that the browser had ends: its secret is worth nothing any more.</summary>
    internal async Task LetInAsync(HttpContext http, AccountNumber account, string means)
    {
        await LetOutAsync(http);
        SessionCookie.Set(http, await BeginSession.RunAsync(ledger, account, means, Device.Of(http), http.RequestAborted));
    }

    /// <summary>Ends the session of the browser.</summary>
    internal async Task LetOutAsync(HttpContext http)
    {
        if (SessionCookie.Read(http) is not { } secret) return;
        if (await FindSession.RunAsync(ledger, secret, http.RequestAborted) is { } session) await EndSessions.OneAsync(ledger, session.Account, session.Session, http.RequestAborted);
        Forget(http);
    }

    /// <summary>Has the browser forget the session, and the pages that it kept.</summary>
    internal static void Forget(HttpContext http)
    {
        SessionCookie.Clear(http);
        http.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
    }

    /// <summary>Notes that the user of a session has proved again who they are, and gives the browser the new secret.</summary>
    internal async Task<bool> ProveAsync(HttpContext http, Caller caller)
    {
        if (await ProveSession.RunAsync(ledger, caller.Actor.Account!, caller.Session!, http.RequestAborted) is not { } secret) return false;
        SessionCookie.Set(http, secret);
        return true;
    }
}
