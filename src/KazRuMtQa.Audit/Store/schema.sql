-- The database of an audit; recipes are in the README. New columns may come, none changes its meaning.

CREATE TABLE IF NOT EXISTS properties (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- What articles were checked with. A new row comes when the library, a model, the configuration or the baseline changes.
CREATE TABLE IF NOT EXISTS engines (
    id            INTEGER PRIMARY KEY,
    hash          TEXT NOT NULL UNIQUE,
    tool          TEXT NOT NULL,
    library       TEXT NOT NULL,
    models        TEXT NOT NULL,
    configuration TEXT NOT NULL,
    baseline      TEXT NOT NULL
);

CREATE TABLE IF NOT EXISTS runs (
    id        INTEGER PRIMARY KEY,
    started   TEXT NOT NULL,
    ended     TEXT,
    state     TEXT NOT NULL,
    engine    INTEGER NOT NULL REFERENCES engines,
    arguments TEXT NOT NULL,
    read      INTEGER NOT NULL DEFAULT 0,
    checked   INTEGER NOT NULL DEFAULT 0,
    unchanged INTEGER NOT NULL DEFAULT 0,
    skipped   INTEGER NOT NULL DEFAULT 0,
    failed    INTEGER NOT NULL DEFAULT 0,
    findings  INTEGER NOT NULL DEFAULT 0
);

-- Files (or queries) that articles were read from. "reason" says why one could not be read to its end, or what had to be repaired to read it.
CREATE TABLE IF NOT EXISTS sources (
    id       INTEGER PRIMARY KEY,
    root     TEXT NOT NULL,
    path     TEXT NOT NULL UNIQUE,
    format   TEXT NOT NULL,
    bytes    INTEGER,
    modified TEXT,
    records  INTEGER NOT NULL DEFAULT 0,
    state    TEXT NOT NULL,
    reason   TEXT,
    engine   INTEGER NOT NULL REFERENCES engines,
    run      INTEGER NOT NULL REFERENCES runs
);

-- One row for each record of each source: what it is, and what came of it. "place" counts from 1: the line, the row, the item; in place 0 stands why
-- the source could not be read, or not to its end.
CREATE TABLE IF NOT EXISTS articles (
    id           INTEGER PRIMARY KEY,
    source       INTEGER NOT NULL REFERENCES sources,
    place        INTEGER NOT NULL,
    status       TEXT NOT NULL,
    reason       TEXT,
    article_id   TEXT,
    url          TEXT,
    title        TEXT,
    outlet       TEXT,
    author       TEXT,
    date         TEXT,
    language     TEXT,
    content_hash BLOB,
    data_hash    INTEGER,
    characters   INTEGER,
    words        INTEGER,
    score        REAL,
    verdict      TEXT,
    likelihood   REAL,
    findings     INTEGER,
    minor        INTEGER,
    major        INTEGER,
    critical     INTEGER,
    dismissed    INTEGER,
    reasons      TEXT,
    engine       INTEGER REFERENCES engines,
    run          INTEGER NOT NULL REFERENCES runs,
    batch        INTEGER NOT NULL,
    month        TEXT GENERATED ALWAYS AS (CASE WHEN date GLOB '[12][0-9][0-9][0-9]-[01][0-9]*' THEN substr(date, 1, 7) END) VIRTUAL
);

CREATE UNIQUE INDEX IF NOT EXISTS articles_by_place ON articles (source, place);
CREATE INDEX IF NOT EXISTS articles_by_content ON articles (content_hash) WHERE status = 'checked';
CREATE INDEX IF NOT EXISTS articles_by_batch ON articles (batch);

CREATE TABLE IF NOT EXISTS rules (
    id       INTEGER PRIMARY KEY,
    rule     TEXT NOT NULL UNIQUE,
    title    TEXT NOT NULL,
    category TEXT NOT NULL
);

-- Findings in text order, with what stands around them; "start" and "end" are UTF-16 positions in the text (or HTML) of the record.
CREATE TABLE IF NOT EXISTS findings (
    article     INTEGER NOT NULL REFERENCES articles,
    number      INTEGER NOT NULL,
    rule        INTEGER NOT NULL REFERENCES rules,
    start       INTEGER NOT NULL,
    end         INTEGER NOT NULL,
    severity    TEXT NOT NULL,
    confidence  REAL NOT NULL,
    message     TEXT NOT NULL,
    suggestions TEXT NOT NULL,
    before      TEXT NOT NULL,
    passage     TEXT NOT NULL,
    after       TEXT NOT NULL,
    baseline_key TEXT,
    dismissed   TEXT,
    PRIMARY KEY (article, number)
) WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS findings_by_rule ON findings (rule, article);

-- The text of each checked article, compressed with zstandard; empty with --keep-text false.
CREATE TABLE IF NOT EXISTS texts (
    article INTEGER PRIMARY KEY REFERENCES articles,
    format  TEXT NOT NULL,
    zstd    BLOB NOT NULL
);

-- What articles are compared by, for the report: MinHash signatures of the wording and of the skeleton of names and figures (null where the
-- text is too short), lines that may be furniture, and names; both one a line, compressed with zstandard.
CREATE TABLE IF NOT EXISTS traits (
    article  INTEGER PRIMARY KEY REFERENCES articles,
    wording  BLOB,
    skeleton BLOB,
    lines    BLOB NOT NULL,
    names    BLOB NOT NULL
);

-- What a second reader, a language model, has read (--review), with what it cost; "dropped" and "faults" are counts by name, as JSON.
CREATE TABLE IF NOT EXISTS reviews (
    article       INTEGER PRIMARY KEY REFERENCES articles,
    content_hash  BLOB NOT NULL,
    engine        INTEGER NOT NULL REFERENCES engines,
    model         TEXT NOT NULL,
    prompt        TEXT NOT NULL,
    calls         INTEGER NOT NULL,
    input_tokens  INTEGER NOT NULL,
    output_tokens INTEGER NOT NULL,
    kept          INTEGER NOT NULL,
    dropped       TEXT NOT NULL,
    faults        TEXT NOT NULL
);

-- For reading: what was checked, with the place it came from.
CREATE VIEW IF NOT EXISTS results AS
SELECT a.*, s.path FROM articles a JOIN sources s ON s.id = a.source WHERE a.status = 'checked';

CREATE VIEW IF NOT EXISTS issues AS
SELECT f.*, r.rule AS rule_id, r.title AS rule_title, r.category FROM findings f JOIN rules r ON r.id = f.rule;
