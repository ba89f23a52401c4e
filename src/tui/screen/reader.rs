//! Beside the article: what is known of the word with the cursor, or the words worth learning
//! before reading.

use crate::lexicon::Tag;
use crate::tui::geometry::{Aside, reader_aside};
use crate::tui::layout::{Page, Row, clip};
use crate::tui::lookup::{LookUp, Meaning, is_content, kind_key, short, sought, steps};
use crate::tui::play::Play;
use crate::tui::role::Role;
use crate::tui::state::State;

/// On so few rows a word is told in short.
const LOW: usize = 4;

/// The page beside or below the article. What is higher than `height` rows ends in "…", but for
/// rare words that have the screen to themselves, which scroll.
pub fn page(state: &State, width: usize, height: usize) -> Page {
    let mut page = Page::new(width);
    let Some(play) = &state.play else { return page };
    match &play.lookup {
        Some(look) if height <= LOW => in_short(state, play, look, &mut page),
        Some(look) => looked_up(state, play, look, &mut page),
        None => rare(state, play, &mut page),
    }
    let full = play.lookup.is_none() && reader_aside(state) == Aside::Full;
    if page.rows.len() > height && !full {
        page.rows.truncate(height.saturating_sub(1));
        page.row(Row::new("…", Role::Accent));
    }
    page
}

/// A row each: the word, what it means, what it is.
fn in_short(state: &State, play: &Play, look: &LookUp, page: &mut Page) {
    let width = page.width();
    page.row(Row::new(clip(&look.entry.line(), width), Role::Strong));
    if let Some(meaning) = play.vocabulary.meanings.get(&look.sought())
        && !meaning.list().is_empty()
    {
        page.row(Row::new(clip(&short(meaning.list(), 9), width), Role::Text));
    }
    page.row(Row::new(clip(&about(state, look), width), Role::Dim));
    if look.entry.word.is_none() && is_content(look.word.tag) && look.word.tag != Tag::NE {
        page.row(Row::new(clip(&state.messages.text("look-unknown"), width), Role::Dim));
    }
}

/// Part of speech, frequency, whether it is in the list.
fn about(state: &State, look: &LookUp) -> String {
    let messages = &state.messages;
    let mut about = messages.text(kind_key(look));
    if is_content(look.word.tag) && look.entry.word.is_some() {
        let steps = steps(look.entry.band);
        let dots = format!("{}{}", "●".repeat(steps), "○".repeat(5 - steps));
        about = format!("{about} · {dots} {}", messages.text(&format!("frequency-{steps}")));
    }
    about
}

fn looked_up(state: &State, play: &Play, look: &LookUp, page: &mut Page) {
    let messages = &state.messages;
    let line = look.entry.line();
    let (word, rest) = line.split_at(line.find([',', ';']).unwrap_or(line.len()));
    let first = page.rows.len();
    page.text(&format!("{word}{rest}"), Role::Strong);
    // Only the word itself is strong, as far as it stands on the first row.
    if let Some(row) = page.rows.get_mut(first)
        && let Some((text, _)) = row.0.first().cloned()
        && let Some(tail) = text.strip_prefix(word)
    {
        row.0 = vec![(word.to_owned(), Role::Strong), (tail.to_owned(), Role::Text)];
    }
    for row in page.rows.iter_mut().skip(first + 1) {
        row.0.iter_mut().for_each(|(_, role)| *role = Role::Text);
    }
    let (lemma, class) = look.sought();
    page.text(&about(state, look), Role::Dim);
    if state.words.has(&lemma, class.name()) {
        page.text(&messages.text("look-listed"), Role::Dim);
    }
    if let Some(crate::lexicon::Word::Noun(noun)) = &look.entry.word
        && let Some(head) = &noun.head
    {
        page.text(&messages.with("look-head", &[("head", head.as_str().into())]), Role::Dim);
    }
    if look.entry.word.is_none() && is_content(look.word.tag) && look.word.tag != Tag::NE {
        page.text(&messages.text("look-unknown"), Role::Dim);
    }
    match play.vocabulary.meanings.get(&(lemma, class)) {
        Some(Meaning::Found(dictionary, meanings)) => {
            for meaning in meanings {
                page.hanging(Row::new("· ", Role::Accent), meaning, Role::Text);
            }
            page.text(dictionary, Role::Dim);
        }
        // That a name is in no dictionary is no news.
        Some(Meaning::Unknown(dictionary)) if look.word.tag != Tag::NE => {
            let values = [("dictionary", dictionary.as_str().into())];
            page.text(&messages.with("look-no-entry", &values), Role::Dim);
        }
        Some(Meaning::Failed(reason)) => page.text(reason, Role::Wrong),
        Some(Meaning::NoDictionary | Meaning::Unknown(_)) | None => {}
    }
}

fn rare(state: &State, play: &Play, page: &mut Page) {
    page.text(&state.messages.text("rare-title"), Role::Strong);
    if page.width() < 60 {
        page.gap();
    }
    for (at, rare) in play.vocabulary.rare.iter().enumerate() {
        let first = page.rows.len();
        let meaning = play.vocabulary.meanings.get(&sought(&rare.first));
        let meaning = meaning.map_or_else(String::new, |meaning| short(meaning.list(), 2));
        let line = rare.entry.line();
        if page.width() >= 60 {
            let line = clip(&line, page.width());
            let room = page.width().saturating_sub(Row::new(&line, Role::Text).width() + 3);
            let mut row = Row::new(line, Role::Text);
            if !meaning.is_empty() && room > 8 {
                row = row.and(" · ", Role::Dim).and(clip(&meaning, room), Role::Dim);
            }
            page.row(row);
        } else {
            page.text(&line, Role::Text);
            if !meaning.is_empty() {
                page.hanging(Row::new("  ", Role::Dim), &clip(&meaning, 120), Role::Dim);
            }
        }
        page.target(first, at, false);
    }
}
