//! What an event changes, and what it asks of the world. Pure: no input, output, clock or chance.

mod library;
mod make;
mod mouse;
mod question;
mod reader;
mod result;
mod review;
mod words;

use crossterm::event::{KeyEvent, KeyEventKind};

use super::effect::Effect;
use super::event::{Event, Opened};
use super::geometry::panes;
use super::keymap::{Action, Key};
use super::play::{Parting, Phase, Play, Saved};
use super::screen;
use super::state::{Notice, Origin, Screen, State};

/// Changes the state by an event and tells what is to be done.
pub fn update(state: &mut State, event: Event) -> Vec<Effect> {
    let mut effects = match event {
        Event::Time(now) => {
            state.now = state.now.max(now);
            return Vec::new();
        }
        Event::Key(key) if key.kind == KeyEventKind::Release => Vec::new(),
        Event::Key(key) => on_key(state, &key),
        Event::Mouse(mouse) => mouse::mouse(state, &mouse),
        Event::Paste(text) => paste(state, &text),
        Event::Resize(width, height) => {
            state.size = (width, height);
            Vec::new()
        }
        Event::Listed(entries) => {
            // The cursor goes to the quiz that was played, or stays on its own, wherever that
            // stands now.
            let before = state.library.selected().map(|entry| entry.source.clone());
            state.library.entries = Some(entries);
            let played = state.library.played.take();
            let seen = state.library.seen();
            let again = seen
                .iter()
                .position(|entry| {
                    entry.origin == Origin::Recent && played.as_ref() == Some(&entry.title)
                })
                .or_else(|| seen.iter().position(|entry| Some(&entry.source) == before.as_ref()));
            state.library.cursor = again.unwrap_or(state.library.cursor);
            library::clamp(state);
            Vec::new()
        }
        Event::Opened(opened) => {
            let mut effects = open(state, *opened);
            effects.extend(reader::begun(state));
            effects
        }
        Event::Recorded { attempt, item } => settle(state, attempt, item, Saved::Yes),
        Event::NotRecorded { attempt, item, reason } => {
            settle(state, attempt, item, Saved::No(reason))
        }
        Event::Read { job, article } => {
            make::found(state, job, *article);
            Vec::new()
        }
        Event::GotTo { job, stage } => {
            state.making.go_on(job, stage);
            Vec::new()
        }
        Event::Contents { job, listing } => {
            make::listed(state, job, *listing);
            Vec::new()
        }
        Event::Made { job, quiz } => make::made(state, job, quiz),
        Event::NotMade { job, reason } => {
            make::failed(state, job, reason);
            Vec::new()
        }
        Event::Reviewing(reviewing) => review::begin(state, *reviewing),
        Event::NothingDue => {
            let text = state.messages.text("review-none");
            state.notice = Some(Notice { text, bad: false });
            Vec::new()
        }
        Event::Progress(course) => {
            state.course = Some(course);
            state.screen = Screen::Progress;
            *state.scroll_mut() = 0;
            Vec::new()
        }
        Event::Meanings(found) => {
            if let Some(play) = &mut state.play {
                play.vocabulary.meanings.extend(found);
            }
            Vec::new()
        }
        Event::Words(words) => {
            state.words.take(words);
            reader::listed(state);
            Vec::new()
        }
        Event::Spoken(failure) => {
            state.speaking = false;
            if let Some(text) = failure {
                state.notice = Some(Notice { text, bad: true });
            }
            Vec::new()
        }
        Event::Failed(text) => {
            state.making.job = None;
            state.notice = Some(Notice { text, bad: true });
            Vec::new()
        }
    };
    fit(state);
    let suspends = effects.contains(&Effect::Suspend);
    effects.extend(reader::follow(state, suspends));
    effects
}

/// Names a file or an address, as if it had been typed on the screen of a new quiz.
pub fn name_article(state: &mut State, name: &str) -> Vec<Effect> {
    state.making.name.paste(name);
    make::read(state, super::making::Given::Name(name.to_owned()))
}

/// Breaks the article to the pane it stands in, keeps every place within its bounds.
fn fit(state: &mut State) {
    let panes = panes(state);
    if let (Some(area), Some(play)) = (panes.article, &mut state.play)
        && let Some(article) = &mut play.article
    {
        article.fit(usize::from(area.width));
        article.clamp(usize::from(area.height));
        // Evidence is scrolled to once, as soon as the article is seen after the answer.
        if let Some(turn) = play.turn.as_mut().filter(|turn| turn.reveals) {
            turn.reveals = false;
            article.reveal_mark(usize::from(area.height));
        }
    }
    if let Some(area) = panes.page {
        let height = usize::from(area.height);
        let page = screen::page(state, usize::from(area.width), height);
        if let (Some(look), Screen::Make, None) = (&mut state.making.look, state.screen, state.help)
        {
            let first = page.targets.first().map_or(0, |(row, _)| *row);
            look.row = look.row.clamp(first, page.rows.len().saturating_sub(1).max(first));
        }
        let scroll = page.scroll_for(state.scroll(), height);
        *state.scroll_mut() = scroll;
    }
}

fn open(state: &mut State, opened: Opened) -> Vec<Effect> {
    let now = state.now;
    state.help = None;
    state.review = None;
    state.making.reset();
    let mut play = Play::new(opened.sitting);
    play.open_book = opened.open_book.unwrap_or(state.settings.open_book);
    if let Some(article) = &mut play.article {
        article.set_measure(state.settings.measure);
        article.tell_date(&state.messages);
    }
    let reads = play.article.is_some() && !opened.straight;
    if let Some(before) = state.play.take().filter(|_| opened.straight) {
        play.open_book = before.open_book;
    }
    let mut effects = Vec::new();
    state.screen = if reads {
        play.reading.start(now);
        Screen::Reader
    } else if play.advance(now) {
        effects.extend(play.book());
        Screen::Question
    } else {
        Screen::Result
    };
    state.play = Some(play);
    effects
}

/// Notes what became of a response. Of one that is not at hand any more it is told if it is lost.
fn settle(state: &mut State, attempt: uuid::Uuid, item: usize, fate: Saved) -> Vec<Effect> {
    let here = state.play.as_mut().filter(|play| {
        play.sitting.attempt() == attempt
            && play.turn.as_ref().is_some_and(|turn| turn.item == item)
    });
    match (here, fate) {
        (Some(play), fate) => {
            let (safe, parting) = (fate == Saved::Yes, play.parting);
            if let Some(saved) = play.saved() {
                *saved = fate;
            }
            match parting {
                Some(to) if safe => return question::gone(state, to),
                Some(_) => {
                    let text = state.messages.text("leave-unsaved");
                    state.notice = Some(Notice { text, bad: true });
                }
                None => {}
            }
        }
        (None, Saved::No(reason)) => {
            let text = state.messages.with("not-saved", &[("reason", reason.into())]);
            state.notice = Some(Notice { text, bad: true });
        }
        (None, _) => {}
    }
    Vec::new()
}

fn on_key(state: &mut State, event: &KeyEvent) -> Vec<Effect> {
    let key = Key::of(event);
    let typed = state.is_typed();
    let action = state.keymap.action(key, typed);
    act(state, event, action)
}

/// Takes a key with what it means now.
fn act(state: &mut State, event: &KeyEvent, action: Option<Action>) -> Vec<Effect> {
    state.notice = None;
    match action {
        Some(Action::Quit) => return question::part(state, Parting::Program),
        Some(Action::Suspend) => return vec![Effect::Suspend],
        Some(Action::Redraw) => return vec![Effect::Redraw],
        _ => {}
    }
    if let Some(scroll) = state.help {
        state.help = help(scroll, action, page_height(state));
        return Vec::new();
    }
    if action == Some(Action::Help) {
        state.help = Some(0);
        return Vec::new();
    }
    match state.screen {
        Screen::Library => library::key(state, event, action),
        Screen::Reader => reader::key(state, event, action),
        Screen::Question => question::key(state, event, action),
        Screen::Result => result::key(state, action),
        Screen::Words => words::key(state, action),
        Screen::Make => make::key(state, event, action),
        Screen::Reviewed | Screen::Progress => review::over(state, action),
    }
}

fn help(scroll: usize, action: Option<Action>, height: usize) -> Option<usize> {
    match action {
        Some(Action::Back | Action::Help | Action::Confirm) => None,
        Some(action) => Some(scrolled(scroll, action, height)),
        None => Some(scroll),
    }
}

fn paste(state: &mut State, text: &str) -> Vec<Effect> {
    if !state.is_typed() {
        return Vec::new();
    }
    match (state.screen, &mut state.play) {
        (Screen::Library, _) if make::is_article(text) => return make::paste(state, text),
        (Screen::Library, _) => {
            state.library.filter.paste(text);
            library::clamp(state);
        }
        (Screen::Make, _) => return make::paste(state, text),
        (Screen::Reader, Some(play)) => {
            if let Some(search) = &mut play.search {
                search.paste(text);
            }
        }
        (_, Some(play)) => {
            if let Some(turn) = &mut play.turn
                && let Phase::Asking(super::draft::Draft::Text(field)) = &mut turn.phase
            {
                field.paste(text);
            }
        }
        _ => {}
    }
    Vec::new()
}

/// To the library, which is looked through again, since results have changed.
fn back_to_library(state: &mut State) -> Vec<Effect> {
    state.screen = Screen::Library;
    let play = state.play.take().filter(|_| state.review.is_none());
    state.library.played = play.map(|play| play.sitting.quiz().title.clone());
    state.review = None;
    state.course = None;
    state.making.reset();
    vec![Effect::List]
}

/// The character that a key types, if it types one.
fn character(event: &KeyEvent) -> Option<char> {
    match event.code {
        crossterm::event::KeyCode::Char(c) if Key::of(event).is_typed() => Some(c),
        _ => None,
    }
}

/// The height of the page that is seen, in rows.
fn page_height(state: &State) -> usize {
    let panes = panes(state);
    panes.page.or(panes.article).map_or(1, |area| usize::from(area.height))
}

/// A place moved by an action of scrolling; bounds are kept by [`fit`].
fn scrolled(scroll: usize, action: Action, height: usize) -> usize {
    let screen = height.saturating_sub(2).max(1);
    match action {
        Action::Up => scroll.saturating_sub(1),
        Action::Down => scroll.saturating_add(1),
        Action::PageUp => scroll.saturating_sub(screen),
        Action::PageDown | Action::Toggle => scroll.saturating_add(screen),
        Action::Home => 0,
        Action::End => usize::MAX / 2,
        _ => scroll,
    }
}
