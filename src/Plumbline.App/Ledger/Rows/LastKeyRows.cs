using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Sql;

namespace Plumbline.App.Ledger.Rows;

/// <summary>Finds the last keys in force of each parent by seeks in the key of <c>definition</c>, without reading the others.</summary>
internal static class LastKeyRows
{
    // A statement for many parents costs one round trip; its parameter stays small.
    private const int ParentsAtOnce = 2_048;

    public static async Task<List<DefinitionName>> ReadAsync(Session session, Position position, LastKeysQuery query, CancellationToken cancellation)
    {
        var names = new List<DefinitionName>();
        if (LedgerText.SearchForm(query.Before) is not { } before || LedgerText.SearchForm(query.From) is not { } from) return names;
        foreach (var parents in LedgerText.SearchForm(query.Parents)!.Chunk(ParentsAtOnce))
        {
            // Each round finds of each parent the key before the one of the last round.
            List<DefinitionName> sought = [.. parents.Select(parent => new DefinitionName(parent, before))];
            for (var round = 0; round < query.Count && sought.Count > 0; round++)
            {
                sought = await BeforeAsync(session, position, query.Kind, from, sought, cancellation);
                names.AddRange(sought);
            }
        }

        return names;
    }

    // The version in force is the last up to the position. PostgreSQL would turn NOT EXISTS (a later one) into a join that reads all keys.
    private static async Task<List<DefinitionName>> BeforeAsync(Session session, Position position, FactKind kind, string from, List<DefinitionName> sought, CancellationToken cancellation)
    {
        var found = await session.ListAsync(
            $"""
            SELECT wanted.parent, (
                SELECT d.key FROM definition d
                WHERE d.organisation = @organisation AND d.kind = @kind AND d.parent = wanted.parent AND d.key >= @from AND d.key < wanted.before
                  AND d.change <= @change AND d.body IS NOT NULL
                  AND d.change = (
                    SELECT max(version.change) FROM definition version
                    WHERE version.organisation = @organisation AND version.kind = @kind AND version.parent = d.parent AND version.key = d.key AND version.change <= @change)
                ORDER BY d.key DESC LIMIT 1)
            FROM {session.Dialect.Pairs("parent", "before", "sought")} wanted
            """,
            new { organisation = position.Organisation, change = position.Change.Value, kind = kind.Name, from, sought = JsonList.OfPairs(sought.Select(static name => (name.Parent, name.Key))) },
            static row => (Parent: row.GetString(0), Key: row.IsDBNull(1) ? null : row.GetString(1)),
            cancellation);
        return [.. found.Where(static row => row.Key is not null).Select(static row => new DefinitionName(row.Parent, row.Key!))];
    }
}
