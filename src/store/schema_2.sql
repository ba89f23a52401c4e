-- Version 2. Ratings are FSRS's: 1 again, 2 hard, 3 good, 4 easy; none in a handout.

ALTER TABLE response ADD COLUMN rating INTEGER CHECK (rating BETWEEN 1 AND 4);

UPDATE response SET rating = CASE outcome
    WHEN 'right' THEN 3 WHEN 'near-miss' THEN 2 WHEN 'partial' THEN 2
    WHEN 'wrong' THEN 1 WHEN 'skipped' THEN 1 END;

-- The items that were wrong most often.
CREATE INDEX item_hard ON item (answered - "right" DESC) WHERE answered > "right";
