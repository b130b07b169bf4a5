using System.Data.Common;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Sql;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Ledger.Rows;

/// <summary>Reads the rows of <c>definition</c>. The latest version at or before a position is the one in force.</summary>
internal static class DefinitionRows
{
    private const int KeysAtOnce = 1_000;

    // The body of the version in the preceding row, read by its key so that no other version's body is read.
    private const string Body = """
        (SELECT d.body FROM definition d
         WHERE d.organisation = @organisation AND d.kind = latest.kind AND d.parent = latest.parent AND d.key = latest.key AND d.change = latest.change)
        """;

    public static async Task<List<DefinitionRow>> InForceAsync(Session session, Position position, DefinitionQuery query, CancellationToken cancellation)
    {
        if (query.Names is { } names) return await NamedAsync(session, position, query.Kinds!.Single(), names, cancellation);
        var rows = new List<DefinitionRow>();
        if (query.Keys is { Count: > KeysAtOnce } keys)
        {
            foreach (var some in keys.Chunk(KeysAtOnce)) rows.AddRange(await InForceAsync(session, position, query with { Keys = some }, cancellation));
            rows.Sort(static (a, b) => DefinitionOrder.Compare(new DefinitionFact(a.Kind, a.Key, a.Body) { Parent = a.Parent }, new DefinitionFact(b.Kind, b.Key, b.Body) { Parent = b.Parent }));
            return rows;
        }

        var parents = LedgerText.SearchForm(query.Parents);
        var sought = LedgerText.SearchForm(query.Keys);
        await using var reader = await session.ReadAsync(
            $"""
            SELECT latest.kind, latest.parent, latest.key, latest.change, {Body}
            FROM (
                SELECT kind, parent, key, max(change) AS change FROM definition
                WHERE organisation = @organisation AND +change <= @change
                {KindsOf(session, query)}
                {ParentsOf(session, parents)}
                {(sought is null ? "" : "AND " + session.Dialect.In("key", "keys"))}
                GROUP BY kind, parent, key) latest
            ORDER BY latest.kind, latest.parent, latest.key
            """,
            new { organisation = position.Organisation, change = position.Change.Value, kinds = session.Dialect.List([.. (query.Kinds ?? []).Select(static kind => kind.Name)]), parent = parents?.FirstOrDefault(), parents = session.Dialect.List(parents ?? []), kind = query.Kinds?.FirstOrDefault()?.Name, keys = session.Dialect.List(sought ?? []) },
            cancellation);
        FactKind? kind = null;
        ChangeNumber? number = null;
        while (await reader.NextAsync(cancellation))
        {
            // Rows come kind by kind and mostly from few changes, so the last kind and change are reused.
            var row = reader.Row;
            if (row.IsDBNull(4)) continue;
            var change = number is not null && number.Value == row.GetInt32(3) ? number : number = ChangeNumber.Of(row.GetInt32(3));
            if (row.GetString(0) is var name && kind?.Name != name) kind = KindOf(name, change);
            rows.Add(new DefinitionRow(kind!, row.GetString(2), row.GetString(4), change) { Parent = row.GetString(1) });
        }

        return rows;
    }

    private static string ParentsOf(Session session, IReadOnlyCollection<string>? parents) => parents switch
    {
        null => "",
        { Count: 1 } => "AND parent = @parent",
        _ => "AND " + session.Dialect.In("parent", "parents"),
    };

    private static async Task<List<DefinitionRow>> NamedAsync(Session session, Position position, FactKind kind, IReadOnlyCollection<DefinitionName> names, CancellationToken cancellation)
    {
        var rows = new List<DefinitionRow>();
        foreach (var some in names.Chunk(KeysAtOnce))
        {
            var found = await session.ListAsync(
                $"""
                SELECT latest.kind, latest.parent, latest.key, latest.change, {Body}
                FROM (
                    SELECT CAST(@kind AS text) AS kind, wanted.parent, wanted.key, (
                        SELECT max(d.change) FROM definition d
                        WHERE d.organisation = @organisation AND d.kind = @kind AND d.parent = wanted.parent AND d.key = wanted.key AND d.change <= @change) AS change
                    FROM {session.Dialect.Pairs("parent", "key", "names")} wanted) latest
                WHERE latest.change IS NOT NULL
                """,
                new { organisation = position.Organisation, change = position.Change.Value, kind = kind.Name, names = JsonList.OfPairs(some.Select(static name => (name.Parent, name.Key))) },
                Read,
                cancellation);
            rows.AddRange(found.Where(static version => version.Fact.Body is not null).Select(static version => new DefinitionRow(version.Fact.Kind, version.Fact.Key, version.Fact.Body!, version.Change) { Parent = version.Fact.Parent }));
        }

        rows.Sort(static (a, b) => DefinitionOrder.Compare(new DefinitionFact(a.Kind, a.Key, a.Body) { Parent = a.Parent }, new DefinitionFact(b.Kind, b.Key, b.Body) { Parent = b.Parent }));
        return rows;
    }

    /// <summary>Every version of every definition of a kind up to a position.</summary>
    public static Task<List<DefinitionVersion>> VersionsAsync(Session session, Position position, FactKind kind, CancellationToken cancellation) =>
        session.ListAsync(
            """
            SELECT kind, parent, key, change, body FROM definition
            WHERE organisation = @organisation AND kind = @kind AND +change <= @change
            ORDER BY parent, key, change
            """,
            new { organisation = position.Organisation, kind = kind.Name, change = position.Change.Value },
            Read,
            cancellation);

    /// <summary>What the changes after one, up to a position, wrote of some kinds. Their rows are found by the index of changes, not by that of kinds: hence the expression.</summary>
    public static async Task<List<WrittenDefinition>> WrittenAsync(Session session, Position position, IReadOnlyCollection<FactKind> kinds, int since, CancellationToken cancellation)
    {
        var written = await session.ListAsync(
            $"""
            SELECT DISTINCT kind, parent, key FROM definition
            WHERE organisation = @organisation AND change > @since AND change <= @change AND {session.Dialect.In("kind || ''", "kinds")}
            """,
            new { organisation = position.Organisation, since, change = position.Change.Value, kinds = session.Dialect.List([.. kinds.Select(static kind => kind.Name)]) },
            row => new WrittenDefinition(KindOf(row.GetString(0), position.Change), new DefinitionName(row.GetString(1), row.GetString(2))),
            cancellation);
        return written;
    }

    // With a single kind the rows are already in key order, so the database sorts nothing.
    private static string KindsOf(Session session, DefinitionQuery query) => query.Kinds switch
    {
        null => "",
        { Count: 1 } => "AND kind = @kind",
        _ => "AND " + session.Dialect.In("kind", "kinds"),
    };

    public static Task<List<DefinitionVersion>> HistoryAsync(Session session, Position position, FactKind kind, string parent, string key, CancellationToken cancellation) =>
        session.ListAsync(
            """
            SELECT kind, parent, key, change, body FROM definition
            WHERE organisation = @organisation AND kind = @kind AND parent = @parent AND key = @key AND change <= @change
            ORDER BY change
            """,
            new { organisation = position.Organisation, kind = kind.Name, parent, key, change = position.Change.Value },
            Read,
            cancellation);

    /// <summary>The latest version of each given key, withdrawals included.</summary>
    public static async Task<Dictionary<(FactKind Kind, string Parent, string Key), DefinitionVersion>> LatestAsync(
        Session session, Position position, IEnumerable<DefinitionFact> facts, CancellationToken cancellation)
    {
        var latest = new Dictionary<(FactKind, string, string), DefinitionVersion>();
        foreach (var kind in facts.GroupBy(f => f.Kind))
        {
            foreach (var keys in kind.Chunk(KeysAtOnce))
            {
                var versions = await session.ListAsync(
                    $"""
                    SELECT latest.kind, latest.parent, latest.key, latest.change, {Body}
                    FROM (
                        SELECT CAST(@kind AS text) AS kind, wanted.parent, wanted.key, (
                            SELECT max(d.change) FROM definition d
                            WHERE d.organisation = @organisation AND d.kind = @kind AND d.parent = wanted.parent AND d.key = wanted.key) AS change
                        FROM {session.Dialect.Pairs("parent", "key", "keys")} wanted) latest
                    WHERE latest.change IS NOT NULL
                    """,
                    new
                    {
                        organisation = position.Organisation,
                        kind = kind.Key.Name,
                        keys = JsonList.OfPairs(keys.Select(static fact => (fact.Parent, fact.Key))),
                    },
                    Read,
                    cancellation);
                foreach (var version in versions)
                    latest[(version.Fact.Kind, version.Fact.Parent, version.Fact.Key)] = version;
            }
        }

        return latest;
    }

    /// <summary>Every version written by a range of changes, in order of kind, parent and key, or of change first.</summary>
    public static Task<StatementReader> BetweenAsync(Session session, int organisation, int after, int upTo, bool byChange, CancellationToken cancellation) =>
        session.ReadAsync(
            $"""
            SELECT kind, parent, key, change, body FROM definition
            WHERE organisation = @organisation AND {(byChange ? "" : "+")}change > @after AND {(byChange ? "" : "+")}change <= @upTo
            ORDER BY {(byChange ? "change, kind, parent, key" : "kind, parent, key, change")}
            """,
            new { organisation, after, upTo },
            cancellation);

    public static Task<List<DefinitionFact>> OfChangeAsync(Session session, Position position, CancellationToken cancellation) =>
        session.ListAsync(
            "SELECT kind, parent, key, change, body FROM definition WHERE organisation = @organisation AND change = @change ORDER BY kind, parent, key",
            new { organisation = position.Organisation, change = position.Change.Value },
            row => Read(row).Fact,
            cancellation);

    public static DefinitionVersion Read(DbDataReader row)
    {
        var change = ChangeNumber.Of(row.GetInt32(3));
        return new DefinitionVersion(new DefinitionFact(KindOf(row.GetString(0), change), row.GetString(2), row.IsDBNull(4) ? null : row.GetString(4)) { Parent = row.GetString(1) }, change);
    }

    private static FactKind KindOf(string name, ChangeNumber change) =>
        FactKind.TryParse(name, out var kind) ? kind : throw new DamagedFactException(change, $"found a fact of kind \"{name}\", which is not a valid name");
}
