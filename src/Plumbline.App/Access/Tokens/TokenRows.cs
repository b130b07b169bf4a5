using System.Data.Common;
using Plumbline.App.Access.Granting;
using Plumbline.App.Ledger.Sql;
using Plumbline.Core.Access;

namespace Plumbline.App.Access.Tokens;

/// <summary>The rows of tokens.</summary>
internal static class TokenRows
{
    private const string Columns = "token, account, name, organisation, unit, sections, from_day, to_day, made_at, used_at, revoked_at";

    public static Task<List<ApiToken>> ListAsync(Session session, string where, object values, CancellationToken cancellation) =>
        session.ListAsync($"SELECT {Columns} FROM token WHERE {where} ORDER BY made_at, token", values, Read, cancellation);

    public static ApiToken Read(DbDataReader row) => new(
        row.GetString(0),
        AccountNumber.Parse(row.GetString(1)).Value,
        row.GetString(2),
        row.GetString(3),
        ScopeText.Read(row.GetString(4), row.GetString(5)),
        DateOnly.FromDayNumber(row.GetInt32(6)),
        DateOnly.FromDayNumber(row.GetInt32(7)),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(8)),
        row.IsDBNull(9) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(9)),
        row.IsDBNull(10) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(10)));

    public static Task<(ApiToken Token, string Hash)?> FindAsync(Session session, string id, CancellationToken cancellation) => OneAsync(session, id, cancellation);

    private static async Task<(ApiToken, string)?> OneAsync(Session session, string id, CancellationToken cancellation)
    {
        var found = await session.ListAsync($"SELECT {Columns}, hash FROM token WHERE token = @id", new { id }, static row => (Read(row), row.GetString(11)), cancellation);
        return found is [var only] ? only : null;
    }
}
