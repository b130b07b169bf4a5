using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Plumbline.Web.Pages;

/// <summary>How many papers are made at once: as many as there are processors, and some tens that wait. More are told when to come again.</summary>
/// <remarks>Two hundred at once, unbounded, took eight seconds each and 900 MB; a list asked for meanwhile waited as long.</remarks>
internal static class BuildLimit
{
    internal const string Policy = "papers";

    /// <summary>Seconds after which somebody who is sent away may come again: forty papers take about two on two processors.</summary>
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
            Refusal.Busy(string.Create(CultureInfo.InvariantCulture, $"Many papers are being made just now. Try again in {RetryAfterSeconds} seconds.")).ExecuteAsync(rejected.HttpContext));
    });
}
