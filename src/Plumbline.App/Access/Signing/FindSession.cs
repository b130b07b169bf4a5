using System.Data.Common;
using Plumbline.App.Access.Granting;
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

/// <summary>A session with what its account holds today.</summary>
/// <param name="Session">The session.</param>
/// <param name="Held">The grants and posts of the account.</param>
public sealed record SessionHolder(SessionFound Session, Held Held);

/// <summary>Finds the session of a request: at every request, so that one that is ended ends at once.</summary>
public static class FindSession
{
    // That somebody was here is written once a minute at the most, and a page does not wait long for it.
    private const long SeenEvery = 60_000;
    private static readonly TimeSpan SeenPatience = TimeSpan.FromMilliseconds(250);

    // One statement for the session with its account, the grants (1) and the posts (2), since it is asked at every request.
    private const string Sql = $"""
        WITH who AS (
            SELECT s.session, s.account, a.name, s.begun_at, s.seen_at, s.proved_at
            FROM session s JOIN account a ON a.account = s.account
            WHERE s.hash = @hash AND a.closed_at IS NULL)
        SELECT 0, session, begun_at, account, name, '', '', 0, 0, seen_at, proved_at FROM who
        UNION ALL SELECT 1, access_grant, given_at, organisation, permission, unit, sections, from_day, to_day, 0, 0 FROM access_grant WHERE account = (SELECT account FROM who) AND {GrantRows.InForce}
        UNION ALL SELECT 2, held_post, given_at, organisation, title, '', '', from_day, to_day, 0, 0 FROM held_post WHERE account = (SELECT account FROM who) AND {GrantRows.InForce}
        """;

    /// <summary>The session with a secret; null where there is none, it is over, or its account is closed.</summary>
    public static async Task<SessionFound?> RunAsync(ILedger ledger, string secret, CancellationToken cancellation = default) => (await WithGrantsAsync(ledger, secret, cancellation))?.Session;

    /// <summary>The session with a secret, and what its account holds today; null where there is no session, it is over, or its account is closed.</summary>
    public static async Task<SessionHolder?> WithGrantsAsync(ILedger ledger, string secret, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var beside = ledger.Beside;
        var hash = Secrets.HashOf(secret);
        var rows = await beside.ListOftenAsync(Sql, new Dictionary<string, object>(StringComparer.Ordinal) { ["hash"] = hash, ["today"] = beside.Today }, Row.Of, cancellation);
        var now = beside.Now;
        if (rows.Find(static row => row.Part == 0) is not { } found || SessionLife.IsOver(found.At, found.Seen, now)) return null;
        if (now - found.Seen >= SeenEvery) await SeeAsync(ledger, hash, now);
        var session = new SessionFound(found.Key, AccountNumber.Parse(found.First).Value, found.Second, DateTimeOffset.FromUnixTimeMilliseconds(found.Proved));
        // In the order in which they are listed.
        var grants = rows.Where(static row => row.Part == 1).OrderBy(static row => row.At).ThenBy(static row => row.Second, StringComparer.Ordinal).ThenBy(static row => row.Key, StringComparer.Ordinal);
        var posts = rows.Where(static row => row.Part == 2).OrderBy(static row => row.At).ThenBy(static row => row.Key, StringComparer.Ordinal);
        return new SessionHolder(session, new Held([.. grants.Select(static row => row.Grant!)], [.. posts.Select(static row => (row.First, row.Second))]));
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

    // First and Second: number and name of the account, organisation and permission, or organisation and title.
    private sealed record Row(int Part, string Key, long At, string First, string Second, Grant? Grant, long Seen, long Proved)
    {
        internal static Row Of(DbDataReader row)
        {
            var part = row.GetInt32(0);
            return new Row(part, row.GetString(1), row.GetInt64(2), row.GetString(3), row.GetString(4), part == 1 ? GrantRows.GrantIn(row, 3) : null, row.GetInt64(9), row.GetInt64(10));
        }
    }
}
