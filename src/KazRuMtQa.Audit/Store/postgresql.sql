-- The results of audits in PostgreSQL ('audit --database'), for a team. The tables are those of schema.sql, where their columns are described, with the
-- audit they are of before them: each folder of --out, and each shard, is one. All stand in a schema of their own: SET search_path = kazrumtqa.
-- What serves only the report (texts, traits) stays in audit.db. DELETE FROM audits removes an audit with all that belongs to it.

CREATE TABLE kazrumtqa.properties (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

-- "batch" is the last batch of audit.db that is here; it is written in the transaction that brings the batch.
CREATE TABLE kazrumtqa.audits (
    id      BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    token   TEXT NOT NULL UNIQUE,
    machine TEXT NOT NULL,
    folder  TEXT NOT NULL,
    shard   TEXT NOT NULL,
    begun   TIMESTAMPTZ NOT NULL DEFAULT now(),
    batch   BIGINT NOT NULL DEFAULT 0
);

CREATE TABLE kazrumtqa.engines (
    audit         BIGINT NOT NULL REFERENCES kazrumtqa.audits ON DELETE CASCADE,
    id            BIGINT NOT NULL,
    hash          TEXT NOT NULL,
    tool          TEXT NOT NULL,
    library       TEXT NOT NULL,
    models        TEXT NOT NULL,
    configuration TEXT NOT NULL,
    baseline      TEXT NOT NULL,
    PRIMARY KEY (audit, id)
);

CREATE TABLE kazrumtqa.runs (
    audit     BIGINT NOT NULL REFERENCES kazrumtqa.audits ON DELETE CASCADE,
    id        BIGINT NOT NULL,
    started   TEXT NOT NULL,
    ended     TEXT,
    state     TEXT NOT NULL,
    engine    BIGINT NOT NULL,
    arguments TEXT NOT NULL,
    read      BIGINT NOT NULL,
    checked   BIGINT NOT NULL,
    unchanged BIGINT NOT NULL,
    skipped   BIGINT NOT NULL,
    failed    BIGINT NOT NULL,
    findings  BIGINT NOT NULL,
    PRIMARY KEY (audit, id)
);

CREATE TABLE kazrumtqa.sources (
    audit    BIGINT NOT NULL REFERENCES kazrumtqa.audits ON DELETE CASCADE,
    id       BIGINT NOT NULL,
    root     TEXT NOT NULL,
    path     TEXT NOT NULL,
    format   TEXT NOT NULL,
    bytes    BIGINT,
    modified TEXT,
    records  BIGINT NOT NULL,
    state    TEXT NOT NULL,
    reason   TEXT,
    engine   BIGINT NOT NULL,
    run      BIGINT NOT NULL,
    PRIMARY KEY (audit, id)
);

CREATE TABLE kazrumtqa.articles (
    audit        BIGINT NOT NULL REFERENCES kazrumtqa.audits ON DELETE CASCADE,
    id           BIGINT NOT NULL,
    source       BIGINT NOT NULL,
    place        BIGINT NOT NULL,
    status       TEXT NOT NULL,
    reason       TEXT,
    article_id   TEXT,
    url          TEXT,
    title        TEXT,
    outlet       TEXT,
    author       TEXT,
    date         TEXT,
    language     TEXT,
    content_hash BYTEA,
    characters   BIGINT,
    words        BIGINT,
    score        DOUBLE PRECISION,
    verdict      TEXT,
    likelihood   DOUBLE PRECISION,
    findings     BIGINT,
    minor        BIGINT,
    major        BIGINT,
    critical     BIGINT,
    dismissed    BIGINT,
    engine       BIGINT,
    run          BIGINT NOT NULL,
    batch        BIGINT NOT NULL,
    month        TEXT GENERATED ALWAYS AS (CASE WHEN date ~ '^[12][0-9]{3}-[01][0-9]' THEN substr(date, 1, 7) END) STORED,
    PRIMARY KEY (audit, id)
);

CREATE INDEX articles_by_outlet ON kazrumtqa.articles (outlet, month);

CREATE TABLE kazrumtqa.rules (
    audit    BIGINT NOT NULL REFERENCES kazrumtqa.audits ON DELETE CASCADE,
    id       BIGINT NOT NULL,
    rule     TEXT NOT NULL,
    title    TEXT NOT NULL,
    category TEXT NOT NULL,
    PRIMARY KEY (audit, id)
);

CREATE TABLE kazrumtqa.findings (
    audit        BIGINT NOT NULL REFERENCES kazrumtqa.audits ON DELETE CASCADE,
    article      BIGINT NOT NULL,
    number       BIGINT NOT NULL,
    rule         BIGINT NOT NULL,
    start        BIGINT NOT NULL,
    "end"        BIGINT NOT NULL,
    severity     TEXT NOT NULL,
    confidence   DOUBLE PRECISION NOT NULL,
    message      TEXT NOT NULL,
    suggestions  TEXT NOT NULL,
    before       TEXT NOT NULL,
    passage      TEXT NOT NULL,
    after        TEXT NOT NULL,
    baseline_key TEXT,
    dismissed    TEXT,
    PRIMARY KEY (audit, article, number)
);

CREATE INDEX findings_by_rule ON kazrumtqa.findings (audit, rule);

CREATE VIEW kazrumtqa.results AS
SELECT a.*, s.path FROM kazrumtqa.articles a JOIN kazrumtqa.sources s ON s.audit = a.audit AND s.id = a.source WHERE a.status = 'checked';

CREATE VIEW kazrumtqa.issues AS
SELECT f.*, r.rule AS rule_id, r.title AS rule_title, r.category FROM kazrumtqa.findings f JOIN kazrumtqa.rules r ON r.audit = f.audit AND r.id = f.rule;
