namespace Plumbline.Web.Serving;

/// <summary>Logs each request: method, pattern of the address, status and milliseconds; no address, no query, nobody's name.</summary>
internal sealed partial class RequestLog(ILogger<RequestLog> log, TimeProvider clock)
{
    internal async Task LogAsync(HttpContext context, RequestDelegate next)
    {
        var begun = clock.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            if (log.IsEnabled(LogLevel.Information))
            {
                var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "no route";
                Answered(log, context.Request.Method, route, context.Response.StatusCode, clock.GetElapsedTime(begun).TotalMilliseconds);
            }
        }
    }

    [LoggerMessage(EventId = 20, Level = LogLevel.Information, Message = "{Method} {Route}: {Status} after {Milliseconds:0.0} ms")]
    private static partial void Answered(ILogger log, string method, string route, int status, double milliseconds);
}
