namespace Plumbline.Web.Views;

/// <summary>Marks answers with what they are a function of, so that a client that has one already is not sent it again.</summary>
internal static class EntityTag
{
    /// <summary>The scope of a reader who may read all of the site.</summary>
    internal const string Everyone = "all";

    /// <summary>What of a request an answer depends on: whose it is, too, where people sign in.</summary>
    internal static string VaryOf(HttpContext http) => http.Caller().Actor.IsOwnMachine ? "Accept-Encoding" : "Accept-Encoding, Cookie";

    /// <summary>Marks the answer; where the client has it already, says so, and nothing more is to be sent.</summary>
    /// <param name="http">The request.</param>
    /// <param name="parts">Position, build, scope and format, without quotation marks.</param>
    internal static bool IsSent(HttpContext http, string parts)
    {
        var tag = $"\"{parts}\"";
        http.Response.Headers.ETag = tag;
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers.Vary = VaryOf(http);
        if (!http.Request.Headers.IfNoneMatch.Any(one => one is not null && one.Contains(tag, StringComparison.Ordinal))) return false;
        http.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }
}
