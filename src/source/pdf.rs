//! PDF: the text of its pages.
//!
//! The library unwraps what a damaged file does not hold, recurses without bound where a form
//! draws itself, and unpacks without bound. Panics end in [`guard`]; for the rest the command
//! line runs this reader in a process of its own, with a bound on time and memory.

use super::{Fault, guard};
use crate::text::Article;

/// The text of a PDF as an article.
///
/// # Errors
/// [`Fault::Encrypted`], [`Fault::NoText`], [`Fault::Damaged`], [`Fault::Unreadable`].
pub(super) fn article(bytes: &[u8]) -> Result<Article, Fault> {
    let text = guard::guarded(|| {
        pdf_extract::extract_text_from_mem(bytes).map_err(|error| {
            let said = error.to_string();
            if said.to_lowercase().contains("password") || said.to_lowercase().contains("decrypt") {
                Fault::Encrypted
            } else {
                Fault::damaged(said)
            }
        })
    })?;
    if text.trim().is_empty() {
        return Err(Fault::NoText);
    }
    let article = Article::from_plain(&joined(&text));
    if article.text.is_empty() { Err(Fault::NoText) } else { Ok(article) }
}

/// Puts words together that a hyphen at the end of a line parts: "Hafen-\nmeister". A hyphen
/// before a capital letter may be the word's own and stays.
fn joined(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let mut out = String::with_capacity(text.len());
    for (at, line) in lines.iter().enumerate() {
        let next = lines.get(at + 1).map_or("", |next| next.trim_start());
        let word = line.strip_suffix('-').filter(|rest| rest.ends_with(char::is_alphabetic));
        let small = next.starts_with(char::is_lowercase)
            && !next.starts_with("und ")
            && !next.starts_with("oder ");
        match word {
            Some(rest) if small => out.push_str(rest),
            Some(_) if next.starts_with(char::is_uppercase) => out.push_str(line),
            _ => {
                out.push_str(line);
                out.push('\n');
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parted_words_are_joined() {
        assert_eq!(
            joined("Der Hafen-\nmeister und die Nord-\nund Ostsee. Das CDU-\nPapier.\n"),
            "Der Hafenmeister und die Nord-\nund Ostsee. Das CDU-Papier.\n"
        );
    }

    #[test]
    fn no_pdf() {
        assert!(article(b"%PDF-1.4\nnothing").is_err());
        assert!(article(b"").is_err());
    }
}
