//! Text of strangers on a terminal: nothing in it may act.

use std::borrow::Cow;

/// Whether a character acts on a terminal or on the order of what is shown without being seen:
/// control codes but tab and line feed, bidirectional marks and overrides, line separators, and
/// blanks without width.
#[must_use]
pub fn is_hidden(c: char) -> bool {
    match c {
        '\t' | '\n' => false,
        '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{feff}' => true,
        '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => true,
        // Language tags: characters that no font shows.
        '\u{e0000}'..='\u{e007f}' => true,
        c => c.is_control(),
    }
}

/// `text` with every hidden character (see [`is_hidden`]) made visible and a tab made a blank:
/// ASCII controls become their pictures (`␛`), others `�`. Line feeds stay.
#[must_use]
pub fn inert(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|c| c == '\t' || is_hidden(c)) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(
        text.chars()
            .map(|c| match c {
                '\t' => ' ',
                '\u{7f}' => '\u{2421}',
                c if c.is_ascii_control() && is_hidden(c) => {
                    char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}')
                }
                c if is_hidden(c) => '\u{fffd}',
                c => c,
            })
            .collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_acts_is_shown() {
        assert_eq!(inert("\u{1b}[2J ja\tja\u{202e}\u{9b}\u{7f}\nEnde"), "␛[2J ja ja��␡\nEnde");
    }

    #[test]
    fn plain_text_is_left_alone() {
        let text = "Größe – „ja“ 🙂\u{a0}…\nEnde";
        assert!(matches!(inert(text), Cow::Borrowed(same) if same == text));
    }
}
