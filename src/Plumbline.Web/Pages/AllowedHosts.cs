namespace Plumbline.Web.Pages;

/// <summary>The names by which the reading room may be asked. A stranger's name that is pointed at this machine reads nothing here.</summary>
/// <remarks>The framework's own filter stands before everything else, so that its answers would lack the headers that all answers have.</remarks>
internal sealed class AllowedHosts(string? setting)
{
    private const string OfThisMachine = "localhost;127.0.0.1;[::1]";

    private readonly string[] _names = (setting ?? OfThisMachine).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    internal Task RefuseOthersAsync(HttpContext context, RequestDelegate next) =>
        _names.Contains(context.Request.Host.Host, StringComparer.OrdinalIgnoreCase)
            ? next(context)
            : Refusal.BadRequest("This reading room is not known by the name that was asked for.").ExecuteAsync(context);
}
