using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Plumbline.Web.Pages;

/// <summary>How many reports are built at once: one for each processor. A few dozen more may wait; the rest are told when to try again.</summary>
/// <remarks>Without a limit, two hundred requests at once took eight seconds each and 900 MB, and the list of reports waited as long.</remarks>
internal static class BuildLimit
{
    internal const string Policy = "papers";

    /// <summary>Seconds until a refused client should try again: forty reports take about two on two processors.</summary>
    internal const int RetryAfterSeconds = 5;

    private const int MostWaiting = 40;

    internal static void AddBuildLimit(this IServiceCollection services, int? waiting) => services.AddRateLimiter(limits =>
    {
        limits.AddConcurrencyLimiter(Policy, limit =>
        {
            limit.PermitLimit = Environment.ProcessorCount;
            limit.QueueLimit = waiting ?? MostWaiting;
            limit.QueueProcessingOrder = QueueProcessingOrder.OldestFirst;
        });
        limits.OnRejected = static (rejected, _) => new ValueTask(
            Refusal.Busy(string.Create(CultureInfo.InvariantCulture, $"Too many papers are being made at the moment. Try again in {RetryAfterSeconds} seconds.")).ExecuteAsync(rejected.HttpContext));
    });
}
