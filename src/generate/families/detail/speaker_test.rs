//! Statements on whose words the article has.

use super::statement_test::stated;
use crate::quiz::Judgement;

const TWO: &str = "In Nordhafen stritt der Rat am Montag um den Kran.\n\n\
Die Bürgermeisterin Petra Lindner sagte: „Nordhafen braucht in zwei Jahren einen neuen Kran.“\n\n\
Der Reeder Karl Berg erklärte, dass die Werft in Bergen zwei Kräne verkaufe.";

fn on_words(verdict: Judgement, text: &str) -> Vec<String> {
    let mut found = stated(verdict, text);
    found.retain(|stem| stem.contains(" laut dem Artikel vo"));
    found
}

#[test]
fn words_are_given_to_whoever_says_them_or_to_another_speaker() {
    let quoted = "Die Worte „Nordhafen braucht in zwei Jahren einen neuen Kran“ stammen laut dem Artikel von";
    let told =
        "Die Aussage, dass die Werft in Bergen zwei Kräne verkaufe, stammt laut dem Artikel von";
    assert_eq!(
        on_words(Judgement::True, TWO),
        [format!("{told} Karl Berg."), format!("{quoted} Petra Lindner.")]
    );
    assert_eq!(
        on_words(Judgement::False, TWO),
        [format!("{told} Petra Lindner."), format!("{quoted} Karl Berg.")]
    );
}

#[test]
fn where_one_alone_speaks_nobody_else_could_have_said_it() {
    let alone = TWO.replace(
        "Der Reeder Karl Berg erklärte, dass die Werft in Bergen zwei Kräne verkaufe.",
        "",
    );
    assert_eq!(on_words(Judgement::True, &alone), Vec::<String>::new());
    assert_eq!(on_words(Judgement::False, &alone), Vec::<String>::new());
}

#[test]
fn a_demand_is_no_statement() {
    let demand = TWO.replace("erklärte, dass", "forderte, dass");
    let found = on_words(Judgement::True, &demand);
    assert!(!found.is_empty() && found.iter().all(|stem| stem.starts_with("Die Worte")));
}

#[test]
fn a_body_stands_in_the_dative() {
    let bodies = TWO
        .replace("Die Bürgermeisterin Petra Lindner", "Das Umweltministerium")
        .replace("Der Reeder Karl Berg", "Der Deutsche Fischereiverband");
    let found = on_words(Judgement::True, &bodies);
    assert!(found.iter().any(|stem| stem.ends_with("vom Umweltministerium.")), "{found:#?}");
    assert!(
        found.iter().any(|stem| stem.ends_with("vom Deutschen Fischereiverband.")),
        "{found:#?}"
    );
}
