using Plumbline.Web.Views;

namespace Plumbline.Web.Serving;

/// <summary>Refuses what another site sends through a reader's browser: docs/decisions/forms-from-this-site.md.</summary>
/// <remarks>
/// Browsers say of every request that writes where it comes from: in Sec-Fetch-Site (Fetch Metadata, W3C) on secure and loopback addresses, and in Origin
/// (RFC 6454) on all. A request with neither is of a program, which no other site can make use of.
/// </remarks>
internal static class SameOrigin
{
    internal static Task RefuseOthersAsync(HttpContext context, RequestDelegate next) =>
        Reads(context.Request.Method) || IsOwn(context.Request) ? next(context) : throw Refused.FromElsewhere();

    /// <summary>Whether a request that writes comes from a page of this site, or from a program.</summary>
    internal static bool IsOwn(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if ((string?)request.Headers["Sec-Fetch-Site"] is { Length: > 0 } site) return site is "same-origin" or "none";
        return (string?)request.Headers.Origin is not { Length: > 0 } origin
            || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }

    private static bool Reads(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);
}
