-- Version 3: words that a reader marked as unknown. `item` is the word's item in practice.
CREATE TABLE word (
    lemma    TEXT NOT NULL,
    class    TEXT NOT NULL,
    form     TEXT NOT NULL,
    grammar  TEXT NOT NULL,
    meaning  TEXT NOT NULL,
    sentence TEXT NOT NULL,
    at       INTEGER NOT NULL,
    title    TEXT NOT NULL,
    quiz     TEXT NOT NULL,
    marked   INTEGER NOT NULL,
    item     TEXT NOT NULL,
    PRIMARY KEY (lemma, class)
) STRICT, WITHOUT ROWID;
