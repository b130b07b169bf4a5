using Plumbline.App.Ledger.Sql;

namespace Plumbline.App.Ledger.Postgres;

/// <summary>Compares the tables of a schema with those that the migrations make. Extra indexes and partitions are left to the administrator.</summary>
internal static class PostgresTables
{
    // Partitions are not listed as tables; their keys and triggers count as those of the whole table.
    private const string Tables = """
        SELECT c.relname, c.relkind::text FROM pg_class c
        WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT c.relispartition
        ORDER BY c.relname
        """;

    private const string Columns = """
        SELECT c.relname, a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
            || CASE WHEN l.collname = 'C' THEN ' COLLATE "C"' ELSE '' END || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid LEFT JOIN pg_collation l ON l.oid = a.attcollation
        WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND a.attnum > 0 AND NOT a.attisdropped
        ORDER BY c.relname, a.attname COLLATE "C"
        """;

    private const string Keys = """
        SELECT c.relname, (SELECT string_agg(a.attname, ', ' ORDER BY k.place)
            FROM unnest(i.indkey::smallint[]) WITH ORDINALITY AS k(attnum, place) JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum)
        FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
        WHERE c.relnamespace = current_schema()::regnamespace AND i.indisunique AND i.indisvalid AND NOT c.relispartition
        ORDER BY c.relname, i.indisprimary DESC
        """;

    // Only a trigger on insert can alter what is written. A guard against updates and deletes, as in docs/guide/production.md, cannot.
    private const string Triggers = """
        SELECT c.relname, 'a trigger ' || t.tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
        WHERE c.relnamespace = current_schema()::regnamespace AND NOT t.tgisinternal AND (t.tgtype & 4 <> 0 OR t.tgname <> 'only_added_to')
        UNION ALL SELECT c.relname, 'a rule ' || r.rulename FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class
        WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') AND r.rulename <> '_RETURN'
        UNION ALL SELECT c.relname, 'a policy ' || p.polname FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
        WHERE c.relnamespace = current_schema()::regnamespace
        ORDER BY 1, 2
        """;

    public static async Task<IReadOnlyList<string>> OddAsync(Session session, CancellationToken cancellation)
    {
        var expected = ExpectedTable.All(session.Dialect).ToDictionary(table => table.Name, StringComparer.Ordinal);
        var there = (await PairsAsync(session, Tables, cancellation)).ToDictionary(pair => pair.Table, pair => pair.What, StringComparer.Ordinal);
        var columns = (await PairsAsync(session, Columns, cancellation)).ToLookup(pair => pair.Table, pair => pair.What, StringComparer.Ordinal);
        var keys = (await PairsAsync(session, Keys, cancellation)).ToLookup(pair => pair.Table, pair => pair.What, StringComparer.Ordinal);
        var known = expected.Values.Where(table => there.GetValueOrDefault(table.Name) is "r" or "p").ToList();
        return
        [
            .. expected.Values.Except(known).Select(table => $"no table {table.Name}; expected one"),
            .. there.Keys.Except(expected.Keys, StringComparer.Ordinal).Select(name => $"a table or view {name} that Plumbline did not make; expected none"),
            .. known.Where(table => !columns[table.Name].SequenceEqual(table.Columns, StringComparer.Ordinal))
                .Select(table => $"the table {table.Name} with {string.Join(", ", columns[table.Name])}; expected {string.Join(", ", table.Columns)}"),
            .. known.SelectMany(table => table.Keys.Except(keys[table.Name], StringComparer.Ordinal).Select(key => $"no key ({key}) of the table {table.Name}; expected one")),
            .. (await PairsAsync(session, Triggers, cancellation)).Select(pair => $"{pair.What} on {pair.Table} that Plumbline did not make; expected none"),
        ];
    }

    private static Task<List<(string Table, string What)>> PairsAsync(Session session, string sql, CancellationToken cancellation) =>
        session.ListAsync(sql, values: null, row => (row.GetString(0), row.GetString(1)), cancellation);
}
