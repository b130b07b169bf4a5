--
-- PostgreSQL database dump
--


-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: plumbline; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA plumbline;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: access_grant; Type: TABLE; Schema: plumbline; Owner: -
--

CREATE TABLE plumbline.access_grant (
    access_grant text NOT NULL COLLATE pg_catalog."C",
    account text NOT NULL COLLATE pg_catalog."C",
    organisation text NOT NULL COLLATE pg_catalog."C",
    permission text NOT NULL COLLATE pg_catalog."C",
    unit text NOT NULL COLLATE pg_catalog."C",
    sections text NOT NULL,
    from_day integer NOT NULL,
    to_day integer,
    origin text NOT NULL COLLATE pg_catalog."C",
    given_by text NOT NULL,
    given_at bigint NOT NULL,
    ended_by text,
    ended_at bigint
);


--
-- Name: access_log; Type: TABLE; Schema: plumbline; Owner: -
--

CREATE TABLE plumbline.access_log (
    number integer NOT NULL,
    at bigint NOT NULL,
    account text NOT NULL COLLATE pg_catalog."C",
    what text NOT NULL COLLATE pg_catalog."C",
    organisation text NOT NULL COLLATE pg_catalog."C",
    detail text NOT NULL,
    hash text NOT NULL
);


--
-- Name: account; Type: TABLE; Schema: plumbline; Owner: -
--

CREATE TABLE plumbline.account (
    account text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL,
    email text NOT NULL COLLATE pg_catalog."C",
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
    invited_at bigint
);


--
-- Name: begun_import; Type: TABLE; Schema: plumbline; Owner: -
--

CREATE TABLE plumbline.begun_import (
    import text NOT NULL COLLATE pg_catalog."C",
    account text NOT NULL COLLATE pg_catalog."C",
    organisation text NOT NULL COLLATE pg_catalog."C",
    settings text NOT NULL,
    version integer NOT NULL,
    made_at bigint NOT NULL
);


--
-- Name: blob; Type: TABLE; Schema: plumbline; Owner: -
--

CREATE TABLE plumbline.blob (
    organisation integer NOT NULL,
    hash text NOT NULL COLLATE pg_catalog."C",
    change integer NOT NULL,
    media_type text NOT NULL,
    content bytea NOT NULL
);


--
-- Name: change; Type: TABLE; Schema: plumbline; Owner: -
--

CREATE TABLE plumbline.change (
    organisation integer NOT NULL,
    number integer NOT NULL,
    at text NOT NULL COLLATE pg_catalog."C",
    post text NOT NULL,
    account text,
    on_behalf_of text,
    reason text NOT NULL,
    source text NOT NULL,
    definitions integer NOT NULL,
    observations integer NOT NULL,
    blobs integer NOT NULL,
    previous text NOT NULL,
    hash text NOT NULL
);


--
-- Name: data_key; Type: TABLE; Schema: plumbline; Owner: -
--

CREATE TABLE plumbline.data_key (
    name text NOT NULL COLLATE pg_catalog."C",
    xml text NOT NULL
);


--
-- Name: definition; Type: TABLE; Schema: plumbline; Owner: -
--

CREATE TABLE plumbline.definition (
    organisation integer NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    parent text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    change integer NOT NULL,
    body text
);


--
-- Name: draft; Type: TABLE; Schema: plumbline; Owner: -
--

CREATE TABLE plumbline.draft (
    account text NOT NULL COLLATE pg_catalog."C",
    organisation text NOT NULL COLLATE pg_catalog."C",
    address text NOT NULL COLLATE pg_catalog."C",
    version integer NOT NULL,
    based_on integer NOT NULL,
    fields text NOT NULL,
    typed_in text NOT NULL COLLATE pg_catalog."C",
    turn integer NOT NULL,
    saved_at bigint NOT NULL
);


--
-- Name: folder; Type: TABLE; Schema: plumbline; Owner: -
--

CREATE TABLE plumbline.folder (
    organisation integer NOT NULL,
    workspace text NOT NULL COLLATE pg_catalog."C",
    change integer NOT NULL
);


--
-- Name: folder_fact; Type: TABLE; Schema: plumbline; Owner: -
--

CREATE TABLE plumbline.folder_fact (
    organisation integer NOT NULL,
    workspace text NOT NULL COLLATE pg_catalog."C",
    number integer NOT NULL,
    fact text NOT NULL COLLATE pg_catalog."C",
    change integer NOT NULL,
    said text
);


--
-- Name: held_post; Type: TABLE; Schema: plumbline; Owner: -
--

CREATE TABLE plumbline.held_post (
    held_post text NOT NULL COLLATE pg_catalog."C",
    account text NOT NULL COLLATE pg_catalog."C",
    organisation text NOT NULL COLLATE pg_catalog."C",
    title text NOT NULL,
    from_day integer NOT NULL,
    to_day integer,
    given_by text NOT NULL,
    given_at bigint NOT NULL,
    ended_by text,
    ended_at bigint
);


--
-- Name: invitation; Type: TABLE; Schema: plumbline; Owner: -
--

CREATE TABLE plumbline.invitation (
    hash text NOT NULL COLLATE pg_catalog."C",
    account text COLLATE pg_catalog."C",
    purpose text NOT NULL COLLATE pg_catalog."C",
    ends_at bigint NOT NULL,
    used_at bigint
);


--
-- Name: migration; Type: TABLE; Schema: plumbline; Owner: -
--

CREATE TABLE plumbline.migration (
    version integer NOT NULL,
    what text NOT NULL,
    at text NOT NULL
);


--
-- Name: observation; Type: TABLE; Schema: plumbline; Owner: -
--

CREATE TABLE plumbline.observation (
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
    numerator numeric,
    denominator numeric,
    note text,
    source_note text
);


--
-- Name: organisation; Type: TABLE; Schema: plumbline; Owner: -
--

CREATE TABLE plumbline.organisation (
    organisation integer NOT NULL,
    code text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: organisation_organisation_seq; Type: SEQUENCE; Schema: plumbline; Owner: -
--

ALTER TABLE plumbline.organisation ALTER COLUMN organisation ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME plumbline.organisation_organisation_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: outside_login; Type: TABLE; Schema: plumbline; Owner: -
--

CREATE TABLE plumbline.outside_login (
    issuer text NOT NULL COLLATE pg_catalog."C",
    subject text NOT NULL COLLATE pg_catalog."C",
    account text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: passkey; Type: TABLE; Schema: plumbline; Owner: -
--

CREATE TABLE plumbline.passkey (
    credential text NOT NULL COLLATE pg_catalog."C",
    account text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL,
    data text NOT NULL,
    made_at bigint NOT NULL,
    used_at bigint
);


--
-- Name: recovery_code; Type: TABLE; Schema: plumbline; Owner: -
--

CREATE TABLE plumbline.recovery_code (
    account text NOT NULL COLLATE pg_catalog."C",
    hash text NOT NULL COLLATE pg_catalog."C",
    used_at bigint
);


--
-- Name: series; Type: TABLE; Schema: plumbline; Owner: -
--

CREATE TABLE plumbline.series (
    organisation integer NOT NULL,
    series integer NOT NULL,
    indicator text NOT NULL COLLATE pg_catalog."C",
    unit text NOT NULL COLLATE pg_catalog."C",
    aspect text NOT NULL COLLATE pg_catalog."C",
    frequency text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: session; Type: TABLE; Schema: plumbline; Owner: -
--

CREATE TABLE plumbline.session (
    hash text NOT NULL COLLATE pg_catalog."C",
    session text NOT NULL COLLATE pg_catalog."C",
    account text NOT NULL COLLATE pg_catalog."C",
    begun_at bigint NOT NULL,
    seen_at bigint NOT NULL,
    proved_at bigint NOT NULL,
    means text NOT NULL COLLATE pg_catalog."C",
    device text NOT NULL,
    failures integer NOT NULL
);


--
-- Name: term; Type: TABLE; Schema: plumbline; Owner: -
--

CREATE TABLE plumbline.term (
    organisation integer NOT NULL,
    term integer NOT NULL,
    text text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: token; Type: TABLE; Schema: plumbline; Owner: -
--

CREATE TABLE plumbline.token (
    token text NOT NULL COLLATE pg_catalog."C",
    hash text NOT NULL,
    account text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL,
    organisation text NOT NULL COLLATE pg_catalog."C",
    unit text NOT NULL COLLATE pg_catalog."C",
    sections text NOT NULL,
    from_day integer NOT NULL,
    to_day integer NOT NULL,
    made_at bigint NOT NULL,
    used_at bigint,
    revoked_at bigint
);


--
-- Name: upload; Type: TABLE; Schema: plumbline; Owner: -
--

CREATE TABLE plumbline.upload (
    import text NOT NULL COLLATE pg_catalog."C",
    number integer NOT NULL,
    name text NOT NULL,
    content bytea NOT NULL
);


--
-- Name: written; Type: TABLE; Schema: plumbline; Owner: -
--

CREATE TABLE plumbline.written (
    organisation integer NOT NULL,
    change integer NOT NULL,
    first_day integer NOT NULL,
    last_day integer NOT NULL,
    series bytea NOT NULL
);


--
-- Data for Name: access_grant; Type: TABLE DATA; Schema: plumbline; Owner: -
--



--
-- Data for Name: access_log; Type: TABLE DATA; Schema: plumbline; Owner: -
--



--
-- Data for Name: account; Type: TABLE DATA; Schema: plumbline; Owner: -
--



--
-- Data for Name: begun_import; Type: TABLE DATA; Schema: plumbline; Owner: -
--



--
-- Data for Name: blob; Type: TABLE DATA; Schema: plumbline; Owner: -
--



--
-- Data for Name: change; Type: TABLE DATA; Schema: plumbline; Owner: -
--

INSERT INTO plumbline.change VALUES (1, 1, '2024-04-15T09:30:00.123Z', 'performance analyst', NULL, NULL, 'definitions', '', 1, 2, 0, '0000000000000000000000000000000000000000000000000000000000000000', '03481d64ab870c9b222af0803e2c3531fe8326c22521e085956fc5fc0d2a5d7a');
INSERT INTO plumbline.change VALUES (1, 2, '2024-04-15T09:30:00.123Z', 'performance analyst', NULL, NULL, 'monthly figures', 'figures.csv', 0, 1, 0, '03481d64ab870c9b222af0803e2c3531fe8326c22521e085956fc5fc0d2a5d7a', 'd46b85ad0c8ee988c405a95ebea4735396f2f8beed2957bf7eab517e150d23cf');


--
-- Data for Name: data_key; Type: TABLE DATA; Schema: plumbline; Owner: -
--



--
-- Data for Name: definition; Type: TABLE DATA; Schema: plumbline; Owner: -
--

INSERT INTO plumbline.definition VALUES (1, 'unit', '', 'ward-3', 1, '{"name":"Wärd 3"}');


--
-- Data for Name: draft; Type: TABLE DATA; Schema: plumbline; Owner: -
--



--
-- Data for Name: folder; Type: TABLE DATA; Schema: plumbline; Owner: -
--



--
-- Data for Name: folder_fact; Type: TABLE DATA; Schema: plumbline; Owner: -
--



--
-- Data for Name: held_post; Type: TABLE DATA; Schema: plumbline; Owner: -
--



--
-- Data for Name: invitation; Type: TABLE DATA; Schema: plumbline; Owner: -
--



--
-- Data for Name: migration; Type: TABLE DATA; Schema: plumbline; Owner: -
--

INSERT INTO plumbline.migration VALUES (1, 'a ledger of changes, definitions and observations', '2024-04-15T09:30:00.123Z');
INSERT INTO plumbline.migration VALUES (2, 'what a folder says beside the ledger', '2024-04-15T09:30:00.123Z');
INSERT INTO plumbline.migration VALUES (3, 'which series each change wrote, and views for those who read by SQL', '2024-04-15T09:30:00.123Z');
INSERT INTO plumbline.migration VALUES (4, 'accounts, grants, sessions, tokens, drafts and the access log, beside the ledgers', '2026-11-29T16:43:11.882Z');
INSERT INTO plumbline.migration VALUES (5, 'which definitions each change wrote', '2026-11-29T18:15:00.000Z');
INSERT INTO plumbline.migration VALUES (6, 'views of lists that accounts have saved', '2026-11-29T18:20:00.000Z');
INSERT INTO plumbline.migration VALUES (7, 'the sign of a line of the accounts, for those who read by SQL', '2026-11-30T02:10:00.000Z');


--
-- Data for Name: observation; Type: TABLE DATA; Schema: plumbline; Owner: -
--

INSERT INTO plumbline.observation VALUES (1, 1, 737606, 1, 12, 7, 1, 2, 1, '2020-Q2', '4/5 (80%)', 4.00, 5, 'note 🙂', NULL);
INSERT INTO plumbline.observation VALUES (1, 2, 738945, 1, 0, 0, 1, 0, 0, '2024-03', '5.60%', NULL, NULL, NULL, NULL);
INSERT INTO plumbline.observation VALUES (1, 2, 738945, 2, 0, 0, 0, 0, 2, '2024-03', '', NULL, NULL, NULL, NULL);


--
-- Data for Name: organisation; Type: TABLE DATA; Schema: plumbline; Owner: -
--

INSERT INTO plumbline.organisation VALUES (1, 'sample-trust');


--
-- Data for Name: outside_login; Type: TABLE DATA; Schema: plumbline; Owner: -
--



--
-- Data for Name: passkey; Type: TABLE DATA; Schema: plumbline; Owner: -
--



--
-- Data for Name: recovery_code; Type: TABLE DATA; Schema: plumbline; Owner: -
--



--
-- Data for Name: series; Type: TABLE DATA; Schema: plumbline; Owner: -
--

INSERT INTO plumbline.series VALUES (1, 1, 'complaints', 'ward-3', '', 'quarter');
INSERT INTO plumbline.series VALUES (1, 2, 'sickness', 'trust', '', 'month');


--
-- Data for Name: session; Type: TABLE DATA; Schema: plumbline; Owner: -
--



--
-- Data for Name: term; Type: TABLE DATA; Schema: plumbline; Owner: -
--

INSERT INTO plumbline.term VALUES (1, 1, 'reported');
INSERT INTO plumbline.term VALUES (1, 2, 'figures.csv');


--
-- Data for Name: token; Type: TABLE DATA; Schema: plumbline; Owner: -
--



--
-- Data for Name: upload; Type: TABLE DATA; Schema: plumbline; Owner: -
--



--
-- Data for Name: written; Type: TABLE DATA; Schema: plumbline; Owner: -
--

INSERT INTO plumbline.written VALUES (1, 1, 737606, 738945, '\x0002');
INSERT INTO plumbline.written VALUES (1, 2, 738945, 738945, '\x0101');


--
-- Name: organisation_organisation_seq; Type: SEQUENCE SET; Schema: plumbline; Owner: -
--

SELECT pg_catalog.setval('plumbline.organisation_organisation_seq', 1, true);


--
-- Name: access_grant access_grant_account_access_grant_key; Type: CONSTRAINT; Schema: plumbline; Owner: -
--

ALTER TABLE ONLY plumbline.access_grant
    ADD CONSTRAINT access_grant_account_access_grant_key UNIQUE (account, access_grant);


--
-- Name: access_grant access_grant_pkey; Type: CONSTRAINT; Schema: plumbline; Owner: -
--

ALTER TABLE ONLY plumbline.access_grant
    ADD CONSTRAINT access_grant_pkey PRIMARY KEY (access_grant);


--
-- Name: access_log access_log_pkey; Type: CONSTRAINT; Schema: plumbline; Owner: -
--

ALTER TABLE ONLY plumbline.access_log
    ADD CONSTRAINT access_log_pkey PRIMARY KEY (number);


--
-- Name: account account_email_key; Type: CONSTRAINT; Schema: plumbline; Owner: -
--

ALTER TABLE ONLY plumbline.account
    ADD CONSTRAINT account_email_key UNIQUE (email);


--
-- Name: account account_pkey; Type: CONSTRAINT; Schema: plumbline; Owner: -
--

ALTER TABLE ONLY plumbline.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (account);


--
-- Name: begun_import begun_import_pkey; Type: CONSTRAINT; Schema: plumbline; Owner: -
--

ALTER TABLE ONLY plumbline.begun_import
    ADD CONSTRAINT begun_import_pkey PRIMARY KEY (import);


--
-- Name: blob blob_pkey; Type: CONSTRAINT; Schema: plumbline; Owner: -
--

ALTER TABLE ONLY plumbline.blob
    ADD CONSTRAINT blob_pkey PRIMARY KEY (organisation, hash);


--
-- Name: change change_pkey; Type: CONSTRAINT; Schema: plumbline; Owner: -
--

ALTER TABLE ONLY plumbline.change
    ADD CONSTRAINT change_pkey PRIMARY KEY (organisation, number);


--
-- Name: data_key data_key_pkey; Type: CONSTRAINT; Schema: plumbline; Owner: -
--

ALTER TABLE ONLY plumbline.data_key
    ADD CONSTRAINT data_key_pkey PRIMARY KEY (name);


--
-- Name: definition definition_pkey; Type: CONSTRAINT; Schema: plumbline; Owner: -
--

ALTER TABLE ONLY plumbline.definition
    ADD CONSTRAINT definition_pkey PRIMARY KEY (organisation, kind, parent, key, change);


--
-- Name: draft draft_pkey; Type: CONSTRAINT; Schema: plumbline; Owner: -
--

ALTER TABLE ONLY plumbline.draft
    ADD CONSTRAINT draft_pkey PRIMARY KEY (account, organisation, address);


--
-- Name: folder_fact folder_fact_pkey; Type: CONSTRAINT; Schema: plumbline; Owner: -
--

ALTER TABLE ONLY plumbline.folder_fact
    ADD CONSTRAINT folder_fact_pkey PRIMARY KEY (organisation, workspace, number, fact);


--
-- Name: folder folder_pkey; Type: CONSTRAINT; Schema: plumbline; Owner: -
--

ALTER TABLE ONLY plumbline.folder
    ADD CONSTRAINT folder_pkey PRIMARY KEY (organisation, workspace, change);


--
-- Name: held_post held_post_account_held_post_key; Type: CONSTRAINT; Schema: plumbline; Owner: -
--

ALTER TABLE ONLY plumbline.held_post
    ADD CONSTRAINT held_post_account_held_post_key UNIQUE (account, held_post);


--
-- Name: held_post held_post_pkey; Type: CONSTRAINT; Schema: plumbline; Owner: -
--

ALTER TABLE ONLY plumbline.held_post
    ADD CONSTRAINT held_post_pkey PRIMARY KEY (held_post);


--
-- Name: invitation invitation_pkey; Type: CONSTRAINT; Schema: plumbline; Owner: -
--

ALTER TABLE ONLY plumbline.invitation
    ADD CONSTRAINT invitation_pkey PRIMARY KEY (hash);


--
-- Name: migration migration_pkey; Type: CONSTRAINT; Schema: plumbline; Owner: -
--

ALTER TABLE ONLY plumbline.migration
    ADD CONSTRAINT migration_pkey PRIMARY KEY (version);


--
-- Name: observation observation_pkey; Type: CONSTRAINT; Schema: plumbline; Owner: -
--

ALTER TABLE ONLY plumbline.observation
    ADD CONSTRAINT observation_pkey PRIMARY KEY (organisation, series, day, change);


--
-- Name: organisation organisation_code_key; Type: CONSTRAINT; Schema: plumbline; Owner: -
--

ALTER TABLE ONLY plumbline.organisation
    ADD CONSTRAINT organisation_code_key UNIQUE (code);


--
-- Name: organisation organisation_pkey; Type: CONSTRAINT; Schema: plumbline; Owner: -
--

ALTER TABLE ONLY plumbline.organisation
    ADD CONSTRAINT organisation_pkey PRIMARY KEY (organisation);


--
-- Name: outside_login outside_login_pkey; Type: CONSTRAINT; Schema: plumbline; Owner: -
--

ALTER TABLE ONLY plumbline.outside_login
    ADD CONSTRAINT outside_login_pkey PRIMARY KEY (issuer, subject);


--
-- Name: passkey passkey_pkey; Type: CONSTRAINT; Schema: plumbline; Owner: -
--

ALTER TABLE ONLY plumbline.passkey
    ADD CONSTRAINT passkey_pkey PRIMARY KEY (credential);


--
-- Name: recovery_code recovery_code_pkey; Type: CONSTRAINT; Schema: plumbline; Owner: -
--

ALTER TABLE ONLY plumbline.recovery_code
    ADD CONSTRAINT recovery_code_pkey PRIMARY KEY (account, hash);


--
-- Name: series series_organisation_indicator_unit_aspect_frequency_key; Type: CONSTRAINT; Schema: plumbline; Owner: -
--

ALTER TABLE ONLY plumbline.series
    ADD CONSTRAINT series_organisation_indicator_unit_aspect_frequency_key UNIQUE (organisation, indicator, unit, aspect, frequency);


--
-- Name: series series_pkey; Type: CONSTRAINT; Schema: plumbline; Owner: -
--

ALTER TABLE ONLY plumbline.series
    ADD CONSTRAINT series_pkey PRIMARY KEY (organisation, series);


--
-- Name: session session_pkey; Type: CONSTRAINT; Schema: plumbline; Owner: -
--

ALTER TABLE ONLY plumbline.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (hash);


--
-- Name: session session_session_key; Type: CONSTRAINT; Schema: plumbline; Owner: -
--

ALTER TABLE ONLY plumbline.session
    ADD CONSTRAINT session_session_key UNIQUE (session);


--
-- Name: term term_organisation_text_key; Type: CONSTRAINT; Schema: plumbline; Owner: -
--

ALTER TABLE ONLY plumbline.term
    ADD CONSTRAINT term_organisation_text_key UNIQUE (organisation, text);


--
-- Name: term term_pkey; Type: CONSTRAINT; Schema: plumbline; Owner: -
--

ALTER TABLE ONLY plumbline.term
    ADD CONSTRAINT term_pkey PRIMARY KEY (organisation, term);


--
-- Name: token token_pkey; Type: CONSTRAINT; Schema: plumbline; Owner: -
--

ALTER TABLE ONLY plumbline.token
    ADD CONSTRAINT token_pkey PRIMARY KEY (token);


--
-- Name: upload upload_pkey; Type: CONSTRAINT; Schema: plumbline; Owner: -
--

ALTER TABLE ONLY plumbline.upload
    ADD CONSTRAINT upload_pkey PRIMARY KEY (import, number);


--
-- Name: written written_pkey; Type: CONSTRAINT; Schema: plumbline; Owner: -
--

ALTER TABLE ONLY plumbline.written
    ADD CONSTRAINT written_pkey PRIMARY KEY (organisation, change);


--
-- Name: blob blob_organisation_fkey; Type: FK CONSTRAINT; Schema: plumbline; Owner: -
--

ALTER TABLE ONLY plumbline.blob
    ADD CONSTRAINT blob_organisation_fkey FOREIGN KEY (organisation) REFERENCES plumbline.organisation(organisation);


--
-- Name: change change_organisation_fkey; Type: FK CONSTRAINT; Schema: plumbline; Owner: -
--

ALTER TABLE ONLY plumbline.change
    ADD CONSTRAINT change_organisation_fkey FOREIGN KEY (organisation) REFERENCES plumbline.organisation(organisation);


--
-- Name: definition definition_organisation_fkey; Type: FK CONSTRAINT; Schema: plumbline; Owner: -
--

ALTER TABLE ONLY plumbline.definition
    ADD CONSTRAINT definition_organisation_fkey FOREIGN KEY (organisation) REFERENCES plumbline.organisation(organisation);


--
-- Name: folder_fact folder_fact_organisation_fkey; Type: FK CONSTRAINT; Schema: plumbline; Owner: -
--

ALTER TABLE ONLY plumbline.folder_fact
    ADD CONSTRAINT folder_fact_organisation_fkey FOREIGN KEY (organisation) REFERENCES plumbline.organisation(organisation);


--
-- Name: folder folder_organisation_fkey; Type: FK CONSTRAINT; Schema: plumbline; Owner: -
--

ALTER TABLE ONLY plumbline.folder
    ADD CONSTRAINT folder_organisation_fkey FOREIGN KEY (organisation) REFERENCES plumbline.organisation(organisation);


--
-- Name: series series_organisation_fkey; Type: FK CONSTRAINT; Schema: plumbline; Owner: -
--

ALTER TABLE ONLY plumbline.series
    ADD CONSTRAINT series_organisation_fkey FOREIGN KEY (organisation) REFERENCES plumbline.organisation(organisation);


--
-- Name: term term_organisation_fkey; Type: FK CONSTRAINT; Schema: plumbline; Owner: -
--

ALTER TABLE ONLY plumbline.term
    ADD CONSTRAINT term_organisation_fkey FOREIGN KEY (organisation) REFERENCES plumbline.organisation(organisation);


--
-- Name: written written_organisation_fkey; Type: FK CONSTRAINT; Schema: plumbline; Owner: -
--

ALTER TABLE ONLY plumbline.written
    ADD CONSTRAINT written_organisation_fkey FOREIGN KEY (organisation) REFERENCES plumbline.organisation(organisation);


--
-- Name: definition_change; Type: INDEX; Schema: plumbline; Owner: -
--

CREATE INDEX definition_change ON plumbline.definition USING btree (organisation, change);


--
-- Name: saved_view; Type: TABLE; Schema: plumbline; Owner: -
--

CREATE TABLE plumbline.saved_view (
    account text NOT NULL COLLATE pg_catalog."C",
    organisation text NOT NULL COLLATE pg_catalog."C",
    list text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    query text NOT NULL,
    made_at bigint NOT NULL
);


--
-- Name: saved_view saved_view_pkey; Type: CONSTRAINT; Schema: plumbline; Owner: -
--

ALTER TABLE ONLY plumbline.saved_view
    ADD CONSTRAINT saved_view_pkey PRIMARY KEY (account, organisation, list, name);


--
-- PostgreSQL database dump complete
--


