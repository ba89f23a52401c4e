//! What random keys, clicks, texts and sizes do to the program.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use proptest::prelude::*;

use super::draft::Draft;
use super::play::Phase;
use super::screens_test::{happen, look, pick, press, state, symbols, until};
use super::{Effect, Event, State};
use crate::messages::Lang;

/// Anything that can come from a terminal.
fn happening() -> impl Strategy<Value = Event> {
    let mouse = (
        prop::sample::select(vec![
            MouseEventKind::Down(MouseButton::Left),
            MouseEventKind::ScrollUp,
            MouseEventKind::ScrollDown,
            MouseEventKind::Moved,
        ]),
        0_u16..140,
        0_u16..50,
    );
    prop_oneof![
        20 => key().prop_map(Event::Key),
        3 => mouse.prop_map(|(kind, column, row)| {
            Event::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE })
        }),
        1 => ".{0,40}".prop_map(Event::Paste),
        1 => (1_u16..140, 1_u16..50).prop_map(|(width, height)| Event::Resize(width, height)),
        1 => (0.0_f64..100.0).prop_map(Event::Time),
    ]
}

/// Every cursor is among what it moves in.
fn cursors_are_in_range(state: &State) -> bool {
    let seen = state.library.seen().len();
    let library = seen == 0 || state.library.cursor < seen;
    let turn = state.play.as_ref().and_then(|play| play.turn.as_ref());
    let draft = match turn.map(|turn| &turn.phase) {
        Some(Phase::Asking(draft)) => match draft {
            Draft::Choice { cursor, chosen, .. } => cursor.is_none_or(|at| at < chosen.len()),
            Draft::Judge(cursor) => cursor.is_none_or(|at| at < 3),
            Draft::Text(field) => field.parts().0.len() <= field.text().len(),
            Draft::Match { cursor, links, options } => {
                *cursor < links.len() && links.iter().flatten().all(|link| link < options)
            }
            Draft::Order { cursor, lines, .. } => {
                let mut sorted = lines.clone();
                sorted.sort_unstable();
                *cursor < lines.len() && sorted.into_iter().eq(0..lines.len())
            }
        },
        _ => true,
    };
    let picking = state.making.picking.as_ref();
    let picking = picking.is_none_or(|list| list.cursor < list.listing.entries.len());
    library && draft && picking
}

fn key() -> impl Strategy<Value = KeyEvent> {
    let code = prop_oneof![
        4 => prop::char::any().prop_map(KeyCode::Char),
        6 => prop::sample::select("123456abcdrfn?s/ jk".chars().collect::<Vec<_>>()).prop_map(KeyCode::Char),
        6 => prop::sample::select(vec![
            KeyCode::Enter, KeyCode::Esc, KeyCode::Up, KeyCode::Down, KeyCode::Left, KeyCode::Right, KeyCode::Tab,
            KeyCode::Backspace, KeyCode::Home, KeyCode::End, KeyCode::PageUp, KeyCode::PageDown, KeyCode::Delete, KeyCode::F(1),
        ]),
    ];
    let modifiers = prop_oneof![6 => Just(KeyModifiers::NONE), 1 => Just(KeyModifiers::CONTROL), 1 => Just(KeyModifiers::ALT)];
    (code, modifiers).prop_map(|(code, modifiers)| KeyEvent::new(code, modifiers))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn random_happenings_never_harm(
        start in 0_usize..8,
        happenings in prop::collection::vec(happening(), 0..120),
    ) {
        let mut state = state(Lang::De, (80, 24));
        match start {
            6 => look(&mut state),
            7 => pick(&mut state),
            item => until(&mut state, item),
        }
        let mut kept = std::collections::BTreeSet::new();
        for event in happenings {
            for effect in happen(&mut state, event) {
                match effect {
                    Effect::Record { attempt, answer, .. } => {
                        prop_assert!(kept.insert((attempt, answer.item)), "kept twice");
                    }
                    Effect::Quit => return Ok(()),
                    _ => {}
                }
            }
            symbols(&state);
            prop_assert!(cursors_are_in_range(&state));
        }
        // Every screen is left by Esc.
        for _ in 0..12 {
            if press(&mut state, KeyCode::Esc).contains(&Effect::Quit) {
                return Ok(());
            }
        }
        prop_assert!(false, "Esc does not lead out of {:?}", state.screen);
    }
}
