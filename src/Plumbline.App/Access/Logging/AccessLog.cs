using System.Data.Common;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;
using Plumbline.App.Ledger.Sql;
using Plumbline.Core.Access;
using Plumbline.Core.Text;

namespace Plumbline.App.Access.Logging;

/// <summary>The log of who came, what was refused and what was taken out. It is only added to; each entry has a hash over itself and the one before.</summary>
public static class AccessLog
{
    internal const string Columns = "SELECT number, at, account, what, organisation, detail, hash FROM access_log";

    // What was typed into an address may be long; the log has room for what it was done to, not for a book.
    private const int LongestDetail = 500;

    /// <summary>Adds an entry.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="what">What happened.</param>
    /// <param name="account">The account; null where none was used.</param>
    /// <param name="organisation">The code of the organisation; empty where it concerns none.</param>
    /// <param name="detail">What it was done to: no names, no addresses of people, no secrets.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    public static Task NoteAsync(ILedger ledger, AccessEvent what, AccountNumber? account, string organisation, string detail, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var now = ledger.Beside.Now;
        return ledger.Beside.WriteAsync(
            async session =>
            {
                await NoteAsync(session, now, what, account, organisation, detail, cancellation);
                return true;
            },
            cancellation);
    }

    /// <summary>Adds an entry in the transaction of what it tells of: both are written, or neither.</summary>
    internal static async Task NoteAsync(Session session, long now, AccessEvent what, AccountNumber? account, string organisation, string detail, CancellationToken cancellation)
    {
        var last = await session.FirstAsync($"{Columns} ORDER BY number DESC LIMIT 1", values: null, Read, cancellation);
        var entry = new AccessEntry((last?.Number ?? 0) + 1, DateTimeOffset.FromUnixTimeMilliseconds(now), account?.Text ?? "", what, organisation, Shorten(PlainText.Visible(detail)), "");
        await session.ExecuteAsync(
            "INSERT INTO access_log (number, at, account, what, organisation, detail, hash) VALUES (@number, @at, @account, @what, @organisation, @detail, @hash)",
            new { number = entry.Number, at = now, account = entry.Account, what = Names<AccessEvent>.Of(what), organisation, detail = entry.Detail, hash = entry.HashAfter(last?.Hash ?? "") },
            cancellation);
    }

    // A surrogate pair is never cut in two.
    private static string Shorten(string text) => text.Length <= LongestDetail ? text : text[..(char.IsHighSurrogate(text[LongestDetail - 1]) ? LongestDetail - 1 : LongestDetail)];

    internal static AccessEntry Read(DbDataReader row) => new(
        row.GetInt64(0),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)),
        row.GetString(2),
        Names<AccessEvent>.Parse(row.GetString(3)).Value,
        row.GetString(4),
        row.GetString(5),
        row.GetString(6));
}
