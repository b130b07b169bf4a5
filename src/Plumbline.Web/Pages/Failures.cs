using Plumbline.App.Ledger.Facts;

namespace Plumbline.Web.Pages;

/// <summary>Answers a failed request with a page that says what the reader can do and shows no internals. The details go to the log.</summary>
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
            // The client has gone; there is nobody to answer.
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            var log = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Failures));
            Failed(log, context.Request.Path, e);
            await PageOf(e).ExecuteAsync(context);
        }
    }

    private static Refusal PageOf(Exception failure) => failure is LedgerException { Problem: LedgerProblem.Unreachable or LedgerProblem.StoreIsBusy }
        ? Refusal.Busy("The store does not answer at the moment. Try again in a minute.")
        : Refusal.Failed("This page could not be made. The reason is in the log of this reading room.");

    [LoggerMessage(Level = LogLevel.Error, Message = "No page for {Path}")]
    private static partial void Failed(ILogger log, PathString path, Exception failure);
}
