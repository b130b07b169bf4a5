using Plumbline.App.Ledger.Facts;

namespace Plumbline.Web.Pages;

/// <summary>Answers with a page where something fails: what a reader can do, and nothing of the inside. The log has the rest.</summary>
internal static partial class Failures
{
    internal static async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for an answer any more.
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            var log = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Failures));
            Failed(log, context.Request.Path, e);
            await PageOf(e).ExecuteAsync(context);
        }
    }

    private static Refusal PageOf(Exception failure) => failure is LedgerException { Problem: LedgerProblem.Unreachable or LedgerProblem.StoreIsBusy }
        ? Refusal.Busy("The store of the papers does not answer just now. Try again in a minute.")
        : Refusal.Failed("This page could not be made. Whoever runs this reading room finds the reason in its log.");

    [LoggerMessage(Level = LogLevel.Error, Message = "No page for {Path}")]
    private static partial void Failed(ILogger log, PathString path, Exception failure);
}
