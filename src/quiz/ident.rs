//! Names that come from content: ids where the author gave none, and the fingerprint.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use super::model::{Quiz, Task};
use crate::text::fold_space;

/// The id of an item whose author gave none: from its stem, so that other items can be added,
/// moved and edited without it. 10 hexadecimal digits.
#[must_use]
pub fn item_id(stem: &str) -> String {
    hex(&["item", &fold_space(stem)], 10)
}

/// The id of a quiz whose author gave none: from its title and the article's text, so that its
/// items can be edited. 12 hexadecimal digits.
#[must_use]
pub fn quiz_id(title: &str, article: &str) -> String {
    hex(&["quiz", &fold_space(title), &fold_space(article)], 12)
}

/// A name for what a reader is asked: quiz, stems, options and prompts, in whatever order; 16
/// hexadecimal digits.
///
/// Keys, accepted answers and points are left out on purpose: a handout carries the fingerprint,
/// and a pupil could try all keys until it fits. So responses can also be graded after the
/// teacher has mended a key. Article and explanations are left out since a response stays what
/// it was when they are polished.
#[must_use]
pub fn fingerprint(quiz: &Quiz) -> String {
    let mut items: Vec<Vec<String>> = quiz
        .items
        .iter()
        .map(|item| {
            let mut parts = vec![item.id.clone(), item.kind().to_string(), fold_space(&item.stem)];
            let mut options: Vec<String> =
                item.task.options().iter().map(|option| fold_space(option)).collect();
            options.sort();
            parts.extend(options);
            if let Task::Match { prompts, .. } = &item.task {
                let mut prompts: Vec<String> =
                    prompts.iter().map(|prompt| fold_space(prompt)).collect();
                prompts.sort();
                // Parts prompts from options.
                parts.push(String::new());
                parts.extend(prompts);
            }
            parts
        })
        .collect();
    items.sort();
    let mut all = vec!["fingerprint".to_owned(), quiz.id.clone()];
    for item in items {
        all.push(item.len().to_string());
        all.extend(item);
    }
    let parts: Vec<&str> = all.iter().map(String::as_str).collect();
    hex(&parts, 16)
}

/// The first `digits` hexadecimal digits of the SHA-256 of some texts, their lengths included.
fn hex(parts: &[&str], digits: usize) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part.as_bytes());
    }
    let mut out = String::with_capacity(64);
    for byte in hash.finalize() {
        // Writing to a String can't fail.
        let _ = write!(out, "{byte:02x}");
    }
    out.truncate(digits);
    out
}
