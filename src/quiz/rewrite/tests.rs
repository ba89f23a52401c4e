//! What is not meant to change does not change.

use proptest::prelude::*;

use super::{Part, RewriteError, rewrite};
use crate::file::FileFormat;
use crate::quiz::{Quiz, handout, read, round_trip, samples, to_json, write_toml};

const BY_HAND: &str = r#"# Für die 9b
title = "Tiere"   # vorläufig

# Teil eins: Namen

# die leichte
[[items]]
stem = "Wie heißt der Hund?"
answer = 'Rex'

# die schwere
[[items]]
stem    = "Wer bellt?"      # gut
options = [ "Hund",
            "Katze" ]
answer  = "Hund"
[items.notes]
Katze = "miaut"   # meistens

# Teil zwei: Orte

[[items]]
stem = "Wer bellt?"
answer = "der Hund"

# Ende der Datei
"#;

fn quiz(source: &str) -> Quiz {
    read(source, FileFormat::of(source)).unwrap().quiz
}

fn kept(places: &[usize]) -> Vec<Part> {
    places.iter().map(|&at| Part::Kept(at)).collect()
}

fn rewritten(source: &str, places: &[usize]) -> String {
    rewrite(source, FileFormat::of(source), &quiz(source), &kept(places)).unwrap()
}

#[test]
fn nothing_is_changed_if_nothing_is_asked() {
    assert_eq!(rewritten(BY_HAND, &[0, 1, 2]), BY_HAND);
    assert_eq!(rewritten(samples::TOML, &[0, 1, 2, 3, 4, 5, 6]), samples::TOML);
    let written = write_toml(&samples::quiz());
    assert_eq!(rewritten(&written, &[0, 1, 2, 3, 4, 5, 6]), written);
    let json = format!("{:#}\n", to_json(&samples::quiz()));
    assert_eq!(rewritten(&json, &[0, 1, 2, 3, 4, 5, 6]), json);
}

#[test]
fn comments_go_with_their_item_and_headings_stay() {
    insta::assert_snapshot!("dropped", rewritten(BY_HAND, &[1, 2]));
    insta::assert_snapshot!("moved", rewritten(BY_HAND, &[2, 0, 1]));
    let last = rewritten(BY_HAND, &[0]);
    assert!(last.ends_with("'Rex'\n\n# Teil zwei: Orte\n\n# Ende der Datei\n"), "{last}");
}

#[test]
fn ids_stay_also_where_no_line_gives_them() {
    let before = quiz(BY_HAND);
    let text = rewritten(BY_HAND, &[2, 1]);
    let after = quiz(&text);
    assert_eq!(after.items[0], before.items[2]);
    assert_eq!(after.items[1], before.items[1]);
    assert!(text.contains(&format!("id = \"{}\"\nstem = \"Wer bellt?\"", before.items[2].id)));
}

#[test]
fn explanations_stand_where_a_key_stands_first() {
    let written = write_toml(&samples::quiz());
    let text = rewritten(&written, &[6, 1, 0]);
    for line in [
        "# Die Frage oder Aufgabe.\n",
        "# Die Antworten zur Auswahl.",
        "# Die richtige Reihenfolge.\n",
    ] {
        assert_eq!(text.matches(line).count(), 1, "{line}\n{text}");
    }
    assert!(text.contains("# Die Frage oder Aufgabe.\nstem = \"In welcher Reihenfolge"), "{text}");
    assert!(text.contains("gibt.\n[items.notes]\n\"Hinnerk"), "{text}");
}

#[test]
fn new_items_are_written_among_the_others() {
    let before = quiz(BY_HAND);
    let mut item = samples::quiz().items[0].clone();
    item.evidence.clear();
    let parts = [Part::Kept(0), Part::New(Box::new(item)), Part::Kept(1)];
    let text = rewrite(BY_HAND, FileFormat::Toml, &before, &parts).unwrap();
    insta::assert_snapshot!("new", text);
    let json = to_json(&before).to_string();
    let text = rewrite(&json, FileFormat::Json, &before, &parts).unwrap();
    assert_eq!(quiz(&text).items[1].id, "wer-motor");
}

#[test]
fn windows_line_ends_stay() {
    let windows = BY_HAND.replace('\n', "\r\n");
    let text = rewritten(&windows, &[1, 0, 2]);
    assert_eq!(text, rewritten(BY_HAND, &[1, 0, 2]).replace('\n', "\r\n"));
}

#[test]
fn what_can_not_be_rewritten_is_refused() {
    let refused = |source: &str, places: &[usize]| {
        rewrite(source, FileFormat::of(source), &quiz(source), &kept(places)).unwrap_err()
    };
    let inline = "title = \"T\"\nitems = [{ stem = \"Wer?\", answer = \"a\" }]";
    assert_eq!(refused(inline, &[0]), RewriteError::InlineItems);
    assert_eq!(refused(BY_HAND, &[]), RewriteError::NoItems);
    assert_eq!(refused(BY_HAND, &[7]), RewriteError::Unsafe);
    let handout = write_toml(&handout(&samples::quiz(), 1, true));
    assert_eq!(refused(&handout, &[0]), RewriteError::Handout);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn any_quiz_in_any_order(quiz in round_trip::quiz(), order in any::<prop::sample::Index>(), drops in any::<u8>()) {
        for (text, format) in [
            (write_toml(&quiz), FileFormat::Toml),
            (to_json(&quiz).to_string(), FileFormat::Json),
        ] {
            let mut places: Vec<usize> = (0..quiz.items.len()).collect();
            places.rotate_left(order.index(quiz.items.len()));
            places.retain(|at| *at == 0 || drops >> at & 1 == 0);
            let parts = kept(&places);
            let text = rewrite(&text, format, &quiz, &parts)
                .map_err(|error| TestCaseError::fail(format!("{error:?}\n{text}")))?;
            let items = places.iter().map(|&at| quiz.items[at].clone()).collect();
            prop_assert_eq!(read(&text, format).unwrap().quiz, Quiz { items, ..quiz.clone() });
        }
    }
}
