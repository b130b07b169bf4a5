namespace Plumbline.Web.Pages;

/// <summary>The host names the reading room answers to. This stops DNS rebinding: a stranger's name that points to this machine is refused.</summary>
/// <remarks>The framework's host filter runs before all other middleware, so its answers would lack our security headers.</remarks>
internal sealed class AllowedHosts(string? setting)
{
    private const string OfThisMachine = "localhost;127.0.0.1;[::1]";

    private readonly string[] _names = (setting ?? OfThisMachine).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    internal Task RefuseOthersAsync(HttpContext context, RequestDelegate next) =>
        _names.Contains(context.Request.Host.Host, StringComparer.OrdinalIgnoreCase)
            ? next(context)
            : Refusal.BadRequest("This reading room does not answer to the host name in the address.").ExecuteAsync(context);
}
