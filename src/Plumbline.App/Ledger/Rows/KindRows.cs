using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Sql;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Ledger.Rows;

/// <summary>Lists the kinds in <c>definition</c>. It jumps by the index from each kind's first row to the next kind's, since a kind may have a million rows. (+change keeps the store from the index by change.)</summary>
internal static class KindRows
{
    public static async Task<List<FactKind>> ReadAsync(Session session, Position position, CancellationToken cancellation)
    {
        var kinds = new List<FactKind>();
        for (var after = ""; await NextAsync(session, position, after, cancellation) is { } kind; after = kind.Name) kinds.Add(kind);
        return kinds;
    }

    private static Task<FactKind?> NextAsync(Session session, Position position, string after, CancellationToken cancellation) =>
        session.FirstAsync(
            """
            SELECT kind, change FROM definition
            WHERE organisation = @organisation AND kind > @after AND +change <= @change
            ORDER BY kind LIMIT 1
            """,
            new { organisation = position.Organisation, after, change = position.Change.Value },
            row => FactKind.TryParse(row.GetString(0), out var kind)
                ? kind
                : throw new DamagedFactException(ChangeNumber.Of(row.GetInt32(1)), $"found a fact of kind \"{row.GetString(0)}\", which is not a valid name"),
            cancellation);
}
