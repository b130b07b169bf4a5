namespace Plumbline.Web.Access;

/// <summary>The cookie with the secret of a session: not for scripts, not for requests that another site begins (but for its links), and on https never sent otherwise.</summary>
/// <remarks>The prefix <c>__Host-</c> makes browsers refuse the cookie from another host of the same domain and over http (RFC 6265bis); over http, on one's own machine, they would refuse it altogether.</remarks>
internal static class SessionCookie
{
    internal const string Plain = "plumbline";
    internal const string Secure = "__Host-plumbline";

    internal static string? Read(HttpContext http) => http.Request.Cookies[Name(http)] is { Length: > 0 and < 200 } secret ? secret : null;

    internal static void Set(HttpContext http, string secret) => http.Response.Cookies.Append(Name(http), secret, Options(http));

    internal static void Clear(HttpContext http) => http.Response.Cookies.Delete(Name(http), Options(http));

    private static string Name(HttpContext http) => http.Request.IsHttps ? Secure : Plain;

    // No expiry: how long a session lives is the store's to know, and a browser that is closed forgets it.
    private static CookieOptions Options(HttpContext http) => new() { HttpOnly = true, Secure = http.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true };
}
