//! How large a quiz may be. A quiz file comes from strangers; what is larger is refused with the
//! bound named. `docs/quiz-format.md` lists them.

/// The largest quiz file that is read, in bytes.
pub const MAX_FILE_BYTES: usize = 8 << 20;
/// The most items of a quiz.
pub const MAX_ITEMS: usize = 500;
/// The most options or prompts of an item.
pub const MAX_OPTIONS: usize = 30;
/// The most accepted answers or notes of an item.
pub const MAX_ACCEPT: usize = 100;
/// The most pieces of evidence of an item.
pub const MAX_EVIDENCE: usize = 20;
/// The longest article, in characters.
pub const MAX_ARTICLE_CHARS: usize = 1_000_000;
/// The longest stem, option, answer, piece of evidence or note, in characters.
pub const MAX_TEXT_CHARS: usize = 4_000;
/// The longest title, name, address or id, in characters.
pub const MAX_LINE_CHARS: usize = 500;
/// The most points of an item.
pub const MAX_POINTS: u32 = 100;
