//! The reader by tables of keys and by random ones, and its screens as they are seen.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use proptest::prelude::*;
use uuid::Uuid;

use super::geometry::panes;
use super::screens_test::{styles, symbols};
use super::{
    Effect, Event, Keymap, Meaning, Opened, Screen, Sought, State, Theme, ThemeName, update,
};
use crate::messages::{Lang, Messages};
use crate::quiz::Quiz;
use crate::sitting::{Sitting, samples};
use crate::store::Word;
use crate::text::Article;

const SIZES: [(u16, u16); 3] = [(40, 12), (80, 24), (120, 40)];

/// What a world does with words: a list, and a dictionary that knows ferries alone.
#[derive(Debug, Default)]
struct Words(Vec<Word>);

impl Words {
    fn carry_out(&mut self, effect: &Effect) -> Option<Event> {
        match effect {
            Effect::Words => {}
            Effect::Mark(word) => self.0.insert(0, (**word).clone()),
            Effect::Unmark { lemma, class } => {
                self.0.retain(|word| word.lemma != *lemma || word.class != *class);
            }
            Effect::LookUp(sought) => {
                let meaning = |sought: &Sought| match sought.0.as_str() {
                    "Fähre" => Meaning::Found(
                        "freedict-deu-eng".to_owned(),
                        vec!["[naut.] ferry-boat, ferry".to_owned(), "ferryboat".to_owned()],
                    ),
                    "still" => Meaning::Failed("kaputt".to_owned()),
                    _ => Meaning::Unknown("freedict-deu-eng".to_owned()),
                };
                let found = sought.iter().map(|each| (each.clone(), meaning(each)));
                return Some(Event::Meanings(found.collect()));
            }
            _ => return None,
        }
        Some(Event::Words(self.0.clone()))
    }
}

/// A state with its world.
struct Desk {
    state: State,
    words: Words,
}

impl Desk {
    fn new(lang: Lang, size: (u16, u16), quiz: Quiz) -> Self {
        let theme = Theme::new(ThemeName::Dark);
        let mut state = State::new(Messages::new(lang), theme, Keymap::default(), size);
        state.settings.speech = vec!["say".to_owned()];
        let mut desk = Self { state, words: Words::default() };
        let sitting = Sitting::new(quiz, Uuid::from_u128(7));
        desk.happen(Event::Opened(Box::new(Opened { sitting, straight: false, open_book: None })));
        desk
    }

    fn happen(&mut self, event: Event) -> Vec<Effect> {
        let mut all = Vec::new();
        let mut events = vec![event];
        while let Some(event) = events.pop() {
            for effect in update(&mut self.state, event) {
                events.extend(self.words.carry_out(&effect));
                if let Effect::Record { attempt, answer, .. } = &effect {
                    events.push(Event::Recorded { attempt: *attempt, item: answer.item });
                }
                all.push(effect);
            }
        }
        all
    }

    fn key(&mut self, code: KeyCode) -> Vec<Effect> {
        self.happen(Event::Key(KeyEvent::new(code, KeyModifiers::NONE)))
    }

    fn letter(&mut self, letter: char) -> Vec<Effect> {
        self.key(KeyCode::Char(letter))
    }

    fn type_in(&mut self, text: &str) {
        text.chars().for_each(|letter| {
            self.letter(letter);
        });
    }

    fn at(&mut self, seconds: f64) {
        self.happen(Event::Time(seconds));
    }

    fn notice(&self) -> &str {
        self.state.notice.as_ref().map_or("", |notice| &notice.text)
    }

    fn lemma(&self) -> Option<&str> {
        let play = self.state.play.as_ref()?;
        Some(&play.lookup.as_ref()?.entry.lemma)
    }
}

fn desk() -> Desk {
    Desk::new(Lang::De, (80, 24), samples::quiz())
}

/// A quiz of which the article has a separated verb, names, long words, wide characters,
/// combining marks and an emoji.
fn odd_quiz() -> Quiz {
    let text = "Die Reederei 習近平 teilte 🦀 den Fu\u{308}rsten\u{200d}tum-Plan gestern mit. \
        Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft!\n\n\
        👩‍👩‍👧 … – »Nein«, sagte sie.\n\n\u{1b}[31m習習習習習習習習習習習習習習習習習習習習習習習習";
    let article = Article { text: text.to_owned(), ..Article::default() };
    Quiz { article: Some(article), ..samples::quiz() }
}

/// A way to a screen.
type Way = fn(&mut Desk);

const WAYS: [(&str, Way); 6] = [
    ("looked-up", |desk| {
        desk.key(KeyCode::Right);
        desk.key(KeyCode::Right);
        desk.letter('m');
        desk.key(KeyCode::Up);
    }),
    ("looked-up-verb", |desk| {
        (0..28).for_each(|_| drop(desk.key(KeyCode::Right)));
    }),
    ("rare-words", |desk| {
        desk.letter('h');
        if panes(&desk.state).page.is_none() {
            desk.letter('h');
        }
    }),
    ("searched", |desk| {
        desk.letter('/');
        desk.type_in("wartung");
    }),
    ("found", |desk| {
        desk.letter('/');
        desk.type_in("FAHRE");
        desk.key(KeyCode::Enter);
    }),
    ("words", |desk| {
        for steps in [2, 6] {
            (0..steps).for_each(|_| drop(desk.key(KeyCode::Right)));
            desk.letter('m');
        }
        desk.letter('l');
        desk.key(KeyCode::Down);
    }),
];

#[test]
fn the_readers_screens_in_both_languages_and_three_sizes() {
    for (name, way) in WAYS {
        for lang in [Lang::De, Lang::En] {
            let mut seen = String::new();
            for size in SIZES {
                let mut desk = Desk::new(lang, size, samples::quiz());
                way(&mut desk);
                let screen = symbols(&desk.state);
                seen.push_str(&format!("{} × {}\n{screen}\n", size.0, size.1));
            }
            insta::assert_snapshot!(format!("{name}-{lang:?}"), seen);
        }
        let mut desk = desk();
        way(&mut desk);
        insta::assert_snapshot!(format!("{name}-styles"), styles(&desk.state));
    }
}

#[test]
fn wide_characters_marks_and_emoji_stay_in_their_cells() {
    let mut seen = String::new();
    for size in SIZES {
        let mut desk = Desk::new(Lang::De, size, odd_quiz());
        (0..5).for_each(|_| drop(desk.key(KeyCode::Right)));
        seen.push_str(&format!("{} × {}\n{}\n", size.0, size.1, symbols(&desk.state)));
    }
    assert!(!seen.contains('\u{1b}'));
    insta::assert_snapshot!("odd-reader", seen);
}

#[test]
fn keys_do_what_the_screen_says() {
    let right = KeyCode::Right;
    // Keys, the word that is looked up then, the screen.
    let table: [(&[KeyCode], Option<&str>, Screen); 9] = [
        (&[right], Some("der"), Screen::Reader),
        (&[right, right], Some("Fähre"), Screen::Reader),
        (&[right, right, KeyCode::Left], Some("der"), Screen::Reader),
        (&[right, right, KeyCode::Down], Some("sagen"), Screen::Reader),
        (&[right, right, KeyCode::Esc], None, Screen::Reader),
        (&[right, KeyCode::Esc, KeyCode::Esc], None, Screen::Library),
        (&[right, KeyCode::Enter], None, Screen::Question),
        (&[KeyCode::Char('l')], None, Screen::Words),
        (&[KeyCode::Char('l'), KeyCode::Esc], None, Screen::Reader),
    ];
    for (keys, lemma, screen) in table {
        let mut desk = desk();
        for key in keys {
            desk.key(*key);
        }
        assert_eq!((desk.lemma(), desk.state.screen), (lemma, screen), "{keys:?}");
    }
}

#[test]
fn a_word_is_looked_up_once_and_marked_with_its_sentence() {
    let mut desk = desk();
    desk.key(KeyCode::Right);
    assert!(matches!(desk.key(KeyCode::Left).as_slice(), []));
    (0..4).for_each(|_| drop(desk.key(KeyCode::Right)));
    let effects = desk.letter('m');
    let Some(Effect::Mark(word)) = effects.first() else { panic!("{effects:?}") };
    assert_eq!(word.sentence, "Die Fähre nach Amrum liegt seit Montag still.");
    assert_eq!(&word.sentence[word.at..word.at + word.form.len()], word.form);
    assert_eq!(word.title, samples::quiz().title);
    assert_eq!(desk.words.0.len(), 1);
    let lemma = word.lemma.clone();
    assert!(desk.notice().contains(&lemma));
    assert!(matches!(desk.letter('m').first(), Some(Effect::Unmark { .. })));
    assert!(desk.words.0.is_empty());
    desk.key(KeyCode::Esc);
    assert!(desk.letter('m').is_empty());
    assert!(!desk.notice().is_empty());
}

#[test]
fn the_list_is_emptied_put_back_and_practised() {
    let mut desk = desk();
    assert!(desk.letter('l').contains(&Effect::Words));
    assert!(desk.key(KeyCode::Enter).is_empty());
    assert!(desk.key(KeyCode::Delete).is_empty());
    desk.key(KeyCode::Esc);
    (0..2).for_each(|_| drop(desk.key(KeyCode::Right)));
    desk.letter('m');
    desk.letter('l');
    assert_eq!(desk.key(KeyCode::Enter), [Effect::PractiseWords]);
    desk.key(KeyCode::Delete);
    assert!(desk.words.0.is_empty());
    desk.letter('m');
    assert_eq!(desk.words.0.len(), 1);
    assert_eq!(desk.letter('w'), [Effect::PractiseWords]);
}

#[test]
fn search_tells_places_and_goes_round() {
    let mut desk = desk();
    desk.letter('/');
    desk.type_in("die fahre");
    desk.key(KeyCode::Enter);
    assert_eq!(desk.notice(), "Stelle 1 von 1");
    desk.letter('/');
    desk.type_in("er");
    desk.key(KeyCode::Enter);
    let first = desk.notice().to_owned();
    desk.letter('n');
    assert_ne!(desk.notice(), first);
    desk.letter('N');
    assert_eq!(desk.notice(), first);
    desk.letter('/');
    desk.type_in("nirgends");
    desk.key(KeyCode::Enter);
    assert_eq!(desk.notice(), "Nicht gefunden.");
    desk.letter('/');
    desk.key(KeyCode::Esc);
    assert_eq!(desk.state.screen, Screen::Reader);
}

#[test]
fn rare_words_make_room_for_the_article() {
    for (code, seen) in [(KeyCode::Right, "▼"), (KeyCode::Char('/'), " /")] {
        let mut desk = Desk::new(Lang::De, (40, 12), samples::quiz());
        desk.letter('h');
        assert!(symbols(&desk.state).contains("Vor dem Lesen"), "{}", symbols(&desk.state));
        desk.key(code);
        let screen = symbols(&desk.state);
        assert!(screen.contains("Die Fähre") && screen.contains(seen), "{screen}");
        assert!(!screen.contains("Vor dem Lesen"), "{screen}");
    }
}

#[test]
fn the_clock_stands_while_nobody_reads() {
    let mut desk = desk();
    let seconds =
        |desk: &Desk| desk.state.play.as_ref().unwrap().reading.seconds(desk.state.now).round();
    desk.at(20.0);
    desk.key(KeyCode::Down);
    assert_eq!(seconds(&desk), 20.0);
    // The help, the word list, and a program that is stopped.
    for (open, close) in [('?', KeyCode::Esc), ('l', KeyCode::Esc)] {
        let before = seconds(&desk);
        desk.letter(open);
        desk.at(desk.state.now + 30.0);
        desk.key(close);
        assert_eq!(seconds(&desk), before, "{open}");
    }
    let before = seconds(&desk);
    let control = KeyEvent::new(KeyCode::Char('z'), KeyModifiers::CONTROL);
    assert_eq!(desk.happen(Event::Key(control)), [Effect::Suspend]);
    desk.at(desk.state.now + 30.0);
    desk.happen(Event::Resize(80, 24));
    assert_eq!(seconds(&desk), before);
    // Who does nothing for a minute is away.
    desk.at(desk.state.now + 1000.0);
    desk.key(KeyCode::Down);
    assert_eq!(seconds(&desk), before + 60.0);
    assert!(desk.state.ticks().is_some());
    desk.at(desk.state.now + 61.0);
    assert!(desk.state.ticks().is_none());
}

#[test]
fn how_long_one_read_is_kept_unless_it_was_a_glance() {
    let kept = |seconds: f64| {
        let mut desk = desk();
        desk.at(seconds);
        let effects = desk.key(KeyCode::Enter);
        effects.into_iter().find_map(|effect| match effect {
            Effect::HaveRead { words, seconds, .. } => Some((words, seconds)),
            _ => None,
        })
    };
    assert_eq!(kept(1.0), None);
    assert_eq!(kept(20.0), Some((31, 20.0)));
}

#[test]
fn a_closed_book_stays_closed_while_a_question_is_open() {
    let mut desk = desk();
    desk.letter('b');
    assert!(symbols(&desk.state).contains("Buch zu"));
    desk.key(KeyCode::Enter);
    desk.key(KeyCode::Tab);
    assert!(!desk.state.play.as_ref().unwrap().may_read());
    assert!(panes(&desk.state).article.is_none());
    desk.letter('1');
    desk.key(KeyCode::Enter);
    assert!(desk.state.play.as_ref().unwrap().may_read());
}

#[test]
fn reading_aloud_ends_with_the_screen() {
    let mut desk = desk();
    let Some(Effect::Speak(text)) = desk.letter('v').first().cloned() else { panic!("silent") };
    assert!(text.starts_with("Die Fähre") && text.ends_with("Anke Brodersen."), "{text}");
    assert_eq!(desk.letter('v'), [Effect::Silence]);
    desk.letter('v');
    let effects = desk.key(KeyCode::Enter);
    assert!(effects.contains(&Effect::Silence), "{effects:?}");
    let mut desk = self::desk();
    desk.letter('v');
    desk.happen(Event::Spoken(Some("kaputt".to_owned())));
    assert!(!desk.state.speaking);
    assert_eq!(desk.notice(), "kaputt");
    desk.state.settings.speech.clear();
    assert!(desk.letter('v').is_empty());
    assert!(desk.notice().contains("speech"));
}

#[test]
fn rare_words_go_when_one_reads_on_and_stay_away_when_hidden() {
    let mut desk = desk();
    assert!(panes(&desk.state).shelf.is_some());
    desk.key(KeyCode::Right);
    desk.key(KeyCode::Esc);
    assert!(panes(&desk.state).shelf.is_none());
    desk.letter('h');
    assert!(panes(&desk.state).shelf.is_some());
    desk.letter('h');
    let sitting = Sitting::new(samples::quiz(), Uuid::from_u128(8));
    desk.happen(Event::Opened(Box::new(Opened { sitting, straight: false, open_book: None })));
    assert!(panes(&desk.state).shelf.is_none());
    assert_eq!(desk.state.screen, Screen::Reader);
}

#[test]
fn a_click_looks_up_and_a_click_beside_lets_go() {
    let mut desk = desk();
    let article = panes(&desk.state).article.unwrap();
    let click = |column: u16, row: u16| {
        Event::Mouse(MouseEvent {
            kind: MouseEventKind::Down(MouseButton::Left),
            column,
            row,
            modifiers: KeyModifiers::NONE,
        })
    };
    desk.happen(click(article.x + 9, article.y + 2));
    assert_eq!(desk.lemma(), Some("Fähre"));
    desk.happen(click(article.x, article.y + 2));
    assert_eq!(desk.lemma(), None);
    // A rare word leads to its place.
    desk.letter('h');
    let page = panes(&desk.state).page.unwrap();
    desk.happen(click(page.x + 2, page.y + 1));
    assert_eq!(desk.lemma(), Some("Fähre"));
}

fn key() -> impl Strategy<Value = KeyEvent> {
    let letters: Vec<char> = "mvlhbnN/?kjrw aä\u{308}".chars().collect();
    let code = prop_oneof![
        4 => prop::sample::select(letters).prop_map(KeyCode::Char),
        8 => prop::sample::select(vec![
            KeyCode::Left, KeyCode::Right, KeyCode::Up, KeyCode::Down, KeyCode::PageUp,
            KeyCode::PageDown, KeyCode::Home, KeyCode::End, KeyCode::Esc, KeyCode::Delete,
        ]),
        1 => Just(KeyCode::Enter),
    ];
    code.prop_map(|code| KeyEvent::new(code, KeyModifiers::NONE))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn random_keys_keep_the_cursor_on_a_word(
        keys in prop::collection::vec(key(), 0..100),
        sizes in prop::collection::vec((1_u16..150, 1_u16..45), 1..4),
        odd in any::<bool>(),
    ) {
        let quiz = if odd { odd_quiz() } else { samples::quiz() };
        let mut desk = Desk::new(Lang::De, (80, 24), quiz);
        for (at, key) in keys.into_iter().enumerate() {
            if at % 30 == 0 {
                let (width, height) = sizes[at / 30 % sizes.len()];
                desk.happen(Event::Resize(width, height));
            }
            if at % 7 == 0 {
                desk.at(desk.state.now + 13.0);
            }
            let effects = desk.happen(Event::Key(key));
            if effects.contains(&Effect::Quit) {
                return Ok(());
            }
            symbols(&desk.state);
            let words = desk.state.words.words().len();
            prop_assert!(words == 0 || desk.state.words.cursor < words);
            if let Some(play) = &desk.state.play
                && let Some(article) = &play.article
            {
                let word = article.cursor_word();
                prop_assert_eq!(word, play.lookup.as_ref().map(|look| look.word.span));
                if let Some(word) = word {
                    prop_assert!(word.of(article.text()).contains(char::is_alphanumeric));
                }
            }
        }
        for _ in 0..12 {
            if desk.key(KeyCode::Esc).contains(&Effect::Quit) {
                return Ok(());
            }
        }
        prop_assert!(false, "Esc does not lead out of {:?}", desk.state.screen);
    }
}
