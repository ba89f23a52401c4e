//! From an article to a quiz: the one place that chains the stages.
