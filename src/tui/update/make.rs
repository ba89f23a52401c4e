//! Keys while a quiz is made, and what comes of the work under way.

use crossterm::event::KeyEvent;

use super::{back_to_library, character, page_height};
use crate::quiz::Quiz;
use crate::text::Article;
use crate::tui::draft::edit;
use crate::tui::effect::Effect;
use crate::tui::geometry::panes;
use crate::tui::keymap::Action;
use crate::tui::layout::Page;
use crate::tui::making::{Given, Listing, Look, Making, Picking, Stage};
use crate::tui::screen;
use crate::tui::state::{Screen, State};

/// Takes a key.
pub fn key(state: &mut State, event: &KeyEvent, action: Option<Action>) -> Vec<Effect> {
    if let Some(job) = &state.making.job {
        let number = job.number;
        if action == Some(Action::Back) {
            state.making.job = None;
            return vec![Effect::Cancel(number)];
        }
        return Vec::new();
    }
    if state.making.look.is_some() {
        return look(state, action);
    }
    if state.making.picking.is_some() {
        return pick(state, action);
    }
    let name = &mut state.making.name;
    match action {
        Some(Action::Back) => return back_to_library(state),
        Some(Action::Confirm) if !name.is_blank() => {
            let name = name.text().trim().to_owned();
            return read(state, Given::Name(name));
        }
        _ if edit(name, event) => {}
        _ => {
            if let Some(c) = character(event) {
                name.insert(c);
                state.making.fault = None;
            }
        }
    }
    Vec::new()
}

/// Takes a pasted text: a line is a name, more is the article itself.
pub fn paste(state: &mut State, text: &str) -> Vec<Effect> {
    if !state.making.is_typed() {
        return Vec::new();
    }
    if is_article(text) {
        return read(state, Given::Text(text.to_owned()));
    }
    state.making.name.paste(text.trim());
    Vec::new()
}

/// Whether a pasted text is an article rather than a name.
pub fn is_article(text: &str) -> bool {
    let text = text.trim();
    text.contains(['\n', '\r']) || text.split_whitespace().count() > 20
}

/// Begins to read an article.
pub fn read(state: &mut State, given: Given) -> Vec<Effect> {
    state.screen = Screen::Make;
    let job = state.making.begin(Stage::Reading, state.now);
    vec![Effect::Read { job, given }]
}

/// The text that a job found.
pub fn found(state: &mut State, job: u64, article: Article) {
    if state.making.end(job) {
        state.making.look = Some(Look::new(article));
    }
}

/// The articles that a job found.
pub fn listed(state: &mut State, job: u64, listing: Listing) {
    if state.making.end(job) {
        state.making.picking = Some(Picking { listing, cursor: 0 });
    }
}

/// A key on the list of articles.
fn pick(state: &mut State, action: Option<Action>) -> Vec<Effect> {
    let height = page_height(state).saturating_sub(2).max(1);
    let Some(picking) = &mut state.making.picking else { return Vec::new() };
    let last = picking.listing.entries.len().saturating_sub(1);
    let cursor = &mut picking.cursor;
    match action {
        Some(Action::Back) => {
            state.making.picking = None;
            state.making.fault = None;
            return Vec::new();
        }
        Some(Action::Confirm) => {
            let entry = *cursor + 1;
            return read(state, Given::Entry(entry));
        }
        Some(Action::Up) => *cursor = cursor.saturating_sub(1),
        Some(Action::Down) => *cursor += 1,
        Some(Action::PageUp) => *cursor = cursor.saturating_sub(height),
        Some(Action::PageDown | Action::Toggle) => *cursor += height,
        Some(Action::Home) => *cursor = 0,
        Some(Action::End) => *cursor = last,
        _ => {}
    }
    *cursor = (*cursor).min(last);
    Vec::new()
}

/// The quiz that a job made.
pub fn made(state: &mut State, job: u64, quiz: Box<Quiz>) -> Vec<Effect> {
    if !state.making.end(job) {
        return Vec::new();
    }
    let name = state.making.kept_name();
    vec![Effect::Keep { quiz, name }]
}

/// A job that came to nothing.
pub fn failed(state: &mut State, job: u64, reason: String) {
    if state.making.end(job) {
        state.making.fault = Some(reason);
    }
}

fn look(state: &mut State, action: Option<Action>) -> Vec<Effect> {
    let height = page_height(state).saturating_sub(1).max(1);
    let now = state.now;
    let here = paragraph(state);
    let rows = paragraph_rows(state);
    let Making { look: Some(look), items, .. } = &mut state.making else { return Vec::new() };
    match action {
        Some(Action::Back) => {
            state.making.look = None;
            state.making.fault = None;
        }
        Some(Action::Confirm) if look.words() > 0 => {
            let article = Box::new(look.chosen());
            let items = *items;
            let job = state.making.begin(Stage::Making, now);
            return vec![Effect::Make { job, article, items }];
        }
        Some(Action::Toggle) => {
            if let Some(here) = here {
                look.toggle(here);
            }
        }
        Some(Action::Left) => *items = items.saturating_sub(1).max(Making::ITEMS.0),
        Some(Action::Right) => *items = (*items + 1).min(Making::ITEMS.1),
        Some(Action::Up) => {
            look.row = rows.iter().rev().copied().find(|row| *row < look.row).unwrap_or(look.row);
        }
        Some(Action::Down) => {
            look.row = rows.iter().copied().find(|row| *row > look.row).unwrap_or(look.row);
        }
        Some(Action::PageUp) => look.row = look.row.saturating_sub(height),
        Some(Action::PageDown) => look.row += height,
        Some(Action::Home) => look.row = 0,
        Some(Action::End) => look.row = usize::MAX / 2,
        _ => {}
    }
    Vec::new()
}

/// The page that is seen.
fn page(state: &State) -> Option<Page> {
    let area = panes(state).page?;
    Some(screen::page(state, usize::from(area.width), usize::from(area.height)))
}

/// The rows on which paragraphs stand.
fn paragraph_rows(state: &State) -> Vec<usize> {
    page(state).map_or_else(Vec::new, |page| page.targets.iter().map(|(row, _)| *row).collect())
}

/// The paragraph with the cursor.
fn paragraph(state: &State) -> Option<usize> {
    let row = state.making.look.as_ref()?.row;
    page(state)?.targets.iter().rev().find(|(at, _)| *at <= row).map(|(_, place)| *place)
}

/// A click on a paragraph: the cursor goes there, and if it was there already, the paragraph is
/// left out or taken in again. A click on an article of the list moves to it, a second one takes
/// it.
pub fn click(state: &mut State, row: usize, place: usize) -> Vec<Effect> {
    let here = paragraph(state);
    if let (None, Some(picking)) = (&state.making.look, &mut state.making.picking) {
        if picking.cursor == place {
            return read(state, Given::Entry(place + 1));
        }
        picking.cursor = place;
    }
    if let Some(look) = &mut state.making.look {
        if here == Some(place) {
            look.toggle(place);
        }
        look.row = row;
    }
    Vec::new()
}
