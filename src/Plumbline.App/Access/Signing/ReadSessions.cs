using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;
using Plumbline.Core.Access;

namespace Plumbline.App.Access.Signing;

/// <summary>A session as its owner sees it.</summary>
/// <param name="Session">Its identifier.</param>
/// <param name="BegunAt">When it began.</param>
/// <param name="SeenAt">When it was last used, to the minute.</param>
/// <param name="Means">By what they signed in.</param>
/// <param name="Device">The device in coarse words.</param>
public sealed record SessionOfAccount(string Session, DateTimeOffset BegunAt, DateTimeOffset SeenAt, string Means, string Device);

/// <summary>Reads the sessions of an account that are open.</summary>
public static class ReadSessions
{
    /// <summary>The open sessions, the one last used first.</summary>
    public static async Task<IReadOnlyList<SessionOfAccount>> RunAsync(ILedger ledger, AccountNumber account, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(account);
        var beside = ledger.Beside;
        var all = await beside.ReadAsync(
            session => session.ListAsync(
                "SELECT session, begun_at, seen_at, means, device FROM session WHERE account = @account ORDER BY seen_at DESC, session",
                new { account = account.Text },
                static row => (Begun: row.GetInt64(1), Seen: row.GetInt64(2), Session: new SessionOfAccount(row.GetString(0), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)), row.GetString(3), row.GetString(4))),
                cancellation),
            cancellation);
        var now = beside.Now;
        return [.. all.Where(one => !SessionLife.IsOver(one.Begun, one.Seen, now)).Select(static one => one.Session)];
    }
}
