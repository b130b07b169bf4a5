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
        new(4, "accounts, grants, sessions, tokens, drafts and the access log, beside the ledgers", """
            CREATE TABLE account (
                account {text} PRIMARY KEY,
                name text NOT NULL,
                email {text} NOT NULL UNIQUE,
                made_at bigint NOT NULL,
                password text,
                password_at bigint,
                failures integer NOT NULL,
                locked_until bigint NOT NULL,
                closed_at bigint,
                authenticator text,
                authenticator_step bigint NOT NULL,
                version integer NOT NULL,
                made_by text NOT NULL,
                invited_by text,
                invited_at bigint);
            CREATE TABLE passkey (
                credential {text} PRIMARY KEY,
                account {text} NOT NULL,
                name text NOT NULL,
                data text NOT NULL,
                made_at bigint NOT NULL,
                used_at bigint);
            CREATE TABLE recovery_code (
                account {text} NOT NULL,
                hash {text} NOT NULL,
                used_at bigint,
                PRIMARY KEY (account, hash));
            CREATE TABLE outside_login (
                issuer {text} NOT NULL,
                subject {text} NOT NULL,
                account {text} NOT NULL,
                PRIMARY KEY (issuer, subject));
            CREATE TABLE invitation (
                hash {text} PRIMARY KEY,
                account {text},
                purpose {text} NOT NULL,
                ends_at bigint NOT NULL,
                used_at bigint);
            CREATE TABLE session (
                hash {text} PRIMARY KEY,
                session {text} NOT NULL UNIQUE,
                account {text} NOT NULL,
                begun_at bigint NOT NULL,
                seen_at bigint NOT NULL,
                proved_at bigint NOT NULL,
                means {text} NOT NULL,
                device text NOT NULL,
                failures integer NOT NULL);
            CREATE TABLE held_post (
                held_post {text} PRIMARY KEY,
                account {text} NOT NULL,
                organisation {text} NOT NULL,
                title text NOT NULL,
                from_day integer NOT NULL,
                to_day integer,
                given_by text NOT NULL,
                given_at bigint NOT NULL,
                ended_by text,
                ended_at bigint,
                UNIQUE (account, held_post));
            CREATE TABLE access_grant (
                access_grant {text} PRIMARY KEY,
                account {text} NOT NULL,
                organisation {text} NOT NULL,
                permission {text} NOT NULL,
                unit {text} NOT NULL,
                sections text NOT NULL,
                from_day integer NOT NULL,
                to_day integer,
                origin {text} NOT NULL,
                given_by text NOT NULL,
                given_at bigint NOT NULL,
                ended_by text,
                ended_at bigint,
                UNIQUE (account, access_grant));
            CREATE TABLE token (
                token {text} PRIMARY KEY,
                hash text NOT NULL,
                account {text} NOT NULL,
                name text NOT NULL,
                organisation {text} NOT NULL,
                unit {text} NOT NULL,
                sections text NOT NULL,
                from_day integer NOT NULL,
                to_day integer NOT NULL,
                made_at bigint NOT NULL,
                used_at bigint,
                revoked_at bigint);
            CREATE TABLE access_log (
                number integer PRIMARY KEY,
                at bigint NOT NULL,
                account {text} NOT NULL,
                what {text} NOT NULL,
                organisation {text} NOT NULL,
                detail text NOT NULL,
                hash text NOT NULL);
            CREATE TABLE data_key (
                name {text} PRIMARY KEY,
                xml text NOT NULL);
            CREATE TABLE draft (
                account {text} NOT NULL,
                organisation {text} NOT NULL,
                address {text} NOT NULL,
                version integer NOT NULL,
                based_on integer NOT NULL,
                fields text NOT NULL,
                typed_in {text} NOT NULL,
                turn integer NOT NULL,
                saved_at bigint NOT NULL,
                PRIMARY KEY (account, organisation, address));
            CREATE TABLE begun_import (
                import {text} PRIMARY KEY,
                account {text} NOT NULL,
                organisation {text} NOT NULL,
                settings text NOT NULL,
                version integer NOT NULL,
                made_at bigint NOT NULL);
            CREATE TABLE upload (
                import {text} NOT NULL,
                number integer NOT NULL,
                name text NOT NULL,
                content {bytes} NOT NULL,
                PRIMARY KEY (import, number));
            """),
        new(5, "which definitions each change wrote", "CREATE INDEX definition_change ON definition (organisation, change);"),
        new(6, "views of lists that accounts have saved", """
            CREATE TABLE saved_view (
                account {text} NOT NULL,
                organisation {text} NOT NULL,
                list {text} NOT NULL,
                name {text} NOT NULL,
                query text NOT NULL,
                made_at bigint NOT NULL,
                PRIMARY KEY (account, organisation, list, name));
            """),
        new(7, "the sign of a line of the accounts, for those who read by SQL", """
            -- The views alone are made anew.
            {views}
            """),
    ];

    public static int Latest { get; } = All[^1].Version;
}
