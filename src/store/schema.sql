-- Version 1. Points are in the units of `grade::Points`, times in milliseconds (UTC, since 1970),
-- days count from 1970-01-01 in the reader's own time zone at the moment of the response.

-- A quiz that was opened, with running totals, so that nothing ever counts all responses.
CREATE TABLE quiz (
    id          TEXT PRIMARY KEY,
    title       TEXT NOT NULL,
    level       TEXT,
    items       INTEGER NOT NULL,
    path        TEXT,
    opened      INTEGER NOT NULL,
    attempts    INTEGER NOT NULL DEFAULT 0,
    answered    INTEGER NOT NULL DEFAULT 0,
    "right"     INTEGER NOT NULL DEFAULT 0,
    points      INTEGER NOT NULL DEFAULT 0,
    max         INTEGER NOT NULL DEFAULT 0,
    last_points INTEGER,
    last_max    INTEGER,
    best_points INTEGER,
    best_max    INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX quiz_opened ON quiz (opened DESC);

CREATE TABLE attempt (
    id          INTEGER PRIMARY KEY,
    uuid        TEXT NOT NULL UNIQUE,
    quiz        TEXT,
    title       TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    name        TEXT,
    mode        TEXT NOT NULL CHECK (mode IN ('sitting', 'practice', 'answers', 'review')),
    state       TEXT NOT NULL CHECK (state IN ('open', 'finished', 'left')),
    items       INTEGER NOT NULL,
    started     INTEGER NOT NULL,
    ended       INTEGER,
    answered    INTEGER NOT NULL DEFAULT 0,
    "right"     INTEGER NOT NULL DEFAULT 0,
    points      INTEGER NOT NULL DEFAULT 0,
    max         INTEGER NOT NULL DEFAULT 0,
    words       INTEGER,
    read_ms     INTEGER
) STRICT;

CREATE INDEX attempt_quiz ON attempt (quiz, started);
CREATE INDEX attempt_started ON attempt (started);
CREATE INDEX attempt_read ON attempt (started) WHERE read_ms IS NOT NULL;

-- An item as it was asked, with its passage: a quiz file of one item, as JSON.
CREATE TABLE snapshot (
    id   INTEGER PRIMARY KEY,
    hash BLOB NOT NULL UNIQUE,
    quiz TEXT NOT NULL
) STRICT;

CREATE TABLE response (
    id       INTEGER PRIMARY KEY,
    attempt  INTEGER NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,
    quiz     TEXT NOT NULL,
    item     TEXT NOT NULL,
    snapshot INTEGER NOT NULL REFERENCES snapshot (id),
    skill    TEXT NOT NULL,
    response TEXT NOT NULL,
    outcome  TEXT CHECK (outcome IN ('right', 'near-miss', 'partial', 'wrong', 'skipped')),
    points   INTEGER NOT NULL,
    max      INTEGER NOT NULL,
    ms       INTEGER NOT NULL,
    at       INTEGER NOT NULL,
    day      INTEGER NOT NULL,
    UNIQUE (attempt, quiz, item)
) STRICT;

CREATE INDEX response_snapshot ON response (snapshot);
CREATE INDEX response_item ON response (quiz, item);

-- What each day came to, by skill.
CREATE TABLE daily (
    day      INTEGER NOT NULL,
    skill    TEXT NOT NULL,
    answered INTEGER NOT NULL DEFAULT 0,
    "right"  INTEGER NOT NULL DEFAULT 0,
    points   INTEGER NOT NULL DEFAULT 0,
    max      INTEGER NOT NULL DEFAULT 0,
    ms       INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (day, skill)
) STRICT, WITHOUT ROWID;

-- What each item came to, as long as its key stayed the same, and when it is due again.
CREATE TABLE item (
    quiz       TEXT NOT NULL,
    item       TEXT NOT NULL,
    "key"      BLOB NOT NULL,
    snapshot   INTEGER NOT NULL REFERENCES snapshot (id),
    answered   INTEGER NOT NULL DEFAULT 0,
    "right"    INTEGER NOT NULL DEFAULT 0,
    points     INTEGER NOT NULL DEFAULT 0,
    max        INTEGER NOT NULL DEFAULT 0,
    stability  REAL,
    difficulty REAL,
    reviewed   INTEGER,
    due        INTEGER,
    lapses     INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (quiz, item)
) STRICT, WITHOUT ROWID;

CREATE INDEX item_due ON item (due) WHERE due IS NOT NULL;
CREATE INDEX item_snapshot ON item (snapshot);
