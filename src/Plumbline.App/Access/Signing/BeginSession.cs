using System.Security.Cryptography;
using Plumbline.App.Access.Logging;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;
using Plumbline.Core.Access;

namespace Plumbline.App.Access.Signing;

/// <summary>Begins a session of somebody who has proved who they are.</summary>
public static class BeginSession
{
    /// <summary>Begins a session.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="account">The account.</param>
    /// <param name="means">By what they proved it: <c>password and code</c>.</param>
    /// <param name="device">The device in coarse words: <c>Firefox on Windows</c>.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <returns>The secret for the cookie: always a new one, so that nobody can have put it there beforehand.</returns>
    public static async Task<string> RunAsync(ILedger ledger, AccountNumber account, string means, string device, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(account);
        var beside = ledger.Beside;
        var secret = Secrets.New();
        await beside.WriteAsync(
            async session =>
            {
                var now = beside.Now;
                await session.ExecuteAsync("DELETE FROM session WHERE seen_at < @idle OR begun_at < @oldest", SessionLife.Ends(now), cancellation);
                return await session.ExecuteAsync(
                    "INSERT INTO session (hash, session, account, begun_at, seen_at, proved_at, means, device, failures) VALUES (@hash, @session, @account, @now, @now, @now, @means, @device, 0)",
                    new { hash = Secrets.HashOf(secret), session = RandomNumberGenerator.GetHexString(16, lowercase: true), account = account.Text, now, means, device },
                    cancellation);
            },
            cancellation);
        await AccessLog.NoteAsync(ledger, AccessEvent.SignedIn, account, "", $"by {means}", cancellation);
        return secret;
    }
}

/// <summary>How long a session lives.</summary>
internal static class SessionLife
{
    /// <summary>It ends after so long without a request.</summary>
    internal static readonly TimeSpan Idle = TimeSpan.FromHours(12);

    /// <summary>It ends after so long whatever is done.</summary>
    internal static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    /// <summary>The parameters of statements: what was last seen before <c>idle</c>, or begun before <c>oldest</c>, is over.</summary>
    internal static object Ends(long now) => new { idle = now - (long)Idle.TotalMilliseconds, oldest = now - (long)Longest.TotalMilliseconds };

    internal static bool IsOver(long begun, long seen, long now) => seen < now - (long)Idle.TotalMilliseconds || begun < now - (long)Longest.TotalMilliseconds;
}
