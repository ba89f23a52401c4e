//! The keys of the moment: what the last line and the help show.

use unicode_width::UnicodeWidthStr;

use super::draft::Draft;
use super::geometry::{Aside, reader_aside};
use super::keymap::Action;
use super::play::{Phase, Play, Saved};
use super::review::Review;
use super::state::{Screen, State};

/// A key, or several, with what it does now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    /// The keys as the screen names them.
    pub keys: String,
    /// What they do.
    pub text: String,
    /// The actions of the keys, from left to right; none if the keys only stand for others.
    pub actions: Vec<Action>,
}

impl Hint {
    /// The columns that it takes.
    #[must_use]
    pub fn width(&self) -> usize {
        self.keys.width() + 1 + self.text.width()
    }
}

/// Collects hints in the language and with the keys of a state.
struct Hints<'a> {
    state: &'a State,
    typed: bool,
    found: Vec<Hint>,
}

impl Hints<'_> {
    fn label(&self, action: Action) -> String {
        self.state.keymap.label(action, self.typed, &self.state.messages)
    }

    fn key(&mut self, action: Action, text: &str) -> &mut Self {
        let keys = self.label(action);
        self.add(&keys, text, vec![action])
    }

    fn pair(&mut self, one: Action, other: Action, text: &str) -> &mut Self {
        let keys = format!("{}{}", self.label(one), self.label(other));
        self.add(&keys, text, vec![one, other])
    }

    fn literal(&mut self, keys: &str, text: &str) -> &mut Self {
        self.add(keys, text, Vec::new())
    }

    fn add(&mut self, keys: &str, text: &str, actions: Vec<Action>) -> &mut Self {
        if !keys.is_empty() {
            let text = self.state.messages.text(text);
            self.found.push(Hint { keys: keys.to_owned(), text, actions });
        }
        self
    }
}

/// The keys of what is seen, the most useful first; leaving comes last.
#[must_use]
pub fn hints(state: &State) -> Vec<Hint> {
    if state.help.is_some() {
        let mut hints = Hints { state, typed: false, found: Vec::new() };
        hints.pair(Action::Up, Action::Down, "do-scroll").key(Action::Back, "do-close");
        return hints.found;
    }
    screen_hints(state)
}

/// The keys of the screen, whether or not the help lies over it.
#[must_use]
pub fn screen_hints(state: &State) -> Vec<Hint> {
    let mut hints = Hints { state, typed: state.is_typed_on_screen(), found: Vec::new() };
    match state.screen {
        Screen::Library => library(&mut hints),
        Screen::Reader => reader(&mut hints),
        Screen::Question => question(&mut hints),
        Screen::Result => result(&mut hints),
        Screen::Make => make(&mut hints),
        Screen::Reviewed | Screen::Progress => over(&mut hints),
        Screen::Words => words(&mut hints),
    }
    hints.found
}

fn library(hints: &mut Hints<'_>) {
    let library = &hints.state.library;
    let filtered = !library.filter.text().is_empty();
    let some = !library.seen().is_empty();
    if some {
        hints.key(Action::Confirm, "do-open");
    }
    // What is due goes first.
    let due = library.entries.iter().flatten().any(|entry| entry.due > 0);
    if due {
        hints.key(Action::Review, "do-review");
    }
    hints.key(Action::Make, "do-new");
    if library.entries.as_ref().is_some_and(|entries| !entries.is_empty()) {
        let letters = hints.state.messages.text("key-letters");
        hints.literal(&letters, "do-filter");
    }
    hints.key(Action::Progress, "do-progress");
    if !due {
        hints.key(Action::Review, "do-review");
    }
    if some {
        hints.pair(Action::Up, Action::Down, "do-select");
    }
    hints.key(Action::Words, "do-words").key(Action::Hardest, "do-hardest");
    hints.key(Action::Help, "do-help");
    hints.key(Action::Back, if filtered { "do-unfilter" } else { "do-quit" });
}

fn make(hints: &mut Hints<'_>) {
    let making = &hints.state.making;
    if making.job.is_some() {
        hints.key(Action::Back, "do-cancel");
    } else if making.look.is_some() {
        hints.key(Action::Confirm, "do-make").key(Action::Toggle, "do-leave-out");
        hints.pair(Action::Up, Action::Down, "do-select");
        hints.pair(Action::Left, Action::Right, "do-items");
        hints.key(Action::Help, "do-help").key(Action::Back, "do-back");
    } else if making.picking.is_some() {
        hints.key(Action::Confirm, "do-read").pair(Action::Up, Action::Down, "do-select");
        hints.key(Action::Help, "do-help").key(Action::Back, "do-back");
    } else {
        hints.key(Action::Confirm, "do-read").key(Action::Help, "do-help");
        hints.key(Action::Back, "do-back");
    }
}

fn reader(hints: &mut Hints<'_>) {
    let Some(play) = &hints.state.play else { return };
    if play.search.is_some() {
        hints.key(Action::Confirm, "do-search").key(Action::Back, "do-back");
        return;
    }
    let begun = play.sitting.progress().0 > 0;
    hints.key(Action::Confirm, if begun { "do-continue" } else { "do-questions" });
    if play.lookup.is_some() {
        let key = if is_listed(hints.state, play) { "do-unmark" } else { "do-mark" };
        hints.key(Action::Mark, key).pair(Action::Left, Action::Right, "do-word");
        hints.pair(Action::Up, Action::Down, "do-row");
    } else {
        hints.pair(Action::Up, Action::Down, "do-scroll");
        hints.pair(Action::Left, Action::Right, "do-look-up");
    }
    if begun {
        hints.key(Action::Restart, "do-restart");
    }
    hints.key(Action::Search, "do-search");
    hints.key(Action::Book, if play.open_book { "do-close-book" } else { "do-open-book" });
    if !play.vocabulary.rare.is_empty() {
        let shown = play.lookup.is_none() && reader_aside(hints.state) != Aside::None;
        hints.key(Action::RareWords, if shown { "do-hide-rare" } else { "do-show-rare" });
    }
    hints.key(Action::Words, "do-words");
    if !hints.state.settings.speech.is_empty() {
        hints.key(Action::Speak, if hints.state.speaking { "do-silence" } else { "do-speak" });
    }
    let held = play.lookup.is_some() || reader_aside(hints.state) == Aside::Full;
    hints.key(Action::Help, "do-help");
    hints.key(Action::Back, if held { "do-close" } else { "do-library" });
}

fn is_listed(state: &State, play: &Play) -> bool {
    play.lookup.as_ref().is_some_and(|look| {
        let (lemma, class) = look.sought();
        state.words.has(&lemma, class.name())
    })
}

fn words(hints: &mut Hints<'_>) {
    let list = &hints.state.words;
    if !list.words().is_empty() {
        hints.key(Action::Confirm, "do-practise-words");
        hints.pair(Action::Up, Action::Down, "do-select").key(Action::Clear, "do-remove");
    }
    if list.removed.is_some() {
        hints.key(Action::Mark, "do-put-back");
    }
    hints.key(Action::Help, "do-help").key(Action::Back, "do-back");
}

fn question(hints: &mut Hints<'_>) {
    let Some(play) = &hints.state.play else { return };
    let Some(turn) = &play.turn else { return };
    let article = play.may_read();
    if turn.article_shown {
        hints.key(Action::Article, "do-question").pair(Action::Up, Action::Down, "do-scroll");
        hints.key(Action::Help, "do-help").key(Action::Back, "do-question");
        return;
    }
    match &turn.phase {
        Phase::Told(_, saved) => {
            let next = match saved {
                Saved::No(_) => "do-retry",
                _ if hints.state.review.as_ref().is_some_and(Review::has_next) => "do-next",
                _ if play.sitting.next().is_some() => "do-next",
                _ => "do-result",
            };
            hints.key(Action::Confirm, next);
            if hints.state.review.is_some() {
                hints.literal("1–4", "do-rate");
            }
        }
        Phase::Asking(draft) => {
            asking(hints, draft, turn.shown.options.len());
            if !turn.before.is_empty() {
                hints.key(Action::Clear, "do-take-back");
            }
        }
    }
    if article {
        hints.key(Action::Article, "do-article");
    }
    if matches!(turn.phase, Phase::Asking(_)) {
        hints.key(Action::Skip, "do-skip");
    }
    if hints.state.review.is_some() {
        hints.key(Action::Later, "do-later").key(Action::Aside, "do-aside");
    }
    hints.key(Action::Help, "do-help").key(Action::Back, "do-leave");
}

fn asking(hints: &mut Hints<'_>, draft: &Draft, options: usize) {
    let digits = |count: usize| format!("1–{}", count.min(9));
    match draft {
        Draft::Choice { several, .. } => {
            let keys = digits(options);
            hints.literal(&keys, "do-choose").key(Action::Confirm, "do-answer");
            if *several {
                hints.key(Action::Toggle, "do-toggle");
            }
        }
        Draft::Judge(_) => {
            let letters: Vec<String> =
                hints.state.messages.text("judge-keys").chars().map(String::from).collect();
            hints.literal(&letters.join(" "), "do-choose").key(Action::Confirm, "do-answer");
        }
        Draft::Text(_) => {
            hints.key(Action::Confirm, "do-answer");
        }
        Draft::Match { .. } => {
            let last = char::from(b'a' + u8::try_from(options.clamp(1, 26) - 1).unwrap_or(25));
            hints.literal(&format!("a–{last}"), "do-pair").key(Action::Confirm, "do-answer");
            hints.pair(Action::Up, Action::Down, "do-row");
        }
        Draft::Order { held, .. } => {
            hints.key(Action::Toggle, if *held { "do-drop" } else { "do-grab" });
            hints.key(Action::Confirm, "do-answer");
            hints.pair(Action::Up, Action::Down, if *held { "do-move" } else { "do-row" });
        }
    }
}

fn over(hints: &mut Hints<'_>) {
    hints.pair(Action::Up, Action::Down, "do-scroll");
    if hints.state.screen == Screen::Progress {
        hints.key(Action::Review, "do-review").key(Action::Hardest, "do-hardest");
        if hints.state.course.as_ref().is_some_and(|course| course.aside > 0) {
            hints.key(Action::Aside, "do-take-aside-back");
        }
    }
    hints.key(Action::Help, "do-help").key(Action::Back, "do-library");
}

fn result(hints: &mut Hints<'_>) {
    let Some(play) = &hints.state.play else { return };
    if !play.sitting.wrong().is_empty() {
        hints.key(Action::Practise, "do-practise");
    }
    hints.pair(Action::Up, Action::Down, "do-scroll").key(Action::Restart, "do-again");
    hints.key(Action::Help, "do-help").key(Action::Back, "do-library");
}
