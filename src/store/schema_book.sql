-- Version 4: whether the article could be looked at while questions were open; none where there was
-- no article, where nobody could tell, and in attempts from before. What either kind of attempt
-- came to is read from the index alone.

ALTER TABLE attempt ADD COLUMN open_book INTEGER CHECK (open_book IN (0, 1));

CREATE INDEX attempt_book ON attempt (open_book, answered, "right", points, max)
WHERE open_book IS NOT NULL AND max > 0;
