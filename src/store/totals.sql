-- Running totals from the responses; those without an outcome (in handouts) count as answered in
-- their attempt and nowhere else.

UPDATE attempt SET answered = 0, "right" = 0, points = 0, max = 0;
UPDATE attempt SET answered = r.answered, "right" = r."right", points = r.points, max = r.max
FROM (SELECT attempt AS id, count(*) AS answered, coalesce(sum(outcome = 'right'), 0) AS "right",
             sum(points) AS points, sum(max) AS max
      FROM response GROUP BY attempt) AS r
WHERE r.id = attempt.id;

DELETE FROM daily;
INSERT INTO daily (day, skill, answered, "right", points, max, ms)
SELECT day, skill, count(*), sum(outcome = 'right'), sum(points), sum(max), sum(ms)
FROM response WHERE outcome IS NOT NULL GROUP BY day, skill;

UPDATE quiz SET attempts = 0, answered = 0, "right" = 0, points = 0, max = 0,
    last_points = NULL, last_max = NULL, best_points = NULL, best_max = NULL;
UPDATE quiz SET answered = r.answered, "right" = r."right", points = r.points, max = r.max
FROM (SELECT quiz AS id, count(*) AS answered, sum(outcome = 'right') AS "right",
             sum(points) AS points, sum(max) AS max
      FROM response WHERE outcome IS NOT NULL GROUP BY quiz) AS r
WHERE r.id = quiz.id;

-- A score counts where a whole quiz was finished. Of equal shares the later one is the best.
WITH scored AS (
    SELECT quiz, points, max,
           count(*) OVER (PARTITION BY quiz) AS attempts,
           row_number() OVER (PARTITION BY quiz ORDER BY coalesce(ended, started) DESC, id DESC) AS nth,
           row_number() OVER (PARTITION BY quiz
               ORDER BY points * 1.0 / max DESC, coalesce(ended, started) DESC, id DESC) AS best
    FROM attempt
    WHERE state = 'finished' AND mode IN ('sitting', 'answers') AND max > 0 AND quiz IS NOT NULL
)
UPDATE quiz SET attempts = l.attempts, last_points = l.points, last_max = l.max,
    best_points = b.points, best_max = b.max
FROM scored AS l JOIN scored AS b ON b.quiz = l.quiz AND b.best = 1
WHERE l.nth = 1 AND l.quiz = quiz.id;
