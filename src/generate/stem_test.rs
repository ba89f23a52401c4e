//! What clauses become as questions, statements and dass-clauses, and what they do not become.

use super::Scene;
use super::compose::Part;
use super::stem::{dass_clause, question, statement, with_commas};
use crate::annotate::{Annotated, Clause, ClauseKind, Tokens, annotate};
use crate::lexicon::Lexicon;

/// What `told` says of the first main clause of a text.
fn of_clause<T>(text: &str, told: impl Fn(&Scene, &Clause) -> T) -> T {
    let lexicon = Lexicon::embedded();
    let annotated = annotate(text, None, None, lexicon);
    let scene = Scene::new(&annotated, lexicon, 1, None);
    let clause = annotated
        .clauses
        .iter()
        .find(|clause| clause.kind == ClauseKind::Main && clause.finite.is_some());
    told(&scene, clause.unwrap_or_else(|| panic!("no main clause in {text}")))
}

fn words(scene: &Scene, parts: Option<Vec<Part>>) -> Option<String> {
    parts.map(|parts| scene.text(&with_commas(scene.annotated, parts), &[]))
}

/// The tokens of `asked` in the text.
fn find(annotated: &Annotated, asked: &str) -> Tokens {
    let start = annotated.text.find(asked).unwrap();
    let at = |place: usize| annotated.tokens.partition_point(|token| token.span.end() <= place);
    at(start)..annotated.tokens.partition_point(|token| token.span.start() < start + asked.len())
}

fn dass(text: &str) -> Option<String> {
    of_clause(text, |scene, clause| words(scene, dass_clause(scene.annotated, clause)))
}

fn asks(text: &str, word: &str, asked: &str) -> Option<String> {
    of_clause(text, |scene, clause| {
        let asked = find(scene.annotated, asked);
        words(scene, question(scene.annotated, clause, word, &asked))
    })
}

#[test]
fn dass_clauses_have_all_their_words_in_order() {
    for (text, expected) in [
        (
            "Bei dem Fund handelt es sich um ein altes Boot.",
            "dass es sich bei dem Fund um ein altes Boot handelt",
        ),
        (
            "„Sperrzonen“ dürfe es in Lindenau nicht geben.",
            "dass es „Sperrzonen“ in Lindenau nicht geben dürfe",
        ),
        (
            "Laut Bericht liefen hundert Gäste um den Turm, das Zeichen der Stadt Lindenau.",
            "dass hundert Gäste laut Bericht um den Turm, das Zeichen der Stadt Lindenau, liefen",
        ),
        (
            "Laut Bericht kauften hundert Gäste den Turm, den Kran und die Boote.",
            "dass hundert Gäste laut Bericht den Turm, den Kran und die Boote kauften",
        ),
        (
            "Laut Bericht kauften hundert Gäste Boote, Kräne, Türme.",
            "dass hundert Gäste laut Bericht Boote, Kräne, Türme kauften",
        ),
        (
            "Am Montag hat sich es der Rat in Nordhafen überlegt.",
            "dass sich es der Rat am Montag in Nordhafen überlegt hat",
        ),
        (
            "Am Berg, der wichtigsten Sperre zwischen Bergen und Lindenau, beginnen Arbeiten.",
            "dass Arbeiten am Berg, der wichtigsten Sperre zwischen Bergen und Lindenau, beginnen",
        ),
        (
            "Berichte, dass der Turm brennt, sind ein Irrtum.",
            "dass Berichte, dass der Turm brennt, ein Irrtum sind",
        ),
        (
            "Ein Boot, das in Lindenau gebaut wurde, hat Nordhafen erreicht.",
            "dass ein Boot, das in Lindenau gebaut wurde, Nordhafen erreicht hat",
        ),
        (
            "Grund für den Brand waren Arbeiten am Dach.",
            "dass Grund für den Brand Arbeiten am Dach waren",
        ),
        (
            "In Bergen starben mehr als 100 Hühner am Montag.",
            "dass mehr als 100 Hühner in Bergen am Montag starben",
        ),
        (
            "Am Montag kündigte Anna Wolf ein Fest an.",
            "dass Anna Wolf am Montag ein Fest ankündigte",
        ),
    ] {
        assert_eq!(dass(text).as_deref(), Some(expected));
    }
    for text in [
        "Anna Wolf schließt, bis auf einen alten Kran, keine Technik aus.",
        "Befürchtet wird in Nordhafen ein langer Streit.",
        "Die Stadt hat in Nordhafen „auf ganzer Linie versagt“.",
    ] {
        assert_eq!(dass(text), None, "{text}");
    }
}

#[test]
fn questions_have_all_their_words() {
    assert_eq!(
        asks("Am Montag kaufte der Verein in Nordhafen einen Kran.", "Wann", "Am Montag")
            .as_deref(),
        Some("Wann kaufte der Verein in Nordhafen einen Kran")
    );
    // A relative clause goes with the phrase before it.
    let law = "Anna Wolf hat am Montag einen Vertrag unterschrieben, der den alten Kanal schützt.";
    assert_eq!(
        asks(law, "Wann", "am Montag").as_deref(),
        Some("Wann hat Anna Wolf einen Vertrag unterschrieben, der den alten Kanal schützt")
    );
    assert_eq!(
        asks(law, "Was", "einen Vertrag").as_deref(),
        Some("Was hat Anna Wolf am Montag unterschrieben")
    );
    assert_eq!(
        asks("In Bergen waren die Wege am Montag nass und leer.", "Wann", "am Montag").as_deref(),
        Some("Wann waren die Wege in Bergen nass und leer")
    );
    for (text, asked) in [
        // What was said follows.
        ("Anna Wolf wurde am Montag mit den Worten zitiert: „Das Fest war gut.“", "am Montag"),
        // The analysis breaks the clause in two behind the date.
        (
            "Der Maler Jonas Wirtz ist am Montag, dem 18. Mai, im Alter von 58 Jahren erschöpft in einem \
             Zimmer der Pension „Zur Post“ aufgefunden worden.",
            "am Montag, dem 18. Mai",
        ),
        // What something is compared with.
        ("Der Umbau wird sicher länger als bis 2013 dauern.", "bis 2013"),
        // A second subject that shares the verb.
        (
            "In Bergen waren viele Wege am Montag unpassierbar, mehrere Dörfer völlig abgeschnitten.",
            "am Montag",
        ),
        // A content clause without a conjunction.
        ("Am Montag kam der Rat zu dem Schluss, der Kran sei ein Denkmal.", "Am Montag"),
    ] {
        assert_eq!(asks(text, "Wann", asked), None, "{text}");
    }
}

#[test]
fn a_statement_keeps_the_comma_behind_an_apposition() {
    let text = "Anna Wolf, eine Malerin aus Bergen, malte im Mai 2010 in Lindenau ein Bild.";
    let moved = of_clause(text, |scene, clause| {
        let front = find(scene.annotated, "im Mai 2010");
        words(scene, statement(scene.annotated, clause, &front).map(|statement| statement.parts))
    });
    assert_eq!(
        moved.as_deref(),
        Some("im Mai 2010 malte Anna Wolf, eine Malerin aus Bergen, in Lindenau ein Bild")
    );
}

#[test]
fn a_contrast_behind_the_verb_makes_no_dass_clause() {
    let text = "Die Wahl ist nicht wegen der Kräne in Gefahr, sondern wegen der alten Boote.";
    assert_eq!(dass(text), None);
}

#[test]
fn a_relative_clause_for_the_subject_makes_no_dass_clause() {
    assert_eq!(dass("Wer ein Boot hat, sollte in Bergen einen Anwalt fragen."), None);
    assert!(dass("Anna Wolf sollte in Bergen einen Anwalt fragen.").is_some());
}

#[test]
fn what_only_holds_a_place_is_left_out_behind_dass() {
    for (text, expected) in [
        (
            "Es werden in Bergen keine Mauern gebaut.",
            Some("dass in Bergen keine Mauern gebaut werden"),
        ),
        ("Es fehlen drei Lehrer in Bergen.", Some("dass drei Lehrer in Bergen fehlen")),
        ("Es gibt in Bergen drei Mühlen.", Some("dass es in Bergen drei Mühlen gibt")),
        ("Ziel ist ein neues Boot.", None),
        ("Am Montag sind rund 600 Spenden, zusammen 30.000 Euro, eingegangen.", None),
    ] {
        assert_eq!(dass(text).as_deref(), expected, "{text}");
    }
}

#[test]
fn a_reflexive_pronoun_stands_before_a_noun_and_behind_a_pronoun() {
    for (text, expected) in [
        (
            "Am Montag hatte der Rat sich in Bergen an die Stadt gewandt.",
            "Wann hatte sich der Rat in Bergen an die Stadt gewandt",
        ),
        (
            "In Bergen hat Anna Wolf sich am Montag mit dem Rat getroffen.",
            "Wann hat sich Anna Wolf in Bergen mit dem Rat getroffen",
        ),
        (
            "Am Montag hat man sich in Bergen an die Stadt gewandt.",
            "Wann hat man sich in Bergen an die Stadt gewandt",
        ),
    ] {
        let asked = if text.starts_with("Am") { "Am Montag" } else { "am Montag" };
        assert_eq!(asks(text, "Wann", asked).as_deref(), Some(expected));
    }
}

#[test]
fn a_name_for_a_pronoun_stands_behind_the_reflexive_pronoun() {
    let text = "Zu dem Unfall in Bergen äußerte er sich am Montag im Rathaus.";
    let stated = of_clause(text, |scene, clause| {
        let front = clause.vorfeld.clone().unwrap();
        let parts = statement(scene.annotated, clause, &front).unwrap().parts;
        let pieces = Scene::pieces(&parts);
        pieces.iter().map(|piece| scene.annotated.words(piece).to_owned()).collect::<Vec<_>>()
    });
    // In one piece they are turned round where the name is put in.
    assert!(stated.contains(&"er sich".to_owned()), "{stated:?}");
}

#[test]
fn who_acts_stands_before_what_was_in_front() {
    let asked = asks(
        "Insgesamt beschäftigt Bombardier derzeit rund 64 000 Menschen.",
        "Wie viele Menschen",
        "rund 64 000 Menschen",
    );
    assert_eq!(
        asked.as_deref(),
        Some("Wie viele Menschen beschäftigt Bombardier insgesamt derzeit")
    );
    let gives = |text: &str| asks(text, "Wem", "dem Vorsitzenden Jan Holm");
    assert_eq!(gives("Das Gesuch übergab Karl Berg dem Vorsitzenden Jan Holm."), None);
    assert_eq!(
        gives("Am Montag übergab Karl Berg dem Vorsitzenden Jan Holm das Gesuch.").as_deref(),
        Some("Wem übergab Karl Berg am Montag das Gesuch")
    );
}
