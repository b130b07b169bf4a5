using System.Threading.RateLimiting;
using Plumbline.Web.Views;

namespace Plumbline.Web.SigningIn;

/// <summary>How often something may be done: so many at once, and so many a minute after that.</summary>
/// <param name="AtOnce">The most at once.</param>
/// <param name="PerMinute">How many come back each minute.</param>
public sealed record Rate(int AtOnce, int PerMinute);

/// <summary>The limits of the site.</summary>
public sealed record LimitRates
{
    /// <summary>Attempts to sign in from one address. A whole trust may come from one.</summary>
    public Rate SignIns { get; init; } = new(60, 60);

    /// <summary>Attempts to sign in with one email address from one address, whether an account has it or not: what somebody tries elsewhere does not keep its owner out here.</summary>
    public Rate Accounts { get; init; } = new(10, 1);

    /// <summary>Forms sent in one session.</summary>
    public Rate Forms { get; init; } = new(120, 240);

    /// <summary>Requests of one token, or with wrong tokens from one address.</summary>
    public Rate Programs { get; init; } = new(600, 600);
}

/// <summary>Counts what is done too often, on this server, and refuses it for a while.</summary>
internal sealed class Limits(LimitRates rates) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _signIns = Of(rates.SignIns);
    private readonly PartitionedRateLimiter<string> _accounts = Of(rates.Accounts);
    private readonly PartitionedRateLimiter<string> _forms = Of(rates.Forms);
    private readonly PartitionedRateLimiter<string> _programs = Of(rates.Programs);

    internal void TakeSignIn(HttpContext http) => Take(_signIns, AddressOf(http), "There were many attempts to sign in from your address.");

    internal void TakeAccount(HttpContext http, string email) => Take(_accounts, $"{AddressOf(http)} {email.Trim().ToUpperInvariant()}", "There were many attempts to sign in with this email address from where you are.");

    internal void TakeForm(HttpContext http) => Take(_forms, http.Caller().Session ?? AddressOf(http), "You send more forms than people can fill in.");

    internal void TakeProgram(HttpContext http, string? token) => Take(_programs, token ?? AddressOf(http), "There are more requests than one program may make.");

    public void Dispose()
    {
        _signIns.Dispose();
        _accounts.Dispose();
        _forms.Dispose();
        _programs.Dispose();
    }

    private static string AddressOf(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";

    private static void Take(PartitionedRateLimiter<string> limiter, string key, string reason)
    {
        using var lease = limiter.AttemptAcquire(key);
        if (lease.IsAcquired) return;
        var seconds = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : 60;
        throw Refused.TooMany($"{reason} Nothing was done. Try again in {(seconds < 90 ? $"{seconds} seconds" : $"{(seconds + 59) / 60} minutes")}.", seconds);
    }

    private static PartitionedRateLimiter<string> Of(Rate rate) => PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
    {
        TokenLimit = rate.AtOnce,
        TokensPerPeriod = 1,
        ReplenishmentPeriod = TimeSpan.FromMinutes(1) / rate.PerMinute,
        QueueLimit = 0,
        AutoReplenishment = true,
    }));
}
