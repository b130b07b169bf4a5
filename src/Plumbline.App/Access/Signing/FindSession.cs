using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Access;

namespace Plumbline.App.Access.Signing;

/// <summary>A session with whose it is.</summary>
/// <param name="Session">Its identifier.</param>
/// <param name="Account">The account.</param>
/// <param name="Name">The name of the account.</param>
/// <param name="ProvedAt">When they last proved who they are.</param>
public sealed record SessionFound(string Session, AccountNumber Account, string Name, DateTimeOffset ProvedAt);

/// <summary>Finds the session of a request: at every request, so that one that is ended ends at once.</summary>
public static class FindSession
{
    // That somebody was here is written once a minute at the most, and a page does not wait long for it.
    private const long SeenEvery = 60_000;
    private static readonly TimeSpan SeenPatience = TimeSpan.FromMilliseconds(250);

    /// <summary>The session with a secret; null where there is none, it is over, or its account is closed.</summary>
    public static async Task<SessionFound?> RunAsync(ILedger ledger, string secret, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var beside = ledger.Beside;
        var hash = Secrets.HashOf(secret);
        var row = await beside.ReadAsync(
            session => session.FirstAsync(
                "SELECT s.session, s.account, a.name, s.begun_at, s.seen_at, s.proved_at FROM session s JOIN account a ON a.account = s.account WHERE s.hash = @hash AND a.closed_at IS NULL",
                new { hash },
                static row => new Row(row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5)),
                cancellation),
            cancellation);
        var now = beside.Now;
        if (row is null || SessionLife.IsOver(row.Begun, row.Seen, now)) return null;
        if (now - row.Seen >= SeenEvery) await SeeAsync(ledger, hash, now);
        return new SessionFound(row.Session, AccountNumber.Parse(row.Account).Value, row.Name, DateTimeOffset.FromUnixTimeMilliseconds(row.Proved));
    }

    private static async Task SeeAsync(ILedger ledger, string hash, long now)
    {
        try
        {
            // Without the caller's cancellation: who goes away was here all the same.
            await ledger.Beside.WriteAsync(
                session => session.ExecuteAsync("UPDATE session SET seen_at = @now WHERE hash = @hash AND seen_at <= @before", new { hash, now, before = now - SeenEvery }, CancellationToken.None),
                CancellationToken.None).WaitAsync(SeenPatience);
        }
        catch (Exception e) when (e is TimeoutException or LedgerException)
        {
            // The store is being written to by somebody else; the next request says it.
        }
    }

    private sealed record Row(string Session, string Account, string Name, long Begun, long Seen, long Proved);
}
