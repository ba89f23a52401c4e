//! Articles to measure with: those of the bundled quizzes, one after the other.

use nachlese::quiz::{FileFormat, bundled, read};

/// A text of about so many words, in whole sentences and paragraphs.
pub fn text(words: usize) -> String {
    let mut out = String::new();
    let mut left = words;
    let paragraphs: Vec<String> = bundled()
        .iter()
        .filter_map(|(_, text)| read(text, FileFormat::Toml).ok()?.quiz.article)
        .flat_map(|article| {
            article
                .paragraphs()
                .into_iter()
                .map(|paragraph| paragraph.of(&article.text).to_owned())
                .collect::<Vec<_>>()
        })
        .collect();
    for paragraph in paragraphs.iter().cycle() {
        let size = paragraph.split_whitespace().count();
        if left == 0 || paragraphs.is_empty() {
            break;
        }
        out.push_str(paragraph);
        out.push_str("\n\n");
        left = left.saturating_sub(size);
    }
    out
}
