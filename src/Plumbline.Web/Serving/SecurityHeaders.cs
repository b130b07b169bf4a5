namespace Plumbline.Web.Serving;

/// <summary>The security headers of every answer. A page may load the site's own files and nothing else, and no page may frame it.</summary>
internal static class SecurityHeaders
{
    internal const string NotFramed = "frame-ancestors 'none'";

    private const string Policy = $"default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; {NotFramed}";

    internal static Task AddAsync(HttpContext context, RequestDelegate next)
    {
        // Set when the answer begins: an error clears what was set before. An answer with a policy of its own keeps it.
        context.Response.OnStarting(static state =>
        {
            var http = (HttpContext)state;
            var headers = http.Response.Headers;
            // Once by https, always: a year, for this host alone, since what else the domain has is not ours to say (RFC 6797).
            if (http.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000";
            if (headers.ContentSecurityPolicy.Count == 0) headers.ContentSecurityPolicy = Policy;
            if (headers.CacheControl.Count == 0) headers.CacheControl = "no-store";
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            headers["X-Robots-Tag"] = "noindex, nofollow";
            return Task.CompletedTask;
        }, context);
        return next(context);
    }
}
