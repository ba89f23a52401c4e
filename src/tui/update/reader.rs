//! Keys on the reader's screen, and scrolling of the article wherever it stands.

use crossterm::event::KeyEvent;

use super::{back_to_library, character, scrolled};
use crate::tui::draft::edit;
use crate::tui::effect::Effect;
use crate::tui::geometry::{Aside, panes, reader_aside};
use crate::tui::keymap::Action;
use crate::tui::lookup::{LookUp, Vocabulary, sought};
use crate::tui::play::{Play, RareWords};
use crate::tui::state::{Notice, Screen, State};

/// Takes a key.
pub fn key(state: &mut State, event: &KeyEvent, action: Option<Action>) -> Vec<Effect> {
    let mut aside = reader_aside(state);
    // Rare words that have the screen to themselves make room for what happens in the article.
    let into_article = matches!(
        action,
        Some(Action::Search | Action::NextMatch | Action::PreviousMatch)
            | Some(Action::Left | Action::Right)
    );
    if let (Aside::Full, true, Some(play)) = (aside, into_article, &mut state.play) {
        play.rare_words = RareWords::Hidden;
        super::fit(state);
        aside = reader_aside(state);
    }
    let height = height(state);
    let Some(play) = &mut state.play else { return back_to_library(state) };
    if play.search.is_some() {
        search(state, event, action, height);
        return Vec::new();
    }
    match action {
        Some(Action::Back) if aside == Aside::Full => play.rare_words = RareWords::Hidden,
        Some(Action::Back) => {
            let held = play.article.as_mut().is_some_and(|article| article.clear_cursor());
            if !held {
                return back_to_library(state);
            }
        }
        Some(Action::Confirm) => return questions(state),
        Some(Action::Restart) if play.sitting.progress().0 > 0 => return vec![Effect::Restart],
        Some(Action::Book) => book(state),
        Some(Action::RareWords) => rare_words(state, aside),
        Some(Action::Words) => return super::words::open(state),
        Some(Action::Speak) => return speak(state),
        Some(Action::Mark) => return mark(state),
        Some(action) if aside == Aside::Full => {
            let height = super::page_height(state);
            let scroll = state.scroll_mut();
            *scroll = scrolled(*scroll, action, height);
        }
        Some(Action::Search) => play.search = Some(crate::tui::field::Field::default()),
        Some(Action::NextMatch) => find(state, false, height),
        Some(Action::PreviousMatch) => find(state, true, height),
        Some(action) => moved(play, action, height),
        None => {}
    }
    Vec::new()
}

/// Moves the cursor, or the article if there is none.
fn moved(play: &mut Play, action: Action, height: usize) {
    let Some(article) = &mut play.article else { return };
    let held = article.cursor_word().is_some();
    let before = (article.scroll, held);
    match action {
        Action::Left | Action::Right => article.word_on(action == Action::Left, height),
        Action::Up | Action::Down if held => article.row_on(action == Action::Up, height),
        _ => {
            article.scroll = scrolled(article.scroll, action, height);
            article.clamp(height);
            article.catch_cursor(height);
        }
    }
    if before != (article.scroll, article.cursor_word().is_some()) {
        read_on(play);
    }
}

/// Who reads on has seen the rare words.
fn read_on(play: &mut Play) {
    if play.rare_words == RareWords::Auto {
        play.rare_words = RareWords::Read;
    }
}

/// From the article to the questions. How long it was read is kept.
fn questions(state: &mut State) -> Vec<Effect> {
    let now = state.now;
    let Some(play) = &mut state.play else { return Vec::new() };
    play.reading.stop(now);
    let attempt = play.sitting.attempt();
    let mut effects = Vec::new();
    if let Some(article) = &mut play.article {
        article.clear_cursor();
        let words = article.words();
        // Who goes on with a sitting does not read the article anew.
        if play.sitting.progress().0 == 0 && play.reading.is_credible(words, now) {
            let seconds = play.reading.seconds(now);
            effects.push(Effect::HaveRead { attempt, words, seconds });
        }
    }
    play.lookup = None;
    state.screen = if play.advance(now) {
        effects.extend(play.book());
        Screen::Question
    } else {
        Screen::Result
    };
    effects
}

fn book(state: &mut State) {
    let Some(play) = &mut state.play else { return };
    play.open_book = !play.open_book;
    let key = if play.open_book { "book-now-open" } else { "book-now-closed" };
    let text = state.messages.text(key);
    state.notice = Some(Notice { text, bad: false });
}

/// Shows or hides the words worth learning.
fn rare_words(state: &mut State, aside: Aside) {
    let Some(play) = &mut state.play else { return };
    if play.vocabulary.rare.is_empty() {
        let text = state.messages.text("rare-none");
        state.notice = Some(Notice { text, bad: false });
        return;
    }
    let looked = play.article.as_mut().is_some_and(|article| article.clear_cursor());
    let seen = aside != Aside::None && !looked;
    play.rare_words = if seen { RareWords::Hidden } else { RareWords::Shown };
    state.rare_words_hidden = seen;
}

/// Puts the word with the cursor into the list, or takes it out.
fn mark(state: &mut State) -> Vec<Effect> {
    let Some(play) = &state.play else { return Vec::new() };
    let (Some(look), Some(article)) = (&play.lookup, &play.article) else {
        let text = state.messages.text("mark-first");
        state.notice = Some(Notice { text, bad: false });
        return Vec::new();
    };
    let (lemma, class) = look.sought();
    let value = [("word", lemma.as_str().into())];
    if state.words.has(&lemma, class.name()) {
        let text = state.messages.with("words-removed", &value);
        state.notice = Some(Notice { text, bad: false });
        return vec![Effect::Unmark { lemma, class: class.name().to_owned() }];
    }
    let meaning = play.vocabulary.meanings.get(&(lemma.clone(), class));
    let mut word = look.note(article, meaning);
    word.title.clone_from(&play.sitting.quiz().title);
    word.quiz.clone_from(&play.sitting.quiz().id);
    let text = state.messages.with("words-added", &value);
    state.notice = Some(Notice { text, bad: false });
    vec![Effect::Mark(Box::new(word))]
}

/// Has the paragraph with the cursor read aloud, or the first that is seen; or ends it.
fn speak(state: &mut State) -> Vec<Effect> {
    if state.speaking {
        state.speaking = false;
        return vec![Effect::Silence];
    }
    if state.settings.speech.is_empty() {
        let text = state.messages.text("speech-none");
        state.notice = Some(Notice { text, bad: false });
        return Vec::new();
    }
    let article = state.play.as_ref().and_then(|play| play.article.as_ref());
    let Some(paragraph) = article.and_then(|article| article.paragraph_at_hand()) else {
        return Vec::new();
    };
    state.speaking = true;
    vec![Effect::Speak(paragraph.to_owned())]
}

/// Moves through the article.
pub fn scroll(play: &mut Play, action: Action, height: usize) {
    if let Some(article) = &mut play.article {
        article.scroll = scrolled(article.scroll, action, height);
    }
}

fn find(state: &mut State, backwards: bool, height: usize) {
    let Some(play) = &mut state.play else { return };
    let Some(article) = &mut play.article else { return };
    if let Some((at, of)) = article.next_found(backwards, height) {
        article.clear_cursor();
        read_on(play);
        let text = state.messages.with("found-at", &[("n", at.into()), ("of", of.into())]);
        state.notice = Some(Notice { text, bad: false });
    }
}

fn search(state: &mut State, event: &KeyEvent, action: Option<Action>, height: usize) {
    let Some(play) = &mut state.play else { return };
    let Some(field) = &mut play.search else { return };
    match action {
        Some(Action::Back) => play.search = None,
        Some(Action::Confirm) => {
            let words = field.text().to_owned();
            play.search = None;
            let Some(article) = &mut play.article else { return };
            let count = article.search(&words);
            if count > 0 {
                find(state, false, height);
            } else if !words.trim().is_empty() {
                let text = state.messages.text("found-none");
                state.notice = Some(Notice { text, bad: true });
            }
        }
        _ if edit(field, event) => {}
        _ => {
            if let Some(c) = character(event) {
                field.insert(c);
            }
        }
    }
}

/// Keeps what is looked up in step with the cursor, the clock with what is seen, and the voice
/// with the screen; called after every event.
pub fn follow(state: &mut State, suspends: bool) -> Vec<Effect> {
    let mut effects = Vec::new();
    let (now, seen) = (state.now, state.screen == Screen::Reader && state.help.is_none());
    if state.speaking && state.screen != Screen::Reader {
        state.speaking = false;
        effects.push(Effect::Silence);
    }
    let Some(play) = &mut state.play else { return effects };
    if seen && !suspends {
        play.reading.touch(now);
    } else {
        play.reading.stop(now);
    }
    let Some(article) = &mut play.article else { return effects };
    let cursor = article.cursor_word();
    if play.lookup.as_ref().map(|look| look.word.span) == cursor {
        return effects;
    }
    play.lookup = LookUp::at_cursor(article);
    if let Some(look) = &play.lookup {
        article.set_other(look.word.other);
        let sought = look.sought();
        if !play.vocabulary.meanings.contains_key(&sought) {
            effects.push(Effect::LookUp(vec![sought]));
        }
    }
    // The pane below takes rows from the article.
    let height = height(state);
    if let Some(article) = state.play.as_mut().and_then(|play| play.article.as_mut()) {
        article.show_cursor(height);
    }
    effects
}

/// What is asked of the world when a quiz is opened: the reader's list, meanings of rare words.
pub fn begun(state: &mut State) -> Vec<Effect> {
    let hidden = state.rare_words_hidden;
    let Some(play) = state.play.as_mut().filter(|_| state.screen == Screen::Reader) else {
        return Vec::new();
    };
    let Some(article) = &play.article else { return Vec::new() };
    let level = state.settings.level.or(play.sitting.quiz().level);
    play.vocabulary = Vocabulary::new(article, level.unwrap_or(crate::quiz::Level::B1));
    play.rare_words = if hidden { RareWords::Hidden } else { RareWords::Auto };
    let rare: Vec<_> = play.vocabulary.rare.iter().map(|rare| sought(&rare.first)).collect();
    let mut effects = vec![Effect::Words];
    if !rare.is_empty() {
        effects.push(Effect::LookUp(rare));
    }
    effects
}

/// Marks the words of the list in the article.
pub fn listed(state: &mut State) {
    if let Some(play) = &mut state.play
        && let Some(article) = &mut play.article
    {
        article.set_listed(play.vocabulary.places(state.words.words()));
    }
}

/// Puts the cursor on the word at a cell of the article, row and column, or takes it away.
pub fn point(state: &mut State, (row, column): (usize, usize)) {
    let height = height(state);
    let Some(play) = &mut state.play else { return };
    let Some(article) = &mut play.article else { return };
    if article.point(row, column, height) {
        read_on(play);
    } else {
        article.clear_cursor();
    }
}

/// Puts the cursor on the first place of one of the rare words.
pub fn go_to_rare(state: &mut State, place: usize) {
    let height = height(state);
    let Some(play) = state.play.as_mut().filter(|play| play.lookup.is_none()) else { return };
    let byte = play.vocabulary.rare.get(place).map(|rare| rare.first.span.start());
    if let (Some(byte), Some(article)) = (byte, &mut play.article) {
        article.go_to_byte(byte, height);
    }
}

/// The rows of the article that are seen.
pub fn height(state: &State) -> usize {
    panes(state).article.map_or(1, |area| usize::from(area.height))
}
