//! The reader's list of unknown words.

use crate::store::Word;
use crate::tui::layout::{Page, Row, clip};
use crate::tui::role::Role;
use crate::tui::state::State;

/// The page of the list: a line a word, under the one with the cursor its sentence.
pub fn page(state: &State, width: usize) -> Page {
    let messages = &state.messages;
    let mut page = Page::new(width);
    let Some(words) = &state.words.all else { return page };
    if words.is_empty() {
        page.text(&messages.text("words-empty"), Role::Text);
        return page;
    }
    page.text(&messages.with("words-count", &[("n", words.len().into())]), Role::Dim);
    page.gap();
    for (at, word) in words.iter().enumerate() {
        let here = at == state.words.cursor;
        let first = page.rows.len();
        let (sign, role) = if here { (" ▸ ", Role::Select) } else { ("   ", Role::Text) };
        let room = width.saturating_sub(3);
        let line = clip(&word.grammar, room);
        let rest = room.saturating_sub(Row::new(&line, role).width() + 3);
        let mut row = Row::new(sign, role).and(line, role);
        if !word.meaning.is_empty() && rest > 8 {
            row = row.and(" · ", Role::Dim).and(clip(&word.meaning, rest), Role::Dim);
        }
        page.row(row);
        if here {
            met(&mut page, word);
        }
        page.target(first, at, here);
    }
    page
}

/// The sentence with the word marked, and where it stands.
fn met(page: &mut Page, word: &Word) {
    let lead = || Row::new("     ", Role::Text);
    let end = word.at + word.form.len();
    let first = page.rows.len();
    page.hanging(lead(), &word.sentence, Role::Text);
    // The word is marked where it stands whole on a row.
    let mut seen = 0;
    for row in &mut page.rows[first..] {
        let Some((text, _)) = row.0.last().cloned() else { continue };
        let Some(place) = word.sentence.get(seen..).and_then(|rest| rest.find(&text)) else {
            break;
        };
        let (start, stop) = (seen + place, seen + place + text.len());
        if (start..stop).contains(&word.at) && end <= stop {
            let cut = (word.at - start, end - start);
            let piece = |from: usize, to: usize| text.get(from..to).unwrap_or("").to_owned();
            row.0.pop();
            row.0.extend([
                (piece(0, cut.0), Role::Text),
                (piece(cut.0, cut.1), Role::Listed),
                (piece(cut.1, text.len()), Role::Text),
            ]);
        }
        seen = stop;
    }
    if !word.title.is_empty() {
        page.hanging(lead(), &word.title, Role::Dim);
    }
}
