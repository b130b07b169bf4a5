namespace Plumbline.Web.Serving;

/// <summary>The log on standard error: sentences for people, or JSON lines for programs.</summary>
internal static class ServerLog
{
    internal static void AddPlumblineLog(this ILoggingBuilder logging, bool asJson)
    {
        logging.SetMinimumLevel(LogLevel.Information);
        logging.AddFilter("Microsoft", LogLevel.Warning);
        // It says so of every form without a token; the page tells the reader.
        logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        // It warns that the keys are in the store as they are: docs/decisions/sessions.md says why.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // An address in use is said by the command.
        logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        if (asJson)
        {
            logging.AddJsonConsole(static json =>
            {
                json.UseUtcTimestamp = true;
                json.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
            });
        }
        else
        {
            // A line for each request would bury what matters.
            logging.AddFilter(typeof(RequestLog).FullName, LogLevel.Warning);
            logging.AddSimpleConsole(static simple =>
            {
                simple.SingleLine = true;
                simple.UseUtcTimestamp = true;
                simple.TimestampFormat = "HH:mm:ss ";
                simple.ColorBehavior = Microsoft.Extensions.Logging.Console.LoggerColorBehavior.Disabled;
            });
        }

        logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(static console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }
}
