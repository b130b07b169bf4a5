using System.Data.Common;
using System.Text.Json;
using Plumbline.App.Ledger.Sql;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Drafting;

/// <summary>Reads and writes the rows of <c>draft</c>.</summary>
internal static class DraftRows
{
    private const string Columns = "account, organisation, address, version, based_on, fields, typed_in, turn, saved_at";
    private const string OfKey = "account = @Account AND organisation = @Organisation AND address = @Address";

    internal static Task<Draft?> FindAsync(Session session, DraftKey key, CancellationToken cancellation) =>
        session.FirstAsync($"SELECT {Columns} FROM draft WHERE {OfKey}", key, row => Read(row, key), cancellation);

    internal static Task<List<Draft>> ListAsync(Session session, string account, string organisation, Func<string, DraftKey> keyOf, CancellationToken cancellation) =>
        session.ListAsync(
            $"SELECT {Columns} FROM draft WHERE account = @account AND organisation = @organisation ORDER BY saved_at DESC, address",
            new { account, organisation },
            row => Read(row, keyOf(row.GetString(2))),
            cancellation);

    internal static async Task<int> CountAsync(Session session, string account, CancellationToken cancellation) =>
        (await session.ListAsync("SELECT count(*) FROM draft WHERE account = @account", new { account }, static row => checked((int)row.GetInt64(0)), cancellation))[0];

    internal static Task WriteAsync(Session session, Draft draft, CancellationToken cancellation) => session.ExecuteAsync(
        $"""
        INSERT INTO draft ({Columns}) VALUES (@account, @organisation, @address, @version, @basedOn, @fields, @typedIn, @turn, @savedAt)
        ON CONFLICT (account, organisation, address) DO UPDATE SET version = excluded.version, based_on = excluded.based_on, fields = excluded.fields, typed_in = excluded.typed_in, turn = excluded.turn, saved_at = excluded.saved_at
        """,
        new
        {
            account = draft.Key.Account,
            organisation = draft.Key.Organisation,
            address = draft.Key.Address,
            version = draft.Version,
            basedOn = draft.BasedOn?.Value ?? 0,
            fields = JsonSerializer.Serialize(draft.Fields),
            typedIn = draft.Turn.Window,
            turn = draft.Turn.Number,
            savedAt = draft.SavedAt.ToUnixTimeMilliseconds(),
        },
        cancellation);

    internal static Task<int> DeleteAsync(Session session, DraftKey key, CancellationToken cancellation) => session.ExecuteAsync($"DELETE FROM draft WHERE {OfKey}", key, cancellation);

    internal static Task DeleteBeforeAsync(Session session, long before, CancellationToken cancellation) => session.ExecuteAsync("DELETE FROM draft WHERE saved_at < @before", new { before }, cancellation);

    private static Draft Read(DbDataReader row, DraftKey key)
    {
        var fields = JsonSerializer.Deserialize<Dictionary<string, string[]>>(row.GetString(5)) ?? [];
        return new Draft(
            key,
            row.GetInt32(3),
            row.GetInt32(4) is > 0 and var change ? ChangeNumber.Of(change) : null,
            fields.ToDictionary(static pair => pair.Key, static pair => (IReadOnlyList<string>)pair.Value, StringComparer.Ordinal),
            new DraftTurn(row.GetString(6), row.GetInt32(7)),
            DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(8)));
    }
}
