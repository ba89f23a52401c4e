//! All that the terminal program knows.

use std::time::Duration;

use super::effect::Source;
use super::field::Field;
use super::keymap::Keymap;
use super::making::Making;
use super::play::Play;
use super::review::Review;
use super::settings::Settings;
use super::theme::Theme;
use super::word_list::WordList;
use crate::messages::Messages;
use crate::quiz::Level;
use crate::store::Course;
use crate::text::fold_letters;

/// Which screen is seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Screen {
    /// The quizzes.
    Library,
    /// The article, before the questions.
    Reader,
    /// A question, or what came of its answer.
    Question,
    /// The result of a sitting.
    Result,
    /// The words with which a quiz is made: a file's name.
    Make,
    /// What a review came to.
    Reviewed,
    /// How the weeks went.
    Progress,
    /// The list of unknown words.
    Words,
}

/// Where in the library a quiz stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Origin {
    /// Among those opened last.
    Recent,
    /// Among the user's own.
    Own,
    /// Among those that come with the program.
    Bundled,
}

impl Origin {
    /// All of them, in the order of the library.
    pub const ALL: [Self; 3] = [Self::Recent, Self::Own, Self::Bundled];
}

/// A quiz of the library.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Where it is.
    pub source: Source,
    /// Where in the library it stands.
    pub origin: Origin,
    /// Its title.
    pub title: String,
    /// Its level, where it is known.
    pub level: Option<Level>,
    /// The number of items.
    pub items: usize,
    /// The number of words of the article.
    pub words: usize,
    /// The last result, in percent.
    pub last: Option<u32>,
    /// The best result, in percent.
    pub best: Option<u32>,
    /// How many items are due today.
    pub due: usize,
    /// How many items of a sitting that was left are answered.
    pub left: Option<usize>,
    /// The beginning of the article.
    pub preview: String,
    /// What is wrong with its file, for a person, if it can't be opened.
    pub fault: Option<String>,
}

impl Entry {
    /// A quiz of which nothing else is known yet.
    #[must_use]
    pub const fn new(source: Source, origin: Origin) -> Self {
        Self {
            source,
            origin,
            title: String::new(),
            level: None,
            items: 0,
            words: 0,
            last: None,
            best: None,
            due: 0,
            left: None,
            preview: String::new(),
            fault: None,
        }
    }
}

/// The quizzes and the place among them.
#[derive(Debug, Clone, Default)]
pub struct Library {
    /// All there are; `None` until they were looked for.
    pub entries: Option<Vec<Entry>>,
    /// What the titles are filtered by.
    pub filter: Field,
    /// The place among those that pass the filter.
    pub cursor: usize,
    /// The title of the quiz that was played last, until the cursor has gone to it.
    pub played: Option<String>,
}

impl Library {
    /// The quizzes that pass the filter.
    #[must_use]
    pub fn seen(&self) -> Vec<&Entry> {
        let filter = fold_letters(self.filter.text());
        let entries = self.entries.as_deref().unwrap_or_default();
        let level = |entry: &Entry| entry.level.map_or("", Level::name).to_lowercase();
        entries
            .iter()
            .filter(|entry| {
                let haystack = format!("{} {}", fold_letters(&entry.title), level(entry));
                filter.split_whitespace().all(|word| haystack.contains(word))
            })
            .collect()
    }

    /// The quiz with the cursor.
    #[must_use]
    pub fn selected(&self) -> Option<&Entry> {
        self.seen().get(self.cursor).copied()
    }
}

/// A message on the last line but one, until the next key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What it says.
    pub text: String,
    /// Whether something went wrong.
    pub bad: bool,
}

/// All that the terminal program knows. It is changed by `update` alone.
#[derive(Debug)]
pub struct State {
    /// Columns and rows of the terminal.
    pub size: (u16, u16),
    /// Seconds since the program began.
    pub now: f64,
    /// The interface's texts.
    pub messages: Messages,
    /// The look.
    pub theme: Theme,
    /// The keys.
    pub keymap: Keymap,
    /// What else can be set.
    pub settings: Settings,
    /// The screen that is seen.
    pub screen: Screen,
    /// The first row that is seen of the help, while it is open.
    pub help: Option<usize>,
    /// A message.
    pub notice: Option<Notice>,
    /// The quizzes.
    pub library: Library,
    /// The quiz at hand; in a review the card at hand.
    pub play: Option<Play>,
    /// The list of unknown words.
    pub words: WordList,
    /// Whether a text is being read aloud.
    pub speaking: bool,
    /// Whether the reader wants no rare words before reading.
    pub rare_words_hidden: bool,
    /// The quiz that is being made.
    pub making: Making,
    /// The review at hand.
    pub review: Option<Review>,
    /// How the weeks went, while it is looked at.
    pub course: Option<Box<Course>>,
    /// The name of the file of which a quiz is made.
    pub make: Field,
    /// Whether an effect that takes long is under way.
    pub busy: bool,
    /// The place of pages that do not scroll.
    elsewhere: usize,
}

impl State {
    /// The beginning: the library, not yet looked for.
    #[must_use]
    pub fn new(messages: Messages, theme: Theme, keymap: Keymap, size: (u16, u16)) -> Self {
        Self {
            size,
            now: 0.0,
            messages,
            theme,
            keymap,
            settings: Settings::default(),
            screen: Screen::Library,
            help: None,
            notice: None,
            library: Library::default(),
            play: None,
            words: WordList::default(),
            speaking: false,
            rare_words_hidden: false,
            making: Making::default(),
            review: None,
            course: None,
            make: Field::default(),
            busy: false,
            elsewhere: 0,
        }
    }

    /// Whether keys type text now.
    #[must_use]
    pub fn is_typed(&self) -> bool {
        self.help.is_none() && self.is_typed_on_screen()
    }

    /// Whether keys type text on the screen, if no help lies over it.
    #[must_use]
    pub fn is_typed_on_screen(&self) -> bool {
        use super::play::{Phase, Turn};
        match self.screen {
            Screen::Library => true,
            Screen::Make => self.making.is_typed(),
            Screen::Reader => self.play.as_ref().is_some_and(|play| play.search.is_some()),
            Screen::Question => self.play.as_ref().is_some_and(|play| {
                matches!(
                    &play.turn,
                    Some(Turn { phase: Phase::Asking(draft), article_shown: false, .. })
                        if draft.is_typed()
                )
            }),
            Screen::Result | Screen::Reviewed | Screen::Progress | Screen::Words => false,
        }
    }

    /// The first row that is seen of the page at hand.
    #[must_use]
    pub fn scroll(&self) -> usize {
        match (self.help, self.screen, &self.play) {
            (Some(scroll), ..) => scroll,
            (_, Screen::Question, Some(play)) => play.turn.as_ref().map_or(0, |turn| turn.scroll),
            (_, Screen::Result, Some(play)) => play.result_scroll,
            (_, Screen::Make, _) => self.elsewhere,
            _ => 0,
        }
    }

    /// The same, to be changed.
    pub fn scroll_mut(&mut self) -> &mut usize {
        match (&mut self.help, self.screen, &mut self.play) {
            (Some(scroll), ..) => scroll,
            (_, Screen::Question, Some(Play { turn: Some(turn), .. })) => &mut turn.scroll,
            (_, Screen::Result, Some(play)) => &mut play.result_scroll,
            _ => &mut self.elsewhere,
        }
    }

    /// After how long something on the screen changes with the time alone; `None` if nothing
    /// does.
    #[must_use]
    pub fn ticks(&self) -> Option<Duration> {
        let second = Duration::from_secs(1);
        match self.screen {
            _ if self.help.is_some() => None,
            Screen::Reader => {
                let play = self.play.as_ref();
                play.filter(|play| play.reading.is_running(self.now)).map(|_| second)
            }
            Screen::Make if self.making.job.is_some() => Some(if self.settings.animations {
                Duration::from_secs_f64(super::screen::make::TURN)
            } else {
                second
            }),
            _ => None,
        }
    }
}
