//! Items from an annotated article: one family a file, distractors, checks, ranking.
