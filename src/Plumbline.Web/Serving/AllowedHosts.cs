using Plumbline.Web.Views;

namespace Plumbline.Web.Serving;

/// <summary>The host names that the site answers to. This stops DNS rebinding: a stranger's name that points to this machine is refused.</summary>
/// <remarks>The framework's host filter runs before all other middleware, so its answers would lack our security headers.</remarks>
internal sealed class AllowedHosts(IReadOnlyList<string> names)
{
    private static readonly string[] OfThisMachine = ["localhost", "127.0.0.1", "[::1]"];

    private readonly IReadOnlyList<string> _names = names.Count > 0 ? names : OfThisMachine;

    internal Task RefuseOthersAsync(HttpContext context, RequestDelegate next) =>
        _names.Contains(context.Request.Host.Host, StringComparer.OrdinalIgnoreCase)
            ? next(context)
            : throw Refused.BadRequest("This site does not answer to the host name in the address.");
}
