namespace Plumbline.App.Ledger.Sql;

/// <summary>One step from a version of the tables to the next. A released step is never edited, since stores made by it exist.</summary>
internal sealed record Migration(int Version, string What, string Sql)
{
    public static IReadOnlyList<Migration> All { get; } =
    [
        new(1, "a ledger of changes, definitions and observations", """
            CREATE TABLE migration (
                version integer PRIMARY KEY,
                what text NOT NULL,
                at text NOT NULL);
            CREATE TABLE organisation (
                organisation {identity},
                code {text} NOT NULL UNIQUE);
            CREATE TABLE change (
                organisation integer NOT NULL REFERENCES organisation,
                number integer NOT NULL,
                at {text} NOT NULL,
                post text NOT NULL,
                account text,
                on_behalf_of text,
                reason text NOT NULL,
                source text NOT NULL,
                definitions integer NOT NULL,
                observations integer NOT NULL,
                blobs integer NOT NULL,
                previous text NOT NULL,
                hash text NOT NULL,
                PRIMARY KEY (organisation, number)){clustered};
            CREATE TABLE definition (
                organisation integer NOT NULL REFERENCES organisation,
                kind {text} NOT NULL,
                parent {text} NOT NULL,
                key {text} NOT NULL,
                change integer NOT NULL,
                body text,
                PRIMARY KEY (organisation, kind, parent, key, change));
            CREATE TABLE blob (
                organisation integer NOT NULL REFERENCES organisation,
                hash {text} NOT NULL,
                change integer NOT NULL,
                media_type text NOT NULL,
                content {bytes} NOT NULL,
                PRIMARY KEY (organisation, hash));
            CREATE TABLE folder (
                organisation integer NOT NULL REFERENCES organisation,
                workspace {text} NOT NULL,
                change integer NOT NULL,
                PRIMARY KEY (organisation, workspace, change)){clustered};
            CREATE TABLE series (
                organisation integer NOT NULL REFERENCES organisation,
                series integer NOT NULL,
                indicator {text} NOT NULL,
                unit {text} NOT NULL,
                aspect {text} NOT NULL,
                frequency {text} NOT NULL,
                PRIMARY KEY (organisation, series),
                UNIQUE (organisation, indicator, unit, aspect, frequency)){clustered};
            CREATE TABLE term (
                organisation integer NOT NULL REFERENCES organisation,
                term integer NOT NULL,
                text {text} NOT NULL,
                PRIMARY KEY (organisation, term),
                UNIQUE (organisation, text)){clustered};
            CREATE TABLE observation (
                organisation integer NOT NULL,
                series integer NOT NULL,
                day integer NOT NULL,
                change integer NOT NULL,
                source_row integer NOT NULL,
                source_column integer NOT NULL,
                status integer NOT NULL,
                source integer NOT NULL,
                marks smallint NOT NULL,
                period text NOT NULL,
                value text NOT NULL,
                numerator {exact},
                denominator {exact},
                note text,
                source_note text,
                PRIMARY KEY (organisation, series, day, change)){clustered};
            """),
        new(2, "what a folder says beside the ledger", """
            CREATE TABLE folder_fact (
                organisation integer NOT NULL REFERENCES organisation,
                workspace {text} NOT NULL,
                number integer NOT NULL,
                fact {text} NOT NULL,
                change integer NOT NULL,
                said text,
                PRIMARY KEY (organisation, workspace, number, fact)){clustered};
            """),
        new(3, "which series each change wrote, and views for those who read by SQL", """
            CREATE TABLE written (
                organisation integer NOT NULL REFERENCES organisation,
                change integer NOT NULL,
                first_day integer NOT NULL,
                last_day integer NOT NULL,
                series {bytes} NOT NULL,
                PRIMARY KEY (organisation, change)){clustered};
            {views}
            """),
    ];

    public static int Latest { get; } = All[^1].Version;
}
