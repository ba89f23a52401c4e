//! One go at a quiz: which item is next, responses, timing, the response file.
