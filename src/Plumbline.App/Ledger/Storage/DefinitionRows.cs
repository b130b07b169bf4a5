using System.Data.Common;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Ledger.Storage;

/// <summary>Reads the rows of <c>definition</c>: the greatest change at or before a position speaks.</summary>
internal static class DefinitionRows
{
    private const int KeysAtOnce = 1_000;

    public static async Task<List<DefinitionRow>> InForceAsync(Session session, Position position, FactKind? kind, CancellationToken cancellation)
    {
        var rows = new List<DefinitionRow>();
        DefinitionVersion? last = null;
        await using var reader = await session.ReadAsync(
            $"""
            SELECT kind, key, change, body FROM definition
            WHERE organisation = @organisation AND change <= @change {(kind is null ? "" : "AND kind = @kind")}
            ORDER BY kind, key, change
            """,
            new { organisation = position.Organisation, change = position.Change.Value, kind = kind?.Name },
            cancellation);
        while (await reader.NextAsync(cancellation))
        {
            var version = Read(reader.Row);
            if (last is not null && !SameKey(last.Fact, version.Fact)) Keep(last);
            last = version;
        }

        if (last is not null) Keep(last);
        return rows;

        void Keep(DefinitionVersion version)
        {
            if (version.Fact.Body is { } body)
                rows.Add(new DefinitionRow(version.Fact.Kind, version.Fact.Key, body, version.Change));
        }
    }

    public static Task<List<DefinitionVersion>> HistoryAsync(Session session, Position position, FactKind kind, string key, CancellationToken cancellation) =>
        session.ListAsync(
            """
            SELECT kind, key, change, body FROM definition
            WHERE organisation = @organisation AND kind = @kind AND key = @key AND change <= @change
            ORDER BY change
            """,
            new { organisation = position.Organisation, kind = kind.Name, key, change = position.Change.Value },
            Read,
            cancellation);

    /// <summary>The latest version of each of some keys, withdrawals included.</summary>
    public static async Task<Dictionary<(FactKind Kind, string Key), DefinitionVersion>> LatestAsync(
        Session session, Position position, IEnumerable<DefinitionFact> facts, CancellationToken cancellation)
    {
        var latest = new Dictionary<(FactKind, string), DefinitionVersion>();
        foreach (var kind in facts.GroupBy(f => f.Kind))
        {
            foreach (var keys in kind.Select(f => f.Key).Chunk(KeysAtOnce))
            {
                var versions = await session.ListAsync(
                    $"""
                    SELECT kind, key, change, body FROM definition
                    WHERE organisation = @organisation AND kind = @kind AND {session.Dialect.In("key", "keys")}
                    ORDER BY key, change
                    """,
                    new { organisation = position.Organisation, kind = kind.Key.Name, keys = session.Dialect.List(keys) },
                    Read,
                    cancellation);
                foreach (var version in versions)
                    latest[(version.Fact.Kind, version.Fact.Key)] = version;
            }
        }

        return latest;
    }

    /// <summary>Every version of some changes, in order of kind and key; or of change first.</summary>
    public static Task<RowReader> BetweenAsync(Session session, int organisation, int after, int upTo, bool byChange, CancellationToken cancellation) =>
        session.ReadAsync(
            $"""
            SELECT kind, key, change, body FROM definition
            WHERE organisation = @organisation AND change > @after AND change <= @upTo
            ORDER BY {(byChange ? "change, kind, key" : "kind, key, change")}
            """,
            new { organisation, after, upTo },
            cancellation);

    public static Task<List<DefinitionFact>> OfChangeAsync(Session session, Position position, CancellationToken cancellation) =>
        session.ListAsync(
            "SELECT kind, key, change, body FROM definition WHERE organisation = @organisation AND change = @change ORDER BY kind, key",
            new { organisation = position.Organisation, change = position.Change.Value },
            row => Read(row).Fact,
            cancellation);

    public static DefinitionVersion Read(DbDataReader row)
    {
        var change = ChangeNumber.Of(row.GetInt32(2));
        return FactKind.TryParse(row.GetString(0), out var kind)
            ? new DefinitionVersion(new DefinitionFact(kind, row.GetString(1), row.IsDBNull(3) ? null : row.GetString(3)), change)
            : throw new DamagedFactException(change, $"found a fact of kind \"{row.GetString(0)}\", which is none");
    }

    private static bool SameKey(DefinitionFact a, DefinitionFact b) =>
        a.Kind == b.Kind && string.Equals(a.Key, b.Key, StringComparison.Ordinal);
}
