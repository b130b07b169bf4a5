using Plumbline.App.Ledger.Facts;

namespace Plumbline.App.Ledger.Postgres;

/// <summary>The views for those who read figures by SQL, in a schema of their own: what is in force at the head, with the bodies of definitions as columns.</summary>
/// <remarks>
/// A view reads the tables as its owner, so whoever may read the views needs no right to the tables. Where the owner of the store may not make
/// a schema, none is made: docs/reference/api.md. Each column has the name of the typed table's, with _ for a hyphen.
/// </remarks>
internal static class PostgresViews
{
    /// <summary>The schema of the views of a store.</summary>
    internal static string SchemaOf(string schema) => schema + "_read";

    /// <summary>The statement that makes the schema and the views, or makes the views anew.</summary>
    internal static string Sql(string schema)
    {
        var (from, to) = (SearchPath.Quoted(schema), SearchPath.Quoted(SchemaOf(schema)));
        return $"""
            DO $views$ BEGIN
            IF to_regnamespace({Literal(to)}) IS NULL THEN
                IF NOT has_database_privilege(current_database(), 'CREATE') THEN RETURN; END IF;
                EXECUTE {Literal($"CREATE SCHEMA {to}")};
            END IF;
            IF NOT has_schema_privilege({Literal(SchemaOf(schema))}, 'CREATE') THEN RETURN; END IF;
            {string.Join("\n", All(from).Select(view => $"CREATE OR REPLACE VIEW {to}.{view.Name} AS\n{view.Select};"))}
            END $views$;
            """;
    }

    private static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static IEnumerable<(string Name, string Select)> All(string schema) =>
    [
        ("organisations", $"""
            SELECT o.code AS organisation, s.body::json->'organisation'->>'name' AS name, c.number AS change, c.at::timestamptz AS time
            FROM {schema}.organisation o
            JOIN {schema}.change c ON c.organisation = o.organisation AND c.number = (SELECT max(h.number) FROM {schema}.change h WHERE h.organisation = o.organisation)
            LEFT JOIN ({InForce(schema, "settings")}) s ON s.organisation = o.organisation
            """),
        ("changes", $"""
            SELECT o.code AS organisation, c.number AS change, c.at::timestamptz AS time, c.post AS who, c.reason, c.source, c.definitions, c.observations, c.hash
            FROM {schema}.change c JOIN {schema}.organisation o ON o.organisation = c.organisation
            """),
        ("observations", Observations(schema)),
        ("indicators", Definitions(
            schema,
            "indicator",
            "indicator, number, name, short-name, domain, section, group, description, formula, where, source, frequency, rhythm, measure, decimals:integer, polarity, aggregation, breakdowns:list, cumulative:flag, chart, status, status-from, owner, links:lines, note, source-note, position:integer",
            added: "sign")),
        ("units", Definitions(schema, "unit", "unit, name, kind, parent, from:date, to:date, aliases:list")),
        ("targets", Definitions(schema, "target", "indicator, unit, contract, from, to, target, due, basis, scheme, as-printed, note, source-note")),
        ("benchmarks", Definitions(schema, "benchmark", "indicator, comparator, period, value, note")),
        ("commentary", Definitions(schema, "commentary", "indicator, unit, period, why=commentary, doing=actions, expected, note")),
    ];

    // The number of a figure printed plainly or as a fraction; null for other forms, such as 12 days or £1.2m.
    private static string Observations(string schema) => $"""
        SELECT o.code AS organisation, s.indicator, s.unit, f.period, f.value, f.numerator, f.denominator, t.text AS status,
            (f.marks & {(int)ObservationMarks.Provisional}) <> 0 AS provisional, f.note, f.change, s.aspect, f.source_note,
            (f.marks & {(int)ObservationMarks.Doubtful}) <> 0 AS doubtful, r.text AS source_file, nullif(f.source_row, 0) AS source_row, nullif(f.source_column, 0) AS source_column,
            CASE WHEN f.value ~ '^-?£?[0-9,]+([.][0-9]+)?%?$' THEN translate(f.value, '£,%', '')::numeric
                WHEN f.value ~ '^[0-9]+/[0-9]*[1-9][0-9]*$' THEN split_part(f.value, '/', 1)::numeric * 100 / split_part(f.value, '/', 2)::numeric END AS number,
            s.frequency, DATE '0001-01-01' + f.day AS first_day
        FROM {schema}.observation f
        JOIN {schema}.series s ON s.organisation = f.organisation AND s.series = f.series
        JOIN {schema}.organisation o ON o.organisation = f.organisation
        LEFT JOIN {schema}.term t ON t.organisation = f.organisation AND t.term = f.status
        LEFT JOIN {schema}.term r ON r.organisation = f.organisation AND r.term = f.source
        WHERE (f.marks & {(int)ObservationMarks.Withdrawn}) = 0 AND NOT EXISTS (
            SELECT FROM {schema}.observation l WHERE l.organisation = f.organisation AND l.series = f.series AND l.day = f.day AND l.change > f.change)
        """;

    private static string InForce(string schema, string kind) => $"""
        SELECT d.organisation, d.body::json AS body, d.change FROM {schema}.definition d
        WHERE d.kind = '{kind}' AND d.body IS NOT NULL AND NOT EXISTS (
            SELECT FROM {schema}.definition l WHERE l.organisation = d.organisation AND l.kind = d.kind AND l.parent = d.parent AND l.key = d.key AND l.change > d.change)
        """;

    // A column that a later version added comes last: a view that is there can be given more columns at its end alone.
    private static string Definitions(string schema, string kind, string columns, string? added = null) => $"""
        SELECT o.code AS organisation, {string.Join(", ", columns.Split(", ").Select(Column))}, d.change{(added is null ? "" : $", {Column(added)}")}
        FROM ({InForce(schema, kind)}) d JOIN {schema}.organisation o ON o.organisation = d.organisation
        """;

    // A column is a name; name:type; or name=field where the body calls it otherwise.
    private static string Column(string column)
    {
        var (name, type) = column.Split(':') is [var before, var after] ? (before, after) : (column, "text");
        var (shown, field) = name.Split('=') is [var left, var right] ? (left, right) : (name, name);
        var text = $"d.body->>'{field}'";
        var cell = type switch
        {
            "text" => text,
            "flag" => $"coalesce({text} = 'yes', false)",
            "list" => List(field, " "),
            "lines" => List(field, "\\n"),
            _ => $"({text})::{type}",
        };
        return $"{cell} AS \"{shown.Replace('-', '_')}\"";
    }

    private static string List(string field, string separator) => $"""
        (SELECT string_agg(i.item, E'{separator}' ORDER BY i.place) FROM json_array_elements_text(
            CASE WHEN json_typeof(d.body->'{field}') = 'array' THEN d.body->'{field}' ELSE '[]' END) WITH ORDINALITY AS i(item, place))
        """;
}
