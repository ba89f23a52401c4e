-- Version 5: items that a reader does not want to be asked before the day `until`, or never again
-- (the largest number). They keep their history and their place in the schedule.
CREATE TABLE aside (
    quiz  TEXT NOT NULL,
    item  TEXT NOT NULL,
    until INTEGER NOT NULL,
    PRIMARY KEY (quiz, item)
) STRICT, WITHOUT ROWID;
